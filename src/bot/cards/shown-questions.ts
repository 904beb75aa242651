import { createHash } from 'node:crypto'
import type { Day } from '../../rules/index.js'
import { secopAddress } from '../../shared/secop-address.js'
import { oneLine } from '../../words/grammar.js'
import { oversees } from '../accounts/person.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { deniedKey } from '../evidence/contract-evidence.js'
import { type OfferedQuestion, offeredTo } from '../evidence/offered.js'
import type { ShownBy, Suggestion } from '../evidence/shown.js'
import { isDocumentSet } from '../ports/evidence.js'
import type { Button, Part } from './card.js'
import { roleFor, type TurnContext } from './turn-context.js'

const QUOTE_LENGTH = 160

/** What SECOP shows and the question that one press answers, with its buttons, most telling first: parts of a card. */
export function shownParts(item: AssessedContract, turn: TurnContext): Part[] {
  const role = roleFor(turn.person, item)
  if (role === null) return []
  return offeredTo(item, role, turn.person.id).flatMap((offered): Part[] => [
    { kind: 'text', text: questionText(offered, turn) },
    { kind: 'actions', buttons: shownButtons(item, offered, turn) },
  ])
}

/** The rows that are asked about, most telling first. */
export function askedRows(item: AssessedContract, turn: TurnContext): ShownBy[] {
  const role = roleFor(turn.person, item)
  return role === null ? [] : offeredTo(item, role, turn.person.id).map(({ suggestions: [{ by }] }) => by)
}

/** What a row shows of a contract among others, with the day that a yes would tell. */
export function eachShown(suggestion: Suggestion, { words: { evidence } }: TurnContext): string {
  const { by } = suggestion
  return evidence.each(oneLine(by.quote, LONGEST_OF_EACH), dayToldBy(suggestion) ?? by.on)
}

const LONGEST_OF_EACH = 70

function dayToldBy(suggestion: Suggestion): Day | null {
  switch (suggestion.fact) {
    case 'realEnd':
    case 'qualityGuarantee':
      return suggestion.value
    case 'liquidation':
    case 'earlyEnd':
    case 'restart':
      return suggestion.value.on
    default:
      return null
  }
}

/** What a row shows, where and since when, and what is asked of it. */
export function questionText({ suggestions: [first] }: OfferedQuestion, turn: TurnContext): string {
  return `${quoted(first.by, turn)} ${askedIn(first, turn)}`
}

/** What a row shows, in its own words, with its set and the day on which it was read. */
export function quoted({ set, row, quote, on, readOn }: ShownBy, { words: { evidence } }: TurnContext): string {
  const words = oneLine(quote, QUOTE_LENGTH)
  const shows = isDocumentSet(set)
    ? evidence.showsFile(words, on)
    : set === 'payments'
      ? evidence.showsPayment(oneLine(row, LONGEST_NUMBER), words, on)
      : evidence.shows(evidence.sets[set], words, on)
  return `${shows} ${evidence.readOn(readOn)}`
}

const LONGEST_NUMBER = 12

function askedIn(suggestion: Suggestion, { words: { evidence } }: TurnContext): string {
  const { asks, asksFile } = evidence
  const isFile = isDocumentSet(suggestion.by.set)
  switch (suggestion.fact) {
    case 'liquidation':
      return isFile ? asksFile.liquidation : asks.liquidation(suggestion.value.on)
    case 'nothingPending':
      return isFile ? asksFile.nothingPending : asks.nothingPending
    case 'realEnd':
      return asks.realEnd(suggestion.value)
    case 'earlyEnd':
      return asks.earlyEnd(suggestion.value.on)
    case 'restart':
      return asks.restart(suggestion.value.on)
    case 'qualityGuarantee':
      return asks.qualityGuarantee(suggestion.value)
    default:
      return asks[suggestion.fact]
  }
}

