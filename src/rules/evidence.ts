import { addDays, type Day, earlier, later } from './day.js'

/**
 * What the register's sister sets tell of a fact. `proved` facts stand like the row's own; `shown` ones only make a
 * verdict more careful.
 */
export interface EvidenceFacts {
  /** The whole value is proved to be paid. R17a, R17d. */
  readonly provedPayment: 'in-full'
  /** A payment that is neither paid nor rejected, or a payment plan of which nothing is paid. R17g. */
  readonly shownPayment: 'open' | 'none-paid'
  /** A later end of the term than the row's. R07, R10. */
  readonly shownEnd: Day
  /** A termination before the end of the term. R11b. */
  readonly shownTermination: Day
  /** A modification that was begun in the platform and not published: it stops the click, whatever the verdict. */
  readonly shownModification: 'unpublished'
}

/** What of it stands on a day, each fact named. */
export type ShownFacts = { readonly [F in keyof EvidenceFacts]: EvidenceFacts[F] | undefined }

/** None of it. */
export const NO_SHOWN_FACTS: ShownFacts = {
  provedPayment: undefined,
  shownPayment: undefined,
  shownEnd: undefined,
  shownTermination: undefined,
  shownModification: undefined,
}

/** Where evidence was read. */
export interface EvidenceOrigin {
  /** The row that it was read from. */
  readonly id: string
  readonly dataset: string
  /** The day on which it was read. */
  readonly readOn: Day
  /** The day of what the row tells; null where it gives none. */
  readonly on?: Day | null
  readonly link?: string
}

/**
 * One fact as a row of a sister set tells it. `proves` sets the fact as the row would, `shows` makes a verdict more
 * careful and fills in questions, `hint` is a sentence and no more.
 */
export type Evidence = {
  [F in keyof EvidenceFacts]: EvidenceOrigin & {
    readonly strength: 'proves' | 'shows' | 'hint'
    readonly fact: F
    readonly value: EvidenceFacts[F]
  }
}[keyof EvidenceFacts]

/** Days after which evidence no longer proves anything. What made a verdict more careful goes on doing so. */
const STALE_AFTER = 15

/** Whether what was read on a day can no longer prove a fact, nor fill in a question. */
export function isStaleEvidence(readOn: Day, today: Day): boolean {
  return addDays(readOn, STALE_AFTER) < today
}

/**
 * The facts that stand on `today`: of several, the most careful. What proves stands while it is fresh; what shows stands
 * until somebody takes it out of the list. So no evidence that ages or is taken for a hint brings a file nearer to closing.
 */
export function evidenceFacts(evidence: readonly Evidence[], today: Day): ShownFacts {
  let { provedPayment, shownPayment, shownEnd, shownTermination, shownModification } = NO_SHOWN_FACTS
  for (const { fact, value, strength, readOn } of evidence) {
    if (strength === 'hint') continue
    switch (fact) {
      case 'provedPayment':
        // What was read after `today` proves nothing of it; that it makes one more careful, no clock takes away.
        if (strength !== 'proves' || readOn > today || isStaleEvidence(readOn, today)) break
        provedPayment = value
        break
      case 'shownPayment':
        shownPayment = shownPayment === 'open' ? 'open' : value
        break
      case 'shownEnd':
        shownEnd = shownEnd ? later(shownEnd, value) : value
        break
      case 'shownTermination':
        shownTermination = shownTermination ? earlier(shownTermination, value) : value
        break
      case 'shownModification':
        shownModification = value
        break
    }
  }
  const isNothing = !(provedPayment || shownPayment || shownEnd || shownTermination || shownModification)
  return isNothing ? NO_SHOWN_FACTS : { provedPayment, shownPayment, shownEnd, shownTermination, shownModification }
}
