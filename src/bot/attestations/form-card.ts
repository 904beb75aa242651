import { briefName, money } from '../../words/grammar.js'
import type { FormName } from '../cards/action.js'
import { moreButton, secopButton } from '../cards/buttons.js'
import type { Button, Card, Part } from '../cards/card.js'
import { nameOfPerson } from '../cards/contract-line.js'
import { contractHead, stateLines, whoAndWhat } from '../cards/contract-state.js'
import { questionOf } from '../cards/question-of.js'
import { card, nameOf, type TurnContext, text } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { QueuePlace } from '../queue/place.js'
import { isAttestedFact } from './attested-forms.js'
import { matchFacts } from './document-match.js'
import { type Answers, type FieldMistakes, mistakeLines, mistakesIn, toFields } from './fields.js'
import { inView } from './fingerprint.js'
import { fieldsOf } from './form-fields.js'
import { isPaperForm, isPersonForm } from './form-names.js'
import { recordAction } from './record-action.js'
import type { Subject } from './subject.js'

/** What a form is shown again with: what was given, what is wrong with it, and what happened meanwhile. */
export interface Again {
  readonly initial?: Answers
  readonly mistakes?: FieldMistakes
  readonly notice?: string
  /** It was opened from the queue, which goes on after it. */
  readonly queue?: QueuePlace
}

/**
 * The confirmation of a form: what it is about with the facts in view, the question, the fields, and that it is neither
 * the constancia nor a signature. Nothing is recorded before its button is pressed.
 */
export function formCard(form: FormName, subject: Subject, turn: TurnContext, again: Again = {}): Card {
  const { words } = turn
  const { forms } = words
  const { initial = {}, notice = null, queue } = again
  const specs = fieldsOf(form, subject, turn)
  // A day or an hour that was said and cannot be is shown with what is wrong with it, never dropped without a word.
  const mistakes = again.mistakes ?? mistakesIn(specs, initial)
  const wrong = mistakeLines(mistakes, specs, words)
  const question = askedIn(form, subject, turn)
  const title = titleOf(form, subject, turn)
  return card(
    subject.kind === 'contract' ? words.cards.aboutOne(nameOf(subject.item), title) : title,
    notice ?? question,
    text(notice, 'warning'),
    ...about(form, subject, turn),
    // What is wrong with one field is said at it.
    wrong.length > 1 && text([forms.fieldErrors, ...wrong], 'urgent'),
    {
      kind: 'form',
      intro: question,
      fields: toFields(specs, words, initial, mistakes),
      submit: {
        label: form === 'assigned' ? title : isPersonForm(form) ? forms.buttons.send : forms.buttons.confirm,
        style: 'primary',
        action: recordAction(form, subject, turn, queue ? { queue } : {}),
      },
    },
    subject.kind === 'contract' && { kind: 'actions', buttons: besides(form, subject.item, turn, queue) },
    !isPersonForm(form) && text(forms.notASignature, 'muted'),
  )
}

function titleOf(form: FormName, subject: Subject, { words }: TurnContext): string {
  return formerOf(form, subject).length > 0 ? words.console.reassign : words.forms.titles[form]
}

/** Who answers for a contract that somebody else is to answer for. */
function formerOf(form: FormName, subject: Subject): readonly string[] {
  return form === 'assigned' && subject.kind === 'contract' ? subject.item.contract.supervisors : []
}

/** What can be done instead of sending the form. */
function besides(form: FormName, item: AssessedContract, turn: TurnContext, queue: QueuePlace | undefined): Button[] {
  const back = turn.words.queue.buttons.back
  return [
    ...(form === 'nothingPending' ? [moreButton(item, turn)] : []),
    ...secopButton(item, turn),
    ...(queue ? [{ label: back, action: { kind: 'queue', id: item.contract.id, place: queue } } as const] : []),
  ]
}

/** What is said instead of asking about payments of which nothing is short. */
export function paymentsCompleteCard(item: AssessedContract, turn: TurnContext): Card {
  const { forms, say } = turn.words
  const { contract } = item
  const line = say.paymentsComplete(money(contract.facts.paid ?? '0'), money(contract.facts.value ?? '0'))
  return card(
    turn.words.cards.aboutOne(nameOf(item), forms.titles.payment),
    line,
    text(line),
    ...contractHead(item, turn),
    {
      kind: 'actions',
      buttons: [{ label: forms.titles.pending, action: { kind: 'open', form: 'pending', id: contract.id } }],
    },
  )
}

function askedIn(form: FormName, subject: Subject, { words, context }: TurnContext): string {
  const former = formerOf(form, subject).map(id => briefName(nameOfPerson(id, context, words)))
  if (former.length > 0) return words.console.reassignFrom(former)
  const { source } = subject.kind === 'contract' ? subject.item.assessment : { source: null }
  if (form === 'closed-it') return `${words.closing.confirms(source?.asOf ?? null, null)} ${words.forms.intros[form]}`
  if (!isAttestedFact(form)) return words.forms.intros[form]
  return subject.kind === 'contract' ? questionOf(form, subject.item, words) : words.questions[form]
}

/** Above more fields than these there is no room for what a contract is for. */
const FEW_FIELDS = 3

/** What a form is about, with the facts in view. */
function about(form: FormName, subject: Subject, turn: TurnContext): (Part | null)[] {
  switch (subject.kind) {
    case 'contract':
      return [
        // Where a contract stands is of no use to whom it is not; and about a fact it is asked because of where it stands.
        // Nor is it for what a paper needs: it is opened from there.
        form === 'not-mine' || isAttestedFact(form) || isPaperForm(form)
          ? null
          : text(stateLines(subject.item, turn).join(' ')),
        // Beside two fields of several lines there is no room for it.
        form === 'contract-value'
          ? null
          : text(whoAndWhat(subject.item, form === 'answered' || fieldsOf(form, subject, turn).length > FEW_FIELDS)),
        // To say that it was closed, or what stops it, nothing has to be seen of it.
        isAttestedFact(form) ? text(inView(subject.item, turn)) : null,
      ]
    case 'unseen':
      return [text(subject.id)]
    case 'person': {
      const { delegate, match } = subject
      const named = turn.context.directory.get(subject.id)
      if (form === 'replied') return [named ? text(turn.words.console.repliesTo(briefName(named.name))) : null]
      if (form === 'declined')
        return [
          named && delegate ? text(turn.words.console.delegatedToYou(briefName(named.name), delegate.until)) : null,
        ]
      const to = delegate && turn.context.directory.get(delegate.to)?.name
      return [
        to && delegate ? text(turn.words.forms.delegation.now(to, delegate.until)) : null,
        match && text(turn.words.say.nearMatch(nameOfPerson(match.person, turn.context, turn.words), match.contracts)),
        match && { kind: 'facts', facts: matchFacts(match, turn) },
      ]
    }
  }
}
