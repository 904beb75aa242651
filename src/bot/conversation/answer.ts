import { accountsCard } from '../accounts/list.js'
import { oversees } from '../accounts/person.js'
import { bulkOfferCard } from '../attestations/bulk-offer-card.js'
import { chooseForBulk } from '../attestations/bulk-review.js'
import { openForm } from '../attestations/record.js'
import { severalCard } from '../attestations/several.js'
import type { Card } from '../cards/card.js'
import { closingTermsCard, howCard, reopenCard, whoClosesCard } from '../cards/closing-cards.js'
import { contractCard, factsCard, whyCard } from '../cards/contract-cards.js'
import { calendarReply } from '../cards/exports.js'
import {
  courtesyCard,
  dataCard,
  deadlineCard,
  helpCard,
  lawCard,
  privacyCard,
  summaryCard,
  unknownCard,
  whoamiCard,
  whyOrderCard,
} from '../cards/general-cards.js'
import { guideCard } from '../cards/guide-card.js'
import {
  interadministrativeCard,
  lapsedCard,
  liquidationCard,
  liquidationRequiredCard,
  losingList,
} from '../cards/liquidation-cards.js'
import { missingList } from '../cards/missing-list.js'
import { withNamed } from '../cards/named-contract.js'
import { ownListCard } from '../cards/own-list.js'
import { pastMessageCard } from '../cards/past-message-card.js'
import { answerQuery } from '../cards/query/answer-query.js'
import { settingsOf } from '../cards/settings-parts.js'
import type { ShowTarget } from '../cards/show-button.js'
import { supportsCard } from '../cards/supports-card.js'
import { teamCard } from '../cards/team-card.js'
import { termsCard } from '../cards/terms-card.js'
import { type TurnContext, text } from '../cards/turn-context.js'
import { turnPageCard, undoCard } from '../cards/typed-buttons.js'
import { unreachedCard } from '../cards/unreached-card.js'
import { watchClosingCard } from '../cards/watch-closing.js'
import { draftReply } from '../documents/draft-reply.js'
import { memoReply } from '../documents/memo-reply.js'
import { areaCard } from '../office/area-card.js'
import { closingReport } from '../office/closing-report.js'
import { impedimentCard, impedimentsCard } from '../office/impediment-cards.js'
import { personCard } from '../office/person-card.js'
import { decodeQuery } from '../query/button-code.js'
import { cannot } from '../queue/cannot.js'
import { closingQueueCard } from '../queue/queue-card.js'
import { reportReply } from '../reports/report-card.js'
import { OTHER_DAY } from '../understand/intents/side-facts.js'
import type { Question } from '../understand/question.js'
import { openStatedForm, withoutUndefined } from './open-stated-form.js'
import type { ReplyContent } from './reply.js'

/** Journey 1: a question becomes a card. What somebody states opens its form; nothing is recorded here. */
export async function answer(turn: TurnContext, question: Question, where: ShowTarget = {}): Promise<ReplyContent> {
  switch (question.kind) {
    case 'overdue':
    case 'waiting':
    case 'upcoming':
    case 'running':
    case 'ended':
    case 'closed':
    case 'find':
    case 'export':
    case 'query':
      return asksForImpediments(turn, question)
        ? { card: await impedimentsCard(turn, where) }
        : answerQuery(turn, question, where)
    case 'closing-report':
      return closingReport(turn, question)
    case 'report':
      return reportReply(turn, question)
    case 'memo':
      return memoReply(turn, question)
    case 'draft':
      return draftReply(turn, question.args)
    case 'calendar':
      return calendarReply(turn, { where: [], view: 'own' })
    default:
      return { card: await cardFor(turn, question, where) }
  }
}

/** "¿Cuáles están bloqueados?" of whoever answers for others: what can be answered, rather than a list. */
function asksForImpediments({ person }: TurnContext, question: Question): boolean {
  const query = question.kind === 'query' && oversees(person) ? decodeQuery(question.args.q) : null
  if (query?.where.length !== 1 || query.view === 'own') return false
  const isPlain = !query.group && !query.measures && !query.output && !query.parts && !query.having
  return isPlain && query.where[0]?.field === 'blocked'
}

type Listed =
  | 'overdue'
  | 'waiting'
  | 'upcoming'
  | 'running'
  | 'ended'
  | 'closed'
  | 'find'
  | 'export'
  | 'query'
  | 'calendar'
  | 'closing-report'
  | 'report'
  | 'memo'
  | 'draft'

