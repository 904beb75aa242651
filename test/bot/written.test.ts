import { expect, it } from 'vitest'
import { ANA, asksWhy, contractOf, partsOf, worldOf } from '../support/context.js'

const ID = 'CO1.PCCNTR.4400001'

it('why quotes what SECOP writes where this program reads it as another word, and nothing where it does not', async () => {
  const facts = { ground: 'other', type: 'other', liquidationFlag: 'unknown' } as const
  const told = async (written: object) => {
    const { context } = await worldOf([contractOf(1, ['ana'], { ...facts, endsOn: '2026-12-15' }, written)])
    const card = await asksWhy(context, ANA, ID)
    return partsOf(card, 'facts').flatMap(part => part.facts.map(({ label, value }) => `${label}: ${value}`))
  }
  const quoted = await told({ written: { type: 'Comisión', regime: 'Mínima cuantía', ground: 'Regla X' } })
  expect(quoted).toEqual(
    expect.arrayContaining([
      'Tipo: Otro (SECOP escribe «Comisión»)',
      'Régimen: Estatuto general (SECOP escribe «Mínima cuantía»)',
    ]),
  )
  expect((await told({})).join()).not.toContain('SECOP escribe')
})
