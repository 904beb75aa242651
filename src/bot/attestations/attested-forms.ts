import { type AttestedFact, type AttestedFacts, type Day, isDay } from '../../rules/index.js'
import type { Answers, FieldMistake, FieldName, FieldSpec } from './fields.js'

/** A form about one fact: its fields, and the fact that the answers give (or the field that is wrong). */
interface AttestedForm<V> {
  readonly fields: (today: Day) => readonly FieldSpec[]
  readonly value: (answers: Answers, today: Day) => V | AttestationMistake
}

/** A field that the others make necessary and that is not there. */
export class AttestationMistake {
  constructor(
    readonly field: FieldName,
    readonly mistake: FieldMistake,
  ) {}
}

const document: FieldSpec = { kind: 'text', name: 'document', required: false, max: 120, example: 'documentHint' }
const note = (label: 'why' | 'what' | 'record' | 'balance') =>
  ({ kind: 'text', name: 'note', required: false, max: 300, label }) as const satisfies FieldSpec
const choice = (...options: Extract<FieldSpec, { kind: 'choice' }>['options']): FieldSpec => ({
  kind: 'choice',
  name: 'answer',
  options,
})

const REAL_STATES = [
  'running',
  'terminated',
  'suspended',
  'ceded',
  'not-started',
  'cancelled',
  'never-signed',
  'closed',
] as const

/** The longest term that anybody agrees, and more. */
const MOST_MONTHS = 60

const yesNo: AttestedForm<'yes' | 'no'> = {
  fields: () => [choice('yes', 'no'), document],
  value: ({ answer }) => (answer === 'yes' ? 'yes' : 'no'),
}

const duty: AttestedForm<AttestedFacts['environmental']> = {
  fields: () => [choice('fulfilled', 'pending', 'ticked-by-mistake'), document],
  value: ({ answer, document: basis }) => {
    if (answer === 'pending') return 'pending'
    // That what the entity ticked is fulfilled, or is none, rests on a document.
    if (!basis) return new AttestationMistake('document', 'required')
    return answer === 'fulfilled' ? 'fulfilled' : 'none'
  },
}

const guarantee: AttestedForm<AttestedFacts['qualityGuarantee']> = {
  fields: () => [
    choice('until-date', 'none'),
    { kind: 'date', name: 'on', required: false, neededWith: 'until-date' },
    document,
  ],
  value: ({ answer, on }) => (answer === 'none' ? 'none' : (day(on) ?? new AttestationMistake('on', 'required'))),
}

