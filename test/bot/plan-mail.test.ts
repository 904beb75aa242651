import { describe, expect, it } from 'vitest'
import type { EntityContext } from '../../src/bot/context.js'
import { noticesOfLately } from '../../src/bot/office/notices.js'
import { alertsFor } from '../../src/bot/outbox/alerts.js'
import { es } from '../../src/words/es/index.js'
import {
  ADMIN,
  ANA,
  asks,
  at,
  buttonsOf,
  COORDINATOR,
  contractOf,
  EVERYBODY,
  formOf,
  LUIS,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'
import { linkAccount } from '../support/linked.js'
import { Campaign, morning } from './plan-fixture.js'

/** People who have no account, and whom the entity's list gives an address. */

async function mailing(): Promise<{ campaign: Campaign; context: EntityContext }> {
  const contracts = [contractOf(1, ['ana']), contractOf(2, ['ana'], { endsOn: '2027-07-07' }), contractOf(3, ['luis'])]
  const { context: bare } = await worldOf(contracts)
  const context: EntityContext = { ...bare, writesMail: true }
  const campaign = new Campaign(context)
  campaign.reach.set('ana', { kind: 'not-linked' })
  return { campaign, context }
}

describe('whoever has no account is told by e-mail', () => {
  it('once a week, whatever becomes closable meanwhile, and on the last two milestones', async () => {
    const { campaign } = await mailing()
    expect(await campaign.run('2027-06-23', '2027-08-05', 'ana')).toEqual([
      ['2027-06-23', expect.stringContaining('first')],
      ['2027-06-28', expect.stringContaining('cadence')],
      ['2027-07-06', expect.stringContaining('cadence')],
      ['2027-07-13', expect.stringContaining('cadence')],
      ['2027-07-19', expect.stringContaining('cadence')],
      ['2027-07-26', expect.stringContaining('cadence')],
      ['2027-07-29', expect.stringContaining('last-call')],
      ['2027-07-30', expect.stringContaining('last-call')],
      ['2027-08-02', expect.stringContaining('cadence')],
    ])
  })

  it('again on the next day where it did not arrive', async () => {
    const { campaign } = await mailing()
    await campaign.day('2027-06-23')
    await campaign.day('2027-06-28', 'failed')
    const days = await campaign.run('2027-06-29', '2027-07-02', 'ana')
    expect(days).toEqual([['2027-06-29', expect.stringContaining('cadence')]])
  })

  it('not again in a week in which one perhaps arrived, but on the last two milestones', async () => {
    const { campaign } = await mailing()
    await campaign.day('2027-06-23')
    await campaign.day('2027-06-28', 'failed', true)
    expect(await campaign.run('2027-06-29', '2027-07-06', 'ana')).toEqual([
      ['2027-07-06', expect.stringContaining('cadence')],
    ])
    await campaign.day('2027-07-26', 'failed', true)
    expect(await campaign.run('2027-07-27', '2027-07-29', 'ana')).toEqual([
      ['2027-07-29', expect.stringContaining('last-call')],
    ])
  })

  it('counts in one place of the sum, on every day', async () => {
    const { campaign } = await mailing()
    for (const day of ['2027-06-28', '2027-06-29', '2027-06-30'] as const) {
      const before = await campaign.plan(morning(day))
      await campaign.day(day)
      const after = await campaign.plan(morning(day))
      for (const { accounting } of [before, after]) {
        const { eligible, today: _, ...places } = accounting
        expect(places.byMail).toBe(1)
        expect(Object.values(places).reduce((sum, n) => sum + n)).toBe(eligible)
        expect(eligible).toBe(EVERYBODY.length)
      }
      expect(es.digest.sum(after.accounting)).toContain('1 por correo')
    }
  })

  it('but not who asked for no more, nor who is on no list', async () => {
    const { campaign, context } = await mailing()
    await campaign.wants(ANA, '2027-06-25', { kind: 'mail', wanted: false })
    expect(await campaign.entry('2027-06-28', ANA)).toMatchObject({ outcome: { kind: 'not-linked' } })
    await campaign.wants(ANA, '2027-06-28', { kind: 'mail', wanted: true })
    expect(await campaign.entry('2027-06-29', ANA)).toMatchObject({ outcome: { kind: 'send' } })
    const { email: _, ...unlisted } = { ...LUIS, listed: false }
    const directory = new Map(context.directory).set('luis', unlisted)
    const other = new Campaign({ ...context, directory })
    other.reach.set('luis', { kind: 'not-linked' })
    expect(await other.entry('2027-06-28', LUIS)).toMatchObject({ outcome: { kind: 'not-linked' } })
  })

  it('but not who said so in the chat, while they had an account there, which nobody else is told', async () => {
    const { campaign, context } = await mailing()
    await linkAccount(context, COORDINATOR.id, { platform: 'slack', tenant: 'T1', user: 'U2' })
    const settings = await asks(context, ANA, 'mis ajustes')
    const open = buttonsOf(settings).find(({ action }) => action?.kind === 'open' && action.form === 'mail')?.action
    const form = formOf(await presses(context, ANA, open))
    const done = await presses(context, ANA, form.submit.action, { answer: 'no' })
    expect(textOf(done)).toContain('No le escribiré por correo')
    expect(textOf(await asks(context, ANA, 'mis ajustes'))).toContain('Nunca por correo')
    expect(await campaign.entry(TODAY, ANA)).toMatchObject({ outcome: { kind: 'not-linked' } })
    for await (const notice of noticesOfLately(context, at(TODAY))) expect(notice).toBeUndefined()
  })

  it('who has an account is told there, and by nothing else', async () => {
    const { campaign } = await mailing()
    await campaign.day('2027-06-28')
    campaign.reach.set('ana', { kind: 'linked' })
    const entry = await campaign.entry('2027-07-01', ANA)
    expect(entry).toMatchObject({ outcome: { kind: 'send' }, recipient: { reach: { kind: 'linked' } } })
  })

  it('is said to whoever asks who is not reached', async () => {
    const { context } = await mailing()
    await linkAccount(context, ADMIN.id, { platform: 'slack', tenant: 'T1', user: 'U1' })
    const card = await asks(context, COORDINATOR, '¿a quién no le llegan los avisos?')
    expect(JSON.stringify(card)).toContain('personas sin cuenta se les escribe por correo, una vez por semana')
    expect(textOf(card)).not.toContain('undefined')
  })
})

it('whoever administers is told in their chat that the mail server takes nothing', async () => {
  const { context } = await mailing()
  const failure = { kind: 'refused', platform: 'email', why: 'refused' } as const
  const told: string[] = []
  for await (const { person, card, key } of alertsFor(context, { kind: 'service', failure }, TODAY, at(TODAY)))
    told.push(`${person} ${key.split('/').at(-1)} ${textOf(card)}`)
  expect(told).toEqual([expect.stringMatching(/^adela refused-email .*no recibe nada de Cerrojo/s)])
})