async function cardFor(turn: TurnContext, question: Exclude<Question, { kind: Listed }>, where: ShowTarget) {
  switch (question.kind) {
    case 'mine':
      return ownListCard(turn, question, where)
    case 'missing':
      return missingList(turn, question, where)
    case 'contract':
      return withNamed(
        turn,
        question.args,
        id => ({ kind: 'contract', args: { id } }),
        item => (where.section === 'facts' ? factsCard(item, turn) : contractCard(item, turn)),
      )
    case 'why':
      return withNamed(
        turn,
        question.args,
        id => ({ kind: 'why', args: { id } }),
        item => whyCard(item, turn, where),
      )
    case 'how':
      return isNamed(question.args)
        ? withNamed(
            turn,
            question.args,
            id => ({ kind: 'how', args: { id } }),
            item => howCard(turn, item),
          )
        : howCard(turn, null)
    case 'deadline':
      return isNamed(question.args)
        ? withNamed(
            turn,
            question.args,
            id => ({ kind: 'deadline', args: { id } }),
            item => contractCard(item, turn),
          )
        : deadlineCard(turn)
    case 'supports':
      return withNamed(
        turn,
        question.args,
        id => ({ kind: 'supports', args: { id } }),
        item => supportsCard(item, turn, where),
      )
    case 'summary':
      return summaryCard(turn)
    case 'law':
      return lawCard(turn)
    case 'liquidation':
      return liquidationCard(turn, question, where)
    case 'losing-competence':
      return losingList(turn, question, where)
    case 'lapsed':
      return lapsedCard(turn, question, where)
    case 'interadministrative':
      return interadministrativeCard(turn)
    case 'liquidation-required':
      return liquidationRequiredCard(turn)
    case 'who-closes':
      return whoClosesCard(turn)
    case 'closing-terms':
      return question.args.terms ? termsCard(turn, question.args.terms) : closingTermsCard(turn)
    case 'reopen':
      return reopenCard(turn)
    case 'privacy':
      return privacyCard(turn)
    case 'guide':
      return guideCard(turn, question.args.topic)
    case 'why-order':
      return whyOrderCard(turn)
    case 'data':
      return dataCard(turn)
    case 'team':
      return where.section === 'accounts' ? accountsCard(turn, where) : teamCard(turn, where)
    case 'unreached':
      return unreachedCard(turn, question, where)
    case 'person':
      return personCard(turn, question.args.id)
    case 'area':
      return areaCard(turn, question, where)
    case 'impediments':
      return impedimentsCard(turn, where)
    case 'impediment':
      return withNamed(
        turn,
        question.args,
        id => ({ kind: 'impediment', args: { id } }),
        item => impedimentCard(item, turn),
      )
    case 'liquidated':
    case 'no-pending':
    case 'proceeding':
    case 'closed-it':
    case 'blocked':
    case 'not-mine':
    case 'data-wrong':
    case 'hand-over':
    case 'snooze':
    case 'fact':
      return openStatedForm(turn, question)
    case 'watch-closing':
      return watchClosingCard(turn, question.args)
    case 'alike':
      if (question.args.pick)
        return chooseForBulk(turn, {
          ...{ kind: 'choose', form: 'closed-it' },
          ...(question.args.on ? { on: question.args.on } : {}),
        })
      return question.args.deed
        ? severalCard(turn, question.args.deed, question)
        : bulkOfferCard(turn, question.args.fact)
    case 'digest-time':
      return hourForm(turn, question.args.at)
    case 'cadence':
      return cadenceForm(turn, question)
    case 'pause':
      return openForm(
        turn,
        'paused',
        undefined,
        withoutUndefined({ from: question.args.from, until: question.args.until }),
      )
    case 'resume':
      return openForm(turn, 'resumed', undefined)
    case 'language':
      return openForm(turn, 'language', undefined, withoutUndefined({ answer: question.args.language }))
    case 'delegate':
      return delegationForm(turn, question)
    case 'whoami':
      return whoamiCard(turn)
    case 'help':
      return helpCard(turn)
    case 'hello':
    case 'thanks':
      return courtesyCard(turn, question.kind)
    case 'queue': {
      const { id, place, cannot: isStopped } = question.args
      if (isStopped && id !== undefined) return cannot(turn, { kind: 'cannot', id, ...(place && { queue: place }) }, {})
      return closingQueueCard(turn, { id, place })
    }
    case 'undo':
      return undoCard(turn, question.args)
    case 'turn-page':
      return turnPageCard(turn)
    case 'told':
      return pastMessageCard(turn, question)
    case 'unknown':
      return unknownCard(turn)
  }
}

/** At which hour to write; where none was said, at which it does now. */
async function hourForm(turn: TurnContext, at: string | undefined): Promise<Card> {
  const form = await openForm(turn, 'digest-time', undefined, withoutUndefined({ time: at }))
  const [told] = at === undefined ? (await settingsOf(turn)).lines : []
  return told === undefined ? form : { ...form, parts: [text(told), ...form.parts].filter(part => part !== null) }
}

/** How often to write; that it cannot be on another day is said first. */
async function cadenceForm(turn: TurnContext, { args, said }: Extract<Question, { kind: 'cadence' }>): Promise<Card> {
  const form = await openForm(turn, 'cadence', undefined, withoutUndefined({ answer: args.cadence }))
  const note = said?.answer === OTHER_DAY ? text(turn.words.say.weeklyDay, 'warning') : null
  return note ? { ...form, parts: [note, ...form.parts] } : form
}

/** To whom the messages go; that it begins at once is said first, where another day was meant. */
async function delegationForm(turn: TurnContext, { args }: Extract<Question, { kind: 'delegate' }>): Promise<Card> {
  const { to, until, from, ends } = args
  const form = await openForm(
    turn,
    'delegated',
    undefined,
    withoutUndefined({ to, until, answer: ends && 'end-delegation' }),
  )
  const note = from === undefined ? null : text(turn.words.say.delegationBegins(from), 'warning')
  return note ? { ...form, parts: [note, ...form.parts] } : form
}

function isNamed(name: { readonly id?: string | undefined; readonly reference?: string | undefined }): boolean {
  return name.id !== undefined || name.reference !== undefined
}

const FOR_ANYBODY: ReadonlySet<Question['kind']> = new Set<Question['kind']>([
  'law',
  'help',
  'unknown',
  'interadministrative',
  'liquidation-required',
  'who-closes',
  'closing-terms',
  'reopen',
  'why-order',
  'privacy',
  'data',
  'guide',
])

/** Everything is for the asker's eyes only, but for what holds for anybody: the law, the way to close, help. */
export function isPersonal({ kind, args }: Question): boolean {
  if (kind === 'how' || kind === 'deadline') return Object.keys(args).length > 0
  return !FOR_ANYBODY.has(kind)
}
