import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readAssignments } from '../src/adapters/people/assignments.js'
import { readPeople } from '../src/adapters/people/people.js'
import { deadlineOf } from '../src/rules/deadline.js'
import { type Day, isBusinessDay, LEGAL_CALENDAR } from '../src/rules/index.js'
import { actOf, calendarFrom, optionsOf } from '../src/settings/options.js'
import { loadSettings, parseSettings, type Settings } from '../src/settings/settings.js'
import { commandsIn } from '../src/words/commands.js'

const FILE = '/etc/cerrojo/cerrojo.json'

function settings(json: unknown, env: NodeJS.ProcessEnv = {}): Settings {
  const result = parseSettings(json, FILE, env, '/srv')
  if (!result.ok) throw new Error(JSON.stringify(result.mistakes))
  return result.settings
}

/** The mistakes as somebody reads them. */
function mistakes(json: unknown, env: NodeJS.ProcessEnv = {}): string[] {
  const result = parseSettings(json, FILE, env, '/srv')
  return result.ok ? [] : result.mistakes.map(commandsIn('en').settings.mistake)
}

describe('the act that sets the date', () => {
  it.each([
    ['Circular interna 014 del 2 de febrero de 2026', 'Circular interna 014 del 2 de febrero de 2026'],
    // What settings of earlier versions came with.
    ['Fecha fijada en la configuración de la entidad', null],
    [null, null],
  ])('is named by its number and date: %s', (act, named) => {
    expect(actOf(settings({ campaign: { act } }))).toBe(named)
  })

  it('is none until the entity names one', () => {
    expect(actOf(settings({}))).toBeNull()
    expect(optionsOf(settings({}), '2027-06-01').campaigns.at(1)?.act).toBeNull()
  })
})

describe('settings', () => {
  it('need nothing', () => {
    expect(settings({})).toMatchObject({
      language: 'es',
      entities: [],
      source: { baseUrl: 'https://www.datos.gov.co', dataset: 'jbjy-vk9h', pageSize: 5000, proxy: null },
      campaign: { month: 7, day: 31, since: '2026-08-01' },
      reading: 'prudent',
      liquidationTerm: { months: 4 },
      calendar: { saturday: false, ninthOfJuly: true },
      habits: { shownAtFirst: 3, queueDays: 10 },
      people: '/etc/cerrojo/people.csv',
      dataDir: '/srv/data',
      debug: false,
    })
  })

  it('that come with the project are the ones that hold without them', () => {
    const shipped: unknown = JSON.parse(readFileSync('config/cerrojo.json', 'utf8'))
    expect(settings(shipped)).toEqual(settings({}))
  })

  it('are frozen', () => {
    const value = settings({})
    expect(Object.isFrozen(value) && Object.isFrozen(value.source) && Object.isFrozen(value.calendar)).toBe(true)
  })

  it('take from the environment what is secret or of the machine', () => {
    const env = {
      SECOP_APP_TOKEN: ' t0k3n ',
      CERROJO_DATA: 'elsewhere',
      CERROJO_LANG: 'EN',
      CERROJO_DEBUG: '1',
      NO_COLOR: '1',
    }
    const value = settings({ dataDir: 'x', language: 'es' }, env)
    const expected = { appToken: 't0k3n', dataDir: '/srv/elsewhere', language: 'en', debug: true, noColor: true }
    expect(value).toMatchObject(expected)
  })

  it.each([[899999999], ['899.999.999'], ['899999999-1'], ['899 999 999']])('take a NIT written %s', nit => {
    expect(settings({ entities: [{ nit, name: 'X', codes: ['700'] }] }).entities).toHaveLength(1)
  })
})

