import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openLog } from '../src/app/log.js'
import { lineSink } from '../src/app/stderr-lines.js'

/** Starts a program whose standard error is a terminal that nobody looks at. */
const ON_TERMINAL = [
  ...['python3', '-c'],
  'import pty, subprocess, sys; sys.exit(subprocess.call(sys.argv[1:], stderr=pty.openpty()[1]))',
]
const hasTerminals = spawnSync('python3', ['-c', 'import pty']).status === 0

/** A reader that takes nothing until it is told to. */
function reader() {
  const read: string[] = []
  let next: (() => void) | undefined
  const out = new Writable({
    decodeStrings: false,
    write(line, _, done) {
      read.push(String(line))
      next = done
    },
  })
  return { out, read, take: () => next?.() }
}

describe('lines that nobody reads', () => {
  it('are dropped and counted, and the count is told once somebody reads again', async () => {
    const { out, read, take } = reader()
    const lines = lineSink(out, 100)
    const log = openLog(false, lines)
    for (let at = 0; at < 10; at++) log.info({ at }, 'a line')
    expect(lines.dropped()).toBe(9)
    for (const say of [() => {}, () => log.info('and on'), () => {}, () => {}]) {
      say()
      take()
      await setImmediate()
    }
    expect(read.map(line => JSON.parse(line).msg)).toEqual(['a line', 'lines were dropped: nobody read them', 'and on'])
    expect(JSON.parse(read[1] ?? '')).toMatchObject({ untold: 9 })
  })

  it('end with their reader, and the bot does not', () => {
    const { out } = reader()
    const lines = lineSink(out)
    out.destroy(new Error('EPIPE'))
    lines.write('a line\n')
    expect(lines.dropped()).toBe(1)
  })

  const readers: [string, string[], boolean][] = [
    ['a pipe', [], true],
    ['a terminal', ON_TERMINAL, hasTerminals],
  ]
  for (const [reader, before, isThere] of readers)
    it.runIf(isThere)(`hold up neither the process nor its end: ${reader}`, async () => {
      const script = `
      import { openLog } from './dist/app/log.js'
      import { lineSink } from './dist/app/stderr-lines.js'
      const lines = lineSink()
      const log = openLog(false, lines)
      for (let at = 0; at < 20_000; at++) log.info({ at, filler: 'x'.repeat(200) }, 'a line')
      process.stdout.write(String(lines.dropped()), () => process.exit(0))
    `
      const [program = '', ...args] = [...before, process.execPath, '--input-type=module', '-e', script]
      const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
      onTestFinished(() => void child.kill('SIGKILL'))
      let said = ''
      child.stdout.setEncoding('utf8').on('data', text => {
        said += text
      })
      const [code] = await once(child, 'exit')
      expect(code).toBe(0)
      expect(Number(said)).toBeGreaterThan(10_000)
    })
})
