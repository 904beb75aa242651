import { describe, expect, it } from 'vitest'
import type { Question } from '../../src/bot/understand/question.js'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY: Day = '2027-07-01'
const REFERENCE = 'CPS-003-2022'
const SHOWN: Question = { kind: 'contract', args: { reference: REFERENCE } }
const CLOSED: Question = { kind: 'closed-it', args: { reference: REFERENCE } }
const STOPPED: Question = { kind: 'blocked', args: { reference: REFERENCE } }
const WHY: Question = { kind: 'why', args: { reference: REFERENCE } }
const NOT_MINE: Question = { kind: 'not-mine', args: { reference: REFERENCE } }
const NONE_PENDING: Question = { kind: 'no-pending', args: { reference: REFERENCE } }
const PUT_OFF: Question = { kind: 'snooze', args: { reference: REFERENCE, until: '2027-07-05' } }
const UNTIL_WHEN: Question = { kind: 'deadline', args: {} }
const SNOOZED: Question = { kind: 'snooze', args: { reference: REFERENCE, until: '2027-07-05' } }
const TEAM: Question = { kind: 'team', args: {} }
const UNREACHED: Question = { kind: 'unreached', args: {} }

function following(question: Question, text: string) {
  const { kind, args, sure, contextual } = understand(text, TODAY, { remembered: { question } })
  return sure && contextual ? { kind, ...args } : { asks: true }
}

