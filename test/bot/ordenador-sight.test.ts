import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { encodeFile } from '../../src/adapters/files/files.js'
import { readPeople } from '../../src/adapters/people/people.js'
import { orders, type Person, seesOrderedOnly } from '../../src/bot/accounts/person.js'
import { turnContext } from '../../src/bot/cards/turn-context.js'
import { everyContract, visibleByIds } from '../../src/bot/contracts/visible-contracts.js'
import { collectPlanInput } from '../../src/bot/reminders/collect.js'
import { outgoingFor } from '../../src/bot/reminders/compose.js'
import { leftInSight } from '../../src/bot/reminders/escalation-audience.js'
import { planDay, type Recipient } from '../../src/bot/reminders/plan-day.js'
import type { PastMessage } from '../../src/bot/reminders/recipient-history.js'
import { sightOf } from '../../src/bot/reminders/team-totals.js'
import { reportOf } from '../../src/bot/reports/report-card.js'
import { REPORT_FORMATS, REPORT_KINDS } from '../../src/bot/reports/report-kinds.js'
import { addDays } from '../../src/rules/index.js'
import { es } from '../../src/words/es/index.js'
import { ANA, asks, at, contractOf, LUIS, person, presses, TODAY, textOf, worldOf } from '../support/context.js'
import { HERE } from '../support/heavy-files.js'

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

it('that it is no more than that is told once, to them and to whoever administers, and in the chat each time', async () => {
  const { context } = await worldOf(rows)
  const admin = person('adela', ['admin'])
  const known = (told: readonly PastMessage[]) => ({
    told: async () => told,
    reach: () => ({ kind: 'linked', platform: 'slack' }) as never,
  })
  const digests = async (who: Person, told: readonly PastMessage[]) => {
    const world = { ...context, directory: new Map([who, admin, ANA].map(each => [each.id, each])) }
    const plan = planDay(await collectPlanInput(world, known(told), at(TODAY)))
    const of = (id: string) => plan.entries.find(({ recipient }) => recipient.person.id === id)
    return [who.id, admin.id].map(id => {
      const entry = of(id)
      const outgoing = entry && outgoingFor(world, plan, { ...entry, outcome: { kind: 'send' } })
      return { text: outgoing ? textOf(outgoing.card) : '', basis: outgoing?.basis }
    })
  }
  const [own, service] = await digests(olga(), [])
  expect(own?.text).toContain('Usted ve los contratos en que SECOP le nombra')
  expect(service?.text).toContain('Un ordenador ve solo los contratos en que SECOP le nombra: Olga Mora.')
  expect([own?.basis?.narrowed, service?.basis?.narrowed]).toEqual([['olga'], ['olga']])
  const basis = { ...own?.basis, listed: [] } as unknown as PastMessage['basis']
  const before = await digests(olga(), [{ day: addDays(TODAY, -1), kind: 'digest', basis, state: 'sent' }])
  for (const { text } of before) expect(text).not.toContain('SECOP le nombra')
  const wide = await digests(olga({ everything: true }), [])
  for (const { text, basis } of wide)
    expect([text.includes('SECOP le nombra'), basis?.narrowed]).toEqual([false, undefined])
  expect(textOf(await asks(context, olga(), 'equipo'))).toContain('Se cuentan los contratos en que SECOP le nombra')
})

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
    expect([...(input.orderedOf?.get('olga')?.keys() ?? [])]).toEqual(['ana'])
    // Of whom they look after, no more of their contracts than they see: Ana has another one.
    const entry = planDay(input).entries.find(({ recipient }) => recipient.person.id === 'olga')
    const [ana] = entry?.team?.people ?? []
    expect(ana?.own.work.map(({ contract }) => contract.slice(-1))).toEqual(['1'])
    expect(leftInSight(who, { ...ana, person: ANA, own: ana?.own } as Recipient, input.orderedOf)).toBe(1)
  })

  it('are all that is counted of whoever is not reached', async () => {
    const { context: world } = await worldOf(rows)
    const nobody = [ANA, LUIS].map(({ email: _, ...each }): [string, Person] => [each.id, each])
    const context = { ...world, directory: new Map(nobody) }
    const unreached = { kind: 'show', question: { kind: 'unreached', args: {} } } as const
    const rowsFor = async (who: Person) =>
      (await presses(context, who, unreached)).parts.flatMap(part => (part.kind === 'table' ? part.rows : []))
    const of = (found: readonly (readonly string[])[]) =>
      Object.fromEntries(found.map(([name, count]) => [name, count]))
    expect(of(await rowsFor(olga()))).toEqual({ ANA: '1' })
    expect(of(await rowsFor(olga({ everything: true })))).toEqual({ ANA: '2', LUIS: '1' })
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

it.each(REPORT_KINDS)('the report %s holds no contract of others, in either format', async kind => {
  const { context } = await worldOf(rows)
  const who = olga()
  const world = { ...context, directory: new Map([who, ANA, LUIS].map(each => [each.id, each])) }
  // What happened to a contract of others in that month is not told either.
  const said = {
    id: 's',
    key: 's',
    by: 'luis',
    role: 'supervisor',
    at: '2027-06-10T15:00:00.000Z',
    on: '2027-06-10',
  } as const
  const blocked = {
    ...said,
    channel: 'slack',
    shown: [],
    kind: 'blocked',
    blocker: 'no-access',
    note: 'AJENA',
  } as const
  await context.store.said.append('prueba', 'CO1.PCCNTR.4400002', blocked, 0)
  const report = await reportOf(turnContext(world, who, at(TODAY), 'cli', 'es'), kind)
  if (!report) throw new Error('there is none')
  expect(report.contracts.filter(id => /440000[245]/.test(id))).toEqual([])
  for (const format of REPORT_FORMATS) {
    const { bytes } = await encodeFile({ kind: 'report', name: 'r', report, format }, at(TODAY), HERE)
    const text = Object.values(unzipSync(bytes))
      .map(part => strFromU8(part))
      .join()
    expect(text).not.toMatch(OTHERS)
    expect(text).toContain(es.reports.about.sights.ordered)
  }
  // Two are hers, one of them of nobody who is known.
  const sums = report.sections.map(({ table }) => table?.sum?.[1])
  expect(kind === 'liquidation' ? 0 : sums.find(sum => sum !== undefined)).toBe(kind === 'liquidation' ? 0 : 2)
})
