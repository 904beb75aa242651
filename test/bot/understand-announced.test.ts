import { describe, expect, it } from 'vitest'
import { understand } from '../../src/bot/understand/understand.js'
import { toDay } from '../../src/rules/day.js'

const TODAY = toDay(2027, 7, 1) ?? '2027-07-01'
const read = (text: string) => understand(text, TODAY)

describe('what is announced is not told as done', () => {
  it.each([
    ['el lunes cierro el CPS-008-2022', { reference: 'CPS-008-2022', until: '2027-07-05' }],
    ['el CPS-008-2022 lo voy a cerrar el 20', { reference: 'CPS-008-2022', until: '2027-07-20' }],
  ])('a closing on a day is put off to it: %s', (text, args) =>
    expect(read(text)).toMatchObject({ kind: 'snooze', args }),
  )

  it.each(['estoy a punto de cerrar el CPS-008-2022', 'CPS-008-2022 ya casi lo dejo cerrado'])(
    'a closing without a day shows the contract: %s',
    text => expect(read(text)).toMatchObject({ kind: 'contract', args: { reference: 'CPS-008-2022' } }),
  )

  it.each([
    ['me pasan a jurídica el 20, mis contratos quedan con Rocío Andrade', 'hand-over'],
    ['cambio de cargo y lo mío lo recibe Rocío Andrade', 'hand-over'],
    ['salgo a vacaciones el 20, mis contratos quedan con Rocío Andrade', 'delegate'],
  ])('a change of post hands over, an absence delegates: %s', (text, kind) => expect(read(text).kind).toBe(kind))
})

describe('what one word decides', () => {
  it.each([
    [
      'apunte ahí que el CPS-008-2022 se liquidó el 3 de mayo',
      'liquidated',
      { reference: 'CPS-008-2022', on: '2027-05-03' },
    ],
    ['a cuáles se les agotó el plazo en mayo', 'ended', { from: '2027-05-01', to: '2027-05-31' }],
    ['a cuáles se les acaba el plazo en agosto', 'upcoming', {}],
    ['póngalo en español, que yo de inglés poco', 'language', { language: 'es' }],
    ['en qué pestaña de SECOP se da clic para dejarlo cerrado', 'how', {}],
  ])('%s: %s', (text, kind, args) => expect(read(text)).toMatchObject({ kind, args, sure: true }))
})

describe('a question tells nothing', () => {
  it.each([
    'si ya lo liquidaron el año pasado, ¿se puede cerrar?',
    'y si lo cierro el viernes',
    'el CPS-008-2022 lo cerraron sí o no',
    'cerré el CPS-008-2022 o me lo soñé',
    'ratifíqueme si el CPS-008-2022 quedó liquidado',
    'si el proveedor quebró se cierra o se espera',
    'el que cerré no fue el CPS-008-2022',
    'si ya cerré el CPS-008-2022 tengo que avisarle',
  ])('%s', text => expect(['closed-it', 'liquidated', 'snooze']).not.toContain(read(text).kind))
})

describe('what is told of a contract', () => {
  it.each([
    ['el CPS-008-2022 tuvo prórroga de un mes', 'fact'],
    ['el CPS-008-2022 se suspendió en abril', 'fact'],
    ['el CPS-008-2022 sale sin la prórroga', 'data-wrong'],
    ['el CPS-008-2022 fue suspendido y no aparece', 'data-wrong'],
    ['falta el acta de liquidación, por eso no lo he podido cerrar', 'blocked'],
    ['la liquidación del CPS-008-2022 la tiene jurídica desde abril', 'blocked'],
    ['el CPS-008-2022 figura como terminado y sigue en ejecución', 'data-wrong'],
    ['queda un saldo de 3 millones en el CPS-008-2022', 'fact'],
    ['la tutela del CPS-008-2022 ya falló, no queda nada pendiente', 'no-pending'],
    ['no quise marcarlo, le di al que no era', 'undo'],
    ['lo que le dije del CPS-008-2022 no es cierto', 'undo'],
    ['no lo he cerrado, mañana', 'snooze'],
    ['gracias, ya entendí cómo es el cierre', 'thanks'],
    ['qué está esperando de mí', 'missing'],
  ])('%s: %s', (text, kind) => expect(read(text)).toMatchObject({ kind, sure: true, unread: [] }))
})

describe('arguments that are held', () => {
  it.each([
    ['qué me avisó el mes pasado del CPS-008-2022', 'told', { reference: 'CPS-008-2022', from: '2027-06-01' }],
    ['con una vez por semana basta, todos los días es demasiado', 'cadence', { cadence: 'weekly' }],
    ['deje a Rocío Andrade de respaldo', 'delegate', { to: 'Rocío Andrade' }],
    ['no me escriba a partir del 20', 'pause', { from: '2027-07-20' }],
    ['no era el CPS-008-2022, cerré el CPS-009-2022', 'closed-it', { reference: 'CPS-009-2022' }],
    ['cuáles se vencieron en mayo', 'ended', { from: '2027-05-01', to: '2027-05-31' }],
  ])('%s', (text, kind, args) => expect(read(text)).toMatchObject({ kind, args, sure: true }))

  it.each(['si la garantía es de 3 años, ¿tengo que esperar los 3 años?', '¿por 300 mil pesos de saldo hay sanción?'])(
    'a number changes nothing about what the rules say: %s',
    text => expect(read(text)).toMatchObject({ sure: true, unread: [] }),
  )
})
