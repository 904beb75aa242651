import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { cardToText } from '../../../../src/adapters/chat/terminal/card-to-text.js'
import { terminalText } from '../../../../src/adapters/chat/terminal/plain.js'
import type { Button, Card, ContractPart, Field, Part } from '../../../../src/bot/cards/card.js'
import { interfaceIn } from '../../../../src/words/interface.js'
import { SHOW_HELP } from './cards.js'

const NASTY = [
  '\u001b[2J',
  '\u009b',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\r',
  '\n',
  '\u2028',
  '\u0007',
  '漢',
  '👩‍👩‍👧',
  'e\u0301',
  '$ 5',
  '  ',
]
const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...NASTY), fc.lorem({ maxCount: 4 })), { maxLength: 20 })
    .map(parts => parts.join('')),
)
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
/** Leaves absent keys out, as the types ask. */
const record = <T>(model: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<T> =>
  fc.record(model).map(value => JSON.parse(JSON.stringify(value)))

const tone = optional(fc.constantFrom('normal', 'muted', 'good', 'warning', 'urgent'))
const anyButton = record<Button>({
  label: text,
  style: optional(fc.constantFrom('primary', 'danger')),
  action: optional(fc.constant(SHOW_HELP)),
  url: optional(fc.webUrl()),
})
const buttons = fc.array(anyButton, { maxLength: 4 })
const contract = record<ContractPart>({
  part: fc.constant('contract'),
  id: text,
  reference: optional(text),
  supplier: optional(text),
  object: optional(text),
  end: optional(text),
  value: optional(text),
  status: text,
  tone,
  url: optional(fc.webUrl()),
  actions: buttons,
})
const base = { name: text, label: text, required: fc.boolean() }
const field = fc.oneof(
  record<Field>({ field: fc.constant('date'), ...base, initial: optional(fc.constant('2027-05-03')) }),
  record<Field>({
    field: fc.constant('text'),
    ...base,
    initial: optional(text),
    hint: optional(text),
    maxLength: fc.nat(),
  }),
  record<Field>({
    field: fc.constant('choice'),
    ...base,
    options: fc.array(fc.record({ value: text, label: text }), { maxLength: 4 }),
    initial: optional(text),
  }),
  record<Field>({ field: fc.constant('check'), ...base, about: optional(contract) }),
)
const part: fc.Arbitrary<Part> = fc.oneof(
  record<Part>({ part: fc.constant('text'), text, tone }),
  record<Part>({
    part: fc.constant('facts'),
    facts: fc.array(
      record<{ label: string; value: string; source?: string }>({ label: text, value: text, source: optional(text) }),
      {
        maxLength: 4,
      },
    ),
  }),
  contract,
  record<Part>({
    part: fc.constant('group'),
    title: text,
    count: fc.nat(200_000),
    tone,
    items: fc.array(contract, { maxLength: 3 }),
    more: optional(anyButton),
  }),
  record<Part>({
    part: fc.constant('table'),
    title: optional(text),
    columns: fc.array(
      record<{ label: string; align?: 'left' | 'right' }>({
        label: text,
        align: optional(fc.constantFrom('left', 'right')),
      }),
      {
        maxLength: 12,
      },
    ),
    rows: fc.array(fc.array(text, { maxLength: 12 }), { maxLength: 4 }),
  }),
  record<Part>({ part: fc.constant('progress'), label: text, done: fc.integer(), total: fc.integer() }),
  record<Part>({ part: fc.constant('actions'), buttons }),
  record<Part>({
    part: fc.constant('form'),
    intro: optional(text),
    fields: fc.array(field, { maxLength: 4 }),
    submit: fc.record({
      label: text,
      action: fc.constant({ kind: 'record', form: 'liquidation', key: 'k', shownOn: 's' } as const),
    }),
  }),
  record<Part>({
    part: fc.constant('page'),
    page: fc.nat(),
    pages: fc.nat(),
    previous: optional(anyButton),
    next: optional(anyButton),
  }),
)
const card: fc.Arbitrary<Card> = fc.record({ title: text, summary: text, parts: fc.array(part, { maxLength: 5 }) })

const DANGEROUS = /[\p{Cc}\p{Cs}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u
const words = interfaceIn('es').card
const squeezed = (line: string) => line.replace(/\s+/g, '')

it('is harmless, fits, numbers every choice once and drops no contract, whatever the card says', () => {
  fc.assert(
    fc.property(card, fc.integer({ min: 40, max: 200 }), (card, width) => {
      const { text, choices } = cardToText(card, { width, words })
      const lines = text.split('\n')
      for (const line of lines) {
        expect(line).not.toMatch(DANGEROUS)
        // Only an address may stick out, and then it stands at the end of what was written before it.
        if (stringWidth(line) > width) expect(line).toMatch(/^\s*\(?https?:\/\/\S+$/i)
      }
      expect(choices).toHaveLength(choicesOf(card))
      const everything = squeezed(text)
      for (const number of choices.keys()) expect(everything).toContain(`[${number + 1}]`)
      for (const id of idsOf(card)) expect(everything).toContain(squeezed(terminalText(id)))
    }),
    { numRuns: 600 },
  )
})

function contractsOf({ parts }: Card): ContractPart[] {
  return parts.flatMap(part => (part.kind === 'contract' ? [part] : part.kind === 'group' ? part.items : []))
}

function boxedIn({ parts }: Card): string[] {
  return parts.flatMap(part =>
    part.kind === 'form'
      ? part.fields.flatMap(field => (field.field === 'check' && field.about ? [field.about.id] : []))
      : [],
  )
}

function idsOf(card: Card): string[] {
  return [...contractsOf(card).map(({ id }) => id), ...boxedIn(card)]
}

function choicesOf(card: Card): number {
  const shown = card.parts.flatMap(part => {
    switch (part.kind) {
      case 'actions':
        return part.buttons
      case 'group':
        return part.more ? [part.more] : []
      case 'page':
        return [part.previous, part.next].filter(button => button !== undefined)
      case 'form':
        return [part.submit]
      default:
        return []
    }
  })
  const options = card.parts.flatMap(part =>
    part.kind === 'form' ? part.fields.flatMap(field => (field.field === 'choice' ? field.options : [])) : [],
  )
  const numbered = [...shown, ...contractsOf(card).flatMap(({ actions }) => actions)].filter(({ action }) => action)
  return numbered.length + options.length + boxedIn(card).length
}
