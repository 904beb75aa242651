import { describe, expect, it } from 'vitest'
import type { Filter, Query } from '../../src/bot/query/query.js'
import { PeopleByWord } from '../../src/bot/understand/readings/people-by-word.js'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY: Day = '2027-07-01'
const filter = (field: string, op: string, ...values: string[]) => ({ field, op, values }) as unknown as Filter
const UNDER_GUARANTEE = [filter('situation', 'is', 'waiting'), filter('rule', 'is', 'R16a', 'R16b')]
const NOBODYS = filter('supervisor', 'none')
const people = new PeopleByWord([
  { id: 'p1', name: 'Rosa Elena Peñaranda', area: 'Oficina Asesora Jurídica' },
  { id: 'p2', name: 'Tulio Mosquera', area: 'Subdirección de Obras' },
])
/** By whoever knows nobody by name, as from the command line. */
const read = (text: string) => understand(text, TODAY)
const readKnowing = (text: string) => understand(text, TODAY, { scope: { people } })
const named = (name: string) => filter('supervisor', 'named', name)

describe('somebody of the team, whatever is said around', () => {
  it.each([
    ['la arquitecta Sandra va cómo', 'Sandra'],
    ['pendientes de la dra. Pabón', 'Pabón'],
    ['hablé con don Eutimio y dice que ya terminó, confírmeme', 'eutimio'],
    ['el lunes me reúno con Patricia Vélez, cómo le ha ido con los cierres', 'patricia velez'],
    ['how is Martha getting on', 'Martha'],
  ])('%s', (text, name) => {
    const { kind, sure, unread, query } = read(text)
    expect({ kind, sure, unread }).toEqual({ kind: 'team', sure: true, unread: [] })
    expect(query?.where).toContainEqual(named(name))
  })

  it.each([
    ['el ing. Mosquera va cómo con lo suyo', 'p2'],
    ['mañana tengo cita con Rosa Elena, cómo va con sus cierres', 'p1'],
  ])('%s: who is known', (text, id) => {
    const { kind, sure, query } = readKnowing(text)
    expect({ kind, sure }).toEqual({ kind: 'team', sure: true })
    expect(query?.where).toContainEqual(filter('supervisor', 'is', id))
  })

  it.each([
    ['el contrato de Hernán Gómez cómo va', 'contract'],
    ['el contratista Pedro Pérez ya entregó todo', 'no-pending'],
    ['muchas gracias, ing. Necesito ver los vencidos', 'overdue'],
  ])('%s: none of the team', (text, kind) => {
    expect(read(text).kind).toBe(kind)
    expect(read(text).query?.where ?? []).not.toContainEqual(expect.objectContaining({ field: 'supervisor' }))
  })

  it('names no contract that a later question would be of', () => {
    expect(read('El doctor Barrera se jubila pronto; ¿qué hay por cerrar?').kind).not.toBe('contract')
  })
})

describe('how many there are in all says nothing of what is asked', () => {
  it.each<readonly [string, Partial<Query>]>([
    ['mis 12 supervisores cómo van', { where: [], group: 'supervisor' }],
    ['how are my nine engineers doing', { where: [], group: 'supervisor' }],
    ['de las cuatro dependencias que tengo a cargo, en cuál se concentra lo vencido', { group: 'area' }],
    // So many of them are asked for.
    ['mis 3 supervisores más atrasados', { group: 'supervisor', limit: 3 }],
    ['los 5 supervisores con más vencidos', { group: 'supervisor', limit: 5 }],
    ['my 3 worst supervisors', { group: 'supervisor', limit: 3 }],
  ])('%s', (text, query) => {
    const { kind, sure, unread, query: found } = read(text)
    expect({ kind, sure, unread }).toEqual({ kind: 'team', sure: true, unread: [] })
    expect(found).toMatchObject(query)
    expect(found?.limit).toBe(query.limit)
  })
})

describe('areas without a name, and contracts that nobody supervises', () => {
  it.each([
    ['cómo va cada hospital', 'area'],
    ['qué seccional va más rezagada', 'area'],
    ['which branches are lagging', 'area'],
    ['en mi subsecretaría cómo vamos', 'supervisor'],
  ])('%s', (text, group) => {
    expect(read(text)).toMatchObject({ kind: 'team', sure: true, unread: [], query: { group } })
  })

  it.each([
    'contratos que no tengan a nadie a cargo',
    'hay expedientes que carezcan de supervisor',
    'are there contracts with nobody assigned',
    'contracts nobody is looking after',
  ])('%s', text => {
    const { sure, unread, query } = read(text)
    expect({ sure, unread, where: query?.where }).toEqual({ sure: true, unread: [], where: [NOBODYS] })
  })
})

describe('figures of the whole', () => {
  it.each([
    'deme el balance: cuántos van cerrados y cuántos no',
    'aquí en la vereda sin señal, cerrados, por cerrar y trancados',
    'one line for the mayor: closed, pending, late',
    'el consolidado general de toda la red',
    'cuántos de los 80 van ya',
  ])('%s', text => expect(read(text)).toMatchObject({ kind: 'summary', sure: true, unread: [] }))

  it.each([
    'mejoramos respecto a la semana anterior o seguimos igual',
    'compare this week with last week',
    'compare esta semana con la semana pasada',
    'diferencia entre lo reportado el 30 de abril y lo de hoy',
  ])('%s: what is not kept', text => expect(read(text)).toMatchObject({ unsupported: 'past-state', sure: true }))

  it.each([
    ['los cerrados de junio', 'closed'],
    ['lo cerrado en mayo', 'closed'],
  ])('%s: asks for them', (text, kind) => expect(read(text)).toMatchObject({ kind, sure: true }))
})

describe('whom the messages reach', () => {
  it.each([
    'a todos los supervisores les llegaron los avisos?',
    'did everyone on my team get the message?',
    'a quiénes toca llamar porque no se les pudo escribir',
    'quiénes quedaron por fuera del envío',
  ])('%s', text => expect(read(text)).toMatchObject({ kind: 'unreached', sure: true, unread: [] }))

  it.each(['a quién de mi equipo debo apretar', 'which of my people need a push'])('%s: whom to press', text =>
    expect(read(text)).toMatchObject({ kind: 'team', unsupported: 'nudge', sure: true }),
  )
})

describe('what waits, and what comes first', () => {
  it.each([
    'cuáles tengo que dejar quietos hasta que venza la póliza',
    'los que no puedo cerrar mientras la garantía siga vigente',
    'anything I should leave alone until the bond lapses?',
    'stuff that is stuck because of the insurance',
  ])('%s', text => expect(read(text)).toMatchObject({ kind: 'waiting', sure: true, query: { where: UNDER_GUARANTEE } }))

  it.each([
    ['no puedo cerrar el 045 porque la garantía no se ha vencido', 'blocked'],
    ['do I have to wait until the guarantee expires?', 'law'],
  ])('%s: told or asked of the rule', (text, kind) => expect(read(text).kind).toBe(kind))

  it.each(['which one should I attend to first', '¿arranco por dónde?', 'cuál despacho primero'])('%s', text =>
    expect(read(text)).toMatchObject({ kind: 'mine', sure: true, unread: [] }),
  )
})
