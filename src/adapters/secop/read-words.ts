import type { ContractState, ContractType, Flag, RegisterFacts } from '../../rules/contract.js'
import { memoize } from './memoize.js'
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
  // Words of this one column for "none given".
])

/** Any type in no list of the law is `other` (also `Otro`, `Comisión`); `unknown` when none is given. */
export const readType = memoize<ContractType>(
  text => TYPES.get(foldCell(text)) ?? (isMissing(text) ? 'unknown' : 'other'),
)

/** The contracting regime, from the modality. */
export const readRegime = memoize<RegisterFacts['regime']>(text => {
  if (isMissing(text)) return 'unknown'
  return foldCell(text).includes('regimen especial') ? 'special' : 'general'
})

/** The three spellings of Ley 1150 de 2007 art. 2 num. 4 lit. h that occur. */
const LITERAL_H = new Set([
  'servicios profesionales y apoyo a la gestion',
  'serviciosprofesionales',
  'prestacion de servicios profesionales y de apoyo a la gestion (literal h)',
])

/** Whether the justification of the modality names literal h. */
export const readGround = memoize<RegisterFacts['ground']>(text => {
  const folded = foldCell(text)
  if (LITERAL_H.has(folded)) return 'professional-services'
  if (folded.startsWith('plurality')) return 'plurality'
  return isMissing(text) ? 'unknown' : 'other'
})

/** `Si`, `No`; anything else counts as missing, and what is not even a word for "missing" is `unreadable`. */
export const readFlag = memoize<Flag | 'unreadable'>(text => {
  const folded = foldCell(text)
  if (folded === 'si') return 'yes'
  if (folded === 'no') return 'no'
  return isMissing(text) ? 'unknown' : 'unreadable'
})

/** Whether the kind of a person's document is a NIT, which carries a check digit. */
export function isNitKind(text: string): boolean {
  return text.length < 8 && foldCell(text) === 'nit'
}
