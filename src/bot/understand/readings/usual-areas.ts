import type { Term } from './readings.js'

/** What offices of an entity are usually called, where it gave none of their names. */
const USUAL = new Set(
  (
    'sistemas planeacion hacienda juridica tesoreria participacion educacion salud cultura infraestructura gobierno ' +
    'agricultura deportes ambiente comunicaciones almacen cartera transito movilidad vivienda turismo financiera habitat ' +
    'proyectos obras innovacion talento_humano gestion_documental control_interno desarrollo_social legal finance housing'
  ).split(' '),
)

/** How many pieces from a term are such a name of whose contracts are asked for; 0 where it is none, or whom one waits for. */
export function usualAreaAt(
  terms: readonly Term[],
  at: number,
  raw: string,
  isSaidAt: (at: number) => boolean,
): number {
  const [term, next, before] = [terms[at], terms[at + 1], terms[at - 1]?.text ?? '']
  if (!term) return 0
  const isLonger = next !== undefined && USUAL.has(`${term.text}_${next.text}`)
  if (!isLonger && !USUAL.has(term.text)) return 0
  const isCapital = /^\p{Lu}/u.test(raw.slice(term.start))
  // "Contratos de salud", "obras cuántas hay": what they are about.
  const mayBeSubject = term.signs.has('SUBJECT') || terms[at - 2]?.signs.has('CONTRACTS') === true
  const isSaid =
    isBesideUsual(terms, at) ||
    (terms[at - 1]?.signs.has('STATUS') && !mayBeSubject) ||
    ((isCapital || !mayBeSubject) && isSaidAt(at))
  const lead = LEADS.has(before) ? (terms[at - 2]?.text ?? '') : before
  if (!isSaid || AWAITED.test(lead)) return 0
  if (before === 'en' && STAYS.test(terms[at - 2]?.text ?? '')) return 0
  if (terms.some(({ text, signs }) => DEPENDS.test(text) || AWAITS.some(sign => signs.has(sign)))) return 0
  if (terms.slice(Math.max(0, at - INTRODUCED), at).some(({ text }) => INTRODUCES.test(text))) return 0
  return (isLonger ? next.to : term.to) - term.from
}

function isBesideUsual(terms: readonly Term[], at: number): boolean {
  const isUsual = (there: number) => USUAL.has(terms[there]?.text ?? '')
  const joins = (there: number) => BESIDE.test(terms[there]?.text ?? '')
  return (joins(at + 1) && isUsual(at + 2)) || (joins(at - 1) && isUsual(at - 2))
}

const BESIDE = /^(?:o|u|vs|versus|contra|or|con|y)$/
const LEADS = new Set(['la', 'el', 'las', 'los', 'the'])
const AWAITED = /(?:^| )(?:por|a|on|for|que|para)$/
const AWAITS = ['WAITING', 'BLOCKED', 'HINDRANCE', 'HANDED', 'IN_HANDS', 'NOW_THEIRS'] as const
/** "Están en tesorería": with whom they wait. */
const STAYS = /(?:^| )(?:esta|estan|anda|andan|sigue|siguen|quedo|quedaron|is|are)$/
const DEPENDS = /(?:^| )(?:depend|represad|retenid|paz|solt|firm|traslad)/
/** "Soy Yesid, de Planeación": who writes. */
const INTRODUCES = /^(?:soy|somos|habla|saluda|escribe|am|i am|this is)$/
const INTRODUCED = 5
