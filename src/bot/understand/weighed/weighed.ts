import type { Day } from '../../../rules/day.js'
import type { Attempt } from '../attempt.js'
import { type Intent, UNKNOWN } from '../intent.js'
import { documentedKind, kindOfQuestion } from '../intents/documented-kind.js'
import type { Likely } from '../likelihood/likelihood.js'
import type { QuestionKind } from '../question.js'
import { isToldOfOne } from '../screen/going-on.js'
import { foldInPlace } from '../text/fold.js'
import { answeredBy, type Understanding } from '../understanding.js'
import { SAME_FOR_ALL } from '../unread/same-answer.js'
import { agreed, isList, wordCount } from './agreed.js'
import { ofWhatStands } from './alone.js'
import { asTold, isNamed } from './as-told.js'
import { contractsNamed, ofNamedOne } from './besides.js'
import { mayBeCalled, wellNamed } from './called.js'
import { BEYOND, CERTAIN, EVIDENT, INSTEAD, type Said } from './chances.js'
import { areAkin, BY_ITSELF, COURTESY, isInstruction, type KindSaid, LISTS } from './kinds.js'
import { led } from './led.js'
import { isMashed, isMostlyKnown } from './left-over.js'
import { isOfOwnAccount } from './own-account.js'
import { saysLittle, severalOf } from './several.js'
import { ofSomebody } from './somebody.js'
import { sought } from './sought.js'
import { isWider } from './wider.js'

/** From where on the second reader is sure; or a little before, where nothing else comes near. */
const SURE = 0.6
const CLEAR = 0.45
const TIMES = 3
const TWICE = 2
/** More than a question of the guide that is like it. */
const NEAR = 0.7
/** How few would write what was read in these words: hardly anybody; next to nobody, of an answer in words of its own. */
const HARDLY = 0.1
const ODD = 0.02
const NOBODY = 0.001
/** Less says too little to be weighed. */
const LEAST_WORDS = 2

/** What a text is weighed by. */
export interface Weighing {
  /** The text as its words are read; laid out only where the two readers do not say the same. */
  lay(): Attempt
  /** What it is by how people write each kind, the likeliest first. */
  readonly likely: readonly Likely[]
  readonly today: Day
  /** The kind of the question before. */
  readonly last?: QuestionKind
}

/**
 * What was understood by its words, weighed against how people write each kind of question. Where both say the same, a word that is
 * left over and changes nothing is set aside, and said. Where they do not, and the second reader is sure, the text is read once more
 * as what it says; what then cannot be read whole is asked back. Where it is not sure, and hardly anybody writes what was read, both are
 * offered.
 */
export function weighed(found: Understanding, weighing: Weighing): Understanding {
  const meant = ofWhatStands(ofBoth(found, weighing), weighing.lay)
  const named = ofSomebody(meant, weighing.likely, weighing.lay) ?? wellNamed(meant, weighing.lay, weighing.last)
  return led(named, weighing)
}

