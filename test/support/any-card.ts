import fc from 'fast-check'
import type { Action } from '../../src/bot/cards/action.js'
import type { Button, Card, ContractPart, FormField, ListRow, Part } from '../../src/bot/cards/card.js'

/* Any card at all, with any text in every field: for the properties of every renderer. */

/** What a description may hold, and what must come out of it as plain characters, or not at all. */
export const ATTACKS = [
  '<!channel>',
  '<!here|aquí>',
  '<@U0123ABCD>',
  '<#C0123ABCD|general>',
  '<http://malo.example|SECOP>',
  '<mailto:a@b.example|escriba aquí>',
  'https://malo.example/x',
  'www.malo.example',
  '[haga clic](https://malo.example)',
  '![x](https://malo.example/x.png)',
  '*negrita* _cursiva_ ~tachado~ `código` ```bloque```',
  '**negrita** _cursiva_ ~~tachado~~ `código`',
  '<at>Todos</at>',
  '<at id="0">Ana</at> &lt;b&gt;',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '&lt;!channel&gt; &amp;amp; &#42; &nbsp;',
  ':tada: :smile:',
  '# Título',
  '> cita',
  '- punto',
  '• lista',
  '1. uno',
  '| a | b |\n|---|---|',
  '{{DATE(2027-01-01T00:00:00Z,SHORT)}} @{x}',
  '{\u200b{DATE(2027-01-01T00:00:00Z,SHORT)}} {\u00ad{x}}',
  '{"type":"mrkdwn"}',
  'javascript:alert(1)',
  '=HYPERLINK("https://malo.example")',
  '\\*no\\*',
  '\u202eodasrever\u202c',
  'ce\u200bro\u200d\ufeff\u2060\u00ad\u3164\u{e0041}',
  '\u001b[2J\u001b[31m\u0007\u009b',
  'antes\r\n\u2028\u2029\u000bdespués',
  '漢字 e\u0301 👩‍👩‍👧 𝕏',
  '$ 5',
]

export interface AnyCardOptions {
  /** Whatever is written anywhere. */
  readonly text: fc.Arbitrary<string>
  /** How many items its lists have: nearly always at most `few`, now and then up to `many`. */
  readonly few: number
  readonly many?: number
  readonly action?: fc.Arbitrary<Action>
  readonly url?: fc.Arbitrary<string>
  /** Names of the fields of a form: numbered, unless any name is to be tried. */
  readonly fieldName?: fc.Arbitrary<string>
}

