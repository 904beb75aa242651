import { documentsEs as say } from '../../words/es/documents.js'
import type { DocumentField, DocumentSection, Line } from './document.js'
import { blank, field } from './draft-case.js'

/** Place, day, numbers and signatures: none of them is the bot's to give. */
export function signatures(
  signers: readonly { readonly role: string; readonly name: Line }[],
  more: readonly DocumentField[] = [],
): DocumentSection {
  const { asks } = say
  return {
    heading: say.headings.signatures,
    parts: [
      {
        kind: 'fields',
        fields: [
          field('placeAndDay', blank(asks.placeAndDay, 'entity')),
          field('numbers', blank(asks.numbers, 'entity')),
          ...more,
        ],
      },
      { kind: 'signatures', signers },
    ],
  }
}