describe('mistakes in settings', () => {
  it.each<[unknown, string]>([
    [[], `${FILE}: says []; it has to be an object { … }.`],
    [{ entities: [{}] }, `${FILE}: entities[0].nit: is missing; it has to be a NIT, like "899999999".`],
    [
      { entities: [{ nit: '899999061' }, { nit: '800111222' }, { nit: '899.999.061-9' }] },
      `${FILE}: entities[2].nit: is the same entity as entities[0].nit; leave one of the two.`,
    ],
    [{ entities: [{ nit: 'abc' }] }, `${FILE}: entities[0].nit: says "abc"; it has to be a NIT, like "899999999".`],
    [{ entities: {} }, `${FILE}: entities: says {}; it has to be a list of entities, like [{"nit": "899999999"}].`],
    [{ source: { pageSize: 0 } }, `${FILE}: source.pageSize: says 0; it has to be a whole number from 1 to 50000.`],
    [{ source: { pageSize: '5' } }, `${FILE}: source.pageSize: says "5"; it has to be a whole number from 1 to 50000.`],
    [
      { source: { dataset: 'x' } },
      `${FILE}: source.dataset: says "x"; it has to be the code of a data set, like "jbjy-vk9h".`,
    ],
    [
      { campaign: { month: 6, day: 31 } },
      `${FILE}: campaign.day: says 31; it has to be a day that exists in that month.`,
    ],
    [
      { campaign: { since: '2027-02-30' } },
      `${FILE}: campaign.since: says "2027-02-30"; it has to be a day like "2027-07-30".`,
    ],
    [{ reading: 'strict' }, `${FILE}: reading: says "strict"; it has to be "prudent" or "literal".`],
    [{ liquidationTerm: 4 }, `${FILE}: liquidationTerm: says 4; it has to be {"months": 4} or {"businessDays": 60}.`],
    [
      { calendar: { closures: '2027-12-24' } },
      `${FILE}: calendar.closures: says "2027-12-24"; it has to be a list of days like ["2027-12-24"].`,
    ],
    [{ calendar: { saturday: 'no' } }, `${FILE}: calendar.saturday: says "no"; it has to be true or false.`],
    [{ langauge: 'es' }, `${FILE}: langauge: there is no such key; did you mean language?`],
    [
      { source: { timeout: 3 } },
      `${FILE}: source.timeout: there is no such key; there are baseUrl, dataset, interface, pageSize, timeoutSeconds, proxy.`,
    ],
    [
      { entities: [{ nit: '899999999', nam: 'X' }] },
      `${FILE}: entities[0].nam: there is no such key; did you mean name?`,
    ],
    [
      { closing: { instructions: { link: 'http://ana:clave@x.example/' } } },
      `${FILE}: closing.instructions.link: the value does not do; it has to be an address that begins with https://, without user and password.`,
    ],
    [{ people: ' ' }, `${FILE}: people: says " "; it has to be a text that is not empty.`],
  ])('%j', (json, said) => {
    expect(mistakes(json)).toEqual([said])
  })

  it('are all told at once', () => {
    const json = { reading: 'x', habits: { shownAtFirst: -1, colour: 1 }, source: { baseUrl: 'datos' } }
    expect(mistakes(json, { CERROJO_LANG: 'fr' })).toHaveLength(5)
  })

  it('never show what may be a secret', () => {
    const said = mistakes({ source: { proxy: 'socks://ana:s3cret@proxy' } }, { SECOP_APP_TOKEN: 'a secret' }).join('\n')
    expect(said).toContain('source.proxy: the value does not do')
    expect(said).toContain('SECOP_APP_TOKEN: the value does not do')
    expect(said).not.toContain('s3cret')
    expect(said).not.toContain('a secret')
  })
})

describe('the settings file', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cerrojo-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it('is the one that the environment names, or .env below it', () => {
    writeFileSync(join(folder, 'one.json'), '\ufeff{"reading": "literal"}')
    writeFileSync(join(folder, '.env'), 'CERROJO_CONFIG=one.json\nSECOP_APP_TOKEN=below\n')
    const result = loadSettings({ SECOP_APP_TOKEN: 'above' }, folder)
    expect(result).toMatchObject({ ok: true, settings: { reading: 'literal', appToken: 'above' } })
  })

  it.each([
    ['{"a": 1,\n "b": }', 'is no valid JSON in line 2, column 7'],
    ['', 'is no valid JSON in line 1, column 1'],
  ])('is no JSON: %j', (text, said) => {
    writeFileSync(join(folder, 'x.json'), text)
    const result = loadSettings({ CERROJO_CONFIG: 'x.json' }, folder)
    expect(result.ok ? [] : result.mistakes.map(commandsIn('en').settings.mistake).join()).toContain(said)
  })

  it('is not looked for below an .env that cannot be read', () => {
    mkdirSync(join(folder, '.env'))
    expect(loadSettings({}, folder)).toMatchObject({ mistakes: [{ kind: 'unreadable', file: join(folder, '.env') }] })
  })

  it('has to be there when it is named, and can be read', () => {
    expect(loadSettings({ CERROJO_CONFIG: 'none.json' }, folder)).toMatchObject({ mistakes: [{ kind: 'no-file' }] })
    expect(loadSettings({ CERROJO_CONFIG: '.' }, folder)).toMatchObject({
      mistakes: [{ kind: 'unreadable', code: 'EISDIR' }],
    })
  })
})

