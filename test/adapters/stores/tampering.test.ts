import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { type Audit, auditLedger, isSound } from '../../../src/bot/ledger/audit.js'
import type { Store } from '../../../src/bot/ports/store.js'
import { addDays } from '../../../src/rules/index.js'
import { anOutgoing, bogota, DAY, sent, trying } from '../../contracts/deliveries-data.js'
import { aPreference, aStatement } from '../../contracts/store-data.js'
import { aFolder } from './folder.js'

/* What somebody who can write the data folder, and knows how it is written, may try; and what a look at the ledger finds. */

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

let dir: string
const own = (...names: string[]) => join(dir, 'demo', ...names)

async function opened<T>(use: (store: Store) => Promise<T>, readOnly = false): Promise<T> {
  const store = await openStore({ dir, readOnly, now: bogota(addDays(DAY, 3)) })
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

const audit = (): Promise<Audit> => opened(store => auditLedger(store, 'demo'), true)

beforeEach(async () => {
  dir = join(aFolder(), 'data')
  await opened(async store => {
    await store.said.append('demo', 'C1', aStatement('one'), 0)
    await store.said.append('demo', 'C1', aStatement('two'), 1)
    await store.said.append('demo', 'C2', aStatement('three'), 0)
    await store.people.append('demo', 'p_1', aPreference('four'), 0)
    const { key } = anOutgoing('ana')
    await store.deliveries.plan('demo', anOutgoing('ana'), bogota(DAY))
    await store.deliveries.append('demo', key, trying(bogota(DAY)), 1)
    await store.deliveries.append('demo', key, sent(bogota(DAY)), 2)
    for (const by of ['p_1', 'p_2'])
      await store.ledger.see('demo', {
        ...{ at: bogota(DAY).toISOString(), on: DAY, by, kind: 'view', what: 'los de Ana', contracts: ['C1'] },
      })
    await store.ledger.closeDays('demo', addDays(DAY, 1))
  })
})

function withStatements(text: string, change: (all: object[]) => object[]): string {
  const { statements, ...log } = JSON.parse(text)
  return JSON.stringify({ ...log, statements: change(statements) })
}

/** Rewrites a document with a checksum that fits, in both of its copies. */
function forge(path: string, change: (text: string) => string): void {
  const [, v = '', kind = '', body = ''] =
    /^\{"v":(\d+),"kind":"([a-z-]+)","sha256":"\w+","data":(.*)\}\n$/s.exec(readFileSync(path, 'utf8')) ?? []
  const changed = change(body)
  expect(changed).not.toBe(body)
  const text = `{"v":${v},"kind":"${kind}","sha256":"${sha256(`${v}:${kind}:${changed}`)}","data":${changed}}\n`
  for (const name of [path, `${path}.bak`]) writeFileSync(name, text)
}

function rewrite(path: string, change: (lines: string[]) => string[]): void {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  writeFileSync(path, `${change(lines).join('\n')}\n`)
}

/** Computes every hash of a file of links anew, as whoever forges it would. */
function relink(lines: readonly string[]): string[] {
  let previous = '0'.repeat(64)
  return lines.map((line, n) => {
    if (n === 0) return line
    const [covers = '', beside = ''] = line.slice(65).split('\t')
    const [salt = ''] = beside.split(' ', 1)
    const payload = sha256(`${salt}\n${beside.slice(salt.length + 1)}`)
    const anew = covers.replace(/"payload":"\w+"/, `"payload":"${payload}"`)
    previous = sha256(`${previous}\n${anew}`)
    return `${previous} ${anew}\t${beside}`
  })
}

it('is sound where nobody did anything', async () => {
  const found = await audit()
  expect(found).toMatchObject({ forged: [], missing: [], seenChanged: [] })
  expect(found.chains).toMatchObject({
    sent: { sound: true, head: { number: 3 } },
    said: { sound: true, head: { number: 4 } },
    seen: { sound: true, head: { number: 1 } },
  })
  expect(isSound(found)).toBe(true)
})

describe('a statement', () => {
  it.each([
    ['by somebody else', (text: string) => text.replace(/"by":"\w+"/, '"by":"p_other"'), 'forged'],
    ['on another day', (text: string) => text.replace(/"at":"[^"]+"/, '"at":"2020-01-01T00:00:00.000Z"'), 'forged'],
    ['that is gone', (text: string) => withStatements(text, all => all.slice(0, 1)), 'missing'],
    [
      'that was never made',
      (text: string) => withStatements(text, all => [...all, { ...all[1], id: 'id of six', key: 'six' }]),
      'forged',
    ],
  ] as const)('%s, with a checksum that fits, is found', async (_, change, where) => {
    const name = readdirSync(own('said')).find(file => /^c1.*\.json$/.test(file)) ?? ''
    forge(own('said', name), change)
    const found = await audit()
    expect(isSound(found)).toBe(false)
    expect(found[where]).toMatchObject([{ log: 'said', subject: 'C1' }])
    // Whoever writes starts all the same: what people said is not theirs to lose by it.
    await opened(async ({ said }) => expect((await said.of('demo', ['C2'])).size).toBe(1))
  })

  it('of which the whole log is gone is missed', async () => {
    for (const file of readdirSync(own('said'))) if (/^c2/.test(file)) rmSync(own('said', file))
    expect((await audit()).missing).toEqual([{ log: 'said', subject: 'C2', number: 1 }])
  })

  it('changed in the chain as well breaks it', async () => {
    rewrite(own('ledger', 'said.jsonl'), lines =>
      lines.map(line => line.replace('"closedOn":"2026-11-21"', '"closedOn":"2026-11-01"')),
    )
    await expect(audit()).rejects.toThrow('said.jsonl is not whole')
  })

  it('changed in the log and in a chain made anew shows by the head alone, which others have', async () => {
    const before = (await audit()).chains.said
    const change = (text: string) => text.replace(/("id":"id of one".*?"closedOn":")[\d-]+"/, '$12026-11-01"')
    const name = readdirSync(own('said')).find(file => /^c1.*\.json$/.test(file)) ?? ''
    forge(own('said', name), change)
    rewrite(own('ledger', 'said.jsonl'), lines => relink(lines.map(change)))
    const after = (await audit()).chains.said
    expect(after).toMatchObject({ sound: true })
    expect(after).not.toEqual(before)
  })
})

it.each([
  ['said', () => own('ledger', 'said.jsonl'), '"by":"p_one"', '"by":"p_two"'],
  ['sent', () => own('deliveries', readdirSync(own('deliveries'))[0] ?? ''), 'Buenos días, ana', 'Buenos días, eva'],
  ['seen', () => own('ledger', 'seen.jsonl'), '"records":2', '"records":1'],
] as const)(
  'what is %s, rewritten with hashes that fit, is another head than the one that others have',
  async (chain, path, was, is) => {
    const before = (await audit()).chains[chain]
    const lines = readFileSync(path(), 'utf8')
    expect(lines).toContain(was)
    // Without fresh hashes it is not even a chain.
    writeFileSync(path(), lines.replace(was, is))
    await expect(audit()).rejects.toThrow()
    writeFileSync(path(), `${relink(lines.replace(was, is).trimEnd().split('\n')).join('\n')}\n`)
    const { chains, ...rest } = await audit().catch(() => ({ chains: null, ...{} }))
    if (chains) {
      expect(chains[chain]).not.toEqual(before)
      if (chain !== 'sent') expect(Object.values(rest).flat()).not.toEqual([])
    }
  },
)

describe('a link', () => {
  it.each([
    ['left out', (lines: string[]) => lines.filter((_, n) => n !== 2)],
    ['swapped', (lines: string[]) => [lines[0], lines[2], lines[1], ...lines.slice(3)].map(String)],
    ['without its payload', (lines: string[]) => lines.map((line, n) => (n === 2 ? line.replace(/\t.*/, '') : line))],
  ])('%s is found', async (_, change) => {
    rewrite(own('ledger', 'said.jsonl'), change)
    await expect(audit()).rejects.toThrow('said.jsonl is not whole')
  })

  it('of which the payload was erased without a word is found', async () => {
    rewrite(own('ledger', 'said.jsonl'), lines =>
      lines.map((line, n) => (n === 2 ? line.replace(/\t.*/, `\terased ${DAY}`) : line)),
    )
    expect((await audit()).chains.said).toEqual({ sound: false, number: 2 })
    const journal = readdirSync(own('deliveries'))[0] ?? ''
    rewrite(own('deliveries', journal), lines =>
      lines.map((line, n) => (n === 1 ? line.replace(/\t.*/, `\terased ${DAY}`) : line)),
    )
    expect((await audit()).chains.sent).toEqual({ sound: false, number: 1 })
  })
})

describe('what was seen', () => {
  it.each([
    ['changed', (lines: string[]) => lines.map(line => line.replace('p_1', 'p_9'))],
    ['left out', (lines: string[]) => lines.slice(1)],
    ['put in', (lines: string[]) => [...lines, ...lines.slice(0, 1)]],
  ])('and %s since is found', async (_, change) => {
    rewrite(own('ledger', 'seen', `${DAY}.txt`), change)
    expect((await audit()).seenChanged).toEqual([DAY])
  })
})

describe('what was seen, of which somebody was erased', () => {
  const gone = (line: string) => line.replace(/\t.*/, `\terased ${DAY}`)
  const path = () => own('ledger', 'seen', `${DAY}.txt`)

  it('is sound; more that is gone than was erased is found', async () => {
    await opened(store =>
      store.erase('demo', {
        ...{ at: bogota(addDays(DAY, 3)), why: 'person', sent: () => false, said: () => false, logs: [] },
        seen: ({ by }) => by === 'p_1',
      }),
    )
    expect(isSound(await audit())).toBe(true)
    rewrite(path(), lines => lines.map(gone))
    expect((await audit()).seenChanged).toEqual([DAY])
  })

  it('in silence is found', async () => {
    rewrite(path(), lines => lines.map((line, n) => (n === 0 ? gone(line) : line)))
    expect((await audit()).seenChanged).toEqual([DAY])
  })
})

describe('a clock that is put back over a day that is over', () => {
  const view = (what: string) =>
    opened(store =>
      store.ledger.see('demo', {
        ...{ at: bogota(DAY).toISOString(), on: DAY, by: 'p_3', kind: 'view', what, contracts: ['C2'] },
      }),
    )

  it('has what is seen then under links of its own, and nothing of it can be changed', async () => {
    const { number } = await opened(store => store.ledger.head('demo', 'seen'))
    await view('primero')
    await view('segundo')
    await opened(store => store.ledger.closeDays('demo', addDays(DAY, 1)))
    expect(isSound(await audit())).toBe(true)
    expect((await opened(store => store.ledger.head('demo', 'seen'))).number).toBe(number + 2)
    rewrite(own('ledger', 'seen', `${DAY}.txt`), lines => lines.map(line => line.replace('segundo', 'tercero')))
    expect((await audit()).seenChanged).toEqual([DAY])
  })

  it('and what a crash cut off at the end of a day is not glued to what follows', async () => {
    const today = addDays(DAY, 3)
    const seen = { at: bogota(today).toISOString(), on: today, by: 'p_3', kind: 'view', contracts: ['C2'] } as const
    const records = async () => {
      const found: unknown[] = []
      await opened(async store => {
        for await (const { day, seen } of store.ledger.seen('demo')) if (day === today) found.push(seen?.what)
      }, true)
      return found
    }
    await opened(store => store.ledger.see('demo', { ...seen, what: 'uno' }))
    const path = own('ledger', 'seen', `${today}.txt`)
    writeFileSync(path, `${readFileSync(path, 'utf8')}0123abc`)
    await opened(store => store.ledger.see('demo', { ...seen, what: 'dos' }))
    expect(await records()).toEqual(['uno', 'dos'])
  })
})

describe('a crash between the chain and the log', () => {
  it('loses nothing and doubles nothing', async () => {
    const before = join(aFolder(), 'before')
    cpSync(own('said'), before, { recursive: true })
    await opened(({ said }) => said.append('demo', 'C1', aStatement('five'), 2))
    rmSync(own('said'), { recursive: true })
    cpSync(before, own('said'), { recursive: true })
    for (let start = 0; start < 2; start++)
      await opened(async ({ said }) => {
        const { statements } = (await said.of('demo', ['C1'])).get('C1') ?? { statements: [] }
        expect(statements.map(({ id }) => id)).toEqual(['id of one', 'id of two', 'id of five'])
      })
    expect(isSound(await audit())).toBe(true)
  })
})
