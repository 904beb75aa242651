import type { Language } from '../../../words/language.js'
import type { ReportFormat, ReportKind } from '../../reports/report-kinds.js'
import {
  correctedDay,
  dayAhead,
  dayOfLeaving,
  firstDay,
  heldUntil,
  isOnlyToday,
  lastDay,
  lastOfPeriod,
  pastDay,
  periodIn,
  reminderDay,
  returnDay,
  saysLeaving,
  sinceDay,
  stretchOrDay,
  until,
} from '../days/days-meant.js'
import {
  BARE_QUESTIONS,
  CADENCES,
  type Cadence,
  CONTRACT_QUESTIONS,
  type Question,
  type QuestionKind,
} from '../question.js'
import { lookedFor } from '../readings/looked-for.js'
import type { Sign, Signal, Term } from '../readings/readings.js'
import type { DefinedTerm } from '../readings/term-names.js'
import { foldInPlace } from '../text/fold.js'
import { saidInText, type TextPiece, wordTexts } from '../text/text-piece.js'
import { namedOrAbout, namesIn } from './contracts-named.js'
import { languageMeant } from './language-said.js'
import { besides, saysSeveral, toldFact } from './side-facts.js'
import type { TextFacts } from './text-facts.js'

/**
 * The questions of one kind that a text can be: one, or one per contract when it names several; none when it lacks a
 * part.
 */
export function fillIn(kind: QuestionKind, said: TextFacts): readonly Question[] {
  if (isOf(BARE_QUESTIONS, kind)) return [{ kind, args: {} }]
  if (kind === 'contract') return namedOrAbout(said).map(name => ({ kind, args: name }))
  if (isOf(CONTRACT_QUESTIONS, kind))
    return (kind === 'law' ? namesIn(said) : namedOrAbout(said)).map(name => ({ kind, args: name }))
  switch (kind) {
    case 'no-pending':
      if (saysSeveral(said)) return [{ kind: 'alike', args: { fact: 'nothingPending' } }]
      return namedOrAbout(said).map(name => ({ kind, args: { ...name, ...pastDay(said) } }))
    case 'proceeding':
    case 'blocked':
    case 'not-mine':
    case 'watch-closing':
      return namedOrAbout(said).map(name => ({ kind, args: name, ...besides(kind, said) }))
    case 'data-wrong': {
      const until = heldUntil(said)
      const day = until.until === undefined ? correctedDay(said) : until
      return namedOrAbout(said).map(name => ({ kind, args: { ...name, ...day }, ...besides(kind, said) }))
    }
    case 'hand-over':
      return namedOrAbout(said).map(name => ({
        kind,
        args: { ...name, ...(dayOfLeaving(said) ?? pastDay(said)) },
        ...besides(kind, said),
      }))
    case 'liquidated':
      return namedOrAbout(said).map(name => ({ kind, args: { ...name, ...pastDay(said) }, ...besides(kind, said) }))
    case 'closed-it': {
      const day = { ...dayAhead(said), ...pastDay(said) }
      return namedOrAbout(said).map(name => ({ kind, args: { ...name, ...day }, ...besides(kind, said) }))
    }
    case 'fact':
      return namedOrAbout(said).map(name => ({ kind, args: { ...name, ...toldFact(said) }, ...besides(kind, said) }))
    case 'ended':
    case 'closed':
      return [{ kind, args: periodIn(said) }]
    case 'snooze':
      return namedOrAbout(said).map(name => ({ kind, args: { ...name, ...until(reminderDay(said), said) } }))
    case 'told':
      return namedOrAbout(said).map(name => ({ kind, args: { ...name, ...stretchOrDay(said) } }))
    case 'mine':
      // "Qué me toca hoy" asks for the list, "qué debo cerrar hoy" sets an end to it.
      return [{ kind, args: isOnlyToday(said) ? {} : until(lastDay(said), said) }]
    case 'upcoming':
    case 'losing-competence':
      return [{ kind, args: until(lastDay(said) ?? lastOfPeriod(said), said) }]
    case 'pause':
      return [
        { kind, args: saysLeaving(said) ?? sinceDay(said) ?? { ...firstDay(said), ...until(returnDay(said), said) } },
      ]
    case 'delegate':
      return [
        {
          kind,
          args: endsDelegation(said)
            ? { ends: true }
            : {
                ...recipient(said),
                ...(saysLeaving(said) ?? sinceDay(said) ?? { ...firstDay(said), ...until(returnDay(said), said) }),
              },
        },
      ]
    case 'digest-time':
      return [{ kind, args: hour(said) }]
    case 'cadence':
      return [{ kind, args: cadence(said), ...besides(kind, said) }]
    case 'language':
      return [{ kind, args: language(said) }]
    case 'undo': {
      const [name = {}] = namedOrAbout(said)
      return [{ kind, args: { ...name, ...(said.signs.has('CANCEL_REMINDER') && { reminder: true as const }) } }]
    }
    case 'closing-terms': {
      const asked = termsIn(said)
      if (asked.includes('directive')) return [{ kind: 'law', args: {} }]
      if (asked.includes('interadministrative')) return [{ kind: 'interadministrative', args: {} }]
      return [{ kind, args: asked.length > 0 ? { terms: asked } : {} }]
    }
    case 'find':
      return [{ kind, args: { about: lookedFor(said.readings, said.pieces, said.raw) ?? areaWritten(said) ?? '' } }]
    // No words make it by themselves.
    case 'query':
    case 'queue':
    case 'draft':
    case 'guide':
    case 'person':
    case 'impediment':
    case 'area':
      return []
    case 'summary':
    case 'team':
    case 'closing-report':
    case 'alike':
      return [{ kind, args: {} }]
    case 'unreached':
      return [{ kind, args: areaNamed(said) }]
    case 'memo':
      return [{ kind, args: personNamed(said) }]
    case 'report':
      return [{ kind, args: reportNamed(said.signs) }]
  }
}

