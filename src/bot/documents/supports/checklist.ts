import type { Attestation, AttestedFact, Day } from '../../../rules/index.js'
import type { AssessedContract } from '../../contracts/assessed-contract.js'
import type { ContractStatus } from '../../contracts/contract-status.js'
import { type MatrixColumn, matrixColumn } from '../../matrix/columns.js'
import { readMatrixCell } from '../../matrix/read-cell.js'
import { type ContractReadings, EVIDENCE_SETS, isDocumentSet } from '../../ports/evidence.js'
import {
  requiredSupports,
  SUPPORTS,
  type Support,
  type SupportList,
  type SupportNeed,
  supportListOf,
} from './required.js'
import { type SupportSign, supportSigns } from './signs.js'

/** What the file of a contract is made of, and what is known of each piece. Nothing here says that a piece is missing. */
export interface SupportChecklist {
  readonly list: SupportList
  readonly items: readonly SupportItem[]
  /** What only some contracts have, and of which nothing is known here. */
  readonly ifAny: readonly Support[]
  /** The day on which the indexes of published files were last asked for this contract, the earliest; null where none was. */
  readonly askedOn: Day | null
}

export interface SupportItem {
  readonly support: Support
  readonly need: SupportNeed
  /** What SECOP shows of it, the newest last. */
  readonly seen: readonly SupportSign[]
  /** The statement of a person that tells of it, and still counts. */
  readonly confirmed: Attestation | null
  /** What the office's own table ticks of it, as somebody brought it; weaker than both. */
  readonly ticked: MatrixTick | null
}

/** A mark or a day that a table has for a piece of the file. */
export interface MatrixTick {
  readonly said: NonNullable<ContractStatus['matrix']>
  readonly column: string
  readonly text: string
  /** It says that it is published in SECOP. */
  readonly isPublished: boolean
}

/** The three things that may be known of a piece: a person told of it, SECOP shows it, or there is no sign of it. */
export function supportState({ seen, confirmed, ticked }: SupportItem): 'confirmed' | 'seen' | 'no-signal' {
  if (confirmed) return 'confirmed'
  if (seen.length > 0) return 'seen'
  return ticked ? 'confirmed' : 'no-signal'
}

/** The checklist of a contract. `readings` are what the sister sets said of it; without them nothing but the contract is seen. */
export function supportChecklist(
  item: Pick<AssessedContract, 'contract' | 'status' | 'assessment'>,
  readings: ContractReadings | undefined,
  today: Day,
): SupportChecklist {
  const { contract, status } = item
  const signs = supportSigns({ contract, readings: readings ?? {}, today, denied: status.denied })
  const told = standing(item)
  const items: SupportItem[] = []
  const ifAny: Support[] = []
  for (const [support, need] of needs(item, told)) {
    const seen = signs.get(support) ?? []
    const confirmed = confirmation(support, told)
    const ticked = tickOf(support, status.matrix)
    if (need === 'if-any' && seen.length === 0 && !confirmed && !ticked) ifAny.push(support)
    else items.push({ support, need, seen, confirmed, ticked })
  }
  return { list: supportListOf(contract.facts), items, ifAny, askedOn: askedOn(readings) }
}

type Told = ReadonlyMap<AttestedFact, Attestation>

/** The last statement about each fact that counts: those that are outdated or disputed do not. */
function standing({ status, assessment }: Pick<AssessedContract, 'status' | 'assessment'>): Told {
  const disputed = new Set(assessment.disputes.map(({ fact }) => fact))
  return new Map(
    status.attestations
      .filter(({ id, fact }) => !assessment.stale.includes(id) && !disputed.has(fact))
      .map(attestation => [attestation.fact, attestation]),
  )
}

/** What is asked for, where the rules or people say more than the list: a liquidation, a balance to release, a duty. */
function needs({ contract, assessment }: Pick<AssessedContract, 'contract' | 'assessment'>, told: Told) {
  const all = new Map(requiredSupports(contract.facts))
  const due = told.get('liquidationDue')?.value ?? told.get('liquidationAgreed')?.value
  if (assessment.liquidation?.isRequired || due === 'yes') all.set('liquidation', 'asked')
  else if (due === 'no') all.set('liquidation', 'if-any')
  if (told.get('payment')?.value === 'balance-to-release') all.set('balance-release', 'asked')
  if (contract.advance) all.set('advance', 'asked')
  return SUPPORTS.flatMap(support => {
    const need = all.get(support)
    return need ? [[support, need] as const] : []
  })
}

function confirmation(support: Support, told: Told): Attestation | null {
  const { fact, tells } = CONFIRMED_BY[support] ?? {}
  const said = fact && told.get(fact)
  return said && tells?.(said.value) ? said : null
}

interface ConfirmedBy {
  readonly fact: AttestedFact
  readonly tells: (value: Attestation['value']) => boolean
}

const isDay = (value: Attestation['value']) => typeof value === 'string' && /^\d{4}-/.test(value)
const oneOf =
  (...values: readonly Attestation['value'][]) =>
  (value: Attestation['value']) =>
    values.includes(value)

/** The fact by which a person tells of a support, and the values that tell of it; "there is none" is an answer as well. */
const CONFIRMED_BY: { readonly [S in Support]?: ConfirmedBy } = {
  guarantees: { fact: 'otherGuarantee', tells: isDay },
  cession: { fact: 'cession', tells: () => true },
  'early-termination': { fact: 'earlyEnd', tells: value => typeof value === 'object' && 'on' in value },
  'payment-claims': { fact: 'payment', tells: oneOf('settled', 'paid-not-recorded') },
  liquidation: { fact: 'liquidation', tells: value => typeof value === 'object' && 'done' in value && value.done },
  'quality-guarantee': { fact: 'qualityGuarantee', tells: value => isDay(value) || value === 'none' },
  environmental: { fact: 'environmental', tells: oneOf('fulfilled', 'none') },
  'post-consumption': { fact: 'postConsumption', tells: oneOf('fulfilled', 'none') },
}

/** Which columns of an office's own table tick which piece. */
const TICKED_BY: { readonly [S in Support]?: readonly MatrixColumn[] } = {
  receipt: ['receivedOn'],
  evaluation: ['evaluation'],
  liquidation: ['inRepository', 'inSecop'],
  'balance-release': ['releasedOn'],
  'closing-record': ['closingOn', 'closingRecord'],
}

/** What a table ticks of a piece: a mark, or a day, which goes before a mark. */
function tickOf(support: Support, said: ContractStatus['matrix']): MatrixTick | null {
  const columns = TICKED_BY[support] ?? []
  for (const column of columns)
    for (const { as, text, column: label, means } of said?.entries ?? []) {
      if (!said || as !== 'mark' || (means ?? matrixColumn(label)) !== column) continue
      const { kind } = readMatrixCell(column, text)
      if (kind === 'yes' || kind === 'day') return { said, column: label, text, isPublished: column === 'inSecop' }
    }
  return null
}

function askedOn(readings: ContractReadings | undefined): Day | null {
  const days = EVIDENCE_SETS.filter(isDocumentSet).flatMap(set => readings?.[set]?.askedOn ?? [])
  return days.reduce<Day | null>((first, day) => (!first || day < first ? day : first), null)
}
