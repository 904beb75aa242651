import type { Day, Pesos } from '../../../src/rules/index.js'
import { contractOf } from '../../support/context.js'

/* A backlog of 120 with names and amounts as long as real ones, for looking at cards in the clients. */

const NAMES = [
  'URSULA MARCELA ZAMBRANO ROA',
  'OFELIA DEL CARMEN CARREÑO PINTO',
  'SAUL ANDRES ECHEVERRI DAZA',
  'ALCARAVÁN CONSULTORES DEL AGUA S.A.S.',
  'KAREN JULIANA PULGARIN OSORIO',
  'HIDROTINGUA INGENIERIA LTDA',
  'ROSA ELVIRA OLARTE MONSALVE',
]
const OBJECT =
  'Prestar los servicios profesionales para apoyar a la Subdirección de Gestión Ambiental en el seguimiento al Plan de Manejo Ambiental del humedal Los Juncales.'

const of = (n: number, facts: Parameters<typeof contractOf>[2] = {}) =>
  contractOf(
    n,
    ['ana'],
    { value: amount(n), paid: amount(n), invoiced: amount(n), ...facts },
    {
      reference: `CPS-${String(n).padStart(3, '0')}-2026`,
      supplier: NAMES[n % NAMES.length] ?? '',
      object: OBJECT,
    },
  )
const amount = (n: number) => `${12_345_678 + n * 1_713_427}` as Pesos
const end = (n: number): Day => `2026-${String((n % 12) + 1).padStart(2, '0')}-15` as Day
const OLD = { signedOn: '2022-01-10', startsOn: '2022-01-15', endsOn: '2022-12-31' } as const

/** Of one supervisor: 41 overdue, 55 to close, 16 that lack a fact, and a few of each other kind. */
export const MANY_CONTRACTS = [
  ...Array.from({ length: 41 }, (_, n) => of(n + 1, OLD)),
  ...Array.from({ length: 55 }, (_, n) => of(n + 42, { endsOn: end(n) })),
  ...Array.from({ length: 16 }, (_, n) => of(n + 97, { liquidationFlag: 'yes' })),
  of(113, { ground: 'unknown' }),
  of(114, { paid: '5000000' }),
  of(115, { state: 'suspended', endsOn: '2027-12-01' }),
  of(116, { state: 'in-execution', endsOn: '2027-09-30' }),
  of(117, { state: 'closed', updatedOn: '2027-06-01' }),
  of(118, { state: 'draft', paid: '0', invoiced: '0' }),
  of(119, { state: 'ceded' }),
  of(120, { state: 'terminated', endsOn: '2027-12-15' }),
]
