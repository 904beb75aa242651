import type { Day } from '../../rules/day.js'
import { dateEs, countEs as grouped, listEs as join, pluralEs as plural, SHORT_MONTHS_ES } from '../grammar.js'

/** What is said in and beside the pictures of figures. */
export const chartsEs = {
  progress: (done: number, total: number, pace: number, whose: string | null = null) =>
    `Avance${whose === null ? '' : ` de ${whose}`}: ${grouped(done)} de ${grouped(total)}; el ritmo pide ${grouped(pace)}`,
  title: 'Avance de la campaña',
  day: (day: Day) => `${Number(day.slice(8))} ${SHORT_MONTHS_ES[Number(day.slice(5, 7)) - 1]}`,
  date: dateEs,
  lines: { closed: 'Cerrados', pace: 'Ritmo necesario', forecast: 'A este ritmo' },
  until: 'Hasta el',
  alt: (
    weeks: number,
    days: readonly string[],
    lines: { closed: readonly number[]; pace: readonly number[] },
    end: { total: number; on: string; forecast: number | null },
  ) =>
    `Cerrados ${weeks === 1 ? 'por semana' : `cada ${grouped(weeks)} semanas`}, hasta el ${join(days)}: ${lines.closed.map(grouped).join(', ')}. Ritmo necesario: ${lines.pace.map(grouped).join(', ')}, y ${grouped(end.total)} el ${end.on}.${end.forecast === null ? '' : ` A este ritmo serían ${grouped(end.forecast)} ese día.`}`,
  expected: (counts: { readonly inTime: number; readonly late: number }, unknown: number) => {
    const known = [
      counts.inTime > 0 && `${grouped(counts.inTime)} más a tiempo`,
      counts.late > 0 && `${grouped(counts.late)} tarde`,
    ].filter(part => part !== false)
    const rest =
      unknown > 0 ? `; de ${plural(unknown, 'otro', `otros ${grouped(unknown)}`)} no se sabe: falta un dato` : ''
    return `A este ritmo ${known.join(', ')}${rest}.`
  },
  none: 'No hay una campaña en curso con algo por cerrar: no hay avance que dibujar.',
  others: (n: number) => `Los demás (${grouped(n)})`,
  oneFigure: 'En una gráfica cabe una sola cifra de cada grupo: estas van en una tabla.',
  onlyFirst: (shown: number, all: number) =>
    `Se dibujan los primeros ${grouped(shown)} de ${grouped(all)}; en la tabla están todos.`,
  bars: (title: string, bars: readonly string[]) => `${title}: ${bars.join(', ')}.`,
  progressOfWhom: 'El avance se dibuja de una persona, de un área o de todos; esto es cómo están.',
  more: (n: number) => `y ${grouped(n)} más`,
  byArea: 'Por área',
  byPerson: 'Por persona',
  over: 'Avance',
  table: 'Ver la tabla',
  picture: 'Ver la gráfica',
}
