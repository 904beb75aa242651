import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { StoreDamaged } from '../../../src/adapters/stores/errors.js'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { aContract, aCut, aStatement } from '../../contracts/store-data.js'
import { tally, timed } from '../../support/tally.js'
import { currentCut, DAMAGES, FALLEN_BACK, fill, flip, meetDamage, reset, stateOf, WHOLE } from './damaged-folder.js'
import { newFolder } from './folder.js'
import { noticesOf } from './said.js'

const base = newFolder()
const pristine = join(base, 'pristine')
const dir = join(base, 'data')
const readOnly = { dir, readOnly: true }
const damages = Object.entries(DAMAGES)

/** Opens, compares, closes; returns what the store had to say. */
async function expectState(state: unknown): Promise<readonly string[]> {
  const [store, upMs] = await timed(openStore({ dir }))
  try {
    expect(await stateOf(store)).toEqual(state)
    tally({ lost: 0, upMs })
    return noticesOf(store)
  } finally {
    await store.close()
  }
}

beforeAll(() => fill(pristine))
beforeEach(() => reset(dir, pristine))
afterAll(() => rmSync(base, { recursive: true }))

it('says nothing of a whole folder', async () => {
  expect(await expectState(WHOLE)).toEqual([])
})

describe.each([
  ['the head', 'demo/head.json'],
  ['a log of a contract', 'demo/said/c1.json'],
  ['a log of a person', 'demo/people/p_1.json'],
  ['the secret', 'installation.json'],
  ['the note of what there has been', 'kept.json'],
])('%s', (_, name) => {
  const path = join(dir, name)

  it.each(damages)('%s is restored from its copy, and said so', async (_, damage) => {
    const before = readFileSync(path)
    damage(path)
    const notices = await expectState(WHOLE)
    expect(notices[0]).toMatch(new RegExp(`${path} .*: its last good copy, ${path}.bak, is used`))
    expect(readFileSync(path)).toEqual(before)
    if (notices[1]) expect(notices[1]).toBe(`The damaged file is kept as ${path}.damaged-1.`)
    expect(await expectState(WHOLE)).toEqual([])
  })

  it.each(damages)('%s is read from its copy by who may not write', async (_, damage) => {
    damage(path)
    const names = readdirSync(join(path, '..'))
    const store = await openStore(readOnly)
    expect(await stateOf(store)).toEqual(WHOLE)
    expect(noticesOf(store)).toEqual([expect.stringContaining(`${path}.bak, is used`)])
    expect(readdirSync(join(path, '..'))).toEqual(names)
  })

  it.each(damages)('whose copy is %s is whole, and gets a new copy', async (_, damage) => {
    damage(`${path}.bak`)
    expect(await expectState(WHOLE)).toEqual([])
    expect(readFileSync(`${path}.bak`)).toEqual(readFileSync(path))
  })

  it('damaged like its copy stops the start, with the file and what to do, every time', async () => {
    flip(path, 0.9)
    flip(`${path}.bak`, 0.9)
    for (let start = 1; start <= 2; start++) {
      await expect(openStore({ dir })).rejects.toThrow(StoreDamaged)
      await expect(openStore({ dir })).rejects.toThrow(`${path} does not fit its checksum, and its copy`)
      await expect(openStore({ dir })).rejects.toThrow(/backup/)
    }
  })

  it('keeps every damaged file', async () => {
    for (let n = 1; n <= 3; n++) {
      writeFileSync(path, `damage ${n}`)
      await expectState(WHOLE)
    }
    for (let n = 1; n <= 3; n++) expect(readFileSync(`${path}.damaged-${n}`, 'utf8')).toBe(`damage ${n}`)
  })
})

describe.each(['head.json', 'said/c1.json'])('%s', name => {
  const path = join(dir, 'demo', name)

  it('may be cut at any byte', async () => {
    const whole = readFileSync(join(pristine, 'demo', name))
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(path, whole.subarray(0, length))
      const store = await openStore(readOnly)
      expect((await store.contracts.head('demo'))?.id).toBe('new')
      expect((await store.said.of('demo', ['c1'])).get('c1')?.version).toBe(2)
      expect(noticesOf(store)).toHaveLength(1)
    }
  })

  it('may have any bit flipped', async () => {
    const whole = readFileSync(join(pristine, 'demo', name))
    for (let at = 0; at < whole.length; at++) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      writeFileSync(path, flipped)
      const store = await openStore(readOnly)
      expect((await store.contracts.head('demo'))?.id).toBe('new')
      expect((await store.said.of('demo', ['c1'])).get('c1')?.version).toBe(2)
      expect(noticesOf(store)).toHaveLength(1)
    }
  })
})

