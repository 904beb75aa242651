import { z } from 'zod'
import { type Day, isDay, isPesos, type Pesos } from '../../rules/index.js'
import { EXPORT_COLUMNS, type ExportColumn } from './columns.js'
import { FIELD_NAMES, FIELDS, type Field, type Kind, OPERATORS } from './fields.js'
import { TIME_GROUPS } from './time-groups.js'

/**
 * What somebody wants to see of the contracts: which ones, counted by what, in which order, in which form. A question, a
 * button, an export and a line of a digest are all this one value; who may see what is decided where it is run.
 */
export interface Query {
  /** All must hold. */
  readonly where: readonly Filter[]
  /** Instead of a list: a line for each person, area, type, month… with its measures. */
  readonly group?: Group
  /** Only the groups that have so many; those that have none at all are looked for as well. */
  readonly having?: Having
  /** Several counted one beside the other, each with conditions of its own besides: the overdue and those to be closed. */
  readonly parts?: readonly Counted[]
  /** The number of contracts, unless said. */
  readonly measures?: readonly Measure[]
  /** The most urgent first, unless said. */
  readonly order?: Order
  readonly limit?: number
  /** A card, unless said. */
  readonly output?: Output
  /** In a file these alone, in this order, after the reference; unless said, all that hold something. */
  readonly columns?: readonly [ExportColumn, ...ExportColumn[]]
  /** Whose contracts. Never wider than what the asker may see; unless said, their own, or of all in their sight where they have none. */
  readonly view?: View
  /** Those of which it is not known whether every filter holds, instead of those for which all hold. */
  readonly unknown?: true
}

type FieldOf<K extends Kind> = { [F in Field]: (typeof FIELDS)[F]['kind'] extends K ? F : never }[Field]
type ChoiceOf<F extends Field> = (typeof FIELDS)[F] extends { readonly values: readonly (infer V)[] } ? V : never
type Some<T> = readonly [T, ...T[]]
/** What can be said of a field of each kind. */
interface Said<F extends Field> {
  readonly id: { readonly op: 'is' | 'not'; readonly values: Some<string> }
  readonly words: { readonly op: 'has' | 'lacks'; readonly values: Some<string> }
  readonly choice: { readonly op: 'is' | 'not'; readonly values: Some<ChoiceOf<F>> } | Nothing
  readonly person: { readonly op: 'is' | 'not' | 'named'; readonly values: Some<string> } | Nothing
  readonly money:
    | { readonly op: 'over' | 'under' | 'at-least' | 'at-most'; readonly values: readonly [Pesos] }
    | { readonly op: 'between'; readonly values: readonly [Pesos, Pesos] }
  readonly day:
    | { readonly op: 'from' | 'until'; readonly values: readonly [Day] }
    | { readonly op: 'between' | 'outside'; readonly values: readonly [Day, Day] }
    | Nothing
}

type Nothing = { readonly op: 'any' | 'none'; readonly values: readonly [] }

/** One condition: its field, what is said of it, and the values. */
export type Filter = { [F in Field]: { readonly field: F } & Said<F>[(typeof FIELDS)[F]['kind']] }[Field]

/** A condition on a field of this kind. */
export type FilterOn<K extends Kind> = Extract<Filter, { readonly field: FieldOf<K> }>

/** What is counted beside others: all that the query asks for where it says nothing more. */
export type Counted = readonly Filter[]

export const HAVING_OPERATORS = ['over', 'under', 'at-least', 'at-most', 'is'] as const
/** How many contracts a group must have. */
export interface Having {
  readonly op: (typeof HAVING_OPERATORS)[number]
  readonly value: number
}

const TIME_GROUP_NAMES = Object.keys(TIME_GROUPS) as readonly (keyof typeof TIME_GROUPS)[]

/** By what contracts can be put together; by days, as `TIME_GROUPS` says. */
export const GROUPS = [
  'supervisor',
  'area',
  'situation',
  'type',
  'state',
  'rule',
  'missing',
  'liquidation',
  'blocked',
  'changed',
  'supplier',
  'modality',
  'ordenador',
  ...TIME_GROUP_NAMES,
] as const satisfies readonly (Field | keyof typeof TIME_GROUPS)[]
export type Group = (typeof GROUPS)[number]

/**
 * What is said of a group, or of the whole. Amounts that SECOP does not tell are left out, and how many they are is said.
 * `averageValue` is what one contract is worth; `averageCount`, how many each group has; `share`, the percentage that a
 * group, or what meets the one condition on how contracts stand, is of all that was asked about; `rate`, the percentage of each
 * group that meets the conditions on how contracts stand; `progress`, how many of those of the campaign are closed.
 */
export const MEASURES = [
  'count',
  'value',
  'paid',
  'balance',
  'averageValue',
  'averageCount',
  'share',
  'rate',
  'progress',
] as const
export type Measure = (typeof MEASURES)[number]

