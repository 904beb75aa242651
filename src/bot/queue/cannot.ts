import type { Answers } from '../attestations/fields.js'
import { fingerprint } from '../attestations/fingerprint.js'
import { refused } from '../attestations/outcome-cards.js'
import { openForm, record } from '../attestations/record.js'
import { recordAction } from '../attestations/record-action.js'
import { mayTell, type Subject } from '../attestations/subject.js'
import type { Action, FormName, GivenAnswers } from '../cards/action.js'
import type { Card } from '../cards/card.js'
import { notTheirs } from '../cards/contract-cards.js'
import { showButton } from '../cards/show-button.js'
import { card, nameOf, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { visibleByName } from '../contracts/visible-contracts.js'
import { recordInQueue } from './queue-actions.js'

type CannotAction = Extract<Action, { kind: 'cannot' }>
type Reason = keyof TurnContext['words']['queue']['cannot']['reasons']

/** "No puedo todavía": one list of reasons; the one that is sent is recorded as what it is, or opens the form that it needs. */
export async function cannot(
  turn: TurnContext,
  action: CannotAction,
  sent: Answers & { reason?: string },
): Promise<Card> {
  const { context, person, today } = turn
  const { id, shownOn, queue } = action
  const [item] = await visibleByName(context, person, { id }, today)
  if (!item) return notTheirs(turn, { id })
  const subject: Subject = { kind: 'contract', item }
  if (!mayTell('blocked', subject, turn)) return refused(turn)
  const reason = REASONS.find(name => name === sent.reason)
  if (shownOn === undefined || !reason) return reasonsCard(turn, action, item, shownOn !== undefined)
  const { form, given, isWhole } = toTell(reason, item, turn)
  const place = queue ? { queue } : {}
  if (!isWhole) return openForm(turn, form, id, given, queue)
  const now = recordAction(form, subject, turn, { given, ...place })
  // Shown on another state than this one it is an old list: it records nothing, unless it did so before.
  const isNow = fingerprint('blocked', subject, turn) === shownOn
  const told = { ...now, key: `cannot:${person.id}:${shownOn}`, shownOn: isNow ? now.shownOn : shownOn }
  return queue ? recordInQueue(turn, told, queue, {}) : record(turn, told, {})
}

function reasonsCard(turn: TurnContext, { id, queue }: CannotAction, item: AssessedContract, isLacking: boolean): Card {
  const { words } = turn
  const { cannot: say, buttons } = words.queue
  const title = say.title(nameOf(item))
  const shownOn = fingerprint('blocked', { kind: 'contract', item }, turn)
  return card(
    title,
    title,
    {
      kind: 'form',
      fields: [
        {
          kind: 'choice',
          name: 'reason',
          label: say.label,
          required: true,
          options: REASONS.map(value => ({ value, label: say.reasons[value] })),
          ...(isLacking ? { error: words.forms.required } : {}),
        },
      ],
      submit: {
        label: say.register,
        style: 'primary',
        action: { kind: 'cannot', id, shownOn, ...(queue ? { queue } : {}) },
      },
    },
    {
      kind: 'actions',
      buttons: [
        queue
          ? { label: buttons.back, action: { kind: 'queue', id, place: queue } }
          : showButton(buttons.back, { kind: 'contract', args: { id } }),
      ],
    },
  )
}

const REASONS: readonly Reason[] = [
  'payment',
  'liquidation',
  'guarantee',
  'proceeding',
  'no-access',
  'modification-unpublished',
  'approval-pending',
  'invoice-pending',
  'supplier-does-not-accept',
  'ordenador-has-not-signed',
  'not-mine',
  'handed-over',
  'other',
]

interface ToTell {
  readonly form: FormName
  readonly given: GivenAnswers
  /** The reason says all that the form asks. */
  readonly isWhole: boolean
}

/** What a reason tells, by the form that is for it. */
function toTell(reason: Reason, { assessment }: AssessedContract, { words }: TurnContext): ToTell {
  const whole = (form: FormName, given: GivenAnswers): ToTell => ({ form, given, isWhole: true })
  switch (reason) {
    case 'payment':
      return whole('payment', { answer: 'unpaid' })
    case 'liquidation':
      return assessment.liquidation?.isRequired
        ? whole('liquidation', { answer: 'not-done' })
        : whole('pending', { note: words.queue.cannot.liquidationNote })
    case 'guarantee':
      return { form: 'qualityGuarantee', given: { answer: 'until-date' }, isWhole: false }
    case 'proceeding':
      return whole('proceeding', { answer: 'open' })
    case 'not-mine':
      return whole('not-mine', { sure: 'true' })
    case 'handed-over':
      return { form: 'handed-over', given: {}, isWhole: false }
    // Nobody could help with it without knowing what it is.
    case 'other':
      return { form: 'blocked', given: { answer: 'other' }, isWhole: false }
    default:
      return whole('blocked', { answer: reason })
  }
}
