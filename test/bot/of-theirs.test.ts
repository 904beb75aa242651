import { describe, expect, it } from 'vitest'
import type { EntityContext } from '../../src/bot/context.js'
import { ask } from '../../src/bot/conversation/ask.js'
import { BoundedMemory } from '../../src/bot/conversation/bounded-memory.js'
import { at, buttonsOf, COORDINATOR, contractOf, listedIn, TODAY, textOf, worldOf } from '../support/context.js'
import { linkAccount } from '../support/linked.js'

const id = (n: number) => `CO1.PCCNTR.${4400000 + n}`

/** A coordinator who talks about Ana, with two overdue contracts, and Luis, with one. */
async function talk(...before: readonly string[]) {
  const old = { endsOn: '2021-12-15', signedOn: '2021-01-10', startsOn: '2021-01-15' } as const
  const { context: world } = await worldOf([
    contractOf(1, ['ana'], old),
    contractOf(2, ['ana'], old, { supplier: 'ASEOS DEL VALLE INVENTADO S.A.S.' }),
    contractOf(3, ['luis'], old, { supplier: 'ASEOS DEL VALLE INVENTADO S.A.S.' }),
  ])
  for (const [user, person] of ['ana', 'luis'].entries())
    await linkAccount(world, person, { platform: 'slack', tenant: 'T1', user: `U${user}` })
  const context: EntityContext = { ...world, memory: new BoundedMemory() }
  const says = async (text: string) => (await ask(context, COORDINATOR, text, at(TODAY), 'terminal')).card
  for (const text of before) await says(text)
  return says
}

describe('of whoever the list on the screen is of', () => {
  it.each([
    ['los de Ana', 'los vencidos de ella', [id(1), id(2)]],
    ['los de Ana', '¿cuáles tiene vencidos?', [id(1), id(2)]],
    ['los de Luis', 'his overdue ones', [id(3)]],
  ])('%s · %s', async (before, text, ids) => {
    expect(listedIn(await (await talk(before))(text)).sort()).toEqual(ids)
  })

  it('not where the list is of nobody', async () => {
    expect(listedIn(await (await talk('los vencidos'))('los vencidos')).sort()).toEqual([id(1), id(2), id(3)])
  })
})

describe('the supplier of the contract on the screen', () => {
  it.each(['otros contratos de ese contratista', 'cuántos contratos tiene esa empresa', 'contracts of that company'])(
    '%s',
    async text => {
      const says = await talk('¿cómo va el CPS-2-2026?')
      expect(listedIn(await says(text)).sort()).toEqual([id(2), id(3)])
    },
  )

  it('is asked for where no contract is on the screen', async () => {
    expect(listedIn(await (await talk())('otros contratos de ese contratista'))).toEqual([])
  })
})

describe('whom to remind', () => {
  const reminded = async (text: string, ...before: readonly string[]) => {
    const card = await (await talk(...before))(text)
    return buttonsOf(card).flatMap(({ action }) => (action?.kind === 'remind' ? [action.person] : []))
  }

  it.each([
    ['recuérdele a Ana', ['ana']],
    ['recuérdeles a Ana y a Luis que respondan', ['ana', 'luis']],
    ['mándales un recordatorio a los que tienen vencidos', ['ana', 'luis']],
    ['cuántos vencidos hay y recuérdele a quienes los tienen', ['ana', 'luis']],
    ['remind Luis', ['luis']],
  ])('%s', async (text, people) => {
    expect((await reminded(text)).sort()).toEqual(people)
  })

  it.each([
    ['¿cómo va el CPS-3-2026?', 'recuérdeselo', ['luis']],
    ['los vencidos de Ana', 'mándele un recordatorio', ['ana']],
    ['los vencidos', 'recuérdeles', ['ana', 'luis']],
  ])('%s · %s', async (before, text, people) => {
    expect((await reminded(text, before)).sort()).toEqual(people)
  })

  it('says that each is reminded apart', async () => {
    expect(textOf(await (await talk())('recuérdeles a todos los que tienen vencidos'))).toContain(
      'una persona a la vez',
    )
  })
})
