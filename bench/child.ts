import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'

/** All measured processes have a heap of 1 GiB, but one that serves a thousand entities, which has what `docs/scale.md` gives a replica. */
const HEAP = '--max-old-space-size=1024'
const SCALE = ['--max-old-space-size=2048', '--expose-gc']
/** As the program sets it by itself. */
const AS_RUN = ['--import', new URL('../src/app/allocate-young.js', import.meta.url).href]

export type Script =
  | 'build-store'
  | 'ask'
  | 'crowd'
  | 'record'
  | 'register'
  | 'sync'
  | 'slack-server'
  | 'plan'
  | 'plan-files'
  | 'teams-server'
  | 'sends'
  | 'drafts'
  | 'postgres-sync'
  | 'postgres-copy'
  | 'postgres-ask'
  | 'postgres-record'
  | 'replica'
  | 'slow-slack'
  | 'scale-register'
  | 'scale-run'

/** Runs one of the scripts in `children/` to its end and gives what it sent. */
export async function inChild<T>(script: Script, args: readonly string[], schema: z.ZodType<T>): Promise<T> {
  const child = start(script, args)
  const sent = await messageOf(child, script)
  await new Promise(resolve => {
    child.once('exit', resolve)
    child.disconnect()
  })
  return schema.parse(sent)
}

/** Starts a script that goes on until `stop`, and gives the first thing it sent. Told to `go`, it gives the next one. */
export async function startChild<T>(
  script: Script,
  args: readonly string[],
  schema: z.ZodType<T>,
): Promise<{
  readonly sent: T
  readonly pid: number
  readonly stop: () => void
  readonly go: () => Promise<unknown>
}> {
  const child = start(script, args)
  const go = () => {
    child.send('go')
    return messageOf(child, script)
  }
  return { sent: schema.parse(await messageOf(child, script)), pid: child.pid ?? 0, stop: () => child.kill(), go }
}

function start(script: Script, args: readonly string[]): ChildProcess {
  const path = fileURLToPath(new URL(`children/${script}.js`, import.meta.url))
  return fork(path, args, {
    execArgv: [...AS_RUN, ...(script === 'scale-run' ? SCALE : [HEAP])],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

function messageOf(child: ChildProcess, script: Script): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`${script} ended without a result (${code ?? signal})`)))
  })
}
