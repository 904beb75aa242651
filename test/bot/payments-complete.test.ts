import { describe, expect, it } from 'vitest'
import type { RegisterFacts } from '../../src/rules/index.js'
import { es } from '../../src/words/es/index.js'
import { ANA, asks, buttonsOf, contractOf, formOf, partsOf, presses, textOf, worldOf } from '../support/context.js'

const ID = 'CO1.PCCNTR.4400001'
const open = { kind: 'open', form: 'payment', id: ID } as const
const world = async (facts: Partial<RegisterFacts>) => (await worldOf([contractOf(1, ['ana'], facts)])).context
const short = { paid: '20000000', invoiced: '20000000' } as const

describe('the form about payments', () => {
  it.each<[string, Partial<RegisterFacts>, boolean]>([
    ['all of it paid', {}, false],
    ['all but a peso', { paid: '22773676' }, false],
    ['more paid than its value', { paid: '30000000' }, false],
    ['less paid', short, true],
    ['more invoiced than paid', { invoiced: '30000000' }, true],
    ['nothing recorded', { paid: '0', invoiced: '0' }, true],
    ['no value', { value: null }, true],
    ['not told what was paid', { paid: null }, true],
  ])('is opened where something may be short: %s', async (_, facts, isOpened) => {
    const context = await world({ endsOn: '2026-12-15', ...facts })
    const cards = [await presses(context, ANA, open), await asks(context, ANA, `ya se pagó todo el ${ID}`)]
    for (const card of cards) {
      expect(partsOf(card, 'form')).toHaveLength(isOpened ? 1 : 0)
      if (!isOpened) expect(textOf(card)).toContain('ahí no falta nada por explicar')
    }
  })

  it('gives way to what is pending, where a payment is owed all the same', async () => {
    const context = await world({})
    const card = await asks(context, ANA, `falta un pago en el ${ID}`)
    expect(formOf(card).submit.action).toMatchObject({ form: 'pending' })
    expect(formOf(card).fields.find(({ name }) => name === 'note')).toMatchObject({
      initial: es.forms.options.unpaid,
    })
    const facts = await presses(context, ANA, {
      kind: 'show',
      question: { kind: 'contract', args: { id: ID } },
      section: 'facts',
    })
    const payment = buttonsOf(facts).filter(({ action }) => action?.kind === 'open' && action.form === 'payment')
    expect(payment).toEqual([])
    expect(buttonsOf(facts).find(({ label }) => label === es.forms.pending.payment)?.action).toMatchObject({
      form: 'pending',
    })
  })

  it.each([
    [`falta un pago en el ${ID}`, 'unpaid'],
    [`hay un saldo por liberar en el ${ID}`, 'balance-to-release'],
    [`se pagó todo en ${ID} pero no está en SECOP`, 'paid-not-recorded'],
    [`ya se pagó el ${ID}`, undefined],
    [`quedó pagado el ${ID}`, undefined],
  ])('proposes only what was said: %s', async (text, answer) => {
    const field = formOf(await asks(await world(short), ANA, text)).fields.find(f => f.name === 'answer')
    expect(field && 'initial' in field ? field.initial : undefined).toBe(answer)
  })
})
