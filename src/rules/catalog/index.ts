import type { Rule } from '../rule.js'
import { R00 } from './r00-register.js'
import { R01 } from './r01-closed.js'
import { R02, R03, R04 } from './r02-never-executed.js'
import { R05 } from './r05-suspended.js'
import { R06 } from './r06-ceded.js'
import { R07, R08, R09, R09b, R10, R11, R11b } from './r07-term.js'
import { R12 } from './r12-liquidation-required.js'
import { R13 } from './r13-liquidation-done.js'
import { R14, R14b } from './r14-proceedings.js'
import { R15 } from './r15-duties.js'
import { R16 } from './r16-guarantees.js'
import { R17 } from './r17-payments.js'
import { R18_TO_R21 } from './r18-close.js'

/** The rows on the record and its term, asked of every contract. */
export const ON_THE_TERM: readonly Rule[] = [R00, R01, R02, R03, R04, R05, R06, R07, R08, R09, R09b, R10, R11, R11b]

/** The rows on what is still pending, asked where the term is over. */
export const ON_WHAT_IS_PENDING: readonly Rule[] = [...R12, ...R13, R14, R14b, ...R15, ...R16, ...R17]

/** The rows that say when a file is to be closed, asked where no row before them decided; one of them always holds. */
export const ON_CLOSING: readonly Rule[] = R18_TO_R21

/** The decision table, in its order: the first row that holds and does not let the table go on decides. */
export const CATALOG: readonly Rule[] = [...ON_THE_TERM, ...ON_WHAT_IS_PENDING, ...ON_CLOSING]
