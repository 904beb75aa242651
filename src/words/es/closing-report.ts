import type { Day } from '../../rules/index.js'
import { briefDateEs } from '../brief.js'
import { countEs as grouped, listEs as join, pluralEs as plural } from '../grammar.js'
import { businessDayCount } from './units.js'

/** What came of a campaign, for whoever looks after the contracts of others. */
export const closingReportEs = {
  button: 'Informe',
  title: (campaign: string, closed: number, all: number) =>
    `${campaign}: ${grouped(closed)} de ${plural(all, '1 cerrado', `${grouped(all)} cerrados`)}`,
  reported: (n: number) =>
    `Además, ${plural(n, '1 reportado', `${grouped(n)} reportados`)}; SECOP aún no ${plural(n, 'lo', 'los')} muestra.`,
  left: (n: number, parts: { readonly impeded: number; readonly passedOn: number; readonly unanswered: number }) => {
    if (n === 0) return 'No queda ninguno por cerrar.'
    const said = [
      parts.impeded > 0 && `${grouped(parts.impeded)} con impedimento`,
      parts.unanswered > 0 && `${grouped(parts.unanswered)} sin respuesta`,
    ].filter(part => part !== false)
    const all = `${plural(n, 'Queda', 'Quedan')} ${grouped(n)}`
    if (parts.passedOn === 0) return `${all}: ${said.join(', ')}.`
    const withOffice = `${grouped(parts.passedOn)} que ya se ${plural(parts.passedOn, 'puede', 'pueden')} cerrar, en contratación`
    // With supervisors are those that a team card counts; with the office, of all that was passed on, those that can be closed.
    const withThem = parts.impeded + parts.unanswered
    return withThem === 0
      ? `${all}: ${withOffice}.`
      : `${all}: ${grouped(withThem)} por cerrar (${said.join(', ')}) y ${withOffice}.`
  },
  unknown: (n: number) => `De ${plural(n, 'otro', `otros ${grouped(n)}`)} no se sabe: falta un dato.`,
  impediments: (kinds: readonly (readonly [what: string, n: number])[]) =>
    `Impedimentos: ${kinds.map(([what, n]) => `${grouped(n)} ${what}`).join(', ')}.`,
  areas: (most: readonly (readonly [area: string, left: number, all: number])[]) =>
    `Más abiertos: ${join(most.map(([area, left, all]) => `${area} ${grouped(left)} de ${grouped(all)}`))}.`,
  loss: (name: string, until: Day, today: Day) => `${name}: competencia hasta el ${briefDateEs(until, today)}.`,
  /** For everybody in a team's channel. */
  channel: {
    name: 'el canal del equipo',
    toGo: (n: number, days: number | null) =>
      n === 0
        ? 'No queda ninguno por cerrar.'
        : `${plural(n, 'Queda', 'Quedan')} ${grouped(n)} por cerrar${days === null ? '; la fecha ya pasó' : days === 1 ? '; hoy es el último día hábil' : `, en ${businessDayCount(days)}`}.`,
    areas: (areas: readonly (readonly [area: string, closed: number, all: number])[], more: number) =>
      `Cerrados por área: ${[...areas.map(([area, closed, all]) => `${area} ${grouped(closed)} de ${grouped(all)}`), ...(more > 0 ? [plural(more, '1 área más', `${grouped(more)} áreas más`)] : [])].join(' · ')}.`,
    how: 'Los suyos, con el porqué de cada uno, los ve cada quien en su conversación con Cerrojo.',
  },
  none: 'Todavía no hay una campaña de la que dar cuenta.',
  byPerson: 'Por persona',
  byArea: 'Por área',
  noArea: 'Sin área',
  file: (n: number) =>
    `${plural(n, '1 contrato', `${grouped(n)} contratos`)} en Excel: qué se cerró, qué no, quién y por qué.`,
  fileName: 'informe-de-cierre',
  columns: [
    'Contrato',
    'Número',
    'Contratista',
    'A cargo de',
    'Área',
    'Resultado',
    'Por qué',
    'Cierre vencido desde',
    'Valor',
    'Cerrado el',
  ],
  results: {
    closed: 'cerrado',
    reported: 'reportado como cerrado; SECOP aún no lo muestra',
    impeded: 'abierto, con impedimento',
    passedOn: 'abierto, en contratación',
    unanswered: 'abierto, sin respuesta',
    unknown: 'falta un dato',
  },
}
