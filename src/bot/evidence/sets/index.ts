import type { Shower } from '../shown.js'
import { modifications } from './modifications.js'
import { payments } from './payments.js'

/** What is made of the readings of a contract: a file for each set, or for what several show together. */
export const SHOWERS: readonly Shower[] = [payments, modifications]
