import type { Blocker, ContractState, ContractType, Day, Pesos, RuleId } from '../../rules/index.js'
import {
  averageEs,
  countEs,
  dateEs,
  eitherEs,
  listEs,
  monthEs,
  percentEs,
  pluralEs as plural,
  shortMoneyEs,
} from '../grammar.js'
import { factsEs } from './facts.js'

const quoted = (texts: readonly string[]) => eitherEs(texts.map(text => `«${text}»`))
const neither = (names: readonly string[]) => names.join(' ni ')
const noun = (type: ContractType) =>
  type === 'other' ? 'otro tipo' : type === 'decree-092' ? 'convenio de asociación' : lower(factsEs.type.value(type))
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const STATE = (state: ContractState) => factsEs.state.value(state)

/** What a filter on words says, for and against. */
const about = (before: string, without: string) => ({
  has: (texts: readonly string[]) => `${before} ${quoted(texts)}`,
  lacks: (texts: readonly string[]) => `${without} ${quoted(texts)}`,
})

/** What a filter on a day says; `some`, `none` and `not`: that there is one, none at all, or none in a stretch. */
const day = (some: string, none: string, not: string) => ({
  any: some,
  none,
  from: (on: Day) => `${some} desde el ${dateEs(on)}`,
  until: (on: Day) => `${some} hasta el ${dateEs(on)}`,
  between: (from: Day, to: Day) => `${some} entre el ${dateEs(from)} y el ${dateEs(to)}`,
  outside: (from: Day, to: Day) => `${not} entre el ${dateEs(from)} y el ${dateEs(to)}`,
})

const SITUATIONS = {
  closeNow: 'por cerrar',
  needsFact: 'a falta de un dato',
  needsOthers: 'a falta de un dato de otra persona',
  waiting: 'en espera',
  saidClosed: 'reportados como cerrados',
  passedOn: 'en manos de contratación',
  suspended: 'suspendidos',
  inExecution: 'en ejecución',
  closed: 'cerrados',
  notApplicable: 'sin nada que cerrar',
}
type Situation = keyof typeof SITUATIONS

const BLOCKERS: Record<Blocker, string> = {
  'record-the-payment': 'pago por registrar',
  'register-the-restart': 'reinicio por registrar',
  'record-the-termination': 'terminación por registrar',
  'modification-unpublished': 'modificación sin publicar',
  'approval-pending': 'aprobación pendiente',
  'invoice-pending': 'factura pendiente',
  'no-access': 'sin acceso',
  'supplier-does-not-accept': 'el contratista no acepta',
  'ordenador-has-not-signed': 'sin firma del ordenador',
  other: 'otro',
}

const CHANGES = {
  new: 'nuevos',
  closed: 'que pasaron a cerrados',
  reopened: 'reabiertos',
  state: 'que cambiaron de estado',
  extended: 'prorrogados',
  shortened: 'acortados',
  supervisor: 'que cambiaron de supervisor',
  vanished: 'que ya no están en SECOP',
}
type Change = keyof typeof CHANGES

const LIQUIDATION = { made: 'liquidados', due: 'sin liquidar', 'not-due': 'que no se liquidan' }
const PROCEEDING = { open: 'con procedimiento o litigio', none: 'sin procedimiento ni litigio' }
const REGIMES = { general: 'régimen general', special: 'régimen especial', unknown: 'régimen no conocido' }

/** What the rows of the decision table are about, by the beginning of their ids. */
const RULES: readonly (readonly [string, string])[] = [
  ['R05', 'suspensión'],
  ['R06', 'cesión'],
  ['R12', 'si se liquida'],
  ['R13', 'liquidación'],
  ['R14', 'procedimiento o litigio'],
  ['R15', 'obligaciones ambientales, de posconsumo o de reversión'],
  ['R16', 'garantías'],
  ['R17', 'pagos'],
]
const ruleName = (rule: RuleId) => {
  const topic = RULES.find(([start]) => rule.startsWith(start))?.[1]
  return topic === undefined ? rule : `${rule} (${topic})`
}

/** The rows that hold while a guarantee is in force. */
const isGuarantee = (rules: readonly RuleId[]) =>
  rules.length === 2 && rules.every(rule => rule === 'R16a' || rule === 'R16b')

/** Closed by whatever account. */
const isClosedOrSaid = (keys: readonly Situation[]) =>
  keys.length === 2 && keys.includes('saidClosed') && keys.includes('closed')

const one = <K extends string>(phrases: Readonly<Record<K, string>>, keys: readonly K[]) =>
  eitherEs(keys.map(key => phrases[key]))

