import { expect, it } from 'vitest'
import { FairShare } from '../../../src/adapters/chat/fair-share.js'
import { FileSends } from '../../../src/adapters/chat/file-sends.js'
import type { Account } from '../../../src/bot/accounts/account.js'
import { TokenBuckets } from '../../../src/shared/token-buckets.js'
import { chatIn } from '../../../src/words/chat.js'

const START = new Date('2027-07-01T13:00:00Z')
const after = (ms: number) => new Date(START.getTime() + ms)
const ana: Account = { platform: 'slack', tenant: 'T1', user: 'U1' }
const luis = { ...ana, user: 'U2' }

it('lets so much through at once, and one more with every pause, whatever the clock does', () => {
  const buckets = new TokenBuckets(10, { burst: 3, everyMs: 1_000 })
  const taken = (at: Date, times: number) => Array.from({ length: times }, () => buckets.take('a', at))
  expect(taken(START, 5)).toEqual([true, true, true, false, false])
  expect(taken(after(1_000), 2)).toEqual([true, false])
  expect(taken(after(-3_600_000), 1)).toEqual([false])
  expect(taken(after(-3_599_000), 2)).toEqual([true, false])
  expect(taken(after(3_600_000), 4)).toEqual([true, true, true, false])
  expect(buckets.take('b', START)).toBe(true)
})

it('tells whoever asks too much so once, lets the others ask, and never turns away what records something', () => {
  const share = new FairShare()
  const asks = (account: Account, at = START) => share.exceededBy(account, { text: 'exportar' }, 'es', at)
  const given = Array.from({ length: 300 }, () => asks(ana))
  expect(given.filter(each => each === null)).toHaveLength(30)
  expect(given.filter(each => each?.reply)).toHaveLength(1)
  expect(given[30]?.reply?.card.summary).toBe(chatIn('es').tooMany)
  expect(asks(luis)).toBeNull()
  const show = { pressed: { kind: 'show', question: { kind: 'mine', args: {} } }, fields: {} } as const
  expect(share.exceededBy(ana, show, 'es', START)?.reply).not.toBeNull()
  const record = {
    pressed: { kind: 'record', form: 'closed-it', id: 'C', key: 'k', shownOn: 's' },
    fields: {},
  } as const
  expect(share.exceededBy(ana, record, 'es', START)).toBeNull()
  expect(asks(ana, after(2_000))).toBeNull()
  expect(asks(ana, after(2_000))?.reply).not.toBeNull()
})

it('makes one file at a time for each person, and the same one not twice', async () => {
  const lanes = new FileSends()
  const table = (name: string, cell: number) => [{ kind: 'table', name, columns: ['A'], rows: [[cell]] }] as const
  const [begun, ends]: [string[], (() => void)[]] = [[], []]
  const send = (person: string, name: string, cell = 1) =>
    lanes.send(person, table(name, cell), () => {
      begun.push(`${person} ${name} ${cell}`)
      return new Promise(end => ends.push(end))
    })
  const all = [send('ana', 'x'), ...Array.from({ length: 300 }, () => send('ana', 'x')), send('ana', 'x', 2)]
  all.push(send('ana', 'y'), send('luis', 'x'))
  await Promise.resolve()
  expect(begun).toEqual(['ana x 1', 'luis x 1'])
  for (let n = 0; n < 4; n++) {
    ends[n]?.()
    await new Promise(done => setImmediate(done))
  }
  await Promise.all(all)
  expect(begun).toEqual(['ana x 1', 'luis x 1', 'ana x 2', 'ana y 1'])
  void send('ana', 'x')
  await Promise.resolve()
  expect(begun).toHaveLength(5)
})

it('goes on with a person’s files after one that could not be made', async () => {
  const lanes = new FileSends()
  const file = (name: string) => [{ kind: 'table', name, columns: [], rows: [] }] as const
  await expect(lanes.send('ana', file('x'), async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  const sent: string[] = []
  await lanes.send('ana', file('x'), async () => void sent.push('x'))
  expect(sent).toEqual(['x'])
})
