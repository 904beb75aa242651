import { fold } from '../../shared/text.js'

const SAID_BESIDE = new Set(['de', 'del', 'of', 'no', 'nro', 'numero', 'ano', 'contrato', 'contract'])

/** A year that is said by its last two figures: "el 004 del 22". */
const SHORT_YEAR = /(?<=\d (?:de|del|of) )(?=\d{2}$)/

/** Letters and numbers of a reference one after the other, numbers without leading zeros: `cps-3-2022` for `CPS 003 de 2022` or `CPS 003 del 22`. */
export function looseReference(reference: string): string {
  const parts =
    fold(reference)
      .replace(SHORT_YEAR, '20')
      .match(/[a-z]+|\d+/g) ?? []
  return parts
    .filter(part => !SAID_BESIDE.has(part))
    .map(part => part.replace(/^0+(?=\d)/, ''))
    .join('-')
}

/** Whether these parts stand in a reference one after the other: `45-2023` in `cps-45-2023`, but `5` not in `cps-45`. */
export function isPartOfReference(part: string, reference: string): boolean {
  return part !== '' && `-${reference}-`.includes(`-${part}-`)
}
