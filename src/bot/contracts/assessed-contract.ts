import { type Assessment, addDays, assess, type Contract, type Day, dayInBogota } from '../../rules/index.js'
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

/** Days after which the register should show a closing that was published. */
const SHOWN_AFTER = 15

function closingSeen({ closing }: ContractEvidence, today: Day): AssessedContract['closingSeen'] {
  return closing && { on: closing.on, isLate: addDays(closing.on, SHOWN_AFTER) < today }
}
