import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { StoreDamaged } from '../../../src/adapters/stores/errors.js'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { verifyChain } from '../../../src/bot/ledger/verify.js'
import { addDays } from '../../../src/rules/index.js'
import { anOutgoing, bogota, DAY, sent, superseded, trying } from '../../contracts/deliveries-data.js'
import { aFolder } from './folder.js'
import { noticesOf } from './said.js'

const at = bogota(DAY)
const keyOf = (person: string, day = DAY) => anOutgoing(person, day).key

describe('the journals of deliveries', () => {
  let dir: string
  const path = (day = DAY, number = 1) =>
    join(dir, 'demo', 'deliveries', `${String(number).padStart(6, '0')}-${day}.jsonl`)
  const reopened = async <T>(use: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>, readOnly = false) => {
    const store = await openStore({ dir, readOnly })
    try {
      return await use(store)
    } finally {
      await store.close()
    }
  }
  const send = (person: string, day = DAY) =>
    reopened(async ({ deliveries }) => {
      await deliveries.plan('demo', anOutgoing(person, day), bogota(day))
      await deliveries.append('demo', keyOf(person, day), trying(bogota(day)), 1)
      await deliveries.append('demo', keyOf(person, day), sent(bogota(day)), 2)
    })
  const kinds = (person: string, day = DAY) =>
    reopened(async ({ deliveries }) =>
      (await deliveries.get('demo', keyOf(person, day)))?.events.map(({ kind }) => kind).join(' '),
    )

  beforeEach(() => {
    dir = join(aFolder(), 'data')
  })

  it('are missed when they vanish', async () => {
    await send('ana')
    rmSync(join(dir, 'demo', 'deliveries'), { recursive: true })
    await expect(openStore({ dir })).rejects.toThrow('deliveries no longer holds what it held.')
  })

  it('are one a day, and what goes on goes on in the next', async () => {
    await send('ana')
    await reopened(({ deliveries }) => deliveries.plan('demo', anOutgoing('luis'), at))
    await send('ana', addDays(DAY, 1))
    await send('ana', addDays(DAY, 2))
    await reopened(({ deliveries }) =>
      deliveries.append('demo', keyOf('luis'), superseded(bogota(addDays(DAY, 3)), null), 1),
    )
    expect(readdirSync(join(dir, 'demo', 'deliveries')).sort()).toEqual([
      '000001-2027-07-12.jsonl',
      '000002-2027-07-13.jsonl',
      '000003-2027-07-14.jsonl',
      '000004-2027-07-15.jsonl',
    ])
    expect(await kinds('luis')).toBe('planned superseded')
    await reopened(async ({ deliveries }) => {
      expect(await deliveries.open('demo')).toEqual([])
      expect((await deliveries.to('demo', 'ana', 9)).map(({ outgoing }) => outgoing.day)).toEqual([
        addDays(DAY, 2),
        addDays(DAY, 1),
        DAY,
      ])
      expect(await verifyChain(deliveries.chain('demo'))).toMatchObject({
        sound: true,
        head: await deliveries.head('demo'),
      })
    })
  })

  it('lose nothing that was acknowledged, wherever a crash cuts off the last line', async () => {
    await send('ana')
    await reopened(({ deliveries }) => deliveries.plan('demo', anOutgoing('luis'), at))
    const before = readFileSync(path())
    const end = readFileSync(join(dir, 'demo', 'deliveries-end.json'))
    await reopened(({ deliveries }) => deliveries.append('demo', keyOf('luis'), trying(at), 1))
    const whole = readFileSync(path())
    // Before it, in every part of it, and with only its end missing.
    const lengths = [...Array(whole.length - before.length).keys()]
      .filter(at => at % 16 < 2)
      .map(at => before.length + at)
    for (const length of [...lengths, whole.length - 2, whole.length - 1]) {
      writeFileSync(path(), whole.subarray(0, length))
      // Its end is written down a moment after it.
      for (const name of ['', '.bak']) writeFileSync(join(dir, 'demo', `deliveries-end.json${name}`), end)
      await reopened(async ({ deliveries, ...store }) => {
        expect(noticesOf(store).filter(notice => notice.includes('deliveries'))).toEqual([])
        expect((await deliveries.head('demo')).number).toBe(4)
        expect(await deliveries.open('demo')).toEqual([keyOf('luis')])
        await deliveries.append('demo', keyOf('luis'), sent(at), 1)
        expect((await verifyChain(deliveries.chain('demo'))).sound).toBe(true)
      })
      expect(await kinds('luis')).toBe('planned sent')
    }
  })

  it('tell what was told through many days, also of what ended on a later one', async () => {
    const days = Array.from({ length: 45 }, (_, n) => addDays(DAY, n))
    for (const day of days) await send('luis', day)
    await reopened(async ({ deliveries }) => {
      for (const [n, day] of days.entries()) {
        if (n % 3 > 0) continue
        const before = days[n - 3]
        const next = addDays('2028-01-01', n)
        await deliveries.plan('demo', anOutgoing('ana', next), bogota(next))
        if (before)
          await deliveries.append('demo', keyOf('ana', addDays('2028-01-01', n - 3)), superseded(bogota(next), day), 1)
      }
      for (let round = 0; round < 2; round++) {
        const ana = await deliveries.to('demo', 'ana', 99)
        expect(ana.map(({ version }) => version)).toEqual([1, ...Array<number>(14).fill(2)])
        const luis = await deliveries.to('demo', 'luis', 99)
        expect(luis.map(({ outgoing }) => outgoing.day)).toEqual(days.toReversed())
        expect(luis.every(({ version }) => version === 3)).toBe(true)
        expect(await deliveries.to('demo', 'luis', 3, days[20])).toHaveLength(3)
      }
    })
  })

  it('are asked for by name where a folder stands in the place of one', async () => {
    await send('ana')
    rmSync(path())
    mkdirSync(path())
    await expect(openStore({ dir })).rejects.toThrow(`${path()} cannot be read (EISDIR). See that`)
  })

  it('leave out a last line that is not as it was written, and say so', async () => {
    await send('ana')
    appendFileSync(path(), `${'0'.repeat(400)}\n`)
    await reopened(async store => {
      expect(noticesOf(store).join()).toContain('The last line of')
      expect((await store.deliveries.head('demo')).number).toBe(3)
    })
    expect(await kinds('ana')).toBe('planned trying sent')
  })

  it('refuse to go on where a byte before the end was changed, rather than tell something twice', async () => {
    await send('ana')
    const whole = readFileSync(path())
    for (const byte of [0, 70, 200, Math.floor(whole.length / 2)]) {
      const changed = Buffer.from(whole)
      changed[byte] = (changed[byte] ?? 0) ^ 1
      writeFileSync(path(), changed)
      await expect(openStore({ dir })).rejects.toThrow(StoreDamaged)
    }
    writeFileSync(path(), whole)
    expect(await kinds('ana')).toBe('planned trying sent')
  })

  it('show a day before that was changed or taken away when it is looked at, and in the chain', async () => {
    await send('ana')
    await send('ana', addDays(DAY, 1))
    const whole = readFileSync(path())
    writeFileSync(path(), whole.toString().replace('"R18"', '"R99"'))
    await reopened(async ({ deliveries }) => {
      await expect(deliveries.get('demo', keyOf('ana'))).rejects.toThrow(StoreDamaged)
      await expect(verifyChain(deliveries.chain('demo'))).rejects.toThrow(StoreDamaged)
      expect(await deliveries.open('demo')).toEqual([])
    })
    const lines = whole.toString().split('\n')
    writeFileSync(path(), `${lines.slice(0, -2).join('\n')}\n`)
    await reopened(async ({ deliveries }) =>
      expect(await verifyChain(deliveries.chain('demo'))).toEqual({ sound: false, number: 3 }),
    )
  })

  it('can be read while another process writes', async () => {
    const writer = await openStore({ dir })
    await writer.deliveries.plan('demo', anOutgoing('ana'), at)
    const reader = await openStore({ dir, readOnly: true })
    expect(await reader.deliveries.open('demo')).toEqual([keyOf('ana')])
    await writer.deliveries.append('demo', keyOf('ana'), sent(at), 1)
    expect(await reader.deliveries.open('demo')).toEqual([])
    await writer.deliveries.plan('demo', anOutgoing('luis', addDays(DAY, 1)), bogota(addDays(DAY, 1)))
    expect(await reader.deliveries.open('demo')).toEqual([keyOf('luis', addDays(DAY, 1))])
    await expect(reader.deliveries.plan('demo', anOutgoing('eva'), at)).rejects.toThrow('for reading only')
    truncateSync(path(addDays(DAY, 1), 2), readFileSync(path(addDays(DAY, 1), 2)).length - 5)
    expect(await (await openStore({ dir, readOnly: true })).deliveries.open('demo')).toEqual([])
    await reader.close()
    await writer.close()
  })
})
