import type { Day } from '../../rules/index.js'
import { endOfTerm, factsOf } from '../../words/contract-sentence.js'
import type { Action, ManyForm, RestOfSeveral } from '../cards/action.js'
import type { Button, Card, FormField, Part } from '../cards/card.js'
import { illegible } from '../cards/contract-line.js'
import { showButton } from '../cards/show-button.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { SUGGESTED_FACTS } from '../evidence/shown.js'
import { isAttestedFact } from './attested-forms.js'
import { contractsShownOn } from './bulk-fingerprint.js'
import { type Deed, shownNote, shownQuestion, shownTitle } from './deed.js'
import { type Answers, type FieldMistakes, type FieldSpec, mistakeLines, toFields } from './fields.js'

/** Contracts on a page of the list to tick. */
const PAGE = 10
/** Of rows of sister sets, whose words are read whole. */
const PAGE_OF_SHOWN = 6

/** Contracts that are ticked on one card. */
export function pageSizeOf({ shown }: Deed): number {
  return shown ? PAGE_OF_SHOWN : PAGE
}

/** Contracts that are told of in one step at most: as many as one can look at. */
export const TOGETHER = 20

/** The field with the boxes. */
export const TICKED_FIELD = 'contracts'

/** What of the list to tick is not of the contracts: what is ticked already, the day, what is wrong. */
export interface Ticking {
  readonly page: number
  readonly ticked: readonly string[]
  readonly on?: Day | undefined
  readonly notice?: string
  readonly error?: string
}

/** The contracts that a form may tell of, some a page, to be ticked; what is ticked on other pages rides along. */
export function tickCard(
  turn: TurnContext,
  deed: Deed,
  candidates: readonly AssessedContract[],
  { page: wanted, ticked, on = turn.today, notice, error }: Ticking,
): Card {
  const { words } = turn
  const { form } = deed
  const { bulk, buttons } = words.forms
  const most = pageSizeOf(deed)
  const pages = Math.ceil(candidates.length / most)
  const page = Math.min(Math.max(wanted, 1), Math.max(pages, 1))
  const items = candidates.slice((page - 1) * most, page * most)
  if (items.length === 0) return noneCard(turn, deed, notice)
  const here = new Set(items.map(({ contract }) => contract.id))
  const kept = ticked.filter(id => !here.has(id))
  const title = titleOfList(deed, turn, (page - 1) * most + 1, (page - 1) * most + items.length, candidates.length)
  const to = (label: string, number: number, all?: true): Button => ({
    label,
    submits: true,
    action: { kind: 'choose', ...deed, page: number, kept, ...(all ? { all } : {}) },
  })
  const day: FormField = {
    kind: 'date',
    name: 'on',
    label: words.forms.fields.on,
    required: true,
    latest: turn.today,
    ...(on > turn.today ? { error: words.forms.inFuture } : { initial: on }),
  }
  return card(
    title,
    notice ?? title,
    text(notice ?? null, 'warning'),
    text(error ?? null, 'urgent'),
    {
      kind: 'form',
      ...(isAttestedFact(form) && !deed.shown ? { intro: words.questions[form] } : {}),
      fields: [
        {
          kind: 'boxes',
          name: TICKED_FIELD,
          label: deed.shown ? words.evidence.tickShown : bulk.tick,
          required: false,
          options: items.map(item => optionOf(item, items, turn, deed)),
          initial: ticked.filter(id => here.has(id)),
          ...(error ? { error } : {}),
        },
        ...(form === 'closed-it' ? [day] : []),
      ],
      submit: { label: bulk.review, style: 'primary', action: { kind: 'review', ...deed, kept } },
    },
    {
      kind: 'actions',
      buttons: [
        to(bulk.tickThese(items.length), page, true),
        ...(page < pages ? [to(words.cards.nextOnes(Math.min(most, candidates.length - page * most)), page + 1)] : []),
        ...(page > 1 ? [to(buttons.previous, page - 1)] : []),
        ...oneByOne(deed, turn),
      ],
    },
  )
}

