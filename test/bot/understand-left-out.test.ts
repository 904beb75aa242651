import { describe, expect, it } from 'vitest'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY = '2027-07-01' as Day

describe('a word that says how, why or once more something is asked', () => {
  it.each([
    ['alcánceme los de más de 50 millones', 'find', ['alcánceme']],
    ['buenas, alcánceme qué contratos tengo vencidos', 'overdue', ['alcánceme']],
    ['hágame la caridad de decirme cuánto suman los que faltan por cerrar', 'summary', ['caridad']],
    ['me podría refrescar cómo va el CPS-003-2022', 'contract', ['refrescar']],
    ['qué contratos tengo vencidos otra vez', 'overdue', ['otra vez']],
    ['qué contratos tengo vencidos para llevarle a la doctora', 'overdue', ['llevarle']],
    ['los de más de 50 millones para copiarlo en el acta', 'find', ['copiarlo', 'acta']],
    ['perdone que insista, cuánto suman los que faltan por cerrar', 'summary', ['perdone que insista']],
  ])('is left out of the answer, which says so: %s', (text, kind, story) => {
    expect(understand(text, TODAY)).toMatchObject({ kind, sure: true, unread: [], story })
  })

  it.each([
    'qué contratos tengo vencidos peligrosos',
    'los contratos con urgencia para el alcalde',
    'qué contratos tengo vencidos del alcalde',
    'qué contratos tengo vencidos que están en riesgo',
    'los contratos vencidos para renovar',
    'quíteme los contratos vencidos peligrosos',
  ])('is asked about where a filter would stand: %s', text => {
    const { kind, sure, unread } = understand(text, TODAY)
    expect(kind === 'unknown' || !sure || unread.length > 0).toBe(true)
  })

  it('opens the form of what is told, and is said', () => {
    const { question, sure, story } = understand('ya cerré el CPS-003-2022 otra vez', TODAY)
    expect({ question, sure, story }).toEqual({
      question: { kind: 'closed-it', args: { reference: 'CPS-003-2022' } },
      sure: true,
      story: ['otra vez'],
    })
  })
})

describe('a word that is not known beside an answer that is the same for all', () => {
  it.each([
    ['cuál es la fecha límite decretada para el cierre', 'deadline'],
    ['explíqueme cómo cierro que yo no me acuerdo de la clave', 'how'],
    ['deje de escribirme hasta el lunes que estoy en turno', 'pause'],
    ['qué contratos tengo vencidos que estoy en turno', 'overdue'],
  ])('is left out of it, which says so: %s', (text, kind) => {
    const { story = [], ...rest } = understand(text, TODAY)
    expect(rest).toMatchObject({ kind, sure: true, unread: [] })
    expect(story.length).toBe(1)
  })

  it.each(['cómo cierro la caja menor', 'cuál es el plazo para radicar las cuentas', 'cómo cierro si hay estampilla'])(
    'is asked about where it may be what is asked of: %s',
    text => {
      const { kind, sure, unread } = understand(text, TODAY)
      expect(kind === 'unknown' || !sure || unread.length > 0).toBe(true)
    },
  )
})

it('no question about closing stands for a list that a day narrows down', () => {
  expect(understand('qué se puede cerrar de acá al 15 de agosto', TODAY)).toMatchObject({
    kind: 'upcoming',
    args: { until: '2027-08-15' },
    sure: true,
  })
})