function ofBoth(found: Understanding, { lay, likely, today, last }: Weighing): Understanding {
  const [first, second] = likely
  if (found.cancels || found.page !== undefined || !first) return found
  if (found.further.length > 0) return severalOnes(found, first, { lay, likely })
  // "¿El acta tiene formato?" asks how, and wants no paper drafted; "anote que se liquidó en mayo" tells it, and wants no note.
  if (found.unsupported) {
    return unsupportedOne(found, { likely, lay })
  }
  const isSure =
    first.chance >= SURE ||
    (first.chance >= CLEAR && first.kind !== 'find' && first.chance >= TIMES * (second?.chance ?? 0)) ||
    (second !== undefined && first.chance + second.chance >= EVIDENT && areAkin(first.kind, second.kind))
  // "¿Y qué más sabe hacer?" turns no page where nothing has pages.
  const isOffered = found.kind === 'turn-page' && first.kind === 'help' && first.chance >= EVIDENT
  const isLost = found.kind === 'unknown' || isOffered
  const isWhole = !isLost && found.sure && found.unread.length === 0
  const { kind, topic } = documentedKind(found)
  const learned = likely.find(each => each.kind === kind)
  const own = learned?.chance ?? 1
  // What goes on from the screen: the second reader was not told what stands there.
  if (isWhole && found.contextual && last === undefined) return found
  // "Solo los de obras", after a file: the second reader tells files from lists by words that are not said again.
  if (
    isWhole &&
    found.contextual &&
    found.query?.output === 'xlsx' &&
    first.kind !== 'ambiguous' &&
    LISTS.has(first.kind as QuestionKind)
  )
    return found
  const mayName = isWhole && first.chance >= Math.max(CLEAR, TIMES * own)
  if (
    mayName &&
    first.kind !== 'ambiguous' &&
    found.query &&
    mayBeCalled({ kind: first.kind, chance: first.chance }, found.query, today)
  )
    return { ...found, kind: first.kind }
  if (isLost && last === undefined && first.chance < EVIDENT && saysLittle(likely, lay()))
    return severalOf(found, likely, lay())
  if (!isSure) {
    // Neither reader is to be trusted; beside what stood on the screen the first one knows more.
    const isAlone = last === undefined && topic === undefined && !COURTESY.has(kind)
    // "En el 010 figura un señor que se pensionó": told of it, and shown for want of anything better.
    const isTold = found.kind === 'contract' && found.story && isTelling(first.kind) && first.chance >= TWICE * own
    if (!isWhole || found.contextual || (own > (isAlone ? HARDLY : ODD) && !isTold)) return found
    const read = lay()
    return wordCount(read) > LEAST_WORDS ? doubted(found, first.kind, read) : found
  }
  // Of what it was never taught it knows nothing.
  if (!isLost && !learned && found.unread.length === 0) return found
  // What the law says of one contract is more than that contract; what it says of none is less.
  const isOfNoneNamed = topic !== undefined && !isNamed(found) && lay().pieces.some(each => each.kind === 'name')
  if (topic !== undefined && first.kind === 'contract' && !isOfNoneNamed) return found
  // "El segundo está trancado por la póliza": to show it is what any word of one contract may ask for.
  if (isWhole && first.kind === 'contract' && isToldOfOne(kind) && found.contextual && !lay().asks) return found
  // An answer of its own is said in words of its own.
  const isOfItsOwn = !learned || topic !== undefined
  // "En qué pestaña se le da clic para dejarlo cerrado": nobody asks for what is closed in these words.
  const isHardlyThat =
    own <= ODD &&
    first.chance >= (isOfNoneNamed || own <= NOBODY ? BEYOND : CERTAIN) &&
    (found.query !== undefined || !isList(found))
  if (
    isWhole &&
    (kind === first.kind || found.kind === first.kind || (isOfItsOwn && !isHardlyThat) || areOpposite(kind, first.kind))
  )
    return found
  if (isWhole && own > HARDLY && first.chance < INSTEAD) return found
  const read = lay()
  const words = wordCount(read)
  const isLittle =
    ((isWhole ? words : read.pieces.length) < LEAST_WORDS || words === 0) && first.chance < (isWhole ? BEYOND : EVIDENT)
  // "¿Y de restaurante escolar hay?", after a list: what is looked for may be of any topic.
  const isOnList = first.kind === 'find' && last !== undefined && LISTS.has(last)
  const leastElsewhere = isOnList ? SURE : isOfOurs(read) || first.kind === 'find' ? EVIDENT : BEYOND
  if (first.kind === 'ambiguous') {
    if (isLost ? words > 0 || first.chance >= EVIDENT : !isWhole || own <= (first.chance >= EVIDENT ? HARDLY : ODD))
      return severalOf(found, likely, read)
    return found
  }
  if (isLittle || (isLost && read.isElsewhere && first.chance < leastElsewhere)) return found
  const said: Said = { kind: ofNamedOne(first.kind, read), chance: first.chance }
  if (isLost) return lostOne(found, said, read)
  if (isWhole) return wholeOne(found, said, { own, read, today })
  if (said.kind === 'unknown') return answeredBy(found, { intent: UNKNOWN })
  if (kind === said.kind) return sought(found, said, read) ?? agreed(found, said, read)
  const instead = asTold(found, said, read)
  return areAlike(kind, said.kind) && (!instead.sure || isWider(instead, found, today)) ? found : instead
}

/**
 * Several matters, in the order in which they were said; asked back where hardly anybody writes any of them, or next to nobody the
 * first, and where something else is likelier than all of them.
 */
