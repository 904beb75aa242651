import type { FormName, PersonForm } from '../cards/card.js'

/** Every form that is about a person and not about a contract. */
export const PERSON_FORMS: readonly PersonForm[] = [
  'digest-time',
  'cadence',
  'paused',
  'resumed',
  'language',
  'delegated',
  'identified',
]

/** Whether a form is about a person and not about a contract. */
export function isPersonForm(form: FormName): form is PersonForm {
  return PERSON_FORMS.some(name => name === form)
}
