import { oneLine } from '../../words/grammar.js'
import { mayTell } from '../attestations/subject.js'
import type { PaperForm } from '../cards/action.js'
import { formButton } from '../cards/buttons.js'
import type { Button, Card } from '../cards/card.js'
import { caseOf, contractLink } from '../cards/contract-line.js'
import { withNamed } from '../cards/named-contract.js'
import { showButton } from '../cards/show-button.js'
import { aboutContract, card, dataDate, nameOf, type TurnContext, text } from '../cards/turn-context.js'
import { type AssessedContract, evidenceOf } from '../contracts/assessed-contract.js'
import type { OutFile, ReplyContent } from '../conversation/reply.js'
import { decodeQuery } from '../query/button-code.js'
import type { Question } from '../understand/question.js'
import type { Document, DraftKind } from './document.js'
import { documentFigures } from './document-figures.js'
import { blanksIn, draftOf } from './draft.js'
import { draftCase } from './draft-case.js'
import { draftFileName, formFor, formLines } from './draft-file.js'
import { earlierDrafts } from './earlier-drafts.js'
import type { OfferedDrafts } from './offered-drafts.js'
import { severalDraftsReply } from './several-drafts.js'

type Asked = Extract<Question, { kind: 'draft' }>['args']

/**
 * "Hágame el acta de cierre del CPS-003-2022": the draft as a file, with what is left to be filled in and by whom; else why there is none,
 * and which there are. Whoever sees the contract may ask.
 */
export async function draftReply(turn: TurnContext, { paper, q, ...name }: Asked): Promise<ReplyContent> {
  const query = q === undefined ? null : decodeQuery(q)
  if (query) return severalDraftsReply(turn, query, paper)
  let made: Pick<ReplyContent, 'files' | 'exported' | 'drafted'> = {}
  const answered = await withNamed(
    turn,
    name,
    id => ({ kind: 'draft', args: { id, ...(paper ? { paper } : {}) } }),
    async item => {
      const { shown, document } = await draftCard(turn, item, paper)
      if (document) {
        const { form } = await formFor(turn, document.kind)
        const file: OutFile = {
          ...{ kind: 'document', name: draftFileName(document), document },
          ...(form ? { form } : {}),
        }
        made = { files: [file], exported: [item.contract.id], drafted: [documentFigures(document, item)] }
      }
      return aboutContract(item, shown)
    },
  )
  return { card: answered, ...made }
}

async function draftCard(
  turn: TurnContext,
  item: AssessedContract,
  paper: DraftKind | undefined,
): Promise<{ readonly shown: Card; readonly document?: Document }> {
  const { words, context, today } = turn
  const { drafts: say } = words
  const ids = [item.contract.id]
  const earlier = (await earlierDrafts(context, ids)).get(item.contract.id)
  const draft = draftOf(draftCase(context, item, await evidenceOf(context, ids), today, earlier), paper)
  const name = nameOf(item)
  switch (draft.kind) {
    case 'drafted': {
      const { document } = draft
      const blanks = blanksIn(document.sections)
      const n = [...blanks.values()].flat().length
      const ready = say.ready(say.papers[document.kind], name, n)
      const missing = [...blanks].map(([giver, all]) => `${say.givers[giver]} ${all.length}`)
      const { lacks, waits } = draft.offered
      const own = await formFor(turn, document.kind)
      const { template } = own
      const reason = lacks || waits ? words.rules[item.assessment.rule](caseOf(item)) : null
      return {
        document,
        shown: card(
          say.title(say.papers[document.kind], name, document.id),
          ready,
          text(ready),
          text(missing.length > 0 ? say.missing(missing) : null),
          text(reason && (lacks ? say.toEstablish(reason) : say.pending(reason)), 'warning'),
          text(formLines([own], turn), 'warning'),
          text([template?.kind === 'usable' && say.formUsed(oneLine(template.file, 60)), say.changesNothing], 'muted'),
          text(releaseLine(turn, draft.offered), 'muted'),
          actions(turn, item, draft.offered.kinds, document.kind),
          await dataDate(turn),
        ),
      }
    }
    case 'stopped': {
      const lines = draft.contradictions.map(({ kind, places: [a, b] }) =>
        say.contradicts[kind](`${a.said} (${a.source.text})`, `${b.said} (${b.source.text})`),
      )
      return {
        shown: card(
          say.noneTitle(name),
          say.stopped,
          text(say.stopped, 'warning'),
          text(lines),
          actions(turn, item, []),
        ),
      }
    }
    case 'not-offered': {
      const { kinds } = draft.offered
      const why = words.rules[item.assessment.rule](caseOf(item))
      const none = paper && kinds.length > 0 ? say.notNow(say.papers[paper]) : say.noneNow
      const lacks = releaseLine(turn, draft.offered)
      return { shown: card(say.noneTitle(name), none, text([none, lacks ?? why]), actions(turn, item, kinds)) }
    }
  }
}

/** The other papers that are drafted for it, and the way back. */
function actions(turn: TurnContext, item: AssessedContract, kinds: readonly DraftKind[], made?: DraftKind) {
  const { drafts: say, cards, forms } = turn.words
  const { id } = item.contract
  const { url } = contractLink(item.contract)
  const others = kinds.filter(kind => kind !== made)
  const buttons: Button[] = [
    ...others.map(kind => showButton(say.buttonOf(say.papers[kind]), { kind: 'draft', args: { id, paper: kind } })),
    showButton(cards.backTo, { kind: 'contract', args: { id } }),
    ...(url === undefined ? [] : [{ label: forms.buttons.open, url }]),
  ]
  return { kind: 'actions' as const, buttons, menu: toGive(turn, item, made) }
}

/** The forms by which a person gives what the paper needs and SECOP has not; none to whom they are not open. */
function toGive(turn: TurnContext, item: AssessedContract, made: DraftKind | undefined): Button[] {
  const forms: readonly PaperForm[] = [
    'execution-value',
    'contract-value',
    'advance-value',
    ...(made === 'liquidation-record' ? (['reservations'] as const) : (['budget-records'] as const)),
    'declared',
  ]
  return forms.filter(form => mayTell(form, { kind: 'contract', item }, turn)).map(form => formButton(item, turn, form))
}

/** What is still to be known before the balance can be asked back; null where nothing is, or there is none to ask for. */
function releaseLine({ words }: TurnContext, { releaseLacks }: OfferedDrafts): string | null {
  const { drafts: say } = words
  return releaseLacks.length > 0 ? say.releaseLacks(releaseLacks.map(need => say.releaseNeeds[need])) : null
}
