import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { verifyChain } from '../../../src/bot/ledger/verify.js'
import type { Store } from '../../../src/bot/ports/store.js'
import { addDays, type Day } from '../../../src/rules/index.js'
import { anOutgoing, bogota, DAY, sent, trying } from '../../contracts/deliveries-data.js'
import { tally, timed } from '../../support/tally.js'
import { aFolder } from './folder.js'
import { noticesOf } from './said.js'

const NEXT = addDays(DAY, 1)
const THIRD = addDays(DAY, 2)
/** Events of one day. */
const A_DAY = 9

describe('the end of the record of what was told', () => {
  let dir: string
  const folder = () => join(dir, 'demo', 'deliveries')
  const journal = (number: number, day: Day) => join(folder(), `${String(number).padStart(6, '0')}-${day}.jsonl`)
  const opened = async <T>(use: (store: Store) => Promise<T>, day = THIRD) => {
    const [store, upMs] = await timed(openStore({ dir, now: bogota(day, '10:00:00') }))
    tally({ upMs })
    try {
      return await use(store)
    } finally {
      await store.close()
    }
  }
  const told = async ({ deliveries }: Store, day: Day, people = ['ana', 'luis', 'olga']) => {
    for (const person of people) {
      const { key } = anOutgoing(person, day)
      await deliveries.plan('demo', anOutgoing(person, day), bogota(day))
      await deliveries.append('demo', key, trying(bogota(day)), 1)
      await deliveries.append('demo', key, sent(bogota(day)), 2)
    }
  }
  /** What a start notes about the record, the day that it takes for incomplete, and where the chain ends. */
  const found = (day = THIRD) =>
    opened(async store => {
      const notices = noticesOf(store).filter(notice => /record of what was told|is a copy/.test(notice))
      const { deliveries } = store
      return { notices, incomplete: await deliveries.incompleteDay('demo'), head: await deliveries.head('demo') }
    }, day)

  beforeEach(async () => {
    dir = join(aFolder(), 'data')
    await opened(async store => {
      await told(store, DAY)
      await told(store, NEXT)
      await told(store, THIRD)
    })
  })

  it.skipIf(process.platform === 'win32')(
    'takes nothing into a journal that was taken away under it, and a start says what is gone',
    async () => {
      await opened(async store => {
        await told(store, THIRD, ['eva'])
        rmSync(journal(3, THIRD))
        await expect(told(store, THIRD, ['rita'])).rejects.toThrow(
          /000003.* was changed by another program .* start Cerrojo again/,
        )
      })
      expect((await found()).notices).toEqual([expect.stringMatching(/lacks its end: events 19 to 30/)])
      tally({ lost: 0, refused: 1 })
    },
  )

  it('is reached by a record that is whole, and nothing is said', async () => {
    expect(await found()).toMatchObject({ notices: [], incomplete: null, head: { number: 3 * A_DAY } })
  })

  it.each([
    ['cut to half', () => truncateSync(journal(3, THIRD), Math.floor(readFileSync(journal(3, THIRD)).length / 2))],
    ['cut by a line', () => cutByALine(journal(3, THIRD))],
    ['deleted', () => rmSync(journal(3, THIRD))],
    ['deleted with the one before', () => [rmSync(journal(3, THIRD)), rmSync(journal(2, NEXT))]],
    ['deleted with all others', () => readdirSync(folder()).map(name => rmSync(join(folder(), name)))],
  ])(
    'is missed where the journal of today was %s, and the day counts as incomplete until it is over',
    async (_, damage) => {
      damage()
      const first = await found()
      expect(first.notices.join()).toContain(`to ${3 * A_DAY}.`)
      expect(first).toMatchObject({ incomplete: THIRD, head: { number: 3 * A_DAY } })
      // It is told once, and the day stays what it is.
      expect(await found()).toMatchObject({ notices: [], incomplete: THIRD })
      await opened(store => told(store, THIRD, ['eva']))
      expect(await found()).toMatchObject({ notices: [], incomplete: THIRD, head: { number: 3 * A_DAY + 3 } })
      expect(await found(addDays(DAY, 3))).toMatchObject({ notices: [], incomplete: null })
      // What is missing stays to be seen.
      await opened(async ({ deliveries }) =>
        expect(await verifyChain(deliveries.chain('demo'), 1)).toMatchObject({ sound: false }),
      )
    },
  )

  it.each([
    ['cut', () => cutByALine(journal(3, THIRD))],
    ['deleted with all others', () => readdirSync(folder()).map(name => rmSync(join(folder(), name)))],
  ])(
    'is told where it is gone with its copy and the record was %s: the day counts as incomplete',
    async (_, damage) => {
      for (const name of ['', '.bak']) rmSync(join(dir, 'demo', `deliveries-end.json${name}`))
      damage()
      await opened(async store => {
        expect(noticesOf(store)).toContainEqual(expect.stringMatching(/deliveries-end\.json is missing.*looked for/))
        expect(await store.deliveries.incompleteDay('demo')).toBe(THIRD)
        await told(store, THIRD, ['eva'])
      })
      expect(await found()).toMatchObject({ notices: [], incomplete: THIRD })
      expect(await found(addDays(DAY, 3))).toMatchObject({ notices: [], incomplete: null })
    },
  )

  it('is not missed where it is a second behind', async () => {
    const end = readFileSync(join(dir, 'demo', 'deliveries-end.json'))
    await opened(store => told(store, THIRD, ['eva']))
    for (const name of ['', '.bak']) writeFileSync(join(dir, 'demo', `deliveries-end.json${name}`), end)
    expect(await found()).toMatchObject({ notices: [], incomplete: null, head: { number: 3 * A_DAY + 3 } })
  })

  it.each([
    ['gone', () => rmSync(journal(2, NEXT)), '2'],
    ['the first and gone', () => rmSync(journal(1, DAY)), '1'],
    ['cut', () => cutByALine(journal(1, DAY)), '2'],
  ])('tells a journal of before that is %s, once, and goes on', async (_, damage, numbers) => {
    damage()
    const { notices, incomplete } = await found()
    expect(notices).toHaveLength(1)
    expect(notices.join()).toContain(`before ended: ${numbers}.`)
    expect(incomplete).toBeNull()
    expect(await found()).toMatchObject({ notices: [], incomplete: null })
    await opened(async store => {
      await told(store, THIRD, ['eva'])
      const days = (await store.deliveries.to('demo', 'ana', 9)).map(({ outgoing }) => outgoing.day)
      expect(days).toContain(THIRD)
      if (numbers === '2') expect(days).toContain(DAY)
    })
  })

  it('leaves nothing open that began in a journal which is gone', async () => {
    await opened(({ deliveries }) => deliveries.plan('demo', anOutgoing('eva', THIRD), bogota(THIRD)))
    const day = addDays(DAY, 3)
    await opened(store => told(store, day), day)
    rmSync(journal(3, THIRD))
    await opened(async ({ deliveries }) => expect(await deliveries.open('demo')).toEqual([]), day)
  })

  it.each([
    ['as it was', () => true],
    ['without its locks', (path: string) => !/lock\.\d+$/.test(path)],
  ])('is not to be known in a copy of the folder, %s: its day counts as incomplete', async (_, filter) => {
    const copy = join(aFolder(), 'data')
    cpSync(dir, copy, { recursive: true, filter })
    dir = copy
    const first = await found()
    expect(first.notices.join()).toContain('is a copy')
    expect(first).toMatchObject({ incomplete: THIRD, head: { number: 3 * A_DAY } })
    expect(await found()).toMatchObject({ notices: [], incomplete: THIRD })
    expect(await found(addDays(DAY, 3))).toMatchObject({ notices: [], incomplete: null })
  })

  it.runIf(process.platform === 'linux')(
    'is not to be known where a backup was put back into the folder itself, which has the file of every name still',
    async () => {
      const backup = join(aFolder(), 'backup')
      execFileSync('cp', ['-a', dir, backup])
      await opened(store => told(store, THIRD, ['eva']))
      execFileSync('cp', ['-a', `${backup}/.`, dir])
      const first = await found()
      expect(first.notices.join()).toContain('is a copy')
      expect(first).toMatchObject({ incomplete: THIRD, head: { number: 3 * A_DAY } })
      expect(await found()).toMatchObject({ notices: [], incomplete: THIRD })
    },
  )
})

function cutByALine(path: string): void {
  const lines = readFileSync(path, 'utf8').split('\n')
  writeFileSync(path, `${lines.slice(0, -2).join('\n')}\n`)
}
