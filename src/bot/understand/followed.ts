import type { Day } from '../../rules/day.js'
import type { Attempt } from './attempt.js'
import type { Screen } from './context.js'
import { foldInPlace } from './fold.js'
import { isToldOfOne } from './going-on.js'
import type { Intent } from './intent.js'
import { QUESTION_AIMS, type Question, type QuestionKind } from './question.js'
import { undone } from './taken-back.js'
import type { TextPiece } from './text-piece.js'
import { answeredBy, type Understanding } from './understanding.js'

/** What was answered last, as far as it changes what a short text can mean. */
type Before = 'contract' | 'told' | 'rule' | 'pause' | 'list' | 'anything'

/** What is said after it, and what is meant by that. */
interface Follows {
  readonly after: readonly Before[]
  readonly says: RegExp
  readonly kind: QuestionKind | 'again'
  /** Whether it has to be asked, or told; either where neither is said. */
  readonly mood?: 'asks' | 'tells'
  /** It takes a day that is ahead. */
  readonly ahead?: true
  /** Whatever its words were read as. */
  readonly always?: true
}

const LEAD =
  '^(?:(?:y|e|o|a|ah+|ay|uy|huy|oh|eh|mm+|bueno|listo|ok|okay|vale|pues|pero|entonces|tonces|no|si|oiga|oye|mire|vea|mano|hombre|disculpe|disculpa|perdon|perdone|que pena|con usted|contigo|por favor|porfa|gracias|and|so|but|well|then|now|ahora|sorry|wait|please) )*'
const DO =
  '(?:(?:yo|uno|nosotros|me|le|se|nos|lo|la) )*(?:hago|hacemos|hace uno|hacer|debo hacer|debemos hacer|puedo hacer|toca(?: hacer)?|procede|sigue|sigo|corresponde|tengo que hacer|hay que hacer|papel(?:es)?)'
const NOTED = '(?:registr|anot|guard|consign|apunt|grab|sub)[a-z]*'

/**
 * Families of what is said in view of the last answer, the surest first. A row that needs the words of one sentence only is worth none of
 * its code.
 */
