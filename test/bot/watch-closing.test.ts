import { describe, expect, it } from 'vitest'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/index.js'
import { ANA, asks, buttonsOf, COORDINATOR, contractOf, presses, TODAY, textOf, worldOf } from '../support/context.js'
import { sendForm } from '../support/forms.js'
import { Campaign } from './plan-fixture.js'

/* "Avíseme cuando SECOP lo confirme": once, whatever somebody's cadence is. */

const ID = contractOf(1, []).id
const LABEL = 'Avisarme al confirmarse'
const DAYS: readonly Day[] = ['2027-07-02', '2027-07-06', '2027-07-07', '2027-07-08', '2027-07-09', '2027-07-13']

async function aCampaign() {
  const world = await worldOf([1, 2].map(n => contractOf(n, ['ana'])))
  const campaign = new Campaign(world.context)
  const closes = (id: string, asOf: Day) =>
    world.cut(id, asOf, [contractOf(1, ['ana'], { state: 'closed', updatedOn: asOf }), contractOf(2, ['ana'])])
  return { ...world, campaign, closes }
}

const watchIn = (card: Awaited<ReturnType<typeof asks>>) => buttonsOf(card).find(({ label }) => label === LABEL)

describe('who asks to be told of a closing', () => {
  it('does so by a press on the receipt of what they reported, once, and can take it back', async () => {
    const { context } = await aCampaign()
    const receipt = await sendForm(context, ANA, await asks(context, ANA, `ya cerré el ${ID} hoy`), { on: TODAY })
    const watch = watchIn(receipt)
    const answer = await presses(context, ANA, watch?.action)
    expect(textOf(answer)).toContain('Le aviso una vez, cuando SECOP lo muestre cerrado.')
    await presses(context, ANA, watch?.action)
    const said = (await context.store.said.of(context.entity.key, [ID])).get(ID)?.statements ?? []
    expect(said.map(({ kind }) => kind)).toEqual(['closed-it', 'closing-watched'])
    expect(watchIn(await asks(context, ANA, `cómo va el ${ID}`)), 'who asked is not offered it again').toBeUndefined()
    const undo = buttonsOf(answer).find(({ action }) => action?.kind === 'withdraw')
    await presses(context, ANA, undo?.action)
    expect(watchIn(await asks(context, ANA, `cómo va el ${ID}`))).toBeDefined()
  })

  it('may type it, of one that is named; nothing is recorded before the press', async () => {
    const { context } = await aCampaign()
    const card = await asks(context, ANA, `avíseme cuando SECOP confirme el ${ID}`)
    expect((await context.store.said.of(context.entity.key, [ID])).get(ID)).toBeUndefined()
    await presses(context, ANA, watchIn(card)?.action)
    expect(textOf(await asks(context, ANA, `avíseme cuando SECOP confirme el ${ID}`))).toContain('Ya me lo pidió')
    const other = await asks(context, COORDINATOR, `avíseme cuando SECOP confirme el ${ID}`)
    expect(watchIn(other)).toBeUndefined()
    expect(textOf(other)).toContain('le aviso a quien supervisa')
  })

  it.each([
    'avíseme cuando SECOP lo confirme',
    'avísame cuando aparezca cerrado',
    'me avisa cuando SECOP lo muestre cerrado',
    'avíseme apenas quede cerrado en SECOP',
    'notifíqueme cuando SECOP confirme el cierre',
    'tell me when SECOP confirms it',
    'let me know when it shows as closed',
  ])('is understood: %s', text => {
    expect(understand(text, TODAY)).toMatchObject({ kind: 'watch-closing' })
  })

  it.each(['recuérdeme el 5 de julio', 'avíseme el viernes', 'quiero saber cuándo se cerró el CPS-1-2026'])(
    'is not: %s',
    text => {
      expect(understand(text, TODAY)).not.toMatchObject({ kind: 'watch-closing' })
    },
  )
})

describe('once SECOP shows it closed', () => {
  it.each(['daily', 'weekly', 'important'] as const)('they are told the next morning, once (%s)', async cadence => {
    const { campaign, closes } = await aCampaign()
    await campaign.wants(ANA, '2027-06-30', { kind: 'cadence', cadence })
    await campaign.day(TODAY)
    await campaign.says(ID, TODAY, ANA, { kind: 'closed-it', closedOn: TODAY, cut: 'c1' })
    await campaign.says(ID, TODAY, ANA, { kind: 'closing-watched' })
    const told: Day[] = []
    for (const day of DAYS) {
      if (day === '2027-07-06') await closes('c2', '2027-07-05')
      for (const { person, basis } of await campaign.day(day))
        if (person === 'ana' && basis.reasons.includes('confirmed')) told.push(day)
    }
    expect(told).toEqual(['2027-07-06'])
  })

  it('also who asked after their last digest, and who never had one', async () => {
    const late = await aCampaign()
    await late.campaign.day(TODAY)
    await late.campaign.says(ID, '2027-07-02', ANA, { kind: 'closing-watched' })
    await late.closes('c2', '2027-07-05')
    expect((await late.campaign.message('2027-07-06', ANA)).basis.reasons).toContain('confirmed')
    const first = await aCampaign()
    await first.campaign.says(ID, '2027-07-02', ANA, { kind: 'closing-watched' })
    await first.closes('c2', '2027-07-05')
    const message = await first.campaign.message('2027-07-06', ANA)
    expect(message.basis.reasons).toEqual(expect.arrayContaining(['first', 'confirmed']))
    expect(JSON.stringify(message.card)).toContain('CPS-1-2026')
  })

  it('who asked for less and did not ask for this hears of it with their next digest', async () => {
    const { campaign, closes } = await aCampaign()
    await campaign.wants(ANA, '2027-06-30', { kind: 'cadence', cadence: 'important' })
    await campaign.day(TODAY)
    await campaign.says(ID, TODAY, ANA, { kind: 'closed-it', closedOn: TODAY, cut: 'c1' })
    await closes('c2', '2027-07-05')
    expect((await campaign.day('2027-07-06')).map(({ person }) => person)).not.toContain('ana')
  })
})