function isOf<K extends QuestionKind>(kinds: readonly K[], kind: QuestionKind): kind is K {
  return kinds.some(each => each === kind)
}

/** The one area that is named, in the words of who asks: what they look for. */
function areaWritten({ readings, pieces, raw }: TextFacts): string | undefined {
  const [area, ...more] = readings.filter(({ value }) => value?.kind === 'area')
  if (!area || more.length > 0 || readings.some(({ signs }) => signs.includes('MODALITY'))) return undefined
  return raw.slice(pieces[area.from]?.start, pieces[area.to - 1]?.end).replace(LEADS_TO_AREA, '')
}

const LEADS_TO_AREA = /^(?:(?:los|las|lo|de|del|la|el|en|the|of)\s+)+/i

/** The one area that is named. */
function areaNamed({ readings }: TextFacts): { readonly area?: string } {
  const [area, ...more] = new Set(readings.flatMap(({ value }) => (value?.kind === 'area' ? [value.text] : [])))
  return area !== undefined && more.length === 0 ? { area } : {}
}

/** The one person who is named. */
function personNamed({ readings }: TextFacts): { readonly id?: string } {
  const [id, ...more] = readings.flatMap(({ value }) =>
    value?.kind === 'person' && value.id !== undefined ? [value.id] : [],
  )
  return id !== undefined && more.length === 0 ? { id } : {}
}

/** The terms of which it is asked what they mean. */
function termsIn({ readings }: TextFacts): readonly DefinedTerm[] {
  return [...new Set(readings.flatMap(({ value }) => (value?.kind === 'terms' ? value.terms : [])))].slice(0, 6)
}

function recipient({ pieces, terms, raw }: TextFacts): { to?: string } {
  const mail = OWN_ADDRESS.test(foldInPlace(raw)) ? undefined : pieces.find(piece => piece.kind === 'email')?.text
  const to = mail ?? recipientOf(terms, raw)
  return to ? { to } : {}
}

/** "Mi correo es…": of whoever speaks, and nobody's who stands in. */
const OWN_ADDRESS =
  /\b(?:mi|my) (?:nuevo |new )?(?:correo|mail|email|e-mail|direccion|address)(?: (?:nuevo|institucional|electronico|correcto|es el|address))* (?:es|is|ahora es|cambio a|:)/

/** "Quítele la delegación a Hernán": it is over. */
function endsDelegation({ readings }: TextFacts): boolean {
  return readings.some(({ signs }) => (['HIDE', 'CANCEL', 'UNDO'] as const).some(sign => signs.includes(sign)))
}

/** An hour that no day has is kept as said: the form asks about it. */
function hour({ pieces }: TextFacts): { at?: string } {
  const hours = pieces.flatMap((piece, i) => {
    const at = piece.kind === 'hour' ? piece.at : piece.kind === 'clock' ? piece.text : undefined
    return at === undefined ? [] : [{ at, isGivenUp: isGivenUp(pieces, i) || isOfAReason(pieces, i) }]
  })
  const meant = hours.filter(({ isGivenUp }) => !isGivenUp)
  const at = (meant.length > 0 ? meant : hours).at(-1)?.at
  return at ? { at } : {}
}

/** "A las 7 en vez de a las 9", "ya no a las 9": the hour that is no longer wanted. */
function isGivenUp(pieces: readonly TextPiece[], at: number): boolean {
  const before = wordTexts(pieces.slice(Math.max(0, at - 5), at)).join(' ')
  return GIVEN_UP.test(before)
}

