import { describe, expect, it } from 'vitest'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY: Day = '2027-07-01'

describe('what is surely asked is answered, whatever changes nothing about it', () => {
  it.each([
    ['con qué personas no ha logrado comunicarse', 'unreached'],
    ['resumen cortico para el secretario general por favor', 'summary'],
  ])('%s', (text, kind) => {
    expect(understand(text, TODAY)).toMatchObject({ kind, sure: true, unread: [] })
  })

  it('and says what was set aside', () => {
    expect(understand('resumen cortico para el secretario general por favor', TODAY).story).toEqual(['secretario'])
  })
})

it('nor does the first reading stand where hardly anybody writes so, but beside courtesy it does', () => {
  expect(understand('quedó mucho por cerrar?', TODAY)).toMatchObject({ kind: 'summary', sure: true })
  expect(understand('Language. Thank you.', TODAY)).toMatchObject({ kind: 'language', sure: true })
})

describe('what may say of which contracts or people is asked back', () => {
  it.each([
    'los vencidos urgentes para el alcalde',
    'just for the Health department?',
    'quién lleva más de dos semanas sin mover nada',
    'qué supervisores no han cerrado ninguno suspendidos',
    'quién es el supervisor de Pedro Gaitán',
  ])('%s', text => {
    const { sure, unread, kind } = understand(text, TODAY)
    expect(sure && unread.length === 0 && kind !== 'unknown').toBe(false)
  })
})
