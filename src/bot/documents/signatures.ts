import { documentsEs as say } from '../../words/es/documents.js'
import { signersIn } from './contract-sections.js'
import type { DocumentField, DocumentSection, Line } from './document.js'
import { blank, type DraftCase, field, OF_PEOPLE, value } from './draft-case.js'

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

/** Whoever supervises and is on the entity's list, a line each; else a blank for the name. */
export function supervisorSigns(draft: DraftCase): readonly { readonly role: string; readonly name: Line }[] {
  const names = signersIn(draft)
  const role = say.signers.supervisor
  if (names.length === 0) return [{ role, name: [blank(say.asks.signer, 'supervisor')] }]
  return names.map(name => ({ role, name: [value(name, OF_PEOPLE)] }))
}
