import { describe, expect, it } from 'vitest'
import { documentedKind } from '../../src/bot/understand/intents/documented-kind.js'
import { speller } from '../../src/bot/understand/text/spelling.js'
import { understand } from '../../src/bot/understand/understand.js'
import { SPELLABLE } from '../../src/bot/understand/vocabulary/index.js'
import type { Day } from '../../src/rules/day.js'

const TODAY = '2027-07-01' as Day

describe('families of what supervisors say', () => {
  it.each([
    ['páseme la listica de lo mío', 'mine'],
    ['tengo alguno que se me haya pasado la fecha', 'overdue'],
    ['am i late on any or am i fine', 'overdue'],
    ['los que no se pueden todavía', 'waiting'],
    ['de cuáles no sabe usted si se liquidaron', 'missing'],
    ['qué otros me caen de aquí a fin de mes', 'upcoming'],
    ['what comes due in the next 20 days', 'upcoming'],
    ['qué puedo cerrar de acá al 20 de agosto', 'upcoming'],
    ['entro a la plataforma y después qué hago', 'how'],
    ['eso se puede hacer desde el celular o toca en computador', 'how'],
    ['el plazo lo corren o es fijo', 'deadline'],
    ['cuál es el que más me urge de todos', 'mine'],
    ['si el 31 cae domingo, hasta cuándo es', 'deadline'],
    ['qué me pasa si no alcanzo', 'law'],
    ['los de secop 1 también entran?', 'law'],
    ['tengo que cerrar las órdenes de compra también o esas no', 'law'],
    ['el cierre equivale a la liquidación o no', 'law'],
    ['liquidar y cerrar es la misma cosa?', 'law'],
    ['y el de las cámaras dónde está', 'find'],
    ['el contratista del CPS-004-2022 no me quiere firmar nada', 'blocked'],
    ['el CPS-004-2022 está atrancado en jurídica', 'blocked'],
    ['el CPS-004-2022 no me lo carguen a mí', 'not-mine'],
    ['mis contratos quedan con otra compañera', 'hand-over'],
    ['mi apellido está mal escrito', 'data-wrong'],
    ['de cuándo son esos datos', 'data'],
    ['que tan frescos son los datos', 'data'],
    ['ayer lo cerré y sigue saliendo abierto', 'data'],
    ['borré el aviso de ayer, qué decía', 'told'],
    ['puede contestar mi secretaria por mí', 'delegate'],
    ['mándeme los avisos después de almuerzo', 'digest-time'],
    ['estoy en reunión, escríbame mañana', 'snooze'],
    ['usted quién es', 'help'],
    ['me manda el enlace del CPS-004-2022', 'contract'],
    ['no volví a ver el CPS-004-2022, qué pasó', 'contract'],
    ['salgo a licencia el 10 de agosto, qué puedo cerrar antes de irme', 'upcoming'],
    ['y el CPS-004-2022 por qué me sale si ya se liquidó', 'why'],
    ['a mí dígame qué es lo que me toca cerrar', 'mine'],
    ['en qué parte de la ley dice que hay que cerrar', 'law'],
    ['puedo poner a alguien que responda por mí?', 'delegate'],
    ['qué hay que hacer en el secop para cerrar', 'how'],
    ['usted cada cuánto mira el secop', 'data'],
    ['las compraventas se liquidan', 'law'],
    ['a los cuántos meses pierde uno la competencia', 'law'],
    ['hasta cuándo respondo yo por un contrato', 'law'],
    ['cuánto se demora uno en cerrar uno', 'how'],
    ['se necesita firma digital para cerrar', 'how'],
    ['movieron el plazo', 'deadline'],
    ['desde el martes la supervisora es otra persona', 'not-mine'],
    ['me bloquearon el usuario de secop, a quién llamo', 'unknown'],
    ['el objeto que aparece en el CPS-004-2022 no es', 'data-wrong'],
    ['en el CPS-004-2022 nadie le debe nada a nadie', 'no-pending'],
    ['quién dijo que hay que cerrar el CPS-004-2022', 'why'],
    ['que Marta atienda lo mío mientras ando por fuera', 'delegate'],
    ['en qué área me tienen', 'whoami'],
    ['mis avisos', 'whoami'],
    ['pause mis avisos', 'pause'],
    ['muéstreme los de competencia perdida', 'law'],
    ['cuántos cerrados y cuántos todavía no', 'summary'],
    ['quetengo quecerrar', 'mine'],
    ['qué necesita que yo le responda', 'missing'],
    ['por qué dice que el CPS-004-2022 no requiere liquidación', 'why'],
    ['hay que subir algo o solo le doy clic', 'how'],
    ['hay uno con una señora Marta Pabón, cómo va', 'find'],
  ])('are read: %s', (text, kind) => {
    const understood = understand(text, TODAY)
    expect({ ...documentedKind(understood), sure: understood.sure, unread: understood.unread }).toMatchObject({
      kind,
      sure: true,
      unread: [],
    })
  })

  it('take a day of the year before as such', () => {
    const { args } = understand('el CPS-004-2022 se liquidó el 3 de febrero del año pasado', TODAY)
    expect(args).toEqual({ reference: 'CPS-004-2022', on: '2026-02-03' })
  })

  it.each([
    ['I closed CPS-004-2022 this afternoon', '2027-07-01'],
    ['cerré el CPS-004-2022 esta tarde', '2027-07-01'],
  ])('take a part of today as today: %s', (text, on) => {
    expect(understand(text, TODAY).args).toEqual({ reference: 'CPS-004-2022', on })
  })

  it.each([
    'hasta cuándo hay plazo para inscribirse al curso',
    'cuál es el plazo para radicar las cuentas',
    'cómo liquido la nómina',
    'despiértame a las 6 am',
    'qué norma regula las horas extras',
    'qué contiene el paquete',
  ])('take nothing else in: %s', text => {
    const { kind, sure, unread } = understand(text, TODAY)
    expect(kind === 'unknown' || !sure || unread.length > 0).toBe(true)
  })
})

