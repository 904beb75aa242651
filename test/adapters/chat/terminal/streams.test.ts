import { PassThrough, Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { linesFrom } from '../../../../src/adapters/chat/terminal/input-lines.js'
import { TerminalOutput } from '../../../../src/adapters/chat/terminal/output.js'
import { openTerminal } from '../../../../src/adapters/chat/terminal/terminal.js'

async function lines(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  const found: string[] = []
  for await (const line of linesFrom(Readable.from(chunks))) found.push(line)
  return found
}

describe('lines', () => {
  it.each<[string[], string[]]>([
    [[], []],
    [[''], []],
    [['\n'], ['']],
    [['a'], ['a']],
    [['a\n'], ['a']],
    [['a\n\nb'], ['a', '', 'b']],
    [['a\r\nb\r\n'], ['a', 'b']],
    [['a\rb\u2028c\n'], ['a\rb\u2028c']],
    [
      ['a', 'b\nc', '\nd'],
      ['ab', 'c', 'd'],
    ],
    [
      ['a\r', '\nb'],
      ['a', 'b'],
    ],
  ])('of %j are %j', async (chunks, expected) => {
    expect(await lines(...chunks)).toEqual(expected)
  })

  it('are put together from pieces of characters', async () => {
    const bytes = Buffer.from('\ufeff¿qué?\nñ')
    expect(await lines(...[...bytes].map(byte => Uint8Array.of(byte)))).toEqual(['¿qué?', 'ñ'])
  })
})

/** Everything that was written to it: from Node 26 on, `read` gives one piece at a time. */
function written(stream: PassThrough): string {
  let all = ''
  for (let piece = stream.read(); piece !== null; piece = stream.read()) all += piece
  return all
}

function failing(code: string): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
  })
}

describe('output', () => {
  it('ends quietly when its reader goes away', async () => {
    const output = new TerminalOutput(failing('EPIPE'))
    await output.write('x')
    expect(output.open).toBe(false)
    await output.write('y')
    expect(output.failed).toBe(false)
  })

  it('fails when the device does', async () => {
    const output = new TerminalOutput(failing('ENOSPC'))
    await expect(output.write('x')).rejects.toThrow('ENOSPC')
    expect(output.failed).toBe(true)
  })
})

describe('a terminal on pipes', () => {
  it('gives lines in order, then null, and shows no prompt', async () => {
    const shown = new PassThrough()
    const terminal = openTerminal({ input: Readable.from(['a\nb']), output: shown })
    expect(terminal.interactive).toBe(false)
    expect([await terminal.read('> '), await terminal.read('> '), await terminal.read('> ')]).toEqual(['a', 'b', null])
    await terminal.write('text')
    expect(written(shown)).toBe('text')
  })

  it('reads no more once nobody reads the answers', async () => {
    const terminal = openTerminal({ input: Readable.from(['a\nb']), output: failing('EPIPE') })
    await terminal.write('x')
    expect(await terminal.read('> ')).toBeNull()
  })
})

describe('a terminal with a person', () => {
  const tty = () => Object.assign(new PassThrough(), { isTTY: true })

  it('prompts, keeps what is pasted at once and ends with the input', async () => {
    const input = tty()
    const output = tty()
    const terminal = openTerminal({ input, output })
    expect(terminal.interactive).toBe(true)
    input.write('one\ntwo\n')
    expect(await terminal.read('› ')).toBe('one')
    expect(await terminal.read('› ')).toBe('two')
    const third = terminal.read('› ')
    input.end()
    expect(await third).toBeNull()
    expect(await terminal.read('› ')).toBeNull()
    expect(written(output)).toContain('› ')
  })
})
