import { type Assessment, addDays, assess, type Contract, type Day, dayInBogota } from '../../rules/index.js'
import { LastMade } from '../../shared/cache.js'
import type { ContractStatement } from '../attestations/statement.js'
import type { EntityContext } from '../context.js'
import { type ContractEvidence, contractEvidence } from '../evidence/contract-evidence.js'
import type { EvidenceOf } from '../ports/evidence.js'
import type { Change, Snapshot, StatementLog } from '../ports/store.js'
import { type ContractStatus, contractStatus } from './contract-status.js'

/** One contract as the bot knows it today: what the register says, what people said, and what follows from both. */
export interface AssessedContract {
  readonly contract: Contract
  readonly status: ContractStatus
  readonly assessment: Assessment
  /** Version of the contract's log, to name when adding to it. */
  readonly version: number
  /** "Ya lo cerré" was said, and data of two days after it still shows the file open. */
  readonly stillOpen: boolean
  /** What the register's sister sets show of it, and nobody denied. */
  readonly evidence: ContractEvidence
  /** Its closing was published, and the register does not show it yet; `isLate` where it should by now. */
  readonly closingSeen: { readonly on: Day; readonly isLate: boolean } | null
  /** What the last cut changed in it, where that was asked for. */
  readonly changed?: readonly Change['kind'][]
}

/** No sister set was ever read. */
export const NOTHING_READ: EvidenceOf = { stored: null, readings: new Map() }

/** What the sister sets said of these contracts. */
export async function evidenceOf({ store, entity }: EntityContext, contracts: readonly string[]): Promise<EvidenceOf> {
  const stored = await store.state.evidence.read(entity.key)
  return { stored, readings: await store.evidence.of(entity.key, contracts) }
}

/** Joins a contract with its log and judges it. Nothing of the result is ever stored. */
export function assessContract(
  context: EntityContext,
  snapshot: Snapshot | null,
  contract: Contract,
  log: StatementLog<ContractStatement> | undefined,
  today: Day,
  evidence: EvidenceOf,
): AssessedContract {
  const stands = contractStatus(log?.statements ?? [], today, context.calendar, context.habits)
  const live = stands.assignedTo ? { ...contract, supervisors: stands.assignedTo } : contract
  const said = stands.saidClosed
  const shown = contractEvidence(live, evidence.readings.get(live.id), evidence.stored, today, stands.denied)
  const dataDay = snapshot?.asOf ?? (snapshot ? dayInBogota(new Date(snapshot.committedAt)) : null)
  return {
    contract: live,
    status: stands,
    assessment: assess(live, stands.attestations, context.options, context.calendar, today, shown.facts),
    evidence: shown,
    closingSeen: closingSeen(shown, today),
    version: log?.version ?? 0,
    stillOpen: said !== null && dataDay !== null && contract.facts.state !== 'closed' && dataDay >= addDays(said.on, 2),
  }
}

/** Contracts of all entities whose judgement is kept: those of a crowd that asks at once. Each has some three kilobytes. */
const MOST_KEPT = 25_000

const kept = new LastMade<AssessedContract>(MOST_KEPT)

/**
 * The same, remembering what came of it for as long as nothing that it follows from is another: the row, the cut, what was
 * said, what was read of the sister sets and what that is worth, the day, the options, the calendar, whose it is. In memory only.
 */
export function recallAssessed(
  context: EntityContext,
  snapshot: Snapshot | null,
  contract: Contract,
  log: StatementLog<ContractStatement> | undefined,
  today: Day,
  evidence: EvidenceOf,
): AssessedContract {
  const { entity, options, calendar, habits } = context
  const { id, facts, source, supervisors } = contract
  // The facts are one object as long as the row is one, whosever the contract is, and another at another entity.
  const { stored, readings } = evidence
  const from = [
    today,
    options,
    calendar,
    habits.queueDays,
    facts,
    source,
    snapshot,
    supervisors.join(' '),
    log,
    stored,
    readings.get(id),
  ]
  return kept.get(`${entity.key} ${id}`, from, () => assessContract(context, snapshot, contract, log, today, evidence))
}

/** Days after which the register should show a closing that was published. */
const SHOWN_AFTER = 15

function closingSeen({ closing }: ContractEvidence, today: Day): AssessedContract['closingSeen'] {
  return closing && { on: closing.on, isLate: addDays(closing.on, SHOWN_AFTER) < today }
}
