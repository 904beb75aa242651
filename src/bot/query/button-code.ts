import { FIELDS, OPERATOR_CODES } from './fields.js'
import { type Filter, type Query, QuerySchema } from './query.js'

/*
 * A query as it rides in a button: parts with a `;` between them, the version first. A filter begins with `w` and its two
 * codes; every other part with a letter of its own. Texts are percent-encoded, so no sign of ours stands in them.
 *
 *     1;ws=closeNow;wv>50000000;o-value;l10
 *
 * A `p` begins one of several that are counted beside each other: the filters after it are its own.
 */

/** As long as what a button can carry of it. */
export const MOST_IN_BUTTON = 300

/** A code too long for a button is kept elsewhere, and its key rides in its place. */
const KEY = /^k:[\w-]{22}$/

/** Whether this is the key of a code that is kept. */
export function isKeyOfQuery(code: string): boolean {
  return KEY.test(code)
}

const VERSION = '1'

/** A query in as few characters as it takes: more than `MOST_IN_BUTTON` have to be kept elsewhere. */
export function encodeQuery({
  where,
  group,
  having,
  parts: beside = [],
  measures,
  order,
  limit,
  output,
  columns,
  view,
  unknown,
}: Query): string {
  const parts = [
    VERSION,
    ...where.map(encodeFilter),
    ...beside.flatMap(part => ['p', ...part.map(encodeFilter)]),
    group && `g${group}`,
    having && `h${OPERATOR_CODES[having.op]}${having.value}`,
    measures && `m${measures.join(',')}`,
    order && `o${order.descending ? '-' : ''}${order.by}`,
    limit && `l${limit}`,
    output && `f${output}`,
    columns && `k${columns.join(',')}`,
    view && `v${view}`,
    unknown && 'u',
  ]
  return parts.filter(Boolean).join(';')
}

function encodeFilter({ field, op, values }: Filter): string {
  const each: readonly string[] = values
  return `w${FIELDS[field].code}${OPERATOR_CODES[op]}${each.map(encodeValue).join(',')}`
}

function encodeValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%20', '+')
}

/** The query of a code, or null where it is none. */
export function decodeQuery(code: string): Query | null {
  const [version, ...parts] = code.split(';')
  if (version !== VERSION) return null
  const found: Record<string, unknown> = { where: [] }
  const where: unknown[] = []
  const beside: unknown[][] = []
  for (const part of parts) {
    const rest = part.slice(1)
    switch (part[0]) {
      case 'w':
        ;(beside.at(-1) ?? where).push(decodeFilter(rest))
        break
      case 'p':
        beside.push([])
        break
      case 'h':
        found.having = {
          op: OPERATOR_OF.get(rest[0] ?? ''),
          value: /^\d+$/.test(rest.slice(1)) ? Number(rest.slice(1)) : null,
        }
        break
      case 'g':
        found.group = rest
        break
      case 'm':
        found.measures = rest.split(',')
        break
      case 'o':
        found.order = rest.startsWith('-') ? { by: rest.slice(1), descending: true } : { by: rest }
        break
      case 'l':
        found.limit = Number(rest)
        break
      case 'f':
        found.output = rest
        break
      case 'k':
        found.columns = rest.split(',')
        break
      case 'v':
        found.view = rest
        break
      case 'u':
        found.unknown = true
        break
      default:
        return null
    }
  }
  return QuerySchema.safeParse({ ...found, where, ...(beside.length > 0 && { parts: beside }) }).data ?? null
}

const FIELD_OF = new Map<string, string>(Object.entries(FIELDS).map(([field, { code }]) => [code, field]))
const OPERATOR_OF = new Map<string, string>(Object.entries(OPERATOR_CODES).map(([op, code]) => [code, op]))

function decodeFilter(text: string): unknown {
  const values = text.slice(2)
  return {
    field: FIELD_OF.get(text[0] ?? ''),
    op: OPERATOR_OF.get(text[1] ?? ''),
    values: values === '' ? [] : values.split(',').map(decodeValue),
  }
}

function decodeValue(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return null
  }
}