describe.each(['contracts-1.json', 'index-0.json', 'roster-0.json', 'cut.json'])('a cut whose %s is', name => {
  const give = (notices: readonly string[]) =>
    expect(notices[0]).toMatch(new RegExp(`/${name} .*: the cut before, old, is current until the next sync`))

  it.each(damages)('%s gives way to the one before', async (_, damage) => {
    damage(join(currentCut(dir), name))
    give(await expectState(FALLEN_BACK))
    expect(await expectState(FALLEN_BACK)).toEqual([])
  })

  it.each([{ dir }, readOnly])('damaged gives way to the one before also while it is in use (%o)', async options => {
    const store = await openStore(options)
    flip(join(currentCut(dir), name), 0.7)
    await meetDamage(store)
    expect(await stateOf(store)).toEqual(FALLEN_BACK)
    give(noticesOf(store))
    await store.close()
  })
})

it('gives way to the cut before wherever a document of the cut ends', async () => {
  const path = join(currentCut(dir), 'contracts-0.json')
  const whole = readFileSync(path)
  for (let sample = 0; sample < 25; sample++) {
    writeFileSync(path, whole.subarray(0, Math.floor((whole.length * sample) / 25)))
    const store = await openStore(readOnly)
    expect(new Set((await store.contracts.of('demo', ['p_0'])).contracts.map(({ object }) => object))).toEqual(
      new Set(['old']),
    )
    expect(noticesOf(store)).toHaveLength(1)
  }
})

it('keeps a damaged document of a cut through later cuts, and syncs on', async () => {
  const path = join(currentCut(dir), 'contracts-0.json')
  writeFileSync(path, 'damaged')
  const store = await openStore({ dir })
  await store.contracts.commit('demo', aCut('a', [aContract('C1')]), 'old')
  await store.contracts.commit('demo', aCut('b', [aContract('C1')]), 'a')
  await store.contracts.commit('demo', aCut('c', [aContract('C1')]), 'b')
  await store.close()
  expect(readFileSync(`${path}.damaged-1`, 'utf8')).toBe('damaged')
  expect(readdirSync(currentCut(dir))).toEqual(['contracts-0.json.damaged-1'])
  expect(readdirSync(join(dir, 'demo/cuts'))).toHaveLength(3)
})

it('does not mix two cuts for a reader who meets the damage half-way', async () => {
  const store = await openStore({ dir })
  writeFileSync(join(currentCut(dir), 'contracts-1.json'), '')
  const seen: (string | undefined)[] = []
  const reading = (async () => {
    for await (const { contracts: batch } of store.contracts.all('demo'))
      seen.push(...batch.map(({ object }) => object))
  })()
  await expect(reading).rejects.toThrow(/half-way\. Repeat/)
  expect(new Set(seen)).toEqual(new Set(['new']))
  expect(await stateOf(store)).toEqual(FALLEN_BACK)
  await store.close()
})

it('stops when both cuts are damaged, and goes on after the remedy, with all that was said', async () => {
  for (const cut of readdirSync(join(dir, 'demo/cuts'))) flip(join(dir, 'demo/cuts', cut, 'index-0.json'), 0.5)
  await expect(openStore({ dir })).rejects.toThrow(/there is no cut before it\..*move head\.json.*cerrojo sync/)
  await expect(openStore({ dir })).rejects.toThrow(StoreDamaged)
  const reader = await openStore(readOnly)
  await expect(reader.contracts.of('demo', ['p_1'])).rejects.toThrow(StoreDamaged)
  for (const name of ['head.json', 'head.json.bak', 'cuts']) rmSync(join(dir, 'demo', name), { recursive: true })
  const store = await openStore({ dir })
  expect(noticesOf(store)).toEqual([expect.stringContaining('holds what people said and no contracts')])
  expect(await store.contracts.head('demo')).toBeNull()
  await store.contracts.commit('demo', aCut('anew', [aContract('C1')]), null)
  expect((await store.said.of('demo', ['c1'])).get('c1')?.version).toBe(2)
  await store.close()
})

