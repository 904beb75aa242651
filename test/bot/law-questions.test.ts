import { describe, expect, it } from 'vitest'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'
import { LAW } from './phrasings/law.js'

/* What people ask about liquidation and about closing itself, as they write it. Whatever reads texts has to keep these. */

const TODAY: Day = '2027-07-01'
const ID = 'CO1.PCCNTR.4412345'

const of = (text: string) => understand(text, TODAY).question

describe.each(LAW)('%s', (kind, texts) => {
  it.each(texts)('%s', text => expect(of(text)).toMatchObject({ kind, args: {} }))
})

it.each([
  'perdimos competencia, ¿qué hago?',
  'Perdimos la competencia. ¿Y ahora qué hago?',
  'ya pasó el plazo para liquidar, ¿qué hacemos?',
])('is one question, not the closing list besides: %s', text => expect(understand(text, TODAY).further).toEqual([]))

describe('of one contract', () => {
  it.each([
    ['liquidation', `¿cuánto tiempo tengo para liquidar el ${ID}?`],
    ['liquidation', `hasta cuándo se puede liquidar ${ID}`],
    ['lapsed', `perdimos competencia en el ${ID}, ¿qué hago?`],
  ])('%s: %s', (kind, text) => expect(of(text)).toMatchObject({ kind, args: { id: ID } }))
})

describe('until a day', () => {
  it.each([
    ['¿cuáles pierden competencia este año?', '2027-12-31'],
    ['cuáles pierden competencia antes del 15 de septiembre', '2027-09-15'],
  ])('%s', (text, until) => expect(of(text)).toMatchObject({ kind: 'losing-competence', args: { until } }))
})

describe('an order of the Tienda Virtual', () => {
  it.each([
    'cómo cierro la orden CCE-12345',
    '¿Cómo cierro la orden de compra CCE-12345?',
    'cómo se cierra CCE-12345',
    'how do I close purchase order CCE-12345',
  ])('%s', text => {
    const { question, unread } = understand(text, TODAY)
    expect({ question, unread }).toMatchObject({
      question: { kind: 'how', args: { reference: 'CCE-12345' } },
      unread: [],
    })
  })
})

describe('what stops the click', () => {
  it.each([
    ['supplier-does-not-accept', 'el contratista no acepta el cierre'],
    ['supplier-does-not-accept', 'el proveedor no ha aprobado la modificación'],
    ['supplier-does-not-accept', 'the supplier does not accept the closing'],
    ['no-access', 'no tengo acceso'],
    ['no-access', "I don't have access"],
    ['modification-unpublished', 'la modificación quedó en edición'],
    ['modification-unpublished', 'la modificacion esta en edicion y no me deja'],
    ['ordenador-has-not-signed', 'el ordenador no ha firmado'],
    ['ordenador-has-not-signed', 'falta la firma del ordenador'],
  ])('%s: %s', (answer, text) => expect(of(text)).toMatchObject({ kind: 'blocked', said: { answer } }))

  it('is told of the contract that is named', () => {
    expect(of(`el contratista no acepta el cierre del ${ID}`)).toMatchObject({
      kind: 'blocked',
      args: { id: ID },
      said: { answer: 'supplier-does-not-accept' },
    })
  })
})

describe('beside a deed', () => {
  it('neither is lost', () => {
    const { kind, options, further } = understand(
      `Ya cerré el ${ID}. ¿Cuánto tiempo tengo para liquidar los demás?`,
      TODAY,
    )
    expect([kind, ...options, ...further].map(one => (typeof one === 'string' ? one : one.kind))).toEqual(
      expect.arrayContaining(['closed-it', 'liquidation']),
    )
  })
})

describe('what only sounds like it', () => {
  it.each([
    ['¿cuándo debo cerrar?', 'deadline'],
    ['¿hasta cuándo tengo plazo?', 'deadline'],
    [`ya se liquidó el ${ID} el 3 de mayo`, 'liquidated'],
    ['¿cómo cierro un contrato?', 'how'],
    ['¿quién cierra el banco hoy?', 'unknown'],
  ])('%s', (text, kind) => expect(of(text)).toMatchObject({ kind }))
})
