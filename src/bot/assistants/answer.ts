import { z } from 'zod'
import { isDay } from '../../rules/index.js'
import { LANGUAGES } from '../../words/language.js'
import type { Button, Card, ContractPart, Part, TablePart } from '../cards/card.js'
import { rowOf } from '../cards/row-of.js'
import { decodeQuery } from '../query/button-code.js'
import { cleanText, lowered, markedIn, markedWhole } from './register-text.js'

/*
 * A card as an assistant gets it. Figures, dates and sentences are ready to be said as they stand. What others wrote is in
 * `register_text`, or between ⟦ and ⟧ where it stands in a sentence.
 */

const day = z.string().refine(isDay).meta({ format: 'date' })

const registerText = z.strictObject({
  name: z.string(),
  reference: z.string().exactOptional(),
  supplier: z.string().exactOptional(),
  object: z.string().exactOptional(),
  who: z.string().exactOptional(),
})

const contract = z.strictObject({
  id: z.string(),
  why: z.string(),
  status: z.string(),
  value: z.string().exactOptional(),
  end: z.string().exactOptional(),
  url: z.string().exactOptional(),
  register_text: registerText,
})

const rows = { columns: z.array(z.string()), rows: z.array(z.array(z.string())) }

const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({
    kind: z.literal('facts'),
    facts: z.array(z.strictObject({ label: z.string(), value: z.string(), source: z.string().exactOptional() })),
  }),
  z.strictObject({
    kind: z.literal('contracts'),
    title: z.string().exactOptional(),
    /** Of all pages. */
    count: z.int(),
    contracts: z.array(contract),
  }),
  z.strictObject({ kind: z.literal('table'), title: z.string().exactOptional(), ...rows }),
  z.strictObject({ kind: z.literal('progress'), label: z.string(), done: z.int(), total: z.int() }),
  /** What else can be asked, each to be given to the tool `query` as it stands. */
  z.strictObject({
    kind: z.literal('queries'),
    queries: z.array(z.strictObject({ label: z.string(), query: z.record(z.string(), z.unknown()) })),
  }),
  z.strictObject({ kind: z.literal('choices'), label: z.string(), options: z.array(z.string()) }),
])
export type AnswerPart = z.output<typeof part>

export const AnswerSchema = z.strictObject({
  title: z.string(),
  language: z.enum(LANGUAGES),
  /** The day in Bogotá on which it was answered. */
  answered_on: day,
  /** That of the data of the register; null where it is not known. */
  data_as_of: day.nullable(),
  parts: z.array(part),
  /** What asks for the next page, where there is one. */
  next: z.string().nullable(),
  page: z.strictObject({ page: z.int(), pages: z.int() }).nullable(),
  /** What to know of the data itself: something of it is damaged, or older than it should be. */
  notices: z.array(z.string()),
})
export type AnswerData = z.output<typeof AnswerSchema>

/** What a card shows, with what stands in its sentences marked; `names` says that its tables begin with names of others. */
export function partsOfCard(card: Card, known: Iterable<string>, names: boolean): Pick<AnswerData, 'title' | 'parts'> {
  const standing = [...known].filter(isIn(allTexts(card)))
  const mark = (text: string) => markedIn(cleanText(text), standing)
  // What leads on from a table may look for the names that stand in it.
  const hasTable = card.parts.some(({ kind }) => kind === 'table')
  const parts = card.parts.filter(({ kind }) => !(hasTable && kind === 'actions'))
  return { title: mark(card.title), parts: parts.flatMap(each => partOf(each, mark, names)) }
}

function partOf(shown: Part, mark: (text: string) => string, names: boolean): AnswerPart[] {
  switch (shown.kind) {
    case 'text':
      return [{ kind: 'text', text: mark(shown.text) }]
    case 'facts':
      return [
        {
          kind: 'facts',
          facts: shown.facts.map(({ label, value, source }) => ({
            label: mark(label),
            value: mark(value),
            ...(source === undefined ? {} : { source: mark(source) }),
          })),
        },
      ]
    case 'contract':
      return [{ kind: 'contracts', count: 1, contracts: [contractOf(shown, mark)] }]
    case 'group':
      return [
        {
          kind: 'contracts',
          ...(shown.title === undefined ? {} : { title: mark(shown.title) }),
          count: shown.count,
          contracts: shown.items.map(item => contractOf(item, mark)),
        },
      ]
    case 'table':
      return [tableOf(shown, mark, names)]
    case 'chart':
      return [{ ...tableOf({ kind: 'table', ...shown.table }, mark, names), title: mark(shown.title) }]
    case 'progress':
      return [{ kind: 'progress', label: mark(shown.label), done: shown.done, total: shown.total }]
    case 'choices':
      return shown.isBeside
        ? []
        : [{ kind: 'choices', label: mark(shown.label), options: shown.buttons.map(({ label }) => mark(label)) }]
    case 'form':
      return shown.intro === undefined ? [] : [{ kind: 'text', text: mark(shown.intro) }]
    case 'actions':
      return queriesIn(shown.buttons, mark)
    // It stands beside the parts.
    case 'page':
      return []
  }
}

/** Of what is pressed in the chat only what a query asks: the nearest that there is, those of which it is not known. */
function queriesIn(buttons: readonly Button[], mark: (text: string) => string): AnswerPart[] {
  const queries = buttons.flatMap(({ label, action }) => {
    const question = action?.kind === 'show' ? action.question : null
    const query = question?.kind === 'query' ? decodeQuery(question.args.q) : null
    // A page of what was asked is asked for by `next`; a file is not made.
    return !query || query.output || (action?.kind === 'show' && action.page)
      ? []
      : [{ label: mark(label), query: { ...query } }]
  })
  return queries.length > 0 ? [{ kind: 'queries', queries }] : []
}

function tableOf({ title, columns, rows: all }: TablePart, mark: (text: string) => string, names: boolean) {
  return {
    kind: 'table' as const,
    ...(title === undefined ? {} : { title: mark(title) }),
    columns: columns.map(({ label }) => mark(label)),
    rows: all.map(row => row.map((cell, at) => (names && at === 0 ? markedWhole(cell) : mark(cell)))),
  }
}

function contractOf(shown: Omit<ContractPart, 'kind'>, mark: (text: string) => string): z.output<typeof contract> {
  const { id, reference, supplier, object, status, end, url } = shown
  const { name, who, why, value } = rowOf(shown)
  const given = Object.entries({ reference, supplier, object, who }).flatMap(([key, text]) =>
    text === undefined ? [] : [[key, cleanText(text)] as const],
  )
  return {
    id: cleanText(id),
    why: mark(why),
    status: mark(status),
    ...(value === undefined ? {} : { value: mark(value) }),
    ...(end === undefined ? {} : { end: mark(end) }),
    ...(url === undefined ? {} : { url: cleanText(url) }),
    register_text: { name: cleanText(name), ...Object.fromEntries(given) },
  }
}

/** Whether a text stands among all of a card, whole or as far as it was not cut: most of those known do not. */
function isIn(all: string): (text: string) => boolean {
  return text => all.includes(text) || all.includes(text.slice(0, 4))
}

function allTexts(card: Card): string {
  const texts: string[] = []
  JSON.stringify(card, (_, value: unknown) => {
    if (typeof value === 'string') texts.push(lowered(cleanText(value)))
    return value
  })
  return texts.join('\n')
}
