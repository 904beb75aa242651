import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { contractStatement, personStatement } from '../adapters/stores/schema-said.js'
import { attestingRole, type Person } from '../bot/accounts/person.js'
import type { ContractStatement, PersonStatement } from '../bot/attestations/statement.js'
import { EVIDENCE_SETS, type EvidenceSet } from '../bot/ports/evidence.js'
import {
  type AttestedFact,
  addDays,
  addMonths,
  type Contract,
  type Day,
  GIVEN_BY,
  groundsOf,
  instantAt,
  isDay,
  parts,
  toDay,
} from '../rules/index.js'

/*
 * The invented entity that `npm start` shows when nothing is configured. Its files are in `demo/`, where README.md
 * describes their form: rows as SECOP II serves them, a people.csv, and what its people said, with days told from today.
 * Everything here gives the same for the same files and the same day.
 */

/** NIT of the invented entity; none like it is assigned. */
export const DEMO_NIT = '999000111'

/** E-mail of the supervisor with whom the demo opens. */
export const DEMO_OPENS_WITH = 'marta.quintero@idah.example'

const Row = z.record(z.string(), z.union([z.string(), z.strictObject({ url: z.url() })]))

/** A row as the interface serves it. */
type DemoRow = z.output<typeof Row>

/** The rows of the entity's contracts as they stand on `today`. */
export function demoRows(today: Day): DemoRow[] {
  const rows = withDays(JSON.parse(demoFile('contracts.json')), today, day => `${day}T00:00:00.000`)
  return z.array(Row).parse(rows)
}

/** What the register's sister sets have of these contracts on `today`, as the interface serves it. */
export function demoSisters(today: Day): ReadonlyMap<EvidenceSet, readonly DemoRow[]> {
  const sets = withDays(JSON.parse(demoFile('sisters.json')), today, day => `${day}T00:00:00.000`)
  const parsed = z.partialRecord(z.enum(EVIDENCE_SETS), z.array(Row)).parse(sets)
  return new Map(EVIDENCE_SETS.flatMap(set => (parsed[set] ? [[set, parsed[set]] as const] : [])))
}

/** The entity's list of people, as CSV. */
export function demoPeople(): string {
  return demoFile('people.csv')
}

/** What people said, oldest first, each under the contract or person it is about. */
interface DemoStatements {
  readonly contracts: readonly { readonly contract: string; readonly statement: ContractStatement }[]
  readonly people: readonly { readonly person: string; readonly statement: PersonStatement }[]
}

/**
 * What the entity's people had said by `today`, for the contracts and people as the store knows them. Attestations stand
 * on the contracts as they are, but for the grounds that said.json gives. Throws where said.json does not fit the others.
 */
export function demoStatements(today: Day, contracts: Iterable<Contract>, people: Iterable<Person>): DemoStatements {
  const directory = new Map([...people].map(person => [person.id, person]))
  const byEmail = new Map([...directory.values()].map(({ id, email }) => [email, id]))
  const dated = withDays(JSON.parse(demoFile('said.json')), today, day => day)
  const file = SaidFile.parse(mapTexts(dated, text => byEmail.get(text) ?? text))
  const current = new Map([...contracts].map(contract => [contract.id, contract]))
  return {
    contracts: file.contracts.sort(byMoment).map(({ contract: id, ...told }) => {
      const contract = found(current, id)
      const by = found(directory, told.by)
      const own = told.kind === 'attested' ? { ...base(told), attestation: attestation(told, by, contract) } : told
      const statement = contractStatement.parse(said(own, by))
      if (statement.kind === 'assigned') current.set(id, { ...contract, supervisors: statement.to })
      return { contract: id, statement }
    }),
    people: file.people.sort(byMoment).map(({ person, ...told }) => ({
      person: found(directory, person).id,
      statement: personStatement.parse(said(told, found(directory, told.by))),
    })),
  }
}

const day = z.custom<Day>(value => typeof value === 'string' && isDay(value), 'is not a day')
const fact = z.custom<AttestedFact>(value => typeof value === 'string' && value in GIVEN_BY, 'is not a fact')

/** What every entry has. The rest of it depends on its kind and is checked as the store checks a statement. */
const Told = z.looseObject({
  id: z.string(),
  by: z.string(),
  on: day,
  clock: z.string().regex(/^\d{2}:\d{2}$/),
  kind: z.string(),
  shown: z.array(z.string()),
})
type Told = z.output<typeof Told>

const SaidFile = z.strictObject({
  contracts: z.array(Told.extend({ contract: z.string() })),
  people: z.array(Told.extend({ person: z.string() })),
})

const AboutAFact = z.looseObject({
  fact,
  value: z.unknown(),
  document: z.string().exactOptional(),
  grounds: z.record(z.string(), z.unknown()).default({}),
})

/** The statement that an entry is, still to be checked. */
function said({ clock, ...told }: Told, by: Person) {
  const at = instantAt(told.on, clock).toISOString()
  return { ...told, key: `demo/${told.id}`, role: by.roles[0], at, channel: 'terminal' }
}

function base({ id, by, on, clock, kind, shown }: Told): Told {
  return { id, by, on, clock, kind, shown }
}

function attestation(told: Told, by: Person, contract: Contract) {
  const { fact, value, document, grounds } = AboutAFact.parse(told)
  return {
    id: told.id,
    fact,
    value,
    by: by.id,
    role: attestingRole(by),
    on: told.on,
    ...(document !== undefined && { document }),
    grounds: { ...groundsOf(contract, fact), ...grounds },
  }
}

function byMoment(a: Told, b: Told): number {
  const [first, second] = [`${a.on} ${a.clock}`, `${b.on} ${b.clock}`]
  return first < second ? -1 : first > second ? 1 : 0
}

function found<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`demo/said.json names ${key}, which the other files of demo/ do not have`)
  return value
}

function demoFile(name: string): string {
  return readFileSync(new URL(`../../demo/${name}`, import.meta.url), 'utf8')
}

const DAY = /^@(?:(?<count>[+-]\d+)(?<months>m?)|y(?<years>[+-]\d+)-(?<month>\d\d)-(?<date>\d\d))$/
const DAY_IN_TEXT = /\{(?<year>year )?(?<day>@[^\s{}]+)\}/g

/** JSON with every day told from today made a day: texts that are nothing else by `cell`, and those in braces. */
function withDays(json: unknown, today: Day, cell: (day: Day) => string): unknown {
  return mapTexts(json, text => {
    if (!text.includes('@')) return text
    if (text.startsWith('@')) return cell(dayFrom(text, today))
    return text.replace(DAY_IN_TEXT, (_, year: string | undefined, told: string) => {
      const day = dayFrom(told, today)
      return year === undefined ? day : day.slice(0, 4)
    })
  })
}

/** `@-120`, `@+4m`, `@y-2-12-31`: so many days or months from today, a date of so many years ago. */
function dayFrom(told: string, today: Day): Day {
  const { count, months, years, month, date } = DAY.exec(told)?.groups ?? {}
  if (count !== undefined) return months ? addMonths(today, Number(count)) : addDays(today, Number(count))
  const day = toDay(parts(today).year + Number(years), Number(month), Number(date))
  if (day === undefined) throw new Error(`demo/: ${told} is no day`)
  return day
}

/** JSON with every text changed, keys left alone. */
function mapTexts(json: unknown, change: (text: string) => string): unknown {
  if (typeof json === 'string') return change(json)
  if (Array.isArray(json)) return json.map(item => mapTexts(item, change))
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, mapTexts(value, change)]))
}
