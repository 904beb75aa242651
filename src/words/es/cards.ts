import type { Day, Deadline, Pesos, WarnedTerm } from '../../rules/index.js'
import { briefDateEs, lineName, millionsEs, monthOfEs, nearDayEs } from '../brief.js'
import { dateEs, countEs as grouped, monthEs, pluralEs as plural, shortDateEs } from '../grammar.js'
import { authority } from './deadline.js'
import { businessDayCount, contracts } from './units.js'

/** As a sentence goes on; a name in capitals stays as it is. */
const lower = (text: string) => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1))
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
/** A sentence as a part of another. */
const clause = (text: string) => lower(text).replace(/\.$/, '')

/** How many are counted under a head. */
interface Counted {
  readonly toClose: number
  readonly overdue: number
}

const toClose = ({ toClose: n, overdue }: Counted) => {
  if (n === 0) return 'Nada por cerrar hoy'
  const late = overdue === 0 ? 'ninguno vencido' : plural(overdue, '1 vencido', `${grouped(overdue)} vencidos`)
  return `${grouped(n)} por cerrar, ${late}`
}

const untilEs = (day: Day | null) => (day ? ` hasta ${shortDateEs(day)}` : '')

/** Which they are, where that is told. */
const which = (names: readonly string[]) => (names.length > 0 ? ` (${names.join(', ')})` : '')

/** What ends of a liquidation on a day. */
const ending = {
  bilateral: 'liquidación de mutuo acuerdo',
  unilateral: 'liquidación unilateral',
  last: 'competencia',
  'own-term': 'liquidación, según el manual o el contrato,',
} satisfies Record<WarnedTerm, string>
const byDay = (until: Day, today: Day) => (until === today ? 'hasta hoy' : `hasta el ${briefDateEs(until, today)}`)

