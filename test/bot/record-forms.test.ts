import { describe, expect, it } from 'vitest'
import { giveTo } from '../../src/bot/attestations/about-person.js'
import type { FormName } from '../../src/bot/cards/action.js'
import type { EntityContext } from '../../src/bot/context.js'
import { Conflict } from '../../src/bot/ports/store.js'
import { en } from '../../src/words/en/index.js'
import { es } from '../../src/words/es/index.js'
import {
  ANA,
  asks,
  asksWhy,
  at,
  buttonsOf,
  COORDINATOR,
  contractOf,
  formOf,
  LUIS,
  partsOf,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'

const ID = 'CO1.PCCNTR.4400001'
const LIQUIDATE = { liquidationFlag: 'yes' } as const

async function opened(context: EntityContext, form: FormName, who = ANA, id: string | undefined = ID) {
  return formOf(await presses(context, who, { kind: 'open', form, ...(id ? { id } : {}) }))
}
const saidOf = async (context: EntityContext, id = ID) =>
  (await context.store.said.of(context.entity.key, [id])).get(id)?.statements ?? []

/** The world, with everybody else always a step ahead. */
function contested(context: EntityContext): EntityContext {
  const conflict = async () => {
    throw new Conflict('somebody else was first')
  }
  const { said, people } = context.store
  return {
    ...context,
    store: {
      ...context.store,
      said: { of: (e, s) => said.of(e, s), all: e => said.all(e), append: conflict },
      people: { of: (e, s) => people.of(e, s), all: e => people.all(e), append: conflict },
    },
  }
}

describe('a form that is out of date', () => {
  const fields = { answer: 'done', on: '2027-05-03', document: 'acta 7' }

  it('comes back with what was given, and records nothing', async () => {
    const { context, cut } = await worldOf([contractOf(1, ['ana'], LIQUIDATE)])
    const { action } = (await opened(context, 'liquidation')).submit
    await cut('c2', '2027-07-01', [contractOf(1, ['ana'], { ...LIQUIDATE, value: '30000000' })])
    const card = await presses(context, ANA, action, fields)
    expect(textOf(card)).toContain(es.forms.reopened)
    expect(formOf(card).fields).toMatchObject([{ initial: 'done' }, { initial: '2027-05-03' }, { initial: 'acta 7' }])
    expect(textOf(card)).toContain('$ 30.000.000')
    expect(await saidOf(context)).toEqual([])
    expect(textOf(await presses(context, ANA, formOf(card).submit.action, fields))).toContain('Registrado por ANA')
  })

  it('is one of yesterday, or one in another language', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'], LIQUIDATE)])
    const { action } = (await opened(context, 'liquidation')).submit
    expect(textOf(await presses(context, ANA, action, fields, at('2027-07-02')))).toContain(es.forms.reopened)
    expect(textOf(await presses(context, ANA, { ...action, language: 'en' }, fields))).toContain(en.forms.reopened)
    expect(await saidOf(context)).toEqual([])
  })

  it('shows the contract alone once there is nothing more to tell about it', async () => {
    const { context, cut } = await worldOf([contractOf(1, ['ana'], LIQUIDATE)])
    const { action } = (await opened(context, 'liquidation')).submit
    await cut('c2', '2027-07-01', [contractOf(1, ['ana'], { ...LIQUIDATE, state: 'closed' })])
    const card = await presses(context, ANA, action, fields)
    expect(textOf(card)).toContain(es.forms.outdated)
    expect(partsOf(card, 'form')).toEqual([])
  })

  it.each([
    ['liquidation', ID, fields],
    ['cadence', undefined, { answer: 'weekly' }],
  ] as const)('so does one that somebody else got ahead of: %s', async (form, id, given) => {
    const { context } = await worldOf([contractOf(1, ['ana'], LIQUIDATE)])
    const { action } = formOf(await presses(context, ANA, { kind: 'open', form, ...(id ? { id } : {}) })).submit
    const card = await presses(contested(context), ANA, action, given)
    expect(textOf(card)).toContain(es.forms.reopened)
    expect(formOf(card).fields[0]).toMatchObject({ initial: given.answer })
  })

  it('nobody waits for ever for a log that others keep adding to', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const turn = {
      context: contested(context),
      person: COORDINATOR,
      now: at(TODAY),
      today: TODAY,
      channel: 'cli',
      from: null,
      words: es,
    }
    await expect(giveTo({ ...turn, channel: 'cli' }, 'luis', ID, ID, 'k')).rejects.toThrow(Conflict)
    const { action } = (await opened(context, 'assigned', COORDINATOR)).submit
    const card = await presses(contested(context), COORDINATOR, action, { person: 'luis' })
    expect(textOf(card)).toContain(es.forms.reopened)
  })
})