describe('one contract that is meant by what it is about', () => {
  it.each([
    ['en qué va el convenio con la UPTC', { kind: 'contract', args: { reference: 'UPTC' } }],
    ['valor del contrato de aseo', { kind: 'contract', args: { reference: 'aseo' } }],
    ['what value has the contract of the elevators', { kind: 'contract', args: { reference: 'elevators' } }],
    ['who supervises the security one', { kind: 'contract', args: { reference: 'security' } }],
    ['al de la lancha lo prorrogaron?', { kind: 'contract', args: { reference: 'lancha' } }],
    ['buscar el contrato con Pedro Pérez', { kind: 'find', args: { about: 'Pedro Pérez' } }],
    ['todo lo de transporte escolar', { kind: 'find', args: { about: 'transporte escolar' } }],
    ['tuvo adiciones el 77?', { kind: 'contract', args: { reference: '77' } }],
    ["who's the contractor of 156", { kind: 'contract', args: { reference: '156' } }],
    ['el 061 tiene alguna demanda o proceso abierto?', { kind: 'contract', args: { reference: '061' } }],
    ['hasta cuándo iba el 019', { kind: 'contract', args: { reference: '019' } }],
    ['el 100 cuánto le falta', { kind: 'contract', args: { reference: '100' } }],
    ['cuánto nos falta pa llegar al 100', { kind: 'summary' }],
    ['¿Llegamos al 100 antes del 31?', { kind: 'summary' }],
  ])('%s', (text, read) => expect(understand(text, TODAY)).toMatchObject({ ...read, sure: true, unread: [] }))
})

describe('what was said before, by whom and to whom', () => {
  it.each([
    ['usted nunca me avisó', {}],
    ['usted me había dicho que no había sanción, o me equivoco?', {}],
    ['cuántas veces me has recordado el de aseo', { reference: 'aseo' }],
    ['¿yo le dije que había cerrado el 031?', { reference: '031' }],
    ['qué te contesté de la póliza', {}],
    ['Óscar te dijo algo?', {}],
    ['señor qué le ha respondido el compañero Cristancho', {}],
  ])('is looked up: %s', (text, args) => {
    const read = understand(text, TODAY)
    expect([documentedKind(read).kind, read.args, read.sure]).toEqual(['told', args, true])
  })

  it.each([
    ['ya le dije que el CPS-008-2022 no es mío', 'not-mine'],
    ['quite lo que le dije del 045', 'undo'],
    ['qué necesita que yo le conteste', 'missing'],
  ])('and not where it is told or taken back: %s', (text, kind) => expect(understand(text, TODAY).kind).toBe(kind))
})

