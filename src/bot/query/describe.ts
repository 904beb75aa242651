import type { Words } from '../../words/index.js'
import { EXPORT_COLUMNS, type ExportColumn } from './columns.js'
import { FIELD_NAMES, type Field } from './fields.js'
import type { Counted, Filter, FilterOn, Query } from './query.js'

/** How contracts and people are called in a sentence. */
export interface QueryNames {
  readonly contract: (id: string) => string
  readonly person: (id: string) => string
}

/** A query in one sentence, without a full stop: "Sus contratos de obra por cerrar de más de $ 50 millones, por valor". */
export function describe(query: Query, words: Words, names: QueryNames): string {
  const say = words.query
  const {
    where,
    group,
    having,
    parts,
    measures,
    order,
    limit,
    output = 'card',
    columns,
    view = 'unsaid',
    unknown,
  } = query
  const filters = phrasesOf(where, words, names)
  const rest = [
    parts && say.beside(parts.map(part => partName(part, words, names))),
    group && say.by[group],
    having && say.having[having.op](having.value),
    measures && say.measured(measures.map(measure => say.measures[measure]).join(', ')),
    order && (order.descending ? say.descending : say.orders)[order.by],
    limit && say.limit(limit),
    columns && columnsSaid(columns, words),
    say.outputs[output],
  ]
  const sentence = [[say.whose[view], ...filters].join(' '), ...rest.filter(Boolean)].join(', ')
  return unknown ? say.unknown(sentence) : sentence
}

/** Of most columns those that are left out are fewer to say. */
function columnsSaid(columns: readonly ExportColumn[], words: Words): string {
  const left = EXPORT_COLUMNS.filter(column => !columns.includes(column))
  const [said, named] = left.length < columns.length ? (['columnsBut', left] as const) : (['columns', columns] as const)
  return words.query[said](named.map(column => words.export.columns[column]))
}

function phrasesOf(where: readonly Filter[], words: Words, names: QueryNames): readonly string[] {
  return [...where].sort(byField).map(filter => phraseOf(filter, words, names))
}

/** How one of several is called that are counted beside each other. */
export function partName(part: Counted, words: Words, names: QueryNames): string {
  return part.length === 0 ? words.query.whole : phrasesOf(part, words, names).join(' ')
}

/** In a sentence what contracts are stands before how they stand, and what they are worth before their days. */
const SAID_FIRST: readonly Field[] = [
  'type',
  'situation',
  'overdue',
  'supplier',
  'object',
  'about',
  'reference',
  'modality',
]
const PLACES: ReadonlyMap<Field, number> = new Map(
  [...new Set([...SAID_FIRST, ...FIELD_NAMES])].map((field, place) => [field, place]),
)

function byField(a: Filter, b: Filter): number {
  return (PLACES.get(a.field) ?? 0) - (PLACES.get(b.field) ?? 0)
}

/** A filter as the words that stand after "contratos": "de obra", "de más de $ 50 millones". */
export function phraseOf(filter: Filter, { query: say, facts }: Words, names: QueryNames): string {
  switch (filter.field) {
    case 'contract':
      return say.contract[filter.op](filter.values.map(names.contract))
    case 'reference':
    case 'about':
    case 'supplier':
    case 'object':
    case 'modality':
    case 'ordenador':
    case 'area':
      return say[filter.field][filter.op](filter.values)
    case 'supervisor':
      if (filter.op === 'named') return say.supervisor.named(filter.values)
      return isBare(filter) ? say.supervisor[filter.op] : say.supervisor[filter.op](filter.values.map(names.person))
    case 'missing':
      return choiceIn(
        say.missing,
        filter.op,
        filter.values.map(fact => facts[fact].label),
      )
    case 'situation':
      return choiceIn(say.situation, filter.op, filter.values)
    case 'state':
      return choiceIn(say.state, filter.op, filter.values)
    case 'type':
      return choiceIn(say.type, filter.op, filter.values)
    case 'regime':
      return choiceIn(say.regime, filter.op, filter.values)
    case 'rule':
      return choiceIn(say.rule, filter.op, filter.values)
    case 'liquidation':
      return choiceIn(say.liquidation, filter.op, filter.values)
    case 'proceeding':
      return choiceIn(say.proceeding, filter.op, filter.values)
    case 'blocked':
      return choiceIn(say.blocked, filter.op, filter.values)
    case 'changed':
      return choiceIn(say.changed, filter.op, filter.values)
    case 'balance':
      if (filter.op === 'over' && filter.values[0] === '0') return say.someBalance
      return say.balance(amountOf(filter, say))
    case 'value':
    case 'paid':
      return say[filter.field](amountOf(filter, say))
    default: {
      const said = say[filter.field]
      if (isBare(filter)) return said[filter.op]
      if (filter.op === 'between' || filter.op === 'outside') return said[filter.op](...filter.values)
      const [on] = filter.values
      return said[filter.op](on)
    }
  }
}

/** What is said of a field that has a few known values. */
interface ChoiceWords<V> {
  readonly is: (values: readonly V[]) => string
  readonly not: (values: readonly V[]) => string
  readonly any: string
  readonly none: string
}

function choiceIn<V>(say: ChoiceWords<V>, op: keyof ChoiceWords<V>, values: readonly V[]): string {
  return op === 'any' || op === 'none' ? say[op] : say[op](values)
}

function isBare<F extends Filter>(filter: F): filter is Extract<F, { readonly op: 'any' | 'none' }> {
  return filter.op === 'any' || filter.op === 'none'
}

function amountOf({ op, values }: FilterOn<'money'>, { amount }: Words['query']): string {
  const [least, most = least] = values
  return op === 'between' ? amount.between(least, most) : amount[op](least)
}
