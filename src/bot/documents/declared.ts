import { documentsEs as say } from '../../words/es/documents.js'
import { es } from '../../words/es/index.js'
import type { Declaration, PaperFactOf } from '../attestations/paper-facts.js'
import type { DocumentSource, Giver, Line } from './document.js'
import { blank, type DraftCase, stated } from './draft-case.js'
import { givenOf } from './given.js'

/** What somebody declared for a paper, where it counts: by one person, or by several alike, of the contract as it looks now. */
export function declaredIn(
  draft: DraftCase,
  name: Declaration,
): { readonly said: PaperFactOf<Declaration>; readonly source: DocumentSource } | undefined {
  const given = givenOf(draft.item, name)
  if (!given || given.others.length > 0 || given.by.kind !== 'for-papers') return undefined
  const { by, role, on, document } = given.by
  const roleName = es.say.roleNames[role]
  const source = { text: say.source.declared(draft.personOf(by)?.name || roleName, roleName, on, document), day: on }
  return { said: given.fact, source }
}

/** The sentence that a signatory declares: as it was declared, else a blank that asks for it. */
export function declaration(
  draft: DraftCase,
  name: Declaration,
  sentence: (said: PaperFactOf<Declaration>) => string,
  asked: string,
  from: Giver,
): Line {
  const declared = declaredIn(draft, name)
  return declared ? stated(sentence(declared.said), declared.source) : [blank(asked, from)]
}
