import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { linesFrom } from './input-lines.js'
import { TerminalOutput } from './output.js'

/** Where a conversation takes place: a person's terminal, or two pipes. */
export interface Terminal {
  /** Whether a person sits there. */
  readonly interactive: boolean
  /** The next line, or null at the end. The prompt is shown to a person only. */
  read(prompt: string): Promise<string | null>
  write(text: string): Promise<void>
  close(): void
}

interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable & { readonly isTTY?: boolean }
}

/** A terminal on the given streams: with editing and history where both ends are one, else plain lines. */
export function openTerminal({ input, output }: Streams): Terminal {
  return input.isTTY === true && output.isTTY === true ? withPerson(input, output) : withPipes(input, output)
}

function withPipes(input: Readable, stream: Writable): Terminal {
  const output = new TerminalOutput(stream)
  const lines = linesFrom(input)
  return {
    interactive: false,
    read: async () => {
      if (!output.open) return null
      const { value, done } = await lines.next()
      return done ? null : value
    },
    write: text => output.write(text),
    close: () => input.destroy(),
  }
}

function withPerson(input: Readable, stream: Writable): Terminal {
  const output = new TerminalOutput(stream)
  const editor = createInterface({
    input,
    output: stream,
    terminal: true,
    historySize: 200,
    removeHistoryDuplicates: true,
  })
  const typed: string[] = []
  let ended = false
  let wake = () => {}
  editor.on('line', line => {
    typed.push(line)
    wake()
  })
  // Ctrl-D, and Ctrl-C too, which closes an editor that nobody else listens to.
  editor.on('close', () => {
    ended = true
    wake()
  })
  return {
    interactive: true,
    read: async prompt => {
      if (typed.length === 0 && !ended) {
        editor.setPrompt(prompt)
        editor.prompt()
      }
      while (typed.length === 0 && !ended && output.open) {
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
      const line = typed.shift()
      if (line === undefined) await output.write('\n')
      return line ?? null
    },
    write: text => output.write(text),
    close: () => editor.close(),
  }
}
