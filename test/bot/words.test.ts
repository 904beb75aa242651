import { describe, expect, it } from 'vitest'
import { commandsIn } from '../../src/words/commands.js'
import { en } from '../../src/words/en/index.js'
import { es } from '../../src/words/es/index.js'

describe('a verb goes with how many there are', () => {
  it('of those who are told of somebody behind', () => {
    expect(es.digest.escalated(['Gloria'], 3, 'falta poco')).toContain('Le conté a Gloria, para que le ayude, que')
    expect(es.digest.escalated(['Gloria', 'Óscar'], 3, 'falta poco')).toContain(
      'Gloria y Óscar, para que le ayuden, que',
    )
  })

  it.each([
    [1, 'les falta 1 abierto', 'les falta 1 contrato que estaba abierto', 'lacks 1 contract that was open'],
    [2, 'les faltan 2 abiertos', 'les faltan 2 contratos que estaban abiertos', 'lacks 2 contracts that were open'],
  ])('of %i contracts that newer data lacks', (n, digest, command, english) => {
    expect(es.digest.refused(10, 5, n)).toContain(digest)
    expect(commandsIn('es').report.vanished(n, ['x'])).toContain(command)
    expect(commandsIn('en').report.vanished(n, ['x'])).toContain(english)
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

  it('that does not stands beside it', () => {
    expect(es.say.ownDeadline({ ...deadline, campaign: 'Campaña 2027', act: 'Acto 7' })).toContain(
      '(Campaña 2027; Acto 7)',
    )
  })
})

describe('an entity', () => {
  it('has a NIT; the rows of several have none', () => {
    const { entity } = commandsIn('es').status
    expect(entity('899999001', 'Alcaldía')).toBe('Alcaldía (NIT 899999001)')
    expect(entity('archivo', '77 entidades del archivo')).toBe('77 entidades del archivo')
  })
})