/** One form for every fact that people attest. */
export const ATTESTED_FORMS: { readonly [F in AttestedFact]: AttestedForm<AttestedFacts[F]> } = {
  executed: yesNo,
  literalH: yesNo,
  liquidationAgreed: yesNo,
  liquidationDue: {
    fields: () => [choice('yes', 'no'), { ...note('why'), required: true }, document],
    value: yesNo.value,
  },
  nature: {
    fields: () => [choice('instantaneous', 'prolonged'), document],
    value: ({ answer }) => (answer === 'instantaneous' ? 'instantaneous' : 'prolonged'),
  },
  realRegime: {
    fields: () => [choice('general', 'special'), document],
    value: ({ answer }) => (answer === 'general' ? 'general' : 'special'),
  },
  agreedTerm: {
    fields: () => [
      { kind: 'text', name: 'months', required: false, max: 2 },
      { kind: 'date', name: 'until', required: false },
      document,
    ],
    value: ({ months, until }) => {
      if (months !== undefined && !(/^\d{1,2}$/.test(months) && Number(months) <= MOST_MONTHS))
        return new AttestationMistake('months', 'notMonths')
      const last = day(until)
      if (last) return { until: last }
      return months === undefined ? new AttestationMistake('months', 'required') : { months: Number(months) }
    },
  },
  realEnd: {
    fields: () => [{ kind: 'date', name: 'on', required: true }, document],
    value: ({ on }) => day(on) ?? new AttestationMistake('on', 'required'),
  },
  earlyEnd: {
    fields: today => [
      choice('ended-without-balance', 'ended-with-balance', 'ran-to-its-end', 'still-running'),
      { kind: 'date', name: 'on', required: false, latest: today },
      note('balance'),
      document,
    ],
    value: ({ answer, on }) => {
      if (answer === 'ran-to-its-end' || answer === 'still-running') return answer
      const ended = day(on)
      return ended ? { on: ended, balances: answer === 'ended-with-balance' } : new AttestationMistake('on', 'required')
    },
  },
  realState: {
    fields: () => [choice(...REAL_STATES), document],
    value: ({ answer }) =>
      REAL_STATES.find(state => state === answer) ?? new AttestationMistake('answer', 'notAChoice'),
  },
  restart: {
    fields: () => [choice('happened', 'planned'), { kind: 'date', name: 'on', required: true }, document],
    value: ({ answer, on }, today) => {
      const restart = day(on)
      if (!restart) return new AttestationMistake('on', 'required')
      if (answer === 'happened' && restart > today) return new AttestationMistake('on', 'inFuture')
      if (answer === 'planned' && restart <= today) return new AttestationMistake('on', 'inPast')
      return { on: restart, happened: answer === 'happened' }
    },
  },
  cession: {
    fields: () => [choice('live', 'replaced'), note('record'), document],
    value: ({ answer }) => (answer === 'live' ? 'live' : 'replaced'),
  },
  liquidation: {
    fields: today => [
      choice('done', 'not-done'),
      { kind: 'date', name: 'on', required: false, neededWith: 'done', latest: today },
      document,
    ],
    value: ({ answer, on }) => {
      if (answer !== 'done') return { done: false }
      const liquidated = day(on)
      return liquidated ? { done: true, on: liquidated } : new AttestationMistake('on', 'required')
    },
  },
  lapse: {
    fields: today => [
      { kind: 'date', name: 'on', required: true, latest: today },
      { ...document, required: true },
    ],
    value: ({ on }) => {
      const decidedOn = day(on)
      return decidedOn ? { decidedOn } : new AttestationMistake('on', 'required')
    },
  },
  proceeding: {
    fields: today => [
      choice('none-open', 'open'),
      { kind: 'date', name: 'filedOn', required: false, latest: today },
      document,
    ],
    value: ({ answer, filedOn }) => {
      if (answer !== 'open') return 'none'
      const claimFiledOn = day(filedOn)
      return claimFiledOn ? { claimFiledOn } : 'open'
    },
  },
  environmental: duty,
  postConsumption: duty,
  reversion: duty,
  qualityGuarantee: guarantee,
  otherGuarantee: guarantee,
  payment: {
    fields: () => [choice('unpaid', 'paid-not-recorded', 'balance-to-release', 'settled'), document],
    value: ({ answer }) =>
      answer === 'unpaid' || answer === 'paid-not-recorded' || answer === 'balance-to-release' ? answer : 'settled',
  },
  pending: {
    fields: today => [
      { ...note('what'), required: true },
      { kind: 'date', name: 'until', required: false, earliest: today },
      document,
    ],
    value: ({ until }) => ({ until: day(until) ?? null }),
  },
  nothingPending: {
    fields: () => [{ kind: 'check', name: 'sure', label: 'declare' }, document],
    value: () => 'yes',
  },
}

/** Every fact that people attest. */
export const ATTESTED_FACTS: readonly AttestedFact[] = Object.keys(ATTESTED_FORMS).filter(isAttestedFact)

/** Whether a form's name is that of an attested fact. */
export function isAttestedFact(name: string): name is AttestedFact {
  return Object.hasOwn(ATTESTED_FORMS, name)
}

function day(text: string | undefined): Day | undefined {
  return text !== undefined && isDay(text) ? text : undefined
}