describe('what is said in view of the last answer, whatever its words', () => {
  it.each<[Question, string, object]>([
    [SHOWN, 'hoy no, pasado mañana', { kind: 'snooze', reference: REFERENCE, until: '2027-07-03' }],
    [SHOWN, 'deme espera con ese hasta el 16', { kind: 'snooze', reference: REFERENCE, until: '2027-07-16' }],
    [SHOWN, 'remember me that on monday please', { kind: 'snooze', reference: REFERENCE, until: '2027-07-05' }],
    [SHOWN, 'ahora no, luego', { kind: 'snooze', reference: REFERENCE }],
    [SHOWN, 'eso que dice ahí es el dato viejo', { kind: 'data-wrong', reference: REFERENCE }],
    [STOPPED, '¿y entonces qué hago?', { kind: 'how', reference: REFERENCE }],
    [STOPPED, 'so what now?', { kind: 'how', reference: REFERENCE }],
    [STOPPED, '¿y quién tiene que aprobar eso?', { kind: 'who-closes' }],
    [STOPPED, 'quítele ese impedimento', { kind: 'undo', reference: REFERENCE }],
    [CLOSED, '¿sí quedó registrado?', { kind: 'told', reference: REFERENCE }],
    [CLOSED, 'mentira, todavía le falta un clic', { kind: 'undo', reference: REFERENCE }],
    [WHY, 'no le entendí ni jota, más facilito', WHY.args],
    [WHY, '¿en qué norma se apoya para decirlo?', { kind: 'law' }],
    [TEAM, 'disculpe, no le entendí esa parte', { kind: 'help' }],
    [UNREACHED, 'ay, ¿y por qué a ellas no les llegó?', { kind: 'unreached' }],
    [UNREACHED, 'did they bounce or what?', { kind: 'unreached' }],
    [UNREACHED, '¿y ya les entró?', { kind: 'unreached' }],
    [UNREACHED, 'vuelva a escribirles', { kind: 'unreached' }],
    [UNREACHED, 'vuelva a escribirme', { kind: 'resume' }],
    [UNREACHED, '¿y qué hago con ellos?', { kind: 'unreached' }],
    [{ kind: 'waiting', args: {} }, '¿y cuándo se destraban?', { kind: 'waiting' }],
    [{ kind: 'waiting', args: {} }, 'when do they free up?', { kind: 'waiting' }],
    [{ kind: 'data', args: {} }, '¿y la próxima carga a qué hora es?', { kind: 'data' }],
    [{ kind: 'data', args: {} }, 'and the update before that?', { kind: 'data' }],
    [UNREACHED, '¿por qué me escribe todos los días?', { kind: 'cadence' }],
    [SHOWN, 'la póliza de estabilidad va hasta el 14 de febrero de 2031', { kind: 'fact', until: '2031-02-14' }],
    [SHOWN, 'a ese le abrieron una investigación', { kind: 'proceeding', reference: REFERENCE }],
    [SHOWN, 'no, ese es de Natalia', { kind: 'not-mine', reference: REFERENCE }],
    [SHOWN, 'ese silénciemelo hasta el martes', { kind: 'snooze', until: '2027-07-06' }],
    [SHOWN, '¿y de garantías qué tiene?', { kind: 'contract', reference: REFERENCE }],
    [SHOWN, 'sáquelo de ahí', { kind: 'not-mine', reference: REFERENCE }],
    [SHOWN, 'póngalo pues', { asks: true }],
    [SHOWN, 'no sea cansón, que ya lo cerré ayer', { kind: 'closed-it', on: '2027-06-30' }],
    [SHOWN, 'ese no requería acta de liquidación', { kind: 'fact', reference: REFERENCE }],
    [SHOWN, 'anote que no puedo con ese mientras la junta no firme', { kind: 'blocked', reference: REFERENCE }],
    [SHOWN, 'de ese no sé decirle, pregúntele a Natalia', { kind: 'not-mine', reference: REFERENCE }],
    [SHOWN, '¿y ese amparo ya venció?', { kind: 'contract', reference: REFERENCE }],
    [
      { kind: 'no-pending', args: { reference: REFERENCE } },
      'sí hay plata pendiente ahí, doce millones',
      { kind: 'undo' },
    ],
    [{ kind: 'contract', args: { id: 'CO1.PCCNTR.5566778' } }, '¿quién lo supervisa?', { id: 'CO1.PCCNTR.5566778' }],
    [
      { kind: 'liquidated', args: { reference: REFERENCE, on: '2027-02-18' } },
      'rectifico: fue el 28',
      { kind: 'liquidated', on: '2027-02-28' },
    ],
    [SHOWN, 'que sí, hombre, que ya lo liquidamos', { kind: 'liquidated', reference: REFERENCE }],
    [{ kind: 'how', args: {} }, '¿y después qué sigue?', { kind: 'how' }],
    [STOPPED, '¿eso no deja cerrar, o no importa?', { kind: 'law' }],
    [STOPPED, '¿y desde cuándo se puede?', { kind: 'contract', reference: REFERENCE }],
    [CLOSED, 'listo, siguiente', { kind: 'mine' }],
    [
      { kind: 'liquidated', args: { reference: REFERENCE } },
      'fue el 17 de noviembre del 25',
      { kind: 'liquidated', on: '2025-11-17' },
    ],
    [{ kind: 'delegate', args: {} }, 'no será ella sino el pagador, Wilmer Tovar', { kind: 'delegate' }],
    [{ kind: 'pause', args: {} }, 'me cancelaron el viaje, siga normal', { kind: 'resume' }],
    [{ kind: 'pause', args: { until: '2027-07-12' } }, 'on reflection, keep them coming', { kind: 'resume' }],
    [{ kind: 'pause', args: {} }, 'silence until I am back', { kind: 'pause' }],
    [{ kind: 'pause', args: { until: '2027-07-12' } }, 'hasta el 20 mejor', { kind: 'pause', until: '2027-07-20' }],
    [SHOWN, 'déjelo en pausa hasta el 22, que falta la firma', { kind: 'snooze', until: '2027-07-22' }],
    [SHOWN, '¿podría volver a mencionarlo el 13?', { kind: 'snooze', until: '2027-07-13' }],
    [SHOWN, 'could you bring that one up again on the 13th?', { kind: 'snooze', until: '2027-07-13' }],
    [SHOWN, 'push it two weeks', { kind: 'snooze', until: '2027-07-15' }],
    [SHOWN, 'hágase el loco con ese hasta el 20', { kind: 'snooze', until: '2027-07-20' }],
    [SNOOZED, 'el miércoles', { kind: 'snooze', reference: REFERENCE, until: '2027-07-07' }],
    [SNOOZED, 'ese lunes no, el otro', { kind: 'snooze', reference: REFERENCE, until: '2027-07-12' }],
    [SNOOZED, 'make that two full weeks', { kind: 'snooze', reference: REFERENCE, until: '2027-07-15' }],
    [{ kind: 'digest-time', args: { at: '07:00' } }, 'muy temprano, mejor 10', { kind: 'digest-time', at: '10:00' }],
    [{ kind: 'digest-time', args: { at: '07:00' } }, 'too early, make it 9', { kind: 'digest-time', at: '09:00' }],
    [
      { kind: 'delegate', args: { to: 'ana@entidad.gov.co' } },
      'solo hasta el 20, después otra vez a mí',
      { kind: 'delegate', until: '2027-07-20' },
    ],
  ])('%o · %s', (question, text, expected) => {
    expect(following(question, text)).toMatchObject(expected)
  })

  it.each(['show me the law', 'pls record: liquidated 14 Feb, act signed', 'no entiendo la diferencia, ¿por qué?'])(
    'what says something else is none of it: %s',
    text => {
      expect(following(SHOWN, text)).not.toMatchObject({ kind: expect.stringMatching(/^(?:snooze|contract)$/) })
    },
  )
})

