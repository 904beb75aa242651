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