const FOLLOWS: readonly Follows[] = [
  // "No te entendí ni jota, diga otra vez más fácil".
  {
    after: ['rule', 'contract', 'told'],
    says: /^(?!.*\b(?:por que|para que|diferencia|why|what|which|como (?:se|lo|hago))\b).*\b(?:no (?:le |te |les |lo |la )*(?:entendi|entiendo|capte|comprendi|comprendo|cogi)|i (?:did not|didn t|do not|don t) (?:understand|get)|mas (?:facil|sencillo|simple|despacio|clarito|claro)|en cristiano|simpler|in plain (?:words|english))\b/,
    kind: 'again',
  },
  {
    after: ['list', 'anything'],
    says: /\b(?:no (?:le |te |les |lo |la )*(?:entendi|capte|comprendi)|i (?:did not|didn t) (?:understand|get))\b/,
    kind: 'help',
  },
  // "Y entonces qué hago yo", "¿y ahí qué procede?", "so what now?"
  {
    after: ['contract', 'told', 'rule'],
    says: new RegExp(
      `${LEAD}(?:(?:ahi|alli|ya|en ese caso|mientras(?: tanto)?(?: [a-z]+)?|asi) )*(?:(?:que|como|cual) ${DO}|what (?:do|should|can|must) (?:i|we) do|what (?:now|next)|what is (?:the )?next(?: step)?|how do (?:i|we) proceed)\\b`,
    ),
    kind: 'how',
    always: true,
  },
  // "¿Y quién tiene que aprobar?", "a quién le toca firmar, a mí o a la jefa".
  {
    after: ['contract', 'told', 'rule'],
    says: /\b(?:a )?quien(?:es)? (?:es el que |es la que |son los que )?(?:(?:me|le|les|lo|la|nos|se|tiene|tienen|debe|deben|toca|puede|pueden|que) )*(?:aprueba|aprueban|aprobar|firma|firman|firmar|autoriza|autorizan|autorizar|revisa|revisar|valida|validar|suscribe|suscribir)\b|\bwho (?:has to |must |should |needs to |can |does )?(?:approves?|signs?|authori[sz]es?)\b/,
    kind: 'who-closes',
    mood: 'asks',
  },
  // "¿Y el CPACA qué dice de los dos años?", "¿en qué norma se apoya?"
  {
    after: ['rule', 'told', 'contract'],
    says: /\b(?:(?:que|cual|en que|segun que|de que|que) (?:norma|ley|articulo|decreto|directiva)|cpaca|la ley (?:80|1150)|(?:ley|decreto|articulo) \d+|(?:que|cual(?: es)? el) (?:plazo|termino) (?:rige|aplica|corre|hay|tengo)|cuant(?:os|o) (?:meses|anos|dias|tiempo|plazo) (?:hay|tengo|tenemos|dan|da la ley|son)|what (?:law|rule|article|norm)|which (?:law|rule|article)|how (?:many months|long) (?:do|does|is there|are there))\b/,
    kind: 'law',
    mood: 'asks',
  },
  {
    after: ['rule'],
    says: /^(?:(?:y|pero|bueno|ok|and|but) )*(?:supongamos|suponga|suponiendo|digamos|imagine|pongamos|let s say|suppose|say) (?:que|that|it|the|we|you|i)\b/,
    kind: 'law',
    always: true,
  },
  // "¿Te quedaron anotados o no?", "qué quedó registrado de esa demanda".
  {
    after: ['told'],
    says: new RegExp(
      `\\b(?:(?:quedo|quedaron|queda|quedan|quede)(?: (?:ya|bien|eso|todo|si|lo))* (?:${NOTED}|o no)|(?:si|sí) quedo|que (?:es lo que )?(?:me |le |te )?(?:quedo|quedaron|tiene|tienes|tienen) ${NOTED}|(?:lo|la|los|las) (?:${NOTED}|tomo|tomaron|dejo|guardo)(?: ya)? o no|did (?:it|that) (?:go through|register|save|get recorded)|(?:is|was) (?:it|that) (?:saved|recorded|registered|noted))\\b`,
    ),
    kind: 'told',
    always: true,
  },
  // "Échelo para atrás", "para, que ese número no es", "quítele ese impedimento".
  {
    after: ['told'],
    says: /\b(?:ech[aeo]\w*|dev\w*|volv\w*|vuelv\w*) (?:para|pa) ?atras\b|\b(?:quit|borr|retir|elimin|anul|levant|sac|sak|cancel|remov|delete|drop)\w*(?: [a-z]+){0,2}? (?:ese|esa|eso|el|la|that|the) (?:impedimento|traba|bloqueo|nota|dato|demanda|registro|reporte|marca|fecha|novedad|entrega|report|entry|note|hold|block)\b/,
    kind: 'undo',
    mood: 'tells',
    always: true,
  },
  {
    after: ['told'],
    says: /^(?:(?:no|nop|nope|negativo|para|pare|parele|parale|alto|quieto|momento|un momento|mentiras?|embuste|espere|espera|wait|stop|hold on|ay|uy|que|pero) )+.*\b(?:no (?:es|era|fue|son|eran)(?: (?:ese|esa|eso|asi|el|la))?$|(?:ese|esa|eso|that)(?: [a-z]+)? (?:no (?:es|era|fue|lo he|lo)|is not|was not|isn t|wasn t)|no lo (?:he|hemos|habia)|(?:aun|todavia|le|me|nos) falt[ao]\w*|falto)\b/,
    kind: 'undo',
    mood: 'tells',
  },
  // "Me cancelaron el viaje, siga normal".
  {
    after: ['pause'],
    says: /\b(?:(?:me|nos|se) (?:cancel|aplaz|suspend)\w+|siempre no|ya no (?:voy|vamos|viajo|viajamos|salgo|salimos|me voy|hay)|(?:sig[ae]|segui|sigan|siga|continue|vuelva|volve|volvamos)(?: (?:todo|igual|asi))? (?:normal|como (?:antes|siempre|venia))|como si nada|(?:was|got) (?:cancel+ed|called off)|(?:carry|go) on as (?:usual|normal))\b/,
    kind: 'resume',
    mood: 'tells',
    always: true,
  },
  // "Hoy no, pasado mañana", "dame chance con ese hasta el viernes", "put it off till Friday".
  {
    after: ['contract', 'told'],
    says: /\b(?:(?:re|a)cuerd[a-z]*|recorda[a-z]*|avis[ae]\w*|di(?:ga|me|game|gamelo|melo)|vuelv[ae]\w*|volv[ae]\w*|pregunt[ae]\w*|escrib[ae]\w*|mencion[ae]\w*|(?<!(?:lo|la|los|las|ya|le) )dej[ae]\w*|pospon\w*|aplac\w*|aplaz\w*|corr[ae]\w*|pas[ae](?:me|lo|melo|moslo)|d[ae]me (?:chance|tiempo|plazo|espera|unos)|esper[ae]\w*|aguant[ae]\w*|hoy no|ahora no|ahorita no|luego|despues|mas tarde|remind|remember me|put (?:it|that|this) off|push (?:it|that|this)|leave (?:it|that|this)|bring (?:it|that|this)|ask me|tell me|ping me|get back to|hold (?:it|that|this)|not (?:now|today|yet)|later)\b/,
    kind: 'snooze',
    mood: 'tells',
    ahead: true,
  },
  // "Ahora no, mi vida": later, whenever.
  {
    after: ['contract'],
    says: /^(?:(?:ay|uy|no|mire|oiga|pero|disculpe|que pena|sorry) )*(?:(?:ahora|ahorita|hoy|por ahora|todavia|aun|en este momento) no|not (?:now|today)|luego|despues|mas tarde|(?:maybe |some other time |another )?later)\b(?! (?:se|lo|la|ha|han|de|que|esta|puedo|hay|tiene))/,
    kind: 'snooze',
    mood: 'tells',
  },
  // "Lo que muestra es la fecha vieja", "de dónde sacan que…".
  {
    after: ['contract'],
    says: /\b(?:(?:eso|esa|ese|lo) (?:que )?(?:muestra|dice|sale|aparece|figura|tienen|tiene|pone)(?: (?:ahi|aca|usted|es|era|la|el|de|un|una))* (?:fecha |dato |valor |nombre |informacion )?(?:viej|anterior|errad|equivocad|mal|desactualizad|de antes|falso|mentira)\w*|(?:esa|ese|eso|that|it)(?: [a-z]+)? (?:is|are|was) (?:the )?(?:old|wrong|outdated|stale|previous))\b/,
    kind: 'data-wrong',
    mood: 'tells',
  },
]

