import type { AttestedFact, Day } from '../../rules/index.js'
import { addDays } from '../../rules/index.js'
import { ATTESTED_FORMS } from '../attestations/attested-forms.js'
import { isConfirmable } from '../attestations/bulk-candidates.js'
import { recordAction } from '../attestations/record-action.js'
import type { Subject } from '../attestations/subject.js'
import type { Action, FormName } from '../cards/action.js'
import type { Button, FormPart } from '../cards/card.js'
import { mayClick } from '../cards/closing-steps.js'
import { contractLink } from '../cards/contract-line.js'
import { questionOf } from '../cards/question-of.js'
import { blockers, warnings } from '../cards/reasoning.js'
import { showButton } from '../cards/show-button.js'
import { questionText, shownButtons } from '../cards/shown-questions.js'
import { placeFor, roleFor, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { askedOf } from '../contracts/groups.js'
import { offeredTo } from '../evidence/offered.js'
import { answerLabel, formInPlace, lackedBy, MOST_ANSWERS, type OptionName } from './form-in-place.js'
import type { QueuePlace } from './place.js'
import { knownParts } from './shown-by-secop.js'

/** The one step that a contract waits for: what is said of it, its buttons, and those that are seldom wanted. */
export interface QueueStep {
  readonly lines: readonly string[]
  /** What is to be filled in, where no button says it all. */
  readonly form?: FormPart
  readonly buttons: readonly Button[]
  readonly more: readonly Button[]
  readonly hint: string | null
}

/** What is due: to confirm or tell what is missing, then to close. `place`: in the queue, which goes on after it. */
export function stepOf(item: AssessedContract, turn: TurnContext, place?: QueuePlace): QueueStep {
  const { words } = turn
  const { queue: say } = words
  const desk = new Desk(item, turn, place)
  const open = [...warnings(item, turn), ...blockers(item, turn)]
  const shown = shownStep(item, turn, place, desk)
  if (shown) return shown
  if (placeFor(turn.person, item) !== 'closeNow') return askStep(item, turn, place, desk)
  if (isConfirmable(item, turn.person.id)) {
    const known = knownParts(item, turn)
    return {
      lines: [say.known.clean(known), ...open, say.ask],
      buttons: [desk.nothingPending(), desk.closedToday(), desk.cannot(), ...desk.later()],
      more: [desk.why(), desk.how(), desk.otherDay(), ...desk.untilMonday()],
      hint: say.leave,
    }
  }
  const clicks = mayClick(turn.person.roles, turn.context)
  return {
    lines: [...open, clicks ? say.close : say.closeByOffice],
    buttons: clicks
      ? [desk.closedToday('primary'), ...desk.secop(), desk.cannot(), ...desk.later()]
      : [desk.handOver(), desk.closedToday(), desk.cannot(), ...desk.later()],
    more: [desk.why(), desk.how(), desk.otherDay(), ...desk.untilMonday()],
    hint: clicks ? say.where : null,
  }
}

/** What SECOP's other sets show of it is asked first: a yes to it may settle the rest. */
function shownStep(
  item: AssessedContract,
  turn: TurnContext,
  place: QueuePlace | undefined,
  desk: Desk,
): QueueStep | null {
  const role = roleFor(turn.person, item)
  const [offered] = role === null ? [] : offeredTo(item, role, turn.person.id)
  if (!offered) return null
  const buttons = shownButtons(item, offered, turn).map(
    (button): Button =>
      place && button.action?.kind === 'tell-shown'
        ? { ...button, action: { ...button.action, queue: place } }
        : button,
  )
  return {
    lines: [questionText(offered, turn)],
    buttons: [...buttons, ...desk.later()],
    more: [desk.cannot(), desk.why(), desk.how(), ...desk.untilMonday()],
    hint: turn.words.queue.leave,
  }
}

/** The first fact that is missing: each answer a button where it says all, else what is to be filled in. */
function askStep(item: AssessedContract, turn: TurnContext, place: QueuePlace | undefined, desk: Desk): QueueStep {
  const { words, person } = turn
  const [asked] = askedOf(item, roleFor(person, item), person.id)
  const fact = asked?.attestation
  const inPlace = fact && place ? formInPlace(fact, { kind: 'contract', item }, turn, place) : null
  if (fact && inPlace)
    return {
      lines: [...blockers(item, turn), questionOf(fact, item, words)],
      form: inPlace.form,
      buttons: [...desk.told(fact, inPlace.answers), ...desk.later()],
      more: [desk.withDocument(fact), desk.cannot(), desk.why(), desk.how(), ...desk.untilMonday()],
      hint: words.queue.leave,
    }
  const answers = fact ? desk.answers(fact) : []
  return {
    lines: [...blockers(item, turn), ...(fact ? [questionOf(fact, item, words)] : [])],
    buttons: [...answers, ...desk.later()],
    more: [desk.cannot(), desk.why(), desk.how(), ...desk.untilMonday()],
    hint: words.queue.leave,
  }
}

/** The buttons about one contract. */
class Desk {
  readonly #item: AssessedContract
  readonly #turn: TurnContext
  readonly #place: QueuePlace | undefined

  constructor(item: AssessedContract, turn: TurnContext, place: QueuePlace | undefined) {
    this.#item = item
    this.#turn = turn
    this.#place = place
  }

  get #id(): string {
    return this.#item.contract.id
  }

  get #queue(): { readonly queue?: QueuePlace } {
    return this.#place ? { queue: this.#place } : {}
  }

  get #subject(): Subject {
    return { kind: 'contract', item: this.#item }
  }

  #tell(form: FormName, given: Readonly<Record<string, string>>): Action {
    return recordAction(form, this.#subject, this.#turn, { given, ...this.#queue })
  }

  #open(form: FormName, given?: Readonly<Record<string, string>>): Action {
    return { kind: 'open', form, id: this.#id, ...(given ? { given } : {}), ...this.#queue }
  }

  nothingPending(): Button {
    const { titles } = this.#turn.words.forms
    return { label: titles.nothingPending, style: 'primary', action: this.#tell('nothingPending', { sure: 'true' }) }
  }

  closedToday(style?: 'primary'): Button {
    const { words, today } = this.#turn
    const action = this.#tell('closed-it', { on: today })
    return { label: words.queue.buttons.closedToday, ...(style ? { style } : {}), action }
  }

  handOver(): Button {
    const { words, today } = this.#turn
    const given = { to: words.queue.office, on: today }
    return { label: words.queue.buttons.handOver, style: 'primary', action: this.#tell('handed-over', given) }
  }

  otherDay(): Button {
    return { label: this.#turn.words.queue.buttons.otherDay, action: this.#open('closed-it') }
  }

  cannot(): Button {
    const { buttons } = this.#turn.words.queue
    return { label: buttons.cannot, action: { kind: 'cannot', id: this.#id, ...this.#queue } }
  }

  /** Outside of the queue there is nothing to go on with. */
  later(): readonly Button[] {
    const label = this.#turn.words.queue.buttons.later
    if (!this.#place) return []
    return [{ label, action: { kind: 'queue', id: this.#id, place: this.#place, skip: true } }]
  }

  why(): Button {
    return showButton(this.#turn.words.forms.buttons.why, { kind: 'why', args: { id: this.#id } })
  }

  how(): Button {
    return showButton(this.#turn.words.forms.buttons.how, { kind: 'how', args: { id: this.#id } })
  }

  secop(): readonly Button[] {
    const { url } = contractLink(this.#item.contract)
    return url === undefined ? [] : [{ label: this.#turn.words.forms.buttons.open, url }]
  }

  /** Put off until the next Monday, where that is not too late. */
  untilMonday(): readonly Button[] {
    const { today, words } = this.#turn
    const until = nextMonday(today)
    const isTooLate = lackedBy('snoozed', this.#subject, this.#turn, { until }).length > 0
    return isTooLate ? [] : [{ label: words.queue.buttons.untilMonday, action: this.#tell('snoozed', { until }) }]
  }

  /** The answers to a fact: at once where the answer says all there is to say, else by its form. */
  answers(fact: AttestedFact): readonly Button[] {
    const { words, today } = this.#turn
    const choice = ATTESTED_FORMS[fact].fields(today).find(({ kind }) => kind === 'choice')
    if (choice?.kind !== 'choice' || choice.options.length > MOST_ANSWERS) {
      if (fact === 'nothingPending') return [this.nothingPending()]
      return [{ label: words.queue.buttons.answer, style: 'primary', action: this.#open(fact) }]
    }
    return choice.options.map(answer => {
      const isWhole = lackedBy(fact, this.#subject, this.#turn, { answer }).length === 0
      return isWhole
        ? this.#answer(fact, answer)
        : { label: this.#labelOf(answer), action: this.#open(fact, { answer }) }
    })
  }

  /** These answers to a fact, each of which says all there is to say. */
  told(fact: AttestedFact, answers: readonly OptionName[]): readonly Button[] {
    return answers.map(answer => this.#answer(fact, answer))
  }

  /** The form with everything that can be said of a fact. */
  withDocument(fact: AttestedFact): Button {
    return { label: this.#turn.words.queue.buttons.withDocument, action: this.#open(fact) }
  }

  #answer(fact: AttestedFact, answer: OptionName): Button {
    return { label: this.#labelOf(answer), action: this.#tell(fact, { answer }) }
  }

  #labelOf(answer: OptionName): string {
    return answerLabel(answer, this.#turn.words)
  }
}

/** The Monday after a day. */
function nextMonday(today: Day): Day {
  const weekday = new Date(today).getUTCDay()
  return addDays(today, (8 - weekday) % 7 || 7)
}
