import { phrases } from './phrases.js'

/** Of contracts, and not of the facts that they lack. */
export const LEFT_TO_THEM = phrases('{cuantos/cuantas} {le/les} {faltan/quedan/hacen falta/restan}')
