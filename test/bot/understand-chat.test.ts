import { describe, expect, it } from 'vitest'
import { understand } from '../../src/bot/understand/understand.js'
import { toDay } from '../../src/rules/day.js'

const TODAY = toDay(2027, 7, 1) ?? '2027-07-01'

const BEFORE = [
  'holaaa parcero me colabora diciéndome',
  'juepucha, qué pena con usted, me podría ir mostrando',
  'oiga mija, regáleme una miradita a ver',
  'ave maría, estoy súper estresada y se me embolató todo, dígame',
  'sinceramente necesito que me pases, si no es mucha molestia,',
  'será que me podés contar vos',
]
const AFTER = [
  'porfaaa',
  'y quedo atenta, feliz tarde',
  'cuando tenga un tiempito',
  'que ando de afán',
  'mi doctorcito',
]
const ASKED: readonly (readonly [string, string])[] = [
  ['los vencidos', 'cuáles están vencidos'],
  ['los vencidicos', 'cuáles están vencidos'],
  ['los contraticos de obra', 'los contratos de obra'],
]

describe('what people put around what they ask', () => {
  const rows = ASKED.flatMap(([asked, plain]) =>
    BEFORE.flatMap(before => AFTER.map(after => [`${before} ${asked} ${after}`, plain] as const)),
  )

  it.each(rows)('%s', (text, plain) => {
    const { sure, unread, query } = understand(text, TODAY)
    expect({ sure, unread, where: query?.where }).toEqual({
      sure: true,
      unread: [],
      where: understand(plain, TODAY).query?.where,
    })
  })

  it.each([
    ['ya cerré el 045 ayer en la tarde', '2027-06-30'],
    ['el 045 lo cerré antier por la mañana', '2027-06-29'],
    ['el lunes a primera hora cerré el 045', '2027-06-28'],
  ])('the part of a day is no other day: %s', (text, on) => {
    expect(understand(text, TODAY)).toMatchObject({ kind: 'closed-it', args: { on }, sure: true, unread: [] })
  })

  it.each(['los vencidos complicados', 'los vencidos recientemente', 'los vencidos firmados por Petronila'])(
    'but what may cut it down is asked about: %s',
    text => {
      const { kind, sure, unread } = understand(text, TODAY)
      expect(kind !== 'unknown' && sure && unread.length === 0).toBe(false)
    },
  )
})
