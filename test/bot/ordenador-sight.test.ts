import { describe, expect, it } from 'vitest'
import { readPeople } from '../../src/adapters/people/people.js'
import { orders, type Person, seesOrderedOnly } from '../../src/bot/accounts/person.js'
import { everyContract, visibleByIds } from '../../src/bot/contracts/visible-contracts.js'
import { collectPlanInput } from '../../src/bot/reminders/collect.js'
import { sightOf } from '../../src/bot/reminders/team-totals.js'
import { ANA, asks, at, contractOf, person, presses, TODAY, textOf, worldOf } from '../support/context.js'

/** An ordenador sees what SECOP names them for, unless the list says more. */

const rows = [
  contractOf(1, ['ana'], {}, { ordenador: 'OLGA MORA', ordenadorId: 'olga', supplier: 'PROPIA' }),
  contractOf(2, ['luis'], {}, { ordenador: 'Mora, Olga', ordenadorId: 'otra', supplier: 'AJENA' }),
  contractOf(3, [], {}, { ordenador: 'OLGA  MORÁ', supplier: 'PROPIA' }),
  contractOf(4, ['ana'], {}, { supplier: 'AJENA' }),
  contractOf(5, [], {}, { ordenador: 'Pedro', supplier: 'AJENA' }),
]
/** Contracts that name somebody else. */
const OTHERS = /CPS-[245]-2026|440000[245]|AJENA/

const olga = (more: Partial<Person> = {}, roles: Person['roles'] = ['ordenador']) =>
  person('olga', roles, { name: 'Olga Mora', ...more })

async function seen(who: Person): Promise<string> {
  const { context } = await worldOf(rows)
  const found: string[] = []
  for await (const { contract } of everyContract(context, who, TODAY)) found.push(contract.id.slice(-1))
  const byId = await visibleByIds(
    context,
    who,
    rows.map(({ id }) => id),
    TODAY,
  )
  expect(byId.map(({ contract }) => contract.id.slice(-1)).sort()).toEqual(found.sort())
  return found.join('')
}

describe('the contracts in an ordenador’s sight', () => {
  it.each<[string, Person, string]>([
    ['are those that SECOP names them for', olga(), '13'],
    ['are all where the list says so', olga({ everything: true }), '12345'],
    ['are those of the area and of nobody where it gives one', olga({ area: 'Obras' }), '235'],
    ['are besides those that they supervise', { ...olga(), id: 'ana', roles: ['ordenador', 'supervisor'] }, '134'],
    ['are all where they coordinate', olga({}, ['ordenador', 'coordinator']), '12345'],
    ['are all where they administer', olga({}, ['ordenador', 'admin']), '12345'],
  ])('%s', async (_, who, expected) => {
    expect(await seen(who)).toBe(expected)
  })

  it.each([
    'mis contratos',
    'equipo',
    'todos los contratos',
    'contratos vencidos',
    'por contratista',
    'sin supervisor',
  ])('are the only ones in the answer to «%s»', async text => {
    const { context } = await worldOf(rows)
    expect(textOf(await asks(context, olga(), text))).not.toMatch(OTHERS)
  })

  it('are the only ones in the list of what is nobody’s, and in the totals of a digest', async () => {
    const { context } = await worldOf(rows)
    const who = olga()
    const team = { kind: 'team', args: {} } as const
    const card = await presses(context, who, { kind: 'show', question: team, section: 'unassigned', page: 1 })
    expect([textOf(card).includes('CPS-3-2026'), OTHERS.test(textOf(card))]).toEqual([true, false])
    const directory = new Map([who, ANA].map(each => [each.id, each]))
    const known = { told: async () => [], reach: () => ({ kind: 'linked', platform: 'slack' }) as never }
    const input = await collectPlanInput({ ...context, directory }, known, at(TODAY))
    expect(input.totals.get(sightOf(who))?.contracts).toBe(2)
    expect([...(input.orderedOf?.get('olga') ?? [])]).toEqual(['ana'])
  })
})

it('is by name only where no document is known, and then word for word', () => {
  const named = (ordenador?: string, ordenadorId?: string) =>
    orders(olga(), { ...(ordenador ? { ordenador } : {}), ...(ordenadorId ? { ordenadorId } : {}) })
  expect([named('olga mora'), named('OLGA MORA', 'x'), named('Olga Mora Díaz'), named(), named('X', 'olga')]).toEqual([
    ...[true, false, false],
    ...[false, true],
  ])
})

it.each(['todos', 'Todas', 'ALL', 'todos los contratos'])('the list says all by «%s» in the place of an area', word => {
  const text = `documento;nombre;rol;área\n79000001;Olga;ordenador;${word}\n79000002;Eva;ordenador;\n`
  const read = readPeople(Buffer.from(text), 'people.csv', document => document)
  if (!read.ok) throw new Error('it can be read')
  expect(read.value.people.map(each => [each.area, each.everything, seesOrderedOnly(each)])).toEqual([
    [undefined, true, false],
    [undefined, undefined, true],
  ])
})
