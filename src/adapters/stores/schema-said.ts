import { z } from 'zod'
import type { AccountStatement } from '../../bot/accounts/account.js'
import { ATTESTED_FACTS } from '../../bot/attestations/attested-forms.js'
import {
  BALANCE_CAUSES,
  DECLARATIONS,
  DECLARED,
  PAPER_AMOUNTS,
  type PaperFact,
} from '../../bot/attestations/paper-facts.js'
import {
  CHANNELS,
  type ContractStatement,
  IMPEDIMENT_ANSWERS,
  MATRIX_ENTRIES,
  type MatrixEntry,
  type MatrixSource,
  type PersonStatement,
  ROLES,
} from '../../bot/attestations/statement.js'
import { EVIDENCE_SETS } from '../../bot/ports/evidence.js'
import { CADENCES } from '../../bot/understand/question.js'
import type { Attestation, AttestedFacts, Grounds } from '../../rules/contract.js'
import { BLOCKERS } from '../../rules/verdict.js'
import { LANGUAGES } from '../../words/language.js'
import { contractState, day, pesos } from './schema.js'

/* The shape of what people said, checked like `schema.ts` and proved against the types of the core by the same test. */

const grounds = z.strictObject({
  endsOn: day.nullable().exactOptional(),
  value: pesos.nullable().exactOptional(),
  state: contractState,
  supervisors: z.array(z.string()),
  paid: pesos.nullable().exactOptional(),
  invoiced: pesos.nullable().exactOptional(),
  unreadable: z.array(z.enum(['endsOn', 'value', 'state', 'paid', 'invoiced'])).exactOptional(),
}) satisfies z.ZodType<Grounds>

const yesOrNo = z.enum(['yes', 'no'])
const duty = z.enum(['none', 'fulfilled', 'pending'])
const dayOrNone = z.union([z.literal('none'), day])

const attested = <F extends keyof AttestedFacts, V extends z.ZodType>(fact: F, value: V) =>
  z.strictObject({
    id: z.string(),
    fact: z.literal(fact),
    value,
    by: z.string(),
    role: z.enum(['supervisor', 'ordenador', 'contracting-office']),
    on: day,
    document: z.string().exactOptional(),
    note: z.string().exactOptional(),
    grounds,
  })

export const attestation = z.discriminatedUnion('fact', [
  attested('executed', yesOrNo),
  attested('realEnd', day),
  attested(
    'earlyEnd',
    z.union([z.enum(['ran-to-its-end', 'still-running']), z.strictObject({ on: day, balances: z.boolean() })]),
  ),
  attested(
    'realState',
    z.enum(['running', 'terminated', 'never-signed', 'not-started', 'suspended', 'ceded', 'cancelled', 'closed']),
  ),
  attested('restart', z.strictObject({ on: day, happened: z.boolean() })),
  attested('cession', z.enum(['live', 'replaced'])),
  attested('literalH', yesOrNo),
  attested('liquidationAgreed', yesOrNo),
  attested('liquidationDue', yesOrNo),
  attested('nature', z.enum(['instantaneous', 'prolonged'])),
  attested('realRegime', z.enum(['general', 'special'])),
  attested('agreedTerm', z.union([z.strictObject({ months: z.int() }), z.strictObject({ until: day })])),
  attested(
    'liquidation',
    z.discriminatedUnion('done', [
      z.strictObject({ done: z.literal(true), on: day }),
      z.strictObject({ done: z.literal(false) }),
    ]),
  ),
  attested('lapse', z.strictObject({ decidedOn: day })),
  attested('proceeding', z.union([z.enum(['open', 'none']), z.strictObject({ claimFiledOn: day })])),
  attested('environmental', duty),
  attested('postConsumption', duty),
  attested('reversion', duty),
  attested('qualityGuarantee', dayOrNone),
  attested('otherGuarantee', dayOrNone),
  attested('payment', z.enum(['unpaid', 'paid-not-recorded', 'balance-to-release', 'settled'])),
  attested('pending', z.strictObject({ until: day.nullable() })),
  attested('nothingPending', z.literal('yes')),
]) satisfies z.ZodType<Attestation>

const blocker = z.enum(BLOCKERS)

/** What every statement has, and what the given kind adds. */
const said = <K extends string, S extends z.core.$ZodShape>(kind: K, more: S) =>
  z.strictObject({
    id: z.string(),
    key: z.string(),
    by: z.string(),
    from: z.string().exactOptional(),
    role: z.enum(ROLES),
    at: z.string(),
    on: day,
    channel: z.enum(CHANNELS),
    shown: z.array(z.string()),
    kind: z.literal(kind),
    ...more,
  })

const note = z.string().exactOptional()

const matrix = z.strictObject({ id: z.string(), file: z.string(), line: z.int() }) satisfies z.ZodType<MatrixSource>

