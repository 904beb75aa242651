import type { EntityContext } from '../context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'

/** Of whom a step is asked: whoever answers for the contract, or whoever closes files in SECOP II. */
type Doer = 'answers' | 'clicks'

/** A step of closing. Its words and the source of each are in `words/es/closing.ts`. */
interface Step {
  readonly step: StepName
  readonly by: Doer
  /** Whether it cannot be undone. */
  readonly irreversible?: true
  /** Whether it is to be shown for a contract; for the way in general all are, but for those that are exceptions. */
  readonly fits: (item: AssessedContract) => boolean
  readonly exception?: true
}

type StepName =
  | 'activate'
  | 'documents'
  | 'settlement'
  | 'early-end'
  | 'balance'
  | 'payments'
  | 'open'
  | 'finish-first'
  | 'supplier'
  | 'publish'

const always = () => true

/** The steps, in their order, as far as they are known. */
const STEPS: readonly Step[] = [
  { step: 'activate', by: 'clicks', exception: true, fits: ({ contract }) => contract.facts.state === 'suspended' },
  { step: 'documents', by: 'answers', fits: always },
  { step: 'settlement', by: 'answers', fits: isSettled },
  { step: 'early-end', by: 'answers', exception: true, fits: item => isTold(item, 'earlyEnd') },
  { step: 'balance', by: 'answers', exception: true, fits: needsBalance },
  { step: 'payments', by: 'answers', irreversible: true, fits: lacksPayments },
  { step: 'open', by: 'clicks', fits: always },
  { step: 'finish-first', by: 'clicks', fits: always },
  { step: 'supplier', by: 'clicks', fits: always },
  { step: 'publish', by: 'clicks', fits: always },
]

/** The steps of somebody for a contract, or for any where none is given. */
export function stepsOf(doer: Doer, item: AssessedContract | null): readonly Step[] {
  return STEPS.filter(({ by, fits, exception }) => by === doer && (item ? fits(item) : !exception))
}

/** Whether this person may be the one who closes files in SECOP II; anybody may where the entity has not said who does. */
export function mayClick(roles: readonly string[], { closing }: Pick<EntityContext, 'closing'>): boolean {
  switch (closing?.clicks ?? null) {
    case null:
      return true
    case 'supervisor':
      return roles.includes('supervisor')
    case 'ordenador':
      return roles.includes('ordenador')
    case 'contracting-office':
    case 'legal-office':
      return roles.includes('coordinator')
  }
}

/** Whether it is liquidated, or has to be and still can. */
function isSettled({ assessment }: AssessedContract): boolean {
  const { liquidation } = assessment
  const isPossible = liquidation !== null && (liquidation.kind === 'own-term' || liquidation.next !== null)
  return isPossible || assessment.facts.some(({ fact, value }) => fact === 'liquidation' && isDone(value))
}

function isDone(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'done' in value && value.done === true
}

/** Whether the balance is to be stated in the record of closing: the liquidation lapsed, or it can no longer be released. */
function needsBalance(item: AssessedContract): boolean {
  const { liquidation } = item.assessment
  return isTold(item, 'lapse') || (liquidation?.kind === 'law' && liquidation.next === null)
}

function lacksPayments({ assessment }: AssessedContract): boolean {
  return (
    assessment.blockers.includes('record-the-payment') ||
    assessment.reasons.some(({ rule }) => rule === 'R17a' || rule === 'R17b' || rule === 'R17c')
  )
}

function isTold({ assessment }: AssessedContract, fact: 'earlyEnd' | 'lapse'): boolean {
  return assessment.facts.some(used => used.fact === fact && used.source.kind === 'attested')
}
