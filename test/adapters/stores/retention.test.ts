import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { retentionStep } from '../../../src/app/retention.js'
import { auditLedger, isSound } from '../../../src/bot/ledger/audit.js'
import { payloadData } from '../../../src/bot/ledger/chain.js'
import { applyRetention, limitsOn, type Retention } from '../../../src/bot/ledger/retention.js'
import type { Store } from '../../../src/bot/ports/store.js'
import { addDays, type Day } from '../../../src/rules/index.js'
import { anOutgoing, bogota, DAY, sent, trying } from '../../contracts/deliveries-data.js'
import { aCut, aPreference, aStatement } from '../../contracts/store-data.js'
import { person } from '../../support/context.js'
import { aFolder } from './folder.js'

/* What the settings say of how long things are kept. */

const NEVER: Retention = { toldYears: null, seenYears: null, accountYears: null }
const OLD: Day = '2024-03-05'
const NOW = bogota(DAY)

describe('the limits', () => {
  it.each<[string, Partial<Retention>, string, Day | null, object]>([
    ['none where nothing is said', {}, '2027-07-12', null, {}],
    [
      'the first of the month, so many years before',
      { toldYears: 2 },
      '2027-07-12',
      '2027-07-11',
      { toldYears: '2025-07-01' },
    ],
    ['also on the last of a leap month', { seenYears: 1 }, '2028-02-29', '2028-02-28', { seenYears: '2027-02-01' }],
    ['today’s without a day of the data', { accountYears: 3 }, '2027-07-12', null, { accountYears: '2024-07-01' }],
    [
      'the data’s where the clock runs far ahead',
      { toldYears: 2 },
      '2051-01-01',
      '2027-07-11',
      { toldYears: '2025-07-01' },
    ],
  ])('are %s', (_, said, today, asOf, limits) => {
    expect(limitsOn({ ...NEVER, ...said }, bogota(today as Day), asOf)).toEqual({ ...NEVER, ...limits })
  })
})

/** A folder in which somebody was told, said, set and looked at something three years ago and today. */
async function aStore(dir: string): Promise<Store> {
  const store = await openStore({ dir, now: NOW })
  await store.contracts.commit('demo', aCut('one', [], { asOf: addDays(DAY, -1) }), null)
  for (const day of [OLD, DAY]) {
    const at = bogota(day).toISOString()
    const { key } = anOutgoing('ana', day)
    await store.deliveries.plan('demo', anOutgoing('ana', day), bogota(day))
    await store.deliveries.append('demo', key, trying(bogota(day)), 1)
    await store.deliveries.append('demo', key, sent(bogota(day)), 2)
    const seen = { at, on: day, by: 'p_1', kind: 'view' as const, what: `visto ${day}`, contracts: ['C1'] }
    await store.ledger.see('demo', seen)
    await store.ledger.say('demo', [{ at, kind: 'listed', ids: ['p_1'], data: { name: `lista ${day}` } }])
    await store.said.append('demo', 'C1', { ...aStatement(`said ${day}`), at, on: day }, day === OLD ? 0 : 1)
    for (const who of ['p_here', 'p_gone'])
      await store.people.append('demo', `${who}_${day}`, { ...aPreference(`${who} ${day}`), at, on: day }, 0)
    for (const [user, kinds] of [
      ['UENDED', ['linked', 'unlinked']],
      ['ULINKED', ['linked']],
    ] as const)
      for (const [version, kind] of kinds.entries()) {
        const event = { id: kind, key: kind, by: null, at, on: day }
        await store.accounts.append(
          'demo',
          `slack:T1:${user}${day.slice(0, 4)}`,
          kind === 'linked' ? { ...event, kind, person: 'p_1', how: 'email' } : { ...event, kind, why: 'list' },
          version,
        )
      }
  }
  await store.ledger.closeDays('demo', DAY)
  return store
}

/** Everything that stands in the files of a folder. */
function textOf(dir: string): string {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8', withFileTypes: true })
  return files
    .flatMap(file => (file.isFile() ? readFileSync(join(file.parentPath, file.name), 'latin1') : []))
    .join('\n')
}

const TRACES = {
  told: ['demo/ana/2024-03-05/digest","person":"ana'],
  seen: [`visto ${OLD}`],
  accounts: [`lista ${OLD}`, 'UENDED2024', `p_gone ${OLD}`],
}
const KEPT = [
  `said ${OLD}`,
  `said ${DAY}`,
  'ULINKED2024',
  'UENDED2027',
  `p_here ${OLD}`,
  `p_gone ${DAY}`,
  `visto ${DAY}`,
  `lista ${DAY}`,
]

