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
const TEAM: Question = { kind: 'team', args: {} }

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
