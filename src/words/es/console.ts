import type { Blocker, Day } from '../../rules/index.js'
import { nearDayEs } from '../brief.js'
import { dateEs, countEs as grouped, listEs as join, pluralEs as plural } from '../grammar.js'
import { businessDayCount } from './units.js'

/** As a line of a list has room for it. */
const short: Record<Blocker, string> = {
  'record-the-payment': 'falta registrar el pago',
  'register-the-restart': 'falta registrar el reinicio',
  'record-the-termination': 'falta registrar el fin',
  'modification-unpublished': 'sin publicar',
  'approval-pending': 'aprobación pendiente',
  'invoice-pending': 'factura pendiente',
  'no-access': 'sin acceso',
  'supplier-does-not-accept': 'el contratista no acepta',
  'ordenador-has-not-signed': 'falta la firma',
  other: 'otro impedimento',
}

const notHearing = (name: string) => `${name} no recibe mensajes ahora: sin cuenta vinculada, o en pausa.`

/** What the office does with the contracts and impediments of others, and what they are told of it at once. */
export const consoleEs = {
  // ---- impediments
  short,
  impediments: (n: number) =>
    n === 0
      ? 'No hay impedimentos abiertos'
      : plural(n, '1 impedimento abierto', `${grouped(n)} impedimentos abiertos`),
  oldestImpediment: (name: string, who: string, what: string, more: number) =>
    `Impedimento: ${name}, ${who}, ${what}${more > 0 ? ` (${plural(more, 'hay otro', `hay otros ${grouped(more)}`)})` : ''}`,
  allImpediments: 'Impedimentos',
  since: (what: string, on: Day, today: Day) => `${what}, ${nearDayEs(on, today)}`,
  toldBy: (who: string, on: Day, today: Day, note: string | null) =>
    `${who}, ${nearDayEs(on, today)}${note === null ? '.' : `: «${note.replace(/\.$/, '')}».`}`,
  looksAfterIt: (who: string) => `Lo atiende ${who}.`,
  officeLooksAfter: 'Lo atiende la oficina de contratación.',
  noImpediment: (name: string) => `${name}: ya no tiene un impedimento abierto.`,
  answerIt: (name: string) => `Responder: ${name}`,
  answerOldest: 'Responder al más antiguo',
  whichImpediment: (n: number) => `¿A cuál de los ${grouped(n)} impedimentos responde?`,
  whichImpedimentHow: 'Escoja uno; su respuesta va en el formulario.',
  hasAccess: 'Ya tiene acceso',
  isGone: 'Ya se resolvió',
  entrust: 'Que lo atienda…',
  refuse: 'No procede',
  reply: 'Responderle',
  stillSo: 'Sigue igual',
  reaches: (who: string) => `Su respuesta le llega a ${who} ahora mismo.`,
  doesNotReach: (who: string) => `${who} no recibe mensajes ahora: verá su respuesta en el contrato.`,
  answeredBy: {
    gone: (name: string, by: string) => `${name}: ya se resolvió, dice ${by}.`,
    refused: (name: string, by: string) => `${name}: no procede, dice ${by}.`,
    replied: (name: string, by: string) => `${by} le responde sobre ${name}`,
  },
  answerTakenBack: (name: string, by: string) => `${name}: ${by} retiró la respuesta; el impedimento sigue abierto.`,
  looksAfter: (name: string, who: string) => `${name}: su impedimento lo atiende ${who}.`,
  entrusted: (name: string, by: string) => `${by} le pide atender un impedimento: ${name}.`,

  // ---- whose a contract is
  nowYours: (name: string, former: readonly string[]) =>
    `${name} pasó a su cargo${former.length > 0 ? ` (antes ${join(former)})` : ''}.`,
  yoursAgain: (name: string, by: string) => `${name} vuelve a su cargo: ${by} deshizo la asignación.`,
  yoursNoMore: (name: string, by: string) => `${name} ya no está a su cargo: ${by} deshizo la asignación.`,
  told: (who: readonly string[]) => `Ya se le${who.length > 1 ? 's' : ''} avisó a ${join(who)}.`,
  untold: (who: readonly string[]) =>
    `${join(who)} no ${plural(who.length, 'recibe', 'reciben')} mensajes ahora: lo ${plural(who.length, 'verá', 'verán')} al volver.`,

  // ---- whoever receives the reminders of another
  delegatedToYou: (name: string, until: Day | null) =>
    `${name} le encargó sus avisos${until === null ? '' : `, hasta el ${dateEs(until)}`}.`,
  delegateMay:
    'Le llegan también a usted, desde el próximo. Declarar sobre sus contratos, solo puede hacerlo esa persona.',
  // ---- whoever is written to by e-mail
  mailWish: (name: string, wanted: boolean) =>
    wanted ? `${name} vuelve a recibir los avisos por correo.` : `${name} pidió no recibir más correos de Cerrojo.`,
  mailWishMeans:
    'No tiene cuenta vinculada: desde hoy no le llega ningún aviso, y sus contratos siguen a su cargo. Invítele a escribir «hola» al bot.',

  mayDecline: (name: string) => `Si no puede, dígalo: se les avisa a ${name} y a la oficina.`,
  refuseOf: (name: string) => `No recibir los de ${name}`,
  noDelegateHere: (name: string) => `Los avisos de ${name} no le llegan a usted ahora.`,
  delegateNotReached: (name: string) => `${name} no recibe mensajes ahora: sus avisos no le llegarían a nadie más.`,
  declined: {
    toYou: (who: string) => `${who} no puede hacerse cargo de sus avisos.`,
    toOffice: (who: string, name: string) => `${who} no puede hacerse cargo de los avisos de ${name}.`,
    stillYours: 'Le siguen llegando a usted.',
    youPaused: (until: Day) => `Usted está en pausa hasta el ${dateEs(until)}: mientras tanto no le llegan a nadie.`,
    theyPaused: (name: string, until: Day) =>
      `${name} está en pausa hasta el ${dateEs(until)}: mientras tanto no le llegan a nadie.`,
    theyGet: (name: string) => `Le siguen llegando a ${name}.`,
    backToYou: (who: string) => `${who} sí recibe sus avisos.`,
    backToOffice: (who: string, name: string) => `${who} sí recibe los avisos de ${name}.`,
    another: 'Encargar a otra persona',
  },
  repliesTo: (name: string) => `Para ${name}.`,
  replies: (name: string) => `${name} le responde`,
  repliedLast: (on: Day, today: Day, note: string) => `Le respondió ${nearDayEs(on, today)}: «${note}».`,
  delegationOver: (name: string) => `${name} terminó el encargo: sus avisos ya no le llegan a usted.`,

  // ---- one person
  ofPerson: (name: string, head: string) => `${name}: ${head.charAt(0).toLowerCase()}${head.slice(1)}`,
  closed: (n: number) => (n === 0 ? 'No ha cerrado ninguno en la campaña.' : `Cerró ${grouped(n)} en la campaña.`),
  lastAnswer: (on: Day | null, today: Day) =>
    on === null ? 'Todavía no ha respondido.' : `Su última respuesta: ${nearDayEs(on, today)}.`,
  seeArea: 'Área…',
  noArea: (name: string) => `No veo a nadie de ${name} con contratos.`,
  seePerson: 'Ver a…',
  seeThem: (name: string) => `Ver a ${name}`,
  remind: (name: string) => `Recordar a ${name}`,
  remindWhom: (people: number) => `¿A cuál de las ${grouped(people)} personas le recuerdo?`,
  remindEach: 'Un recordatorio va a una persona a la vez, con su nombre.',
  remindTitle: (what: string, name: string) => `¿Recordarle ${what} a ${name}?`,
  remindText: 'Le llega ya, con su nombre. Uno al día como máximo.',
  remindYes: 'Recordar',
  cancel: 'Cancelar',
  reassign: 'Reasignar',
  reassignFrom: (former: readonly string[]) => `Hoy a cargo de ${join(former)}. ¿A quién pasa?`,
  cases: (toClose: number, overdue: number, facts: number) =>
    overdue > 0
      ? plural(overdue, '1 vencido', `${grouped(overdue)} vencidos`)
      : toClose > 0
        ? `${grouped(toClose)} por cerrar`
        : plural(facts, '1 dato que falta', `${grouped(facts)} datos que faltan`),
  remindedBy: (by: string, what: string) => `${by} le recuerda ${what}`,
  remindedDone: (what: string, name: string) => `Le recordé ${what} a ${name}.`,
  remindedToday: (name: string, by: string, time: string) => `A ${name} ya se le recordó hoy: ${by}, a las ${time}.`,
  remindedLast: (by: string, on: Day, today: Day) => `Último recordatorio: ${by}, ${nearDayEs(on, today)}.`,
  onceADay: 'Uno al día como máximo. Queda registrado.',
  nothingToRemind: (name: string) => `${name} no tiene nada por cerrar hoy. No le escribí.`,
  notHearing,
  notReached: (name: string) => `${notHearing(name)} No registré nada.`,
  notInSight: 'No encuentro a esa persona entre las que usted ve.',
  withoutAnswer: (days: number) => `${businessDayCount(days)} sin respuesta`,
}
