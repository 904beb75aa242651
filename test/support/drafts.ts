import { EVERYBODY } from '../../src/bot/accounts/person.js'
import type { EntityContext } from '../../src/bot/context.js'
import { type AssessedContract, evidenceOf } from '../../src/bot/contracts/assessed-contract.js'
import { wholeEntity } from '../../src/bot/contracts/visible-contracts.js'
import type { Document } from '../../src/bot/documents/document.js'
import { documentLines } from '../../src/bot/documents/document.js'
import { type Draft, draftOf } from '../../src/bot/documents/draft.js'
import { draftCase } from '../../src/bot/documents/draft-case.js'
import { draftsFor } from '../../src/bot/documents/offered-drafts.js'
import { openDemo } from '../../src/demo/demo-context.js'
import type { Day } from '../../src/rules/index.js'
import { parseSettings } from '../../src/settings/settings.js'
import { documentsEs as say } from '../../src/words/es/documents.js'

/** The invented entity on a day. */
export async function demoOn(today: Day): Promise<EntityContext> {
  const read = parseSettings({}, '/x/cerrojo.json', {}, '/x')
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  return (await openDemo(read.settings, new Date(`${today}T15:00:00.000Z`))).context
}

/** Every draft that is offered of every contract of an entity. */
export async function* everyDraft(
  context: EntityContext,
  today: Day,
): AsyncGenerator<{ readonly item: AssessedContract; readonly draft: Draft }> {
  for await (const item of wholeEntity(context, EVERYBODY, today)) {
    const { kinds } = draftsFor(item)
    if (kinds.length === 0) continue
    const made = draftCase(context, item, await evidenceOf(context, [item.contract.id]), today)
    for (const kind of kinds) yield { item, draft: draftOf(made, kind) }
  }
}

/** A document line by line, as it is written; quotations of SECOP and of people left out where `own` is set. */
export function textOf(document: Document, own = false): string[] {
  return [...documentLines(document)].map(({ line }) => {
    const text = line
      .map(piece => {
        if (piece.kind === 'blank') return say.blank(piece.what, say.givers[piece.from])
        return piece.kind === 'review' ? say.review(piece.what) : piece.text
      })
      .join(' ')
    return own ? text.replace(/«[^»]*»/g, '«»') : text
  })
}
