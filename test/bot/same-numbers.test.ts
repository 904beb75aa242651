import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/bot/cards/card.js'
import { closingReportEn } from '../../src/words/en/closing-report.js'
import { closingReportEs } from '../../src/words/es/closing-report.js'
import { ANA, asks, buttonsOf, COORDINATOR, contractOf, partsOf, presses, textOf, worldOf } from '../support/context.js'
import { sendForm } from '../support/forms.js'

/* A number and what stands behind it are of the same contracts; where two scopes are meant, each is named. */

const OLD = { signedOn: '2022-01-10', startsOn: '2022-01-15', endsOn: '2022-12-31' } as const
const names = (card: Card) => partsOf(card, 'group').flatMap(({ items }) => items.map(({ row }) => row?.name))

describe('a person whose overdue contract cannot be closed', () => {
  const world = async () => {
    const { context } = await worldOf([
      ...[1, 2, 3, 4].map(n => contractOf(n, ['ana'])),
      contractOf(5, ['ana'], OLD),
      contractOf(6, ['luis']),
    ])
    const open = { kind: 'open', form: 'blocked', id: contractOf(5, []).id } as const
    await sendForm(context, ANA, await presses(context, ANA, open), { answer: 'no-access' })
    return context
  }

  it.each(['recuérdale a Ana los vencidos', 'recuérdale a Ana'])(
    'is shown with it first, and by name: %s',
    async text => {
      const context = await world()
      const card = await asks(context, COORDINATOR, text)
      expect(card.title).toContain('5 por cerrar, 1 vencido')
      expect(names(card)[0]).toBe('CPS-5-2026')
      expect(textOf(card)).toContain('Cuenta también 1 con impedimento (CPS-5-2026).')
    },
  )

  it('sees on their own card what they can close, as before', async () => {
    const card = await asks(await world(), ANA, '¿qué contratos debo cerrar?')
    expect(card.title).toBe('4 por cerrar, ninguno vencido')
    expect(names(card)).not.toContain('CPS-5-2026')
    expect(textOf(card)).toContain('1 con impedimento.')
  })
})

describe('contracts without a supervisor', () => {
  it('says of all how many are open, with the number of the button that leads to these', async () => {
    const { context } = await worldOf([
      contractOf(1, []),
      contractOf(2, []),
      contractOf(3, [], { state: 'closed', updatedOn: '2027-06-01' }),
      contractOf(4, ['ana']),
    ])
    const card = await asks(context, COORDINATOR, 'contratos sin supervisor')
    expect(names(card)).toHaveLength(3)
    expect(textOf(card)).toContain('2 siguen abiertos y están por asignar; los demás están cerrados o no aplican.')
    const open = buttonsOf(card).find(({ label }) => label === 'Sin supervisor (2)')
    expect(names(await presses(context, COORDINATOR, open?.action))).toHaveLength(2)
  })

  it('says nothing more where all of them are open', async () => {
    const { context } = await worldOf([contractOf(1, []), contractOf(4, ['ana'])])
    expect(textOf(await asks(context, COORDINATOR, 'contratos sin supervisor'))).not.toContain('siguen abiertos')
  })
})

describe('what is left of a campaign', () => {
  it('names those to close as the team counts them, and apart those with the office', () => {
    const parts = { impeded: 2, passedOn: 3, unanswered: 81 }
    expect(closingReportEs.left(86, parts)).toBe(
      'Quedan 86: 83 por cerrar (2 con impedimento, 81 sin respuesta) y 3 que ya se pueden cerrar, en contratación.',
    )
    expect(closingReportEn.left(86, parts)).toBe(
      '86 are left: 83 to close (2 with an impediment, 81 without an answer) and 3 with the contracting office that can be closed.',
    )
    expect(closingReportEs.left(2, { impeded: 2, passedOn: 0, unanswered: 0 })).toBe('Quedan 2: 2 con impedimento.')
    expect(closingReportEs.left(1, { impeded: 0, passedOn: 1, unanswered: 0 })).toBe(
      'Queda 1: 1 que ya se puede cerrar, en contratación.',
    )
  })
})
