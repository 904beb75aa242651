import { businessDays, type Day } from '../../rules/index.js'
import { oneLine } from '../../words/grammar.js'
import type { Part } from '../cards/card.js'
import { type TurnContext, text } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { type ContractStatement, withdrawnIn } from './statement.js'

/** A contract that somebody asks for and does not see. */
export interface Unseen {
  /** As they named it: an id or a reference. */
  readonly id: string
  /** The logs that the claim goes to: of the contracts that there are, else one under the name itself. */
  readonly targets: readonly string[]
  /** How often this person claimed it: nothing that others said shows in it. */
  readonly version: number
}

/** Contracts with one reference that a claim goes to. */
const MOST_TARGETS = 5

/** What somebody names who asks for a contract. Nothing of it tells them whether it exists. */
export async function claimedSo({ context, person }: TurnContext, name: string): Promise<Unseen> {
  const targets = await targetsOf(context, name)
  const logs = await context.store.said.of(context.entity.key, targets)
  const own = [...logs.values()].flatMap(({ statements }) =>
    statements.filter(({ kind, by }) => kind === 'claimed' && by === person.id),
  )
  return { id: name, targets, version: own.length }
}

/** Ids of the contracts that go by this id or reference; the name itself where there is none. */
export async function targetsOf({ store, entity }: EntityContext, name: string): Promise<string[]> {
  const { contracts: byId } = await store.contracts.byId(entity.key, [name])
  const found = byId.length > 0 ? byId : (await store.contracts.byReference(entity.key, name)).contracts
  return found.length > 0 ? found.slice(0, MOST_TARGETS).map(({ id }) => id) : [oneLine(name, 60)]
}

interface Outcome {
  readonly contract: string
  /** As the person named it. */
  readonly name: string
  readonly outcome: 'pending' | 'granted' | 'declined'
  /** When it was decided; while it is pending, when it was claimed. */
  readonly on: Day
  /** Id of the claim. */
  readonly statement: string
}

/** How the contracting office answered the person's claims ("es mío") of the last business days, for the next list. */
export async function claimsPart(turn: TurnContext): Promise<Part | null> {
  const { context, today } = turn
  const { calendar, habits } = context
  const recent = (await outcomesOf(turn)).filter(
    ({ outcome, on }) => outcome !== 'pending' && businessDays(calendar, on, today) - 1 <= habits.queueDays,
  )
  return text(recent.map(outcome => sayOutcome(outcome, turn)))
}

/**
 * How the person's claim stands: on a contract in their sight, or on one that they named so. A claim that was made under
 * another name says nothing here, or it would tell that the two are one contract. `pending` is the claim to withdraw.
 */
export async function claimOn(
  turn: TurnContext,
  what: { readonly contract: string } | { readonly name: string },
): Promise<{ readonly line: string; readonly pending: string | null } | null> {
  const outcomes = await outcomesOf(turn, (contract, name) =>
    'contract' in what ? contract === what.contract : name === what.name,
  )
  const [first] = FIRST.flatMap(wanted => outcomes.filter(({ outcome }) => outcome === wanted))
  if (!first) return null
  return { line: sayOutcome(first, turn), pending: first.outcome === 'pending' ? first.statement : null }
}

/** Of several contracts with one reference, the one that was granted counts. */
const FIRST: readonly Outcome['outcome'][] = ['granted', 'declined', 'pending']

function sayOutcome({ outcome, name, on }: Outcome, { words }: TurnContext): string {
  return words.forms.claim[outcome](oneLine(name, 60), on)
}

/** A claim leaves a pointer in the person's own log, so that no other log is read for this. */
async function outcomesOf(
  { context, person, today }: TurnContext,
  isAsked: (contract: string, name: string) => boolean = () => true,
): Promise<Outcome[]> {
  const { store, entity } = context
  const log = (await store.people.of(entity.key, [person.id])).get(person.id)?.statements ?? []
  const names = new Map<string, string>()
  for (const said of log)
    if (said.kind === 'given' && said.by === person.id) names.set(said.contract, said.shown[0] ?? said.contract)
  for (const [contract, name] of names) if (!isAsked(contract, name)) names.delete(contract)
  if (names.size === 0) return []
  const logs = await store.said.of(entity.key, [...names.keys()])
  return [...names].flatMap(([contract, name]) => {
    const stands = outcomeIn(logs.get(contract)?.statements ?? [], person.id, today)
    return stands ? [{ contract, name, ...stands }] : []
  })
}

function outcomeIn(
  log: readonly ContractStatement[],
  person: string,
  today: Day,
): Pick<Outcome, 'outcome' | 'on' | 'statement'> | null {
  const withdrawn = withdrawnIn(log)
  const inForce = log.filter(({ id, on }) => !withdrawn.has(id) && on <= today)
  const at = inForce.findLastIndex(({ kind, by }) => kind === 'claimed' && by === person)
  const claim = inForce[at]
  if (!claim) return null
  const decision = inForce.slice(at + 1).find(({ kind }) => kind === 'assigned' || kind === 'returned')
  if (!decision) return { outcome: 'pending', on: claim.on, statement: claim.id }
  const granted = decision.kind === 'assigned' && decision.to.includes(person)
  return { outcome: granted ? 'granted' : 'declined', on: decision.on, statement: claim.id }
}
