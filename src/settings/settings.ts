import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { type ParseError, parse } from 'jsonc-parser'
import type { z } from 'zod'
import { bareNit } from '../adapters/secop/nit.js'
import { type Connection, readConnection } from '../adapters/stores/postgres/connection.js'
import { LANGUAGES, type Language } from '../words/language.js'
import { type ChatSettings, chatVariables, readChat, readSecret } from './chat.js'
import { Config, type EntitySettings } from './config.js'
import { fileMistake, jsonMistake, type SettingsMistake, toMistakes } from './mistakes.js'

/** The folder of the package: `config/` and `demo/` are in it, wherever the program is started. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Paths of a list of people and one of assignments. */
interface Lists {
  readonly people: string
  readonly assignments: string
}

/** An entity with the paths of its own lists, or of those that it shares. */
export type ServedEntity = z.output<typeof EntitySettings> &
  Lists & {
    /** Instant since when it is sent nothing; absent where it is sent what there is. */
    readonly pausedSince?: string
    /** Whether it was enrolled beside the settings file. */
    readonly isEnrolled?: true
  }

/** An entity that was taken out. */
export interface RemovedEntity {
  readonly nit: string
  readonly since: string
}

/** What an installation may set. Read once, checked as a whole, never changed. */
export type Settings = Omit<z.output<typeof Config>, 'entities'> & {
  readonly entities: readonly ServedEntity[]
  /** Those that are served no more, of which everything is kept. */
  readonly removed: readonly RemovedEntity[]
  /** The file that the settings came from. */
  readonly file: string
  readonly appToken?: string
  /** Where everything is kept instead of the data folder; absent where that is it. */
  readonly database?: Connection
  /** Files that the environment names for secrets. */
  readonly secretFiles: readonly string[]
  readonly chat: ChatSettings
  /** Whether internal errors show where they come from. */
  readonly debug: boolean
  /** Whether the environment asks for no colours. */
  readonly noColor: boolean
}

/** A language said in the environment, which holds before any file is read. */
export function languageSaid(env: NodeJS.ProcessEnv): Language | undefined {
  const said = env.CERROJO_LANG?.trim().toLowerCase()
  return LANGUAGES.find(language => language === said)
}

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly mistakes: readonly SettingsMistake[] }

/**
 * Reads the settings: `.env` in the current folder under the environment, then `config/cerrojo.json` of the package or
 * the file that CERROJO_CONFIG names. Gives one value, or every mistake at once. Paths of lists and forms are
 * relative to the file, the data folder to the current folder.
 */
export function loadSettings(processEnv: NodeJS.ProcessEnv, cwd: string): SettingsResult {
  let env: NodeJS.ProcessEnv
  try {
    env = withEnvFile(processEnv, cwd)
  } catch (error) {
    return { ok: false, mistakes: [fileMistake(join(cwd, '.env'), error)] }
  }
  const said = env.CERROJO_CONFIG
  const file = said ? resolve(cwd, said) : join(PACKAGE_ROOT, 'config', 'cerrojo.json')
  if (!existsSync(file)) {
    return said ? { ok: false, mistakes: [{ file, path: '', kind: 'no-file' }] } : parseSettings({}, file, env, cwd)
  }
  let source: string
  try {
    source = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    return { ok: false, mistakes: [fileMistake(file, error)] }
  }
  // JSON.parse does not say where it stopped.
  const errors: ParseError[] = []
  const json: unknown = parse(source, errors, { disallowComments: true })
  const [first] = errors
  if (first) return { ok: false, mistakes: [jsonMistake(file, source, first.offset)] }
  return parseSettings(json, file, env, cwd)
}

