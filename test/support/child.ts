import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

/** A process of its own that a test talks to by lines, and kills. */
export interface Child {
  /** All that it said. */
  said(): string
  /** Waits until what it said is enough. Throws when it ends before. */
  says(isEnough: (said: string) => boolean): Promise<void>
  tell(line: string): void
  /** Closes its input. */
  hangUp(): void
  /** Lets it stand still, or go on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void
  /** Kills it, and throws where it was over before. */
  kill(): Promise<void>
  /** Its exit code and the signal that ended it. */
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>
}

/** Starts a script. What it writes to its errors is seen; whatever becomes of the test, it does not outlive it. */
export function startChild(path: string, ...args: string[]): Child {
  return startCommand(process.execPath, path, ...args)
}

/** Starts any program, in the same way. */
export function startCommand(command: string, ...args: string[]): Child {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<readonly [number | null, NodeJS.Signals | null]>(done => {
    child.once('close', (code, signal) => done([code, signal]))
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  // It may be over before it has read everything.
  child.stdin.on('error', () => {})
  let text = ''
  child.stdout.setEncoding('utf8').on('data', piece => {
    text += piece
  })
  return {
    ended,
    said: () => text,
    says: async isEnough => {
      const silence = ended.then(([code, signal]) => {
        if (!isEnough(text)) throw new Error(`A child ended (${signal ?? code}) after saying only "${text}".`)
      })
      // Where it speaks in time, nobody waits for its end.
      silence.catch(() => {})
      while (!isEnough(text)) await Promise.race([once(child.stdout, 'data'), silence])
    },
    tell: line => void child.stdin.write(`${line}\n`),
    signal: signal => void child.kill(signal),
    hangUp: () => void child.stdin.end(),
    kill: async () => {
      child.kill('SIGKILL')
      const [code, signal] = await ended
      if (signal !== 'SIGKILL') throw new Error(`A child was over (${signal ?? code}) before it was killed.`)
    },
  }
}
