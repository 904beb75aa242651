import { describe, expect, it } from 'vitest'
import { WordIndex, wordsOfTexts } from '../../src/bot/understand/readings/word-index.js'
import { understand } from '../../src/bot/understand/understand.js'

const TODAY = '2027-07-01'
const words = new WordIndex(() =>
  wordsOfTexts(['Hidrotingua S.A.S.', 'Alvaro Alonso Rubiano Daza', 'Graciela Monsalve', 'Ursula Guavita']),
)
const told = (text: string) => {
  const { question, sure } = understand(text, TODAY, { scope: { words } })
  return { sure, ...question }
}

describe('facts that are told in the words of who tells them', () => {
  it.each([
    ['a graciela ya le pagaron todo', 'fact', { reference: 'graciela', fact: 'payment' }],
    ['el saldo del CPS-012-2026 se liberó', 'fact', { reference: 'CPS-012-2026', fact: 'payment' }],
    ['al contratista del CPS-019 todavía se le deben dos pagos', 'fact', { reference: 'CPS-019', fact: 'payment' }],
    [
      'el CPS-025-2026 reinició el 11 de junio',
      'fact',
      { reference: 'CPS-025-2026', fact: 'restart', on: '2027-06-11' },
    ],
    ['el CPS-015 es el registro vigente', 'fact', { reference: 'CPS-015', fact: 'cession' }],
    ['lo de ursula se archivó, no hubo sanción', 'proceeding', { reference: 'ursula' }],
    ['quita lo que dije del CPS-018', 'undo', { reference: 'CPS-018' }],
    ['borra el recordatorio del CPS-007-2025', 'undo', { reference: 'CPS-007-2025', reminder: true }],
  ])('%s', (text, kind, args) => {
    expect(told(text)).toMatchObject({ sure: true, kind, args })
  })
})

describe('a name in sight is put right', () => {
  it.each([
    ['en qué va lo de hidrotinga', 'hidrotingua'],
    ['ya cerré el de alvaro ruviano', 'alvaro rubiano'],
  ])('%s', (text, reference) => {
    expect(told(text)).toMatchObject({ sure: true, args: { reference } })
  })
})

it('a year that is said of the last number is that of those before it', () => {
  const { question, more } = understand('el 003 y el 004 de 2022 los cerré ayer', TODAY)
  expect(question).toMatchObject({ kind: 'closed-it', args: { reference: '003 de 2022', on: '2027-06-30' } })
  expect(more).toEqual([{ reference: '004 de 2022' }])
})

it.each([
  ['dime qué le falta al MC-006-2026 y recuérdame revisarlo el martes', 'contract', '2027-07-06'],
  ['por qué no puedo cerrar el MC-006-2026 y avísame el 15 de julio', 'why', '2027-07-15'],
])('what is asked, and that it is to be put off, are two: %s', (text, kind, until) => {
  const understood = understand(text, TODAY)
  expect(understood).toMatchObject({ sure: true, kind, args: { reference: 'MC-006-2026' } })
  expect(understood.further).toMatchObject([{ kind: 'snooze', args: { reference: 'MC-006-2026', until } }])
})

it('several that were spoken of first are told of, and not asked for', () => {
  expect(told('todos los de 2026 que están listos ya los cerré')).toMatchObject({ sure: true, kind: 'alike' })
  expect(told('los que ya cerré este mes')).not.toMatchObject({ kind: 'alike' })
})

describe('what happened to one contract, in words that nothing reads', () => {
  it.each([
    ['los uniformes del 118-2024 ya llegaron completos a bodega el 4 de junio', 'fact', { on: '2027-06-04' }],
    ['la cuenta del 118-2024 la devolvieron dos veces por la estampilla y tesorería no la recibe', 'blocked', {}],
    ['al 118-2024 le falta que la aseguradora conteste el oficio del perito', 'blocked', {}],
  ])('%s', (text, kind, args) => {
    expect(told(text)).toMatchObject({ sure: true, kind, args: { reference: '118-2024', ...args } })
  })

  it.each([
    '¿los uniformes del 118-2024 ya llegaron completos a bodega?',
    'muéstreme el 118-2024 que lo devolvió tesorería',
  ])('asked, and not told: %s', text => {
    expect(['fact', 'blocked']).not.toContain(told(text).kind)
  })
})
