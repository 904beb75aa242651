import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import readXlsxFile from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { type WorkerJob, WorkerQueue } from '../src/app/worker.js'

const job = (rows: number, text = 'x'): Extract<WorkerJob, { kind: 'workbook' }> => ({
  kind: 'workbook',
  sheet: 'Hoja',
  columns: ['A'],
  rows: Array.from({ length: rows }, () => [text]),
})

async function rowsIn(bytes: Uint8Array): Promise<number> {
  const [sheet] = await readXlsxFile(Buffer.from(bytes))
  return (sheet?.data.length ?? 0) - 1
}

it('does one job after the other, in the order they came, each with its own result', async () => {
  const queue = new WorkerQueue()
  const ended: number[] = []
  const sizes = [2_000, 1, 30]
  const made = await Promise.all(sizes.map(rows => queue.run(job(rows)).finally(() => ended.push(rows))))
  expect(ended).toEqual(sizes)
  expect(await Promise.all(made.map(rowsIn))).toEqual(sizes)
})

it('takes no more than may wait, and takes again once there is room', async () => {
  const queue = new WorkerQueue(undefined, 2)
  const taken = [queue.run(job(1)), queue.run(job(2))]
  await expect(queue.run(job(3))).rejects.toMatchObject({ reason: 'busy' })
  expect(await Promise.all((await Promise.all(taken)).map(rowsIn))).toEqual([1, 2])
  expect(await rowsIn(await queue.run(job(4)))).toBe(4)
})

it('does not do what was aborted while it waited, nor hold the others up', async () => {
  const queue = new WorkerQueue()
  const ended: string[] = []
  const first = queue.run(job(2_000)).finally(() => ended.push('first'))
  const stop = new AbortController()
  const second = queue.run(job(1), stop.signal).finally(() => ended.push('second'))
  const third = queue.run(job(3)).finally(() => ended.push('third'))
  stop.abort(new Error('nobody waits for it'))
  await expect(second).rejects.toThrow('nobody waits for it')
  expect(await rowsIn(await first)).toBe(2_000)
  expect(await rowsIn(await third)).toBe(3)
  expect(ended).toEqual(['second', 'first', 'third'])
})

it('ends what is aborted while it runs, and goes on with the next', async () => {
  const queue = new WorkerQueue()
  const stop = new AbortController()
  const rows = new Proxy(job(20_000).rows, {
    get(target, name) {
      // Aborted in the middle of being handed over: it runs.
      if (name === 'slice') stop.abort(new Error('enough'))
      return Reflect.get(target, name)
    },
  })
  const first = queue.run({ ...job(0), rows }, stop.signal)
  const second = queue.run(job(2))
  await expect(first).rejects.toThrow('enough')
  expect(await rowsIn(await second)).toBe(2)
  await expect(queue.run(job(1), stop.signal)).rejects.toThrow('enough')
})

it('says of a job that needs more memory than it may have just that, and does the next', async () => {
  const queue = new WorkerQueue(48)
  const tooMuch = queue.run(job(300_000, 'y'.repeat(40)))
  const next = queue.run(job(5))
  await expect(tooMuch).rejects.toMatchObject({
    name: 'WorkerFailed',
    job: 'workbook',
    reason: 'memory',
    message: 'A workbook could not be made: it needs more memory than it may have',
  })
  expect(await rowsIn(await next)).toBe(5)
})

it('says what a job threw, and does the next', async () => {
  const queue = new WorkerQueue()
  const wrong = queue.run({ ...job(1), rows: JSON.parse('[[{"day":null}]]') })
  const next = queue.run(job(5))
  await expect(wrong).rejects.toMatchObject({ name: 'WorkerFailed', reason: 'failed' })
  expect(await rowsIn(await next)).toBe(5)
})

it('leaves nothing behind that keeps the process', async () => {
  const program = `
    import { WorkerQueue } from ${JSON.stringify(new URL('../dist/app/worker.js', import.meta.url).href)}
    const queue = new WorkerQueue()
    const stop = new AbortController()
    const job = { kind: 'workbook', sheet: 'Hoja', columns: ['A'], rows: [['x']] }
    queue.run(job, stop.signal).catch(error => console.log(error.message))
    queue.run(job).then(bytes => console.log(bytes.length > 0))
    stop.abort(new Error('aborted'))
  `
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])
  expect(stdout).toBe('aborted\ntrue\n')
})
