import { nextTurn } from '../../shared/turns.js'
import { oneLine } from '../../words/grammar.js'
import { askQuery } from '../cards/query/ask-query.js'
import { card, dataDate, nameOf, type TurnContext, text } from '../cards/turn-context.js'
import { type AssessedContract, evidenceOf } from '../contracts/assessed-contract.js'
import type { FileCell, ReplyContent } from '../conversation/reply.js'
import type { Query } from '../query/query.js'
import { type Document, DRAFT_KINDS, type DraftKind } from './document.js'
import { type DraftedDocument, documentFigures } from './document-figures.js'
import { blanksIn, type Draft, draftOf } from './draft.js'
import { draftCase } from './draft-case.js'
import { draftFileName, formFor, formLines } from './draft-file.js'
import { earlierDrafts } from './earlier-drafts.js'

/** Contracts whose drafts go into one archive. */
const MOST = 500
/** Drafts made between two turns of the event loop. */
const A_TURN = 5

/**
 * "Borradores de los que puedo cerrar": the draft of each contract that a query means, in one archive, with a list of all of them and why
 * there is none of some. Without a paper each has the one that comes next.
 */
export async function severalDraftsReply(turn: TurnContext, query: Query, paper?: DraftKind): Promise<ReplyContent> {
  const { words, today } = turn
  const { drafts: say } = words
  const { where, view } = query
  const found = await askQuery(turn, { where, ...(view ? { view } : {}) }, item => item)
  const all = found.result.rows
  const items = all.slice(0, MOST)
  const made = await draftsOf(turn, items, paper)
  const drafted = made.flatMap(({ draft, item }) =>
    draft.kind === 'drafted' ? [{ item, document: draft.document }] : [],
  )
  const forms = await Promise.all(
    DRAFT_KINDS.filter(kind => drafted.some(({ document }) => document.kind === kind)).map(kind => formFor(turn, kind)),
  )
  const files = drafted.map(({ document }) => ({ name: draftFileName(document), document }))
  const counts = DRAFT_KINDS.map(kind => [kind, files.filter(({ document }) => document.kind === kind).length] as const)
  const papers = counts.filter(([, n]) => n > 0).map(([kind, n]) => `${say.papers[kind]}: ${n}`)
  const title = say.severalTitle(files.length)
  const shown = card(
    title,
    title,
    text([
      papers.length > 0 && papers.join(' · '),
      made.length > files.length && say.withoutDraft(made.length - files.length),
      all.length > items.length && say.onlyFirst(items.length, all.length),
    ]),
    text(formLines(forms, turn), 'warning'),
    text(files.length > 0 ? say.changesNothing : null, 'muted'),
    await dataDate(turn),
  )
  if (files.length === 0) return { card: shown }
  const list = { name: say.list, columns: say.listColumns, rows: made.map(one => listRow(one, turn)) }
  const usable = forms.flatMap(({ kind, form }) => (form ? [[kind, form] as const] : []))
  return {
    card: shown,
    files: [
      {
        ...{ kind: 'documents', name: `${say.archive} ${today}`, documents: files, list },
        forms: Object.fromEntries(usable),
      },
    ],
    exported: drafted.map(({ item }) => item.contract.id),
    drafted: drafted.map(({ document, item }): DraftedDocument => documentFigures(document, item)),
  }
}

interface Made {
  readonly item: AssessedContract
  readonly draft: Draft
}

async function draftsOf(turn: TurnContext, items: readonly AssessedContract[], paper?: DraftKind): Promise<Made[]> {
  const { context, today } = turn
  const ids = items.map(({ contract }) => contract.id)
  const evidence = await evidenceOf(context, ids)
  const earlier = await earlierDrafts(context, ids)
  const made: Made[] = []
  for (const item of items) {
    made.push({ item, draft: draftOf(draftCase(context, item, evidence, today, earlier.get(item.contract.id)), paper) })
    // Whoever asks something meanwhile is answered.
    if (made.length % A_TURN === 0) await nextTurn()
  }
  return made
}

function listRow({ item, draft }: Made, turn: TurnContext): readonly FileCell[] {
  const { drafts: say } = turn.words
  const about = [nameOf(item), item.contract.id, oneLine(item.contract.supplier ?? '', 200)]
  if (draft.kind !== 'drafted') return [...about, '', '', '', draft.kind === 'stopped' ? say.stopped : say.noneNow]
  const { document } = draft
  return [...about, say.papers[document.kind], draftFileName(document), blanks(document), '']
}

function blanks({ sections }: Document): number {
  return [...blanksIn(sections).values()].flat().length
}
