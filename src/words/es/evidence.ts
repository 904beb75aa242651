import type { Day } from '../../rules/index.js'
import { dateEs, countEs as grouped, pluralEs as plural, shortDateEs } from '../grammar.js'
import { contracts } from './units.js'

const published = (on: Day | null) => (on ? `, publicado el ${dateEs(on)}` : '')

/** What is said of what the register's sister sets show. */
export const evidenceEs = {
  /** Each set by its name. */
  sets: {
    payments: 'plan de pagos',
    modifications: 'modificaciones',
    'modification-types': 'tipos de modificación',
    'documents-2025': 'documentos desde 2025',
    'documents-2024': 'documentos de 2024',
    'documents-2023': 'documentos de 2023',
    'documents-2022': 'documentos de 2022',
    'documents-2021': 'documentos hasta 2021',
    guarantees: 'garantías',
    suspensions: 'suspensiones',
    sanctions: 'multas y sanciones',
  },
  /** What a row shows, in its own words; `on` is the day that it gives. */
  shows: (set: string, quote: string, on: Day | null) =>
    `SECOP muestra en ${set} «${quote}»${on ? `, con fecha del ${dateEs(on)}` : ''}.`,
  /** A published file, by its name. */
  showsFile: (name: string, on: Day | null) => `SECOP muestra «${name}»${published(on)}.`,
  readOn: (on: Day) => `(Leído el ${shortDateEs(on)}.)`,
  /** One payment of the plan, by its number. */
  showsPayment: (payment: string, quote: string, on: Day | null) =>
    `SECOP: pago ${payment} «${quote}»${on ? `, del ${dateEs(on)}` : ''}.`,
  showsEnd: (quote: string, end: Day) => `SECOP muestra otra fecha de fin, el ${dateEs(end)}: «${quote}».`,
  /** What is shown of one of several, in a line. */
  each: (quote: string, on: Day | null) => `«${quote}»${on ? `, ${shortDateEs(on)}` : ''}`,
  /** The question that one press answers, by the fact that it settles. */
  asks: {
    liquidation: (on: Day) => `¿Es la liquidación de este contrato, del ${dateEs(on)} a más tardar?`,
    payment: '¿Quiere decir que ya no queda nada por pagar ni por liberar?',
    executed: '¿Quiere decir que se ejecutó?',
    realEnd: (on: Day) => `¿Es el ${dateEs(on)} la fecha de fin, con prórrogas y suspensiones?`,
    earlyEnd: (on: Day) => `¿Terminó el ${dateEs(on)}, antes de su plazo?`,
    nothingPending: '¿Es así, y no queda ninguna obligación posterior pendiente?',
    restart: (on: Day) => `¿Se reinició el ${dateEs(on)}?`,
    qualityGuarantee: (on: Day) => `¿Fue el ${dateEs(on)} el último día de la garantía de calidad o estabilidad?`,
  },
  asksFile: {
    liquidation: '¿Es el acta de liquidación de este contrato?',
    nothingPending: '¿Se recibió todo, y no queda ninguna obligación posterior pendiente?',
  },
  yes: 'Sí, es así',
  yesThatFile: 'Sí, es esa',
  yesWithoutBalance: 'Sí, sin saldos',
  yesWithBalance: 'Sí, con saldos',
  no: 'No',
  view: 'Ver',
  /** The document that a confirmed fact names. */
  document: (set: string, quote: string, on: Day | null) => `${quote} (SECOP, ${set}${on ? `, ${dateEs(on)}` : ''})`,
  denied: 'Anotado: no es así. No se lo vuelvo a preguntar por ese dato de SECOP.',
  deniedTitle: 'Ese dato de SECOP no es así',
  gone: 'SECOP ya no muestra ese dato. Así está ahora:',
  bulk: (n: number, what: string) => `${contracts(n)} con ${what} a la vista`,
  tickShown: 'Marque los que revisó y son así. De cada uno queda su documento.',
  oneByOne: 'Uno por uno',
  notShown: 'SECOP ya no lo muestra así',
  /** What is asked of several at once, each with its own row. */
  asksEach: {
    liquidation: '¿Es, en cada uno, la liquidación de ese contrato?',
    payment: '¿Quiere decir, en cada uno, que ya no queda nada por pagar ni por liberar?',
    executed: '¿Quiere decir, en cada uno, que el contrato se ejecutó?',
    realEnd: '¿Es esa, en cada uno, la fecha de fin, con prórrogas y suspensiones?',
    earlyEnd: '¿Terminó cada uno ese día, antes de su plazo?',
    nothingPending: '¿Se recibió todo en cada uno, y no queda ninguna obligación posterior pendiente?',
    restart: '¿Se reinició cada uno ese día?',
    qualityGuarantee: '¿Fue ese, en cada uno, el último día de la garantía de calidad o estabilidad?',
  },
  /** What several contracts show alike, by the fact. */
  inSight: {
    liquidation: 'acta de liquidación',
    payment: 'pagos completos',
    executed: 'pagos que muestran que se ejecutó',
    realEnd: 'otra fecha de fin',
    earlyEnd: 'terminación anticipada',
    nothingPending: 'paz y salvo',
    restart: 'reinicio',
    qualityGuarantee: 'pólizas vencidas',
  },
  hints: {
    ceded: (quote: string, on: Day | null) =>
      `SECOP muestra una cesión${on ? ` del ${dateEs(on)}` : ''}: «${quote}». No dice a quién.`,
    'value-reduced': (quote: string, on: Day | null) =>
      `El valor se redujo${on ? ` el ${dateEs(on)}` : ''} hasta lo pagado, según las modificaciones: «${quote}».`,
    'none-paid': (quote: string) =>
      `El plan de pagos no muestra ningún pago hecho («${quote}»): puede no haberse pagado, o haberse pagado por fuera de SECOP.`,
    'end-to-confirm': (quote: string, on: Day | null) =>
      `Hay varias modificaciones del mismo día${on ? ` (${dateEs(on)})` : ''}; la fecha de fin queda por confirmar: «${quote}».`,
    'closing-file': (quote: string, on: Day | null) =>
      `SECOP muestra una constancia de cierre${published(on)}: «${quote}». ¿También se cerró el expediente en SECOP II? Son dos pasos distintos.`,
    'termination-file': (quote: string, on: Day | null) =>
      `SECOP muestra «${quote}»${published(on)}, antes del fin del plazo: parece que el contrato terminó antes.`,
    'liquidation-file': (quote: string, on: Day | null) =>
      `SECOP muestra «${quote}»${published(on)}. Por su nombre es una liquidación, pero no consta que sea posterior al fin del contrato.`,
    'ceded-file': (quote: string, on: Day | null) =>
      `SECOP muestra «${quote}»${published(on)}: por su nombre, una cesión. No dice a quién.`,
    'policy-alive': (quote: string, on: Day | null) =>
      `SECOP muestra una póliza aceptada${on ? ` hasta el ${dateEs(on)}` : ''}${quote ? ` («${quote}»)` : ''}, sin decir qué ampara. ¿Es de calidad o estabilidad?`,
    suspended: (quote: string, on: Day | null) =>
      `SECOP muestra una suspensión${on ? ` del ${dateEs(on)}` : ''} y ningún reinicio${quote ? `: «${quote}»` : ''}.`,
    sanction: (quote: string, on: Day | null) =>
      `SECOP muestra una multa o sanción en este contrato o en su proceso${on ? `, del ${dateEs(on)}` : ''}: «${quote}». ¿Hay un proceso de incumplimiento abierto?`,
    'sanction-paid': (quote: string, on: Day | null) =>
      `SECOP muestra una multa o sanción ya pagada en este contrato o en su proceso${on ? `, del ${dateEs(on)}` : ''}: «${quote}».`,
    'payment-file': (quote: string, on: Day | null) =>
      `SECOP muestra un comprobante u orden de pago${published(on)}: «${quote}».`,
  },
  /** Whom a set names as supervisor of a contract that nobody is known to supervise. */
  namesSupervisor: (name: string, set: string, on: Day | null) =>
    `SECOP nombra a «${name}» como supervisor en ${set}${on ? `, con fecha del ${dateEs(on)}` : ''}. Usted decide si se le asigna.`,
  notKnownHere: 'No está entre las personas conocidas de la entidad.',
  inPlan: (name: string) => `pagos: ${name}`,
  assignTo: (name: string) => `Asignar a ${name}`,
  closingSeen: (on: Day, state: string) =>
    `Cierre publicado el ${dateEs(on)}; SECOP aún dice «${state}». Gracias: no hay que hacer nada más por ahora.`,
  closingLate: (on: Day, state: string) =>
    `El cierre se publicó el ${dateEs(on)} y SECOP sigue diciendo «${state}». Conviene revisarlo en la plataforma.`,
  watch: {
    closed: 'SECOP ya lo muestra cerrado.',
    asked: 'Ya me lo pidió: le aviso una vez, cuando SECOP lo muestre cerrado.',
    notYours: 'De ese cierre le aviso a quien supervisa el contrato.',
  },
  status: {
    title: 'Otros datos de SECOP (cobertura)',
    never: 'Otros datos de SECOP: todavía no se leen. Se leen de noche, o con cerrojo sync --evidence.',
    sinceThen: (name: string, since: Day) => `${name} (desde el ${dateEs(since)})`,
    used: (on: readonly string[], left: readonly string[]) =>
      `Otros datos de SECOP en uso: ${on.join(', ') || 'ninguno'}.${left.length > 0 ? ` La configuración deja por fuera: ${left.join(', ')}.` : ''}`,
    on: (set: string, dataset: string, since: Day) => `${set} (${dataset}): en uso desde el ${dateEs(since)}`,
    off: (set: string, dataset: string, since: Day, why: string) =>
      `${set} (${dataset}): sin usar desde el ${dateEs(since)}: ${why}`,
    why: {
      setting: 'así está en la configuración',
      'column-gone': (column: string) => `ya no trae la columna ${column}`,
      refused: (said: string) => `la interfaz no lo entrega (${said})`,
      'no-join-column': 'las filas llegan sin el contrato',
      'no-rows': 'no trajo ninguna fila; se conserva la última lectura',
    },
    coverage: (withRows: number, asked: number, newest: Day | null) =>
      `${grouped(withRows)} de ${contracts(asked)} con filas${newest ? `; la más reciente es del ${dateEs(newest)}` : ''}`,
    behind: (newest: Day) => `su fecha más reciente es el ${dateEs(newest)}, hace más de 45 días: puede estar atrasado`,
    values: (values: string) => `valores: ${values}`,
    ending: (when: string) => `la interfaz por la que se lee anuncia que se acaba (${when}); Cerrojo usa la otra`,
    unknown: (values: string) => `valores que Cerrojo no conoce y no toma por buenos: ${values}`,
    lacking: (columns: string) => `columnas que no trae: ${columns}`,
    checks: {
      'payments-add-up': 'los pagos suman lo que SECOP registra como pagado',
      'plan-in-use': 'la entidad registra pagos',
      'closing-means-closed': 'los contratos con cierre según su tipo están cerrados',
      'closing-published': 'los cerrados hace poco tienen un cierre publicado',
      'guarantees-recorded': 'los contratos que suelen llevar garantía de calidad tienen una póliza aceptada',
      'suspensions-recorded': 'los contratos suspendidos tienen su suspensión registrada',
      'liquidation-published': 'los cerrados que se debían liquidar tienen un acta de liquidación publicada',
    },
    check: (what: string, holds: number, of: number, passed: boolean | null) =>
      `Comprobación: ${what}: ${grouped(holds)} de ${grouped(of)}${passed === null ? '' : passed ? ' (pasa)' : ' (no pasa)'}`,
    /** What became of the questions that a row answers. */
    questions: (open: number, confirmed: number, denied: number) =>
      `Preguntas que SECOP ya deja contestar con un toque: ${plural(open, '1 abierta', `${grouped(open)} abiertas`)}, ${plural(confirmed, '1 confirmada', `${grouped(confirmed)} confirmadas`)}, ${plural(denied, '1 negada', `${grouped(denied)} negadas`)}.`,
    last: {
      done: 'La última lectura llegó hasta el final.',
      time: (left: number) =>
        `La última lectura paró por tiempo: ${plural(left, 'falta 1 consulta', `faltan ${grouped(left)} consultas`)}. Sigue la próxima noche.`,
      failed: 'La última lectura no terminó: datos.gov.co dejó de responder. Se repite la próxima noche.',
    },
  },
  progress: (asked: number, total: number) => `Otros datos de SECOP: ${grouped(asked)} de ${grouped(total)}`,
}
