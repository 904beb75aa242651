import fc from 'fast-check'
import type { Action, Button, Card, ContractPart, Field, Part } from '../../../../src/bot/cards/card.js'

/** Any card at all, with any text in every field: for properties of the renderer. */

const SHOW: Action = { kind: 'show', question: { kind: 'help', args: {} } }

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
/** Leaves absent keys out, as the types ask. */
const record = <T>(model: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<T> =>
  fc.record(model).map(value => JSON.parse(JSON.stringify(value)))

/** Cards whose texts all come from `text`; `size` is how many items their lists have at most. */
export function anyCard(text: fc.Arbitrary<string>, size: number): fc.Arbitrary<Card> {
  const tone = optional(fc.constantFrom('normal', 'muted', 'good', 'warning', 'urgent'))
  const url = fc.oneof(
    fc.webUrl(),
    text,
    fc.constantFrom('javascript:alert(1)', 'data:text/html,x', 'https://x.example/a b'),
  )
  const button = record<Button>({
    label: text,
    style: optional(fc.constantFrom('primary', 'danger')),
    action: optional(fc.constant(SHOW)),
    url: optional(url),
  })
  const buttons = fc.array(button, { maxLength: size })
  const described = {
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
  const contract = record<ContractPart>({ part: fc.constant('contract'), ...described, actions: buttons })
  const base = { label: text, required: fc.boolean(), error: optional(text) }
  const field = fc.oneof(
    record<Field>({
      field: fc.constant('date'),
      ...base,
      initial: optional(fc.constant('2027-05-03')),
      latest: optional(fc.constant('2027-06-30')),
    }),
    record<Field>({
      field: fc.constant('text'),
      ...base,
      hint: optional(text),
      initial: optional(text),
      maxLength: fc.nat(2_000),
    }),
    record<Field>({
      field: fc.constant('choice'),
      ...base,
      options: fc.array(fc.record({ value: fc.string({ minLength: 1, maxLength: 20 }), label: text }), {
        maxLength: size * 4,
      }),
      initial: optional(fc.constant('a')),
    }),
    record<Field>({ field: fc.constant('check'), ...base, about: optional(fc.record(described)) }),
  )
  const part: fc.Arbitrary<Part> = fc.oneof(
    record<Part>({ part: fc.constant('text'), text, tone }),
    record<Part>({
      part: fc.constant('facts'),
      facts: fc.array(record({ label: text, value: text, source: optional(text) }), { maxLength: size }),
    }),
    contract,
    record<Part>({
      part: fc.constant('group'),
      title: text,
      count: fc.nat(200_000),
      tone,
      items: fc.array(contract, { maxLength: size }),
      more: optional(button),
    }),
    record<Part>({
      part: fc.constant('table'),
      title: optional(text),
      columns: fc.array(record({ label: text, align: optional(fc.constantFrom('left', 'right')) }), {
        maxLength: size,
      }),
      rows: fc.array(fc.array(text, { maxLength: size }), { maxLength: size }),
    }),
    record<Part>({ part: fc.constant('progress'), label: text, done: fc.integer(), total: fc.integer() }),
    record<Part>({ part: fc.constant('actions'), buttons }),
    record<Part>({
      part: fc.constant('form'),
      intro: optional(text),
      fields: fc
        .array(field, { maxLength: size })
        .map(fields => fields.map((each, index) => ({ ...each, name: `field${index}` }))),
      submit: fc.record({
        label: text,
        action: fc.constant({ kind: 'record', form: 'liquidation', key: 'k', shownOn: 's' } as const),
      }),
    }),
    record<Part>({
      part: fc.constant('page'),
      page: fc.nat(),
      pages: fc.nat(),
      previous: optional(button),
      next: optional(button),
    }),
  )
  return fc.record({ title: text, summary: text, parts: fc.array(part, { maxLength: size }) })
}

/** What a contract's description may hold, and what must come out of it as plain characters. */
export const ATTACKS = [
  '[haga clic](https://malo.example)',
  '![x](https://malo.example/x.png)',
  '**negrita** _cursiva_ ~~tachado~~ `código`',
  '<at>Todos</at>',
  '<at id="0">Ana</at> &lt;b&gt;',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '<!channel> <@U123> <https://malo.example|aquí> *x*',
  '# Título',
  '- punto',
  '1. uno',
  '> cita',
  '| a | b |\n|---|---|',
  '{{DATE(2027-01-01T00:00:00Z,SHORT)}} @{x}',
  'javascript:alert(1)',
  '=HYPERLINK("https://malo.example")',
  '\\*no\\*',
  '&amp; &#42; &nbsp;',
]
