import { MANY_CONTRACT_FORMS, type ManyForm } from '../cards/action.js'
import { ATTESTED_FACTS } from './attested-forms.js'

/** Every form that can tell the same of several contracts at once. */
export const MANY_FORMS: readonly ManyForm[] = [...ATTESTED_FACTS, ...MANY_CONTRACT_FORMS]