/** Each with its own question, and its file to be looked at. */
function oneByOne({ form, shown }: Deed, { words }: TurnContext): Button[] {
  const fact = SUGGESTED_FACTS.find(name => name === form)
  return shown && fact ? [{ label: words.evidence.oneByOne, action: { kind: 'list-shown', fact } }] : []
}

function titleOfList(deed: Deed, turn: TurnContext, from: number, to: number, of: number): string {
  const { forms } = turn.words
  const { form } = deed
  const what = shownTitle(deed, of, turn) ?? (form === 'closed-it' ? forms.bulk.whichClosed : forms.titles[form])
  return forms.bulk.range(what, from, to, of)
}

function noneCard({ words: { forms } }: TurnContext, { form }: Deed, notice: string | undefined): Card {
  return card(forms.titles[form], notice ?? forms.bulk.none, text(notice ?? null, 'warning'), text(forms.bulk.none), {
    kind: 'actions',
    buttons: [showButton(forms.buttons.mine, { kind: 'mine', args: {} })],
  })
}

function optionOf(item: AssessedContract, among: readonly AssessedContract[], turn: TurnContext, deed: Deed) {
  const { contract } = item
  const { supplier } = contract
  return {
    value: contract.id,
    // What SECOP shows of it is long, and has its own words.
    label: [shortName(item, among), !deed.shown && supplier && turn.words.cards.who(supplier)]
      .filter(Boolean)
      .join(' · '),
    // To say that something was closed nothing has to be seen of it: its line stays one.
    ...(deed.form === 'closed-it' ? {} : { note: shownNote(deed, item, turn) ?? detailsOf(item, turn) }),
  }
}

/** By its reference, and by its id too where another of these has the same. */
export function shortName({ contract }: AssessedContract, among: readonly AssessedContract[]): string {
  const { reference, id } = contract
  if (!reference) return id
  return among.filter(other => other.contract.reference === reference).length > 1 ? `${reference} (${id})` : reference
}

