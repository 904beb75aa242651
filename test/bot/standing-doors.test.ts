import { describe, expect, it } from 'vitest'
import { otherNormIn } from '../../src/bot/conversation/other-norm.js'
import { standingDoor } from '../../src/bot/conversation/standing-doors.js'
import { ANA, COORDINATOR } from '../support/context.js'

describe('the label of a button that stands on the day, the home or the team, typed', () => {
  it.each([
    ['Empezar', ANA, { kind: 'queue' }],
    ['ver plazos para liquidar', ANA, { kind: 'show', question: { kind: 'liquidation', args: {} } }],
    ['ver plazos para liquidar, por favor', ANA, { kind: 'show', question: { kind: 'liquidation', args: {} } }],
    ['Avance', ANA, { kind: 'show', question: { kind: 'summary', args: {} } }],
    ['Settings', ANA, { kind: 'show', question: { kind: 'whoami', args: {} } }],
    ['Sin supervisor', COORDINATOR, { kind: 'show', section: 'unassigned' }],
  ] as const)('does what the button does: %s', (text, person, action) => {
    expect(standingDoor(person, text)?.action).toMatchObject(action)
  })

  it.each([
    ['ver plazos para liquidar el CPS-004-2022', ANA],
    ['plazo', ANA],
    ['cómo cerrarlo', ANA],
    ['avance por supervisor', COORDINATOR],
    ['sin supervisor', ANA],
  ] as const)('and other words do not: %s', (text, person) => {
    expect(standingDoor(person, text)).toBeUndefined()
  })
})

describe('a norm that is asked for by its number', () => {
  it.each([
    ['¿qué dice la ley 80?', 'Ley 80 de 1993'],
    ['qué dice la ley 80 de 1993 del cierre', 'Ley 80 de 1993'],
    ['what does law 1150 say', 'Ley 1150 de 2007'],
    ['el decreto 9999 de 2031', 'Decreto 9999 de 2031'],
  ])('is another one than the circular: %s', (text, name) => {
    expect(otherNormIn(text)?.name).toBe(name)
  })

  it.each([
    'la circular 002 de 2023',
    'la circular externa 002',
    'la circular',
    'qué norma obliga a cerrar',
    'ley de garantías',
  ])('or is that circular, or none: %s', text => {
    expect(otherNormIn(text)).toBeUndefined()
  })
})