describe('how the law is read', () => {
  const campaigns = (today: Day, campaign = {}) =>
    optionsOf(settings({ campaign }), today).campaigns.map(({ start, before }) => [start, before])

  it.each<[Day, Day, Day]>([
    ['2027-07-01', '2026-08-01', '2027-07-31'],
    ['2027-07-30', '2026-08-01', '2027-07-31'],
    ['2027-07-31', '2026-08-01', '2027-07-31'],
    ['2027-08-01', '2026-08-01', '2027-07-31'],
    ['2025-05-01', '2024-08-01', '2025-07-31'],
    ['2027-01-01', '2026-08-01', '2027-07-31'],
  ])('on %s the campaign runs from %s, strictly before %s', (today, start, before) => {
    const [circular, current] = campaigns(today)
    expect(circular).toEqual(['2023-05-25', '2023-07-31'])
    expect(current).toEqual([start, before])
  })

  it('keeps what was due on 31 July overdue on 1 August', () => {
    const options = optionsOf(settings({}), '2027-08-01')
    const setting = { options, calendar: LEGAL_CALENDAR, today: '2027-08-01' as const }
    expect(deadlineOf('close-now', '2027-01-01', setting)).toMatchObject({ before: '2027-07-31', binding: true })
    expect(deadlineOf('waiting', null, setting)).toMatchObject({ before: '2028-07-31', binding: false })
  })

  it('counts campaigns from where the entity says', () => {
    expect(campaigns('2027-07-01', { since: '2025-01-01' }).slice(1, 4)).toEqual([
      ['2025-01-01', '2025-07-31'],
      ['2025-07-31', '2026-07-31'],
      ['2026-07-31', '2027-07-31'],
    ])
  })

  it('knows a campaign on 29 February', () => {
    expect(campaigns('2027-07-01', { month: 2, day: 29 })[1]).toEqual(['2026-08-01', '2028-02-29'])
  })

  it('gives the calendar the days of the entity', () => {
    const calendar = calendarFrom(
      settings({ calendar: { saturday: true, closures: ['2027-12-24'], ninthOfJuly: false } }),
    )
    expect(isBusinessDay(calendar, '2027-12-24')).toBe(false)
    expect(isBusinessDay(calendar, '2027-07-03')).toBe(true)
    expect(isBusinessDay(calendar, '2027-07-12')).toBe(true)
  })
})

it('has examples of the lists that can be read', () => {
  const personOf = (document: string) => `p${document}`
  const people = readPeople(readFileSync('config/people.example.csv'), 'people.example.csv', personOf)
  if (!people.ok) throw new Error(JSON.stringify(people.mistakes))
  expect(people.value.people.map(({ roles }) => roles.join())).toEqual([
    'supervisor',
    'supervisor',
    'coordinator',
    'ordenador',
    'admin',
  ])
  const file = readFileSync('config/assignments.example.csv')
  const assignments = readAssignments(file, 'assignments.example.csv', personOf, people.value)
  expect(assignments.ok && [...assignments.value.byId.keys(), ...assignments.value.byReference.keys()]).toHaveLength(2)
})

it('names every variable that is read in .env.example', () => {
  const example = readFileSync('.env.example', 'utf8')
  const read = readFileSync('src/settings/settings.ts', 'utf8').matchAll(/env\.([A-Z_]+)/g)
  for (const [, name] of read) expect(example).toContain(`${name}=`)
})