function severalOnes(
  found: Understanding,
  first: Likely,
  { lay, likely }: Pick<Weighing, 'lay' | 'likely'>,
): Understanding {
  const matters = [found, ...found.further]
  const chances = matters.map(matter => {
    const { kind, topic } = documentedKind(matter)
    const learned = likely.find(each => each.kind === kind)
    return matter.unsupported !== undefined || topic !== undefined || !learned ? 1 : learned.chance
  })
  // "La doctora se reintegra el 19; hasta entonces no nos recuerde…": her return is no matter of its own. What is asked or ordered is one.
  const isBesides = (matter: Intent, at: number) => isToldOfOne(matter.kind) && (chances[at] ?? 1) <= HARDLY_ONE
  const others = matters.filter(matter => documentedKind(matter).kind !== first.kind)
  const isOne =
    others.length > 0 &&
    others.length < matters.length &&
    matters.every((matter, at) => !others.includes(matter) || isBesides(matter, at))
  if (isOne && first.kind !== 'ambiguous' && first.chance >= NO_OTHER && contractsNamed(lay()) < 2) {
    const instead = asTold({ ...found, further: [] }, { kind: first.kind, chance: first.chance }, lay())
    if (instead.sure && documentedKind(instead).kind === first.kind) return instead
  }
  const [own = 1] = chances
  const most = Math.max(...chances)
  const isElse = first.chance >= SURE && most < first.chance / TIMES
  return found.contextual || (most > ODD && own > NOBODY && !isElse) ? found : { ...found, sure: false }
}

/** Of two matters that are both meant, neither is as likely nor as unlikely as that. */
const NO_OTHER = 0.99
const HARDLY_ONE = 0.005

/** What cannot be done, or something else that is asked or told in its words. */
function unsupportedOne(
  found: Understanding,
  { likely, lay }: { readonly likely: readonly Likely[]; readonly lay: () => Attempt },
): Understanding {
  const [first] = likely
  if (!first || first.kind === 'ambiguous' || first.kind === 'unknown' || first.chance < SURE) return found
  const said: Said = { kind: first.kind, chance: first.chance }
  const isAskedOf = SAME_FOR_ALL.has(said.kind) || said.kind === 'whoami'
  const mayBeAsked = found.unsupported !== undefined && ASKED_ABOUT.has(found.unsupported)
  // "Hágame la constancia de cierre" orders one.
  const isAsked = mayBeAsked && isAskedOf && said.chance >= BEYOND && lay().asks
  const mayBeTold = found.unsupported === 'note' && isToldOfOne(said.kind) && said.chance >= EVIDENT
  if (isAsked || (mayBeTold && !A_NOTE.test(foldInPlace(lay().said)))) return asTold(found, said, lay())
  // "How many working days left, not counting the holiday": nobody's messages.
  const { kind } = documentedKind(found)
  const own = likely.find(each => each.kind === kind)?.chance ?? 0
  const isOfAWord = found.unsupported !== undefined && OF_A_WORD.has(found.unsupported) && said.chance >= BEYOND
  const isOwn = found.unsupported === 'their-pause' && said.chance >= BEYOND && isOfOwnAccount(found, said, lay())
  if (kind === said.kind || own > ODD || !(found.unsupported === 'their-notices' || isOfAWord || isOwn)) return found
  const instead = asTold(found, said, lay())
  return instead.sure && !instead.unsupported ? instead : { ...found, sure: false }
}

/** By somebody, or by what they are about. */
function saysWhose({ query }: Understanding): boolean {
  return query?.where.some(({ field }) => field === 'about' || field === 'supervisor' || field === 'area') === true
}

function isTelling(kind: Likely['kind']): boolean {
  return kind !== 'ambiguous' && isInstruction(kind)
}

/** A contract is named, or a thing that only this is about: "cierra el banco" is not, nor "liquide las cesantías". */
function isOfOurs({ said, pieces }: Attempt): boolean {
  return pieces.some(({ kind }) => kind === 'name') || OURS.test(foldInPlace(said))
}

const OURS =
  /\b(?:contrat(?:o|os|ista|istas)|convenios?|expedientes?|supervis\w+|coordinador\w*|ordenador\w*|interventor\w*|actas?|secop|polizas?|liquidacion|cierres?|vencidos?|contracts?|files?|minutes)\b/

/** A syllable turns one into the other, which is where the second reader is easily wrong and the first is not. */
function areOpposite(one: QuestionKind, other: string): boolean {
  return OPPOSITE.some(pair => pair.has(one) && pair.has(other as QuestionKind))
}

const OPPOSITE: readonly ReadonlySet<QuestionKind>[] = [
  new Set<QuestionKind>(['pause', 'resume']),
  new Set<QuestionKind>(['delegate', 'hand-over']),
]

/** What cannot be done and is read of one word that means something else as well: "your daily note", "había unos que ya estaban pasados". */
const OF_A_WORD: ReadonlySet<string> = new Set(['note', 'contact', 'address', 'service-desk', 'past-state'])

