import { type AttestedFact, centavos, type Day, type Facts, type Pesos, pesosOf } from '../../rules/index.js'
import { fold } from '../../shared/text.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { ContractPlace } from '../contracts/groups.js'
import type { FIELDS, Field } from './fields.js'

/** What a contract itself does not tell, and a query may ask for. */
export interface QueryScope {
  readonly today: Day
  /** The first day of the campaign that is spoken of; null where none is. */
  readonly campaignStart: Day | null
  /** Whether its date is past. */
  readonly isCampaignOver: boolean
  /** Where a contract stands for whoever asks. */
  readonly place: (item: AssessedContract) => ContractPlace
  readonly nameOf: (person: string) => string | undefined
  readonly areaOf: (person: string) => string | undefined
  readonly typeName: (type: Facts['type']) => string
}

/** A value as it is compared; undefined where nobody knows it. No texts: it is known that there is none. */
interface Readable {
  readonly id: readonly string[]
  readonly words: readonly string[] | undefined
  readonly choice: readonly string[] | undefined
  readonly person: readonly string[]
  readonly money: bigint | undefined
  readonly day: Day | null | undefined
}

type Reader<F extends Field> = (item: AssessedContract, scope: QueryScope) => Readable[(typeof FIELDS)[F]['kind']]

/** How each field is read of a judged contract. */
export const READ: { readonly [F in Field]: Reader<F> } = {
  contract: ({ contract }) => [contract.id],
  reference: ({ contract: { id, reference, process } }) => texts(reference, id, process),
  about: ({ contract }, { typeName }) => {
    const { id, reference, process, supplier, object, facts } = contract
    return texts(id, reference, process, supplier, object, typeName(facts.type))
  },
  supplier: ({ contract }) => textsOrUnknown(contract.supplier),
  object: ({ contract }) => textsOrUnknown(contract.object),
  modality: ({ contract }) => textsOrUnknown(contract.written?.regime),
  ordenador: ({ contract }) => textsOrUnknown(contract.ordenador),
  situation: (item, scope) => [scope.place(item)],
  state: ({ contract }) => unlessUnknown(contract.facts.state),
  type: ({ contract }) => unlessUnknown(contract.facts.type),
  regime: ({ contract }) => unlessUnknown(contract.facts.regime),
  rule: ({ assessment }) => assessment.reasons.map(({ rule }) => rule),
  missing: ({ assessment }) =>
    assessment.missing.filter(({ decisive }) => decisive).map(({ attestation }) => attestation),
  liquidation: liquidationOf,
  proceeding: item => {
    const proceeding = attested(item, 'proceeding')
    if (proceeding === undefined) return undefined
    return [proceeding === 'none' ? 'none' : 'open']
  },
  blocked: ({ status }) => (status.blocked ? [status.blocked.blocker] : []),
  changed: ({ changed = [] }) => changed,
  supervisor: ({ contract }) => contract.supervisors,
  area: ({ contract }, { areaOf }) => texts(...contract.supervisors.map(areaOf)),
  value: ({ contract }) => amount(contract.facts.value),
  paid: ({ contract }) => amount(contract.facts.paid),
  balance: balanceOf,
  signed: ({ contract }) => contract.facts.signedOn,
  starts: ({ contract }) => contract.facts.startsOn,
  ends: item => attested(item, 'realEnd') ?? item.contract.facts.endsOn,
  closable: ({ assessment: { closableFrom, verdict } }) =>
    closableFrom ?? (verdict === 'closed' || verdict === 'not-applicable' ? null : undefined),
  deadline: ({ assessment: { deadline } }) => (deadline?.binding ? deadline.lastDay : null),
  overdue: (item, scope) => (scope.place(item) === 'closeNow' ? item.assessment.overdueSince : null),
  liquidationLimit: liquidationLimitOf,
  closed: ({ assessment, contract, status }) =>
    status.saidClosed?.closedOn ?? (assessment.verdict === 'closed' ? contract.facts.updatedOn : null),
  snoozed: ({ status }) => status.snoozedUntil,
  told: ({ status }) => status.statements.at(-1)?.on ?? null,
}

function texts(...given: readonly (string | undefined)[]): readonly string[] {
  return given.flatMap(text => (text ? [fold(text)] : []))
}

function textsOrUnknown(text: string | undefined): readonly string[] | undefined {
  return text ? texts(text) : undefined
}

function unlessUnknown(value: string): readonly string[] | undefined {
  return value === 'unknown' ? undefined : [value]
}

function amount(pesos: Pesos | null | undefined): bigint | undefined {
  return pesos ? centavos(pesos) : undefined
}

/** A fact that people told and that the verdict stands on. */
function attested<F extends AttestedFact>({ assessment }: AssessedContract, fact: F): Facts[F] | undefined {
  // The name of a used fact tells the type of its value, which the assessment, being plain JSON, does not.
  return assessment.facts.find(used => used.fact === fact)?.value as Facts[F] | undefined
}

/** Not known where SECOP shows nothing paid: most entities do not record payments there. */
function balanceOf(item: AssessedContract): bigint | undefined {
  if (attested(item, 'payment') === 'settled') return 0n
  const value = amount(item.contract.facts.value)
  const paid = amount(item.contract.facts.paid)
  return value === undefined || paid === undefined || paid === 0n ? undefined : value - paid
}

/** Value less what was paid, with centavos; undefined where that is not known. */
export function pesosOfBalance(item: AssessedContract): Pesos | undefined {
  const balance = balanceOf(item)
  return balance === undefined ? undefined : pesosOf(balance)
}

function liquidationOf(item: AssessedContract): readonly string[] | undefined {
  const { reasons, verdict, liquidation } = item.assessment
  const told = attested(item, 'liquidation')
  if (told) return [told.done ? 'made' : 'due']
  if (liquidation?.isToldUnmade || attested(item, 'lapse')) return ['due']
  if (liquidation && verdict !== 'in-execution') return undefined
  const asked = reasons.find(({ rule }) => rule.startsWith('R12'))
  if (asked) return asked.missing.some(({ decisive }) => decisive) ? undefined : ['not-due']
  return verdict === 'not-applicable' || verdict === 'in-execution' ? [] : undefined
}

/** Not known where it is not known whether it is to be liquidated at all, or where another norm sets the term. */
function liquidationLimitOf({ assessment: { liquidation, verdict } }: AssessedContract): Day | null | undefined {
  if (!liquidation) return verdict === 'needs-information' ? undefined : null
  return liquidation.kind === 'law' && liquidation.isRequired ? liquidation.boundaries.last.day : undefined
}
