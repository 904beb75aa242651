import fc from 'fast-check'
import type { ContractStatement, PersonStatement } from '../../src/bot/attestations/statement.js'
import type { Change, NewSnapshot } from '../../src/bot/ports/store.js'
import type { Contract } from '../../src/rules/contract.js'
import { syncReport } from '../support/sync-report.js'

/* Invented contracts, cuts and statements for the tests of stores. */

const report = syncReport({
  rows: 3,
  contracts: 2,
  rejected: [{ at: { line: 7, file: 'a.csv' }, reason: { kind: 'too-many-cells', cells: 9, columns: 8 } }],
  rejectedCount: 1,
  lackingColumns: ['Fecha Inicio Liquidacion'],
  readable: { supervisor: 2, state: 2, end: 1 },
  nearMatches: [{ registered: '1234', person: 'p_one', contracts: 1 }],
  changeCounts: { new: 2 },
})

/** A contract of `demo`, supervised by `p_one` unless told otherwise. */
export function aContract(id: string, more: Partial<Contract> = {}): Contract {
  return {
    id,
    entity: 'demo',
    supervisors: ['p_one'],
    reference: `Contrato N.º ${id}`,
    object: 'Prestación de servicios de apoyo a la gestión',
    facts: {
      register: 'secop2',
      state: 'terminated',
      startsOn: '2024-01-15',
      endsOn: '2024-12-31',
      updatedOn: null,
      type: 'services',
      regime: 'general',
      ground: 'professional-services',
      liquidationFlag: 'no',
      environmentalFlag: 'no',
      postConsumptionFlag: 'no',
      reversionFlag: 'unknown',
      value: '22773677.50',
    },
    source: { dataset: 'jbjy-vk9h', cut: '2026-11-20', asOf: '2026-11-20' },
    advance: { given: '5000000', amortized: '4500000.5' },
    unreadable: { signedOn: '31/02/2024' },
    ...more,
  }
}

/** A cut with these contracts. */
export function aCut(id: string, contracts: Iterable<Contract>, more: Partial<NewSnapshot> = {}): NewSnapshot {
  return {
    id,
    dataset: 'jbjy-vk9h',
    asOf: '2026-11-20',
    committedAt: '2026-11-22T05:00:00.000Z',
    entityName: 'Alcaldía de Ninguna Parte',
    report,
    contracts,
    names: new Map([['p_one', 'Ana Pérez']]),
    changes: [],
    ...more,
  }
}

/** A change of one contract. */
export function aChange(contract: string): Change {
  return { contract, kind: 'extended', supervisors: ['p_one'], from: '2024-12-31', to: '2025-03-31' }
}

const said = {
  by: 'p_one',
  role: 'supervisor',
  at: '2026-11-22T15:00:00.000Z',
  on: '2026-11-22',
  channel: 'slack',
  shown: ['Terminó el 31 de diciembre de 2024.', '¿Hay obligaciones pendientes?'],
} as const

/** Something that was said about a contract. */
export function aStatement(key: string): ContractStatement {
  return { ...said, id: `id of ${key}`, key, kind: 'closed-it', closedOn: '2026-11-21', cut: '2026-11-20' }
}

/** An attestation, the richest of statements. */
export function anAttestation(key: string): Extract<ContractStatement, { kind: 'attested' }> {
  return {
    ...said,
    id: `id of ${key}`,
    key,
    kind: 'attested',
    attestation: {
      id: `id of ${key}`,
      fact: 'liquidation',
      value: { done: true, on: '2026-10-01' },
      by: 'p_one',
      role: 'supervisor',
      on: '2026-11-22',
      document: 'Acta 12',
      grounds: { endsOn: '2024-12-31', value: null, state: 'terminated', supervisors: ['p_one'] },
    },
  }
}

/** Something that a person said about themselves. */
export function aPreference(key: string): PersonStatement {
  return { ...said, id: `id of ${key}`, key, kind: 'digest-time', time: '08:30' }
}

/** A pause of somebody's reminders that begins on a later day. */
export function aPause(key: string): PersonStatement {
  return { ...said, id: `id of ${key}`, key, kind: 'paused', startsOn: '2026-12-10', until: '2026-12-25' }
}

/** Any text that data may bring as a key: paths, control characters, devices of Windows, lone surrogates, 300 letters. */
export const anyKey: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ minLength: 300, maxLength: 300 }),
  fc.constantFrom(
    '',
    '.',
    '..',
    '../up',
    'a/b',
    'a\\b',
    '\0',
    'con',
    'NUL',
    'LPT1',
    'a',
    'A',
    'é',
    'e\u0301',
    '\ud800',
  ),
  fc.constantFrom('__proto__', 'constructor', 'head', 'cuts', 'lock.1', 'installation', '\udfff', ' ', 'x.', 'x'),
)

/** Ids of contracts, sorted, where their order says nothing. */
export function idsOf(contracts: readonly Contract[]): string[] {
  return contracts.map(({ id }) => id).sort()
}

/** Contracts sorted by id. */
export function sorted(contracts: readonly Contract[]): Contract[] {
  return [...contracts].sort((a, b) => (a.id < b.id ? -1 : 1))
}