/** What the cards of every day say: the head, a line for each contract, the state of one, its buttons. */
export const cardsEs = {
  sample: {
    title: 'Es una muestra',
    nothing: 'No registré nada: esa tarjeta solo muestra cómo se ven las demás.',
  },

  // ---- the head, the same everywhere
  toClose,
  allOverdue: (n: number, share: number) =>
    `${plural(n, '1 vencido', `${grouped(n)} vencidos`)}: cuanto antes, ${grouped(share)} esta semana`,
  inTeam: (counted: Counted) => `En su equipo: ${lower(toClose(counted))}.`,
  lastDay: 'Hoy es el último día hábil',
  onLastDay: (counted: Counted) => `${toClose(counted)}. Lo que no se cierre hoy queda vencido mañana.`,
  lastDayLine: (counted: Counted) => `Hoy es el último día hábil: ${toClose(counted)}.`,
  saySo: 'Si algo se lo impide, dígalo hoy: cuenta como impedimento, no como demora.',
  pace: (left: number, share: number) => `${businessDayCount(left)}: ${grouped(share)} esta semana.`,
  paceToday: (left: number, share: number) => `${businessDayCount(left)}: ${grouped(share)} hoy.`,
  calm: 'Sin afán: con 1 esta semana va bien.',
  calmOthers: (n: number) => `${plural(n, 'El otro', `Los otros ${grouped(n)}`)} sin afán: con 1 esta semana va bien.`,
  overdueAtOnce: (n: number, share: number) =>
    `${plural(n, 'El vencido', `Los ${grouped(n)} vencidos`)}, cuanto antes: ${grouped(share)} esta semana.`,
  atOnce: (share: number) => `Cuanto antes: ${grouped(share)} esta semana.`,
  /** A head and its pace in one line. */
  headAndPace: (head: string, pace: string | null) => (pace === null ? `${head}.` : `${head}; ${lower(pace)}`),
  /** What comes before all else: the competence to liquidate a contract is lost within weeks. */
  loss: {
    title: (name: string, term: WarnedTerm, until: Day, today: Day) =>
      `${name}: ${ending[term]} ${byDay(until, today)}`,
    line: (name: string, term: WarnedTerm, until: Day, today: Day) =>
      `${name}: ${term === 'last' ? 'se puede liquidar' : ending[term]} ${byDay(until, today)}.`,
    ask: (term: WarnedTerm, left: number, asksIfDone: boolean) => {
      const days = left === 0 ? 'hoy es el último día' : `${plural(left, 'queda', 'quedan')} ${businessDayCount(left)}`
      const first = asksIfDone ? '¿Ya se liquidó?' : 'Falta un dato suyo.'
      const ahead = term === 'last' ? 'después la entidad pierde la competencia para hacerlo' : days
      const sentence = asksIfDone ? capital(ahead) : `Si se debe liquidar, ${ahead}`
      return [first, `${sentence}.`, ...(term === 'last' ? [`${capital(days)}.`] : [])].join(' ')
    },
    besides: (head: string, pace: string | null) => `Además: ${lower(head)}${pace === null ? '.' : `; ${lower(pace)}`}`,
    answer: (asksIfDone: boolean): string => (asksIfDone ? 'Responder: ¿se liquidó?' : 'Responder'),
    law: 'Ley 1150 de 2007, art. 11: plazo pactado o 4 meses, más 2, más 24.',
  },
  missing: (n: number, others: boolean) =>
    `En ${others ? plural(n, 'otro', `otros ${grouped(n)}`) : grouped(n)} falta un dato suyo`,
  missingOfOther: (n: number, others: boolean) =>
    `En ${others ? plural(n, 'otro', `otros ${grouped(n)}`) : grouped(n)} falta un dato suyo`,
  waiting: (n: number) => `${grouped(n)} en espera`,
  reported: (n: number) =>
    `${plural(n, '1 reportado', `${grouped(n)} reportados`)}, SECOP aún no ${plural(n, 'lo', 'los')} muestra`,
  passedOn: (n: number) => `${grouped(n)} en contratación`,
  snoozed: (n: number, names: readonly string[]) =>
    `${plural(n, '1 pospuesto', `${grouped(n)} pospuestos`)}${which(names)}`,
  blocked: (n: number, names: readonly string[]) => `${grouped(n)} con impedimento${which(names)}`,
  among: (which: string) => `Cuenta también ${which}`,
  unassigned: (n: number) => `${contracts(n)} sin supervisor`,
  upcoming: (n: number, until: Day, today: Day) =>
    `${plural(n, 'Otro se podrá', `Otros ${grouped(n)} se podrán`)} cerrar de aquí al ${briefDateEs(until, today)}.`,
  next: (name: string, from: Day, today: Day) =>
    `El próximo se podrá cerrar desde el ${briefDateEs(from, today)}: ${name}.`,
  closedThen: (closed: number, all: number) => `Usted cerró ${grouped(closed)} de ${grouped(all)}. Quedan estos:`,
  confirmable: (n: number) => `${grouped(n)} no muestran nada pendiente: puede responder por varios a la vez`,
  closedSoFar: (closed: number, all: number) =>
    `Esta campaña cerró ${grouped(closed)} de ${grouped(all)}.${closed === all ? ' ¡Gracias!' : ''}`,

  // ---- the small line below
  aim: (date: Deadline, today: Day) => `${briefDateEs(date.lastBusinessDay, today)}: ${authority(date)}.`,
  aimPassed: (day: Day, today: Day) => `La fecha (${briefDateEs(day, today)}) pasó; el deber sigue.`,
  data: (asOf: Day, today: Day) => `Datos ${ofDay(asOf, today)}.`,
  stale: (asOf: Day, today: Day) =>
    `Con datos ${ofDay(asOf, today)}: desde entonces no ha llegado un corte de SECOP. Lo que usted cerró después aún no se ve.`,

  // ---- one contract as a line of a list
  who: lineName,
  value: (amount: Pesos) => millionsEs(amount),
  why: {
    overdue: 'cierre vencido',
    ready: 'listo para cerrar',
    ended: (day: Day, today: Day) => `terminó ${monthOfEs(day, today)}`,
    competence: (day: Day, today: Day) => `competencia hasta el ${briefDateEs(day, today)}`,
    liquidateBy: (day: Day, today: Day) => `liquidar hasta el ${briefDateEs(day, today)}`,
    lost: 'competencia perdida',
    ownTerm: 'plazo del manual',
    needsFact: 'falta un dato',
    needsOthers: 'falta un dato de otros',
    waiting: 'en espera',
    toLiquidate: 'falta liquidarlo',
    proceeding: 'proceso abierto',
    pendingThing: (until: Day | null) => `algo pendiente${untilEs(until)}`,
    environmental: 'obligación ambiental',
    postConsumption: 'posconsumo',
    reversion: 'reversión de bienes',
    guarantee: (until: Day | null) => `garantía${untilEs(until)}`,
    unpaid: 'pago pendiente',
    balance: (until: Day | null) => `saldo por liberar${untilEs(until)}`,
    waitsUntil: (day: Day) => `en espera, ${shortDateEs(day)}`,
    saidClosed: 'reportado',
    passedOn: 'en contratación',
    suspended: 'suspendido',
    inExecution: 'en ejecución',
    closed: 'cerrado',
    notApplicable: 'no aplica',
    snoozed: 'pospuesto',
    blocked: 'con impedimento',
  },

  /** The fact that is missing, by its name. */
  lacks: (fact: string) => (fact.startsWith('¿') ? fact.toLowerCase() : `falta: ${fact.toLowerCase()}`),

  /** Of contracts that wait for nothing, what somebody can confirm with a press. */
  canConfirm: 'Puede confirmar con una pulsación',
  shownBySecop: (fact: string) => `SECOP muestra: ${fact.toLowerCase()}`,

  // ---- the lists of one person
  lists: {
    'close-now': 'Sus contratos por cerrar',
    'needs-fact': 'Falta un dato en sus contratos',
    waiting: 'Sus contratos en espera',
    'said-closed': 'Sus contratos reportados como cerrados',
    'passed-on': 'Sus contratos en contratación',
    unassigned: 'Contratos sin supervisor',
    others: 'Sus demás contratos',
  },

  // ---- where one contract stands
  state: {
    byData: 'Listo para cerrar si usted confirma que no queda nada pendiente.',
    byDataAndTerms: 'Listo para cerrar si usted confirma que no se pactó liquidarlo y que no queda nada pendiente.',
    confirmedButTerms: 'Listo para cerrar si usted confirma que no se pactó liquidarlo.',
    byReading: 'Listo para cerrar según la lectura literal de la directriz 2, aunque queda algo pendiente.',
    confirmed: 'Listo para cerrar. Ciérrelo en SECOP II.',
    othersToTell: 'Usted ya confirmó que no queda nada pendiente. Falta quien comparte la supervisión.',
    overdue: (since: Day) => `Cierre vencido desde ${monthEs(since)}.`,
    blocked: (what: string, on: Day, today: Day) => `Impedimento: ${clause(what)}, ${nearDayEs(on, today)}.`,
    missing: (question: string) => `Falta un dato: ${question.charAt(0) === '¿' ? question : lower(question)}`,
    waitsUntil: (day: Day, today: Day) => `En espera hasta el ${briefDateEs(day, today)}.`,
    running: (end: Day, today: Day) => `En ejecución hasta el ${briefDateEs(end, today)}. Nada que hacer hoy.`,
    saidClosed: (on: Day, today: Day) => `Reportado como cerrado ${nearDayEs(on, today)}; SECOP aún no lo muestra.`,
    reportedBy: (who: string, told: Day, on: Day, today: Day) =>
      `${who} informó ${nearDayEs(told, today)} que se cerró el ${dateEs(on)}; SECOP aún no lo muestra.`,
    stillOpen: (on: Day, today: Day, asks: boolean) =>
      `Reportado como cerrado ${nearDayEs(on, today)}; SECOP publicó después y aún lo muestra abierto.${asks ? ' ¿Quedó cerrado?' : ''}`,
    closed: 'Cerrado en SECOP.',
    snoozed: (until: Day, today: Day) => `Se lo recuerdo ${nearDayEs(until, today)}.`,
    cameBack: 'Volvió a su lista: nadie respondió a tiempo.',
  },

  ends: (day: Day, isOver: boolean) => `${isOver ? 'Terminó' : 'Termina'} el ${dateEs(day)}`,
  secop: {
    shows: (parts: readonly string[]) => `SECOP: ${parts.join('; ')}.`,
    paidWhole: 'pagado completo',
    paid: (paid: string, value: string) => `pagados ${paid} de ${value}`,
    notSettled: 'no se liquida',
  },
  moreInWhy: (n: number) => (n === 1 ? 'Hay 1 aviso más en «Por qué».' : `Hay ${n} avisos más en «Por qué».`),
  whyTitle: (name: string) => `Por qué: ${name}`,

  // ---- buttons
  start: 'Empezar',
  goOn: (n: number) => `Seguir con ${grouped(n)}`,
  several: 'Varios a la vez',
  seeAll: (n: number) => plural(n, 'Ver el único', `Ver los ${grouped(n)}`),
  seeMissing: (n: number) => `Responder en ${grouped(n)}`,
  listButtons: {
    'close-now': 'Ver los por cerrar',
    'needs-fact': 'Ver donde falta un dato',
    waiting: 'Ver los en espera',
    'said-closed': 'Ver los reportados',
    'passed-on': 'Ver los de contratación',
    others: 'Ver los demás',
  },
  daysLeft: (n: number) => plural(n, 'Queda 1 día hábil.', `Quedan ${businessDayCount(n)}.`),

  // ---- settings
  told: (hour: string | null, cadence: string | null) =>
    `Avisos ${hour === null ? 'a la hora de la entidad' : `a las ${hour}`}${cadence === null ? '' : `, ${lower(cadence)}`}.`,
  paused: (until: Day, today: Day) => `En pausa hasta el ${briefDateEs(until, today)}.`,
  pauseAhead: (from: Day, until: Day, today: Day) =>
    `En pausa del ${briefDateEs(from, today)} al ${briefDateEs(until, today)}.`,
  nobodyElse: 'Nadie más los recibe.',
  noMail: 'Nunca por correo.',
  change: 'Cambiar la hora',
  delegate: 'Delegar los avisos',
  seeTheirs: 'Ver sus contratos',
  seeMine: 'Ver mis contratos',
  open: (name: string) => `Abrir ${name}`,
  progress: 'Avance',
  settings: 'Ajustes',
  nextOnes: (n: number) => plural(n, 'Siguiente', `Siguientes ${grouped(n)}`),
  calendar: 'Calendario',
  everything: 'Ver todo',
  /** The screens of the whole reasoning. */
  whyScreens: ['Qué decide', 'Fechas', 'Datos'],
  backTo: 'Volver al contrato',
  aboutOne: (name: string, what: string) => `${name}: ${what}`,
  seeContract: 'Ver el contrato',
  pastDigest: (day: Day, head: string, today: Day) => `${briefDateEs(day, today)}: ${head}`,
  toldSince: (time: string) => `Después de este aviso usted registró algo (${time}): aún no está contado aquí.`,
  newerBelow: 'El aviso de hoy está más abajo.',
  oldCard: (on: Day, today: Day) => `Esta tarjeta es ${ofDay(on, today)}.`,
  recorded: (name: string) => `✓ ${name}: registrado`,
  closedOn: (name: string, on: Day, today: Day) => `✓ ${name}: cerrado ${nearDayEs(on, today)}. ¡Gracias!`,
  otherActions: 'Más opciones',
}

/** `de ayer`, `de hace 9 días`, `del 14 de junio`. */
function ofDay(day: Day, today: Day): string {
  return `de ${nearDayEs(day, today)}`.replace(/^de el /, 'del ')
}