/**
 * "¿Y entonces qué hago?", "hoy no, pasado mañana", "échelo para atrás": what is said in view of the last answer, where the words by
 * themselves say too little of what is meant, or were read as no more than the contract that stands there. Undefined where nothing was
 * answered, where the text names a contract, and where it was read whole.
 */
export function followed(
  found: Understanding,
  {
    last,
    screen,
    pieces,
    raw,
    today,
    lay,
  }: {
    readonly last: Question | undefined
    readonly screen: Screen
    readonly pieces: readonly TextPiece[]
    readonly raw: string
    readonly today: Day
    readonly lay: () => Attempt
  },
): Understanding | undefined {
  if (!last || found.cancels || found.page !== undefined || found.further.length > 0) return undefined
  if (pieces.length > LONGEST || pieces.some(({ kind }) => kind === 'name')) return undefined
  const before = placesOf(last, screen)
  const said = foldInPlace(raw)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const asks = /[?¿]/.test(raw) || ASKS.test(said)
  // "Deme espera con ese": no list is asked for by what points at one.
  const isOpen = !isWhole(found) || (found.query !== undefined && screen.isOnContract && POINTS_AT_ONE.test(said))
  for (const { after, says, kind, mood, ahead, always } of FOLLOWS) {
    if (!(always || isOpen) || !after.some(each => before.has(each))) continue
    if (mood && (mood === 'asks') !== asks) continue
    if (!says.test(said)) continue
    if (kind === found.kind && !isOpen) return undefined
    const ofLast = kind === 'again' ? last : kind === 'undo' ? undone(last) : kind === 'told' ? noteOf(last) : undefined
    if (ofLast) return answeredBy(found, { intent: intentOf(ofLast), taken: true })
    const placed = kind === 'again' ? null : lay().asKind(kind)
    if (!placed || (ahead && !isAhead(placed.intent, today))) continue
    return answeredBy(found, { intent: placed.intent, taken: true })
  }
  return undefined
}

const POINTS_AT_ONE =
  /\b(?:con|de|a|por|para|for|with) (?:ese|esa|este|esta|that one|this one)(?: (?:contrato|expediente))?(?= (?:hasta|para|que|mientras|por|until|till|for)\b|$)/

/** Longer ones say by themselves what they are about. */
const LONGEST = 30

const ASKS =
  /^(?:(?:y|e|pero|entonces|ahora|and|so|but) )*(?:que|cual|cuales|quien|a quien|como|donde|cuando|cuant[oa]s?|por que|what|which|who|how|when|why|where)\b/

/** Read whole, and as more than the contract that stands there. */
function isWhole({ kind, sure, unread, options }: Understanding): boolean {
  const isOnlyShown = kind === 'contract' || kind === 'unknown'
  return !isOnlyShown && sure && unread.length === 0 && options.length === 1
}

function placesOf({ kind, args }: Question, { query, isOnContract }: Screen): ReadonlySet<Before> {
  const isOfOne = isOnContract || 'id' in args || 'reference' in args
  return new Set<Before>([
    'anything',
    ...(isOfOne ? (['contract'] as const) : []),
    ...(isToldOfOne(kind) && QUESTION_AIMS[kind] === 'instruction' ? (['told'] as const) : []),
    ...(RULES.has(kind) ? (['rule'] as const) : []),
    ...(kind === 'pause' ? (['pause'] as const) : []),
    ...(query ? (['list'] as const) : []),
  ])
}

const RULES: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'law',
  'how',
  'why',
  'deadline',
  'liquidation',
  'lapsed',
  'liquidation-required',
  'interadministrative',
  'closing-terms',
  'who-closes',
  'reopen',
  'guide',
  'supports',
])

function isAhead({ args }: Intent, today: Day): boolean {
  return 'until' in args && args.until !== undefined && args.until > today
}

/** What was noted of the contract that it was told of. */
function noteOf({ args }: Question): Question {
  const { id, reference } = args as { readonly id?: string; readonly reference?: string }
  return { kind: 'told', args: id !== undefined ? { id } : reference === undefined ? {} : { reference } }
}

function intentOf(question: Question): Intent {
  return { kind: question.kind, args: question.args, question }
}