describe('what was told is not so', () => {
  it.each<[Question, string]>([
    [NOT_MINE, 'uy no, ese sí me toca a mí'],
    [NOT_MINE, 'corrijo: sí me lo pasaron en abril'],
    [NOT_MINE, 'qué pena, sí soy el supervisor de ese'],
    [NOT_MINE, 'oh sorry, that one is mine after all'],
    [NOT_MINE, 'it was assigned to us last week'],
    [NONE_PENDING, 'rectifico, hay dos facturas sin radicar'],
    [NONE_PENDING, 'wait, there is still a balance to release'],
    [CLOSED, 'me retracto, eso no va'],
    [CLOSED, 'no me haga caso'],
    [CLOSED, 'ignore that, my kid typed it'],
    [CLOSED, 'no pare bolas a eso, lo mandó mi sobrina'],
    [CLOSED, 'ay no, solo lo guardé en borrador'],
    [CLOSED, 'no, it is still open'],
    [PUT_OFF, 'mejor no me lo aplace'],
    [STOPPED, 'ya no está trancado'],
    [STOPPED, 'that is sorted now'],
    [CLOSED, 'no era ese el que cerré'],
    [CLOSED, 'oops, not that 1'],
    [{ kind: 'liquidated', args: { reference: REFERENCE } }, 'I got the date wrong, please take it back'],
    [PUT_OFF, 'cancele ese recordatorio'],
    [{ kind: 'delegate', args: {} }, 'ya volví, que no le lleguen más a él'],
    [{ kind: 'delegate', args: {} }, 'siempre no, déjemelos a mí'],
  ])('%o · %s', (question, text) => {
    expect(following(question, text)).toMatchObject({ kind: 'undo' })
  })

  it.each<[Question, string]>([
    [NOT_MINE, 'no, es que no es mío'],
    [NOT_MINE, 'no lo superviso yo'],
    [STOPPED, 'ya llegó la factura pero falta el informe'],
    [NOT_MINE, '¿sí es mío?'],
    [NOT_MINE, 'si me lo asignaron fue por error'],
    [CLOSED, 'corrijo, fue el 21 de junio'],
    [NONE_PENDING, 'no queda nada, en serio'],
  ])('%o · not taken back by: %s', (question, text) => {
    expect(following(question, text)).not.toMatchObject({ kind: 'undo' })
  })
})

describe('the same of others', () => {
  const told = (question: Question, text: string) => {
    const { kind, args, more = [], sure } = understand(text, TODAY, { remembered: { question } })
    return sure ? { kind, of: [args, ...more].map(name => ('reference' in name ? name.reference : '')) } : null
  }

  it.each<[Question, string, readonly string[]]>([
    [CLOSED, 'tmbn el CPS-011-2026', ['CPS-011-2026']],
    [CLOSED, 'el CPS-011-2026 está en las mismas', ['CPS-011-2026']],
    [CLOSED, 'hay otros dos en igual situación: el CPS-011-2026 y el CPS-012-2026', ['CPS-011-2026', 'CPS-012-2026']],
    [CLOSED, 'same goes for CPS-011-2026 and CPS-012-2026', ['CPS-011-2026', 'CPS-012-2026']],
    [NOT_MINE, 'tampoco el CPS-011-2026 ni el CPS-012-2026', ['CPS-011-2026', 'CPS-012-2026']],
  ])('%o · %s', (question, text, of) => {
    expect(told(question, text)).toEqual({ kind: question.kind, of })
  })

  it.each<[Question, string]>([
    [CLOSED, 'tampoco el CPS-011-2026'],
    [CLOSED, 'el CPS-011-2026 todavía no'],
    [CLOSED, 'el CPS-011-2026 también, pero falta la póliza'],
  ])('%o · not told by: %s', (question, text) => {
    expect(told(question, text)).not.toMatchObject({ kind: 'closed-it' })
  })
})