const HELP: Action = { kind: 'show', question: { kind: 'help', args: {} } }
const RECORD: Action = { kind: 'record', form: 'liquidation', key: 'k', shownOn: 's' }

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
/** Leaves absent keys out, as the types ask. */
const record = <T>(model: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<T> =>
  fc.record(model).map(value => JSON.parse(JSON.stringify(value)))

/** A button with any label. */
export function anyButton({ text, action, url }: AnyCardOptions): fc.Arbitrary<Button> {
  return record<Button>({
    label: text,
    style: optional(fc.constantFrom('primary', 'danger')),
    confirm: optional(fc.record({ title: text, text, yes: text, no: text })),
    action: optional(action ?? fc.constant(HELP)),
    url: optional(url ?? fc.webUrl()),
  })
}

/** Cards with everything that a card can hold. */
export function anyCard(options: AnyCardOptions): fc.Arbitrary<Card> {
  const { text, few, many = few, action, url = fc.webUrl(), fieldName } = options
  const list = <T>(of: fc.Arbitrary<T>) =>
    many === few
      ? fc.array(of, { maxLength: few })
      : fc.oneof(
          { weight: 6, arbitrary: fc.array(of, { maxLength: few }) },
          { weight: 1, arbitrary: fc.array(of, { maxLength: many }) },
        )
  const tone = optional(fc.constantFrom('normal', 'muted', 'good', 'warning', 'urgent'))
  const button = anyButton(options)
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
  const row = record<ListRow>({ name: text, who: optional(text), why: text, value: optional(text) })
  const contract = record<ContractPart>({
    kind: fc.constant('contract'),
    ...described,
    row: optional(row),
    actions: list(button),
  })
  const day = fc.constantFrom('2027-05-03', '2027-06-30')
  const base = { name: fieldName ?? fc.constant(''), label: text, required: fc.boolean(), error: optional(text) }
  const choices = fc.array(fc.record({ value: fc.string({ minLength: 1, maxLength: 20 }), label: text }), {
    maxLength: few * 4,
  })
  const hundreds = fc
    .tuple(fc.integer({ min: 90, max: 2_500 }), text)
    .map(([n, label]) =>
      Array.from({ length: n }, (_, at) => ({ value: `p${at}`, label: `${label.slice(0, 60)}${at}` })),
    )
  const field = fc.oneof(
    record<FormField>({ kind: fc.constant('date'), ...base, initial: optional(day), latest: optional(day) }),
    record<FormField>({
      kind: fc.constant('text'),
      ...base,
      hint: optional(text),
      initial: optional(text),
      maxLength: fc.oneof(fc.nat(2_000), fc.nat()),
    }),
    record<FormField>({
      kind: fc.constant('choice'),
      ...base,
      options: many === few ? choices : fc.oneof({ weight: 4, arbitrary: choices }, { weight: 1, arbitrary: hundreds }),
      initial: optional(fc.oneof(text, fc.constant('p3'))),
    }),
    record<FormField>({
      kind: fc.constant('time'),
      ...base,
      hint: optional(text),
      initial: optional(fc.constantFrom('07:30', '7:30', 'x')),
    }),
    record<FormField>({ kind: fc.constant('person'), ...base, options: choices, initial: optional(fc.constant('p3')) }),
    record<FormField>({
      kind: fc.constant('boxes'),
      ...base,
      options: fc.array(
        record({ value: fc.string({ minLength: 1, maxLength: 20 }), label: text, note: optional(text) }),
        {
          maxLength: 10,
        },
      ),
      initial: fc.constant([]),
    }),
    record<FormField>({ kind: fc.constant('check'), ...base, about: optional(record(described)) }),
  )
  const named = (fields: FormField[]) =>
    fieldName ? fields : fields.map((each, index) => ({ ...each, name: `field${index}` }))
  const part: fc.Arbitrary<Part> = fc.oneof(
    record<Part>({ kind: fc.constant('text'), text, tone }),
    record<Part>({
      kind: fc.constant('facts'),
      facts: list(record({ label: text, value: text, source: optional(text) })),
    }),
    contract,
    record<Part>({
      kind: fc.constant('group'),
      title: optional(text),
      count: fc.nat(200_000),
      tone,
      items: list(contract),
      more: optional(button),
    }),
    record<Part>({
      kind: fc.constant('table'),
      title: optional(text),
      columns: fc.array(record({ label: text, align: optional(fc.constantFrom('left', 'right')) }), { maxLength: 12 }),
      rows: list(fc.array(text, { maxLength: 12 })),
    }),
    record<Part>({ kind: fc.constant('progress'), label: text, done: fc.integer(), total: fc.integer() }),
    record<Part>({
      kind: fc.constant('chart'),
      title: text,
      alt: text,
      drawn: fc.oneof(
        fc
          .array(fc.tuple(fc.constantFrom('2027-05-03', '2027-06-30', '2027-07-01'), text), { maxLength: 12 })
          .chain(points =>
            record({
              kind: fc.constant('lines'),
              points: fc.constant(points.map(([day, label]) => ({ day, label }))),
              lines: fc.array(
                record({
                  name: text,
                  stroke: fc.constantFrom('solid', 'dashed', 'dotted'),
                  values: fc.array(fc.option(fc.nat(100_000)), { minLength: points.length, maxLength: points.length }),
                }),
                { minLength: 1, maxLength: 3 },
              ),
            }),
          ),
        record({
          kind: fc.constant('bars'),
          bars: fc.array(record({ label: text, value: fc.nat(100_000), said: text }), { maxLength: 9 }),
        }),
      ),
      table: record({
        columns: fc.array(record({ label: text, align: optional(fc.constantFrom('left', 'right')) }), { maxLength: 5 }),
        rows: list(fc.array(text, { maxLength: 5 })),
      }),
    }),
    record<Part>({ kind: fc.constant('actions'), buttons: list(button), menu: optional(list(button)) }),
    record<Part>({
      kind: fc.constant('choices'),
      label: text,
      buttons: list(button),
      rows: optional(fc.array(fc.nat({ max: 12 }), { maxLength: few })),
      isBeside: optional(fc.constant(true)),
    }),
    record<Part>({
      kind: fc.constant('form'),
      intro: optional(text),
      fields: list(field).map(named),
      submit: fc.record({ label: text, action: action ?? fc.constant(RECORD) }),
    }),
    record<Part>({
      kind: fc.constant('page'),
      page: fc.nat(),
      pages: fc.nat(),
      previous: optional(button),
      next: optional(button),
    }),
  )
  return fc.record({ title: text, summary: text, parts: list(part) })
}

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
      {
        kind: 'chart',
        title: said,
        alt: said,
        drawn: { kind: 'bars', bars: [{ label: said, value: 1, said }] },
        table: { columns: [{ label: said }], rows: [[said]] },
      },
      { kind: 'actions', buttons: [button], menu: [button] },
      { kind: 'choices', label: said, buttons: [button] },
      {
        kind: 'form',
        intro: said,
        fields: [
          { kind: 'date', name: 'on', ...base },
          { kind: 'text', name: 'note', ...base, hint: said, initial: said, maxLength: 300 },
          { kind: 'time', name: 'time', ...base, hint: said, initial: '07:30' },
          { kind: 'person', name: 'to', ...base, options: [{ value: 'a', label: said }] },
          { kind: 'choice', name: 'answer', ...base, options: [{ value: 'a', label: said }] },
          {
            kind: 'boxes',
            name: 'contracts',
            ...base,
            options: [{ value: 'x', label: said, note: said }],
            initial: ['x'],
          },
          { kind: 'check', name: 'sure', ...base, about },
        ],
        submit: { label: said, action: { kind: 'record', form: 'liquidation', key: 'k', shownOn: 's' } },
      },
      { kind: 'page', page: 1, pages: 2, next: button },
    ],
  }
}
