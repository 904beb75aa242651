import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { type ParseError, parse } from 'jsonc-parser'
import { z } from 'zod'
import { INTERFACES } from '../adapters/secop/interfaces.js'
import { SISTER_SETS } from '../adapters/secop/sister/index.js'
import { CLICKS, DEFAULT_HABITS, type Habits, MOST_OF_HABITS } from '../bot/context.js'
import { EVIDENCE_SETS, type EvidenceSet } from '../bot/ports/evidence.js'
import { DEFAULT_CYCLE_TIMING } from '../bot/reminders/cycle-timing.js'
import { DEFAULT_SCHEDULE } from '../bot/reminders/schedule.js'
import { type Day, isDay, toDay } from '../rules/index.js'
import { ownAddress } from '../shared/secop-address.js'
import { LANGUAGES, type Language } from '../words/language.js'
import { type ChatSettings, readChat, readSecret, TENANTS } from './chat.js'
import { fileMistake, jsonMistake, type SettingsMistake, toMistakes } from './mistakes.js'

/** The folder of the package: `config/` and `demo/` are in it, wherever the program is started. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What an installation may set. Read once, checked as a whole, never changed. */
export type Settings = z.output<typeof Config> & {
  /** The file that the settings came from. */
  readonly file: string
  readonly appToken?: string
  /** Files that the environment names for secrets. */
  readonly secretFiles: readonly string[]
  readonly chat: ChatSettings
  /** Whether internal errors show where they come from. */
  readonly debug: boolean
  /** Whether the environment asks for no colours. */
  readonly noColor: boolean
}

/**
 * First day of the first campaign where an entity says none: the day after the last 31 July before this program. It is
 * fixed, so that a file which was due on 31 July is still overdue on 1 August.
 */
const FIRST_CAMPAIGN: Day = '2026-08-01'

/** A language said in the environment, which holds before any file is read. */
export function languageSaid(env: NodeJS.ProcessEnv): Language | undefined {
  const said = env.CERROJO_LANG?.trim().toLowerCase()
  return LANGUAGES.find(language => language === said)
}

// The message of each check is the name under which words say what is wanted instead.
const text = z.string('text').trim().min(1, 'text')
const whole = (from: number, to: number) => {
  const wanted = `whole:${from}:${to}`
  return z.number(wanted).int(wanted).min(from, wanted).max(to, wanted)
}
const yesNo = z.boolean('yes-no')
const day = z.custom<Day>(value => typeof value === 'string' && isDay(value), 'day')
const days = z.array(day, 'days').readonly()
const nit = z
  .union([z.string(), z.int()], 'nit')
  .transform(value => String(value).replace(/[.\s]/g, ''))
  .refine(value => /^\d{6,10}(-\d)?$/.test(value), 'nit')
const hour = z.string('hour').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'hour')
const address = z.url({ protocol: /^https?$/, error: 'address' })
const secure = z
  .string('secure-address')
  .max(2_000, 'secure-address')
  .refine(text => ownAddress(text) !== null, 'secure-address')

const Entity = z
  .strictObject(
    {
      nit,
      name: text.optional(),
      codes: z.array(text, 'codes').readonly().default([]),
      ...TENANTS,
    },
    'entity',
  )
  .readonly()

const datasetId = z.string('dataset').regex(/^[a-z0-9]{4}-[a-z0-9]{4}$/, 'dataset')

/** Each sister set may be another data set, or null for none. */
const datasets = z
  .strictObject(
    Object.fromEntries(EVIDENCE_SETS.map(set => [set, datasetId.nullable().default(SISTER_SETS[set].dataset)])) as {
      [S in EvidenceSet]: z.ZodDefault<z.ZodNullable<typeof datasetId>>
    },
    'section',
  )
  .readonly()

const HABITS = Object.keys(DEFAULT_HABITS) as (keyof Habits)[]

const habits = z
  .strictObject(
    Object.fromEntries(
      HABITS.map(habit => [habit, whole(1, MOST_OF_HABITS[habit]).default(DEFAULT_HABITS[habit])]),
    ) as Record<keyof Habits, z.ZodDefault<z.ZodNumber>>,
    'section',
  )
  .readonly()

