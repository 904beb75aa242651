import { describe, expect, it } from 'vitest'
import { directoryOf } from '../../src/bot/accounts/directory.js'
import type { Person } from '../../src/bot/accounts/person.js'

const ANA: Person = { id: 'p_ana', name: 'Ana Ruiz', roles: ['coordinator'], email: 'ana@e.gov.co', listed: true }
const EVA: Person = { id: 'p_eva', name: 'Eva León', roles: ['supervisor'], listed: true }

describe('the directory', () => {
  it('has everybody on the list and everybody whom the register names', () => {
    const directory = directoryOf([EVA], [{ person: 'p_1234', name: 'LUIS DIAZ', contracts: 3 }])
    expect([...directory]).toEqual([
      ['p_eva', EVA],
      ['p_1234', { id: 'p_1234', name: 'Luis Diaz', roles: ['supervisor'], listed: false }],
    ])
  })

  it('prefers what the list says, and adds the role that the register shows', () => {
    const directory = directoryOf(
      [ANA, EVA],
      [
        { person: 'p_ana', name: 'RUIZ ANA MARIA', contracts: 1 },
        { person: 'p_eva', name: 'LEON EVA', contracts: 1 },
      ],
    )
    expect([...directory.values()]).toEqual([{ ...ANA, roles: ['coordinator', 'supervisor'] }, EVA])
  })

  it('calls somebody without a name something that tells them apart', () => {
    const unnamed = { ...EVA, name: '' }
    const roster = [
      { person: 'p_9876', name: null, contracts: 1 },
      { person: 'p_eva', name: 'LEON EVA', contracts: 1 },
    ]
    expect([...directoryOf([unnamed], roster).values()].map(({ name }) => name)).toEqual([
      'LEON EVA',
      'Supervisor 9876',
    ])
    expect(directoryOf([unnamed], []).get('p_eva')?.name).toBe('Supervisor _eva')
  })
})
