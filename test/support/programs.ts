import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** What a program did. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly cwd?: string
  /** Where the programs are, if not in `dist/`. */
  readonly from?: string
  readonly input?: string
  readonly env?: NodeJS.ProcessEnv
  /** Its clock can be moved by sending it milliseconds. */
  readonly movable?: boolean
}

/** Starts `dist/cli.js` or `dist/main.js`, with nothing of this machine's own settings. */
export function start(
  program: 'cli' | 'main',
  args: readonly string[],
  { cwd = '/', from = 'dist', env = {}, movable = false }: RunOptions = {},
): ChildProcess {
  const { PATH, HOME } = process.env
  const before = movable ? ['--import', new URL('moved-clock.mjs', import.meta.url).href] : []
  return spawn(process.execPath, [...before, resolve(from, `${program}.js`), ...args], {
    cwd,
    env: { PATH, HOME, ...env },
    stdio: movable ? ['pipe', 'pipe', 'pipe', 'ipc'] : 'pipe',
  })
}

/** Runs a program to its end. */
export function runProgram(program: 'cli' | 'main', args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = start(program, args, options)
  let out = ''
  let err = ''
  child.stdout?.setEncoding('utf8').on('data', text => {
    out += text
  })
  child.stderr?.setEncoding('utf8').on('data', text => {
    err += text
  })
  // It may end before it has read everything.
  child.stdin?.on('error', () => {})
  child.stdin?.end(options.input ?? '')
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', code => done({ code, out, err }))
  })
}
