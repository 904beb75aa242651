import fc from 'fast-check'
import type { Action, Button, Card, ContractPart, Field, Part } from '../../../../src/bot/cards/card.js'

/** Any card: any length, any character, up to far beyond what a message holds. */

export const ATTACKS = [
  '<!channel>',
  '<!here|aquí>',
  '<@U0123ABCD>',
  '<#C0123ABCD|general>',
  '<http://malo.example|SECOP>',
  '<mailto:a@b.example|escriba aquí>',
  'https://malo.example/x',
  'www.malo.example',
  '*negrita* _cursiva_ ~tachado~ `código` ```bloque```',
  '&lt;!channel&gt; &amp;amp;',
  ':tada: :smile:',
  '> cita',
  '• lista',
  '\u202eodasrever\u202c',
  'ce\u200bro\u200d\ufeff\u2060',
  '\u001b[31m\u0007\u009b',
  '\r\n\u2028\u2029\u000b',
  '{"type":"mrkdwn"}',
  '漢字 e\u0301 👩‍👩‍👧 𝕏',
]

const short = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...ATTACKS),
  fc.constantFrom('', ' ', '\n', '\u200b'),
)
const long = fc
  .tuple(short, fc.integer({ min: 1, max: 400 }))
  .map(([piece, times]) => piece.repeat(times).slice(0, 9_000))
const text = fc.oneof({ weight: 8, arbitrary: short }, { weight: 1, arbitrary: long })
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
/** Leaves absent keys out, as the types ask. */
const record = <T>(model: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<T> =>
  fc.record(model).map(value => JSON.parse(JSON.stringify(value)))

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.constant<Action>({ kind: 'show', question: { kind: 'help', args: {} } }),
  fc.nat().map((page): Action => ({ kind: 'show', question: { kind: 'mine', args: {} }, page })),
  text.map((about): Action => ({ kind: 'show', question: { kind: 'find', args: { about } } })),
  fc.array(short, { maxLength: 80 }).map((ids): Action => ({ kind: 'undo-many', ids, key: 'k' })),
)
const url = fc.oneof(fc.webUrl(), text, fc.constant('javascript:alert(1)'))
const tone = optional(fc.constantFrom('normal', 'muted', 'good', 'warning', 'urgent'))
export const anyButton = record<Button>({
  label: text,
  style: optional(fc.constantFrom('primary', 'danger')),
  action: optional(action),
  url: optional(url),
})
const few = <T>(of: fc.Arbitrary<T>, many: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.array(of, { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(of, { maxLength: many }) },
  )
const buttons = few(anyButton, 60)
const facts = {
  id: text,
  reference: optional(text),
  supplier: optional(text),
  object: optional(text),
  end: optional(text),
  value: optional(text),
  status: text,
  tone,
  url: optional(url),
}
const contract = record<ContractPart>({ part: fc.constant('contract'), ...facts, actions: buttons })
const base = { name: short, label: text, required: fc.boolean(), error: optional(text) }
const day = fc.constantFrom('2027-05-03', '2027-02-30', 'mañana')
const field = fc.oneof(
  record<Field>({ field: fc.constant('date'), ...base, initial: optional(day), latest: optional(day) }),
  record<Field>({
    field: fc.constant('text'),
    ...base,
    hint: optional(text),
    initial: optional(text),
    maxLength: fc.oneof(fc.nat(), fc.integer()),
  }),
  record<Field>({
    field: fc.constant('choice'),
    ...base,
    options: fc.oneof(
      { weight: 4, arbitrary: fc.array(fc.record({ value: text, label: text }), { maxLength: 8 }) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.integer({ min: 90, max: 2_500 }), short)
          .map(([n, label]) => Array.from({ length: n }, (_, at) => ({ value: `p${at}`, label: `${label}${at}` }))),
      },
    ),
    initial: optional(fc.oneof(text, fc.constant('p3'))),
  }),
  record<Field>({ field: fc.constant('check'), ...base, about: optional(record(facts)) }),
)
const part: fc.Arbitrary<Part> = fc.oneof(
  record<Part>({ part: fc.constant('text'), text, tone }),
  record<Part>({
    part: fc.constant('facts'),
    facts: few(record<{ label: string; value: string }>({ label: text, value: text, source: optional(text) }), 60),
  }),
  contract,
  record<Part>({
    part: fc.constant('group'),
    title: text,
    count: fc.nat(200_000),
    tone,
    items: few(contract, 70),
    more: optional(anyButton),
  }),
  record<Part>({
    part: fc.constant('table'),
    title: optional(text),
    columns: fc.array(record<{ label: string }>({ label: text, align: optional(fc.constantFrom('left', 'right')) }), {
      maxLength: 12,
    }),
    rows: few(fc.array(text, { maxLength: 12 }), 150),
  }),
  record<Part>({ part: fc.constant('progress'), label: text, done: fc.integer(), total: fc.integer() }),
  record<Part>({ part: fc.constant('actions'), buttons }),
  record<Part>({
    part: fc.constant('form'),
    intro: optional(text),
    fields: few(field, 60),
    submit: fc.record({ label: text, action }),
  }),
  record<Part>({
    part: fc.constant('page'),
    page: fc.nat(),
    pages: fc.nat(),
    previous: optional(anyButton),
    next: optional(anyButton),
  }),
)

export const anyCard: fc.Arbitrary<Card> = fc.record({ title: text, summary: text, parts: few(part, 30) })

/** A card with this text in every place where a text can stand. */
export function cardSaying(said: string): Card {
  const button: Button = { label: said, action: { kind: 'show', question: { kind: 'help', args: {} } } }
  const about = {
    id: said,
    reference: said,
    supplier: said,
    object: said,
    end: said,
    value: said,
    status: said,
    url: 'https://community.secop.gov.co/x',
  }
  const contract: ContractPart = { kind: 'contract', ...about, actions: [button] }
  const base = { label: said, required: true, error: said }
  return {
    title: said,
    summary: said,
    parts: [
      { kind: 'text', text: said },
      { kind: 'text', text: said, tone: 'muted' },
      { kind: 'text', text: said, tone: 'urgent' },
      { kind: 'facts', facts: [{ label: said, value: said, source: said }] },
      contract,
      { kind: 'group', title: said, count: 3, items: [contract], more: button },
      { kind: 'table', title: said, columns: [{ label: said }, { label: said }], rows: [[said, said]] },
      { kind: 'progress', label: said, done: 1, total: 2 },
      { kind: 'actions', buttons: [button] },
      {
        kind: 'form',
        intro: said,
        fields: [
          { field: 'date', name: 'on', ...base },
          { field: 'text', name: 'note', ...base, hint: said, initial: said, maxLength: 300 },
          { field: 'choice', name: 'answer', ...base, options: [{ value: 'a', label: said }] },
          { field: 'check', name: 'sure', ...base, about },
        ],
        submit: { label: said, action: { kind: 'record', form: 'liquidation', key: 'k', shownOn: 's' } },
      },
      { kind: 'page', page: 1, pages: 2, next: button },
    ],
  }
}
