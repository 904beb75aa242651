import type { Action, FormName, GivenAnswers } from '../cards/action.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { QueuePlace } from '../queue/place.js'
import { fingerprint } from './fingerprint.js'
import { isOfAnother, isPersonForm } from './form-names.js'
import type { Subject } from './subject.js'

/** What sends a form about this subject as it stands now, or tells it at once where the button says what is answered. */
export function recordAction(
  form: FormName,
  subject: Subject,
  turn: TurnContext,
  more: { readonly given?: GivenAnswers; readonly filled?: true; readonly queue?: QueuePlace } = {},
): Extract<Action, { kind: 'record' }> {
  const shownOn = fingerprint(form, subject, turn)
  const id = subject.kind === 'contract' ? subject.item.contract.id : subject.id
  return {
    kind: 'record',
    form,
    // Whom a preference is of is whoever sends the form.
    ...(isPersonForm(form) && !isOfAnother(form) ? {} : { id }),
    key: `${form}:${turn.person.id}:${shownOn}`,
    shownOn,
    ...more,
  }
}
