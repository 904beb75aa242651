import type { Day } from '../../rules/index.js'
import { dateEs, countEs as grouped, monthEs, percentEs, pluralEs as plural } from '../grammar.js'
import type { Language } from '../language.js'

/** Reports as files, for whoever answers for the contracts of others. */
export const reportsEs = {
  language: 'es' as Language,
  names: {
    campaign: 'Informe de cierre de la campaña',
    monthly: 'Informe mensual para control interno',
    head: 'Una página para la dirección',
    liquidation: 'Base de liquidaciones',
  },
  files: {
    campaign: 'informe-de-cierre',
    monthly: 'informe-mensual',
    head: 'pagina-para-la-direccion',
    liquidation: 'base-de-liquidaciones',
  },
  titles: {
    campaign: (campaign: string) => `Informe de cierre: ${campaign}`,
    monthly: (day: Day) => `Cierre de expedientes en ${monthEs(day)}: informe para control interno`,
    head: (day: Day) => `Cierre de expedientes: situación al ${dateEs(day)}`,
    liquidation: (day: Day) => `Base de liquidaciones al ${dateEs(day)}`,
  },
  button: 'Otros informes',
  choose: '¿Cuál informe?',
  chooseHint: 'Cada uno sale en Word o en Excel, con los mismos números.',
  ready: (title: string) => `${title}: listo.`,
  firstRows: (shown: number, all: number) =>
    `Los primeros ${grouped(shown)} de ${grouped(all)} renglones; todos están en la versión de Excel.`,
  moreColumns: 'Hay más columnas en la versión de Excel.',
  word: 'En Word',
  excel: 'En Excel',
  about: {
    entity: 'Entidad',
    asOf: 'Datos de SECOP II al',
    asOfUnknown: 'no se sabe de qué día son los datos',
    madeOn: 'Hecho el',
    madeFor: 'Pedido por',
    sight: 'Alcance',
    sights: {
      all: 'toda la entidad',
      area: (area: string) => `los contratos del área ${area} y los que no tienen supervisor conocido`,
      ordered: 'los contratos en que SECOP II le nombra como ordenador del gasto',
    },
    rests:
      'Los números salen de los mismos datos y reglas que las tarjetas del chat en ese momento. Lo que alguien dijo y SECOP II no muestra va como dicho, no como hecho.',
    restsOn: 'En qué se apoya',
  },
  sections: {
    outcome: 'Qué pasó',
    areas: 'Por área',
    people: 'Por persona',
    impediments: 'Impedimentos',
    impedimentsOn: (day: Day) => `Impedimentos sin resolver al ${dateEs(day)}`,
    contracts: 'Contratos',
    month: 'En el mes',
    monthAreas: 'En el mes, por área',
    monthPeople: 'En el mes, por persona',
    said: 'Avisos y respuestas del mes',
    now: (day: Day) => `Situación al ${dateEs(day)}, día del informe`,
    losses: 'Competencia para liquidar que se perdió o vence en el mes',
    ledger: (day: Day) => `Constancia de lo dicho, lo enviado y lo consultado, al ${dateEs(day)}`,
    progress: 'Avance',
    asked: 'Qué se pide, y a quién',
    liquidations: 'Contratos por liquidar o liquidados',
    stages: 'Por etapa',
  },
  columns: {
    outcome: 'Resultado',
    count: 'Contratos',
    stage: 'Etapa',
    howMany: 'Cuántos',
    area: 'Área',
    person: 'A cargo de',
    toClose: 'Por cerrar',
    overdue: 'Vencidos',
    passedOn: 'En contratación',
    needsFact: 'Falta un dato',
    waiting: 'En espera',
    reported: 'Reportados',
    closed: 'Cerrados en la campaña',
    due: 'Debían cerrarse',
    closedInMonth: 'Cerrados en el mes',
    notDone: 'Sin cerrar',
    doneSince: 'de ellos, cerrados después',
    saidBy: 'Quién',
    saidInMonth: 'Respuestas en el mes',
    rate: 'Avance',
    left: 'Quedan',
    all: 'Total',
    contract: 'Contrato',
    reference: 'Número',
    what: 'Qué lo impide',
    since: 'Desde',
    note: 'Nota',
    last: 'Último día con competencia',
    whom: 'A quién',
    asked: 'Qué se le pide',
    chain: 'Cadena',
    links: 'Eslabones',
    hash: 'Último resumen (SHA-256)',
  },
  aboutSheet: 'Acerca de este informe',
  number: grouped,
  date: dateEs,
  percent: percentEs,
  all: 'Total',
  noArea: 'Sin área',
  nobody: 'Sin supervisor conocido',
  chains: { sent: 'lo enviado', said: 'lo dicho', seen: 'lo consultado' },
  chainNote:
    'Cada cadena se verifica con «cerrojo ledger --verify». Si un resumen de aquí no está en ella, algo se cambió después.',
  closedNote: 'El día de cierre es el de la última actualización que SECOP II muestra del contrato cerrado.',
  month: {
    due: 'Debían cerrarse',
    closed: 'Hecho: SECOP II los muestra cerrados en el mes',
    reported: 'Dicho: se reportaron cerrados y SECOP II no los mostraba al final',
    left: 'No hecho: seguían abiertos al final',
  },
  monthLine: (due: number, closed: number, reported: number, left: number) =>
    due === 0
      ? 'En el mes no había expedientes por cerrar que se conozcan.'
      : `En el mes ${plural(due, 'debía cerrarse 1 expediente', `debían cerrarse ${grouped(due)} expedientes`)}: ${closed === 0 ? 'ninguno se cerró' : plural(closed, '1 se cerró', `${grouped(closed)} se cerraron`)}, ${reported === 0 ? 'ninguno se reportó cerrado' : plural(reported, '1 se reportó cerrado', `${grouped(reported)} se reportaron cerrados`)} y ${left === 0 ? 'ninguno seguía abierto' : plural(left, '1 seguía abierto', `${grouped(left)} seguían abiertos`)} al final.`,
  /** What a figure of a month rests on, and of which day it is. */
  judged: (until: Day) =>
    `Cada contrato se juzga como estaba el ${dateEs(until)}: con lo que se había dicho hasta ese día y con los datos de SECOP II más recientes, que no guardan cómo se veían entonces. Lo que se cerró después cuenta como sin cerrar si en el mes se pidió cerrarlo.`,
  unsure: (n: number) =>
    `${plural(n, 'Otro se cerró', `Otros ${grouped(n)} se cerraron`)} después del mes sin que en él se pidiera cerrar${plural(n, 'lo', 'los')}: no se sabe si ya ${plural(n, 'debía', 'debían')} cerrarse, y no ${plural(n, 'cuenta', 'cuentan')}.`,
  undated: (n: number) =>
    `De ${plural(n, '1 contrato cerrado', `${grouped(n)} contratos cerrados`)} SECOP II no dice el día: no ${plural(n, 'cuenta', 'cuentan')}.`,
  saidLine: (said: number, impeded: number, resolved: number) =>
    `Se ${plural(said, 'recibió 1 respuesta', `recibieron ${grouped(said)} respuestas`)}; se ${plural(impeded, 'informó 1 impedimento', `informaron ${grouped(impeded)} impedimentos`)} y se ${plural(resolved, 'resolvió 1', `resolvieron ${grouped(resolved)}`)}.`,
  toldLine: (digests: number, people: number) =>
    digests === 0
      ? 'En el mes no se envió ningún aviso diario sobre estos contratos.'
      : `${plural(digests, 'Se envió 1 aviso', `Se enviaron ${grouped(digests)} avisos`)} sobre estos contratos, a ${plural(people, '1 persona', `${grouped(people)} personas`)}.`,
  nowLine: ({
    toClose,
    overdue,
    passedOn,
    needsFact,
  }: Record<'toClose' | 'overdue' | 'passedOn' | 'needsFact', number>) =>
    toClose + passedOn + needsFact === 0
      ? 'No hay nada por cerrar, ni falta ningún dato.'
      : `Hay ${grouped(toClose)} por cerrar, ${grouped(overdue)} de ellos vencidos${passedOn > 0 ? `, y ${grouped(passedOn)} más en contratación` : ''}; de otros ${grouped(needsFact)} no se sabe: falta un dato.`,
  noLosses: 'Ninguno, según las fechas que se conocen.',
  lossNote:
    'Según las fechas de SECOP II y lo informado. Solo una decisión de la entidad dice que se perdió la competencia (Ley 1150 de 2007, art. 11).',
  stages: {
    liquidated: 'Liquidados, según lo informado',
    running: 'Aún en ejecución: el plazo empieza al terminar',
    bilateral: 'En el plazo de mutuo acuerdo',
    unilateral: 'En los dos meses de la liquidación unilateral',
    last: 'En el último plazo: después se pierde la competencia',
    passed: 'Pasó el último día y no consta que se liquidaran',
    ownTerm: 'El plazo lo fija el manual o el contrato',
  },
  noImpediments: 'Ninguno informado.',
  shared: (n: number) =>
    `${plural(n, '1 contrato tiene', `${grouped(n)} contratos tienen`)} más de una persona a cargo: ${plural(n, 'cuenta', 'cuentan')} en el renglón de cada una y una vez en el total.`,
  asked: {
    office: 'Oficina de contratación',
    supervisors: 'Supervisores',
    ordenadores: 'Ordenadores del gasto',
    admin: 'Quien administra Cerrojo',
    close: 'cerrar en SECOP II los que ya se pueden',
    overdue: 'de ellos, los vencidos',
    facts: 'decir el dato que falta',
    queue: 'responder lo que le pasaron',
    impediments: 'resolver los impedimentos',
    nobody: 'asignar los que no tienen supervisor conocido',
    unreached: 'que los avisos les lleguen a las personas que no los reciben',
  },
}

export type ReportsWords = typeof reportsEs