/** "…, que a las 6 ya estoy en obra", "at 8 I have a meeting": why it is wanted, and no hour for a message. */
function isOfAReason(pieces: readonly TextPiece[], at: number): boolean {
  const after = pieces.slice(at + 1, at + 4).map(piece => ('text' in piece ? piece.text : ''))
  return IN_A_REASON.test(after.join(' '))
}

const IN_A_REASON =
  /^(?:,? ?(?:ya|apenas|yo|me|nos|todavia|aun|that is when|already) )*(?:estoy|ando|tengo|tenemos|entro|entramos|salgo|salimos|empiez\w+|empez\w+|arranc\w+|hay|llego|llegamos|estamos|coje|coge|acuesto|levanto|duermo|despierto|toca|i am|i have|i start|i leave|i get|we have|we start)\b/

const GIVEN_UP =
  /\b(?:(?:reunion|comite|cita|audiencia|junta|clase|turno|meeting|class|call)(?: (?:es|de|a|que|empieza|arranca|is|starts|at|la|las))*|(?:en vez de|en lugar de|ya no|no|instead of|not)(?: (?:a|la|las|de|at|the|son|que|sea))*|(?:el|aviso|mensaje|resumen|reporte|correo) de|the)$/

const CADENCE_SIGNS = { daily: 'DAILY', weekly: 'WEEKLY', important: 'IMPORTANT' } as const satisfies Record<
  Cadence,
  Sign
>

/** Of several, the one said last: "en vez de diario, semanal". One that is denied ("no todos los días") is not said. */
function cadence({ raw, terms, signs }: TextFacts): { cadence?: Cadence } {
  // "No me escriba los viernes" wants none on it; "no todos los días, solo los viernes" does.
  const isOnlySo = signs.has('ONLY') || terms.some(isOnly)
  const isInstead = isOnlySo || (['DAILY', '-DAILY'] as const).some(sign => signs.has(sign))
  const isDenied = (['-WRITE', '-SEND', '-DIGEST', '-REMIND'] as const).some(sign => signs.has(sign))
  if (signs.has('OTHER_WEEKDAY')) return isDenied && !isInstead ? {} : { cadence: 'weekly' }
  const isSaid = (term: Term, sign: Sign) => term.signs.has(sign) && signs.has(sign)
  const said = terms.map(term => ({ term, cadences: CADENCES.filter(cadence => isSaid(term, CADENCE_SIGNS[cadence])) }))
  // "Una vez por semana, todos los días es mucho": what there is too much of is not wanted.
  const meant = said.filter(({ term: { start, end } }) => {
    const [before, after] = [foldInPlace(raw.slice(0, start)), foldInPlace(raw.slice(end))]
    return (
      !TOO_MUCH.test(after) &&
      !ANNOYS.test(after) &&
      !TOO_LITTLE.test(after) &&
      !FOR_OTHERS.test(after) &&
      !NO_MORE.test(before) &&
      !AS_IT_IS.test(before) &&
      !COMPARED_WITH.test(before)
    )
  })
  const last = meant.flatMap(({ cadences }) => cadences).at(-1)
  // "No me escriba todos los días": that it is not to be so says nothing of how it is to be.
  if (last === 'daily' && (isDenied || signs.has('PAUSE')) && !isOnlySo) return {}
  const named = last ?? (said.every(({ cadences }) => cadences.length === 0) ? inAName(raw) : undefined)
  return named ? { cadence: named } : {}
}

/** "Con un reporte semanal me basta": how often is part of what the message is called, and it will do. */
function inAName(raw: string): Cadence | undefined {
  const text = foldInPlace(raw)
  const [only, ...others] = new Set(text.match(/\b(?:semanal|diari[oa]|weekly|daily)\b/g))
  if (
    only === undefined ||
    others.length > 0 ||
    !/\b(?:basta|alcanza|sirve|suficiente|quedo bien|enough|will do)\b/.test(text)
  )
    return undefined
  return only === 'semanal' || only === 'weekly' ? 'weekly' : 'daily'
}

const TOO_MUCH =
  /^[\s,]*(?:(?:ya|me|nos|se|es|son|sale|resulta|hace|parece|queda|como|muy|is|feels|seems|a bit|way) )*(?:mucho|mucha|muchos|muchisimo|demasiado|exagerado|bastante|seguido|pesado|cansa|cansan|aburre|satura|saturan|molesta|fastidia|harta|sobra|too much|too many|too often|excessive|annoying|overkill|spam)\b/