describe('what is asked by the rules, or about the bot, is no list', () => {
  it.each([
    ['con póliza vigente se puede cerrar', 'law'],
    ['un contrato suspendido se puede cerrar?', 'law'],
    ['uno de tracto sucesivo toca liquidarlo sí o sí, no?', 'law'],
    ['al entregar el cargo tengo que dejar cerrados los expedientes?', 'law'],
    ['yo soy provisional, ¿a mí me pueden sacar del cargo por tener expedientes abiertos?', 'law'],
    ['qué me hacen si estoy atrasado', 'law'],
    ['hay que esperar a que se venza la garantía de la obra?', 'law'],
    ['mi compañera lo puede cerrar por mí?', 'how'],
    ['quién le da clic al cierre en secop', 'how'],
    ['qué papeles piden para los de obra', 'how'],
    ['se puede cerrar por lotes o toca de a uno', 'how'],
    ['aparezco como supervisor o como coordinador?', 'whoami'],
    ['con esta cuenta de Teams a quién corresponde', 'whoami'],
    ['hay compañeros q no tienen ni teams, cuáles', 'unreached'],
    ['quiénes quedaron por fuera de los avisos', 'unreached'],
    ['cuándo fue la última vez que leyó el secop', 'data'],
    ['qué día fue el último corte', 'data'],
    ['agradezco su amable gestión', 'thanks'],
    ['gracias mano, todo bien', 'thanks'],
  ])('%s: %s', (text, kind) => {
    const read = understand(text, TODAY)
    expect([documentedKind(read).kind, read.sure]).toEqual([kind, true])
  })

  it.each([
    ['los que tienen póliza vigente', 'waiting'],
    ['cuándo es el corte', 'deadline'],
  ])('and a list or a day is one: %s', (text, kind) => expect(understand(text, TODAY).kind).toBe(kind))
})

describe('what is none of its matters', () => {
  it.each([
    'adicióneme el 045 en veinte millones',
    'firme el acta por mí',
    'hágame usted el acta de liquidación del CPS-004-2022 y yo la firmo',
    'se me cayó el internet en la sede, a quién llamo en sistemas',
    'cuadro de turnos',
    'cuántos días de licencia le quedan a Paola',
    'how many vacation days do I have left',
    'me muestra la hoja de vida de Ximena',
  ])('is no list, and tells nothing: %s', text => expect(understand(text, TODAY).kind).toBe('unknown'))

  it.each([
    ['cuándo arrancó el contrato del gimnasio', { reference: 'gimnasio' }],
    ['en qué va el convenio con la universidad', { reference: 'universidad' }],
  ])('but a contract may be of any topic: %s', (text, args) =>
    expect(understand(text, TODAY)).toMatchObject({ kind: 'contract', args }),
  )
})

describe('a word and its opposite', () => {
  it.each([
    ['desactivar notificaciones', 'pause'],
    ['mute notifications', 'pause'],
    ['activar notificaciones', 'resume'],
  ])('are told apart: %s', (text, kind) => expect(understand(text, TODAY)).toMatchObject({ kind, sure: true }))

  it('no misspelt word is put right by taking away, or adding, what denies it', () => {
    const correct = speller(SPELLABLE)
    const denied = [...SPELLABLE].flatMap(word => ['des', 'dis', 'in', 'un', 'no'].map(sign => [sign + word, word]))
    expect(denied.filter(([said = '', word = '']) => said !== correct(said) && correct(said) === word)).toEqual([])
    expect(denied.filter(([said = '', word = '']) => SPELLABLE.has(said) && correct(word) === said)).toEqual([])
  })
})
