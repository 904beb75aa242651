import type { Day, Deadline } from '../../rules/index.js'
import {
  countedEs as counted,
  dateEs,
  countEs as grouped,
  longDateEs,
  monthEs,
  pluralEs as plural,
} from '../grammar.js'
import { aboutEs } from './about.js'
import { authority, deadline } from './deadline.js'
import { officeEs } from './office.js'
import { businessDayCount, contracts } from './units.js'

/** What answers say around the contracts: heads, groups, notes. */
export const answersEs = {
  ...aboutEs,
  ...officeEs,
  contracts,
  number: grouped,

  // ---- the list of one person
  listTitle: 'Contratos por cerrar',
  toClose: (n: number) => (n === 0 ? 'Hoy no tiene contratos por cerrar.' : `Tiene ${contracts(n)} por cerrar.`),
  deadline,
  /** `share`: of a week where there are more days than contracts, else of a day. `others`: those that are not overdue, where some are. */
  pace: (n: number, left: number, share: number, today: boolean, others = false) => {
    if (left === 0) return 'El último día hábil ya pasó.'
    if (n === 0) return plural(left, 'Queda 1 día hábil.', `Quedan ${businessDayCount(left)}.`)
    const which = others ? plural(n, 'El otro', `Los otros ${grouped(n)}`) : contracts(n)
    if (left > n) return `${which}${share === 1 ? ' sin afán' : ''}: con ${grouped(share)} esta semana va bien.`
    return `${which}${others ? ',' : ''} en ${businessDayCount(left)}: ${grouped(share)} ${today ? 'hoy' : 'cada día hábil'}.`
  },
  ofThemOverdue: (n: number) => plural(n, '1 está vencido.', `${grouped(n)} están vencidos.`),
  overdue: (n: number, since: Day, date: Deadline) =>
    `${plural(n, '1 contrato tiene', `${contracts(n)} tienen`)} el cierre vencido desde el ${dateEs(since)}: ${authority(date)}.`,
  overdueFirst: (n: number): string => plural(n, 'Debe cerrarse cuanto antes.', 'Deben cerrarse cuanto antes.'),
  orderTitle: 'Por qué en ese orden',
  order: (months: number, days: number): readonly string[] => [
    `1. Los que la entidad está por no poder liquidar: si se deben liquidar, el último día con competencia está a menos de ${grouped(months)} meses. Perderla no tiene remedio; cerrar tarde, sí. Con ellos, los que tienen otro plazo para liquidar que vence en ${grouped(days)} días o menos.`,
    '2. Los de cierre vencido.',
    '3. Los que ya se pueden cerrar.',
    '4. Los demás: los que esperan un dato, una fecha o a otra persona.',
    'Dentro de cada grupo, primero la fecha más próxima y, si coincide, el mayor valor.',
  ],
  orderNote:
    'Ninguna norma fija este orden: es un criterio de este programa. Lo de la competencia es de la Ley 1150 de 2007, art. 11, y de la Ley 1437 de 2011, art. 164. Si usted pide otro orden, por valor o por fecha, la lista va en ese.',
  groupCloseNow: 'Por cerrar ahora',
  groupNeedsFact: 'Falta un dato que usted puede dar',
  groupWaiting: 'En espera',
  groupNeedsOthers: 'Falta un dato que puede dar otra persona',
  groupSuspended: 'Suspendidos',
  groupSaidClosed: 'Se informó que se cerraron; falta que SECOP lo confirme',
  groupPassedOn: 'En manos de la oficina de contratación',
  groupUpcoming: (until: Day) => `Podrán cerrarse de aquí al ${dateEs(until)}`,
  groupOverdue: 'Vencidos',
  groupUnassigned: 'Sin supervisor conocido',
  tellMore: 'Elija lo que quiere informar. Se le pedirá confirmarlo.',
  alreadyClosable: (n: number) =>
    `Además, ${plural(n, '1 ya se puede cerrar', `${grouped(n)} ya se pueden cerrar`)}: pregunte «¿qué contratos debo cerrar?».`,
  groupOthers: 'Los demás',
  narrowBySupplier: 'Para ver los de un contratista, escriba «buscar» y su nombre.',
  groupQueue: 'Pasados a la oficina de contratación',
  rest: (counts: {
    inExecution: number
    suspended: number
    closed: number
    notApplicable: number
    needsOthers: number
  }) => {
    const parts = [
      counts.inExecution && `${grouped(counts.inExecution)} en ejecución`,
      counts.suspended && counted(counts.suspended, 'suspendido', 'suspendidos'),
      counts.needsOthers && `${grouped(counts.needsOthers)} con un dato pendiente de otra persona`,
      counts.closed && counted(counts.closed, 'cerrado', 'cerrados'),
      counts.notApplicable && counted(counts.notApplicable, 'que no aplica', 'que no aplican'),
    ].filter(Boolean)
    return parts.length > 0 ? `Además: ${parts.join(', ')}.` : null
  },
  dataComes: 'Los traigo de SECOP solo, cada mañana; desde aquí no se pueden pedir antes. El administrador sí puede.',
  asOfUnknown: (dataset: string) => `No se conoce la fecha de los datos (${dataset}).`,
  stale: (hours: number) =>
    `Los datos tienen más de ${grouped(hours)} horas. Lo que haya cambiado desde entonces no se ve aquí.`,
  noData: 'Todavía no hay datos de SECOP II. Quien administra el bot debe sincronizarlos.',
  nothingHere: 'No hay contratos en esta lista.',
  noneMissing: 'No falta ningún dato que dependa de usted.',
  couldConfirm: (n: number) =>
    `De los que están por cerrar, ${plural(n, '1 se apoya', `${grouped(n)} se apoyan`)} solo en los datos de SECOP. Puede confirmar que no queda nada pendiente.`,
  orderedOnly: 'Se cuentan los contratos en que SECOP le nombra como ordenador del gasto.',
  admin: 'Usted administra el bot: ve todo y no declara nada.',

  // ---- a line about a contract
  statusByData: 'Listo para cerrar si usted confirma que no queda nada pendiente',
  statusByReading: 'Por cerrar según la lectura literal de la directriz 2, aunque queda algo pendiente',
  statusAttested: 'Por cerrar; se declaró que no queda nada pendiente',
  statusOverdue: (since: Day) => `cierre vencido desde ${monthEs(since)}`,
  statusPending: (since: Day) => `se podía cerrar desde el ${dateEs(since)}`,
  statusDue: (before: Day) => `antes del ${dateEs(before)}`,
  statusSaidClosed: (on: Day) => `Se informó que se cerró el ${dateEs(on)}; falta que SECOP lo confirme`,
  statusStillOpen: (on: Day) => `Se informó que se cerró el ${dateEs(on)}; SECOP todavía no lo muestra Cerrado`,
  statusPassedOn: (what: string, age: number) =>
    `${what.charAt(0).toUpperCase()}${what.slice(1)} (informado ${age === 0 ? 'hoy' : `hace ${businessDayCount(age)}`})`,
  statusCameBack: 'Volvió a su lista: nadie respondió a tiempo',
  statusSnoozed: (until: Day) => `pospuesto hasta el ${dateEs(until)}`,
  statusBlocked: (what: string) => `Impedimento: ${what}`,
  ends: (day: Day) => `Fin: ${dateEs(day)}`,
  ended: (day: Day, days: number) => `Fin: ${dateEs(day)} (hace ${counted(days, 'día', 'días')})`,
  noEnd: 'Sin fecha de fin',
  handedTo: (to: string) => `entregado a ${to}`,
  supervisedBy: (names: string) => `Supervisa: ${names}`,
  notMine: 'no es de quien figura',
  dataWrong: 'los datos están mal',

  // ---- why, contract
  contractTitle: (name: string) => `Contrato ${name}`,
  whyTitle: (name: string) => `Por qué: ${name}`,
  decided: 'Lo que decide',
  further: 'Además',
  stated: 'Lo dice la norma.',
  interpreted: 'Es la interpretación de este programa, no el texto de la norma.',
  caveat: {
    title: (norm: string) => `${norm}: de esta norma solo se ha revisado el título.`,
    excerpts: (norm: string) => `${norm}: solo se han revisado apartes.`,
    'second-hand': (norm: string) => `${norm}: se conoce por fuentes secundarias.`,
  },
  norms: (list: string) => `Norma: ${list}.`,
  restsOnData: 'Se apoya en los datos de SECOP: ahí no hay señal de nada pendiente. No lo ha declarado nadie.',
  restsOnSome:
    'Una persona declaró que no queda nada pendiente. Falta que lo declare también quien comparte la supervisión.',
  restsOnReading:
    'Se apoya en la lectura literal de la directriz 2: hay dinero o un procedimiento pendiente, y esa lectura no se detiene en eso.',
  restsOnAttested: 'Se apoya en lo que se declaró.',
  fromRegister: 'SECOP II',
  fromEvidence: (dataset: string, on: Day) => `${dataset}, leído el ${dateEs(on)}`,
  fromPerson: (who: string, on: Day, document: string | undefined) =>
    `${who}, ${dateEs(on)}${document ? `, según ${document}` : ''}`,
  fromAccount: (platform: string, user: string) => `desde la cuenta ${user} de ${platform}`,
  /** What this program reads, and the word that it reads it from. */
  writtenAs: (read: string, cell: string) => `${read} (SECOP escribe «${cell}»)`,
  unreadable: (raw: string) => `«${raw}», que no se puede leer`,
  wouldChange: 'Qué lo cambiaría',
  confirms: 'Lo confirmaría',
  givenBy: (roles: string) => `lo puede decir: ${roles}`,
  roles: {
    supervisor: 'supervisión',
    ordenador: 'ordenación del gasto',
    'contracting-office': 'oficina de contratación',
  },
  closableFrom: (day: Day) => `Se puede cerrar desde el ${dateEs(day)}.`,
  /** Where a later fact will still be asked for. */
  closableSoonest: (day: Day) => `Podrá cerrarse, como muy pronto, desde el ${dateEs(day)}.`,
  ownDeadline: (date: Deadline) => `Cierre antes del ${dateEs(date.before)}: ${authority(date)}.`,
  aim: (date: Deadline) => `Si se puede, cierre antes del ${dateEs(date.before)}: ${authority(date)}.`,
  otherReading: (reading: 'prudent' | 'literal' | 'own-manual' | 'analogy', verdict: string) =>
    ({
      literal: `Con la lectura literal de la directriz 2 estaría: ${verdict}.`,
      prudent: `Con la lectura prudente de la directriz 2 estaría: ${verdict}.`,
      analogy: `Si la entidad aplicara la directriz 2 por analogía a su régimen especial, estaría: ${verdict}.`,
      'own-manual': `Si la entidad se rigiera solo por su manual, sin aplicar la directriz 2 por analogía, estaría: ${verdict}.`,
    })[reading],
  disputed: (fact: string, who: string) => `${fact}: hay respuestas distintas (${who}).`,
  /** The figures of SECOP, whole. */
  paymentShort: (paid: string, value: string) =>
    `SECOP muestra ${paid} pagados de ${value}. ¿Falta un pago, o el saldo se libera?`,
  paymentsComplete: (paid: string, value: string) =>
    `SECOP muestra ${paid} pagados de ${value}: ahí no falta nada por explicar. Si de todos modos queda algo por pagar o por liberar, dígalo como pendiente.`,
  terminatedEarly: (end: Day, ahead: boolean) =>
    `SECOP lo da por terminado, pero su plazo ${ahead ? 'va' : 'iba'} hasta el ${dateEs(end)}. ¿Cuándo terminó? ¿Quedó saldo?`,
  notYours: (name: string) => `No encuentro «${name}» entre los que usted ve.`,
  notYoursHelp: 'Si lo supervisa usted, puede pedir que se lo asignen.',
  whichOf: (written: string, only: string | null) => `«${written}»: ${only === null ? '¿cuál?' : `¿${only}?`}`,
  none: 'Ninguno',
  chooseOne: 'Escoja un contrato',
  thenIDo: (what: string) => `Luego: ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
  whichContract: '¿De qué contrato se trata?',
  whichContractHelp: 'Escriba su referencia o su número de SECOP, o elija uno.',
  whichContractWrite: 'Escriba su referencia o su número de SECOP.',
  notAdvice: 'Esto orienta; no es un concepto jurídico.',

  // ---- how
  cannotClose: 'Este programa no entra a SECOP II ni cierra contratos por usted.',

  // ---- deadline, law, summary
  deadlineTitle: 'Plazo',
  noMore: 'No hay más: eso es todo lo de esa lista.',
  weeklyDay: 'El aviso semanal sale los lunes. Todavía no puedo cambiar el día.',
  deadlineStrict: (before: Day, lastDay: Day) =>
    `«Antes del ${dateEs(before)}» no incluye ese día: el último día es el ${longDateEs(lastDay)}.`,
  deadlineCircular:
    'La circular fijó «antes del 31 de julio de 2023». Esa fecha pasó; el deber sigue. Lo que ya se podía cerrar entonces está vencido desde ese día.',
  noCampaign: 'No hay una campaña de cierre en curso.',
  otherNorm: (norm: string, isKnown: boolean) =>
    isKnown ? `${norm}, lo que conozco:` : `${norm} es otra norma: aquí no tengo su texto.`,
  normQuoted: (article: string, quote: string) => `${article}: «${quote}»`,
  thisNorm: 'Lo que sigue es de la circular que ordena cerrar.',
  lawTitle: 'Qué dice la norma',
  lawIntro:
    'La Circular Externa 002 de 2023 (Colombia Compra Eficiente) ordena a todas las entidades que usan SECOP II:',
  law1: 'Directriz 1',
  law2: 'Directriz 2',
  lawTerm: 'Plazo',
  lawReading: (reading: 'prudent' | 'literal'): string =>
    reading === 'prudent'
      ? 'La directriz 2 dice «o». Aquí se lee con prudencia: que no quede liquidación por hacer ni nada pendiente.'
      : 'La directriz 2 dice «o». Aquí se lee literalmente: basta con que no requiera liquidación. Pasa por alto dinero, procedimientos o litigios pendientes, pero no garantías de calidad ni obligaciones ambientales, de posconsumo o de reversión.',
  lawNoSanction: 'La circular no menciona sanciones.',
  summaryTitle: 'Resumen',
  summaryProgressOver: 'Cerrados en la campaña que terminó',
  summaryProgress: 'Cerrados en esta campaña',
  pages: (page: number, of: number) => `Página ${grouped(page)} de ${grouped(of)}`,
}