describe('what the settings let go', () => {
  it.each([
    ['what was told', { toldYears: 2 }, ['told']],
    ['what was looked at', { seenYears: 1 }, ['seen']],
    ['accounts', { accountYears: 3 }, ['accounts']],
    ['all of it', { toldYears: 2, seenYears: 3, accountYears: 2 }, ['told', 'seen', 'accounts']],
    ['nothing', {}, []],
    ['nothing that is not old enough', { toldYears: 4, seenYears: 4, accountYears: 4 }, []],
  ] as const)('%s is gone, and nothing else; what was stated stays', async (_, said, gone) => {
    const dir = join(aFolder(), 'data')
    const store = await aStore(dir)
    expect(isSound(await auditLedger(store, 'demo'))).toBe(true)
    const before = textOf(dir)
    for (const traces of Object.values(TRACES)) for (const trace of traces) expect(before).toContain(trace)
    const directory = new Map([[`p_here_${OLD}`, person('here', [])]])
    const limits = limitsOn({ ...NEVER, ...said }, NOW, addDays(DAY, -1))
    await applyRetention(store, 'demo', limits, directory, NOW)
    await store.close()
    const after = textOf(dir)
    for (const [what, traces] of Object.entries(TRACES))
      for (const trace of traces)
        expect([trace, after.includes(trace)]).toEqual([trace, !(gone as readonly string[]).includes(what)])
    for (const text of KEPT) expect([text, after.includes(text)]).toEqual([text, true])

    const next = await openStore({ dir, now: NOW })
    expect(next.notices).toEqual([])
    expect(isSound(await auditLedger(next, 'demo'))).toBe(true)
    // A second time there is nothing left to do, and the chains do not grow.
    const heads = [
      await next.deliveries.head('demo'),
      await next.ledger.head('demo', 'said'),
      await next.ledger.head('demo', 'seen'),
    ]
    await applyRetention(next, 'demo', limits, directory, NOW)
    expect([
      await next.deliveries.head('demo'),
      await next.ledger.head('demo', 'said'),
      await next.ledger.head('demo', 'seen'),
    ]).toEqual(heads)
    await next.close()
  })
})

it('loses nothing that is recorded while it runs', async () => {
  const dir = join(aFolder(), 'data')
  const store = await aStore(dir)
  const limits = limitsOn({ toldYears: 2, seenYears: 2, accountYears: 2 }, NOW, DAY)
  const erasing = applyRetention(store, 'demo', limits, new Map(), NOW)
  const at = NOW.toISOString()
  for (let n = 0; n < 60; n++) {
    await store.said.append('demo', `D${n}`, aStatement(`meanwhile ${n}`), 0)
    await store.ledger.see('demo', { at, on: DAY, by: 'p_1', kind: 'view', what: `meanwhile ${n}`, contracts: ['C1'] })
    await store.deliveries.plan('demo', anOutgoing(`m${n}`, DAY), NOW)
  }
  await erasing
  expect(isSound(await auditLedger(store, 'demo'))).toBe(true)
  await store.close()
  const next = await openStore({ dir, now: NOW })
  expect(next.notices).toEqual([])
  expect(isSound(await auditLedger(next, 'demo'))).toBe(true)
  for (let n = 0; n < 60; n++) {
    expect(await next.deliveries.get('demo', anOutgoing(`m${n}`, DAY).key)).not.toBeNull()
    expect((await next.said.of('demo', [`D${n}`])).size).toBe(1)
  }
  await next.close()
})

it('is a step of every day that does its work once a month, tells the log, and names itself in the chain', async () => {
  const store = await aStore(join(aFolder(), 'data'))
  const lines: string[] = []
  const log = pino({}, { write: line => void lines.push(line) })
  const retention = { toldYears: 2, seenYears: null, accountYears: null }
  const host = { installation: { store } as never, context: async () => ({ directory: new Map() }) as never }
  const step = retentionStep({ host, settings: { retention }, log })
  for (const day of [0, 1, 2]) await step.apply('demo', bogota(addDays(DAY, day)))
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    sent: 3,
    said: 0,
    seen: 0,
    logs: 0,
    kept: 'statements about contracts',
  })
  // Whoever administers is told, also by a process that started after the one that erased.
  const erased = { day: DAY, sent: 3, said: 0, seenDays: 0 }
  expect(step.last('demo')).toEqual(erased)
  const next = retentionStep({ host, settings: { retention }, log })
  expect(next.last('demo')).toBeNull()
  await next.apply('demo', bogota(addDays(DAY, 1)))
  expect(next.last('demo')).toEqual(erased)
  const said: unknown[] = []
  for await (const link of store.deliveries.chain('demo')) if (link.kind === 'erased') said.push(payloadData(link))
  expect(said).toEqual([{ numbers: [[1, 3]], why: 'retention' }])
  await store.close()
})
