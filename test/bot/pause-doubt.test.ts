import { describe, expect, it } from 'vitest'
import { coveredBy } from '../../src/bot/attestations/pause-doubt.js'
import type { PersonStatement } from '../../src/bot/attestations/statement.js'
import type { Day } from '../../src/rules/index.js'
import { ANA, at, buttonsOf, contractOf, presses, textOf, worldOf } from '../support/context.js'
import { sendForm } from '../support/forms.js'

/* A pause that goes on into the last ten business days of a campaign: 16 to 30 July 2027, the 20th being a day off. */

const { context } = await worldOf([contractOf(1, ['ana'])])

function paused(until: Day, startsOn?: Day) {
  return { on: '2027-07-01', until, ...(startsOn ? { startsOn } : {}) } as unknown as Extract<
    PersonStatement,
    { kind: 'paused' }
  >
}
const delegate = (until: Day | null) => ({ to: 'luis', since: '2027-07-01', until }) as const

describe('the last days that a pause covers', () => {
  it.each([
    ['2027-07-16', undefined, null, null],
    ['2027-07-17', undefined, null, 1],
    ['2027-08-10', undefined, null, 10],
    ['2027-08-10', '2027-07-29', null, 2],
    ['2027-08-10', '2027-07-31', null, null],
    ['2027-08-10', '2027-07-29', delegate(null), null],
    ['2027-08-10', '2027-07-29', delegate('2027-07-30'), null],
    ['2027-08-10', '2027-07-29', delegate('2027-07-29'), 2],
    ['2028-08-10', '2028-07-01', null, 10],
  ] as const)('until %s from %s, with %o', (until, from, standIn, days) => {
    expect(coveredBy(paused(until, from), standIn, context)?.days ?? null).toBe(days)
  })
})

describe('such a pause', () => {
  const kinds = async (world: typeof context) =>
    ((await world.store.people.of(world.entity.key, ['ana'])).get('ana')?.statements ?? []).map(({ kind }) => kind)

  it('is asked about, and recorded only where that is known', async () => {
    const { context: world } = await worldOf([contractOf(1, ['ana'])])
    const form = await presses(world, ANA, { kind: 'open', form: 'paused' })
    const asked = await sendForm(world, ANA, form, { until: '2027-08-02' })
    expect(asked.title).toBe('Esa pausa llega al final de la campaña')
    expect(textOf(asked)).toContain('Cubre 10 de los últimos 10 días hábiles')
    expect(await kinds(world)).toEqual([])
    const anyway = buttonsOf(asked).find(({ label }) => label === 'Pausar de todos modos')
    const done = await presses(world, ANA, anyway?.action)
    expect(textOf(done)).toContain('2 de agosto')
    expect(await kinds(world)).toEqual(['paused'])
    await presses(world, ANA, anyway?.action, {}, at('2027-07-01'))
    expect(await kinds(world)).toEqual(['paused'])
    const [said] = (await world.store.people.of(world.entity.key, ['ana'])).get('ana')?.statements ?? []
    expect(said?.shown).toContain('Pausar de todos modos')
  })

  it('needs no word more where somebody stands in until then', async () => {
    const { context: world } = await worldOf([contractOf(1, ['ana'])])
    await sendForm(world, ANA, await presses(world, ANA, { kind: 'open', form: 'delegated' }), { to: 'luis' })
    await sendForm(world, ANA, await presses(world, ANA, { kind: 'open', form: 'paused' }), { until: '2027-08-02' })
    expect(await kinds(world)).toEqual(['delegated', 'paused'])
  })
})
