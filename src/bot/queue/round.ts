import { createHash } from 'node:crypto'
import { contractListOf } from '../cards/list-sections.js'
import { lossOf } from '../cards/loss-ahead.js'
import { mostUrgent, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { ownContracts } from '../contracts/visible-contracts.js'
import { MARK, MOST_PASSED, type QueuePlace } from './place.js'

/** What somebody has to go through, each the most urgent first: first what can be closed, then what lacks a fact. */
export interface Rounds {
  /** With it what loses the competence to be liquidated soon, whatever it lacks. */
  readonly close: readonly AssessedContract[]
  readonly facts: readonly AssessedContract[]
}

/** The rounds as they stand now: what was told, put off or passed on is in neither of them. */
export async function roundsOf(turn: TurnContext): Promise<Rounds> {
  const { context, person, today } = turn
  const { groups } = contractListOf(await ownContracts(context, person, today), turn)
  const isNear = (item: AssessedContract) => lossOf(item, turn) !== null
  return {
    close: mostUrgent([...groups.closeNow, ...groups.needsFact.filter(isNear)], person),
    facts: mostUrgent(
      groups.needsFact.filter(item => !isNear(item)),
      person,
    ),
  }
}

/** The first place: of what can be closed or, where nothing can, of what lacks a fact. */
export function beginning({ close }: Rounds): QueuePlace {
  return { at: 1, passed: '', ...(close.length > 0 ? {} : { facts: true }) }
}

/** What is still ahead in a round: what was put off in it is not. */
export function aheadIn(rounds: Rounds, { passed, facts }: QueuePlace): readonly AssessedContract[] {
  const isPassed = marksIn(passed)
  return (facts ? rounds.facts : rounds.close).filter(({ contract }) => !isPassed.has(markOf(contract.id)))
}

/** The place after a contract that is done with, or that is put off until the end of the round. */
export function placeAfter({ at, passed, ...round }: QueuePlace, skipped: string | null): QueuePlace {
  const added = skipped === null ? passed : `${passed}${markOf(skipped)}`
  // Of very many put off the first come up again: nothing is lost by it.
  return { ...round, at: at + 1, passed: added.slice(-MOST_PASSED) }
}

function markOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, MARK)
}

function marksIn(passed: string): ReadonlySet<string> {
  return new Set(passed.match(new RegExp(`.{${MARK}}`, 'g')) ?? [])
}
