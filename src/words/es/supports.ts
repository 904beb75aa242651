import type { Day } from '../../rules/index.js'
import { dateEs, countEs as n, pluralEs as plural, shortDateEs } from '../grammar.js'

/** What is said of the documents that the file of a contract is made of. Never that one is missing: only what SECOP shows. */
export const supportsEs = {
  title: (name: string) => `Soportes de ${name}`,
  button: 'Soportes',
  names: {
    contract: 'contrato electrónico',
    modifications: 'modificaciones',
    designation: 'designación de la supervisión',
    'start-record': 'acta de inicio',
    budget: 'CDP y RP, con los de las adiciones',
    guarantees: 'garantías y su aprobación',
    suspensions: 'actas de suspensión y reinicio',
    cession: 'cesión',
    'early-termination': 'terminación anticipada',
    'activity-reports': 'informes del contratista',
    'partial-records': 'actas parciales y cantidades de obra',
    advance: 'anticipo, si lo hubo: plan, cuenta y amortización',
    receipt: 'acta de recibo final',
    'store-entry': 'entrada a almacén',
    'as-built': 'planos, manuales y entrega a quien los usa',
    'third-party-payments': 'constancias de pago a terceros y de redes',
    restitution: 'restitución del bien con inventario',
    'returned-goods': 'devolución de bienes, carné y asuntos a cargo',
    'social-security': 'seguridad social y parafiscales',
    'payment-claims': 'cuentas de cobro o facturas, pagadas',
    'payment-statement': 'certificación o comprobantes de pago',
    'contributions-report': 'rendimientos, reintegros e informe de aportes',
    'final-report': 'informe final de supervisión',
    'interventor-report': 'informe final de interventoría',
    evaluation: 'evaluación del contratista',
    liquidation: 'acta de liquidación',
    'quality-guarantee': 'garantía de calidad o estabilidad, con fechas',
    environmental: 'disposición final y recuperación ambiental',
    'post-consumption': 'obligaciones posconsumo',
    'balance-release': 'liberación del saldo',
    'closing-record': 'constancia de cierre',
  },
  lists: {
    services: 'prestación de servicios',
    works: 'obra',
    supervision: 'interventoría',
    purchase: 'compra o suministro',
    consultancy: 'consultoría',
    lease: 'arrendamiento',
    agreement: 'convenio',
    general: 'cualquier contrato',
  },
  /** What is known of all of it, in a sentence. */
  summary: (seen: number, confirmed: number, none: number) =>
    `${n(seen)} a la vista en SECOP II, ${n(confirmed)} ${plural(confirmed, 'confirmado', 'confirmados')}, ${n(none)} sin señal.`,
  usedList: (list: string) => `Lista usual de ${list}.`,
  noList: 'De esta clase de contrato no hay una lista propia: esto es lo que se pide a cualquiera.',
  seenHead: 'A la vista, sin leer:',
  confirmedHead: 'Confirmados por una persona:',
  noSignalHead: 'Sin señal:',
  ifAnyHead: 'Si los hubo, también:',
  /** What an office's own table ticks, and who brought it. */
  ticked: (file: string, on: Day, who: string, what: string) =>
    `de la matriz «${file}» del ${dateEs(on)}, que trajo ${who}: ${what}`,
  tickedNotSeen: 'la da por publicada en SECOP II, donde no se ve',
  /** The state of one, in a cell. */
  seen: 'a la vista; no leído',
  noSignal: 'sin señal',
  confirmed: (who: string, on: Day, document: string | null) =>
    `confirmado por ${who}, ${shortDateEs(on)}${document === null ? '' : `, «${document}»`}`,
  toldNone: (who: string, on: Day) => `no hay, según ${who}, ${shortDateEs(on)}`,
  until: (day: Day) => `hasta el ${shortDateEs(day)}`,
  published: (quote: string, on: Day | null) => `«${quote}»${on ? `, ${shortDateEs(on)}` : ''}`,
  policy: (quote: string, until: Day | null) =>
    `póliza ${quote === '' ? '' : `«${quote}» `}${until ? `hasta el ${shortDateEs(until)}` : 'sin fecha'}, sin decir qué ampara`,
  electronic: (on: Day | null) => (on ? `firmado el ${shortDateEs(on)}` : 'en SECOP II'),
  payments: (paid: number, open: number, last: Day | null) =>
    [
      `${n(paid)} ${plural(paid, 'pago registrado', 'pagos registrados')}${last ? `, el último el ${shortDateEs(last)}` : ''}`,
      ...(open > 0 ? [`${n(open)} sin registrar como ${plural(open, 'pagado', 'pagados')}`] : []),
    ].join('; '),
  more: (count: number) => `y ${n(count)} más`,
  elsewhere: 'Sin señal no es que falte: puede estar fuera de SECOP II.',
  askedOn: (day: Day | null) =>
    day
      ? `Archivos de SECOP II consultados el ${dateEs(day)}; se mira el nombre, no el contenido.`
      : 'Todavía no se han consultado los archivos que SECOP II publica de este contrato.',
  see: (what: string) => `Ver ${what}`,
}
