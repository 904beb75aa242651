import type { Assessment, Contract, Day, Facts, Reason, RegisterFact } from '../rules/index.js'
import { oneLine } from './grammar.js'

/** What a sentence about a row may speak of. */
export interface ContractCase {
  readonly contract: Contract
  readonly assessment: Assessment
  readonly reason: Reason
  /** The facts as the verdict used them: the register's and those attested. */
  readonly facts: Facts
  /** The day after the one that it waits for; null where that one is not known. */
  readonly afterUntil: Day | null
  /** Whether the term, with the days that the register says were added, reaches today. */
  readonly extendedIntoToday: boolean
}

/** The facts of an assessment, joined again from the contract, what was attested and what evidence told. */
export function factsOf(contract: Contract, assessment: Assessment): Facts {
  const told = assessment.facts.filter(({ source }) => source.kind !== 'register')
  return { ...contract.facts, ...Object.fromEntries(told.map(({ fact, value }) => [fact, value])) }
}

/** The earliest day that makes a contract seem to have ended before its end (R11b), and what shows it; null for none. */
export function earliestSign({ facts, assessment }: Pick<ContractCase, 'facts' | 'assessment'>) {
  const end = endOfTerm(facts) ?? assessment.today
  const { updatedOn, shownTermination } = facts
  const isTermination = shownTermination && shownTermination < end && !(updatedOn && updatedOn < shownTermination)
  if (isTermination) return { day: shownTermination, kind: 'termination' } as const
  return updatedOn && updatedOn < end ? ({ day: updatedOn, kind: 'event' } as const) : null
}

/** Of these facts those for which the data has no column: nothing is told of them, not even that there is none. */
export function withoutColumn({ contract }: Pick<ContractCase, 'contract'>, facts: readonly RegisterFact[]) {
  return facts.filter(fact => contract.facts[fact] === undefined && contract.unreadable?.[fact] === undefined)
}

/** A cell that could not be read, as people are shown it. */
export function cellOf({ unreadable }: Contract, fact: RegisterFact): string | undefined {
  const raw = unreadable?.[fact]
  return raw === undefined ? undefined : oneLine(raw, 80)
}

/**
 * What is to be said of cells that could not be read, in one text; null where all of these facts could be. Of such a fact
 * nothing else is said: whether SECOP holds it, holds none or how much is not known.
 */
export function cellsOf(
  { contract }: ContractCase,
  facts: readonly RegisterFact[],
  say: (cell: string, fact: RegisterFact) => string,
): string | null {
  const said = facts.flatMap(fact => {
    const cell = cellOf(contract, fact)
    return cell === undefined ? [] : [say(cell, fact)]
  })
  return said.length > 0 ? said.join(' ') : null
}

const DUTY_FLAGS = ['environmentalFlag', 'postConsumptionFlag', 'reversionFlag'] as const

/** What R15d asks: the flags that cannot be read, and what is missing indeed. */
export function dutiesUnknown({ contract, reason }: ContractCase) {
  const asked = DUTY_FLAGS.filter(flag => reason.missing.some(({ fact }) => fact === flag))
  const illegible = asked.filter(flag => contract.unreadable?.[flag] !== undefined)
  return { illegible, unsaid: reason.missing.filter(({ fact }) => !illegible.some(flag => flag === fact)) }
}

/** The end of the term that the sentences speak of: as attested, else as the register has it or a later one is shown. */
export function endOfTerm(facts: Facts): Day | null {
  const { earlyEnd, realEnd, endsOn, shownEnd } = facts
  const shown = endsOn && shownEnd && shownEnd > endsOn ? shownEnd : endsOn
  return (typeof earlyEnd === 'object' ? earlyEnd.on : null) ?? realEnd ?? shown ?? null
}

/** Whether it is to be confirmed that no clause agrees the liquidation of a contract, where the law asks for none. */
export function asksIfAgreed({ missing }: Pick<Assessment, 'missing'>): boolean {
  return missing.some(({ attestation }) => attestation === 'liquidationAgreed')
}
