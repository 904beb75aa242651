import type { AttestedFact } from '../../rules/index.js'
import { hasTold } from '../attestations/bulk-candidates.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Button, Card, Part } from './card.js'
import { caseOf } from './contract-line.js'
import { dataLines, reportLine, stateLines } from './contract-state.js'
import { datesParts } from './liquidation-parts.js'
import { matrixLine } from './matrix-parts.js'
import { listActions } from './paging.js'
import {
  assumptions,
  blockers,
  deadlineLines,
  disputes,
  facts,
  furtherReason,
  grounds,
  restsOn,
  warnings,
} from './reasoning.js'
import { screensOf } from './screens.js'
import { showButton } from './show-button.js'
import { hintLines, shownParts } from './shown-questions.js'
import { aboutContract, card, dataDate, nameOf, personName, type TurnContext, text } from './turn-context.js'

type Parts = readonly (Part | null | false)[]

const SECTIONS: readonly ((item: AssessedContract, turn: TurnContext) => Parts)[] = [rows, dates, factsAndSources]

/** Why, whole, in one. */
export function everyReason(item: AssessedContract, turn: TurnContext): Part[] {
  return SECTIONS.flatMap(section => section(item, turn)).filter(part => !!part)
}

/**
 * Why, whole, a screen at a time: every row that counted; dates, what would change it and the other reading; every fact with its
 * source. `page` is that of a section's first screen, and a further one is so many sections on.
 */
export async function wholeWhyCard(item: AssessedContract, turn: TurnContext, page: number): Promise<Card> {
  const { words } = turn
  const { cards, forms, say } = words
  const { assessment, contract } = item
  const section = (page - 1) % SECTIONS.length
  const screens = screensOf((SECTIONS[section] ?? rows)(item, turn).filter(part => !!part))
  const wanted = Math.floor((page - 1) / SECTIONS.length)
  const at = wanted < screens.length ? wanted : 0
  const to = (label: string, number: number): Button =>
    showButton(label, { kind: 'why', args: { id: contract.id } }, { section: 'facts', page: number })
  const buttons = [
    ...(at + 1 < screens.length ? [to(forms.buttons.next, section + 1 + (at + 1) * SECTIONS.length)] : []),
    ...cards.whyScreens.flatMap((label, index) => (index === section && at === 0 ? [] : [to(label, index + 1)])),
    showButton(words.queue.buttons.back, { kind: 'contract', args: { id: contract.id } }),
  ]
  return aboutContract(
    item,
    card(
      cards.whyTitle(nameOf(item)),
      words.rules[assessment.rule](caseOf(item)),
      ...(screens[at] ?? []),
      listActions(buttons, []),
      await dataDate(turn, say.notAdvice),
    ),
  )
}

function rows(item: AssessedContract, turn: TurnContext): Parts {
  const { words } = turn
  const { say } = words
  const report = reportLine(item, turn)
  const { assessment } = item
  const deciding = assessment.reasons.find(({ rule }) => rule === assessment.rule)
  const others = assessment.reasons.filter(({ rule }) => rule !== assessment.rule)
  return [
    text(report),
    text([
      `${say.decided} (${assessment.rule}): ${words.rules[assessment.rule](caseOf(item))}`,
      ...(deciding ? grounds(deciding, words) : []),
      assessment.restsOn && !report && restsOn(item, say),
    ]),
    text(others.map(reason => `${say.further}: ${furtherReason(item, reason, words)}`)),
  ]
}

function dates(item: AssessedContract, turn: TurnContext): Parts {
  const { say, verdicts } = turn.words
  const { otherReading } = item.assessment
  const { careful, hints } = hintLines(item, turn)
  const state = stateLines(item, turn)
  return [
    text(state.join(' ')),
    ...datesParts(item, turn),
    text(deadlineLines(item, turn).filter(line => line !== null && !state.includes(line))),
    ...shownParts(item, turn),
    missingPart(item, turn),
    text([...careful, ...hints, ...assumptions(item, turn)]),
    text([...blockers(item, turn), ...warnings(item, turn), ...disputes(item, turn)], 'warning'),
    text(otherReading && say.otherReading(otherReading.reading, verdicts[otherReading.verdict])),
  ]
}

/** Characters of what the office's own table says, which has a screen to itself where it is long. */
const WHOLE = 3_000

function factsAndSources(item: AssessedContract, turn: TurnContext): Parts {
  return [
    text([personName(item), ...dataLines(item, turn).slice(0, 2)]),
    { kind: 'facts', facts: facts(item, turn) },
    text(matrixLine(item, turn, WHOLE), 'muted'),
  ]
}

/** What would change the verdict or confirm it; what this person has told already is not asked of them again. */
function missingPart(item: AssessedContract, { words, person }: TurnContext): Part | null {
  const { say, questions, forms } = words
  const isTold = (fact: AttestedFact) => hasTold(item, person.id, fact)
  const lines = (decisive: boolean) =>
    item.assessment.missing
      .filter(fact => fact.decisive === decisive && !isTold(fact.attestation))
      .map(
        ({ attestation, from }) =>
          `• ${questions[attestation]} (${say.givenBy(from.map(role => say.roles[role]).join(', '))})`,
      )
  const change = lines(true)
  const confirm = lines(false)
  const othersToTell = item.assessment.missing.some(
    ({ attestation }) => attestation === 'nothingPending' && isTold(attestation),
  )
  return text([
    ...(change.length > 0 ? [`${say.wouldChange}:`, ...change] : []),
    ...(confirm.length > 0 ? [`${say.confirms}:`, ...confirm] : []),
    othersToTell && forms.toldByYou,
  ])
}