const A_NOTE = /\b(?:nota|observacion|(?:a|the) note|comment)\b/

/** What cannot be done, and may be asked about all the same. */
const ASKED_ABOUT: ReadonlySet<string> = new Set(['document', 'coordinator'])

/** What no word of ours reads. */
function lostOne(found: Understanding, said: Said, read: Attempt): Understanding {
  const { kind, chance } = said
  // Of the questions that it is most like, the one that is of that kind; a list says which contracts, and no answer of the guide does.
  const nearest =
    LISTS.has(kind) || saysWhichOrWhen(read, kind)
      ? undefined
      : found.near?.find(question => kindOfQuestion(question) === kind)
  if (nearest) return answeredBy(found, { intent: { kind, args: {}, question: nearest } })
  const isSlip = kind === 'undo' && isMashed(read.said)
  const isStrange =
    kind === 'unknown' ||
    isSlip ||
    (found.near && chance < NEAR) ||
    (chance < BEYOND && !isMostlyKnown(read.said, kind))
  return isStrange ? found : asTold(found, said, read)
}

/** A contract, a day, an hour, an address, a language: an answer of the guide would lose it. */
function saysWhichOrWhen(read: Attempt, kind: KindSaid): boolean {
  if (read.pieces.some(piece => WHICH_OR_WHEN.has(piece.kind))) return true
  const placed = BY_ITSELF.has(kind) ? read.asKind(kind) : null
  return placed !== null && !placed.taken && Object.keys(placed.intent.args).length > 0
}

const WHICH_OR_WHEN: ReadonlySet<string> = new Set(['name', 'date', 'hour', 'clock', 'email'])

/** What was read whole, and hardly anybody writes so. */
function wholeOne(
  found: Understanding,
  said: Said,
  { own, read, today }: { readonly own: number; readonly read: Attempt; readonly today: Day },
): Understanding {
  const { kind } = documentedKind(found)
  const isOnlyNamed =
    found.kind === 'find' && found.query?.where.every(({ field }) => field === 'about') === true && !read.searches
  // A list that is none: hardly any was, where the second reader said that something else is asked.
  const isNoList = isList(found) && !found.contextual && !read.searches && !LISTS.has(said.kind)
  const group = found.query?.group
  const mayGiveWay =
    (group === 'supervisor' || group === 'area') && !found.query?.parts && own <= ODD && said.chance >= BEYOND
  if (group && !isNoList && !mayGiveWay) return found
  // Courtesy stands beside what is asked or told.
  const isTalk = found.kind === 'help' && said.chance >= CERTAIN
  if (COURTESY.has(said.kind) && !isOnlyNamed && !isTalk) return found
  if (said.kind === 'unknown')
    return said.chance >= BEYOND ? answeredBy(found, { intent: UNKNOWN }) : { ...found, sure: false }
  const instead = asTold(found, said, read)
  // "Los que eran de Gloria": whose they are is not dropped for what is to be done with them.
  const losesWhose = isInstruction(said.kind) && !isNamed(instead) && said.chance < CERTAIN && saysWhose(found)
  if (
    instead.sure &&
    !losesWhose &&
    documentedKind(instead).kind === said.kind &&
    !(LISTS.has(said.kind) && isWider(instead, found, today))
  )
    return instead
  return own > (areAlike(kind, said.kind) ? ODD : HARDLY) ? found : bothOf(found, said.kind, read)
}

/** What was read whole and hardly anybody writes so, where nothing else is likely either. */
function doubted(found: Understanding, kind: Likely['kind'], read: Attempt): Understanding {
  return kind === 'ambiguous' || kind === 'unknown' ? { ...found, sure: false } : bothOf(found, kind, read)
}

/** Both readers' answers, to choose from. */
function bothOf(found: Understanding, kind: KindSaid, read: Attempt): Understanding {
  const other = BY_ITSELF.has(kind) ? read.asKind(kind)?.intent : undefined
  const own = found.options[0] ?? found
  return { ...found, sure: false, options: other ? [own, other] : found.options }
}

/** Two lists of contracts, by whatever name; a greeting beside something else; somebody else's, told in two ways. */
function areAlike(one: QuestionKind, other: QuestionKind): boolean {
  return (LISTS.has(one) && LISTS.has(other)) || COURTESY.has(other) || (isTheirs(one) && isTheirs(other))
}

/** Whoever has it now, it is not the speaker. */
function isTheirs(kind: QuestionKind): boolean {
  return kind === 'not-mine' || kind === 'hand-over'
}
