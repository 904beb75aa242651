import { describe, expect, it } from 'vitest'
import { understand } from '../../src/bot/understand/understand.js'

const TODAY = '2027-07-01'

describe('what stands in the way, in the words of who says it', () => {
  it.each([
    'en el CPS-015-2026 el cesionario no aparece por ninguna parte',
    'CPS-015-2026: contabilidad tiene embolatada la última cuenta',
    'no puedo cerrar el CPS-015-2026, la contratista no ha entregado el informe final',
    'el supervisor anterior no me ha pasado los soportes del CPS-015-2026',
    'the supplier of CPS-015-2026 has not submitted the final report',
    'lo del CPS-015-2026 se quedó en el despacho esperando turno',
  ])('%s', text => {
    const { kind, sure, unread, question } = understand(text, TODAY)
    expect({ kind, sure, unread }).toEqual({ kind: 'blocked', sure: true, unread: [] })
    expect(question).toMatchObject({ args: { reference: 'CPS-015-2026' }, said: { note: text } })
  })

  it.each(['¿por qué no me sale el CPS-015-2026?', 'cuáles contratistas no han entregado el informe'])(
    'is not what somebody asks: %s',
    text => {
      expect(understand(text, TODAY).kind).not.toBe('blocked')
    },
  )
})
