import type { Day } from '../../rules/index.js'
import { countedEs as counted, dateEs, countEs as grouped, listEs, pluralEs as plural } from '../grammar.js'

/** What is said where contracts are taken one by one. */
export const queueEs = {
  title: (at: number, of: number, name: string, state: string | null) =>
    [`${grouped(at)} de ${grouped(of)}`, name, state].filter(Boolean).join(' · '),
  overdue: 'cierre vencido',
  lacks: 'falta un dato',
  lossUntil: (day: Day) => `se puede liquidar hasta el ${dateEs(day)}`,

  known: {
    /** `parts`: what SECOP shows, a few words each. */
    clean: (parts: readonly string[]) =>
      `SECOP no muestra nada pendiente${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`,
    paidInFull: 'pagado completo',
    paid: (paid: string, value: string) => `pagado ${paid} de ${value}`,
    noLiquidation: 'no se liquida',
    liquidated: 'liquidado',
    noDuties: 'ninguna obligación marcada',
  },
  ask: '¿Queda algo que usted sepa?',
  close: 'Ahora ciérrelo en SECOP II y cuénteme.',
  closeByOffice: 'Ahora lo cierra la oficina de contratación.',
  office: 'Oficina de contratación',
  where: 'Sección 8, Modificaciones del contrato.',
  leave: 'Puede dejarlo y volver: «seguir».',

  buttons: {
    start: 'Empezar',
    goOn: (n: number) => `Seguir con ${grouped(n)}`,
    goOnFacts: (n: number) => plural(n, 'Seguir: falta 1 dato', `Seguir: faltan ${grouped(n)} datos`),
    closedToday: 'Ya lo cerré hoy',
    otherDay: 'Lo cerré otro día',
    cannot: 'No puedo todavía',
    later: 'Luego',
    handOver: 'Entregar a contratación',
    untilMonday: 'Hasta el lunes',
    answer: 'Responder',
    withDocument: 'Con documento',
    back: 'Volver',
    again: 'Empezar de nuevo',
  },
  /** Answers that are longer on a form than a button takes. */
  short: {
    instantaneous: 'En un solo momento',
    general: 'Estatuto general',
    replaced: 'No, otro lo reemplazó',
    'ran-to-its-end': 'Se ejecutó hasta su fin',
    'paid-not-recorded': 'Pagado, falta registrarlo',
    settled: 'Ni deuda ni saldo',
  },

  /** What was just recorded, after the contract's name. */
  told: {
    closedToday: (name: string) => `${name}: cerrado hoy.`,
    closed: (name: string, on: Day) => `${name}: cerrado el ${dateEs(on)}.`,
    nothingPending: (name: string) => `${name}: sin nada pendiente.`,
    fact: (name: string, fact: string, value: string) => `${name}: ${fact.toLowerCase()}: ${value}.`,
    /** `isSeen`: there is an office that sees what stands in the way. */
    blocked: (name: string, why: string, isSeen: boolean) =>
      `${name}: ${why.charAt(0).toLowerCase()}${why.slice(1)}${isSeen ? ' Contratación lo ve.' : ''}`,
    handedOver: (name: string, to: string) => `${name}: entregado a ${to}.`,
    toOffice: (name: string) => `${name}: pasó a la oficina de contratación.`,
    snoozed: (name: string, until: Day) => `${name}: se lo recuerdo el ${dateEs(until)}.`,
    other: (name: string) => `${name}: registrado.`,
  },
  undone: (name: string) => `${name}: deshecho.`,
  next: (line: string) => `Sigue: ${line}`,
  outdated: (name: string, state: string) => `No registré nada. Así está hoy ${name}: ${state}.`,

  cannot: {
    title: (name: string) => `${name}: ¿qué lo impide?`,
    label: 'Motivo',
    register: 'Registrar',
    reasons: {
      payment: 'Queda pendiente un pago',
      liquidation: 'Queda pendiente la liquidación',
      guarantee: 'Queda una garantía vigente',
      proceeding: 'Hay un proceso o litigio',
      'no-access': 'SECOP II: no tengo acceso',
      'modification-unpublished': 'SECOP II: hay una modificación sin publicar',
      'approval-pending': 'SECOP II: hay una aprobación pendiente',
      'invoice-pending': 'SECOP II: hay una factura pendiente',
      'supplier-does-not-accept': 'SECOP II: el contratista no acepta',
      'ordenador-has-not-signed': 'SECOP II: falta la firma del ordenador',
      'not-mine': 'No es mío',
      'handed-over': 'Lo entregué a otra área',
      other: 'Otra cosa',
    },
    liquidationNote: 'La liquidación',
  },

  end: {
    title: (n: number) => plural(n, 'Ya vio el único', `Ya vio los ${grouped(n)}`),
    nothing: 'Nada por cerrar hoy',
    closed: (n: number) => plural(n, '1 reportado como cerrado', `${grouped(n)} reportados como cerrados`),
    confirmed: (n: number) => `${grouped(n)} sin nada pendiente; ${plural(n, 'falta cerrarlo', 'falta cerrarlos')}`,
    away: (n: number) => counted(n, 'con impedimento o entregado', 'con impedimento o entregados'),
    later: (n: number) => `${grouped(n)} para después`,
    today: (lines: readonly string[]) => `Hoy: ${listEs(lines)}.`,
  },

  doubt: {
    title: (name: string, on: Day) => `${name}: ¿el ${dateEs(on)}?`,
    beforeEnd: (end: Day) => `Es antes de su fin (${dateEs(end)}).`,
    correct: 'Corregir la fecha',
    yes: 'Sí, fue ese día',
    cancel: 'Cancelar',
  },
}
