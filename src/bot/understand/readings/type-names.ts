import { CONTRACT_STATES, type ContractState, type ContractType } from '../../../rules/index.js'
import { factsEs } from '../../../words/es/facts.js'
import type { Filter } from '../../query/query.js'
import { foldInPlace } from '../text/fold.js'
import { phraseAt, type TextPiece, textAt } from '../text/text-piece.js'
import type { Reading } from './readings.js'

/** What people call a type of contract, folded, by the type in the register; two where the word does not tell which. */
const NAMES: ReadonlyMap<string, readonly [ContractType, ...ContractType[]]> = new Map(
  (
    [
      [
        ['works'],
        'obra, obras, obra publica, obras publicas, obra civil, obras civiles, works, public works, construction works',
      ],
      [['supervision'], 'interventoria, interventorias'],
      [['consultancy'], 'consultoria, consultorias, consultancy, consultancies, consulting'],
      [['supplies'], 'suministro, suministros, supply, supplies'],
      [
        ['services'],
        'prestacion de servicios, prestaciones de servicios, prestacion d servicios, servicios, prestacion, servicios profesionales, ops, service, services, professional services, personal services',
      ],
      [
        ['property-lease', 'goods-lease'],
        'arrendamiento, arrendamientos, arriendo, arriendos, alquiler, alquileres, lease, leases, rental, rentals, leasing',
      ],
      [
        ['property-lease'],
        'arrendamiento de inmuebles, arrendamiento de inmueble, arriendo de inmuebles, property lease, property leases',
      ],
      [['goods-lease'], 'arrendamiento de muebles, arrendamiento de bienes muebles, lease of goods'],
      [['purchase'], 'compraventa, compraventas, compra venta, purchase, purchases'],
      [['insurance'], 'seguro, seguros, insurance'],
      // Agreements have no type of their own in the register.
      [['other', 'cooperation', 'decree-092'], 'convenio, convenios, agreement, agreements'],
      [
        ['cooperation'],
        'acuerdo de cooperacion, acuerdos de cooperacion, cooperation agreement, cooperation agreements',
      ],
      [
        ['decree-092'],
        'convenio de asociacion, convenios de asociacion, association agreement, association agreements',
      ],
      [['other'], 'otro tipo, another type, other type'],
      [['loan-for-use'], 'comodato, comodatos, prestamo de uso'],
      [['concession'], 'concesion, concesiones, concession, concessions'],
      [['trust'], 'fiducia, fiducias, encargo fiduciario, encargos fiduciarios, trust, trusts'],
    ] as const
  ).flatMap(([types, names]) =>
    names.split(', ').map((name): [string, readonly [ContractType, ...ContractType[]]] => [name, types]),
  ),
)

/** A state by its name in the register, folded. */
const STATES: ReadonlyMap<string, ContractState> = new Map(
  CONTRACT_STATES.filter(state => state !== 'unknown').map(state => [foldInPlace(factsEs.state.value(state)), state]),
)

