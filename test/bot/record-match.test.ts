import { describe, expect, it } from 'vitest'
import { matchAnswer } from '../../src/bot/attestations/document-match.js'
import type { Action } from '../../src/bot/cards/action.js'
import type { Card } from '../../src/bot/cards/card.js'
import type { EntityContext } from '../../src/bot/context.js'
import { ownContracts } from '../../src/bot/contracts/visible-contracts.js'
import { es } from '../../src/words/es/index.js'
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
} from '../support/context.js'

const REGISTERED = 'p_almost'
const OPEN: Action = { kind: 'open', form: 'identified', id: `ana:${REGISTERED}` }

/** Ana's document but for one digit has two contracts. */
async function worldWithMatch(): Promise<EntityContext> {
  const { context } = await worldOf([contractOf(1, ['ana'])])
  const { store, entity } = context
  const snapshot = await store.contracts.head(entity.key)
  if (!snapshot) throw new Error('no cut')
  const contracts = [contractOf(1, ['ana']), contractOf(2, [REGISTERED]), contractOf(3, [REGISTERED])]
  await store.contracts.commit(
    entity.key,
    {
      ...snapshot,
      id: 'c2',
      report: { ...snapshot.report, nearMatches: [{ registered: REGISTERED, person: 'ana', contracts: 2 }] },
      contracts,
      names: new Map([
        ['ana', 'ANA'],
        [REGISTERED, 'ANA MARÍA DE PRUEBA'],
      ]),
      changes: [],
    },
    'c1',
  )
  return context
}

const answerOf = async (context: EntityContext) =>
  matchAnswer((await context.store.people.of(context.entity.key, ['ana'])).get('ana')?.statements ?? [], REGISTERED)
const contracts = async (context: EntityContext) => (await ownContracts(context, ANA, TODAY)).length

describe('a match that needed the check digit', () => {
  it('shows both names and how many contracts before it is answered', async () => {
    const context = await worldWithMatch()
    const card = await presses(context, COORDINATOR, OPEN)
    expect(partsOf(card, 'facts').flatMap(({ facts }) => facts.map(({ value }) => value))).toEqual([
      'ANA',
      'ANA MARÍA DE PRUEBA',
      '2',
    ])
    expect(textOf(card)).toContain('2 contratos con el documento de ANA y un dígito de más')
    expect(formOf(card).fields).toMatchObject([{ kind: 'choice', options: [{ value: 'yes' }, { value: 'no' }] }])
  })

  it.each([
    ['yes', 'identified', 3],
    ['no', 'not-identified', 1],
  ] as const)('%s is remembered and not asked again; it can be undone', async (answer, kind, count) => {
    const context = await worldWithMatch()
    const { action } = formOf(await presses(context, COORDINATOR, OPEN)).submit
    const card = await presses(context, COORDINATOR, action, { answer })
    expect(await answerOf(context)).toMatchObject({ kind, other: REGISTERED, by: 'carmen', role: 'coordinator' })
    expect(await contracts(context)).toBe(count)
    const again = await presses(context, COORDINATOR, OPEN)
    expect(partsOf(again, 'form')).toEqual([])
    expect(textOf(again)).toContain(
      answer === 'yes' ? es.forms.match.answered('ANA') : es.forms.match.answeredNo('ANA'),
    )
    const undo = buttonsOf(card).find(({ action }) => action?.kind === 'withdraw')?.action
    await presses(context, COORDINATOR, undo)
    expect(await answerOf(context)).toBeNull()
    expect(await contracts(context)).toBe(1)
    await presses(context, COORDINATOR, action, { answer })
    expect(await answerOf(context)).toBeNull()
    expect(partsOf(await presses(context, COORDINATOR, OPEN), 'form')).toHaveLength(1)
  })

  it.each([
    ['a supervisor', LUIS, OPEN],
    ['the person meant', ANA, OPEN],
    ['a coordinator about a match that the data does not have', COORDINATOR, { ...OPEN, id: 'luis:p_almost' }],
    ['a coordinator about nobody', COORDINATOR, { kind: 'open', form: 'identified' }],
  ] as const)('is not answered by %s', async (_name, who, action) => {
    const context = await worldWithMatch()
    expect(textOf(await presses(context, who, action))).toContain(es.forms.notAllowed)
  })

  it('is not answered by a coordinator about herself, neither yes nor no; another one is asked', async () => {
    const context = await worldWithMatch()
    const both = person('ana', ['coordinator', 'supervisor'])
    const withBoth = { ...context, directory: new Map([...context.directory, ['ana', both]]) }
    expect(textOf(await presses(withBoth, both, OPEN))).toContain(es.forms.notAllowed)
    const { action } = formOf(await presses(withBoth, COORDINATOR, OPEN)).submit
    for (const answer of ['yes', 'no']) await presses(withBoth, both, action, { answer })
    expect(await answerOf(withBoth)).toBeNull()
    const seen = await asks(withBoth, both, 'equipo')
    expect(textOf(seen)).toContain(es.say.nearMatchOfOwn)
    const open = (card: Card) => buttonsOf(card).some(({ label }) => label === 'Documento parecido (1)')
    expect([open(seen), open(await asks(withBoth, COORDINATOR, 'equipo'))]).toEqual([false, true])
  })
})
