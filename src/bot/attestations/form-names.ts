import {
  CONTRACT_FORMS,
  type FormName,
  PAPER_FORMS,
  type PaperForm,
  PERSON_FORMS,
  type PersonForm,
} from '../cards/action.js'
import { ATTESTED_FACTS } from './attested-forms.js'

/** Every form that there is. */
export const FORM_NAMES: readonly FormName[] = [...ATTESTED_FACTS, ...CONTRACT_FORMS, ...PERSON_FORMS]

/** Whether a form about a person names somebody else than whoever sends it. */
export function isOfAnother(form: PersonForm): boolean {
  return form === 'identified' || form === 'declined' || form === 'replied'
}

/** Whether a form gives something for the papers of a contract. */
export function isPaperForm(form: FormName): form is PaperForm {
  return PAPER_FORMS.some(name => name === form)
}

/** Whether a form is about a person and not about a contract. */
export function isPersonForm(form: FormName): form is PersonForm {
  return PERSON_FORMS.some(name => name === form)
}