describe('the fields of a form', () => {
  it('an example is a hint and never an answer; what is known is filled in', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    expect(formOf(await asks(context, ANA, 'avíseme a las 6:45')).fields).toMatchObject([
      { name: 'time', initial: '06:45', hint: es.forms.fields.timeHint },
    ])
    const [time] = (await opened(context, 'digest-time', ANA, undefined)).fields
    expect(time).not.toHaveProperty('initial')
    const [to] = (await opened(context, 'delegated', ANA, undefined)).fields
    expect(to).toMatchObject({
      kind: 'person',
      options: expect.arrayContaining([{ value: 'luis', label: 'LUIS · Obras' }]),
    })
    expect(to).not.toHaveProperty('initial')
  })

  it('a day that mostly is the same stands there already, and none that would decide something', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'], LIQUIDATE)])
    const initialOf = async (form: FormName, id?: string) =>
      (await opened(context, form, ANA, id)).fields.find(({ kind }) => kind === 'date')
    expect(await initialOf('closed-it', ID)).toMatchObject({ initial: TODAY })
    expect(await initialOf('handed-over', ID)).toMatchObject({ initial: TODAY })
    expect(await initialOf('snoozed', ID)).toMatchObject({ initial: '2027-07-09' })
    expect(await initialOf('paused')).toMatchObject({ initial: '2027-07-09' })
    expect(await initialOf('liquidation', ID)).not.toHaveProperty('initial')
  })

  it.each(['23:58', '4:59', '21:01', '05:00', '21:00'])('%s as the hour of the digest', async time => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const { action } = (await opened(context, 'digest-time', ANA, undefined)).submit
    const card = await presses(context, ANA, action, { time })
    const form = card.parts.find(part => part.kind === 'form')
    const errors = form?.kind === 'form' ? form.fields.map(({ error }) => error) : []
    const isTaken = time === '05:00' || time === '21:00'
    expect(errors).toEqual(isTaken ? [] : [es.forms.outOfHours('05:00', '21:00')])
  })

  it('says at each field what is wrong with it, and never fills in more than it takes', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'], LIQUIDATE)])
    const { action } = (await opened(context, 'liquidation')).submit
    const card = await presses(context, ANA, action, { answer: 'maybe', on: '2028-01-01', document: 'x'.repeat(130) })
    expect(formOf(card).fields.map(({ error }) => error)).toEqual([
      es.forms.notAChoice,
      es.forms.inFuture,
      es.forms.tooLong(120),
    ])
    expect(formOf(card).fields[2]).toMatchObject({ initial: 'x'.repeat(120) })
  })
})

describe('what may be pending', () => {
  it('is a short choice in plain words where it is asked, and each opens its form', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const asked = [
      [await asks(context, ANA, ID), es.cards.otherActions],
      [
        await presses(context, ANA, { kind: 'open', form: 'nothingPending', id: ID }),
        es.forms.buttons.somethingPending,
      ],
    ] as const
    for (const [card, named] of asked) {
      const more = buttonsOf(card).find(({ label }) => label === named)
      const choice = await presses(context, ANA, more?.action)
      const [first, others] = partsOf(choice, 'choices')
      const { question: _question, other: _other, ...pending } = es.forms.pending
      expect(first?.buttons.map(({ label }) => label)).toEqual(Object.values(pending))
      expect(others?.buttons.length).toBeGreaterThan(3)
      for (const { action } of first?.buttons ?? [])
        expect(partsOf(await presses(context, ANA, action), 'form')).toHaveLength(1)
    }
  })

  it('is not asked of a contract that waits for something else', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'], { endsOn: '2027-12-15', state: 'in-execution' })])
    const more = buttonsOf(await asks(context, ANA, ID)).find(({ label }) => label === es.cards.otherActions)
    const choices = partsOf(await presses(context, ANA, more?.action), 'choices').map(({ label }) => label)
    expect(choices).toContain(es.forms.buttons.tellMore)
    expect(choices).not.toContain(es.forms.pending.question)
  })
})

it('what was told and cannot matter is shown in why, with who told it and that it changes nothing', async () => {
  const { context } = await worldOf([contractOf(1, ['ana'])])
  const { action } = (await opened(context, 'cession')).submit
  await presses(context, ANA, action, { answer: 'live', document: 'acta 7' })
  const facts = partsOf(await asksWhy(context, ANA, ID), 'facts').flatMap(part => part.facts)
  expect(facts).toContainEqual({
    label: es.facts.cession.label,
    value: `este es el registro vigente · ${es.forms.makesNoDifference}`,
    source: 'ANA (supervisión), 1 de julio de 2027, según acta 7',
  })
})

describe('of two supervisors the first to declare', () => {
  const ASKS = [es.cards.state.byData, es.questions.nothingPending]
  it.each([
    ['a closing that rests on data', {}],
    ['one that waits for the declaration', { ground: 'other', type: 'goods-sale' }],
  ] as const)('is not asked again: %s', async (_name, facts) => {
    const { context } = await worldOf([contractOf(1, ['ana', 'luis'], facts)])
    const { action } = (await opened(context, 'nothingPending')).submit
    const receipt = await presses(context, ANA, action, { sure: 'true' })
    for (const card of [receipt, await asks(context, ANA, ID), await asks(context, ANA, `por qué ${ID}`)]) {
      for (const asked of ASKS) expect(textOf(card)).not.toContain(asked)
      expect(buttonsOf(card).some(({ action }) => action?.kind === 'open' && action.form === 'nothingPending')).toBe(
        false,
      )
    }
    expect(textOf(receipt)).toMatch(/comparte la supervisión|falta quien|Falta quien/)
    const theOther = await asks(context, LUIS, ID)
    expect(buttonsOf(theOther)[0]).toMatchObject({
      label: 'No queda nada pendiente',
      action: { form: 'nothingPending' },
    })
  })
})
