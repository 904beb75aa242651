import type { Day } from '../../rules/index.js'
import { briefDateEs, nearDayEs } from '../brief.js'
import { dateEs, countEs as grouped, hashWords, listEs as join, longDateEs, pluralEs as plural } from '../grammar.js'
import { deadline } from './deadline.js'
import { businessDayCount, contracts, people } from './units.js'

/** `A`, `A y B`, `A, B y C`, `A, B, C y 4 más`. */
function list(names: readonly string[], all = names.length): string {
  const items = all > names.length ? [...names, `${grouped(all - names.length)} más`] : names
  return join(items)
}

/** Who they are, where they are named. */
const whoOf = (names: readonly string[], n: number) => (names.length === 0 ? '' : `: ${list(names, n)}`)

/** How a team ends at its present pace: how many in time and late where a date runs, and of how many that is not known. */
interface Forecast {
  readonly done: Day | 'never'
  readonly counts: { readonly inTime: number; readonly late: number } | null
  readonly unknown: number
}

function inTimeAndLate({ counts }: Forecast): string {
  if (!counts) return ''
  const { inTime, late } = counts
  return [inTime > 0 && `${grouped(inTime)} a tiempo`, late > 0 && `${grouped(late)} tarde`].filter(Boolean).join(', ')
}

function unknownOf({ unknown }: Forecast): string {
  return unknown > 0 ? `; de ${plural(unknown, 'otro', `otros ${grouped(unknown)}`)} no se sabe: falta un dato` : ''
}

function forecastOfNone(split: string, expected: Forecast): string {
  return `En 10 días hábiles no se cerró ninguno. A ese ritmo, ${split}${unknownOf(expected)}.`
}

