import { countEs as grouped, pluralEs as plural } from '../grammar.js'
import { contracts, people } from './units.js'

const late = (n: number) => (n === 0 ? 'ninguno vencido' : plural(n, '1 vencido', `${grouped(n)} vencidos`))

/** What is said to whoever looks after the contracts of others, and how their lists and files name where one stands. */
export const officeEs = {
  team: (supervisors: number, n: number, overdue: number) =>
    `Equipo: ${people(supervisors)}, ${n === 0 ? 'nada por cerrar' : `${grouped(n)} por cerrar, ${late(overdue)}`}`,
  likeDocuments: (n: number) => `Documento parecido (${grouped(n)})`,
  inYourTeam: (n: number) =>
    n === 0 ? 'En su equipo no hay contratos por cerrar.' : `En su equipo: ${contracts(n)} por cerrar.`,
  unassignedCount: (n: number) => `Sin supervisor conocido, por atender: ${contracts(n)}.`,
  queueCount: (n: number) => `Pasados a la oficina de contratación o reclamados: ${contracts(n)}.`,
  /** Where the data names nobody: what there is to do instead of assigning. */
  nobodyToAssign: (
    lists: { readonly people: string; readonly assignments: string } | undefined,
    lacksColumn: boolean,
  ) =>
    [
      lacksColumn
        ? 'Al archivo le falta la columna del supervisor, así que no hay a quién asignar los contratos.'
        : 'En los datos no se pudo leer ningún supervisor, así que no hay a quién asignar los contratos.',
      lists
        ? `Escriba las personas en ${lists.people} y quién supervisa cada contrato en ${lists.assignments}. Después ejecute cerrojo sync o, con un archivo, cerrojo import.`
        : 'Se asignan con la lista de personas y la de asignaciones de la entidad.',
    ].join('\n'),
  /** Where a contract stands for whoever answers for it, as the lists count it. */
  places: {
    closeNow: 'por cerrar',
    needsFact: 'falta un dato',
    waiting: 'en espera',
    needsOthers: 'falta un dato de otra persona',
    saidClosed: 'informado cerrado',
    passedOn: 'pasado a la oficina de contratación',
    inExecution: 'en ejecución',
    suspended: 'suspendido',
    closed: 'cerrado',
    notApplicable: 'no aplica',
  },
}