/** What one has to see of a contract before declaring something of it: its end and its payments, short. */
function detailsOf(item: AssessedContract, { words, today }: TurnContext): string {
  const { contract, assessment } = item
  const { facts } = contract
  const { cards, forms, say, queue } = words
  const { bulk } = forms
  const end = endOfTerm(factsOf(contract, assessment))
  const ended = !end
    ? (illegible('endsOn', contract, words) ?? say.noEnd)
    : end < today
      ? cards.why.ended(end, today)
      : cards.ends(end, false)
  const paid = facts.paid && (facts.paid === facts.value ? queue.known.paidInFull : bulk.paid(cards.value(facts.paid)))
  return [
    ended,
    facts.value ? cards.value(facts.value) : illegible('value', contract, words),
    // That SECOP has no payments tells nothing; whoever declares that nothing is pending has to know it.
    assessment.warnings.includes('no-payment-recorded') ? bulk.unpaid : (paid ?? illegible('paid', contract, words)),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** So many stand in the review a line each, with what one has to see of them; of more the names. */
const LINES = 8

/** What is shown of each contract of a review. */
export function linesOfReview(items: readonly AssessedContract[], turn: TurnContext, deed: Deed): readonly string[] {
  if (areNames(items, deed)) return items.map(item => shortName(item, items))
  return items.map(item => {
    const { label, note = detailsOf(item, turn) } = optionOf(item, items, turn, deed)
    return `${label} · ${note}`
  })
}

/** What SECOP shows of each is what is told, and is never left out. */
function areNames(items: readonly AssessedContract[], { shown }: Deed): boolean {
  return items.length > LINES && !shown
}

/** What is asked for before the record: the fields, what stands in them, and what the button itself says. */
export interface Asked {
  readonly specs: readonly FieldSpec[]
  readonly initial?: Answers
  readonly mistakes?: FieldMistakes
  /** Where nothing is left to be filled in. */
  readonly given: Readonly<Record<string, string>> | null
}

/** What is about to be recorded, of which contracts, what is left out and why, and one button. */
export function reviewCard(
  turn: TurnContext,
  deed: Deed,
  items: readonly AssessedContract[],
  leftOut: readonly string[],
  { specs, initial = {}, mistakes = {}, given }: Asked,
  rest?: RestOfSeveral,
): Card {
  const { words } = turn
  const { form } = deed
  const { forms } = words
  const { bulk } = forms
  const wrong = mistakeLines(mistakes, specs, words)
  const action = { ...manyAction(turn, deed, items, given), ...(rest ? { rest } : {}) }
  const lines = linesOfReview(items, turn, deed)
  const title = titleOfReview(turn, deed, items.length, given)
  const back: Button = {
    label: words.queue.buttons.back,
    action: { kind: 'choose', ...deed, kept: action.ids, ...(given?.on ? { on: given.on as Day } : {}) },
  }
  const submit = { label: confirmLabel(form, items.length, turn), style: 'primary', action } as const
  return card(
    title,
    title,
    text(areNames(items, deed) ? lines.join(', ') : lines.map(line => `• ${line}`)),
    leftOutPart(leftOut),
    wrong.length > 0 && text([forms.fieldErrors, ...wrong], 'urgent'),
    given
      ? text(
          deed.shown
            ? shownQuestion(deed, turn)
            : isAttestedFact(form)
              ? [
                  words.questions[form],
                  form === 'nothingPending' && forms.fields[items.length > 1 ? 'declareEach' : 'declare'],
                ]
              : null,
        )
      : {
          kind: 'form',
          intro: isAttestedFact(form) ? words.questions[form] : words.forms.intros[form],
          fields: toFields(specs, words, initial, mistakes),
          submit,
        },
    { kind: 'actions', buttons: [...(given ? [submit] : []), back] },
    text([bulk.oneEach, forms.notASignature], 'muted'),
  )
}

/** What a review records when its button is pressed. */
export function manyAction(
  turn: TurnContext,
  deed: Deed,
  items: readonly AssessedContract[],
  given: Readonly<Record<string, string>> | null,
): Extract<Action, { kind: 'record-many' }> {
  const shownOn = contractsShownOn(deed, items, turn)
  const { form } = deed
  return {
    kind: 'record-many',
    ...deed,
    ids: items.map(({ contract }) => contract.id),
    key: `many:${form}:${turn.person.id.slice(0, 60)}:${shownOn.slice(0, 60)}`,
    shownOn,
    ...(given ? { given } : {}),
  }
}

/** "18 contratos: cerrados hoy, 1 de julio." */
export function titleOfReview(
  turn: TurnContext,
  deed: Deed,
  n: number,
  given: Readonly<Record<string, string>> | null,
): string {
  const { words, today } = turn
  const { forms } = words
  const { form } = deed
  const shown = shownTitle(deed, n, turn)
  if (shown !== null) return shown
  const on = given?.on as Day | undefined
  return form === 'closed-it' && on
    ? forms.bulk.closedTitle(n, on, on === today)
    : forms.bulk.reviewTitle(forms.titles[form], n)
}

function confirmLabel(form: ManyForm, n: number, { words: { forms } }: TurnContext): string {
  return form === 'closed-it' ? forms.bulk.report(n) : forms.bulk.confirm(n)
}

/** What was named and is not told of, each with why. */
export function leftOutPart(lines: readonly string[]): Part | null {
  return lines.length > 0 ? text(lines, 'warning') : null
}

/** What was recorded, who did and when, what was left out, and the way on. */
export function resultCard(
  turn: TurnContext,
  lines: readonly string[],
  names: readonly string[],
  leftOut: readonly string[],
  buttons: readonly Button[],
): Card {
  const { forms } = turn.words
  const [title = '', ...more] = lines
  return card(
    `✓ ${title.replace(/\.$/, '')}`,
    title,
    text(more, 'good'),
    text(names.join(', ')),
    leftOutPart(leftOut),
    {
      kind: 'actions',
      buttons: [...buttons, showButton(forms.buttons.mine, { kind: 'mine', args: {} })],
    },
  )
}