/** The filter of contracts in a state by its name in the register, as "con estado «Suspendido»" says it; null for any other. */
export function stateFilter(text: string, isDenied: boolean): Filter | null {
  const name = foldInPlace(text).replace(/\(.*/, '').trim()
  const state = STATES.get(name)
  return state ? { field: 'state', op: isDenied ? 'not' : 'is', values: [state] } : null
}

/** The types that words name, all of them; undefined where they name none. */
export function typesNamed(text: string): readonly [ContractType, ...ContractType[]] | undefined {
  return NAMES.get(foldInPlace(text).trim().replace(/\s+/g, ' '))
}

/** The filter of contracts by words: by their type where the words are the name of one, else by what stands in them. */
export function aboutFilter(text: string, isDenied: boolean): Filter {
  const types = typesNamed(text)
  if (types) return { field: 'type', op: isDenied ? 'not' : 'is', values: types }
  const [first = text, ...others] = LISTED.test(text) ? text.split(EACH).filter(each => each.trim() !== '') : [text]
  const searched = BY_WORD.get(foldInPlace(first).trim().replace(/\s+/g, ' ')) ?? first
  return { field: 'about', op: isDenied ? 'lacks' : 'has', values: [searched, ...others] }
}

/** "Pupitres, sillas y tableros": any of them. */
const LISTED = /^[^,]+, [^,]+(?:, [^,]+)? (?:y|e|o|u|and|or) [^,]+$/
const EACH = /, | (?:y|e|o|u|and|or) /

/** What contracts are called that the register has no type for: looked for by the word, in the singular that it writes. */
const BY_WORD: ReadonlyMap<string, string> = new Map(
  (
    [
      ['orden de compra', 'orden de compra, ordenes de compra, oc, ocs, purchase order, purchase orders'],
      [
        'interadministrativo',
        'interadministrativo, interadministrativos, interadministrativa, interadministrativas, convenio interadministrativo, convenios interadministrativos, contrato interadministrativo, contratos interadministrativos, interadministrative agreement, interadministrative agreements',
      ],
      ['orden de servicio', 'orden de servicio, ordenes de servicio, service order, service orders'],
    ] as const
  ).flatMap(([word, names]) => names.split(', ').map((name): [string, string] => [name, word])),
)

/** Names that are nothing else, so that they need no "de" before them. */
const PLAIN = [...NAMES.keys(), ...BY_WORD.keys()].filter(
  name =>
    !/^(?:servicios?|services?|prestacion|ops|seguros?|trusts?|works|supply|supplies|consulting|leasing|insurance|purchases?)$/.test(
      name,
    ),
)
const LINKS = new Set(['de', 'of'])

/** The readings of words as the name of a type, "de" before it included: "de obra pública", "arriendos". */
export function typeReadings(pieces: readonly TextPiece[], raw: string): readonly Reading[] {
  return pieces.flatMap((piece, at): readonly Reading[] => {
    if (piece.kind !== 'word') return []
    let length = 0
    for (const name of BY_FIRST.get(piece.text) ?? NO_NAMES) length = Math.max(length, phraseAt(pieces, at, name))
    const last = pieces[at + length - 1]
    if (length === 0 || !last || isPartOfName(raw, piece.start, last.end)) return []
    const from = LINKS.has(textAt(pieces, at - 1) ?? '') ? at - 1 : at
    if (JOINED_TO_CONTRACTS.has(`${textAt(pieces, at - 2)} ${textAt(pieces, at - 1)}`)) return []
    const [meant, written] = [wordsOf(pieces, at, length), raw.slice(piece.start, last.end)]
    const isMisspelt = typesNamed(written) === undefined && typesNamed(meant) !== undefined
    const text = isMisspelt || (BY_WORD.has(meant) && !BY_WORD.has(foldInPlace(written))) ? meant : written
    return [{ from, to: at + length, signs: ['ABOUT'], cost: -0.02, value: { kind: 'words', text } }]
  })
}

/** "Contratos y convenios" are all of them. */
const JOINED_TO_CONTRACTS = new Set(['contratos y', 'contracts and', 'contratos o'])

function wordsOf(pieces: readonly TextPiece[], at: number, length: number): string {
  return Array.from({ length }, (_, i) => textAt(pieces, at + i)).join(' ')
}

/** "Suministros del Caribe": a firm that is called so. */
function isPartOfName(raw: string, start: number, end: number): boolean {
  return (
    /^\p{Lu}/u.test(raw.slice(start)) && /^\s+(?:(?:de|del|la|el|los|las|y|e|&)\s+)*\p{Lu}\p{Ll}/u.test(raw.slice(end))
  )
}

const NO_NAMES: readonly string[] = []
const BY_FIRST = new Map<string, string[]>()
for (const name of PLAIN) {
  const first = name.split(' ')[0] ?? ''
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), name])
}
