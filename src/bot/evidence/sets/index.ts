import type { Shower } from '../shown.js'
import { showDocuments } from './documents.js'
import { showGuarantees } from './guarantees.js'
import { showModifications } from './modifications.js'
import { showPayments } from './payments.js'
import { showSanctions } from './sanctions.js'
import { showSuspensions } from './suspensions.js'

/**
 * What is made of the readings of a contract: a file for each set, or for what several show together. Of several that suggest the
 * same the first is asked: a file that a person can open before words that tell of it.
 */
export const SHOWERS: readonly Shower[] = [
  showPayments,
  showDocuments,
  showModifications,
  showGuarantees,
  showSuspensions,
  showSanctions,
]
