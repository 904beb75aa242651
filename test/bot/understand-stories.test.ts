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
    expect(textOf(card)).toContain('No leí')
  })

  it('drops nothing that says which, or that asks by itself', () => {
    for (const text of [
      'La contraloría pregunta por los contratos viejos que terminaron antes de 2025. Necesito saber cuántos tenemos abiertos de esos',
      'me están preguntando cuánto vale cada uno de los zetas. ¿Cuáles están vencidos?',
      '¿está zeteando el bot? cuáles están vencidos',
    ]) {
      const { story, sure } = understand(text, TODAY)
      expect([text, story === undefined || !sure]).toEqual([text, true])
    }
  })
})
