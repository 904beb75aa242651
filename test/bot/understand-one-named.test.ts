import { describe, expect, it } from 'vitest'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY: Day = '2027-07-01'

describe('one contract that is named by what it is about', () => {
  it.each([
    ['el puente peatonal lo liquidamos el 12 de febrero', 'liquidated', 'puente peatonal', { on: '2027-02-12' }],
    ['el acueducto veredal de Guaduas se liquidó el 5 de marzo', 'liquidated', 'acueducto veredal de Guaduas', {}],
    ['licencias autocad liquidado el 4 de junio', 'liquidated', 'licencias autocad', { on: '2027-06-04' }],
    ['REFRIGERIOS ESCOLARES YA SE CERRO', 'closed-it', 'REFRIGERIOS ESCOLARES', {}],
    [
      'compadre el arriendo de la casa de justicia quedó cerrado ayer',
      'closed-it',
      'arriendo de la casa de justicia',
      {},
    ],
    ['we closed the elevator maintenance one yesterday', 'closed-it', 'elevator maintenance', { on: '2027-06-30' }],
    ['el de arreglos florales no le queda nada pendiente', 'no-pending', 'arreglos florales', {}],
    ['Ferretería El Clavo ya entregó todo y no se le debe nada', 'no-pending', 'Ferretería El Clavo', {}],
    ['carretera san felipe puerto nuevo no es de mi', 'not-mine', 'carretera san felipe puerto nuevo', {}],
    ['lo de la impresora a color no es mío', 'not-mine', 'impresora a color', {}],
    ['el de las ambulancias del hospital está en demanda', 'proceeding', 'ambulancias del hospital', {}],
    ['acuérdeme el de los uniformes el jueves', 'snooze', 'uniformes', { until: '2027-07-08' }],
    ['en qué va lo de la ciclorruta de la calle larga', 'contract', 'ciclorruta de la calle larga', {}],
    ['el de la ferretería El Tornillo', 'contract', 'ferretería El Tornillo', {}],
    ['¿el vivero municipal ya está liquidado?', 'contract', 'vivero municipal', {}],
  ])('is read whole: %s', (text, kind, reference, more) => {
    expect(understand(text, TODAY)).toMatchObject({ kind, sure: true, args: { reference, ...more } })
  })

  it.each(['los de aseo', 'cuántos contratos de obra tengo', 'la campaña se acaba el 30', 'la póliza no es mía'])(
    'is not heard of where several are meant, or any: %s',
    text => {
      expect(understand(text, TODAY).args).not.toHaveProperty('reference')
    },
  )
})

describe('the day of what is told', () => {
  it.each([
    [
      'la póliza del puente peatonal va hasta el 30 de abril de 2028',
      'fact',
      { reference: 'puente peatonal', until: '2028-04-30' },
    ],
    [
      'la póliza de calidad del CPS-010-2026 vence el 3 de mayo de 2029',
      'fact',
      { fact: 'qualityGuarantee', until: '2029-05-03' },
    ],
    ['al de Aseo Limpio Ltda le pagamos la última el 12 de junio', 'fact', { fact: 'payment', on: '2027-06-12' }],
    ['el CPS-010-2026 está mal, hubo prórroga hasta el 30 de noviembre de 2026', 'data-wrong', { until: '2026-11-30' }],
    ['corrija: la terminación del CPS-010-2026 fue el 14 de marzo de 2026', 'data-wrong', { on: '2026-03-14' }],
    ['el muro de la ribera no terminó en marzo, se prorrogó hasta el 30 de agosto', 'fact', { until: '2027-08-30' }],
    [
      'recuérdeme el de los uniformes el miércoles que hoy ando en campo',
      'snooze',
      { reference: 'uniformes', until: '2027-07-07' },
    ],
    ['el CPS-010-2026 dejémoslo pal 22, ese día me entregan el paz y salvo', 'snooze', { until: '2027-07-22' }],
    ['Marta está de licencia y vuelve el 12, que Luz le lleve lo de ella', 'unknown', { until: '2027-07-12' }],
    ['ya cerré el 004 del 22', 'closed-it', { reference: '004 del 22' }],
    ['la vigilancia la lleva Diego Chitiva', 'not-mine', { reference: 'vigilancia' }],
  ] as const)('is an argument: %s', (text, kind, args) => {
    expect(understand(text, TODAY)).toMatchObject({ kind, sure: true, args })
  })
})