const Config = z
  .strictObject(
    {
      language: z.enum(LANGUAGES, 'language').default('es'),
      entities: z.array(Entity, 'entities').readonly().default([]),
      source: z
        .strictObject(
          {
            baseUrl: address.default('https://www.datos.gov.co'),
            dataset: datasetId.default('jbjy-vk9h'),
            /** The interface of the platform that is asked first; the other one where it fails or is to end. */
            interface: z.enum(INTERFACES, 'interface').default('soda2'),
            pageSize: whole(1, 50_000).default(5_000),
            timeoutSeconds: whole(1, 3_600).default(120),
            /** Null: what HTTPS_PROXY says; false: none, whatever it says. */
            proxy: z.union([address, z.literal(false), z.null()], 'proxy').default(null),
          },
          'section',
        )
        .readonly()
        .prefault({}),
      evidence: z
        .strictObject(
          {
            /** Minutes a night for which the sister sets are asked; 0: never. */
            minutes: whole(0, 600).default(60),
            /** Contracts asked for at once. */
            batch: whole(1, 70).default(50),
            datasets: datasets.prefault({}),
          },
          'section',
        )
        .readonly()
        .prefault({}),
      campaign: z
        .strictObject(
          {
            name: text.default('Campaña anual de cierre'),
            /** Number and date of the act that sets the date; without one it is no more than this program's default aim. */
            act: text.nullable().default(null),
            month: whole(1, 12).default(7),
            day: whole(1, 31).default(31),
            since: day.default(FIRST_CAMPAIGN),
          },
          'section',
        )
        .refine(({ month, day }) => toDay(2028, month, day) !== undefined, { path: ['day'], error: 'day-of-month' })
        .readonly()
        .prefault({}),
      closing: z
        .strictObject(
          {
            /** What the entity itself says on closing; shown before the steps. */
            instructions: z
              .strictObject({ text: text.nullable().default(null), link: secure.nullable().default(null) }, 'section')
              .readonly()
              .prefault({}),
            /** Who closes in SECOP II; null where the entity has not said. */
            clicks: z.enum(CLICKS, 'clicks').nullable().default(null),
          },
          'section',
        )
        .readonly()
        .prefault({}),
      reading: z.enum(['prudent', 'literal'], 'reading').default('prudent'),
      specialRegime: z.enum(['own-manual', 'analogy'], 'special-regime').default('own-manual'),
      liquidationTerm: z
        .union(
          [
            z.strictObject({ months: whole(0, 60) }).readonly(),
            z.strictObject({ businessDays: whole(0, 1_000) }).readonly(),
          ],
          'term',
        )
        .default({ months: 4 }),
      calendar: z
        .strictObject(
          {
            saturday: yesNo.default(false),
            closures: days.default([]),
            workdays: days.default([]),
            ninthOfJuly: yesNo.default(true),
          },
          'section',
        )
        .readonly()
        .prefault({}),
      habits: habits.prefault({}),
      server: z
        .strictObject(
          {
            host: text.default('127.0.0.1'),
            port: whole(0, 65_535).default(3978),
            /** Liveness, readiness and metrics, never on the public address. */
            watchHost: text.default('127.0.0.1'),
            watchPort: whole(0, 65_535).default(9464),
          },
          'section',
        )
        .readonly()
        .prefault({}),
      schedule: z
        .strictObject(
          {
            hour: hour.default(DEFAULT_SCHEDULE.hour),
            syncFrom: hour.default(DEFAULT_CYCLE_TIMING.syncFrom),
            twiceWeeklyFrom: whole(0, 250).default(DEFAULT_SCHEDULE.twiceWeeklyFrom),
            dailyFrom: whole(0, 250).default(DEFAULT_SCHEDULE.dailyFrom),
            milestones: z.array(whole(0, 250), 'milestones').readonly().default(DEFAULT_SCHEDULE.milestones),
            overdueSnooze: whole(1, 60).default(DEFAULT_SCHEDULE.overdueSnooze),
            escalation: z
              .strictObject(
                {
                  paceKnownAfter: whole(1, 60).default(DEFAULT_SCHEDULE.escalation.paceKnownAfter),
                  paceFrom: whole(0, 250).default(DEFAULT_SCHEDULE.escalation.paceFrom),
                  graceDays: whole(0, 60).default(DEFAULT_SCHEDULE.escalation.graceDays),
                  secondAfter: whole(1, 60).default(DEFAULT_SCHEDULE.escalation.secondAfter),
                },
                'section',
              )
              .readonly()
              .prefault({}),
          },
          'section',
        )
        .readonly()
        .prefault({}),
      people: text.default('people.csv'),
      assignments: text.default('assignments.csv'),
      dataDir: text.default('data'),
    },
    'section',
  )
  .readonly()

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly mistakes: readonly SettingsMistake[] }

/**
 * Reads the settings: `.env` in the current folder under the environment, then `config/cerrojo.json` of the package or
 * the file that CERROJO_CONFIG names. Gives one value, or every mistake at once. Paths of people and assignments are
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
  const chat = readChat(env, mistakes)
  if (!parsed.success || mistakes.length > 0) return { ok: false, mistakes }
  const { data } = parsed
  const beside = (path: string) => resolve(dirname(file), path)
  const settings: Settings = Object.freeze({
    ...data,
    language: languageSaid(env) ?? data.language,
    people: beside(data.people),
    assignments: beside(data.assignments),
    dataDir: resolve(cwd, env.CERROJO_DATA?.trim() || data.dataDir),
    file,
    ...(token && { appToken: token }),
    secretFiles: secretFilesIn(env, cwd),
    chat,
    debug: isOn(env.CERROJO_DEBUG),
    noColor: (env.NO_COLOR ?? '') !== '',
  })
  return { ok: true, settings }
}

const SECRET_FILE = /^(?:SLACK|TEAMS|SECOP|CERROJO)_[A-Z_]+_FILE$/

function secretFilesIn(env: NodeJS.ProcessEnv, cwd: string): string[] {
  return Object.entries(env).flatMap(([name, path]) =>
    SECRET_FILE.test(name) && path?.trim() ? [resolve(cwd, path.trim())] : [],
  )
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