/** The same for a value and an environment that are already here. */
export function parseSettings(json: unknown, file: string, env: NodeJS.ProcessEnv, cwd: string): SettingsResult {
  const parsed = Config.safeParse(json)
  const mistakes = [...(parsed.success ? [] : toMistakes(parsed.error.issues, Config, json, file)), ...envMistakes(env)]
  const token = readSecret(env, 'SECOP_APP_TOKEN', mistakes)
  // What a token looks like is not said: only that this cannot be one.
  if (token !== undefined && /[^\x21-\x7e]/.test(token))
    mistakes.push({ file: null, path: 'SECOP_APP_TOKEN', kind: 'wrong', found: null, wanted: 'token' })
  const address = readSecret(env, 'DATABASE_URL', mistakes)
  const database = address === undefined ? null : readConnection(address)
  if (address !== undefined && !database)
    mistakes.push({ file: null, path: 'DATABASE_URL', kind: 'wrong', found: null, wanted: 'database-address' })
  const chat = readChat(env, mistakes)
  if (parsed.success) mistakes.push(...repeatedIn(parsed.data.entities, file))
  if (!parsed.success || mistakes.length > 0) return { ok: false, mistakes }
  const { data } = parsed
  const beside = (path: string) => resolve(dirname(file), path)
  const lists = { people: beside(data.people), assignments: beside(data.assignments) }
  const settings: Settings = Object.freeze({
    ...data,
    language: languageSaid(env) ?? data.language,
    ...lists,
    entities: data.entities.map(entity => placed(entity, { file, ...lists })),
    removed: [],
    documents: { templates: filesBeside(data.documents.templates, beside) },
    dataDir: resolve(cwd, env.CERROJO_DATA?.trim() || data.dataDir),
    file,
    ...(token && { appToken: token }),
    ...(database && { database }),
    secretFiles: secretFilesIn(env, cwd),
    chat,
    debug: isOn(env.CERROJO_DEBUG),
    noColor: (env.NO_COLOR ?? '') !== '',
  })
  return { ok: true, settings }
}

/** How the key of an entity is made: its NIT without the check digit. */
export function keyOfNit(nit: string): string {
  return bareNit(nit) ?? nit
}

/** An entity whose paths are whole: they are relative to the settings file, and what it does not name is everybody's. */
export function placed(
  entity: z.output<typeof EntitySettings>,
  { file, ...shared }: Lists & Pick<Settings, 'file'>,
): ServedEntity {
  const beside = (path: string) => resolve(dirname(file), path)
  return {
    ...entity,
    people: entity.people === undefined ? shared.people : beside(entity.people),
    assignments: entity.assignments === undefined ? shared.assignments : beside(entity.assignments),
    ...(entity.templates ? { templates: filesBeside(entity.templates, beside) } : {}),
  }
}

function filesBeside<K extends string>(files: Readonly<Record<K, string | null>>, beside: (path: string) => string) {
  const found = Object.entries<string | null>(files).map(([key, path]) => [key, path === null ? null : beside(path)])
  return Object.fromEntries(found) as Record<K, string | null>
}

/** Every file in whose place a variable may stand: whoever runs the bot alone has to read it. */
function secretFilesIn(env: NodeJS.ProcessEnv, cwd: string): string[] {
  return ['SECOP_APP_TOKEN', 'DATABASE_URL', ...chatVariables(env)].flatMap(name => {
    const path = env[`${name}_FILE`]?.trim()
    return path ? [resolve(cwd, path)] : []
  })
}

/** Entities that stand twice: which of the two counts would be a guess, and they may have other people and other workspaces. */
function repeatedIn(entities: readonly { readonly nit: string }[], file: string): SettingsMistake[] {
  const keys = entities.map(({ nit }) => keyOfNit(nit))
  return keys.flatMap((key, at): SettingsMistake[] => {
    const first = keys.indexOf(key)
    return first < at ? [{ file, path: `entities[${at}].nit`, kind: 'repeated', first: `entities[${first}].nit` }] : []
  })
}

function envMistakes(env: NodeJS.ProcessEnv): SettingsMistake[] {
  const mistakes: SettingsMistake[] = []
  const language = env.CERROJO_LANG?.trim()
  if (language && !languageSaid(env))
    mistakes.push({ file: null, path: 'CERROJO_LANG', kind: 'wrong', found: language, wanted: 'language' })
  return mistakes
}

/** Whether somebody who runs the program asks to see where internal errors come from. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'no'].includes(value.trim().toLowerCase())
}

function withEnvFile(env: NodeJS.ProcessEnv, cwd: string): NodeJS.ProcessEnv {
  const path = join(cwd, '.env')
  return existsSync(path) ? { ...parseEnv(readFileSync(path, 'utf8')), ...env } : env
}