it('never takes cuts without a head for an empty folder', async () => {
  for (const name of ['head.json', 'head.json.bak']) rmSync(join(dir, 'demo', name))
  await expect(openStore({ dir })).rejects.toThrow(/head\.json and its copy are missing although there are cuts/)
  const reader = await openStore(readOnly)
  await expect(reader.contracts.head('demo')).rejects.toThrow(StoreDamaged)
})

describe.each(['said', 'people'])('the folder %s', name => {
  const path = join(dir, 'demo', name)

  const lose = {
    'that vanished': () => rmSync(path, { recursive: true }),
    'that was made anew and empty': () => {
      rmSync(path, { recursive: true })
      mkdirSync(path)
    },
  }
  const chain = join(dir, 'demo/ledger/said.jsonl')

  it.each(Object.entries(lose))('%s is written again from the chain, and said so', async (_, loseIt) => {
    loseIt()
    await expect(openStore(readOnly)).rejects.toThrow(`${path} no longer holds what it held. Start the service`)
    // Of the last statement alone it cannot be told from what a crash leaves, and it is made up for in silence.
    expect(await expectState(WHOLE)).toEqual(
      name === 'said' ? [expect.stringMatching(/demo lacked 3 statements of people: they were written again/)] : [],
    )
    expect(await expectState(WHOLE)).toEqual([])
  })

  it.each(Object.entries(lose))('%s with its chain stops the start until somebody decides', async (_, loseIt) => {
    loseIt()
    rmSync(chain)
    for (const options of [{ dir }, readOnly, { dir }]) {
      await expect(openStore(options)).rejects.toThrow(StoreDamaged)
      await expect(openStore(options)).rejects.toThrow(`${path} no longer holds what it held.`)
    }
    for (const note of ['kept.json', 'kept.json.bak']) rmSync(join(dir, note))
    expect(await expectState({ ...WHOLE, [name]: {} })).toEqual([expect.stringContaining('said.jsonl was missing')])
    expect(await expectState({ ...WHOLE, [name]: {} })).toEqual([])
  })

  it('that is gone with the middle of its chain damaged stops the start', async () => {
    lose['that vanished']()
    flip(chain, 0.3)
    await expect(openStore({ dir })).rejects.toThrow(`${path} no longer holds what it held.`)
    expect(existsSync(path)).toBe(false)
  })

  it('is remembered also where the process ended before that was written down', async () => {
    for (const note of ['kept.json', 'kept.json.bak']) rmSync(join(dir, note))
    expect(await expectState(WHOLE)).toEqual([])
    lose['that vanished']()
    rmSync(chain)
    await expect(openStore({ dir })).rejects.toThrow(`${path} no longer holds`)
  })
})

describe('the chain of what was said', () => {
  const path = join(dir, 'demo/ledger/said.jsonl')

  it('that is gone is begun anew from the logs, and said so once', async () => {
    rmSync(path)
    expect(await expectState(WHOLE)).toEqual([expect.stringContaining(`${path} was missing: it began anew`)])
    expect(await expectState(WHOLE)).toEqual([])
    for (const name of ['c1.json', 'c1.json.bak']) rmSync(join(dir, 'demo/said', name))
    await expectState(WHOLE)
  })

  it('that lacks its end is noticed', async () => {
    const lines = readFileSync(path, 'utf8').split('\n')
    writeFileSync(path, `${lines.slice(0, -2).join('\n')}\n`)
    expect(await expectState(WHOLE)).toEqual([
      expect.stringContaining('demo holds 1 statement that is not in the chain'),
    ])
  })

  it('that is damaged in its middle is noticed', async () => {
    flip(path, 0.3)
    expect(await expectState(WHOLE)).toEqual([expect.stringContaining(`${path} is not whole`)])
  })
})

it('writes the only log of a folder again, gone with its copy', async () => {
  for (const name of ['p_1.json', 'p_1.json.bak']) rmSync(join(dir, 'demo/people', name))
  await (await openStore({ dir })).close()
  const store = await openStore(readOnly)
  expect(await stateOf(store)).toEqual(WHOLE)
})

it('adds to a log from an older backup what was said since', async () => {
  const older = join(base, 'older')
  reset(older, dir)
  const store = await openStore({ dir })
  await store.said.append('demo', 'c1', aStatement('k5'), 2)
  await store.said.append('demo', 'c1', aStatement('k6'), 3)
  await store.said.append('demo', 'c2', aStatement('k7'), 1)
  await store.close()
  reset(join(dir, 'demo/said'), join(older, 'demo/said'))
  const state = { ...WHOLE, said: { c1: ['k1', 'k2', 'k5', 'k6'], c2: ['k3', 'k7'] } }
  expect(await expectState(state)).toEqual([expect.stringContaining('lacked 2 statements')])
  expect(await expectState(state)).toEqual([])
})

