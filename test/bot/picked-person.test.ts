import { describe, expect, it } from 'vitest'
import { cardToMessage } from '../../src/adapters/chat/slack/render/card-to-blocks.js'
import { ButtonPayload } from '../../src/adapters/chat/slack/requests/payload.js'
import { cardToAdaptive } from '../../src/adapters/chat/teams/render/card-to-adaptive.js'
import type { FormName } from '../../src/bot/cards/action.js'
import type { EntityContext } from '../../src/bot/context.js'
import { press } from '../../src/bot/conversation/press.js'
import { Message } from '../adapters/chat/slack/valid.js'
import { ANA, at, contractOf, formOf, TODAY, worldOf } from '../support/context.js'

/* Whom a form names: picked as the platform lets people be picked, typed, or chosen from the entity's list. */

const ID = 'CO1.PCCNTR.4400001'
const HERE = { platform: 'slack', tenant: 'T1', user: 'UANA' } as const

async function world() {
  const { context } = await worldOf([contractOf(1, ['ana'])])
  await context.store.accounts.append(
    context.entity.key,
    'slack:T1:ULUIS',
    {
      ...({ kind: 'linked', person: 'luis', how: 'email', by: null, on: '2027-06-06' } as const),
      ...{ id: 'l', key: 'l', at: '2027-06-06T15:00:00.000Z' },
    },
    0,
  )
  return context
}
async function opens(context: EntityContext, form: FormName, id?: string) {
  const action = { kind: 'open', form, ...(id ? { id } : {}) } as const
  return (await press(context, ANA, action, {}, at(TODAY), HERE)).card
}
const sends = async (context: EntityContext, form: FormName, fields: Record<string, string>, id?: string) =>
  (await press(context, ANA, formOf(await opens(context, form, id)).submit.action, fields, at(TODAY), HERE)).card

describe('a person that a form names', () => {
  it.each([
    ['picked in Slack', 'ULUIS'],
    ['chosen from the list', 'luis'],
    ['typed as an e-mail, as in forms of before', 'Luis@entidad.example'],
    ['typed as a name', 'Luís'],
  ])('is found: %s', async (_, to) => {
    const context = await world()
    const done = await sends(context, 'delegated', { to })
    expect(done.summary).toContain('Sus avisos llegarán a LUIS.')
    const log = (await context.store.people.of(context.entity.key, ['ana'])).get('ana')
    expect(log?.statements.at(-1)).toMatchObject({ kind: 'delegated', to: 'luis' })
  })

  it.each(['UNOBODY', 'nadie@entidad.example', 'ana', 'slack:T1:ULUIS', 'zzz'])(
    'is none of the entity: %s is said at its field, and nothing is recorded',
    async to => {
      const context = await world()
      const again = await sends(context, 'delegated', { to })
      expect(formOf(again).fields[0]).toMatchObject({ error: 'no encuentro a esa persona en la lista de la entidad' })
      expect((await context.store.people.of(context.entity.key, ['ana'])).size).toBe(0)
    },
  )

  it('may be left out where somebody only says that a contract is not theirs, and is told to the office where not', async () => {
    const context = await world()
    await sends(context, 'not-mine', { sure: 'true', person: 'ULUIS', note: 'Cambió en mayo.' }, ID)
    const log = (await context.store.said.of(context.entity.key, [ID])).get(ID)
    expect(log?.statements.at(-1)).toMatchObject({ kind: 'not-mine', note: 'Es de LUIS. Cambió en mayo.' })
    const other = await world()
    await sends(other, 'not-mine', { sure: 'true' }, ID)
    expect((await other.store.said.of(other.entity.key, [ID])).get(ID)?.statements.at(-1)).not.toHaveProperty('note')
  })

  it('is picked by the pickers of both platforms, and an hour by theirs', async () => {
    const context = await world()
    const [delegate, hour] = [await opens(context, 'delegated'), await opens(context, 'digest-time')]
    const slack = JSON.stringify([delegate, hour].map(card => Message.parse(cardToMessage(card, { language: 'es' }))))
    expect(slack).toContain('"users_select"')
    expect(slack).toContain('"timepicker"')
    const teams = JSON.stringify([delegate, hour].map(card => cardToAdaptive(card, { language: 'es' })))
    expect(teams).toContain('"choices.data":{"type":"Data.Query","dataset":"graph.microsoft.com/users"}')
    expect(teams).toContain('{"title":"LUIS · Obras","value":"luis"}')
    expect(teams).toContain('"Input.Time"')
  })

  it('comes from Slack with what else was filled in', () => {
    const values = { a: { to: { selected_user: 'ULUIS' } }, b: { time: { selected_time: '07:30' } } }
    const read = ButtonPayload.parse({
      ...{ user: { id: 'UANA' }, trigger_id: 't', container: {}, state: { values } },
      actions: [{ action_id: 'do:1', value: '{}' }],
    })
    expect(read.fields).toEqual({ to: 'ULUIS', time: '07:30' })
  })
})
