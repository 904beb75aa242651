import { type AttestedFact, type AttestedFacts, areGroundsOf } from '../../rules/index.js'
import {
  DECLARATIONS,
  isSameFact,
  type PaperFact,
  type PaperFactName,
  type PaperFactOf,
} from '../attestations/paper-facts.js'
import type { ContractStatement } from '../attestations/statement.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'

/** A contract, what people said of it, and what follows. */
export type GivenOf = Pick<AssessedContract, 'contract' | 'status' | 'assessment'>

/** The statement that something is given by: somebody's own, or that of whoever brought the office's own table. */
export type GivenBy = Extract<ContractStatement, { kind: 'for-papers' | 'from-matrix' }>

/** One thing given for the papers. `others`: what somebody else gave, and is not the same; then nobody knows which is right. */
export interface PaperGiven<F extends PaperFactName = PaperFactName> {
  readonly fact: PaperFactOf<F>
  readonly by: GivenBy
  readonly others: readonly { readonly fact: PaperFactOf<F>; readonly by: GivenBy }[]
}

const DECLARED: ReadonlySet<PaperFactName> = new Set(DECLARATIONS)

/**
 * What is given of one thing: by people themselves, else by the office's own table, which never goes beside their word. A declaration
 * counts while the contract looks as it did when it was made.
 */
export function givenOf<F extends PaperFactName>({ contract, status }: GivenOf, name: F): PaperGiven<F> | undefined {
  const own = (status.papers.get(name) ?? []).filter(
    ({ said }) => !DECLARED.has(name) || areGroundsOf(contract, 'payment', said.grounds),
  )
  const last = own.at(-1)
  if (last && isFact(name, last.fact)) {
    const others = own.flatMap(({ fact, said }) =>
      isFact(name, fact) && !isSameFact(fact, last.fact) ? [{ fact, by: said }] : [],
    )
    return { fact: last.fact, by: last.said, others }
  }
  const { matrix } = status
  for (const { paper } of matrix?.entries ?? [])
    if (matrix && paper && isFact(name, paper)) return { fact: paper, by: matrix, others: [] }
  return undefined
}

function isFact<F extends PaperFactName>(name: F, fact: PaperFact): fact is PaperFactOf<F> {
  return fact.fact === name
}

/** What was told of a fact and still counts, whether or not the verdict asked for it. */
export function standingValue<F extends AttestedFact>(
  { status, assessment }: GivenOf,
  fact: F,
): AttestedFacts[F] | undefined {
  if (assessment.disputes.some(dispute => dispute.fact === fact)) return undefined
  const said = status.attestations.findLast(one => one.fact === fact && !assessment.stale.includes(one.id))
  return said?.value as AttestedFacts[F] | undefined
}
