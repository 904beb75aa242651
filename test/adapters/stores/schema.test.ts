import { expect, it } from 'vitest'
import type { z } from 'zod'
import type * as schema from '../../../src/adapters/stores/schema.js'
import { contract } from '../../../src/adapters/stores/schema.js'
import type * as told from '../../../src/adapters/stores/schema-deliveries.js'
import type * as said from '../../../src/adapters/stores/schema-said.js'
import { accountStatement } from '../../../src/adapters/stores/schema-said.js'
import type { AccountStatement } from '../../../src/bot/accounts/account.js'
import type { ContractStatement, PersonStatement } from '../../../src/bot/attestations/statement.js'
import type { DeliveryRecord } from '../../../src/bot/ledger/sent.js'
import type { Outgoing } from '../../../src/bot/outbox/outgoing.js'
import type { Change, RosterEntry, Snapshot } from '../../../src/bot/ports/store.js'
import type { Attestation, Contract, Source } from '../../../src/rules/contract.js'

/** The same type without `readonly` and with intersections flattened: what JSON can tell apart. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : { -readonly [Key in keyof T]: Plain<T[Key]> }

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Matches<Schema extends z.ZodType, Port> = Equal<Plain<z.output<Schema>>, Plain<Port>>

/** Does not compile when a schema and its port drift apart, be it by one optional key or one word of a union. */
const inStep: readonly [
  Matches<typeof schema.source, Source>,
  Matches<typeof schema.contract, Contract>,
  Matches<typeof schema.change, Change>,
  Matches<typeof schema.rosterEntry, RosterEntry>,
  Matches<typeof schema.snapshotSchema, Snapshot>,
  Matches<typeof said.attestation, Attestation>,
  Matches<typeof said.contractStatement, ContractStatement>,
  Matches<typeof said.personStatement, PersonStatement>,
  Matches<typeof said.accountStatement, AccountStatement>,
  // A card is checked by its outline only.
  Matches<typeof told.outgoing, Outgoing>,
  Matches<typeof told.deliveryRecord, DeliveryRecord>,
] = [true, true, true, true, true, true, true, true, true, true, true]

it('has a schema for everything that is stored, in step with the ports', () => {
  expect(inStep).not.toContain(false)
})

it('refuses a key that it does not know, which the next write would lose', () => {
  const issues = contract.safeParse({ colour: 'blue' }).error?.issues ?? []
  expect(issues.some(issue => issue.code === 'unrecognized_keys')).toBe(true)
})

it.each([
  { kind: 'linked', person: 'p', how: 'email' },
  { kind: 'linked', person: 'p', how: 'approved' },
  { kind: 'linked', person: 'p', how: 'code' },
  { kind: 'linked', person: 'p', how: 'confirmed', from: 'slack:T1:U1' },
  { kind: 'asked', person: null, name: '' },
  { kind: 'refused' },
  { kind: 'approved', person: 'p', from: 'slack:T1:U1' },
  { kind: 'disowned', person: 'p', from: 'slack:T1:U1' },
  { kind: 'questioned', account: 'slack:T1:U1', request: 'r' },
  { kind: 'unlinked', why: 'decided' },
])('reads what happened to an account, also from before it said from which one: %j', more => {
  const said = { id: 'i', key: 'k', by: null, at: '2027-07-01T15:00:00.000Z', on: '2027-07-01', ...more }
  expect(accountStatement.parse(said)).toEqual(said)
})
