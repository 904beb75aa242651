import type { EvidenceSet } from '../../../bot/ports/evidence.js'
import { modificationTypeSet } from './modification-types.js'
import { modificationSet } from './modifications.js'
import { paymentSet } from './payments.js'
import type { SisterSet } from './set.js'

/** How each sister set is asked and read: a file each. */
export const SISTER_SETS: { readonly [S in EvidenceSet]: SisterSet<S> } = {
  payments: paymentSet,
  modifications: modificationSet,
  'modification-types': modificationTypeSet,
}
