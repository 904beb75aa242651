import { z } from 'zod'
import { type ContractType, isDay } from '../../rules/index.js'
import { ATTESTED_FORMS, isAttestedFact } from '../attestations/attested-forms.js'
import { PERSON_FORMS } from '../attestations/person-forms.js'
import { type Question, type QuestionKind, TOLD_FACTS } from '../understand/question.js'
import type { Action, ContractForm, FormName, Section } from './card.js'
import { actionFromJson } from './json.js'

/**
 * What a button brought back, or null when it is none of ours. Everything in it comes from outside: a chat platform
 * hands over whatever somebody sent, so nothing is taken for granted but its shape.
 */
export function readAction(value: unknown): Action | null {
  const read = ActionSchema.safeParse(actionFromJson(value))
  return read.success ? read.data : null
}

const id = z.string().max(120)
const day = z.string().refine(isDay)
const nothing = z.strictObject({})
const named = z.union([z.strictObject({ id }), z.strictObject({ reference: z.string().max(120) }), nothing])
const about = z.string().max(1_000)
const said = z.strictObject({
  answer: z.string().max(40).exactOptional(),
  note: z.string().max(300).exactOptional(),
  to: z.string().max(120).exactOptional(),
})
const stretch = z.strictObject({ from: day.exactOptional(), to: day.exactOptional() })
const facts = z.enum(TOLD_FACTS)

const of = <K extends QuestionKind, A extends z.ZodType>(args: A, ...kinds: readonly [K, ...K[]]) =>
  z.object({ kind: z.enum(kinds), args, said: said.exactOptional() })

const QuestionSchema = z.union([
  of(z.strictObject({ until: day.exactOptional() }), 'mine', 'upcoming', 'pause'),
  of(
    nothing,
    'overdue',
    'waiting',
    'missing',
    'running',
    'undo',
    'turn-page',
    'resume',
    'whoami',
    'help',
    'hello',
    'thanks',
    'export',
    'calendar',
    'unknown',
  ),
  of(named, 'contract', 'why', 'how', 'deadline', 'summary', 'law', 'team', 'unreached'),
  of(named, 'no-pending', 'proceeding', 'blocked', 'not-mine', 'data-wrong'),
  of(z.strictObject({ about }), 'find'),
  of(stretch, 'ended', 'closed'),
  of(z.strictObject({ fact: z.literal('nothingPending').exactOptional() }), 'alike'),
  of(
    z.strictObject({
      id: id.exactOptional(),
      reference: z.string().max(120).exactOptional(),
      fact: facts.exactOptional(),
      on: day.exactOptional(),
    }),
    'fact',
  ),
  of(z.strictObject({ on: day.exactOptional() }), 'told'),
  of(
    z.strictObject({
      id: id.exactOptional(),
      reference: z.string().max(120).exactOptional(),
      on: day.exactOptional(),
      to: about.exactOptional(),
      until: day.exactOptional(),
    }),
    'liquidated',
    'closed-it',
    'hand-over',
    'snooze',
    'delegate',
  ),
  of(z.strictObject({ at: z.string().max(5).exactOptional() }), 'digest-time'),
  of(z.strictObject({ cadence: z.enum(['daily', 'weekly', 'important']).exactOptional() }), 'cadence'),
  of(z.strictObject({ language: z.enum(['es', 'en']).exactOptional() }), 'language'),
])

const CONTRACT_FORMS: readonly ContractForm[] = [
  'blocked',
  'closed-it',
  'handed-over',
  'not-mine',
  'data-wrong',
  'claimed',
  'snoozed',
  'assigned',
  'returned',
]
const FACTS = Object.keys(ATTESTED_FORMS).filter(isAttestedFact)
const FORMS: readonly FormName[] = [...FACTS, ...CONTRACT_FORMS, ...PERSON_FORMS]
const SECTIONS: readonly Section[] = [
  'close-now',
  'needs-fact',
  'waiting',
  'said-closed',
  'passed-on',
  'unassigned',
  'queue',
  'facts',
  'others',
  'accounts',
]

const oneOf = <T extends string>(names: readonly T[]) => z.custom<T>(value => names.some(name => name === value))

const page = z.int().min(1).max(100_000)
const key = z.string().min(1).max(200)
const ids = z.array(id).min(1).max(10)

const ActionSchema = z.intersection(
  z.object({ language: z.enum(['es', 'en']).exactOptional() }),
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('show'),
      question: z.custom<Question>(value => QuestionSchema.safeParse(value).success),
      section: oneOf(SECTIONS).exactOptional(),
      page: page.exactOptional(),
      type: z.custom<ContractType>(value => typeof value === 'string' && value.length < 40).exactOptional(),
    }),
    z.object({ kind: z.literal('open'), form: oneOf(FORMS), id: id.exactOptional() }),
    z.object({
      kind: z.literal('record'),
      form: oneOf(FORMS),
      id: id.exactOptional(),
      key,
      shownOn: z.string().max(64),
    }),
    z.object({
      kind: z.literal('withdraw'),
      id,
      statement: z.string().max(80),
      undo: z.literal(true).exactOptional(),
    }),
    z.object({ kind: z.literal('choose'), form: oneOf(FACTS), page: page.exactOptional() }),
    z.object({ kind: z.literal('review'), form: oneOf(FACTS), ids, shownOn: z.string().max(64) }),
    z.object({ kind: z.literal('record-many'), form: oneOf(FACTS), ids, key, shownOn: z.string().max(64) }),
    z.object({ kind: z.literal('undo-many'), ids, key }),
    z.object({ kind: z.literal('ask-link') }),
    z.object({ kind: z.literal('prefer-here') }),
    z.object({ kind: z.literal('send-link'), key }),
    z.object({
      kind: z.literal('decide-link'),
      account: z.string().max(200),
      decision: z.enum(['accept', 'refuse', 'unlink']),
      shownOn: z.string().max(64),
    }),
    z.object({
      kind: z.literal('confirm-link'),
      account: z.string().max(200),
      request: z.string().max(80),
      answer: z.enum(['yes', 'no']),
    }),
  ]),
) satisfies z.ZodType<Action>