/** Yes in each of its ways, no, and the document where it has an address. */
export function shownButtons(item: AssessedContract, offered: OfferedQuestion, { words }: TurnContext): Button[] {
  const { evidence } = words
  const [first] = offered.suggestions
  const { set, row, link } = first.by
  const action = (answer: 'yes' | 'with-balance' | 'no') =>
    ({
      kind: 'tell-shown',
      ...{ id: item.contract.id, fact: offered.fact, set, row, answer, shownOn: shownOn(item, first) },
    }) as const
  const yes: Button[] = offered.suggestions.map((suggestion, at) => ({
    label: yesTo(suggestion, evidence),
    ...(at === 0 ? { style: 'primary' as const } : {}),
    action: action(isWithBalance(suggestion) ? 'with-balance' : 'yes'),
  }))
  const address = link === undefined ? null : secopAddress(link)
  return [
    ...yes,
    { label: evidence.no, action: action('no') },
    ...(address === null ? [] : [{ label: evidence.view, url: address }]),
  ]
}

export function isWithBalance(suggestion: Suggestion): boolean {
  return suggestion.fact === 'earlyEnd' && suggestion.value.balances
}

function yesTo(suggestion: Suggestion, say: TurnContext['words']['evidence']): string {
  if (suggestion.fact === 'earlyEnd') return suggestion.value.balances ? say.yesWithBalance : say.yesWithoutBalance
  return suggestion.fact === 'liquidation' && isDocumentSet(suggestion.by.set) ? say.yesThatFile : say.yes
}

/** What was in view when the question was shown: the row's words and what it would settle, and the contract as it stood. */
export function shownOn(
  { contract: { id, facts }, version }: AssessedContract,
  { fact, value, by }: Suggestion,
): string {
  const seen = JSON.stringify([id, facts.state, facts.endsOn, facts.value, version, fact, value, by.row, by.quote])
  return createHash('sha256').update(seen).digest('hex').slice(0, 16)
}

/** Whom a set names as supervisor of a contract that nobody is known to supervise; for whoever looks after those of others. */
export function namedSupervisor({ contract, evidence: { supervisor } }: AssessedContract, { person }: TurnContext) {
  return supervisor && contract.supervisors.length === 0 && oversees(person) ? supervisor : null
}

/** That a set names a supervisor, and that the office decides. */
export function namedSupervisorLines(item: AssessedContract, turn: TurnContext): string[] {
  const named = namedSupervisor(item, turn)
  if (!named) return []
  const { evidence } = turn.words
  const { of, by } = named
  const line = `${evidence.namesSupervisor(of.name, evidence.sets[by.set], by.on)} ${evidence.readOn(by.readOn)}`
  return turn.context.directory.has(of.person) ? [line] : [line, evidence.notKnownHere]
}

/** What SECOP shows and nobody is asked for: sentences, those that made the verdict more careful apart. `asked`: rows that stand on the card already. */
export function hintLines(item: AssessedContract, turn: TurnContext, asked: readonly ShownBy[] = []) {
  const { evidence, assessment } = item
  if (assessment.verdict === 'closed' || assessment.verdict === 'not-applicable') return { careful: [], hints: [] }
  const { hints, readOn } = turn.words.evidence
  return {
    careful: carefulLines(item, turn, [...asked, ...evidence.hints.map(({ by }) => by)]),
    hints: evidence.hints.map(
      ({ hint, by }) => `${hints[hint](oneLine(by.quote, QUOTE_LENGTH), by.on)} ${readOn(by.readOn)}`,
    ),
  }
}

/** The rows that made the verdict more careful, each once, where they do not stand on the card already. */
function carefulLines({ evidence }: AssessedContract, turn: TurnContext, standing: readonly ShownBy[]): string[] {
  const { showsEnd, readOn } = turn.words.evidence
  const seen = new Set(standing.map(deniedKey))
  const lines = evidence.careful.flatMap(({ by, evidence: shown }) => {
    if (seen.has(deniedKey(by))) return []
    seen.add(deniedKey(by))
    if (shown.fact === 'shownEnd')
      return [`${showsEnd(oneLine(by.quote, QUOTE_LENGTH), shown.value)} ${readOn(by.readOn)}`]
    return [quoted(by, turn)]
  })
  return lines.slice(0, MOST_CAREFUL)
}

/** The rest stands behind "Por qué". */
const MOST_CAREFUL = 2
