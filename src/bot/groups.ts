import { type AttestingRole, centavos, type MissingFact } from '../rules/index.js'
import type { Item } from './portfolio.js'

/** The contracts of one person, sorted into what they can do about them. Every contract is in exactly one place. */
export interface Groups {
  /** Overdue first, then by value. */
  readonly closeNow: readonly Item[]
  /** A fact is missing that this person can give, whatever the verdict. */
  readonly needsFact: readonly Item[]
  /** Waiting for a date or for others. */
  readonly waiting: readonly Item[]
  /** A fact is missing that only others can give. */
  readonly needsOthers: readonly Item[]
  /** "Ya lo cerré" was said and SECOP has not confirmed it yet. */
  readonly saidClosed: readonly Item[]
  /** With the coordinator. */
  readonly passedOn: readonly Item[]
  readonly inExecution: readonly Item[]
  readonly suspended: readonly Item[]
  readonly closed: readonly Item[]
  readonly notApplicable: readonly Item[]
}

/** Sorts contracts for one person who attests as `role`; with null (admins) nobody is asked for a fact. */
export function group(items: readonly Item[], role: AttestingRole | null, person: string): Groups {
  const groups = {
    closeNow: [] as Item[],
    needsFact: [] as Item[],
    waiting: [] as Item[],
    needsOthers: [] as Item[],
    saidClosed: [] as Item[],
    passedOn: [] as Item[],
    inExecution: [] as Item[],
    suspended: [] as Item[],
    closed: [] as Item[],
    notApplicable: [] as Item[],
  }
  for (const item of items) groups[placeOf(item, role, person)].push(item)
  groups.closeNow.sort(byUrgency)
  groups.needsFact.sort(byUrgency)
  groups.waiting.sort(byUntil)
  return groups
}

/**
 * The facts that this person can give and that the verdict waits for. What they have told already is not asked again,
 * unless it is disputed or its grounds have changed: where vigilance is split, it is the other's word that is missing.
 */
export function askedOf(item: Item, role: AttestingRole | null, person: string): readonly MissingFact[] {
  if (role === null) return []
  const { missing, disputes, stale } = item.assessment
  const told = new Set(
    item.standing.attestations.filter(({ by, id }) => by === person && !stale.includes(id)).map(({ fact }) => fact),
  )
  for (const { fact } of disputes) told.delete(fact)
  return missing.filter(({ decisive, from, attestation }) => decisive && from.includes(role) && !told.has(attestation))
}

function placeOf(item: Item, role: AttestingRole | null, person: string): keyof Groups {
  const { assessment, standing, stillOpen } = item
  if (assessment.verdict === 'closed') return 'closed'
  if (assessment.verdict === 'not-applicable') return 'notApplicable'
  if (standing.passedOn) return 'passedOn'
  if (standing.saidClosed && !stillOpen) return 'saidClosed'
  if (assessment.verdict === 'close-now') return 'closeNow'
  if (askedOf(item, role, person).length > 0) return 'needsFact'
  switch (assessment.verdict) {
    case 'waiting':
      return 'waiting'
    case 'in-execution':
      return 'inExecution'
    case 'suspended':
      return 'suspended'
    case 'needs-information':
      return 'needsOthers'
  }
}

function byUrgency(a: Item, b: Item): number {
  const late = (item: Item) => item.assessment.overdueSince ?? '9999'
  if (late(a) !== late(b)) return late(a) < late(b) ? -1 : 1
  const value = (item: Item) => (item.contract.facts.value ? centavos(item.contract.facts.value) : 0n)
  if (value(a) !== value(b)) return value(a) > value(b) ? -1 : 1
  return a.contract.id < b.contract.id ? -1 : 1
}

function byUntil(a: Item, b: Item): number {
  const until = (item: Item) => item.assessment.until?.day ?? '9999'
  if (until(a) !== until(b)) return until(a) < until(b) ? -1 : 1
  return a.contract.id < b.contract.id ? -1 : 1
}
