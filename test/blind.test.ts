import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { BlindnessFile } from '../src/app/blindness.js'
import { bogota } from './contracts/deliveries-data.js'

const SUM = { eligible: 7, sent: 4, waiting: 1, today: 0, failed: 1, paused: 0, notLinked: 1, nothingToSay: 0 }

it('remembers over a restart since when syncs fail, and how the day before ended', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'blind-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const started = () => new BlindnessFile(folder, { key: '899999999' })
  const fails = async (blind: BlindnessFile, day: '2027-07-12' | '2027-07-13') =>
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
  expect(await new BlindnessFile(folder, { key: 'other' }).known(bogota('2027-07-13'), {})).toMatchObject({
    lastDay: null,
  })
})
