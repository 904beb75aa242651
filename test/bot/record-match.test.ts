import { describe, expect, it } from 'vitest'
import type { Action, Card } from '../../src/bot/card.js'
import { contractsOf } from '../../src/bot/portfolio.js'
import { matchAnswer } from '../../src/bot/record/near-match.js'
import { es } from '../../src/bot/words/es/index.js'
import type { World } from '../../src/bot/world.js'
import {
  ANA,
  asks,
  buttonsOf,
  COORDINATOR,
  contractOf,
  formOf,
  LUIS,
  partsOf,
  person,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/world.js'

const REGISTERED = 'p_almost'
const OPEN: Action = { do: 'open', form: 'identified', id: `ana:${REGISTERED}` }

/** Ana's document but for one digit has two contracts. */
async function worldWithMatch(): Promise<World> {
  const { world } = await worldOf([contractOf(1, ['ana'])])
  const { store, entity } = world
  const cut = await store.contracts.head(entity.key)
  if (!cut) throw new Error('no cut')
  const contracts = [contractOf(1, ['ana']), contractOf(2, [REGISTERED]), contractOf(3, [REGISTERED])]
  await store.contracts.commit(
    entity.key,
    {
      ...cut,
      id: 'c2',
      report: { ...cut.report, nearMatches: [{ registered: REGISTERED, person: 'ana', contracts: 2 }] },
      contracts,
      names: new Map([
        ['ana', 'ANA'],
        [REGISTERED, 'ANA MARÍA DE PRUEBA'],
      ]),
      changes: [],
    },
    'c1',
  )
  return world
}

const answerOf = async (world: World) =>
  matchAnswer((await world.store.people.of(world.entity.key, ['ana'])).get('ana')?.statements ?? [], REGISTERED)
const contracts = async (world: World) => (await contractsOf(world, ANA, TODAY)).length

describe('a match that needed the check digit', () => {
  it('shows both names and how many contracts before it is answered', async () => {
    const world = await worldWithMatch()
    const card = await presses(world, COORDINATOR, OPEN)
    expect(partsOf(card, 'facts').flatMap(({ facts }) => facts.map(({ value }) => value))).toEqual([
      'ANA',
      'ANA MARÍA DE PRUEBA',
      '2',
    ])
    expect(formOf(card).fields).toMatchObject([{ field: 'choice', options: [{ value: 'yes' }, { value: 'no' }] }])
  })

  it.each([
    ['yes', 'identified', 3],
    ['no', 'not-identified', 1],
  ] as const)('%s is remembered and not asked again; it can be undone', async (answer, kind, count) => {
    const world = await worldWithMatch()
    const { action } = formOf(await presses(world, COORDINATOR, OPEN)).submit
    const card = await presses(world, COORDINATOR, action, { answer })
    expect(await answerOf(world)).toMatchObject({ kind, other: REGISTERED, by: 'carmen', role: 'coordinator' })
    expect(await contracts(world)).toBe(count)
    const again = await presses(world, COORDINATOR, OPEN)
    expect(partsOf(again, 'form')).toEqual([])
    expect(textOf(again)).toContain(
      answer === 'yes' ? es.forms.match.answered('ANA') : es.forms.match.answeredNo('ANA'),
    )
    const undo = buttonsOf(card).find(({ action }) => action?.do === 'withdraw')?.action
    await presses(world, COORDINATOR, undo)
    expect(await answerOf(world)).toBeNull()
    expect(await contracts(world)).toBe(1)
    await presses(world, COORDINATOR, action, { answer })
    expect(await answerOf(world)).toBeNull()
    expect(partsOf(await presses(world, COORDINATOR, OPEN), 'form')).toHaveLength(1)
  })

  it.each([
    ['a supervisor', LUIS, OPEN],
    ['the person meant', ANA, OPEN],
    ['a coordinator about a match that the data does not have', COORDINATOR, { ...OPEN, id: 'luis:p_almost' }],
    ['a coordinator about nobody', COORDINATOR, { do: 'open', form: 'identified' }],
  ] as const)('is not answered by %s', async (_name, who, action) => {
    const world = await worldWithMatch()
    expect(textOf(await presses(world, who, action))).toContain(es.forms.notAllowed)
  })

  it('is not answered by a coordinator about herself, neither yes nor no; another one is asked', async () => {
    const world = await worldWithMatch()
    const both = person('ana', ['coordinator', 'supervisor'])
    const withBoth = { ...world, directory: new Map([...world.directory, ['ana', both]]) }
    expect(textOf(await presses(withBoth, both, OPEN))).toContain(es.forms.notAllowed)
    const { action } = formOf(await presses(withBoth, COORDINATOR, OPEN)).submit
    for (const answer of ['yes', 'no']) await presses(withBoth, both, action, { answer })
    expect(await answerOf(withBoth)).toBeNull()
    const seen = await asks(withBoth, both, 'equipo')
    expect(textOf(seen)).toContain(es.say.nearMatchOfOwn)
    const open = (card: Card) => buttonsOf(card).some(({ label }) => label === es.forms.buttons.identify)
    expect([open(seen), open(await asks(withBoth, COORDINATOR, 'equipo'))]).toEqual([false, true])
  })
})