/** What the bot says by itself in the morning. */
export const digestEs = {
  title: (day: Day) => `Contratos por cerrar · ${longDateEs(day)}`,
  teamTitle: (day: Day) => `Cierre de contratos · ${longDateEs(day)}`,

  // ---- one's own contracts
  /** "12 contratos por cerrar, 9 días hábiles: 2 hoy." */
  toClose: (n: number, left: number | null, share: number, unit: 'today' | 'week') => {
    const open = n === 0 ? 'Hoy no tiene contratos por cerrar' : `${contracts(n)} por cerrar`
    if (n === 0) return `${open}.`
    if (left === null) return share < n ? `${open}: ${grouped(share)} esta semana.` : `${open}.`
    if (left === 1) return `${open}. Hoy es el último día hábil.`
    return `${open}, ${businessDayCount(left)}: ${grouped(share)} ${unit === 'today' ? 'hoy' : 'esta semana'}.`
  },
  facts: (n: number) => `${plural(n, 'Falta un dato suyo en 1 contrato', `Faltan datos suyos en ${contracts(n)}`)}.`,
  deadline,
  overdue: (n: number, since: Day) =>
    `${plural(n, '1 está vencido', `${grouped(n)} están vencidos`)} desde el ${dateEs(since)}.`,
  first: 'Este es su primer aviso; los siguientes le contarán lo que cambie.',
  confirmed: (names: readonly string[], n: number) =>
    `SECOP ya muestra ${plural(n, 'cerrado', `cerrados ${grouped(n)}:`)} ${list(names, n)}. ¡Gracias!`,
  published: (names: readonly string[], n: number) =>
    `Ya ${plural(n, 'está publicado el cierre de', `están publicados ${grouped(n)} cierres:`)} ${list(names, n)}; SECOP aún no ${plural(n, 'lo', 'los')} muestra ${plural(n, 'cerrado', 'cerrados')}. ¡Gracias!`,
  closable: (names: readonly string[], n: number) =>
    `${plural(n, 'Ya se puede cerrar', `Ya se pueden cerrar ${grouped(n)}:`)} ${list(names, n)}.`,
  handed: (names: readonly string[], n: number) =>
    `${plural(n, 'Ahora está a su cargo', `Ahora están a su cargo ${grouped(n)}:`)} ${list(names, n)}.`,
  returned: (names: readonly string[], n: number) =>
    `${plural(n, 'Volvió a su lista', `Volvieron a su lista ${grouped(n)}:`)} ${list(names, n)}.`,
  back: (names: readonly string[], n: number) => `Me pidió recordarle ${list(names, n)}.`,
  passedTo: (names: readonly string[], n: number, to: readonly string[]) =>
    `${list(names, n)} ${plural(n, 'pasó', 'pasaron')} a ${list(to)}.`,
  notTheirs: (names: readonly string[], n: number) =>
    `${list(names, n)} ya no ${plural(n, 'está', 'están')} a su cargo.`,
  vanished: (names: readonly string[], n: number) =>
    `${list(names, n)} ya no ${plural(n, 'aparece', 'aparecen')} en los datos de SECOP.`,
  gone: (names: readonly string[], n: number) => `Por ahora no hay que cerrar ${list(names, n)}.`,
  moreNews: (n: number) => plural(n, 'Hay otra novedad en su lista.', `Hay otras ${grouped(n)} novedades en su lista.`),
  done: 'Su lista quedó vacía: no le falta cerrar ningún contrato.',
  doneThanks: 'Su lista quedó vacía: no le falta cerrar ningún contrato. ¡Muchas gracias!',
  doneNext: 'Le escribiré de nuevo solo cuando haya algo por cerrar.',
  /** `newer`: those that have been on the list for a few days only, and are not spoken of. */
  escalated: (who: readonly string[], left: number, how: string, newer = 0) =>
    `Le avisé a ${list(who)} para que le ${plural(who.length, 'ayude', 'ayuden')}. Le ${plural(left, 'queda 1', `quedan ${grouped(left)}`)} por cerrar${newer > 0 ? ` (sin contar ${plural(newer, '1 reciente', `${grouped(newer)} recientes`)})` : ''} y ${how}. Si algo le impide cerrar alguno, escríbame «no puedo cerrar» y su número.`,
  byPace: (left: number) => plural(left, 'falta 1 día hábil', `faltan ${businessDayCount(left)}`),
  byStill: (since: Day) => `no ha habido movimiento desde el ${dateEs(since)}`,
  waiting: (n: number) => `En espera: ${contracts(n)}.`,
  andMore: (n: number) => `• y ${grouped(n)} más`,
  away: {
    snoozed: (n: number, next: Day) =>
      `${plural(n, 'Pospuesto: 1', `Pospuestos: ${grouped(n)}`)}; se lo recuerdo el ${dateEs(next)}.`,
    blocked: (n: number, next: Day) => `Con un impedimento: ${grouped(n)}; vuelvo a preguntarle el ${dateEs(next)}.`,
    'passed-on': (n: number, next: Day) =>
      `En manos de la oficina de contratación: ${grouped(n)}; si nadie responde, ${plural(n, 'vuelve', 'vuelven')} el ${dateEs(next)}.`,
  },
  awayTitle: 'Pospuestos o con un impedimento',
  saidClosed: (names: readonly string[], n: number) =>
    `Usted informó que ${plural(n, 'se cerró', 'se cerraron')} ${list(names, n)}; falta que SECOP lo confirme.`,

  pausedLastCall: (until: Day, today: Day) =>
    `Sus avisos están en pausa hasta el ${briefDateEs(until, today)}; los de los dos últimos días salen igual.`,

  // ---- for and about delegates
  alsoTold: (name: string, until: Day | null) =>
    `Este aviso lo recibe también ${name}${until ? `, hasta el ${dateEs(until)}` : ''}. Solo usted puede declarar.`,
  notTold: (name: string) => `${name} no recibe este aviso todavía: no tiene su cuenta vinculada.`,
  standIn: (name: string, until: Day | null) => `Por encargo de ${name}${until ? `, hasta el ${dateEs(until)}` : ''}`,
  standInCounts: (n: number, overdue: number, facts: number) => {
    const more = [
      overdue > 0 && plural(overdue, '1 vencido', `${grouped(overdue)} vencidos`),
      facts > 0 && `${plural(facts, '1 al que le falta', `${grouped(facts)} a los que les falta`)} un dato`,
    ].filter(Boolean)
    return `${contracts(n)} por cerrar${more.length > 0 ? ` (${more.join(', ')})` : ''}. Usted recibe el aviso; declarar, solo puede hacerlo esa persona.`
  },

  // ---- the team
  team: 'Su equipo',
  teamNews: (
    since: Day,
    today: Day,
    { closed, reported, impeded }: { readonly closed: number; readonly reported: number; readonly impeded: number },
  ) => {
    const parts = [
      closed > 0 && plural(closed, '1 cerrado', `${grouped(closed)} cerrados`),
      reported > 0 && plural(reported, '1 reportado', `${grouped(reported)} reportados`),
      impeded > 0 && plural(impeded, '1 impedimento nuevo', `${grouped(impeded)} impedimentos nuevos`),
    ]
    return `Desde ${nearDayEs(since, today)}: ${join(parts.filter(part => part !== false))}.`
  },
  decisions: (n: number) =>
    plural(n, '1 contrato necesita su decisión', `${grouped(n)} contratos necesitan su decisión`),
  decisionsWhy: 'Le llegan porque solo usted puede decidirlos.',
  behindAsk: (n: number) => `${plural(n, 'recuérdele', 'recuérdeles')}, pregunte qué lo impide o reasigne`,
  behindAskAbove: 'nada se movió desde que avisé a contratación',
  teamFacts: (n: number) => `Falta un dato en ${grouped(n)}.`,
  forecast: (lately: number, expected: Forecast) => {
    const { done } = expected
    const end =
      done !== 'never' ? `se termina el ${dateEs(done)}` : lately === 0 ? 'no se termina' : 'faltan más de cuatro años'
    const split = inTimeAndLate(expected)
    if (lately === 0 && split) return forecastOfNone(split, expected)
    const pace = lately === 0 ? 'no se cerró ninguno' : plural(lately, 'se cerró 1', `se cerraron ${grouped(lately)}`)
    return `En los últimos 10 días hábiles ${pace}. A ese ritmo ${end}${split && `: ${split}`}${unknownOf(expected)}.`
  },
  /** The same in a line; null where no date runs. */
  forecastBrief: (lately: number, expected: Forecast) => {
    const split = inTimeAndLate(expected)
    if (!split) return null
    return lately === 0 ? forecastOfNone(split, expected) : `A este ritmo, ${split}${unknownOf(expected)}.`
  },
  behindTitle: (n: number, ask: string | null) =>
    `${plural(n, '1 persona puede necesitar', `${people(n)} pueden necesitar`)} ayuda${ask === null ? ':' : `: ${ask}.`}`,
  behindToo: (names: readonly string[], n: number) => `• También: ${list(names, n)}`,
  behindLeft: (left: number, was: number | undefined) =>
    `le ${plural(left, 'queda 1', `quedan ${grouped(left)}`)}${was === undefined ? '' : ` (antes ${grouped(was)})`}`,
  behindPace: (name: string, left: string, done: number, over: number) =>
    `${name}: ${left}; en ${businessDayCount(over)} ${done === 0 ? 'no resolvió ninguno' : `resolvió ${grouped(done)}`}`,
  behindStill: (name: string, left: string, since: Day) => `${name}: ${left}; sin movimiento desde el ${dateEs(since)}`,
  /** What there is no line for. */
  besides: (said: readonly string[]) => `Además: ${said.join('; ')}.`,
  nobody: (n: number) => `${contracts(n)} sin supervisor conocido`,
  queue: (n: number, oldest: number) =>
    `${plural(n, '1 contrato espera', `${contracts(n)} esperan`)} su respuesta, el más antiguo ${oldest === 0 ? 'desde hoy' : `hace ${businessDayCount(oldest)}`}`,
  queueAbove: (n: number, oldest: number) =>
    `contratación tiene ${grouped(n)} por responder, el más antiguo ${oldest === 0 ? 'desde hoy' : `hace ${businessDayCount(oldest)}`}`,
  unreached: (n: number, open: number) =>
    `${people(n)} no ${plural(n, 'recibe', 'reciben')} los avisos (${contracts(open)})`,
  unlisted: (names: readonly string[], n: number) =>
    `no están en la lista de la entidad, ${grouped(n)}${whoOf(names, n)}`,
  notLinked: (names: readonly string[], n: number) => `sin cuenta vinculada, ${grouped(n)}${whoOf(names, n)}`,
  unreachable: (names: readonly string[], n: number) => `no se les puede escribir, ${grouped(n)}${whoOf(names, n)}`,
  paused: (names: readonly string[], n: number) => `con los avisos en pausa, ${grouped(n)}${whoOf(names, n)}`,

  lackFact: 'Les falta un dato suyo',

  // ---- the bot itself, for admins
  service: 'El servicio',
  narrowed: (names: readonly string[], people: string) =>
    `${plural(names.length, 'Un ordenador ve', `${grouped(names.length)} ordenadores ven`)} solo los contratos en que SECOP ${plural(names.length, 'le', 'les')} nombra: ${list(names.slice(0, 3), names.length)}. Para que ${plural(names.length, 'vea', 'vean')} más, escriba su área, o «todos», en ${people}.`,
  narrowedYou:
    'Usted ve los contratos en que SECOP le nombra como ordenador del gasto. Si necesita ver más, pídaselo a quien administra: se anota un área, o «todos», en la lista.',
  accounting: (day: Day) => `Avisos del ${dateEs(day)}`,
  sum: (a: {
    eligible: number
    sent: number
    byMail: number
    waiting: number
    today: number
    failed: number
    paused: number
    notLinked: number
    nothingToSay: number
  }) =>
    `${people(a.eligible)} = ${grouped(a.sent)} con aviso enviado${a.byMail > 0 ? ` + ${grouped(a.byMail)} por correo` : ''} + ${grouped(a.waiting)} en espera${a.today > 0 ? ` (${plural(a.today, '1 sale', `${grouped(a.today)} salen`)} hoy)` : ''} + ${grouped(a.failed)} sin poder entregar + ${grouped(a.paused)} en pausa + ${grouped(a.notLinked)} sin cuenta + ${grouped(a.nothingToSay)} sin nada que decirles`,
  /** The same in an answer: whether all who were to hear today did. `isNamed`: what it is of is said before it. */
  delivered: (
    a: { sent: number; byMail: number; today: number; failed: number; notLinked: number },
    isNamed = false,
  ) => {
    const due = a.sent + a.today + a.failed
    const faults = [
      a.failed > 0 && `${people(a.failed)} no ${plural(a.failed, 'lo recibió', 'lo recibieron')}`,
      a.notLinked > 0 && `${people(a.notLinked)} sin cuenta vinculada`,
    ].filter(fault => fault !== false)
    const later = a.today > 0 ? `; ${plural(a.today, '1 sale', `${grouped(a.today)} salen`)} hoy` : ''
    const mailed = a.byMail > 0 ? `; ${grouped(a.byMail)} por correo, cada semana` : ''
    const whole = due === 0 ? 'no hay avisos por enviar' : `${grouped(a.sent)} de ${grouped(due)}${later}`
    const all = `${whole}${mailed}`
    const missing = faults.length === 0 ? '' : ` Falta: ${join(faults)}.`
    if (isNamed) return `${all}.${missing}`
    return missing === '' ? `Todo en orden: ${all}.` : `Avisos: ${all}.${missing}`
  },
  healthy: 'No hay nada que revisar en el servicio.',
  syncFails: (since: Day) =>
    `Desde el ${dateEs(since)} no se pueden traer los datos de SECOP. Los avisos siguen con los últimos buenos.`,
  failed: (why: string, n: number, names: readonly string[], all: number) =>
    `• ${why}, ${grouped(n)}: ${list(names, all)}`,
  failedTitle: (n: number) =>
    `${plural(n, '1 aviso no se pudo entregar', `${grouped(n)} avisos no se pudieron entregar`)}:`,
  rejectedRows: (n: number) => `Filas de SECOP que no se pudieron leer: ${grouped(n)}.`,
  unreadableCells: (n: number) => `Celdas ilegibles, que cuentan como desconocidas: ${grouped(n)}.`,
  lacking: (columns: readonly string[]) => `Columnas que faltan en los datos: ${columns.join(', ')}.`,
  nearMatches: (n: number) => `Documentos que se parecen y coordinación debe confirmar: ${grouped(n)}.`,
  nobodyKnown: (n: number, all: number) => `Sin supervisor conocido: ${grouped(n)} de ${contracts(all)}.`,
  noOffice:
    'Nadie de la oficina de contratación recibe avisos en el chat: no hay a quién contarle quién necesita ayuda.',
  notice: (text: string) => `El almacén dice: ${text}`,
  retained: (day: Day, { sent, said, seenDays }: Record<'sent' | 'said' | 'seenDays', number>) => {
    const gone = [
      sent > 0 && `${plural(sent, '1 registro', `${grouped(sent)} registros`)} de avisos`,
      said > 0 && `${plural(said, '1 registro', `${grouped(said)} registros`)} de cuentas, preferencias y listas`,
      seenDays > 0 && `lo consultado en ${plural(seenDays, '1 día', `${grouped(seenDays)} días`)}`,
    ].filter(part => part !== false)
    return `El ${dateEs(day)} se borró lo que cumplió el plazo de conservación que fijó la entidad: ${join(gone)}. Lo declarado sobre contratos se conserva, y las huellas siguen verificando.`
  },
  heads: {
    sent: 'Huella de lo avisado',
    said: 'Huella de lo dicho',
    seen: 'Huella de lo visto',
  },
  /** Half of the hash names a chain well enough: `cerrojo ledger` shows all of it. */
  head: (number: number, hash: string) => `${grouped(number)}: ${hashWords(hash.slice(0, 32))}`,
  buttons: { hour: 'Cambiar la hora', cadence: 'Cambiar la frecuencia', waiting: 'Ver los que esperan' },
}
