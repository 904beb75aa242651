import { type Day, isDay } from '../../rules/index.js'
import type { Action, RestOfSeveral } from '../cards/action.js'
import type { Card } from '../cards/card.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { ownContracts } from '../contracts/visible-contracts.js'
import { type Asked, pageSizeOf, reviewCard, shortName, TICKED_FIELD, TOGETHER, tickCard } from './bulk-cards.js'
import { sharedFields } from './bulk-fields.js'
import { type Deed, deedIn, mayBeTold } from './deed.js'
import { type Answers, isTicked } from './fields.js'
import { manyCandidates, whyLeftOut } from './many-candidates.js'

type Of<D extends Action['kind']> = Extract<Action, { kind: D }>
type Given = Readonly<Record<string, string>>

/** Opens the list to tick, or another page of it with all that was ticked. */
export async function chooseForBulk(turn: TurnContext, action: Of<'choose'>, sent: Given = {}): Promise<Card> {
  const { page = 1, kept = [], all } = action
  const deed = deedIn(action)
  const candidates = await manyCandidates(turn, deed)
  const most = pageSizeOf(deed)
  const here = all ? candidates.slice((page - 1) * most, page * most).map(({ contract }) => contract.id) : ticksIn(sent)
  const ticked = [...new Set([...kept, ...here])]
  const on = dayIn(sent) ?? action.on
  return tickCard(turn, deed, candidates, { page, ticked: ticked.slice(0, TOGETHER), on, ...tooMany(turn, ticked) })
}

/** Reads the ticks: shows what is about to be recorded, of which contracts, and what is left out. Records nothing. */
export async function reviewBulk(turn: TurnContext, action: Of<'review'>, sent: Given): Promise<Card> {
  const { kept = [], ids = [] } = action
  const deed = deedIn(action)
  // Version 1 had a box for each contract, by its place among the ids.
  const boxes = ids.filter((_, at) => isTicked(sent[`contract-${at + 1}`]))
  const ticked = [...new Set([...kept, ...ticksIn(sent), ...boxes])]
  const on = dayIn(sent)
  if (ticked.length > 0 && ticked.length <= TOGETHER) return reviewOf(turn, deed, ticked, { on })
  const candidates = await manyCandidates(turn, deed)
  const first = candidates.findIndex(({ contract }) => ids.includes(contract.id) || ticked.includes(contract.id))
  return tickCard(turn, deed, candidates, {
    page: Math.floor(Math.max(first, 0) / pageSizeOf(deed)) + 1,
    ticked: ticked.slice(0, TOGETHER),
    on,
    ...(ticked.length === 0 ? { error: turn.words.forms.bulk.tickOne } : tooMany(turn, ticked)),
  })
}

/** What is said of several contracts besides which they are. */
export interface SaidOfSeveral {
  readonly on?: Day | undefined
  readonly answers?: Answers
  /** What was named and is none of theirs, a line each. */
  readonly notFound?: readonly string[]
  /** What asks for the same again: those that are told of by then are not meant any more. */
  readonly again?: RestOfSeveral['question']
}

/** The review of these contracts: of each why it is left out, or that it is told of. */
export async function reviewOf(
  turn: TurnContext,
  deed: Deed,
  ids: readonly string[],
  { on = turn.today, answers = {}, notFound = [], again }: SaidOfSeveral,
): Promise<Card> {
  const { context, person, today, words } = turn
  const own = new Map((await ownContracts(context, person, today)).map(item => [item.contract.id, item]))
  const found = ids.flatMap(id => own.get(id) ?? [])
  // A day that is not yet over is asked about before anything is reviewed.
  if (deed.form === 'closed-it' && on > today) {
    const candidates = await manyCandidates(turn, deed)
    const ticked = candidates.map(({ contract }) => contract.id).filter(id => ids.includes(id))
    return tickCard(turn, deed, candidates, { page: 1, ticked: ticked.slice(0, TOGETHER), on })
  }
  const out = found.flatMap(item => {
    const why = whyLeftOut(deed, item, on, turn)
    return why === null ? [] : [{ item, why }]
  })
  const fresh = found.filter(item => !out.some(other => other.item === item) && mayBeTold(deed, item, turn))
  const { bulk } = words.forms
  const gone = ids.filter(id => !own.has(id))
  const leftOut = [
    ...notFound,
    ...out.map(({ item, why }) => bulk.leftOut.line(shortName(item, found), why)),
    ...(gone.length > 0 ? [bulk.changed(gone.join(', '))] : []),
  ]
  if (fresh.length === 0)
    return tickCard(turn, deed, await manyCandidates(turn, deed), {
      page: 1,
      ticked: [],
      on,
      notice: [...leftOut, bulk.allLeftOut].join('\n'),
    })
  const now = fresh.slice(0, TOGETHER)
  const rest = fresh.length - now.length
  return reviewCard(
    turn,
    deed,
    now,
    rest > 0 ? [...leftOut, bulk.after(rest)] : leftOut,
    askedFor(turn, deed, now, on, answers),
    again && rest > 0 ? { question: again, left: rest } : undefined,
  )
}

/** What a review asks: nothing where the button says it all. */
function askedFor(
  turn: TurnContext,
  { form, shown }: Deed,
  items: readonly AssessedContract[],
  on: Day,
  initial: Answers,
): Asked {
  if (shown) return { specs: [], given: {} }
  const specs = sharedFields(turn, form, items)
  if (form === 'closed-it') return { specs, given: { on } }
  return { specs, initial, given: form === 'nothingPending' || form === 'not-mine' ? { sure: 'true' } : null }
}

function ticksIn(sent: Given): readonly string[] {
  return (sent[TICKED_FIELD] ?? '').split(',').filter(id => id !== '')
}

function dayIn({ on }: Given): Day | undefined {
  return on !== undefined && isDay(on) ? on : undefined
}

function tooMany({ words }: TurnContext, ticked: readonly string[]): { readonly error?: string } {
  return ticked.length > TOGETHER ? { error: words.forms.bulk.tooMany(TOGETHER) } : {}
}
