import { describe, expect, it } from 'vitest'
import { isStillRelevant } from '../../src/bot/outbox/still-relevant.js'
import { anOutgoing, bogota } from '../contracts/deliveries-data.js'
import { contractOf, TODAY, worldOf } from '../support/context.js'

const NOW = bogota(TODAY, '11:00:00')
const SAID = { id: 's1', key: 's1', by: 'ana', role: 'supervisor', at: NOW.toISOString(), channel: 'slack' } as const

async function aDigest(place = 'closeNow', about: readonly string[] = ['ana']) {
  const contract = contractOf(1, ['ana'])
  const { context, cut } = await worldOf([contract])
  const listed = [{ contract: contract.id, verdict: 'close-now', rule: 'R1', place }]
  const { basis, ...outgoing } = anOutgoing('ana', TODAY)
  const told = { ...outgoing, basis: { ...basis, listed, about } }
  return { context, cut, contract, told, wanted: (more = {}) => isStillRelevant(context, { ...told, ...more }, NOW) }
}

describe('what is written down and not sent yet', () => {
  it('is wanted while nothing changes', async () => {
    const { wanted } = await aDigest()
    expect(await wanted()).toBe(true)
  })

  it.each([
    ['pauses', 'paused', TODAY, false],
    ['has paused before and is back', 'paused', '2027-05-03', true],
  ] as const)('when the person %s', async (_, kind, on, expected) => {
    const { context, wanted } = await aDigest()
    const until = on === TODAY ? '2027-07-20' : '2027-05-20'
    await context.store.people.append(context.entity.key, 'ana', { ...SAID, on, kind, until, shown: [] }, 0)
    expect(await wanted()).toBe(expected)
    expect(await wanted({ kind: 'alert-sync' })).toBe(true)
  })

  it('is not wanted by somebody who is on no list any more', async () => {
    const { wanted } = await aDigest()
    expect(await wanted({ person: 'nobody-known' })).toBe(false)
  })

  it.each([
    ['which asked to close it', 'closeNow', ['ana'], false],
    ['which only thanked for it', 'closed', ['ana'], true],
    ['which tells of others too', 'closeNow', ['ana', 'luis'], true],
  ] as const)('when SECOP shows it closed meanwhile: a digest %s', async (_, place, about, expected) => {
    const { cut, contract, wanted } = await aDigest(place, about)
    await cut('c2', TODAY, [{ ...contract, facts: { ...contract.facts, state: 'closed' } }])
    expect(await wanted()).toBe(expected)
  })

  it('is not wanted when the person says that they closed it', async () => {
    const { context, contract, wanted } = await aDigest()
    const said = { ...SAID, on: TODAY, kind: 'closed-it', closedOn: TODAY, cut: 'c1', shown: [] } as const
    await context.store.said.append(context.entity.key, contract.id, said, 0)
    expect(await wanted()).toBe(false)
  })
})