const optionalText = z.string().nullable()
const changeRows = z.array(z.strictObject({ number: optionalText, on: day.nullable(), pesos, record: optionalText }))
const reservations = z.array(z.strictObject({ what: z.string(), value: z.string(), ground: z.string() }))

export const paperFact = z.discriminatedUnion('fact', [
  z.strictObject({ fact: z.enum(PAPER_AMOUNTS), pesos, none: z.literal(true).exactOptional() }),
  z.strictObject({ fact: z.enum(['additions', 'reductions']), rows: changeRows }),
  z.strictObject({
    fact: z.literal('records'),
    rows: z.array(
      z.strictObject({
        number: z.string(),
        on: day.nullable(),
        pesos,
        paid: pesos.nullable(),
        owed: pesos.nullable(),
      }),
    ),
  }),
  z.strictObject({ fact: z.enum(['reserved-by-contractor', 'reserved-by-entity']), rows: reservations }),
  z.strictObject({ fact: z.literal('cause'), cause: z.enum(BALANCE_CAUSES) }),
  z.strictObject({ fact: z.enum(DECLARATIONS), answer: z.enum(DECLARED), note: z.string().exactOptional() }),
]) satisfies z.ZodType<PaperFact>

const matrixEntry = z.strictObject({
  as: z.enum(MATRIX_ENTRIES),
  column: z.string(),
  text: z.string(),
  fact: z.enum(ATTESTED_FACTS).exactOptional(),
  given: z.record(z.string(), z.string()).exactOptional(),
  means: z.string().exactOptional(),
  paper: paperFact.exactOptional(),
}) satisfies z.ZodType<MatrixEntry>

export const contractStatement = z.discriminatedUnion('kind', [
  said('attested', { attestation, matrix: matrix.exactOptional() }),
  said('blocked', { blocker, note }),
  said('unblocked', {}),
  said('answered', {
    impediment: z.string(),
    answer: z.enum(IMPEDIMENT_ANSWERS),
    to: z.string().exactOptional(),
    note,
  }),
  said('closed-it', { closedOn: day, cut: z.string() }),
  said('handed-over', { to: z.string(), handedOn: day }),
  said('not-mine', { note }),
  said('data-wrong', { note: z.string() }),
  said('claimed', {}),
  said('assigned', { to: z.array(z.string()) }),
  said('returned', { note }),
  said('snoozed', { until: day }),
  said('closing-watched', {}),
  said('denied', { set: z.enum(EVIDENCE_SETS), row: z.string() }),
  said('for-papers', { told: z.array(paperFact), document: z.string().exactOptional(), grounds }),
  said('from-matrix', { matrix, entries: z.array(matrixEntry) }),
  said('withdrawn', { statement: z.string() }),
]) satisfies z.ZodType<ContractStatement>

export const personStatement = z.discriminatedUnion('kind', [
  said('digest-time', { time: z.string() }),
  said('cadence', { cadence: z.enum(CADENCES) }),
  said('paused', { until: day, startsOn: day.exactOptional() }),
  said('resumed', {}),
  said('language', { language: z.enum(LANGUAGES) }),
  said('delegated', { to: z.string().nullable(), until: day.nullable() }),
  said('declined', { note }),
  said('replied', { to: z.string(), note: z.string() }),
  said('identified', { other: z.string() }),
  said('not-identified', { other: z.string() }),
  said('given', { contract: z.string() }),
  said('mail', { wanted: z.boolean() }),
  said('reminded', {}),
  said('withdrawn', { statement: z.string() }),
]) satisfies z.ZodType<PersonStatement>

const happened = <K extends string, S extends z.core.$ZodShape>(kind: K, more: S) =>
  z.strictObject({
    id: z.string(),
    key: z.string(),
    by: z.string().nullable(),
    from: z.string().exactOptional(),
    at: z.string(),
    on: day,
    kind: z.literal(kind),
    ...more,
  })

export const accountStatement = z.discriminatedUnion('kind', [
  happened('linked', { person: z.string(), how: z.enum(['email', 'approved', 'confirmed', 'code']) }),
  happened('asked', {
    person: z.string().nullable(),
    name: z.string(),
    email: z.string().exactOptional(),
    how: z.literal('email').exactOptional(),
  }),
  happened('refused', {}),
  happened('approved', { person: z.string() }),
  happened('disowned', { person: z.string() }),
  happened('questioned', { account: z.string(), request: z.string() }),
  happened('unlinked', { why: z.enum(['email', 'list', 'closed', 'decided', 'disowned', 'code']) }),
  happened('kept', {}),
  happened('preferred', {}),
  happened('address', { address: z.string() }),
  happened('unreachable', { why: z.string() }),
  happened('reachable', {}),
]) satisfies z.ZodType<AccountStatement>
