import { oneLine } from '../../words/grammar.js'
import type { ManyForm } from '../cards/action.js'
import type { Card } from '../cards/card.js'
import { statusLine } from '../cards/contract-line.js'
import { fitting } from '../cards/named-contract.js'
import { askQuery } from '../cards/query/ask-query.js'
import { mostUrgent, nameOf, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { ownContracts } from '../contracts/visible-contracts.js'
import { decodeQuery } from '../query/button-code.js'
import { looseReference } from '../query/reference.js'
import type { Question, SeveralDeed } from '../understand/question.js'
import { shortName, TOGETHER } from './bulk-cards.js'
import { reviewOf, type SaidOfSeveral } from './bulk-review.js'
import type { Answers } from './fields.js'
import { candidatesAmong, whyLeftOut } from './many-candidates.js'

type Alike = Extract<Question, { kind: 'alike' }>

const FORM_OF: Readonly<Record<SeveralDeed, ManyForm>> = {
  'closed-it': 'closed-it',
  'no-pending': 'nothingPending',
  liquidated: 'liquidation',
  proceeding: 'proceeding',
  blocked: 'blocked',
  'not-mine': 'not-mine',
  'hand-over': 'handed-over',
  snooze: 'snoozed',
}

/** One deed told of several contracts by their names: one review for all, with what was said filled in. */
export async function severalCard(turn: TurnContext, deed: SeveralDeed, asked: Alike): Promise<Card> {
  const { context, person, today } = turn
  const form = FORM_OF[deed]
  const { args, said } = asked
  const own = await ownContracts(context, person, today)
  const { ids, notFound } = args.names ? namedAmong(args.names, own, turn) : await meantBy(args.q, form, own, turn)
  return reviewOf(turn, { form }, ids, {
    on: args.on,
    answers: answersOf({ on: args.on, until: args.until, ...said }),
    notFound,
    again: againOf(deed, asked, ids),
  })
}

/** Names in a sentence that ride in a button. */
const MOST_NAMES = 40

/** What asks for those that one step leaves over: the query anew, or the names that are left. */
function againOf(deed: SeveralDeed, { args, ...others }: Alike, ids: readonly string[]): Alike {
  const left = args.names ? { names: ids.slice(TOGETHER, TOGETHER + MOST_NAMES) } : {}
  return { ...others, args: { ...args, deed, ...left } }
}

function answersOf(
  answers: { readonly [N in keyof Answers]?: string | undefined },
): NonNullable<SaidOfSeveral['answers']> {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))
}

/** Contracts that a query leaves out and that are named with why; of more the number. */
const MOST_LEFT_OUT = 5

/** Those of one's own that a query means and that a form can be told of, and why of the others it is not. */
async function meantBy(
  q: string | undefined,
  form: ManyForm,
  own: readonly AssessedContract[],
  turn: TurnContext,
): Promise<{ readonly ids: readonly string[]; readonly notFound: readonly string[] }> {
  const candidates = candidatesAmong(own, turn, { form })
  const query = q === undefined ? null : decodeQuery(q)
  if (!query) return { ids: candidates.map(({ contract }) => contract.id), notFound: [] }
  const { leftOut } = turn.words.forms.bulk
  const { result } = await askQuery(turn, { ...query, view: 'own' }, ({ contract }) => contract.id)
  const meant = new Set(result.rows)
  const others = own.filter(
    item => meant.has(item.contract.id) && item.assessment.verdict !== 'closed' && !candidates.includes(item),
  )
  const lines = others
    .slice(0, MOST_LEFT_OUT)
    .map(item =>
      leftOut.line(shortName(item, own), whyLeftOut({ form }, item, turn.today, turn) ?? statusLine(item, turn)),
    )
  const more = others.length - lines.length
  return {
    ids: candidates.flatMap(({ contract }) => (meant.has(contract.id) ? [contract.id] : [])),
    notFound: [
      ...lines,
      ...(more > 0 ? [leftOut.more(more)] : []),
      ...(result.unknown > 0 ? [leftOut.unknown(result.unknown)] : []),
    ],
  }
}

/** More names than this are no help where several fit. */
const MOST_OFFERED = 3
const MOST_QUOTED = 40

/** The contracts of one's own that are named, and a line for each name that is none or several of them. */
function namedAmong(
  names: readonly string[],
  own: readonly AssessedContract[],
  turn: TurnContext,
): { readonly ids: readonly string[]; readonly notFound: readonly string[] } {
  const { leftOut } = turn.words.forms.bulk
  const ids: string[] = []
  const notFound: string[] = []
  const contracts = own.map(({ contract }) => contract)
  for (const name of names) {
    const wanted = looseReference(name)
    const found = contracts.some(({ id }) => id === name)
      ? contracts.filter(({ id }) => id === name)
      : fitting(contracts, wanted, name)
    const [only, ...others] = found
    const quoted = `«${oneLine(name, MOST_QUOTED)}»`
    if (!only) notFound.push(leftOut.line(quoted, leftOut.notTheirs))
    else if (others.length === 0) ids.push(only.id)
    else {
      const meant = own.filter(({ contract }) => found.includes(contract))
      const offered = mostUrgent(meant, turn.person).slice(0, MOST_OFFERED).map(nameOf)
      notFound.push(leftOut.line(quoted, leftOut.which(offered.join(', '))))
    }
  }
  return { ids: [...new Set(ids)], notFound }
}