/** What a list can go by. Groups go by a measure, or by themselves. */
export const ORDERS = [
  'urgency',
  'count',
  'rate',
  'progress',
  'value',
  'paid',
  'balance',
  'signed',
  'starts',
  'ends',
  'closable',
  'deadline',
  'overdue',
  'liquidationLimit',
  'closed',
  'told',
  'supplier',
  'reference',
] as const
export interface Order {
  readonly by: (typeof ORDERS)[number]
  /** The greatest, latest or last of the alphabet first. */
  readonly descending?: true
}

/** `document` is understood, and cannot be made yet. */
export const OUTPUTS = ['card', 'xlsx', 'calendar', 'chart', 'document'] as const
export type Output = (typeof OUTPUTS)[number]

/** `own`: those that the asker answers for. `area`: those of the people of their area. `entity`: all. */
export const VIEWS = ['own', 'area', 'entity'] as const
export type View = (typeof VIEWS)[number]

const MOST_FILTERS = 12
const MOST_VALUES = 20
const MOST_PARTS = 4

const day = z.string().refine(isDay).meta({ format: 'date' })
const pesos = z.string().max(24).refine(isPesos).meta({ description: 'pesos: 50000000' })
const said = z.string().min(1).max(200)

/** The schema of one value of a field. */
function schemaOf(field: Field): z.ZodType<string> {
  const spec = FIELDS[field]
  switch (spec.kind) {
    case 'choice':
      return z.enum(spec.values)
    case 'money':
      return pesos
    case 'day':
      return day
    default:
      return said
  }
}

export type Operator = (typeof OPERATORS)[Kind][number]
/** Operators that take no value, and those that take two. */
export const NO_VALUE: readonly Operator[] = ['any', 'none']
export const TWO_VALUES: readonly Operator[] = ['between', 'outside']

/** What can be said of a field, and of all that are like it: a schema for each number of values. */
function shapesOf(field: Field, fields: readonly Field[]) {
  const { kind } = FIELDS[field]
  const value = schemaOf(field)
  const operators: readonly Operator[] = OPERATORS[kind]
  const isOne = kind === 'money' || kind === 'day'
  const some = isOne ? z.array(value).length(1) : z.array(value).min(1).max(MOST_VALUES)
  const shapes = [
    { ops: operators.filter(op => ![...NO_VALUE, ...TWO_VALUES].includes(op)), values: some },
    { ops: operators.filter(op => TWO_VALUES.includes(op)), values: z.array(value).length(2) },
    { ops: operators.filter(op => NO_VALUE.includes(op)), values: z.array(value).length(0) },
  ]
  return shapes
    .filter(({ ops }) => ops.length > 0)
    .map(({ ops, values }) => z.strictObject({ field: z.enum(fields), op: z.enum(ops), values }))
}

/** Fields of one kind are said the same of; each choice has its own values. */
const likeness = (field: Field): Kind | Field => (FIELDS[field].kind === 'choice' ? field : FIELDS[field].kind)
const SHAPES = FIELD_NAMES.filter(
  (field, at) => FIELD_NAMES.findIndex(other => likeness(other) === likeness(field)) === at,
).map(field => {
  const fields = FIELD_NAMES.filter(other => likeness(other) === likeness(field))
  return { fields, shapes: shapesOf(field, fields) }
})
const FILTERS = new Map(SHAPES.flatMap(({ fields, shapes }) => fields.map(field => [field, z.union(shapes)])))

/** Everything that a filter can be. */
export const FilterShapes = z.union(SHAPES.flatMap(({ shapes }) => shapes))

const Outline = z.object({ field: z.enum(FIELD_NAMES) })

/** Whether a value from outside is a filter. */
function isFilter(value: unknown): value is Filter {
  const { data } = Outline.safeParse(value)
  return data !== undefined && FILTERS.get(data.field)?.safeParse(value).success === true
}

/** A filter made of parts that the compiler does not know to belong together; null where they do not. */
export function readFilter(value: unknown): Filter | null {
  return isFilter(value) ? value : null
}

/** The same as `FilterShapes`, and looks only at what its field can be. */
export const FilterSchema = z.custom<Filter>(isFilter, 'is no filter')

/** A query as it comes from outside: a button may bring back whatever somebody sent. */
export const QuerySchema = z.strictObject({
  where: z.array(FilterSchema).max(MOST_FILTERS),
  group: z.enum(GROUPS).exactOptional(),
  having: z.strictObject({ op: z.enum(HAVING_OPERATORS), value: z.int().min(0).max(1_000_000) }).exactOptional(),
  parts: z.array(z.array(FilterSchema).max(MOST_FILTERS)).min(2).max(MOST_PARTS).exactOptional(),
  measures: z.array(z.enum(MEASURES)).min(1).max(MEASURES.length).exactOptional(),
  order: z.strictObject({ by: z.enum(ORDERS), descending: z.literal(true).exactOptional() }).exactOptional(),
  limit: z.int().min(1).max(1_000).exactOptional(),
  output: z.enum(OUTPUTS).exactOptional(),
  columns: z.tuple([z.enum(EXPORT_COLUMNS)], z.enum(EXPORT_COLUMNS)).exactOptional(),
  view: z.enum(VIEWS).exactOptional(),
  unknown: z.literal(true).exactOptional(),
}) satisfies z.ZodType<Query>
