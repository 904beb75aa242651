import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { start } from './support/programs.js'

/* The bot as it runs, on the invented entity, while somebody sets the clock of the machine. */

const HOUR = 3_600_000
const DAY = 24 * HOUR

it('looks what is due after every move of the clock, answers throughout, and ends when told to', async () => {
  const { child, watch, heard, cycle } = await running()
  let before = Date.parse(await cycle())
  for (const by of [-365 * DAY, -HOUR, -DAY, HOUR, DAY, 365 * DAY, 3_653 * DAY]) {
    child.send(by)
    expect(await (await fetch(`${watch}/live`)).text()).toBe('live\n')
    await heard(/clock of this machine was moved/)
    const at = Date.parse(await cycle())
    expect(Math.round((at - before) / HOUR)).toBe(by / HOUR)
    before = at
    expect(await (await fetch(`${watch}/ready`)).text()).toBe('ready\n')
  }
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

it.runIf(process.platform === 'linux')('goes on after three days in which it was stopped', async () => {
  const { child, watch, heard, cycle } = await running()
  const before = Date.parse(await cycle())
  child.kill('SIGSTOP')
  child.send({ still: 3 * DAY })
  // A question is asked while nobody is there to answer it.
  const asked = fetch(`${watch}/live`)
  child.kill('SIGCONT')
  await heard(/this process stood still/)
  const at = Date.parse(await cycle())
  expect(Math.round((at - before) / HOUR)).toBe(72)
  expect(await (await asked).text()).toBe('live\n')
  expect(await (await fetch(`${watch}/ready`)).text()).toBe('ready\n')
  expect(await (await fetch(`${watch}/metrics`)).text()).toContain('cerrojo_time_jumps 1\n')
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

/** The bot, whose clocks can be moved. */
async function running() {
  const dir = mkdtempSync(join(tmpdir(), 'cerrojo-clock-'))
  const config = join(dir, 'cerrojo.json')
  writeFileSync(config, JSON.stringify({ server: { port: 0, watchPort: 0 } }))
  const env = { CERROJO_CONFIG: config, CERROJO_DATA: join(dir, 'data') }
  const child = start('cli', ['serve', '--playground'], { cwd: dir, env, movable: true })
  onTestFinished(() => {
    child.kill('SIGKILL')
    rmSync(dir, { recursive: true, force: true })
  })
  if (!child.stderr) throw new Error('nothing is heard of it')
  const lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]()
  const heard = async (wanted: RegExp): Promise<string> => {
    for (;;) {
      const { value = '', done } = await lines.next()
      if (done) throw new Error(`it ended and never said ${wanted}`)
      const found = wanted.exec(value)
      if (found) return found[1] ?? ''
    }
  }
  const watch = await heard(/Vigilancia en (\S+):/)
  const cycle = () => heard(/"time":"([^"]+)".*"msg":"cycle"/)
  return { child, watch, heard, cycle }
}
