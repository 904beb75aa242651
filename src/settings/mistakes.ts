import { z } from 'zod'
import { shorten } from '../shared/text.js'

/** Something in the settings that has to be put right; words say it. */
export type SettingsMistake = {
  /** Null: the environment. */
  readonly file: string | null
  /** `source.pageSize`, `entities[0].nit`; empty for the whole. */
  readonly path: string
} & (
  | {
      readonly kind: 'wrong'
      /** As it stands there; null where it may be a secret. */
      readonly found: string | null
      /** Name under which words say what belongs there. */
      readonly wanted: string
    }
  | { readonly kind: 'absent'; readonly wanted: string }
  | { readonly kind: 'unknown-key'; readonly near: string | null; readonly known: readonly string[] }
  /** An entity may stand there once; `first` is the other place. */
  | { readonly kind: 'repeated'; readonly first: string }
  | { readonly kind: 'no-file' }
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'no-json'; readonly line: number; readonly column: number }
)

/** May hold a password. */
const SECRET = new Set(['source.proxy', 'source.baseUrl', 'closing.instructions.link'])
const LONGEST_FOUND = 60

/** Every mistake that zod found in a value against this schema, each once. */
export function toMistakes(
  issues: readonly z.core.$ZodIssue[],
  schema: z.core.$ZodType,
  json: unknown,
  file: string,
): SettingsMistake[] {
  return issues.flatMap((issue): SettingsMistake[] => {
    const path = pathText(issue.path)
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, issue.path)
      return issue.keys.map(key => ({
        file,
        path: path === '' ? key : `${path}.${key}`,
        kind: 'unknown-key',
        near: nearest(key, known),
        known,
      }))
    }
    const value = valueAt(json, issue.path)
    const wanted = issue.message
    if (value === undefined) return [{ file, path, kind: 'absent', wanted }]
    const found = SECRET.has(path) ? null : shorten(JSON.stringify(value), LONGEST_FOUND)
    return [{ file, path, kind: 'wrong', found, wanted }]
  })
}

/** The keys that an object may have at a path, of whichever form it may have there. */
function keysAt(schema: z.core.$ZodType, [key, ...rest]: readonly PropertyKey[]): readonly string[] {
  return formsOf(schema).flatMap(form => {
    if (form instanceof z.ZodArray) return keysAt(form.element, rest)
    if (!(form instanceof z.ZodObject)) return []
    if (key === undefined) return Object.keys(form.shape)
    const inner = form.shape[String(key)]
    return inner ? keysAt(inner, rest) : []
  })
}

/** A schema without what is wrapped around it; several where there is a choice. */
function formsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(formsOf)
  const isWrapped =
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodOptional
  return isWrapped ? formsOf(schema.unwrap()) : [schema]
}

/** Why a settings file cannot be read. */
export function fileMistake(file: string, error: unknown): SettingsMistake {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return { file, path: '', kind: 'unreadable', code }
}

/** Where a text stops being JSON. */
export function jsonMistake(file: string, source: string, offset: number): SettingsMistake {
  const before = source.slice(0, offset).split('\n')
  return { file, path: '', kind: 'no-json', line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`)).join('')
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.entries(value).find(([name]) => name === String(key))?.[1]
  }
  return value
}

/** The known word that somebody most likely meant, if any is near. */
function nearest(word: string, known: readonly string[]): string | null {
  const wanted = word.toLowerCase()
  let best: string | null = null
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(wanted, candidate.toLowerCase())
    if (distance < least) {
      best = candidate
      least = distance
    }
  }
  return best
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next[j] = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same)
    }
    row = next
  }
  return row[b.length] ?? 0
}
