import { z } from 'zod'
import { INTERFACES } from '../adapters/secop/interfaces.js'
import { SISTER_SETS } from '../adapters/secop/sister/index.js'
import { CLICKS, CLOSING_SIGNERS, DEFAULT_HABITS, type Habits, MOST_OF_HABITS } from '../bot/context.js'
import { DRAFT_KINDS, type DraftKind } from '../bot/documents/document.js'
import { EVIDENCE_SETS, type EvidenceSet } from '../bot/ports/evidence.js'
import { DEFAULT_LEASE_SECONDS } from '../bot/ports/lease.js'
import { DEFAULT_CYCLE_TIMING } from '../bot/reminders/cycle-timing.js'
import { DEFAULT_SCHEDULE } from '../bot/reminders/schedule.js'
import { type Day, isDay, toDay } from '../rules/index.js'
import { ownAddress } from '../shared/secop-address.js'
import { LANGUAGES } from '../words/language.js'
import { platformOfChannel, TENANTS } from './chat.js'

/**
 * First day of the first campaign where an entity says none: the day after the last 31 July before this program. It is
 * fixed, so that a file which was due on 31 July is still overdue on 1 August.
 */
const FIRST_CAMPAIGN: Day = '2026-08-01'

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

/** A file for each paper that the entity has a form of its own for. */
const templates = z
  .strictObject(
    Object.fromEntries(DRAFT_KINDS.map(kind => [kind, text.nullable().default(null)])) as {
      [K in DraftKind]: z.ZodDefault<z.ZodNullable<typeof text>>
    },
    'section',
  )
  .readonly()

/** One of `entities`. */
export const EntitySettings = z
  .strictObject(
    {
      nit,
      name: text.optional(),
      codes: z.array(text, 'codes').readonly().default([]),
      ...TENANTS,
      /** Where the week's totals by area go; absent where nowhere. */
      channel: z
        .string('channel')
        .refine(id => platformOfChannel(id) !== null, 'channel')
        .optional(),
      people: text.optional(),
      assignments: text.optional(),
      templates: templates.exactOptional(),
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

/** What `cerrojo.json` may hold, with what holds where it says nothing. */
export const Config = z
  .strictObject(
    {
      language: z.enum(LANGUAGES, 'language').default('es'),
      entities: z.array(EntitySettings, 'entities').readonly().default([]),
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
            /** Who signs the record of closing. */
            signs: z.enum(CLOSING_SIGNERS, 'signs').default('ordenador'),
          },
          'section',
        )
        .readonly()
        .prefault({}),
      documents: z
        .strictObject({ templates: templates.prefault({}) }, 'section')
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
      replicas: z
        .strictObject(
          {
            /** How long one that stands still keeps the work of an entity from the others. */
            leaseSeconds: whole(1, 600).default(DEFAULT_LEASE_SECONDS),
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
      retention: z
        .strictObject(
          {
            /** Years; null: until somebody erases it. Two at least: the campaign that runs rests on what was told in it. */
            toldYears: whole(2, 100).nullable().default(null),
            seenYears: whole(1, 100).nullable().default(null),
            accountYears: whole(1, 100).nullable().default(null),
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
