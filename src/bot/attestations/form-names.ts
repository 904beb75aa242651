import { CONTRACT_FORMS, type FormName, PERSON_FORMS, type PersonForm } from '../cards/action.js'
import { ATTESTED_FACTS } from './attested-forms.js'

/** Every form that there is. */
export const FORM_NAMES: readonly FormName[] = [...ATTESTED_FACTS, ...CONTRACT_FORMS, ...PERSON_FORMS]

/** Whether a form is about a person and not about a contract. */
export function isPersonForm(form: FormName): form is PersonForm {
  return PERSON_FORMS.some(name => name === form)
}
