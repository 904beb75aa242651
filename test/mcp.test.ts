import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { openStore } from '../src/adapters/stores/files/open-store.js'
import { auditLedger, isSound } from '../src/bot/ledger/audit.js'
import type { Seen } from '../src/bot/ports/ledger.js'
import { demoRows } from '../src/demo/demo.js'
import { addDays, dayInBogota } from '../src/rules/index.js'
import { type Assistant, calling } from './support/assistant.js'
import { runProgram, start } from './support/programs.js'

/* The built program at the SDK's own client, as a desktop assistant starts it, on a folder of its own. */

const NIT = '999000111'
const MARTA = '990100011'
const PEOPLE = `document,name,email,role,area
${MARTA},Marta Quintero,marta@entidad.example,supervisor,
990100201,Gloria Sanabria,gloria@entidad.example,coordinator,
`

let dir: string
let data: string
let env: Record<string, string>

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'cerrojo-mcp-'))
  data = join(dir, 'data')
  const today = dayInBogota(new Date())
  writeFileSync(join(dir, 'rows.json'), JSON.stringify(demoRows(today)))
  writeFileSync(join(dir, 'people.csv'), PEOPLE)
  writeFileSync(join(dir, 'cerrojo.json'), JSON.stringify({ entities: [{ nit: NIT }] }))
  env = { PATH: process.env.PATH ?? '', CERROJO_CONFIG: join(dir, 'cerrojo.json'), CERROJO_DATA: data }
  const args = ['import', join(dir, 'rows.json'), '--as-of', addDays(today, -1)]
  expect((await runProgram('cli', args, { cwd: dir, env })).code).toBe(0)
})

afterAll(() => rmSync(dir, { recursive: true, force: true }))

async function assistantAs(who: string): Promise<{ call: Assistant; close: () => Promise<void> }> {
  const transport = new StdioClientTransport({
    ...{ command: process.execPath, args: [resolve('dist/cli.js'), 'mcp', '--as', who], cwd: dir, env },
    stderr: 'pipe',
  })
  const client = new Client({ name: 'test', version: '0.0.0' })
  await client.connect(transport)
  onTestFinished(() => client.close())
  return { call: await calling(client), close: () => client.close() }
}

/** What was noted up to now, after a look that the chains are whole and nothing was said. */
async function seenNow(): Promise<Seen[]> {
  const store = await openStore({ dir: data, readOnly: true })
  try {
    expect(isSound(await auditLedger(store, NIT))).toBe(true)
    expect((await store.ledger.head(NIT, 'said')).number).toBe(0)
    const found: Seen[] = []
    for await (const { seen } of store.ledger.seen(NIT)) if (seen) found.push(seen)
    return found
  } finally {
    await store.close()
  }
}

const OVERDUE = { query: { where: [{ field: 'overdue', op: 'any', values: [] }] } }

it('answers, notes it before, and lets the folder go; who has the folder notes it in its place', async () => {
  const { call, close } = await assistantAs('Marta')
  const { text, answer } = await call('query', OVERDUE)
  expect(text).toMatch(/CO1\.PCCNTR\./)
  const shown = answer?.parts.flatMap(part => (part.kind === 'contracts' ? part.contracts.map(({ id }) => id) : []))
  expect(await seenNow()).toMatchObject([
    { kind: 'view', contracts: shown, what: expect.stringMatching(/^mcp query: /) },
  ])
  const service = await openStore({ dir: data })
  try {
    const locks = readdirSync(data).filter(name => /^lock\.\d/.test(name))
    for (const tool of ['deadline', 'how']) expect((await call(tool)).isError).toBe(false)
    expect((await call('team')).isError).toBe(true)
    expect(readdirSync(data).filter(name => /^lock\.\d/.test(name))).toEqual(locks)
    const noted: string[] = []
    for await (const { seen } of service.ledger.seen(NIT)) noted.push(seen?.what.replace(/:.*/, '') ?? '')
    expect(noted).toEqual(['mcp query', 'mcp deadline', 'mcp how', 'mcp team'])
  } finally {
    await service.close()
  }
  expect((await call('deadline')).isError).toBe(false)
  await close()
  expect((await seenNow()).length).toBe(5)
})

it('two at once lose nothing, and a service can start at any moment', async () => {
  const before = (await seenNow()).length
  const both = await Promise.all([assistantAs('Marta'), assistantAs('Gloria')])
  let isOver = false
  const starts = (async () => {
    while (!isOver) {
      // Throws where it finds the folder taken.
      const service = await openStore({ dir: data })
      await service.close()
      await delay(10)
    }
  })()
  const calls = both.flatMap(({ call }) => Array.from({ length: 3 }, () => call('query', OVERDUE)))
  const answered = await Promise.all(calls)
  isOver = true
  await starts
  expect(answered.filter(({ isError }) => isError)).toEqual([])
  expect((await seenNow()).length).toBe(before + 6)
})

it('killed in the middle of a note it leaves the folder whole and free', async () => {
  for (let n = 0; n < 2; n++) {
    const child = start('cli', ['mcp', '--as', MARTA], { cwd: dir, env })
    const ended = once(child, 'exit')
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'x', version: '0' } }
    const lines = [
      { jsonrpc: '2.0', id: 1, method: 'initialize', params },
      ...[2, 3, 4].map(id => ({
        jsonrpc: '2.0',
        id,
        method: 'tools/call',
        params: { name: 'deadline', arguments: {} },
      })),
    ]
    const before = readdirSync(data).join()
    child.stdin?.write(lines.map(line => `${JSON.stringify(line)}\n`).join(''))
    // As soon as it has taken the folder, or comes to take it.
    while (readdirSync(data).join() === before) await delay(1)
    child.kill('SIGKILL')
    await ended
    const store = await openStore({ dir: data })
    await store.close()
  }
  await seenNow()
})

it('answers what was asked before its input ended; its output is the protocol and nothing else', async () => {
  const asked = [2, 3].map(id => ({ jsonrpc: '2.0', id, method: 'tools/call', params: { name: 'deadline' } }))
  const input = ['no JSON', '{}', ...asked.map(line => JSON.stringify(line))].map(line => `${line}\n`).join('')
  const { code, out, err } = await runProgram('cli', ['mcp', '--as', MARTA], { cwd: dir, env, input })
  const lines = out.trimEnd().split('\n')
  expect(lines.map(line => JSON.parse(line))).toMatchObject([2, 3].map(id => ({ id, result: { content: [{}] } })))
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

it('ends quietly where nobody reads its output any more, and lets the folder go', async () => {
  const child = start('cli', ['mcp', '--as', MARTA], { cwd: dir, env })
  const ended = once(child, 'exit')
  let err = ''
  child.stderr?.on('data', piece => {
    err += piece
  })
  child.stdout?.destroy()
  child.stdin?.write('{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"deadline"}}\n')
  expect([...(await ended), err]).toEqual([0, null, ''])
  const store = await openStore({ dir: data })
  await store.close()
})

it('of nobody who is known here it says so on the errors, and starts nothing', async () => {
  const { code, out, err } = await runProgram('cli', ['mcp', '--as', '10000009'], { cwd: dir, env })
  expect(err).toMatch(/No se conoce a esa persona/)
  expect(err).not.toContain('10000009')
  expect({ code, out }).toEqual({ code: 2, out: '' })
})
