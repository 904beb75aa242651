import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/bot/accounts/person.js'
import type { ContractStatement } from '../../src/bot/attestations/statement.js'
import type { Action } from '../../src/bot/cards/action.js'
import type { Card } from '../../src/bot/cards/card.js'
import type { EntityContext } from '../../src/bot/context.js'
import { press } from '../../src/bot/conversation/press.js'
import { es } from '../../src/words/es/index.js'
import {
  ANA,
  asksWhy,
  at,
  buttonsOf,
  contractOf,
  formOf,
  LUIS,
  person,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'

/** Whatever key somebody sends along, it stands in the way of nobody else's word, and of no other word of their own. */

const ID = 'CO1.PCCNTR.4400001'
const OTHER = 'CO1.PCCNTR.4400002'
const SURE = { sure: 'true' }
type RecordAction = Extract<Action, { kind: 'record' }>

const saidOf = async (context: EntityContext, id = ID): Promise<readonly ContractStatement[]> =>
  (await context.store.said.of(context.entity.key, [id])).get(id)?.statements ?? []

/** The button with which a form is sent, with another key on it where one is given. */
async function submitOf(
  context: EntityContext,
  who: Person,
  form: RecordAction['form'],
  id = ID,
  key?: string,
): Promise<RecordAction> {
  const { action } = formOf(await presses(context, who, { kind: 'open', form, id })).submit
  if (action.kind !== 'record') throw new Error('a form is recorded')
  return key === undefined ? action : { ...action, key }
}

const undoOf = (card: Card): Action | undefined =>
  buttonsOf(card).find(({ action }) => action?.kind === 'withdraw' && action.undo)?.action

/** Two supervisors of one contract, and another contract of both. */
const both = () => worldOf([contractOf(1, ['ana', 'luis']), contractOf(2, ['ana', 'luis'])])

describe('the key that comes with a form', () => {
  it('of a colleague who used it first swallows nothing', async () => {
    const { context } = await both()
    const { key } = await submitOf(context, ANA, 'nothingPending')
    await presses(context, LUIS, await submitOf(context, LUIS, 'blocked', ID, key), { answer: 'no-access' })
    const card = await presses(context, ANA, await submitOf(context, ANA, 'nothingPending', ID, key), SURE)
    expect(textOf(card)).not.toMatch(/ya estaba/)
    expect((await saidOf(context)).map(({ kind, by }) => [kind, by])).toEqual([
      ['blocked', 'luis'],
      ['attested', 'ana'],
    ])
    expect(new Set((await saidOf(context)).map(({ id }) => id)).size).toBe(2)
  })

  it.each([
    ['another form', 'nothingPending', ID],
    ['another contract', 'blocked', OTHER],
  ] as const)('is another one for %s of the same person', async (_, form, id) => {
    const { context } = await both()
    await presses(context, ANA, await submitOf(context, ANA, 'blocked', ID, 'k'), { answer: 'no-access' })
    await presses(context, ANA, await submitOf(context, ANA, form, id, 'k'), { ...SURE, answer: 'no-access' })
    expect([...(await saidOf(context)), ...(await saidOf(context, OTHER))]).toHaveLength(2)
  })

  it('records once, however often it is sent', async () => {
    const { context } = await both()
    const sent = await submitOf(context, ANA, 'nothingPending')
    const first = await presses(context, ANA, sent, SURE)
    expect(await presses(context, ANA, sent, SURE)).toMatchObject({ summary: first.summary })
    expect(await saidOf(context)).toHaveLength(1)
  })

  it('takes nobody the way back: an undo is found by what it undoes', async () => {
    const { context } = await both()
    const told = await presses(context, ANA, await submitOf(context, ANA, 'nothingPending'), SURE)
    const [said] = await saidOf(context)
    for (const who of [LUIS, ANA])
      await presses(context, who, await submitOf(context, who, 'blocked', ID, `withdraw:${said?.id}`), {
        answer: 'no-access',
      })
    expect(textOf(await presses(context, ANA, undoOf(told)))).toContain('Deshecho por')
    expect((await saidOf(context)).at(-1)).toMatchObject({ kind: 'withdrawn', by: 'ana', statement: said?.id })
  })

  it('of a preference is in the way of no other', async () => {
    const { context } = await both()
    const open = async (form: 'cadence' | 'digest-time') => {
      const { action } = formOf(await presses(context, ANA, { kind: 'open', form })).submit
      return { ...action, key: 'k' } as Action
    }
    await presses(context, ANA, await open('cadence'), { answer: 'weekly' })
    await presses(context, ANA, await open('digest-time'), { time: '6:45' })
    const log = (await context.store.people.of(context.entity.key, ['ana'])).get('ana')
    expect(log?.statements.map(({ kind }) => kind)).toEqual(['cadence', 'digest-time'])
  })
})

describe('a form that is sent again', () => {
  const preferences = async (context: EntityContext) =>
    (await context.store.people.of(context.entity.key, ['ana'])).get('ana')?.statements ?? []
  const cadence = async (context: EntityContext) =>
    formOf(await presses(context, ANA, { kind: 'open', form: 'cadence' })).submit.action

  it('with another answer is not what was recorded: it comes back with what was given', async () => {
    const { context } = await both()
    const ofAna = await cadence(context)
    await presses(context, ANA, ofAna, { answer: 'weekly' })
    const card = await presses(context, ANA, ofAna, { answer: 'important' })
    expect(textOf(card)).toContain(es.forms.reopened)
    await presses(context, ANA, formOf(card).submit.action, { answer: 'important' })
    expect((await preferences(context)).map(said => 'cadence' in said && said.cadence)).toEqual(['weekly', 'important'])
    const blocked = await submitOf(context, ANA, 'blocked')
    await presses(context, ANA, blocked, { answer: 'no-access' })
    expect(textOf(await presses(context, ANA, blocked, { answer: 'other', note: 'algo' }))).toContain(es.forms.reopened)
  })

  it('with two answers at once says of neither what was not recorded', async () => {
    const { context } = await both()
    const ofAna = await cadence(context)
    const cards = await Promise.all(['weekly', 'important'].map(answer => presses(context, ANA, ofAna, { answer })))
    const [said] = await preferences(context)
    if (said?.kind !== 'cadence') throw new Error('one is recorded')
    const shown = cards.map(textOf)
    expect(shown.filter(card => card.includes(es.forms.prefs.cadence(es.forms.options[said.cadence])))).toHaveLength(1)
    expect(shown.filter(card => card.includes(es.forms.reopened))).toHaveLength(1)
  })

  it('after it was undone is asked anew', async () => {
    const { context } = await both()
    const ofAna = await cadence(context)
    const told = await presses(context, ANA, ofAna, { answer: 'weekly' })
    expect(textOf(await presses(context, ANA, ofAna, { answer: 'weekly' }))).toBe(textOf(told))
    await presses(context, ANA, undoOf(told))
    expect(textOf(await presses(context, ANA, ofAna, { answer: 'weekly' }))).toContain(es.forms.reopened)
  })

  it('after what it told of a contract was undone is asked anew', async () => {
    const { context } = await both()
    const sent = await submitOf(context, ANA, 'nothingPending')
    await presses(context, ANA, undoOf(await presses(context, ANA, sent, SURE)))
    const card = await presses(context, ANA, sent, SURE)
    expect(textOf(card)).toContain(es.forms.reopened)
    expect((await saidOf(context)).map(({ kind }) => kind)).toEqual(['attested', 'withdrawn'])
    await presses(context, ANA, formOf(card).submit.action, SURE)
    expect((await saidOf(context)).map(({ kind }) => kind)).toEqual(['attested', 'withdrawn', 'attested'])
  })
})

describe('what was recorded under a key as it was sent', () => {
  /** As the first versions wrote it. */
  async function asBefore(context: EntityContext, sent: RecordAction, key: string): Promise<void> {
    const fresh = await both()
    await presses(fresh.context, ANA, sent, SURE)
    const [said] = await saidOf(fresh.context)
    if (!said) throw new Error('it was recorded')
    await context.store.said.append(context.entity.key, ID, { ...said, key }, 0)
  }

  it('is not recorded again by the same button', async () => {
    const { context } = await both()
    const sent = await submitOf(context, ANA, 'nothingPending')
    await asBefore(context, sent, sent.key)
    const card = await presses(context, ANA, sent, SURE)
    expect(await saidOf(context)).toHaveLength(1)
    expect(undoOf(card)).toBeDefined()
  })

  it('is not what another person, or another form, says with it', async () => {
    const { context } = await both()
    const sent = await submitOf(context, ANA, 'nothingPending')
    await asBefore(context, sent, sent.key)
    await presses(context, LUIS, await submitOf(context, LUIS, 'nothingPending', ID, sent.key), SURE)
    await presses(context, ANA, await submitOf(context, ANA, 'blocked', ID, sent.key), { answer: 'no-access' })
    expect((await saidOf(context)).map(({ by, kind }) => [by, kind])).toEqual([
      ['ana', 'attested'],
      ['luis', 'attested'],
      ['ana', 'blocked'],
    ])
  })

  it('of several at once is not recorded again, and can be undone', async () => {
    const { context } = await worldOf([contractOf(1, ['ana']), contractOf(2, ['ana'])])
    const review = formOf(await presses(context, ANA, { kind: 'choose', form: 'nothingPending' }))
    const contracts = review.fields.flatMap(field => (field.kind === 'boxes' ? field.options : []))
    const ticks = { contracts: contracts.map(({ value }) => value).join(',') }
    const shown = buttonsOf(await presses(context, ANA, review.submit.action, ticks))
    const sent = shown.find(button => button.action?.kind === 'record-many')?.action
    if (sent?.kind !== 'record-many') throw new Error('several are recorded')
    // As version 1 sent it: with a box for the declaration.
    const { given: _, ...action } = sent
    for (const id of action.ids) {
      const fresh = await worldOf([contractOf(1, ['ana']), contractOf(2, ['ana'])])
      await presses(fresh.context, ANA, action, SURE)
      const [said] = await saidOf(fresh.context, id)
      if (said) await context.store.said.append(context.entity.key, id, { ...said, key: `${action.key}:${id}` }, 0)
    }
    const card = await presses(context, ANA, action, SURE)
    expect(await saidOf(context)).toHaveLength(1)
    const undo = buttonsOf(card).find(button => button.action?.kind === 'undo-many')?.action
    await presses(context, ANA, undo)
    expect((await saidOf(context)).map(({ kind }) => kind)).toEqual(['attested', 'withdrawn'])
  })
})

describe('the account that something was said from', () => {
  const account = { platform: 'slack', tenant: 'T1', user: 'U777' } as const
  const from = async (context: EntityContext, action: Action, fields: Record<string, string>) =>
    (await press(context, ANA, action, fields, at(TODAY), account)).card

  it('stands beside the person in all that they say, and `why` names it', async () => {
    const { context } = await both()
    await from(context, await submitOf(context, ANA, 'nothingPending'), SURE)
    const { action } = formOf(await presses(context, ANA, { kind: 'open', form: 'cadence' })).submit
    await from(context, action, { answer: 'weekly' })
    const log = (await context.store.people.of(context.entity.key, ['ana'])).get('ana')?.statements ?? []
    expect([...(await saidOf(context)), ...log].map(({ by, from: whence, channel }) => [by, whence, channel])).toEqual([
      ['ana', 'slack:T1:U777', 'slack'],
      ['ana', 'slack:T1:U777', 'slack'],
    ])
    const why = await asksWhy(context, person('carmen', ['coordinator']), ID)
    expect(textOf(why)).toContain(es.say.fromAccount('Slack', 'U777'))
  })

  it('is absent where there is none', async () => {
    const { context } = await both()
    await presses(context, ANA, await submitOf(context, ANA, 'nothingPending'), SURE)
    expect((await saidOf(context))[0]).not.toHaveProperty('from')
  })
})
