import { type InventedRow, inventedRow } from '../rows.js'

/* Many invented entities of very different sizes, each with as many people: the same on every machine. */

/** People of each entity's list. */
export const PEOPLE = 25
/** Of them those who supervise; the others coordinate, order the spending and administer. */
export const SUPERVISORS = 22
/** Contracts of which so many in so many name a supervisor. */
const NAMED = { of: 33, named: 22 }

/** Contracts of each of so many entities, the largest first: the n-th has in proportion to 1/(n + 10). */
export function sizesOf(entities: number, contracts: number): number[] {
  const shares = Array.from({ length: entities }, (_, n) => 1 / (n + 10))
  const all = shares.reduce((sum, share) => sum + share, 0)
  const sizes = shares.map(share => Math.floor((contracts * share) / all))
  const rest = contracts - sizes.reduce((sum, size) => sum + size, 0)
  return sizes.map((size, n) => size + (n === 0 ? rest : 0))
}

/** NIT without check digit, in whose order the entities are. */
export function nitOf(entity: number): string {
  return String(900_100_000 + entity)
}

export function documentOf(entity: number, person: number): string {
  return String(10_000_000 + entity * PEOPLE + person)
}

/** The list of people of an entity. */
export function listOf(entity: number): string {
  const roles = ['coordinator', 'ordenador', 'admin']
  const lines = Array.from({ length: PEOPLE }, (_, person) => {
    const role = roles[person - SUPERVISORS] ?? 'supervisor'
    return `${documentOf(entity, person)},PERSONA INVENTADA ${entity} ${person},p${person}@e${entity}.example,${role}`
  })
  return ['document,name,email,role', ...lines, ''].join('\n')
}

/** Contract `number` of an entity. Its `:id` sorts by entity and number. */
export function countryRow(entity: number, number: number): InventedRow {
  const supervisor = (number * 7) % NAMED.of
  return {
    ...inventedRow(nitOf(entity), number, { people: 0, contracts: 0 }),
    ':id': idOf(entity, number),
    codigo_entidad: `7${entity}`,
    nombre_entidad: `ENTIDAD INVENTADA ${entity}`,
    id_contrato: `CO1.PCCNTR.${(entity + 1) * 1_000_000 + number}`,
    nombre_supervisor: supervisor < NAMED.named ? `PERSONA INVENTADA ${entity} ${supervisor}` : 'No Definido',
    n_mero_de_documento_supervisor: supervisor < NAMED.named ? documentOf(entity, supervisor) : 'No Definido',
  }
}

export function idOf(entity: number, number: number): string {
  return `row-${String(entity).padStart(5, '0')}-${String(number).padStart(7, '0')}`
}
