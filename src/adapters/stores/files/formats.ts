import { z } from 'zod'
import type { AccountStatement } from '../../../bot/accounts/account.js'
import type { ContractStatement, PersonStatement } from '../../../bot/attestations/statement.js'
import type { DeliveryRecord } from '../../../bot/ledger/sent.js'
import type { ContractReadings } from '../../../bot/ports/evidence.js'
import type { Change, RosterEntry, Snapshot } from '../../../bot/ports/store.js'
import type { Contract, Source } from '../../../rules/contract.js'
import { change, contract, rosterEntry, snapshotSchema, source, storedReport } from '../schema.js'
import { contractReadings } from '../schema-evidence.js'
import { accountStatement, contractStatement, personStatement } from '../schema-said.js'
import { storedRecord } from '../sent-records.js'
import type { Format } from './document.js'

/* The documents of this store. Those of a snapshot have no copy: the snapshot before is theirs. */

const count = z.int().nonnegative()

const pointer = z.strictObject({
  /** Name of its folder under `cuts`. */
  folder: z.string().regex(/^[a-z0-9_-]+$/),
  id: z.string(),
  /** Where the contracts come from, unless one says otherwise. */
  source,
  /** How many documents of each kind there are. */
  contracts: count,
  index: count,
  roster: count,
  changes: count,
})
export type Pointer = z.output<typeof pointer>

const head = z.strictObject({ entity: z.string(), current: pointer.nullable(), previous: pointer.nullable() })
export type Head = z.output<typeof head>

/** The pointer that makes a snapshot the current one. */
export const HEAD_FORMAT: Format<Head> = {
  kind: 'head',
  version: 1,
  schema: head,
  whenLost: 'sync-anew',
}

export const SNAPSHOT_FORMAT: Format<Snapshot> = {
  kind: 'cut',
  version: 1,
  schema: snapshotSchema,
  toStored: snapshot => ({ ...snapshot, report: storedReport(snapshot.report) }),
  whenLost: 'sync-anew',
}

/** A contract without what its snapshot says for all. What is undefined is not written. */
export type StoredContract = Omit<Contract, 'entity' | 'source'> & {
  readonly entity?: undefined
  readonly source?: Source | undefined
}

const storedContract = contract.omit({ entity: true, source: true }).extend({ source: source.exactOptional() })

export interface ContractsDocument {
  readonly contracts: readonly StoredContract[]
  /** Contracts that have several supervisors and their home in another document. */
  readonly copies: readonly StoredContract[]
}

export const CONTRACTS_FORMAT: Format<ContractsDocument> = {
  kind: 'contracts',
  version: 1,
  schema: z.strictObject({ contracts: z.array(storedContract), copies: z.array(storedContract) }),
  whenLost: 'sync-anew',
}

/** `documents[i]` is the number of a document with contracts that `keys[i]` leads to. */
const index = z.strictObject({ keys: z.array(z.string()), documents: z.array(count) })
export type Index = z.output<typeof index>
export const INDEX_FORMAT: Format<Index> = {
  kind: 'index',
  version: 1,
  schema: index,
  whenLost: 'sync-anew',
}

/** Long lists, cut into documents. */
export const ROSTER_FORMAT: Format<readonly RosterEntry[]> = {
  kind: 'roster',
  version: 1,
  schema: z.array(rosterEntry),
  whenLost: 'sync-anew',
}
export const CHANGES_FORMAT: Format<readonly Change[]> = {
  kind: 'changes',
  version: 1,
  schema: z.array(change),
  whenLost: 'sync-anew',
}

/** Everything that was said about one subject. */
export interface LogDocument<S> {
  subject: string
  statements: S[]
}

export const SAID_FORMAT: Format<LogDocument<ContractStatement>> = {
  kind: 'said',
  version: 1,
  schema: z.strictObject({ subject: z.string(), statements: z.array(contractStatement) }),
  whenLost: 'log-lost',
}

export const PEOPLE_FORMAT: Format<LogDocument<PersonStatement>> = {
  kind: 'people',
  version: 1,
  schema: z.strictObject({ subject: z.string(), statements: z.array(personStatement) }),
  whenLost: 'log-lost',
}

export const ACCOUNTS_FORMAT: Format<LogDocument<AccountStatement>> = {
  kind: 'accounts',
  version: 1,
  schema: z.strictObject({ subject: z.string(), statements: z.array(accountStatement) }),
  whenLost: 'log-lost',
}

/** What the sister sets said of the contracts that a shard holds, by contract. */
export type EvidenceShard = Readonly<Record<string, ContractReadings>>

export const EVIDENCE_FORMAT: Format<EvidenceShard> = {
  kind: 'evidence',
  version: 1,
  schema: z.record(z.string(), contractReadings),
  whenLost: 'evidence-lost',
}

/** A line of a journal of deliveries, which frames it by itself. Handed on as it is written: its hash covers the order of its keys. */
export const RECORD_FORMAT: Format<DeliveryRecord> = {
  kind: 'delivery',
  version: 1,
  schema: storedRecord,
  whenLost: 'delivery-lost',
}