describe('told and asked of the contract that stands there', () => {
  it.each<[Question, string, object]>([
    [SHOWN, 'que lo termine jurídica, para eso están', { kind: 'hand-over', reference: REFERENCE }],
    [SHOWN, 'let procurement handle it', { kind: 'hand-over' }],
    [SHOWN, 'le dejé la carpeta a contratación y ellos lo cierran', { kind: 'hand-over' }],
    [SHOWN, 'ya no lo llevamos nosotros, se fue para otra secretaría', { kind: 'not-mine', reference: REFERENCE }],
    [SHOWN, 'we no longer handle that one', { kind: 'not-mine' }],
    [SHOWN, 'ya no está en nuestra oficina', { kind: 'not-mine' }],
    [SHOWN, 'ya se le pagó todo a la fundación, no se debe nada', { kind: 'no-pending', reference: REFERENCE }],
    [SHOWN, 'queda en ceros', { kind: 'no-pending' }],
    [SHOWN, 'falta el informe de la interventoría', { kind: 'blocked', reference: REFERENCE }],
    [SHOWN, 'still waiting for the last invoice', { kind: 'blocked' }],
    [SHOWN, 'que lo liquidaron en mayo', { kind: 'liquidated', reference: REFERENCE }],
    [SHOWN, 'sigue en los juzgados', { kind: 'proceeding', reference: REFERENCE }],
    [SHOWN, 'se equivocaron con el plazo', { kind: 'data-wrong', reference: REFERENCE }],
    [SHOWN, 'can you bring it up again on the 12th?', { kind: 'snooze', until: '2027-07-12', reference: REFERENCE }],
    [SHOWN, '¿y yo qué tendría que hacer?', { kind: 'how', reference: REFERENCE }],
    [SHOWN, 'what would I have to do', { kind: 'how' }],
    [SHOWN, 'en qué se basa para decir eso', { kind: 'why', reference: REFERENCE }],
    [SHOWN, 'but why tho', { kind: 'why' }],
    [SHOWN, 'eso es d mi jefe, yo apenas le colaboro', { kind: 'not-mine', reference: REFERENCE }],
    [SHOWN, 'ese ya es de la gobernación', { kind: 'not-mine' }],
    [SHOWN, 'certifica que no hay saldos por girar ni bienes por entregar', { kind: 'no-pending' }],
    [SHOWN, 'su cierre quedó hecho el 22 de junio', { kind: 'closed-it', on: '2027-06-22' }],
    [SHOWN, 'no me insista con ese hasta el 21', { kind: 'snooze', until: '2027-07-21' }],
    [SHOWN, 'dígame qué debo hacer con ese', { kind: 'how', reference: REFERENCE }],
    [SHOWN, '¿y usted no me lo cierra?', { kind: 'how' }],
    [{ kind: 'how', args: {} }, '¿en qué menú queda eso?', { kind: 'how' }],
    [{ kind: 'how', args: {} }, 'does it work from my phone?', { kind: 'how' }],
    [UNTIL_WHEN, '¿y cuántos hábiles son?', { kind: 'deadline' }],
    [UNTIL_WHEN, '¿y será que la prorrogan?', { kind: 'deadline' }],
    [UNTIL_WHEN, 'will they extend it?', { kind: 'deadline' }],
    [{ kind: 'law', args: {} }, '¿quién expidió esa?', { kind: 'law' }],
  ])('%o · %s', (question, text, expected) => {
    expect(following(question, text)).toMatchObject(expected)
  })

  it.each<[string, string]>([
    ['falta poco para cerrarlo', 'blocked'],
    ['que lo cierre yo mañana', 'hand-over'],
    ['¿quién lo cierra?', 'hand-over'],
    ['I do not have that one open', 'not-mine'],
    ['qué contratos tengo que cerrar este mes', 'how'],
    ['¿entonces qué hace todavía ahí?', 'how'],
  ])('%s is no %s', (text, kind) => {
    expect(following(SHOWN, text)).not.toMatchObject({ kind })
  })
})
