import { describe, expect, it } from 'vitest'
import { columnNamed } from '../../src/adapters/secop/columns.js'
import type { Loss } from '../../src/bot/ports/state.js'
import { lossReasons, lossText } from '../../src/bot/sync/loss.js'
import { COLUMNS } from '../../src/words/columns.js'
import { commandsIn } from '../../src/words/commands.js'
import { en } from '../../src/words/en/index.js'
import { es } from '../../src/words/es/index.js'

describe('a verb goes with how many there are', () => {
  it('of those who are told of somebody behind', () => {
    expect(es.digest.escalated(['Gloria'], 3, 'falta poco')).toContain(
      'Le avisé a Gloria para que le ayude. Le quedan 3 por cerrar',
    )
    expect(es.digest.escalated(['Gloria', 'Óscar'], 3, 'falta poco')).toContain('Gloria y Óscar para que le ayuden.')
  })

  it.each([
    [1, 'Les falta 1 contrato que estaba abierto (x).', 'It lacks 1 contract that was open (x).'],
    [2, 'Les faltan 2 contratos que estaban abiertos (x).', 'It lacks 2 contracts that were open (x).'],
  ])('of %i contracts that newer data lacks', (n, spanish, english) => {
    expect(es.loss.vanished(n, ['x'])).toBe(spanish)
    expect(en.loss.vanished(n, ['x'])).toBe(english)
  })
})

describe('why newer data was not taken', () => {
  const loss: Loss = { why: 'shrunk', before: 10, after: 5, vanishedOpen: 2, examples: ['x', 'y'], emptied: [] }
  const emptied: Loss = { ...loss, why: 'emptied', after: 1234, vanishedOpen: 0, emptied: ['supervisor', 'end'] }

  it('is told whole, and how to insist', () => {
    expect(lossText(loss, es.loss)).toBe(
      'No se tomaron los datos nuevos. Traen 5 contratos donde había 10. Les faltan 2 contratos que estaban abiertos (x, y). Siguen los anteriores. Compare con SECOP II; si es correcto, confírmelo con el botón del aviso o repita con --accept (cerrojo sync o cerrojo import).',
    )
    expect(lossText(loss, en.loss)).toBe(
      'The new data was not taken. It has 5 contracts where there were 10. It lacks 2 contracts that were open (x, y). The old data stays. Compare with SECOP II; if this is right, confirm it by the button of the alert, or repeat with --accept (cerrojo sync or cerrojo import).',
    )
  })

  it('is only what holds', () => {
    expect(lossReasons({ ...loss, vanishedOpen: 0 }, es.loss)).toEqual(['Traen 5 contratos donde había 10.'])
    expect(lossReasons({ ...loss, why: 'vanished' }, es.loss)).toHaveLength(1)
  })

  it('names the columns in which nothing can be read, as SECOP does', () => {
    expect(lossReasons(emptied, es.loss)).toEqual([
      'Ninguno de los 1.234 contratos trae un valor que se pueda leer en la columna «Número de documento supervisor» (n_mero_de_documento_supervisor).',
      'Ninguno de los 1.234 contratos trae un valor que se pueda leer en la columna «Fecha de Fin del Contrato» (fecha_de_fin_del_contrato).',
    ])
    expect(lossReasons({ ...emptied, after: 1, emptied: ['state'] }, es.loss)).toEqual([
      'Su único contrato no trae un valor que se pueda leer en la columna «Estado Contrato» (estado_contrato).',
    ])
    expect(lossReasons({ ...emptied, emptied: ['state'] }, en.loss)).toEqual([
      'None of its 1,234 contracts has a value that can be read in the column “Estado Contrato” (estado_contrato).',
    ])
    expect(lossReasons({ ...emptied, after: 1, emptied: ['state'] }, en.loss)).toEqual([
      'Its only contract has no value that can be read in the column “Estado Contrato” (estado_contrato).',
    ])
    for (const { label, field } of Object.values(COLUMNS)) expect(columnNamed(label)).toBe(field)
  })

  it('says that nothing was stored where there was nothing before', () => {
    expect(lossText({ ...emptied, before: 0 }, es.loss)).toContain('). No se guardó nada. Compare')
    expect(lossText({ ...emptied, before: 0 }, en.loss)).toContain('). Nothing was stored. Compare')
  })
})

describe('an act', () => {
  const deadline = {
    before: '2023-07-31',
    campaign: 'Circular Externa 002 de 2023',
    act: 'Circular Externa 002 de 2023 (CCE), plazo',
    lastDay: '2023-07-30',
    lastBusinessDay: '2023-07-28',
    businessDaysLeft: 0,
    binding: true,
  } as const

  it('that names its campaign is not said twice', () => {
    for (const { say } of [es, en]) expect(say.ownDeadline(deadline).match(/Circular Externa 002/g)).toHaveLength(1)
  })

  it("of the entity is called the entity's, and a date without one nobody's", () => {
    const yearly = { ...deadline, campaign: 'Campaña 2027', act: 'Circular interna 014 del 2 de febrero de 2026' }
    expect(es.say.deadline(yearly)).toContain('Fecha de la entidad (Circular interna 014 del 2 de febrero de 2026).')
    for (const line of [es.say.deadline, es.say.ownDeadline, es.say.aim, es.digest.deadline, es.say.deadlineKind])
      expect(line({ ...yearly, act: null })).toMatch(/meta interna por defecto del programa; ninguna norma la fija/iu)
    for (const line of [en.say.deadline, en.say.ownDeadline, en.say.aim, en.digest.deadline, en.say.deadlineKind])
      expect(line({ ...yearly, act: null })).toMatch(/this program's default internal aim; no norm sets it/iu)
  })
})

describe('an entity', () => {
  it('has a NIT; the rows of several have none', () => {
    const { entity } = commandsIn('es').status
    expect(entity('899999001', 'Alcaldía')).toBe('Alcaldía (NIT 899999001)')
    expect(entity('archivo', '77 entidades del archivo')).toBe('77 entidades del archivo')
  })
})
