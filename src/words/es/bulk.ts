import type { Day } from '../../rules/index.js'
import { dateEs, countEs as grouped, pluralEs as plural } from '../grammar.js'
import { contracts } from './units.js'

/** What is said where one answer is given for several contracts alike. */
export const bulkEs = {
  /** A button that leads to the contracts alike; `title` is that of the fact's form. */
  alike: (title: string, n: number) => `${title}: ${grouped(n)} parecidos`,
  left: (n: number) => plural(n, 'Queda 1 parecido', `Quedan ${grouped(n)} parecidos`),
  chooseIntro: (n: number) =>
    `${plural(n, 'Hay 1 contrato al que le', `Hay ${contracts(n)} a los que les`)} falta solo este dato. Marque los que tienen la misma respuesta.`,
  box: (name: string) => `Marcar ${name}`,
  review: 'Revisar los marcados',
  tickOne: 'marque por lo menos un contrato',
  none: 'Ya no quedan contratos parecidos.',
  reviewTitle: (title: string, n: number) => `${title}: ${contracts(n)}`,
  reviewIntro: (n: number) =>
    plural(
      n,
      'Su respuesta se registra en este contrato.',
      `Su respuesta se registra en cada uno de estos ${grouped(n)} contratos.`,
    ),
  confirm: (n: number) => `Confirmar (${contracts(n)})`,
  changed: (names: string) =>
    `Cambiaron desde que se mostraron, o ya no están a su cargo. En estos no registré nada: ${names}.`,
  allChanged: 'Los contratos cambiaron desde que se mostraron. No registré nada. Así están ahora:',
  recorded: (n: number, who: string, role: string, on: Day, time: string) =>
    `Registrado en ${contracts(n)} por ${who} (${role}) el ${dateEs(on)} a las ${time}.`,
  undone: (n: number, who: string, on: Day, time: string) =>
    `Deshecho en ${contracts(n)} por ${who} el ${dateEs(on)} a las ${time}.`,
  undoneBefore: 'Eso ya estaba deshecho.',
  undoExpired: 'Pasaron los diez minutos para deshacerlo. Todo sigue registrado. Puede retirarlo en cada contrato:',
  paid: (amount: string) => `pagado ${amount}`,
  invoiced: (amount: string) => `facturado ${amount}`,
}
