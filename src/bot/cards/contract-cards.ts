import { oneLine, sentence } from '../../words/grammar.js'
import { claimOn } from '../attestations/claims.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { ownContracts, visibleByName } from '../contracts/visible-contracts.js'
import type { Question } from '../understand/question.js'
import { factButtons, otherButtons } from './buttons.js'
import type { ActionsPart, Button, Card } from './card.js'
import { isOfStore, storeOrderCard } from './closing-cards.js'
import { contractActions } from './contract-actions.js'
import { caseOf } from './contract-line.js'
import { contractTitle, dataLines, reportLine, stateLines } from './contract-state.js'
import { datesLine } from './liquidation-parts.js'
import { matrixLine, proposalParts } from './matrix-parts.js'
import { listActions } from './paging.js'
import { assumptions, deadlineLines, disputes, firstGrounds, restsOn, ruleBlockers, warnings } from './reasoning.js'
import { type ShowTarget, showButton } from './show-button.js'
import { askedRows, hintLines, namedSupervisorLines, shownParts } from './shown-questions.js'
import { aboutContract, card, dataDate, mostUrgent, nameOf, roleFor, type TurnContext, text } from './turn-context.js'
import { whichOf } from './which-card.js'
import { wholeWhyCard } from './whole-why.js'

type Named = { readonly id?: string | undefined; readonly reference?: string | undefined }

/**
 * Finds the one contract that a question names and hands it on; asks back when it names several or none, and says the
 * same of a contract that is not the asker's as of one that does not exist.
 */
export async function withContract(
  turn: TurnContext,
  name: Named,
  again: (id: string) => Question,
  answer: (item: AssessedContract) => Promise<Card> | Card,
): Promise<Card> {
  const { words, context, person, today } = turn
  const { say, forms } = words
  if (name.id === undefined && name.reference === undefined) {
    const offered = mostUrgent(await ownContracts(context, person, today), person)
      .slice(0, LIKELIEST)
      .map(item => showButton(nameOf(item), again(item.contract.id)))
    const help = offered.length > 0 ? say.whichContractHelp : say.whichContractWrite
    return card(say.whichContract, say.whichContract, text(help), {
      kind: 'actions',
      buttons: [...offered, showButton(forms.buttons.mine, { kind: 'mine', args: {} })],
    })
  }
  const found = await visibleByName(context, person, name, today)
  const [only] = found
  if (only && found.length === 1) return answer(only)
  if (found.length > 1) return whichOf(turn, name.reference ?? '', found, again)
  return notTheirs(turn, name)
}

/** Contracts offered where none was named. */
const LIKELIEST = 3

/** What is said of a contract that is not the asker's, and of one that does not exist; and how their claim on it stands. */
export async function notTheirs(turn: TurnContext, name: Named): Promise<Card> {
  const { words, person } = turn
  const { say, forms } = words
  const named = name.id ?? name.reference ?? ''
  if (isOfStore(named)) return storeOrderCard(turn, oneLine(named, LONGEST_NAME))
  const shown = oneLine(named, LONGEST_NAME)
  const line = say.notYours(shown)
  const claim = await claimOn(turn, { name: named })
  const mayClaim = person.roles.includes('supervisor') && named !== '' && named.length <= LONGEST_NAME
  const button: Button = claim?.pending
    ? { label: forms.buttons.withdraw, action: { kind: 'withdraw', id: named, statement: claim.pending } }
    : { label: forms.buttons.claim, action: { kind: 'open', form: 'claimed', id: named } }
  return card(
    say.contractTitle(shown),
    line,
    text([line, claim?.line ?? say.notYoursHelp]),
    mayClaim && { kind: 'actions', buttons: [button] },
  )
}

const LONGEST_NAME = 60

/** One contract: where it stands and the one next step; the rest is behind "…". */
export async function contractCard(item: AssessedContract, turn: TurnContext): Promise<Card> {
  const { contract } = item
  const dates = item.assessment.liquidation?.isRequired ? datesLine(item, turn) : null
  const [first = '', ...state] = stateLines(item, turn)
  // What SECOP shows is asked first, one thing at a time: a yes to it may settle the rest.
  const asked = shownParts(item, turn).slice(0, 2)
  const proposed = asked.length > 0 ? [] : proposalParts(item, turn)
  const isAsked = asked.length + proposed.length > 0
  const actions = contractActions(item, turn, 'contract')
  const beside = besideWhatIsAsked(item, turn)
  return aboutContract(
    item,
    card(
      contractTitle(item),
      first,
      text((await claimOn(turn, { contract: contract.id }))?.line ?? null),
      text([[first, ...state].join(' ')]),
      text(dataLines(item, turn, isAsked ? OBJECT_BESIDE_A_QUESTION : undefined)),
      text(dates && sentence(dates)),
      ...asked,
      ...proposed,
      text(namedSupervisorLines(item, turn)),
      text(beside.shown, 'warning'),
      text(beside.assumed, 'muted'),
      text(beside.left > 0 ? turn.words.cards.moreInWhy(beside.left) : null, 'muted'),
      text(matrixLine(item, turn), 'muted'),
      isAsked ? withoutPrimary(actions) : actions,
      await dataDate(turn),
    ),
  )
}

