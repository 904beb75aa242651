import { describe, expect, it } from 'vitest'
import { validStatements } from '../../src/bot/accounts/person-log.js'
import type { Action } from '../../src/bot/cards/action.js'
import type { Card } from '../../src/bot/cards/card.js'
import type { EntityContext } from '../../src/bot/context.js'
import { en } from '../../src/words/en/index.js'
import { es } from '../../src/words/es/index.js'
import {
  ANA,
  asks,
  at,
  buttonsOf,
  COORDINATOR,
  contractOf,
  formOf,
  LUIS,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'
import { sendForm, tell } from '../support/forms.js'

const ID = 'CO1.PCCNTR.4400001'
const NOW = at(TODAY)
const minutesLater = (minutes: number, ms = 0) => new Date(NOW.getTime() + minutes * 60_000 + ms)

const undoOf = (card: Card): Action | undefined =>
  buttonsOf(card).find(({ action }) => action?.kind === 'withdraw' && action.undo)?.action

const saidOf = async (context: EntityContext, id = ID) =>
  (await context.store.said.of(context.entity.key, [id])).get(id)?.statements ?? []
const logOf = async (context: EntityContext, id = 'ana') =>
  (await context.store.people.of(context.entity.key, [id])).get(id)?.statements ?? []

describe('"Deshacer" about a contract', () => {
  it.each([
    [10, 0, true],
    [10, 1, false],
    [60, 0, false],
  ])('%i minutes and %i ms after it: %s', async (minutes, ms, works) => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const { card } = await tell(context, ANA, 'nothingPending', { sure: 'true' }, ID)
    const shown = await presses(context, ANA, undoOf(card), {}, minutesLater(minutes, ms))
    expect(await saidOf(context)).toHaveLength(works ? 2 : 1)
    expect(textOf(shown)).toContain(works ? 'Deshecho por' : es.forms.undoExpired)
    const withdraw = buttonsOf(shown).find(({ action }) => action?.kind === 'withdraw' && !action.undo)
    expect(withdraw !== undefined).toBe(!works)
    if (withdraw) expect(textOf(await presses(context, ANA, withdraw.action))).toContain('Retirado por')
  })

  it('a replay of it changes nothing', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const { card } = await tell(context, ANA, 'nothingPending', { sure: 'true' }, ID)
    await presses(context, ANA, undoOf(card))
    expect(textOf(await presses(context, ANA, undoOf(card), {}, minutesLater(30)))).toContain(es.forms.undoneBefore)
    expect(await saidOf(context)).toHaveLength(2)
  })
})

it('"Retirar" pressed twice says that it was withdrawn already', async () => {
  const { context } = await worldOf([contractOf(1, ['ana'])])
  const { card } = await tell(context, ANA, 'nothingPending', { sure: 'true' }, ID)
  const undo = undoOf(card)
  if (undo?.kind !== 'withdraw') throw new Error('it can be undone')
  const { undo: _, ...withdraw } = undo
  await presses(context, ANA, withdraw)
  expect(textOf(await presses(context, ANA, withdraw))).toContain(es.forms.withdrawnBefore)
  expect(await saidOf(context)).toHaveLength(2)
})

describe('"Deshacer" about oneself', () => {
  const preferences = [
    ['digest-time', { time: '6:45' }],
    ['cadence', { answer: 'weekly' }],
    ['paused', { until: '2027-07-13' }],
    ['resumed', { sure: 'true' }],
    ['delegated', { to: 'luis@entidad.example' }],
    ['language', { answer: 'en' }],
  ] as const
  it.each(preferences)('%s: what was there before holds, and a replay brings nothing back', async (form, fields) => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const { action, card } = await tell(context, ANA, form, fields)
    expect(validStatements(await logOf(context))).toHaveLength(1)
    const undone = textOf(await presses(context, ANA, undoOf(card)))
    expect([es.forms.prefUndone, en.forms.prefUndone].some(words => undone.includes(words))).toBe(true)
    expect(validStatements(await logOf(context))).toEqual([])
    const again = textOf(await presses(context, ANA, undoOf(card)))
    expect([es.forms.bulk.undoneBefore, en.forms.bulk.undoneBefore].some(words => again.includes(words))).toBe(true)
    await presses(context, ANA, action, fields)
    expect(validStatements(await logOf(context))).toEqual([])
  })

  it('later than ten minutes it changes nothing and leads to the form', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const { card } = await tell(context, ANA, 'cadence', { answer: 'weekly' })
    const shown = await presses(context, ANA, undoOf(card), {}, minutesLater(11))
    expect(textOf(shown)).toContain(es.forms.prefUndoExpired)
    expect(validStatements(await logOf(context))).toHaveLength(1)
    const again = buttonsOf(shown).find(({ action }) => action?.kind === 'open')?.action
    expect(formOf(await presses(context, ANA, again)).submit.action).toMatchObject({ kind: 'record', form: 'cadence' })
  })

  it('nobody undoes what another person said about themselves', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const { card } = await tell(context, ANA, 'cadence', { answer: 'weekly' })
    for (const who of [LUIS, COORDINATOR])
      expect(textOf(await presses(context, who, undoOf(card)))).toContain(es.forms.notYourWord)
    expect(validStatements(await logOf(context))).toHaveLength(1)
  })
})

describe('a delegation', () => {
  it('is ended by a choice that is there only while it stands', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const first = await asks(context, ANA, 'quiero delegar mis avisos')
    expect(formOf(first).fields.map(({ name }) => name)).toEqual(['to', 'until'])
    await sendForm(context, ANA, first, { to: 'luis@entidad.example' })
    const opened = await presses(context, ANA, { kind: 'open', form: 'delegated' })
    expect(textOf(opened)).toContain(es.forms.delegation.now('LUIS', null))
    expect(formOf(opened).fields.map(({ name }) => name)).toEqual(['answer', 'to', 'until'])
    const ended = await sendForm(context, ANA, opened, { answer: 'end-delegation' })
    expect(textOf(ended)).toContain(es.forms.delegation.ended)
    expect((await logOf(context)).at(-1)).toMatchObject({ kind: 'delegated', to: null, until: null })
    expect(formOf(await presses(context, ANA, { kind: 'open', form: 'delegated' })).fields).toHaveLength(2)
  })

  it('to another person needs that person', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    await tell(context, ANA, 'delegated', { to: 'luis@entidad.example' })
    const { card } = await tell(context, ANA, 'delegated', { answer: 'change-delegate' })
    expect(formOf(card).fields.find(({ name }) => name === 'to')?.error).toBe(es.forms.required)
    expect(await logOf(context)).toHaveLength(1)
  })
})