/** "Diario me estresa", "the daily one drowns me". */
const ANNOYS =
  /^[\s,]*(?:(?:eso|ya|one|ones|just) )*(?:(?:me|nos) (?:estres|cans|aturd|satur|agob|molest|fastidi|hart|abrum|desesper|aburr|enloquec|ahog|mare|llen|interrump|distra|jod|da (?:mamera|jartera|pereza|estres)|tiene (?:mamad|hart|cansad|azotad))|drown|kill|stress|overwhelm|annoy|bother|bur[iy]|flood|wear|tire)/
/** "Semanal se me olvida", "weekly is not enough". */
const TOO_LITTLE =
  /^[\s,]*(?:(?:eso|ya|es|se|me|nos|is|it is|it) )*(?:se (?:me|nos) (?:olvid|pas)\w+|no (?:me |nos )?(?:sirve|alcanza|rinde|basta|ayuda)|queda corto|muy poco|poquito|too (?:little|seldom|rare)|not enough|isn't enough)/
/** "No need for daily pings". */
const NO_MORE =
  /\b(?:no need for|no more|tired of|mamad[oa] de|cansad[oa] de|hart[oa] de)(?: (?:the|los|las|el|la|tanto|tantos|so many))*\s*$/

/** "Me llega cada día", "I get it every morning": how it is now, of which the other one is wanted. */
const AS_IT_IS =
  /\b(?:(?:me|nos) (?:esta |estan |siguen? |sigue )?(?:lleg(?:a|an|ando)|mand(?:a|an|ando)|envi(?:a|an|ando)|escrib(?:e|en|iendo)|avisan)|recibo|recibimos|(?:i|we) (?:am |are )?(?:keep )?(?:get|gets|getting|receive|receiving))(?: (?!que\b|y\b|pero\b|and\b|but\b)[a-z]+){0,4} *$/
/** "Prefiero uno semanal que cinco diarios", "once a week instead of every morning": the worse of the two. */
const COMPARED_WITH =
  /\b(?:en vez de|en lugar de|instead of|rather than|more than|mas que|(?:prefiero|preferiria|mejor|prefer|better|rather)\b[^.;?]{1,60} (?:que|than|y no|and not|over))(?: (?:el|la|los|las|lo|un|una|uno|the|a|an|one|que sea|tan|tantos|[a-z]+|\d+)){0,2} *$/
/** "Weekly for me, daily for the supervisors". */
const FOR_OTHERS =
  /^[\s,]*(?:(?:es|sea|is|are) )?(?:para|a|for|to) (?:(?:el|la|los|las|mis|my|the) )*(?:supervisor(?:es|as|s)?|demas|otros|otras|equipo|ellos|ellas|others|rest|team|them)\b/

function isOnly({ signs, text }: Term): boolean {
  return signs.has('OTHER_WEEKDAY') && /^(?:solo|only)\b/.test(text)
}

function language({ signs, pieces, raw }: TextFacts): { language?: Language } {
  const meant = languageMeant(saidInText(pieces, raw))
  if (meant !== undefined) return { language: meant }
  if (signs.has('ENGLISH') === signs.has('SPANISH')) return {}
  return { language: signs.has('ENGLISH') ? 'en' : 'es' }
}

const REPORTS_BY_SIGN = [
  ['CLOSING_REPORT', 'campaign'],
  ['MONTHLY_REPORT', 'monthly'],
  ['REPORT_FOR_HEAD', 'head'],
  ['LIQUIDATION_BASE', 'liquidation'],
] as const satisfies readonly (readonly [Signal, ReportKind])[]

/** Which report is named, and as which file; the list of them where none is. */
function reportNamed(signs: ReadonlySet<Signal>): { report?: ReportKind; format?: ReportFormat } {
  const [, report] = REPORTS_BY_SIGN.find(([sign]) => signs.has(sign)) ?? []
  if (!report) return {}
  if (signs.has('IN_WORD')) return { report, format: 'docx' }
  return signs.has('EXPORT') ? { report, format: 'xlsx' } : { report }
}

const PARTICLES = new Set(['de', 'del', 'la', 'los'])

/** To whom notices are to go, when it is a name rather than an e-mail: the first run of words that are none of ours. */
function recipientOf(terms: readonly Term[], raw: string): string | undefined {
  const isStray = (term: Term | undefined) => term?.signs.has('STRAY') === true
  const start = terms.findIndex(isStray)
  if (start < 0) return undefined
  // A surname may be a word of ours: "Carlos Peña".
  const isOfName = (term: Term | undefined) =>
    isStray(term) || (term !== undefined && /^\p{Lu}\p{Ll}/u.test(raw.slice(term.start)))
  let end = start
  while (isOfName(terms[end + 1]) || (PARTICLES.has(terms[end + 1]?.text ?? '') && isOfName(terms[end + 2]))) end++
  const [first, last] = [terms[start], terms[end]]
  return first && last && raw.slice(first.start, last.end)
}