it('goes on, or names the file, where a folder stands in the place of any', async () => {
  const files = readdirSync(pristine, { recursive: true, encoding: 'utf8' })
  for (const name of files.filter(each => statSync(join(pristine, each)).isFile())) {
    reset(dir, pristine)
    rmSync(join(dir, name))
    mkdirSync(join(dir, name))
    const said = await expectState(WHOLE).then(
      () => '',
      (error: Error) => `${error.name}: ${error.message}`,
    )
    if (said !== '') expect(said).toMatch(`StoreError: ${join(dir, name)} cannot be read (EISDIR). See that`)
  }
})

it('says what to do where a folder stands in the place of a file, and drops one in the place of a draft', async () => {
  reset(dir, pristine)
  mkdirSync(join(dir, 'demo', 'head.json.draft'))
  expect(await expectState(WHOLE)).toEqual([])
  rmSync(join(dir, 'demo', 'head.json'))
  mkdirSync(join(dir, 'demo', 'head.json'))
  await expect(openStore({ dir })).rejects.toMatchObject({
    detail: { words: { es: expect.stringContaining('llévela a otra parte y recupere el archivo') } },
  })
})

it('notices that the whole folder of an entity vanished', async () => {
  rmSync(join(dir, 'demo'), { recursive: true })
  await expect(openStore({ dir })).rejects.toThrow(StoreDamaged)
})

it('writes down once that there is a folder, not with each statement', async () => {
  const store = await openStore({ dir })
  rmSync(join(dir, 'kept.json'))
  await store.said.append('demo', 'c2', aStatement('k8'), 1)
  expect(existsSync(join(dir, 'kept.json'))).toBe(false)
  await store.close()
})

it('shows who only reads and asks for it that the current cut is damaged, before anything is read', async () => {
  flip(join(currentCut(dir), 'contracts-1.json'), 0.7)
  const names = readdirSync(dir, { recursive: true })
  const store = await openStore({ ...readOnly, check: true })
  expect((await store.contracts.head('demo'))?.id).toBe('old')
  expect(noticesOf(store)).toEqual([expect.stringContaining('the cut before, old, is current')])
  await store.close()
  expect(readdirSync(dir, { recursive: true })).toEqual(names)
})

it('loses no other log to a damaged one', async () => {
  for (const name of ['c1.json', 'c1.json.bak']) writeFileSync(join(dir, 'demo/said', name), 'damaged')
  await expect(openStore({ dir })).rejects.toThrow('c1.json is not whole, and its copy is not whole')
  const reader = await openStore(readOnly)
  await expect(reader.said.of('demo', ['c1'])).rejects.toThrow(StoreDamaged)
  expect((await reader.said.of('demo', ['c2'])).get('c2')?.version).toBe(1)
  for (const name of ['c1.json', 'c1.json.bak']) rmSync(join(dir, 'demo/said', name))
  expect(await expectState(WHOLE)).toEqual([expect.stringContaining('lacked 2 statements')])
})

it('goes on with a log that was damaged while in use', async () => {
  const store = await openStore({ dir })
  flip(join(dir, 'demo/said/c1.json'), 0.3)
  expect(await store.said.append('demo', 'c1', aStatement('k2'), 2)).toBe('already')
  expect(await store.said.append('demo', 'c1', aStatement('k9'), 2)).toBe('recorded')
  expect(noticesOf(store)[0]).toContain('c1.json.bak, is used')
  await store.close()
  expect(await expectState({ ...WHOLE, said: { c1: ['k1', 'k2', 'k9'], c2: ['k3'] } })).toEqual([])
})

it('tidies up what a killed process left half-written', async () => {
  writeFileSync(join(dir, 'demo/said/c1.json.draft'), '{"v":1')
  writeFileSync(join(dir, 'demo/head.json.draft'), '')
  expect(await expectState(WHOLE)).toEqual([])
  expect(readdirSync(join(dir, 'demo/said')).filter(name => name.endsWith('.draft'))).toEqual([])
  expect(readdirSync(join(dir, 'demo'))).not.toContain('head.json.draft')
})