/** A query in one sentence: whose contracts, then each filter as words that stand after «contratos», then the rest. */
export const queryEs = {
  whose: {
    own: 'Sus contratos',
    area: 'Los contratos de su área',
    entity: 'Los contratos de la entidad',
    unsaid: 'Contratos',
  },
  /** Those of which it is not known whether the query means them. */
  unknown: (sentence: string) => `No se sabe si son: ${lower(sentence)}`,

  contract: {
    is: (names: readonly string[]) => `que son ${eitherEs(names)}`,
    not: (names: readonly string[]) => `que no son ${neither(names)}`,
  },
  reference: about('con referencia', 'sin referencia'),
  about: about('con', 'sin'),
  supplier: about('con el contratista', 'sin el contratista'),
  object: about('sobre', 'que no son sobre'),
  modality: about('por modalidad de', 'que no son por modalidad de'),
  ordenador: about('con ordenador', 'sin ordenador'),
  area: about('del área', 'fuera del área'),
  situation: {
    is: (keys: readonly Situation[]) =>
      isClosedOrSaid(keys) ? 'cerrados en SECOP o según lo reportado' : one(SITUATIONS, keys),
    not: (keys: readonly Situation[]) =>
      isClosedOrSaid(keys) ? 'abiertos' : `que no están ${neither(keys.map(key => SITUATIONS[key]))}`,
    any: 'en cualquier situación',
    none: 'sin situación',
  },
  state: {
    is: (keys: readonly ContractState[]) => `con estado ${quoted(keys.map(STATE))}`,
    not: (keys: readonly ContractState[]) => `sin estado ${quoted(keys.map(STATE))}`,
    any: 'con estado conocido',
    none: 'sin estado',
  },
  type: {
    is: (keys: readonly ContractType[]) => `de ${eitherEs(keys.map(noun))}`,
    not: (keys: readonly ContractType[]) => `que no son de ${neither(keys.map(noun))}`,
    any: 'con tipo conocido',
    none: 'sin tipo',
  },
  regime: {
    is: (keys: readonly (keyof typeof REGIMES)[]) => `de ${one(REGIMES, keys)}`,
    not: (keys: readonly (keyof typeof REGIMES)[]) => `que no son de ${neither(keys.map(key => REGIMES[key]))}`,
    any: 'con régimen conocido',
    none: 'sin régimen',
  },
  rule: {
    is: (keys: readonly RuleId[]) =>
      isGuarantee(keys) ? 'con garantía vigente' : `en los que cuenta ${eitherEs(keys.map(ruleName))}`,
    not: (keys: readonly RuleId[]) =>
      isGuarantee(keys) ? 'sin garantía vigente' : `en los que no cuenta ${neither(keys.map(ruleName))}`,
    any: 'en los que cuenta alguna regla',
    none: 'en los que no cuenta ninguna regla',
  },
  missing: {
    is: (labels: readonly string[]) => `a los que les falta el dato ${quoted(labels)}`,
    not: (labels: readonly string[]) => `a los que no les falta el dato ${quoted(labels)}`,
    any: 'a los que les falta algún dato',
    none: 'a los que no les falta ningún dato',
  },
  liquidation: {
    is: (keys: readonly (keyof typeof LIQUIDATION)[]) => one(LIQUIDATION, keys),
    not: (keys: readonly (keyof typeof LIQUIDATION)[]) => `que no están ${neither(keys.map(key => LIQUIDATION[key]))}`,
    any: 'de los que se sabe si se liquidaron',
    none: 'de los que todavía no cuenta la liquidación',
  },
  proceeding: {
    is: (keys: readonly (keyof typeof PROCEEDING)[]) => one(PROCEEDING, keys),
    not: (keys: readonly (keyof typeof PROCEEDING)[]) => `que no están ${neither(keys.map(key => PROCEEDING[key]))}`,
    any: 'de los que se sabe si hay procedimiento o litigio',
    none: 'de los que no cuenta si hay procedimiento o litigio',
  },
  blocked: {
    is: (keys: readonly Blocker[]) => `con impedimento: ${one(BLOCKERS, keys)}`,
    not: (keys: readonly Blocker[]) => `sin este impedimento: ${one(BLOCKERS, keys)}`,
    any: 'con impedimento',
    none: 'sin impedimento',
  },
  changed: {
    is: (keys: readonly Change[]) => `${one(CHANGES, keys)} en el último corte`,
    not: (keys: readonly Change[]) =>
      `que no están entre los ${neither(keys.map(key => CHANGES[key]))} en el último corte`,
    any: 'con cambios en el último corte',
    none: 'sin cambios en el último corte',
  },
  supervisor: {
    is: (names: readonly string[]) => `que supervisa ${eitherEs(names)}`,
    not: (names: readonly string[]) => `que no supervisa ${neither(names)}`,
    named: (texts: readonly string[]) => `que supervisa alguien llamado ${quoted(texts)}`,
    any: 'con supervisor',
    none: 'sin supervisor',
  },
  value: (amount: string) => `de ${amount}`,
  paid: (amount: string) => `con pagos de ${amount}`,
  balance: (amount: string) => `con saldo de ${amount}`,
  someBalance: 'con saldo',
  amount: {
    over: (pesos: Pesos) => `más de ${shortMoneyEs(pesos)}`,
    under: (pesos: Pesos) => `menos de ${shortMoneyEs(pesos)}`,
    'at-least': (pesos: Pesos) => `al menos ${shortMoneyEs(pesos)}`,
    'at-most': (pesos: Pesos) => `hasta ${shortMoneyEs(pesos)}`,
    between: (least: Pesos, most: Pesos) => `entre ${shortMoneyEs(least)} y ${shortMoneyEs(most)}`,
  },
  signed: day('con firma', 'sin fecha de firma', 'no firmados'),
  starts: day('con inicio', 'sin fecha de inicio', 'que no empezaron'),
  ends: day('con fin', 'sin fecha de fin', 'que no terminan'),
  closable: day('con cierre posible', 'sin cierre posible', 'sin cierre posible'),
  deadline: day('con plazo de cierre', 'sin plazo de cierre', 'sin plazo de cierre'),
  overdue: day('con cierre vencido', 'sin cierre vencido', 'sin cierre vencido'),
  liquidationLimit: day('con límite para liquidar', 'sin límite para liquidar', 'sin límite para liquidar'),
  closed: day('con cierre', 'sin fecha de cierre', 'sin cierre'),
  snoozed: day('pospuestos', 'sin posponer', 'no pospuestos'),
  told: day('con alguna respuesta', 'sin respuesta', 'sin respuesta'),

  by: {
    supervisor: 'por persona',
    area: 'por área',
    situation: 'por situación',
    type: 'por tipo',
    state: 'por estado en SECOP',
    rule: 'por regla',
    missing: 'por dato que falta',
    liquidation: 'por liquidación',
    blocked: 'por impedimento',
    changed: 'por cambio',
    supplier: 'por contratista',
    modality: 'por modalidad',
    ordenador: 'por ordenador',
    endWeek: 'por semana de fin',
    ends: 'por mes de fin',
    endQuarter: 'por trimestre de fin',
    endYear: 'por año de fin',
    closable: 'por mes de cierre posible',
    closedWeek: 'por semana de cierre',
    closed: 'por mes de cierre',
    closedQuarter: 'por trimestre de cierre',
    closedYear: 'por año de cierre',
    signedYear: 'por año de firma',
    startYear: 'por año de inicio',
  },
  /** Only groups of so many. */
  having: {
    over: (n: number) => `solo con más de ${countEs(n)}`,
    under: (n: number) => `solo con menos de ${countEs(n)}`,
    'at-least': (n: number) => `solo con al menos ${countEs(n)}`,
    'at-most': (n: number) => `solo con máximo ${countEs(n)}`,
    is: (n: number) => (n === 0 ? 'solo sin ninguno' : `solo con exactamente ${countEs(n)}`),
  },
  /** Counted beside each other. */
  beside: (parts: readonly string[]) => `cuántos ${parts.join(' y cuántos ')}`,
  whole: 'en total',
  measures: {
    count: 'cuántos',
    value: 'valor',
    paid: 'pagado',
    balance: 'saldo',
    averageValue: 'valor promedio',
    averageCount: 'promedio de contratos',
    share: 'porcentaje del total',
    rate: 'porcentaje dentro de cada grupo',
    progress: 'avance de la campaña',
  },
  measured: (names: string) => `con ${names}`,
  orders: {
    urgency: 'los más urgentes primero',
    count: 'de menos a más contratos',
    rate: 'de menor a mayor porcentaje',
    progress: 'de menor a mayor avance',
    value: 'de menor a mayor valor',
    paid: 'de menos a más pagado',
    balance: 'de menor a mayor saldo',
    signed: 'por fecha de firma',
    starts: 'por fecha de inicio',
    ends: 'por fecha de fin',
    closable: 'por fecha de cierre posible',
    deadline: 'por fecha de plazo de cierre',
    overdue: 'por fecha de vencimiento',
    liquidationLimit: 'por fecha de límite para liquidar',
    closed: 'por fecha de cierre',
    told: 'por fecha de respuesta',
    supplier: 'por contratista de la A a la Z',
    reference: 'por referencia de la A a la Z',
  },
  descending: {
    urgency: 'los menos urgentes primero',
    count: 'de más a menos contratos',
    rate: 'de mayor a menor porcentaje',
    progress: 'de mayor a menor avance',
    value: 'por valor',
    paid: 'por lo pagado',
    balance: 'por saldo',
    signed: 'por fecha de firma, la última primero',
    starts: 'por fecha de inicio, la última primero',
    ends: 'por fecha de fin, la última primero',
    closable: 'por fecha de cierre posible, la última primero',
    deadline: 'por fecha de plazo de cierre, la última primero',
    overdue: 'por fecha de vencimiento, la última primero',
    liquidationLimit: 'por fecha de límite para liquidar, la última primero',
    closed: 'por fecha de cierre, la última primero',
    told: 'por fecha de respuesta, la última primero',
    supplier: 'por contratista de la Z a la A',
    reference: 'por referencia de la Z a la A',
  },
  columns: (names: readonly string[]) =>
    `con ${plural(names.length, 'la columna', 'las columnas')} ${listEs(names.map(lower))}`,
  columnsBut: (names: readonly string[]) => `con todas las columnas menos ${listEs(names.map(lower))}`,
  month: monthEs,
  limit: (n: number) => plural(n, 'solo el primero', `los ${n} primeros`),
  outputs: {
    card: '',
    xlsx: 'en Excel',
    calendar: 'para el calendario',
    chart: 'en una gráfica',
    document: 'en un documento',
  },

  /** Of what an answer to a query is made. */
  card: {
    /** How many people or areas a table holds. */
    rows: {
      supervisor: (n: number) => `${countEs(n)} ${plural(n, 'persona', 'personas')}`,
      area: (n: number) => `${countEs(n)} ${plural(n, 'área', 'áreas')}`,
    },
    week: (monday: Day) => `semana del ${dateEs(monday)}`,
    quarter: (year: string, quarter: string) => `${quarter}.º trimestre de ${year}`,
    heading: (sentence: string, n: number) => `${sentence}: ${countEs(n)}`,
    none: {
      own: 'No tiene contratos',
      area: 'No hay contratos de su área',
      entity: 'No hay contratos',
      unsaid: 'No hay contratos',
    },
    nearest: '¿Le muestro estos?',
    nearestAll: (n: number) => plural(n, '¿Le muestro el único que hay?', `¿Le muestro los ${countEs(n)} que hay?`),
    show: (n: number, phrases: string) => `Ver ${plural(n, 'el contrato', `los ${countEs(n)}`)} ${phrases}`.trim(),
    showAll: (n: number) => plural(n, 'Ver el único', `Ver los ${countEs(n)}`),
    openAmongThem: (n: number) =>
      `${plural(n, '1 sigue abierto y está', `${countEs(n)} siguen abiertos y están`)} por asignar; los demás están cerrados o no aplican.`,
    unknownToo: (n: number) =>
      `Además, de ${countEs(n)} no se sabe: ni SECOP lo dice ni nadie lo ha informado. No ${plural(n, 'cuenta', 'cuentan')} aquí.`,
    showUnknown: (n: number) => plural(n, 'Ver ese', `Ver esos ${countEs(n)}`),
    share: (part: number, all: number) => `${percentEs(part, all)} (${part} de ${countEs(all)})`,
    shareOfMoney: (money: string, part: number, all: number) => `${money} (${percentEs(part, all)})`,
    average: (n: number, groups: number, apart: number) =>
      `${averageEs(n, groups)} (${n} entre ${groups}${apart > 0 ? `; sin contar ${countEs(apart)} sin dato` : ''})`,
    unknownPart: (n: number) => `(de ${countEs(n)} no se sabe)`,
    take: (phrase: string) => `✕ ${phrase}`,
    cut: { own: 'Solo puedo mostrarle los suyos.', area: 'Solo puedo mostrarle los de su área.' },
    excel: 'Excel',
    contracts: 'Contratos',
    notKnown: 'no se sabe',
    noKey: 'sin dato',
    noArea: 'sin área conocida',
    noMissing: 'ningún dato',
    forgotten: 'Ya no tengo a la mano esa consulta. Escríbala otra vez, por favor.',
    meant: '¿Quiso decir esto?',
  },

  unsupported: {
    title: 'Todavía no puedo hacerlo',
    cannot: {
      document: 'Entendí que quiere un documento. Todavía no puedo redactarlo.',
      nudge: 'Entendí que quiere recordarle a alguien lo suyo. Todavía no puedo hacerlo desde aquí.',
      assign: 'Entendí que quiere asignar un contrato. Hágalo desde el contrato: «Asignar».',
      watch:
        'Entendí que quiere un aviso cuando pase algo. Todavía no puedo avisarle de eso: puede preguntármelo cuando quiera.',
      note: 'Entendí que quiere dejar una nota. Todavía no puedo guardarla.',
      contact: 'No guardo ni doy teléfonos, correos ni otros datos de contacto de nadie.',
      'two-groups': 'Todavía no puedo agrupar por dos cosas a la vez. Puedo hacerlo por una o por la otra.',
      'first-of-each':
        'Todavía no puedo mostrar los primeros de cada grupo: solo los primeros de todos, o las cifras de cada uno.',
      address: 'Entendí que quiere que le hable de otra manera. Todavía no puedo: trato a todos de usted.',
      'past-state':
        'Todavía no puedo decirle cómo estaban los contratos otro día: solo sé cómo están según el último corte.',
      'changes-since':
        'Todavía no puedo decirle qué cambió desde ese día: solo comparo los dos últimos cortes de SECOP.',
      'days-taken': 'Todavía no puedo calcular cuánto se demora un cierre: SECOP no publica la fecha en que se cierra.',
      absences: 'Todavía no puedo decirle quién está ausente o tiene los avisos en pausa.',
      'gone-people':
        'No sé quién ya no trabaja en la entidad: SECOP no lo dice. Sé qué contratos no son de nadie de la lista de personas.',
      reports: 'Todavía no puedo buscar por lo que cada uno informó, solo por si respondió algo.',
      'guarantee-end': 'Todavía no puedo buscar por la fecha en que vence una garantía: SECOP no la publica.',
      mail: 'Entendí que lo quiere por correo o en otro sitio. Todavía no puedo enviarlo: lo entrego aquí.',
      'their-pause':
        'Entendí que por ahora no se le escriba a otra persona. Eso solo lo puede pedir ella misma: «pause mis avisos hasta el 20 de julio», y puede delegarlos.',
      'their-notices':
        'Entendí que habla de los avisos de otra persona. Todavía no puedo verlos ni cambiarlos: cada quien pausa o delega los suyos.',
      'list-of-people':
        'La lista de personas la lleva el administrador: desde aquí no se agrega ni se quita a nadie. Un contrato sí puede pasar a otra persona.',
      'their-messages':
        'Entendí que pregunta qué se le dijo a alguien, qué respondió o cuándo. Todavía no puedo mostrarlo.',
    },
    nearest: 'Lo más cercano:',
    of: (name: string) => `Ver los contratos de ${name}`,
    instead: {
      document: 'Ver los contratos',
      nudge: 'Ver sus contratos',
      assign: 'Ver los contratos',
      watch: 'Ver cómo están hoy',
      note: 'Ver el contrato',
      contact: 'Ver sus contratos',
      'two-groups': 'Ver los contratos',
      'first-of-each': 'Ver los primeros de todos',
      'past-state': 'Ver cómo están hoy',
      'changes-since': 'Ver los cambios del último corte',
      'days-taken': 'Ver los contratos',
      absences: 'Ver por persona',
      'gone-people': 'Ver los que no son de nadie',
      reports: 'Ver los que tienen respuesta',
      'guarantee-end': 'Ver los contratos',
      mail: 'Ver aquí',
      address: 'Ver los contratos',
      'their-pause': 'Ver sus contratos',
      'their-notices': 'Ver sus contratos',
      'list-of-people': 'Ver sus contratos',
      'their-messages': 'Ver sus contratos',
    },
  },

  /** Words that were not understood: never left out in silence. */
  unread: {
    title: (texts: readonly string[]) => `No sé filtrar por ${quoted(texts)}`,
    lost: (texts: readonly string[]) => `No entendí ${quoted(texts)}`,
    shall: '¿Le muestro esto?',
    hour: (text: string) => `El recordatorio llega con el aviso de ese día: la hora («${text}») no se guarda.`,
    ofOne: (texts: readonly string[]) => `No entendí ${quoted(texts)}. Esto es lo que se sabe de ese contrato:`,
    leftOut: (texts: readonly string[]) => `No tuve en cuenta ${quoted(texts)}.`,
  },
}
