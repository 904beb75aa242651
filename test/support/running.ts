import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, onTestFinished } from 'vitest'

/** A program that is heard, line by line, and that nobody outlives; `isUp` is told after how many milliseconds it can be asked how it is. */
export function running(child: ChildProcess, isUp: (ms: number) => void = () => {}) {
  const begun = performance.now()
  onTestFinished(() => void child.kill('SIGKILL'))
  const exited = once(child, 'exit')
  if (!child.stderr) throw new Error('nothing is heard of it')
  const lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]()
  const said: string[] = []
  const heard = async (wanted: string): Promise<string> => {
    for (;;) {
      const { value = '', done } = await lines.next()
      if (done) throw new Error(`it ended and never said ${wanted}:\n${said.join('\n')}`)
      said.push(value)
      if (value.includes('Vigilancia en')) isUp(performance.now() - begun)
      if (value.includes(wanted)) return value
    }
  }
  const kill = async () => {
    child.kill('SIGKILL')
    expect(await exited).toEqual([null, 'SIGKILL'])
  }
  return { child, exited, heard, kill }
}
