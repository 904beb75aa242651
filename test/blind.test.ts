import { expect, it } from 'vitest'
import { memoryStore } from '../src/adapters/stores/memory/store.js'
import { BlindnessKeeper } from '../src/bot/reminders/blindness.js'
import { anOutgoing, bogota, DAY, sent, trying } from './contracts/deliveries-data.js'

const SUM = {
  eligible: 7,
  sent: 4,
  waiting: 1,
  today: 0,
  failed: 1,
  paused: 0,
  byMail: 0,
  notLinked: 1,
  nothingToSay: 0,
}

it('remembers over a restart since when syncs fail, and how the day before ended', async () => {
  const store = memoryStore()
  const started = () => new BlindnessKeeper(store, '899999999')
  const fails = async (blind: BlindnessKeeper, day: '2027-07-12' | '2027-07-13') =>
    blind.watching(bogota(day), () => Promise.reject(new Error('no data'))).catch(() => {})
  const first = started()
  await fails(first, '2027-07-12')
  await first.counted('2027-07-12', { ...SUM, sent: 3, waiting: 2 })
  await first.counted('2027-07-12', SUM)
  const second = started()
  await fails(second, '2027-07-13')
  const before = { syncFailsSince: '2027-07-12', lastDay: { day: '2027-07-12', accounting: SUM } }
  expect(await second.known(bogota('2027-07-13'), {})).toMatchObject(before)
  await second.counted('2027-07-13', { ...SUM, sent: 0 })
  expect(await started().known(bogota('2027-07-13'), {})).toMatchObject(before)
  await second.watching(bogota('2027-07-13'), async () => ({ result: 'unchanged', cut: null }) as never)
  expect(await started().known(bogota('2027-07-13'), {})).toMatchObject({ ...before, syncFailsSince: null })
  expect(await new BlindnessKeeper(store, 'other').known(bogota('2027-07-13'), {})).toMatchObject({
    lastDay: null,
  })
})

it('knows until the process ends what the store does not take', async () => {
  const store = memoryStore()
  store.state.blindness.write = () => Promise.reject(new Error('full'))
  const blind = new BlindnessKeeper(store, '899999999')
  await blind.watching(bogota('2027-07-12'), () => Promise.reject(new Error('no data'))).catch(() => {})
  await blind.counted('2027-07-12', SUM)
  expect(await blind.known(bogota('2027-07-13'), {})).toMatchObject({
    syncFailsSince: '2027-07-12',
    lastDay: { day: '2027-07-12', accounting: SUM },
  })
})

it('counts as sent what went out after the last plan of a day, and e-mail apart', async () => {
  const store = memoryStore()
  const evening = bogota(DAY, '18:05:00')
  for (const [who, account] of [
    ['ana', 'slack:T1:U1'],
    ['luis', 'email:x:luis@idah.example'],
    ['marta', null],
  ] as const) {
    const { key } = anOutgoing(who)
    await store.deliveries.plan('demo', anOutgoing(who), bogota(DAY, '18:00:00'))
    if (account === null) continue
    await store.deliveries.append('demo', key, trying(evening, { account }), 1)
    await store.deliveries.append('demo', key, sent(evening), 2)
  }
  const blind = new BlindnessKeeper(store, 'demo')
  await blind.counted(DAY, { ...SUM, sent: 0, waiting: 5, today: 2, byMail: 1 })
  const { lastDay } = await blind.known(bogota('2027-07-13'), {})
  expect(lastDay?.accounting).toEqual({ ...SUM, sent: 1, waiting: 4, today: 1, byMail: 1 })
})
