import type { Term } from './readings.js'

const PARTICLES = new Set('de del la las los el y e of the and'.split(' '))
const LEADS = new Set(['de', 'del', 'of'])

/** "Colombia Telecomunicaciones", "Universidad del Cauca": a firm, although by its first word it is none. */
export function isFirmAt(
  terms: readonly Term[],
  at: number,
  isCapital: (term: Term) => boolean,
  isContent: (term: Term, at: number) => boolean,
): boolean {
  const first = terms[at]
  let next = at + 1
  while (PARTICLES.has(terms[next]?.text ?? '')) next++
  const second = terms[next]
  return !!first && !!second && isCapital(first) && isCapital(second) && isContent(second, next)
}

/** "Compra de computadores", "contratos de libros": what a contract is about may be anything. */
export function isBought(terms: readonly Term[], at: number): boolean {
  const bought = terms[at - 2]
  return (
    LEADS.has(terms[at - 1]?.text ?? '') &&
    bought !== undefined &&
    (bought.signs.has('CONTRACTS') || BOUGHT.test(bought.text))
  )
}

const BOUGHT = /^(?:compra|adquisicion|suministro|arriendo|alquiler|mantenimiento|dotacion|purchase|supply)$/

/** "El contrato del gimnasio": what one contract is about, which may be of any topic. */
export function isOfAContract(terms: readonly Term[], at: number): boolean {
  const before = terms.slice(Math.max(0, at - 3), at).map(({ text }) => text)
  return OF_A_CONTRACT.test(before.join(' '))
}

const OF_A_CONTRACT =
  /\b(?:contrato|convenio|expediente)(?: interadministrativo)?(?: ese)? (?:de|del|con)(?: (?:el|la|los|las))?$/
