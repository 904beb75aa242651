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
const choice = (...options: Extract<FieldSpec, { kind: 'choice' }>['options']): FieldSpec => ({
  kind: 'choice',
  name: 'answer',
  options,
})

const yesNo: AttestedForm<'yes' | 'no'> = {
  fields: () => [choice('yes', 'no'), document],
  value: ({ answer }) => (answer === 'yes' ? 'yes' : 'no'),
}

const duty: AttestedForm<AttestedFacts['environmental']> = {
  fields: () => [choice('fulfilled', 'pending', 'none'), document],
  value: ({ answer }) => (answer === 'fulfilled' || answer === 'pending' ? answer : 'none'),
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
  liquidationDue: yesNo,
  realEnd: {
    fields: () => [{ kind: 'date', name: 'on', required: true }, document],
    value: ({ on }) => day(on) ?? new AttestationMistake('on', 'required'),
  },
  earlyEnd: {
    fields: today => [
      { kind: 'date', name: 'on', required: true, latest: today },
      { kind: 'choice', name: 'balances', options: ['no', 'yes'] },
      document,
    ],
    value: ({ on, balances }) => {
      const ended = day(on)
      return ended ? { on: ended, balances: balances === 'yes' } : new AttestationMistake('on', 'required')
    },
  },
  realState: {
    fields: () => [choice('running', 'terminated', 'never-signed'), document],
    value: ({ answer }) => (answer === 'running' || answer === 'terminated' ? answer : 'never-signed'),
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
    fields: () => [choice('live', 'replaced'), document],
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
    fields: () => [choice('none-open', 'open'), document],
    value: ({ answer }) => (answer === 'open' ? 'open' : 'none'),
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