function allHints(item: AssessedContract, turn: TurnContext): string[] {
  const { careful, hints } = hintLines(item, turn)
  return [...careful, ...hints]
}

/** A line, as what is asked and shown needs the room. */
const OBJECT_BESIDE_A_QUESTION = 50

/** What else to know of it. Where SECOP shows more, only what holds it back stands here, and the rest behind "Por qué". */
function besideWhatIsAsked(
  item: AssessedContract,
  turn: TurnContext,
): { shown: string[]; assumed: string[]; left: number } {
  const { careful, hints } = hintLines(item, turn, askedRows(item, turn).slice(0, 1))
  const known = warnings(item, turn)
  const assumed = assumptions(item, turn)
  const holds = [...careful, ...ruleBlockers(item, turn)]
  const isAsked = askedRows(item, turn).length > 0
  if (!isAsked && hints.length === 0) return { shown: [...holds, ...known], assumed, left: 0 }
  const shown = isAsked ? holds : [...hints.slice(0, 1), ...holds]
  const left = hints.length + known.length + assumed.length + holds.length - shown.length
  return { shown, assumed: [], left }
}

function withoutPrimary(actions: ActionsPart): ActionsPart {
  return { ...actions, buttons: actions.buttons.map(({ style: _, ...button }) => button) }
}

/** Everything that this person can tell about a contract; what may be pending comes first where that is what is asked. */
export async function factsCard(item: AssessedContract, turn: TurnContext): Promise<Card> {
  const { words, person } = turn
  const { forms, say } = words
  const role = roleFor(person, item)
  if (role === null) return contractCard(item, turn)
  const { pending, others } = factButtons(item, role, turn)
  const title = pending.length > 0 ? forms.pending.question : forms.buttons.tellMore
  return aboutContract(
    item,
    card(
      words.cards.aboutOne(nameOf(item), title),
      say.tellMore,
      text(say.tellMore),
      pending.length > 0 && { kind: 'choices', label: forms.pending.question, buttons: pending },
      { kind: 'choices', label: pending.length > 0 ? forms.pending.other : forms.buttons.tellMore, buttons: others },
      { kind: 'choices', label: words.cards.otherActions, buttons: otherButtons(item, turn) },
      listActions([backTo(item, turn)], []),
    ),
  )
}

function backTo({ contract }: AssessedContract, { words }: TurnContext): Button {
  return showButton(words.cards.backTo, { kind: 'contract', args: { id: contract.id } })
}

/** Why, in short: what decides, its norm, whether that is text or interpretation, and what is missing. */
export async function whyCard(item: AssessedContract, turn: TurnContext, where: ShowTarget = {}): Promise<Card> {
  if (where.section === 'facts') return wholeWhyCard(item, turn, where.page ?? 1)
  const { words } = turn
  const { say, cards } = words
  const { assessment, contract } = item
  const deciding = assessment.reasons.find(({ rule }) => rule === assessment.rule)
  const decides = words.rules[assessment.rule](caseOf(item))
  const all = showButton(cards.everything, { kind: 'why', args: { id: contract.id } }, { section: 'facts' })
  const actions = contractActions(item, turn, 'why')
  const report = reportLine(item, turn)
  return aboutContract(
    item,
    card(
      cards.whyTitle(nameOf(item)),
      report ?? decides,
      text(report),
      text([
        decides,
        ...(deciding ? firstGrounds(deciding, words) : []),
        ...deadlineLines(item, turn).slice(assessment.verdict === 'close-now' ? 1 : 0, 2),
        assessment.restsOn && !report && restsOn(item, say),
        ...assumptions(item, turn),
      ]),
      text([...allHints(item, turn), ...warnings(item, turn), ...disputes(item, turn)], 'warning'),
      { ...actions, buttons: [...actions.buttons.slice(0, MOST_BESIDE_ALL), all] },
      text(say.notAdvice, 'muted'),
    ),
  )
}

/** Buttons beside the one that leads to the whole reasoning. */
const MOST_BESIDE_ALL = 2
