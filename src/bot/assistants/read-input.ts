import { z } from 'zod'
import type { Words } from '../../words/index.js'
import type { Language } from '../../words/language.js'
import { FIELD_NAMES, FIELDS, type Field, OPERATORS } from '../query/fields.js'
import { NO_VALUE, type Operator, TWO_VALUES } from '../query/query.js'
import { isTool, TOOL_INPUTS, TOOLS, type ToolInput } from './tools.js'

/** What a tool is asked with, or what is wrong with it and how it should be. */
export type ReadInput =
  | { readonly ok: true; readonly input: ToolInput }
  | { readonly ok: false; readonly wrong: string }

/** Reads the name of a tool and what came with it, as unproven as it came. */
export function readInput(
  name: string,
  given: unknown,
  { assistants: { errors: say } }: Words,
  language: Language,
): ReadInput {
  if (!isTool(name)) return { ok: false, wrong: say.unknownTool(TOOLS) }
  const { data, error } = TOOL_INPUTS[name].safeParse(given, { error: z.locales[language]().localeError })
  if (!error) return { ok: true, input: { tool: name, ...data } as ToolInput }
  const places = error.issues.slice(0, MOST_PLACES).map(({ path, message, code }) => {
    const at = path.map(String).join('.')
    const flaw = code === 'custom' ? (filterFlaw(valueAt(given, path), say) ?? message) : message
    return at === '' ? flaw : `${at}: ${flaw}`
  })
  return { ok: false, wrong: say.wrongInput(places) }
}

const MOST_PLACES = 5

const named = z.object({ field: z.enum(FIELD_NAMES) })

/** How a filter should be, where this is a filter of a query. */
function filterFlaw(value: unknown, say: Words['assistants']['errors']): string | null {
  if (typeof value !== 'object' || value === null) return say.field(FIELD_NAMES)
  const { data } = named.safeParse(value)
  if (!data) return say.field(FIELD_NAMES)
  return say.filter(data.field, formsOf(data.field, say))
}

function formsOf(field: Field, { kinds, operators, values }: Words['assistants']['errors']): string[] {
  const spec = FIELDS[field]
  const said = spec.kind === 'choice' ? spec.values.join(', ') : kinds[spec.kind]
  const all: readonly Operator[] = OPERATORS[spec.kind]
  const isOne = spec.kind === 'money' || spec.kind === 'day'
  const none = all.filter(op => NO_VALUE.includes(op))
  const two = all.filter(op => TWO_VALUES.includes(op))
  const others = all.filter(op => !none.includes(op) && !two.includes(op))
  return [
    operators(others, isOne ? values.one(said) : values.some(said)),
    ...(two.length > 0 ? [operators(two, values.two(said))] : []),
    ...(none.length > 0 ? [operators(none, values.none)] : []),
  ]
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )
}
