import type { ContractState, ContractType, Flag, RegisterFacts } from '../../rules/contract.js'
import { memoize } from '../../shared/cache.js'
import { foldCell, isMissing } from './text.js'

/** The register's words for states, types, grounds and flags (closure-rules.md, Reading the data), all compared folded. */

const STATES = new Map<string, ContractState>([
  ['borrador', 'draft'],
  ['en aprobacion', 'in-approval'],
  ['enviado proveedor', 'sent-to-supplier'],
  ['aprobado', 'approved'],
  ['firmado', 'signed'],
  ['en ejecucion', 'in-execution'],
  ['modificado', 'modified'],
  ['prorrogado', 'extended'],
  ['suspendido', 'suspended'],
  ['cedido', 'ceded'],
  ['terminado', 'terminated'],
  ['cancelado', 'cancelled'],
  ['cerrado', 'closed'],
])

/** `unknown` for a missing state; `unreadable` for a word that the table does not know (`Liquidado`, `Activo`, …). */
export const readState = memoize<ContractState | 'unreadable'>(
  text => STATES.get(foldCell(text)) ?? (isMissing(text) ? 'unknown' : 'unreadable'),
)

const TYPES = new Map<string, ContractType>([
  ['obra', 'works'],
  ['interventoria', 'supervision'],
  ['consultoria', 'consultancy'],
  ['suministros', 'supplies'],
  ['suministro', 'supplies'],
  ['prestacion de servicios', 'services'],
  ['arrendamiento de inmuebles', 'property-lease'],
  ['arrendamiento de muebles', 'goods-lease'],
  ['concesion', 'concession'],
  ['asociacion publico privada', 'public-private-partnership'],
  ['negocio fiduciario', 'trust'],
  ['comodato', 'loan-for-use'],
  ['prestamo de uso', 'loan-for-use'],
  ['servicios financieros', 'financial-services'],
  ['seguros', 'insurance'],
  ['decreto 092 de 2017', 'decree-092'],
  ['acuerdo de cooperacion', 'cooperation'],
  ['operaciones de credito publico', 'public-credit'],
  ['emprestito', 'loan'],
  ['acuerdo marco de precios', 'framework-agreement'],
  ['compraventa', 'purchase'],
  ['venta muebles', 'goods-sale'],
  ['venta inmuebles', 'property-sale'],
  ['no', 'other'],
  // Of this one column's own for "none given".
  ['no especificado', 'unknown'],
])

/** Letters and what stands between words; not what a broken encoding, a spreadsheet's error or a program leaves. */
const NAME = /^(?=.*[a-z]{3})[a-z ,;:.()/'"‘’“”&_–-]+$/
const NAME_WITH_NUMBERS = /^(?=.*[a-z]{3})[a-z\d ,;:.()/'"‘’“”&_%°º–-]+$/
const LEFT_BY_A_PROGRAM = /^(?:true|false|verdadero|falso|nan|null|none|undefined|err:\d+)$/

/** UTF-8 that something took for Latin-1: letters that Spanish has not, which folding would turn into others. */
const BROKEN = /[ÃÂ]/

/** Whether a text can be a name that the register gives to something, known here or not. */
function isName(text: string, pattern: RegExp): boolean {
  const folded = foldCell(text)
  return pattern.test(folded) && !LEFT_BY_A_PROGRAM.test(folded) && !BROKEN.test(text)
}

/**
 * Any type in no list of the law is `other` (also `Otro`, `Comisión`); `unknown` when none is given, `unreadable` for what
 * is no name of a type (`#N/A`, `?`, `Prestaci?n de servicios`).
 */
export const readType = memoize<ContractType | 'unreadable'>(text => {
  const type = TYPES.get(foldCell(text))
  if (type) return type
  if (isMissing(text)) return 'unknown'
  return isName(text, NAME) ? 'other' : 'unreadable'
})

/** What every modality of the general statute has in its name. */
const MODALITY = /contratacion|licitacion|cuantia|seleccion|concurso|subasta|enajenacion|acuerdo marco|convenio/

/** The contracting regime, from the modality. */
export const readRegime = memoize<RegisterFacts['regime'] | 'unreadable'>(text => {
  if (isMissing(text)) return 'unknown'
  const folded = foldCell(text)
  if (folded.includes('regimen especial')) return 'special'
  return MODALITY.test(folded) && isName(text, NAME_WITH_NUMBERS) ? 'general' : 'unreadable'
})

/**
 * How the contract was awarded, as far as the law on guarantees asks; null when the modality is missing. What cannot be
 * read is told of with the regime.
 */
export const readModality = memoize<NonNullable<RegisterFacts['modality']> | null>(text => {
  if (isMissing(text)) return null
  const folded = foldCell(text)
  if (folded === 'minima cuantia') return 'minimum-value'
  return folded.startsWith('contratacion directa') ? 'direct' : 'other'
})

/** The three spellings of Ley 1150 de 2007 art. 2 num. 4 lit. h that occur. */
const LITERAL_H = new Set([
  'servicios profesionales y apoyo a la gestion',
  'serviciosprofesionales',
  'prestacion de servicios profesionales y de apoyo a la gestion (literal h)',
])

/** Whether the justification of the modality names literal h; every other name does not. */
export const readGround = memoize<RegisterFacts['ground'] | 'unreadable'>(text => {
  const folded = foldCell(text)
  if (LITERAL_H.has(folded)) return 'professional-services'
  if (folded.startsWith('plurality')) return 'plurality'
  if (folded.includes('interadministrativ')) return 'interadministrative'
  if (isMissing(text)) return 'unknown'
  return isName(text, NAME_WITH_NUMBERS) ? 'other' : 'unreadable'
})

/** How programs write that something is so, and that it is not, beside the register's own `Si` and `No`. */
const YES: ReadonlySet<string> = new Set(['si', 'true', 'verdadero'])
const NO: ReadonlySet<string> = new Set(['no', 'false', 'falso'])

/** Yes, no, or one of the words for "missing"; anything else is `unreadable`, however near it seems. */
export const readFlag = memoize<Flag | 'unreadable'>(text => {
  const folded = foldCell(text)
  if (YES.has(folded)) return 'yes'
  if (NO.has(folded)) return 'no'
  return isMissing(text) ? 'unknown' : 'unreadable'
})

/** Whether the kind of a person's document is a NIT, which carries a check digit. */
export function isNitKind(text: string): boolean {
  return text.length < 8 && foldCell(text) === 'nit'
}
