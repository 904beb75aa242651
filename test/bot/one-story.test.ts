import { describe, expect, it } from 'vitest'
import type { FormName } from '../../src/bot/cards/action.js'
import {
  ANA,
  asks,
  asksWhy,
  buttonsOf,
  COORDINATOR,
  contractOf,
  formOf,
  partsOf,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'
import { sendForm } from '../support/forms.js'

/* What is said of one contract is one story: its head, its reason, its buttons and its forms agree. */

const ID = contractOf(1, []).id
const one = async (more: Parameters<typeof contractOf>[2] = {}) =>
  (await worldOf([contractOf(1, ['ana'], more)])).context
const CLOSED = { state: 'closed', updatedOn: '2027-06-01' } as const

describe('a contract that is closed in SECOP', () => {
  it.each(['snoozed', 'blocked', 'handed-over', 'closed-it', 'closing-watched', 'nothingPending'] as const)(
    'is not asked about with %s',
    async form => {
      const card = await presses(await one(CLOSED), ANA, { kind: 'open', form, id: ID })
      expect(partsOf(card, 'form')).toEqual([])
      expect(textOf(card)).toContain('Ya está cerrado en SECOP')
      expect(textOf(card)).not.toContain('El plazo sigue corriendo')
    },
  )

  it.each([
    'recuérdame el CPS-1-2026 mañana',
    'ya cerré el CPS-1-2026',
    'no puedo cerrar el CPS-1-2026: no tengo acceso',
  ])('nor by what is typed: %s', async text => {
    const card = await asks(await one(CLOSED), ANA, text)
    expect(partsOf(card, 'form')).toEqual([])
    expect(textOf(card)).toContain('Ya está cerrado en SECOP')
  })

  it('is not explained how to close', async () => {
    expect(JSON.stringify(await asks(await one(CLOSED), ANA, 'CPS-1-2026'))).not.toContain('Cómo cerrarlo')
    expect(JSON.stringify(await asks(await one(), ANA, 'CPS-1-2026'))).toContain('Cómo cerrarlo')
  })

  it('may still be said to be wrong', async () => {
    const card = await presses(await one(CLOSED), ANA, { kind: 'open', form: 'data-wrong', id: ID })
    expect(partsOf(card, 'form')).toHaveLength(1)
  })
})

describe('a contract that the law does not ask to liquidate, where SECOP does not say whether it was agreed', () => {
  it('is told so by head, reason and button alike', async () => {
    const context = await one({ liquidationFlag: 'unknown' })
    const [shown, why] = [await asks(context, ANA, 'CPS-1-2026'), await asksWhy(context, ANA, ID)]
    expect(textOf(shown)).toContain(
      'Listo para cerrar si usted confirma que no se pactó liquidarlo y que no queda nada pendiente.',
    )
    expect(buttonsOf(shown)[0]).toMatchObject({ label: 'Decir si se pactó liquidar', style: 'primary' })
    expect(textOf(why)).toContain('confirme antes que no se pactó liquidarlo y que no queda nada pendiente')
    expect(textOf(why)).not.toContain('no requiere liquidación')
    await sendForm(context, ANA, await presses(context, ANA, buttonsOf(shown)[0]?.action), { answer: 'no' })
    const then = await asks(context, ANA, 'CPS-1-2026')
    expect(textOf(then)).toContain('Listo para cerrar si usted confirma que no queda nada pendiente.')
    expect(textOf(await asksWhy(context, ANA, ID))).toContain('no requiere liquidación')
  })

  it('is not spoken of where SECOP says that it is not to be liquidated', async () => {
    const context = await one({ liquidationFlag: 'no' })
    const text = textOf(await asks(context, ANA, 'CPS-1-2026')) + textOf(await asksWhy(context, ANA, ID))
    expect(text).not.toContain('pactó')
    expect(text).toContain('no requiere liquidación')
  })
})

describe('why, of what was reported as closed', () => {
  it('says who reported it, and when', async () => {
    const context = await one()
    const before = textOf(await asksWhy(context, ANA, ID))
    expect(before).not.toContain('informó')
    expect(before).toContain('No lo ha declarado nadie')
    await sendForm(context, ANA, await asks(context, ANA, `ya cerré el ${ID} hoy`), { on: TODAY })
    for (const who of [ANA, COORDINATOR]) {
      const why = textOf(await asksWhy(context, who, ID))
      expect(why).toMatch(/\S+ informó hoy que se cerró el 1 de julio de 2027; SECOP aún no lo muestra/)
      expect(why).not.toContain('No lo ha declarado nadie')
    }
  })
})

describe('another impediment', () => {
  it('asks what it is, and says no more than was said', async () => {
    const context = await one()
    const list = await presses(context, ANA, { kind: 'cannot', id: ID })
    const form = await sendForm(context, ANA, list, { reason: 'other' })
    expect(formOf(form).fields.map(({ name }) => name)).toContain('note')
    const told = await sendForm(context, ANA, form, {})
    expect(textOf(told)).toContain('mpedimento')
    expect(textOf(await asks(context, ANA, 'CPS-1-2026'))).not.toContain('plataforma')
  })
})

describe('what waits', () => {
  const later = { ground: 'other', type: 'consultancy', liquidationFlag: 'yes', endsOn: '2027-05-31' } as const

  it('says for what, in a list of what waits', async () => {
    const { context } = await worldOf([
      contractOf(1, ['ana'], { ...later, type: 'services' }),
      contractOf(2, ['ana'], { ...later, modality: 'other', regime: 'general' }),
      contractOf(3, ['ana']),
      contractOf(4, ['ana'], { endsOn: '2028-01-01', state: 'in-execution' }),
    ])
    const say = async (id: number, form: FormName, answers: Record<string, string>) =>
      sendForm(context, ANA, await presses(context, ANA, { kind: 'open', form, id: contractOf(id, []).id }), answers)
    await say(1, 'liquidation', { answer: 'not-done' })
    await say(2, 'liquidation', { answer: 'done', on: '2027-06-15' })
    await say(2, 'qualityGuarantee', { answer: 'until-date', on: '2028-02-08' })
    await say(3, 'proceeding', { answer: 'open' })
    for (const [who, text] of [
      [ANA, '¿cuáles están en espera y por qué?'],
      [COORDINATOR, 'contratos en espera'],
    ] as const) {
      const rows = partsOf(await asks(context, who, text), 'group').flatMap(({ items }) => items.map(({ row }) => row))
      expect(Object.fromEntries(rows.map(row => [row?.name, row?.why]))).toEqual({
        'CPS-1-2026': 'liquidar hasta el 30 de septiembre',
        'CPS-2-2026': 'garantía hasta 8 feb. 2028',
        'CPS-3-2026': 'proceso abierto',
      })
    }
  })
})
