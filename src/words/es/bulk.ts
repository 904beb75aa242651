import type { Day } from '../../rules/index.js'
import { dateEs, countEs as grouped, pluralEs as plural } from '../grammar.js'
import { contracts } from './units.js'

/** What is said where one answer is given for several contracts alike. */
export const bulkEs = {
  /** A button that leads to the contracts alike; `title` is that of the fact's form. */
  alike: (title: string, n: number) => `${title}: ${grouped(n)} parecidos`,
  left: (n: number) => plural(n, 'Queda 1 parecido', `Quedan ${grouped(n)} parecidos`),
  several: 'Varios a la vez',
  whichClosed: '¿Cuáles cerró?',
  range: (title: string, from: number, to: number, of: number) =>
    of <= to - from + 1 ? title : `${title} ${grouped(from)} a ${grouped(to)} de ${grouped(of)}`,
  tick: 'Contratos',
  tickThese: (n: number) => plural(n, 'Marcar este', `Marcar estos ${grouped(n)}`),
  review: 'Revisar los marcados',
  tickOne: 'Marque por lo menos un contrato.',
  tooMany: (most: number) => `Máximo ${grouped(most)} por paso: quedaron marcados los primeros ${grouped(most)}.`,
  none: 'Ya no quedan contratos parecidos.',
  reviewTitle: (title: string, n: number) => `${title}: ${contracts(n)}`,
  closedTitle: (n: number, on: Day, isToday: boolean) =>
    `${contracts(n)}: ${plural(n, 'cerrado', 'cerrados')} ${isToday ? 'hoy, ' : 'el '}${dateEs(on)}`,
  oneEach: 'Queda a su nombre, uno por contrato.',
  confirm: (n: number) => plural(n, 'Confirmar', `Confirmar los ${grouped(n)}`),
  report: (n: number) => plural(n, 'Reportarlo', `Reportar los ${grouped(n)}`),
  reportThese: (n: number) => plural(n, 'Ya lo cerré hoy', `Ya cerré los ${grouped(n)} hoy`),
  leftOut: {
    line: (name: string, why: string) => `Queda por fuera ${name}: ${why}${/[.?!]$/.test(why) ? '' : '.'}`,
    closed: 'SECOP ya lo muestra cerrado',
    saidClosed: (on: Day) => `ya se reportó cerrado el ${dateEs(on)}`,
    ends: (day: Day) => `termina el ${dateEs(day)}`,
    told: 'usted ya lo dijo',
    notTheirs: 'no está a su cargo',
    more: (n: number) => `Quedan por fuera ${grouped(n)} más.`,
    unknown: (n: number) => `De ${grouped(n)} no se sabe si cumplen lo que dijo; quedan por fuera.`,
    which: (names: string) => `puede ser ${names}`,
  },
  allLeftOut: 'No queda ninguno por registrar. No registré nada.',
  after: (n: number) => plural(n, 'Después de estos sigue 1 más.', `Después de estos siguen ${grouped(n)} más.`),
  changed: (names: string) =>
    `Cambiaron desde que se mostraron, o ya no están a su cargo. En estos no registré nada: ${names}.`,
  allChanged: 'Los contratos cambiaron desde que se mostraron. No registré nada. Así están ahora:',
  recorded: (n: number, title: string) => `${title}: registrado en ${contracts(n)}.`,
  closedRecorded: (n: number, on: Day, isToday: boolean) =>
    `${plural(n, '1 reportado como cerrado', `${grouped(n)} reportados como cerrados`)} ${isToday ? 'hoy' : `el ${dateEs(on)}`}.`,
  by: (who: string, role: string, on: Day, time: string) =>
    `Por ${who} (${role}) el ${dateEs(on)} a las ${time}. Puede deshacerlo en los próximos diez minutos.`,
  undo: (n: number) => plural(n, 'Deshacer', `Deshacer los ${grouped(n)}`),
  undone: (n: number, who: string, on: Day, time: string) =>
    `Deshecho en ${contracts(n)} por ${who} el ${dateEs(on)} a las ${time}.`,
  undoneBefore: 'Eso ya estaba deshecho.',
  undoExpired: 'Pasaron los diez minutos para deshacerlo. Todo sigue registrado. Puede retirarlo en cada contrato:',
  paid: (amount: string) => `pagado ${amount}`,
  unpaid: 'SECOP no registra pagos',
}
