import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { StoreVersion } from '../../../src/adapters/stores/errors.js'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { anOutgoing, bogota, DAY } from '../../contracts/deliveries-data.js'
import { STATES } from '../../contracts/store-state.js'
import { fill } from './damaged-folder.js'
import { aFolder } from './folder.js'

const NOW = bogota(DAY)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

let dir: string
beforeEach(() => {
  dir = join(aFolder(), 'data')
})

/** Paths in the folder, locks left out. */
function files(): string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  return names.filter(name => /\.(json|jsonl|bak)$/.test(name)).sort()
}

async function fillWithEverything(): Promise<void> {
  await fill(dir)
  const store = await openStore({ dir })
  await store.deliveries.plan('demo', anOutgoing('ana'), NOW)
  await store.state.adminCode.write('demo', STATES.adminCode[0] ?? null)
  await store.state.refusedSnapshot.write('demo', STATES.refusedSnapshot[0])
  await store.state.blindness.write('demo', STATES.blindness[0])
  await store.state.knownPeople.write('demo', STATES.knownPeople[0])
  await store.close()
}

it('is said by every file', async () => {
  await fillWithEverything()
  const kinds = new Set<string>()
  for (const name of files()) {
    const [first = ''] = readFileSync(join(dir, name), 'utf8').split('\n')
    const said = JSON.parse(name.endsWith('.jsonl') ? first.slice(65) : first)
    expect([name, said]).toEqual([name, expect.objectContaining({ v: expect.any(Number), kind: expect.any(String) })])
    kinds.add(said.kind)
  }
  expect([...kinds].sort()).toEqual([
    ...['admin-code', 'contracts', 'cut', 'deliveries', 'head', 'index', 'installation', 'kept'],
    ...['known-people', 'ledger', 'people', 'record-end', 'refused-cut', 'reminding', 'roster', 'said'],
  ])
})

/** The same file as a program of a later format would have written it. */
function newer(name: string): string {
  const text = readFileSync(join(dir, name), 'utf8')
  if (name.endsWith('.jsonl')) {
    const [first = '', ...rest] = text.split('\n')
    const header = JSON.stringify({ ...JSON.parse(first.slice(65)), v: 99, more: true })
    return [`${sha256(header)} ${header}`, ...rest].join('\n')
  }
  const [, kind = '', body = ''] = /^\{"v":\d+,"kind":"([a-z-]+)","sha256":"\w+","data":(.*)\}\n$/s.exec(text) ?? []
  if (kind === '') return JSON.stringify({ ...JSON.parse(text), v: 99 })
  return `{"v":99,"kind":"${kind}","sha256":"${sha256(`99:${kind}:${body}`)}","data":${body}}\n`
}

describe('a newer one is refused, named, and left as it is', () => {
  it.each([
    ['installation.json', 'by all'],
    ['kept.json', 'by all'],
    ['admin-code-demo.json', 'by all'],
    ['refused-cut-demo.json', 'by all'],
    ['reminding-demo.json', 'by all'],
    ['head.json', 'by all'],
    ['cut.json', 'by all'],
    ['contracts-0.json', 'by all'],
    ['index-0.json', 'by all'],
    ['roster-0.json', 'by all'],
    ['c1.json', 'by who writes'],
    ['p_1.json', 'by who writes'],
    [`000001-${DAY}.jsonl`, 'by who writes'],
    ['said.jsonl', 'by who writes'],
  ])('%s, %s', async (file, by) => {
    await fillWithEverything()
    // Of the two cuts, the current one.
    const name = files().findLast(path => path.split('/').at(-1) === file && !path.includes('/old_')) ?? ''
    writeFileSync(join(dir, name), newer(name))
    const before = files().map(path => [path, readFileSync(join(dir, path), 'utf8')])
    for (const options of by === 'by all' ? [{}, { readOnly: true, check: true }] : [{}]) {
      const opening = openStore({ dir, ...options })
      await expect(opening).rejects.toThrow(StoreVersion)
      await expect(opening).rejects.toThrow(`${join(dir, name)} has format 99 and this program knows format`)
      await expect(opening).rejects.toMatchObject({ detail: { kind: 'version', path: join(dir, name), found: 99 } })
    }
    expect(files().map(path => [path, readFileSync(join(dir, path), 'utf8')])).toEqual(before)
  })
})

it('of the first files that say none is the first', async () => {
  cpSync(join(import.meta.dirname, '../../fixtures/data-folder-1'), dir, { recursive: true })
  const silent = files().filter(name => !/"kind":/.test(readFileSync(join(dir, name), 'utf8').slice(0, 200)))
  expect(silent.filter(name => !name.endsWith('.jsonl'))).toEqual([
    'admin-code-999000111.json',
    'refused-cut-999000111.json',
    'reminding-999000111.json',
  ])
  expect(silent.filter(name => name.endsWith('.jsonl'))).toHaveLength(4)
  await (await openStore({ dir })).close()
})
