import type { EvidenceSet } from '../../../bot/ports/evidence.js'
import { modificationTypes } from './modification-types.js'
import { modifications } from './modifications.js'
import { payments } from './payments.js'
import type { SisterSet } from './set.js'

/** How each sister set is asked and read: a file each. */
export const SISTER_SETS: { readonly [S in EvidenceSet]: SisterSet<S> } = {
  payments,
  modifications,
  'modification-types': modificationTypes,
}
