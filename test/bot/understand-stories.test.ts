import { beforeEach, describe, expect, it } from 'vitest'
import type { EntityContext } from '../../src/bot/context.js'
import { understand } from '../../src/bot/understand/understand.js'
import { ANA, asks, contractOf, TODAY, textOf, worldOf } from '../support/context.js'

let context: EntityContext

beforeEach(async () => {
  context = (
    await worldOf([
      contractOf(1, ['ana'], {}, { reference: 'CPS-003-2022' }),
      contractOf(2, ['ana'], { liquidationFlag: 'yes' }, { reference: 'CPS-004-2022' }),
    ])
  ).context
})

describe('a request at the end of a story, or before it', () => {
  it.each([
    [
      'Buenos días, ayer estuve en comité hasta las 7 y el ordenador está bravo. Necesito saber cuáles están vencidos',
      'overdue',
    ],
    [
      'mire doctor, la oficina me llamó toda la mañana porque les pidieron un informe. ¿cuáles de los míos están vencidos y desde cuándo?',
      'overdue',
    ],
    ['dame los vencidos, es que mi jefe me los pidió para el comité de mañana', 'overdue'],
    ['The boss called me twice this morning because of an audit. Which ones are overdue?', 'overdue'],
    ['ando corriendo porque mañana salgo de viaje y no he hecho nada, ¿qué debo cerrar?', 'mine'],
    ['acabo de volver de vacaciones, qué tengo por cerrar', 'mine'],
    ['estuve incapacitada dos semanas, qué me toca cerrar', 'mine'],
    ['Respetado asistente: solicito relación de los expedientes a mi cargo que no han sido cerrados', 'mine'],
    ['buen día, de parte de Segundo Chamorro, vengo a averiguar por mis contratos', 'mine'],
    ['Hola, soy la coordinadora del almacén. ¿Cuáles tengo vencidos?', 'overdue'],
    ['el gobernador pregunta cuántos faltan', 'summary'],
    ['cuáles están vencidos, que a las 3 tengo comité', 'overdue'],
    ['para la rectora: cuántos van por área', 'summary'],
    ['buenas, aquí desde Leticia, qué tengo pendiente', 'mine'],
    [
      'Buen día, le escribe la rectora de San Juan. Quisiera, si fuera tan amable, saber en cuáles estoy en mora',
      'overdue',
    ],
    ['hola, mi nombre es Jairo, de Quibdó, y quisiera saber qué tengo por cerrar', 'mine'],
  ])('%s', (text, kind) => {
    const { kind: understood, sure, story, unread } = understand(text, TODAY)
    expect({ understood, sure, unread }).toEqual({ understood: kind, sure: true, unread: [] })
    expect(story?.length ?? 0).toBeGreaterThanOrEqual(0)
  })

  it('is asked of the contract that the story names', async () => {
    const card = await asks(
      context,
      ANA,
      'El contratista del CPS-003-2022 me dice que ya no tiene nada que entregar y que está cansado. ¿Qué tengo que hacer con ese contrato?',
    )
    expect(textOf(card)).toContain('CPS-003-2022')
    expect(textOf(card)).toContain('No tuve en cuenta')
  })

  it.each([
    ['cerré el CPS-003-2022 el lunes y el CPS-004-2022 el martes', ['2027-06-28', '2027-06-29']],
    ['recuérdame el lunes el CPS-003-2022 y el viernes el CPS-004-2022', ['2027-07-05', '2027-07-02']],
  ])('has a day for each contract: %s', (text, days) => {
    const { args, further, sure } = understand(text, TODAY)
    const dayOf = (each: object) => ('on' in each ? each.on : 'until' in each ? each.until : undefined)
    expect([sure, [args, ...further.map(next => next.args)].map(dayOf)]).toEqual([true, days])
  })

  it.each([
    ['se levantó la suspensión del CPS-003-2022 el 10 de mayo', { fact: 'restart', on: '2027-05-10' }],
    [
      'el CPS-003-2022 se reinició el 5 de abril, pero en secop sigue apareciendo suspendido',
      { fact: 'restart', on: '2027-04-05' },
    ],
    ['el CPS-003-2022 terminó antes de tiempo, el 30 de abril', { fact: 'earlyEnd', on: '2027-04-30' }],
    ['la garantía del CPS-003-2022 vence el 15 de enero de 2028', { fact: 'guarantee', until: '2028-01-15' }],
  ])('tells a fact with its day: %s', (text, args) => {
    expect(understand(text, TODAY)).toMatchObject({ kind: 'fact', args, sure: true, unread: [] })
  })

  it.each([
    ['di clic en cerrar expediente del CPS-003-2022 y me salió confirmado. Anótelo por favor', 'closed-it'],
    ['se murió el contratista del CPS-003-2022', 'blocked'],
    ['borra el recordatorio del lunes', 'undo'],
  ])('%s', (text, kind) => {
    expect(understand(text, TODAY)).toMatchObject({ kind, sure: true, further: [] })
  })

  it('says that a reminder has no hour', async () => {
    expect(textOf(await asks(context, ANA, 'recuérdame mañana a las 9 el CPS-003-2022'))).toContain('«a las 9»')
  })

  it('drops nothing that says which, or that asks by itself', () => {
    for (const text of [
      'me están preguntando cuánto vale cada uno de los zetas. ¿Cuáles están vencidos?',
      '¿está zeteando el bot? cuáles están vencidos',
    ]) {
      const { story, sure } = understand(text, TODAY)
      expect([text, story === undefined || !sure]).toEqual([text, true])
    }
  })
})
