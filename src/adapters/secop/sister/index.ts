import type { EvidenceSet } from '../../../bot/ports/evidence.js'
import { documentSet } from './documents.js'
import { guaranteeSet } from './guarantees.js'
import { modificationTypeSet } from './modification-types.js'
import { modificationSet } from './modifications.js'
import { paymentSet } from './payments.js'
import { sanctionSet } from './sanctions.js'
import type { SisterSet } from './set.js'
import { suspensionSet } from './suspensions.js'

/** How each sister set is asked and read: a file each. */
export const SISTER_SETS: { readonly [S in EvidenceSet]: SisterSet<S> } = {
  payments: paymentSet,
  modifications: modificationSet,
  'modification-types': modificationTypeSet,
  'documents-2025': documentSet('dmgg-8hin'),
  'documents-2024': documentSet('nbae-kzan'),
  'documents-2023': documentSet('3skv-9na7'),
  'documents-2022': documentSet('kgcd-kt7i'),
  'documents-2021': documentSet('f8va-cf4m'),
  guarantees: guaranteeSet,
  suspensions: suspensionSet,
  sanctions: sanctionSet,
}
