import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { sayMistakes } from '../src/adapters/people/mistakes.js'
import { loadLists } from '../src/app/entity-lists.js'
import { WrongLists } from '../src/app/failure.js'
import { chooseEntity, installationInMemory } from '../src/app/installation.js'
import { judgeList, lastGoodList, takeList } from '../src/bot/accounts/known-list.js'
import { parseSettings } from '../src/settings/settings.js'
import { commandsIn } from '../src/words/commands.js'
import { person } from './support/context.js'

/* Whose people are whose where there are several entities. */

const [A, B] = ['899999001', '899999002'] as const

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cerrojo-two-lists-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
})

interface Case {
  readonly entities: readonly object[]
  readonly people?: string
  readonly assignments?: string
  readonly own?: string
}

async function read(nit: string, { entities, people, assignments, own }: Case) {
  const files = { 'people.csv': people, 'assignments.csv': assignments, 'own.csv': own }
  for (const [name, text] of Object.entries(files)) if (text !== undefined) writeFileSync(join(dir, name), text)
  const read = parseSettings({ entities }, join(dir, 'cerrojo.json'), {}, dir)
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  const entity = await chooseEntity(read.settings, nit, commandsIn('es'))
  try {
    const lists = await loadLists(read.settings, entity, installationInMemory())
    const assigned = [...lists.assignments.byId.keys()].join(' ')
    return [lists.people.people.map(({ name }) => name).join(' '), assigned].filter(Boolean).join(' | ')
  } catch (error) {
    if (!(error instanceof WrongLists)) throw error
    return sayMistakes(error.mistakes, 'es').map(line => line.replace(`${dir}/`, ''))
  }
}

const BOTH = [{ nit: A }, { nit: B }]
const ROWS = 'documento;nombre;nit\n'
const UNSAID = 'no dice de qué entidad es, y la lista es de varias.'

describe('one list', () => {
  it.each<[string, Case, string, string | RegExp]>([
    [
      'of one entity needs to say nothing',
      { entities: [{ nit: A }], people: 'documento;nombre\n79000001;Ana\n' },
      A,
      'Ana',
    ],
    [
      'of one entity may say it',
      { entities: [{ nit: A }], people: `${ROWS}79000001;Ana;\n79000002;Eva;${A}\n` },
      A,
      'Ana Eva',
    ],
    [
      'of one entity with somebody of another',
      { entities: [{ nit: A }], people: `${ROWS}79000001;Ana;${B}\n` },
      A,
      /people\.csv:2 \[nit\] 89…02 no es el NIT/,
    ],
    [
      'of two gives each its own: A',
      { entities: BOTH, people: `${ROWS}79000001;Ana;899.999.001\n79000002;Eva;${B}\n` },
      A,
      'Ana',
    ],
    [
      'of two gives each its own: B',
      { entities: BOTH, people: `${ROWS}79000001;Ana;${A}\n79000002;Eva;${B}\n` },
      B,
      'Eva',
    ],
    [
      'of two gives somebody to both',
      { entities: BOTH, people: `${ROWS}79000001;Ana;${A}\n79000001;Ana;${B}\n` },
      B,
      'Ana',
    ],
    [
      'of two without the column',
      { entities: BOTH, people: 'documento;nombre\n79000001;Ana\n' },
      A,
      `people.csv:1 ${UNSAID}`,
    ],
    [
      'of two with a row that does not say',
      { entities: BOTH, people: `${ROWS}79000001;Ana;${A}\n79000002;Eva;\n` },
      A,
      `people.csv:3 [nit] ${UNSAID}`,
    ],
    [
      'of two with a row of a third',
      { entities: BOTH, people: `${ROWS}79000001;Ana;${A}\n79000002;Eva;899999003\n` },
      A,
      /people\.csv:3 \[nit\]/,
    ],
    ['that nobody wrote yet', { entities: BOTH }, A, ''],
  ])('%s', async (_, given, nit, expected) => {
    const found = await read(nit, given)
    if (typeof expected === 'string' && !expected.includes(UNSAID)) expect(found).toBe(expected)
    else expect(String(found)).toMatch(typeof expected === 'string' ? new RegExp(escaped(expected)) : expected)
  })
})

describe('a list of each', () => {
  const entities = [{ nit: A }, { nit: B, people: 'own.csv' }]
  const given = { entities, people: 'documento;nombre\n79000001;Ana\n', own: 'documento;nombre\n79000002;Eva\n' }
  it('is that entity’s alone', async () => {
    expect([await read(A, given), await read(B, given)]).toEqual(['Ana', 'Eva'])
  })

  it('keeps assignments apart as well, and asks for the column where they are not', async () => {
    const of = (column: string, nit: string) => `contrato;documento${column}\nCO1.PCCNTR.1;79000001${nit}\n`
    expect(await read(A, { ...given, assignments: of(';nit', `;${A}`) })).toBe('Ana | CO1.PCCNTR.1')
    expect(await read(B, given)).toBe('Eva')
    expect(String(await read(B, { ...given, assignments: of('', '') }))).toContain('assignments.csv:1 no dice de qué')
  })
})

describe('people that entities had together before', () => {
  const staff = ['a', 'b', 'c', 'd'].map(id => person(id, id === 'a' ? ['admin'] : ['coordinator']))
  const now = new Date('2027-07-01T15:00:00Z')
  it('leave with the first list of the entity’s own, however many they are, and the next ones are guarded', async () => {
    const { store } = installationInMemory()
    await takeList(store, A, staff, now)
    expect(await lastGoodList(store, A)).toHaveLength(4)
    expect(await lastGoodList(store, A, true)).toEqual([])
    const own = [person('e', ['coordinator']), person('f', ['supervisor']), person('g', ['supervisor'])]
    expect(judgeList(await store.state.knownPeople.read(A), own).kind).toBe('kept-back')
    expect(await takeList(store, A, own, now, true)).toMatchObject({ keptBack: null, people: own })
    expect(await takeList(store, A, [], now, true)).toMatchObject({ keptBack: { why: 'empty' } })
    expect(await lastGoodList(store, A, true)).toHaveLength(3)
  })
})

function escaped(text: string): string {
  return text.replace(/[[\].]/g, '\\$&')
}
