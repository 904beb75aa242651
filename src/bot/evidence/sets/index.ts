import type { Shower } from '../shown.js'
import { showDocuments } from './documents.js'
import { showModifications } from './modifications.js'
import { showPayments } from './payments.js'

/** What is made of the readings of a contract: a file for each set, or for what several show together. */
export const SHOWERS: readonly Shower[] = [showPayments, showModifications, showDocuments]
