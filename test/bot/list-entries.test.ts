import { describe, expect, it } from 'vitest'
import { takeAssignments, takeList } from '../../src/bot/accounts/known-list.js'
import type { Person } from '../../src/bot/accounts/person.js'
import { auditLedger, isSound } from '../../src/bot/ledger/audit.js'
import { payloadData } from '../../src/bot/ledger/chain.js'
import type { Store } from '../../src/bot/ports/store.js'
import { at, person, TODAY } from '../support/context.js'
import { Entity } from '../support/door.js'

/* What the entity's own lists change is in the chain of what was said. */

const NOW = at(TODAY)

async function saidSince(store: Store, number: number) {
  const found: { kind: string; ids: readonly string[]; data: unknown }[] = []
  for await (const link of store.ledger.links('e', 'said'))
    if (link.number > number) found.push({ kind: link.kind, ids: link.ids, data: payloadData(link) })
  return found
}

const ana = person('ana', ['supervisor'], { area: 'Obras' })
const luis = person('luis', ['coordinator'])
const eva = person('eva', ['admin'])

describe('a list of people', () => {
  it.each<[string, readonly Person[], object[]]>([
    ['that is the same says nothing', [ana, luis], []],
    ['in another order says nothing', [luis, ana], []],
    [
      'with somebody more says who',
      [ana, luis, eva],
      [{ kind: 'listed', ids: ['eva'], data: { before: null, after: { roles: ['admin'] } } }],
    ],
    [
      'without somebody says who',
      [ana],
      [{ kind: 'unlisted', ids: ['luis'], data: { before: { roles: ['coordinator'] }, after: null } }],
    ],
    [
      'with another role says both',
      [{ ...ana, roles: ['supervisor', 'admin'] }, luis],
      [
        {
          kind: 'relisted',
          ids: ['ana'],
          data: { before: { roles: ['supervisor'] }, after: { roles: ['supervisor', 'admin'] } },
        },
      ],
    ],
    [
      'with another address says that much, and no address',
      [{ ...ana, email: 'otra@entidad.example' }, luis],
      [{ kind: 'relisted', ids: ['ana'], data: { otherAddress: true } }],
    ],
  ])('%s', async (_, next, entries) => {
    const { store } = (await Entity.of()).context
    await takeList(store, 'e', [ana, luis], NOW)
    const first = await saidSince(store, 0)
    expect(first.map(({ kind, ids }) => [kind, ...ids])).toEqual([
      ['listed', 'ana'],
      ['listed', 'luis'],
    ])
    await takeList(store, 'e', next, NOW)
    const said = await saidSince(store, first.length)
    expect(said).toMatchObject(entries)
    expect(said).toHaveLength(entries.length)
    expect(JSON.stringify([first, said])).not.toContain('@')
    expect(isSound(await auditLedger(store, 'e'))).toBe(true)
  })

  it('that is kept back says nothing', async () => {
    const { store } = (await Entity.of()).context
    await takeList(store, 'e', [ana, luis, eva], NOW)
    const { number } = await store.ledger.head('e', 'said')
    expect((await takeList(store, 'e', [], NOW)).keptBack).not.toBeNull()
    expect(await saidSince(store, number)).toEqual([])
  })
})

it('assignments say what becomes of a contract, by its id or its reference', async () => {
  const { store } = (await Entity.of()).context
  const take = (byId: [string, string[]][], byReference: [string, string[]][] = []) =>
    takeAssignments(store, 'e', { byId: new Map(byId), byReference: new Map(byReference) }, NOW)
  await take([['CO1.PCCNTR.1', ['ana']]], [['cps-2-2026', ['luis']]])
  await take([['CO1.PCCNTR.1', ['ana']]], [['cps-2-2026', ['luis']]])
  await take([['CO1.PCCNTR.1', ['eva', 'ana']]])
  expect(await saidSince(store, 0)).toEqual([
    { kind: 'assigned', ids: ['CO1.PCCNTR.1', 'ana'], data: { contract: 'CO1.PCCNTR.1', before: [], after: ['ana'] } },
    { kind: 'assigned', ids: ['cps-2-2026', 'luis'], data: { contract: 'cps-2-2026', before: [], after: ['luis'] } },
    {
      kind: 'assigned',
      ids: ['CO1.PCCNTR.1', 'eva', 'ana'],
      data: { contract: 'CO1.PCCNTR.1', before: ['ana'], after: ['eva', 'ana'] },
    },
    { kind: 'unassigned', ids: ['cps-2-2026', 'luis'], data: { contract: 'cps-2-2026', before: ['luis'], after: [] } },
  ])
})
