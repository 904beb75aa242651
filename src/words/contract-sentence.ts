import type { Assessment, Contract, Day, Facts, Reason } from '../rules/index.js'

/** What a sentence about a row may speak of. */
export interface ContractCase {
  readonly contract: Contract
  readonly assessment: Assessment
  readonly reason: Reason
  /** The facts as the verdict used them: the register's and those attested. */
  readonly facts: Facts
}

/** The facts of an assessment, joined again from the contract and what was attested. */
export function factsOf(contract: Contract, assessment: Assessment): Facts {
  const attested = assessment.facts.filter(({ source }) => source.kind === 'attested')
  return { ...contract.facts, ...Object.fromEntries(attested.map(({ fact, value }) => [fact, value])) }
}

/** The end of the term that the sentences speak of: as attested, else as the register has it. */
export function endOfTerm(facts: Facts): Day | null {
  return facts.earlyEnd?.on ?? facts.realEnd ?? facts.endsOn ?? null
}
