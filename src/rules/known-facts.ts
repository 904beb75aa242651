import { TERM_FACTS, t0Of } from './catalog/term.js'
import type {
  Attestation,
  AttestedFact,
  Contract,
  Duty,
  FactName,
  Facts,
  Flag,
  GroundFact,
  Grounds,
  RegisterFacts,
} from './contract.js'
import { type Day, isDay } from './day.js'
import { type Evidence, evidenceFacts, NO_SHOWN_FACTS, type ShownFacts } from './evidence.js'
import { GIVEN_BY, type Setting } from './rule.js'

/** The facts of a contract on a day: the register's, what evidence tells, and what people have attested and still stands. */
export interface KnownFacts {
  readonly facts: Facts
  /** The attestation that each attested fact was taken from. */
  readonly told: ReadonlyMap<FactName, Attestation>
  /** The evidence that a fact may come from. */
  readonly evidence: readonly Evidence[]
  /** Facts that people attested differently: they count as unknown. */
  readonly disputes: readonly { readonly fact: AttestedFact; readonly attestations: readonly string[] }[]
  /** Attestations whose grounds have changed since: they do not count. */
  readonly stale: readonly string[]
  /** Attestations of what can only be told after the end, told or dated before it: they do not count. */
  readonly premature: readonly string[]
  /** What was said about a fact that is unknown again, because people disagree or the grounds have changed. */
  readonly doubts: readonly Attestation[]
  /** Whether somebody had told of an open procedure, or of something pending, so that its end is an event. */
  readonly hadPending: { readonly proceeding: boolean; readonly other: boolean }
}

const NOTHING_TOLD: KnownFacts['told'] = new Map()
const NONE: readonly never[] = []
const NEVER_PENDING: KnownFacts['hadPending'] = { proceeding: false, other: false }

/**
 * The register's facts with what evidence and people tell. Joined facts have the same keys, each of them, in the same order, which
 * is what makes reading them fast.
 */
function joined(register: RegisterFacts, shown: ShownFacts, told: Iterable<Attestation>): Facts {
  const facts: Record<FactName, unknown> = {
    register: register.register,
    state: register.state,
    signedOn: register.signedOn,
    startsOn: register.startsOn,
    endsOn: register.endsOn,
    addedDays: register.addedDays,
    type: register.type,
    regime: register.regime,
    modality: register.modality,
    ground: register.ground,
    liquidationFlag: register.liquidationFlag,
    plannedLiquidationFrom: register.plannedLiquidationFrom,
    plannedLiquidationTo: register.plannedLiquidationTo,
    environmentalFlag: register.environmentalFlag,
    postConsumptionFlag: register.postConsumptionFlag,
    reversionFlag: register.reversionFlag,
    value: register.value,
    paid: register.paid,
    invoiced: register.invoiced,
    updatedOn: register.updatedOn,
    executed: undefined,
    realEnd: undefined,
    earlyEnd: undefined,
    realState: undefined,
    restart: undefined,
    cession: undefined,
    literalH: undefined,
    realRegime: undefined,
    nature: undefined,
    liquidationAgreed: undefined,
    liquidationDue: undefined,
    agreedTerm: undefined,
    liquidation: undefined,
    lapse: undefined,
    proceeding: undefined,
    environmental: undefined,
    postConsumption: undefined,
    reversion: undefined,
    qualityGuarantee: undefined,
    otherGuarantee: undefined,
    payment: undefined,
    pending: undefined,
    nothingPending: undefined,
    provedPayment: shown.provedPayment,
    shownPayment: shown.shownPayment,
    shownEnd: shown.shownEnd,
    shownTermination: shown.shownTermination,
    shownModification: shown.shownModification,
  }
  for (const { fact, value } of told) facts[fact] = value
  return facts as Facts
}

/**
 * Joins the register's facts with what evidence tells and with the attestations that stand on the day of `setting`. An
 * attestation counts when it was told by then, by somebody whose role may tell that fact, and its grounds are still the
 * same. What a person tells later replaces what the same person told before; different people who tell different things
 * leave the fact unknown.
 */
export function knownFacts(
  contract: Contract,
  attestations: readonly Attestation[],
  evidence: readonly Evidence[],
  setting: Setting,
): KnownFacts {
  const { today } = setting
  const shown = evidence.length > 0 ? evidenceFacts(evidence, today) : NO_SHOWN_FACTS
  const register = shown === NO_SHOWN_FACTS ? contract.facts : joined(contract.facts, shown, NONE)
  if (attestations.length === 0)
    return {
      facts: register,
      told: NOTHING_TOLD,
      evidence,
      disputes: NONE,
      stale: NONE,
      premature: NONE,
      doubts: NONE,
      hadPending: NEVER_PENDING,
    }
  const told = new Map<FactName, Attestation>()
  const disputes: { fact: AttestedFact; attestations: string[] }[] = []
  const stale: string[] = []
  const premature: string[] = []
  const doubts: Attestation[] = []
  const take = (words: readonly Attestation[]) => {
    for (const [fact, latest] of byFact(lastWords(words))) {
      const standing = latest.filter(attestation => hasSameGrounds(attestation, contract))
      const outdated = latest.length > standing.length ? latest.filter(word => !standing.includes(word)) : NONE
      for (const { id } of outdated) stale.push(id)
      const last = fact === 'pending' ? longestPending(standing, today) : standing.at(-1)
      if (last && (fact === 'pending' || standing.every(({ value }) => same(value, last.value)))) {
        if (!enoughPeople(fact, standing, contract)) continue
        told.set(fact, last)
      } else {
        if (last) disputes.push({ fact, attestations: standing.map(({ id }) => id) })
        doubts.push(...standing, ...outdated)
      }
    }
  }
  const spoken = admissible(attestations, contract, register, today)
  const early: Attestation[] = []
  const late: Attestation[] = []
  for (const attestation of spoken) (HANGS_ON_THE_END.has(attestation.fact) ? late : early).push(attestation)
  if (early.length > 0) take(early)
  if (late.length > 0) {
    const isEndTold = TERM_FACTS.some(fact => told.has(fact))
    const t0 = t0Of(isEndTold ? joined(contract.facts, shown, told.values()) : register, setting)
    // What is refused is as if it had not been said: what the same person said before stands.
    const counting = t0 ? late.filter(attestation => isDatedFrom(t0, attestation)) : late
    if (counting.length < late.length)
      for (const attestation of lastWords(late))
        if (!counting.includes(attestation))
          (hasSameGrounds(attestation, contract) ? premature : stale).push(attestation.id)
    take(counting)
  }
  // Nothing is pending only where nobody says that something is.
  if (told.has('pending')) told.delete('nothingPending')
  return {
    facts: joined(contract.facts, shown, told.values()),
    told,
    evidence,
    disputes,
    stale,
    premature,
    doubts,
    hadPending: hadPending(attestations, today),
  }
}

/**
 * The facts if what somebody said, which is in doubt, is right. Where that tells a later end, what was dated before it ("nothing
 * pending", "liquidated") does not count.
 */
export function factsIf({ facts, told }: KnownFacts, said: Attestation, setting: Setting): Facts {
  const all: { -readonly [F in keyof Facts]: Facts[F] } = { ...facts, [said.fact]: said.value }
  const t0 = t0Of(all, setting)
  if (t0) for (const attestation of told.values()) if (!isDatedFrom(t0, attestation)) delete all[attestation.fact]
  return all
}

function hadPending(attestations: readonly Attestation[], today: Day): KnownFacts['hadPending'] {
  let [proceeding, other] = [false, false]
  for (const { fact, value, on } of attestations) {
    if (fact === 'proceeding' && value !== 'none' && on <= today) proceeding = true
    if (fact === 'pending' && on <= today) other = true
  }
  return proceeding || other ? { proceeding, other } : NEVER_PENDING
}

/** What can be told only of a contract that is over, and what answers the same question. Looked at when its end is known. */
const HANGS_ON_THE_END: ReadonlySet<AttestedFact> = new Set<AttestedFact>(['liquidation', 'nothingPending', 'pending'])

/** "Nothing pending" and "liquidated" count only when dated from the end on; that it was not liquidated may be old. */
function isDatedFrom(t0: Day, { fact, value, on }: Attestation): boolean {
  if (fact === 'nothingPending') return on >= t0
  if (fact !== 'liquidation') return true
  return !value.done || (on >= t0 && value.on >= t0)
}

/**
 * Of several who say that something is pending, the one who expects it to last longest: all of it has to end. What was to end
 * before today and of which nobody has told that it did has no day.
 */
function longestPending(standing: readonly Attestation[], today: Day): Attestation | undefined {
  const until = (told: Attestation) => {
    const day = told.fact === 'pending' ? told.value.until : null
    return day && day >= today ? day : '9999-12-31'
  }
  return standing.reduce<Attestation | undefined>((a, b) => (a && until(a) > until(b) ? a : b), undefined)
}

/** What a contract looks like now, to be kept with an attestation about `fact`. */
export function groundsOf(contract: Contract, fact: AttestedFact): Grounds {
  const { endsOn, value, state, paid, invoiced } = contract.facts
  const isPayment = fact === 'payment'
  const unreadable = unreadableGrounds(contract, isPayment)
  return {
    ...{ endsOn: endsOn ?? null, value: value ?? null, state, supervisors: contract.supervisors },
    ...(isPayment ? { paid: paid ?? null, invoiced: invoiced ?? null } : {}),
    ...(unreadable.length > 0 ? { unreadable } : {}),
  }
}

const GROUNDS: readonly GroundFact[] = ['endsOn', 'value', 'state']
const GROUNDS_OF_PAYMENT: readonly GroundFact[] = [...GROUNDS, 'paid', 'invoiced']

function unreadableGrounds({ unreadable }: Contract, isPayment: boolean): readonly GroundFact[] {
  if (!unreadable) return NONE
  return (isPayment ? GROUNDS_OF_PAYMENT : GROUNDS).filter(fact => unreadable[fact] !== undefined)
}

/** What may be told by whoever tells it, and can be, in the order of its days; on one day what is listed later is later. */
function admissible(
  attestations: readonly Attestation[],
  contract: Contract,
  facts: KnownFacts['facts'],
  today: Day,
): Attestation[] {
  const admitted = attestations.filter(attestation => {
    const { fact, role, on } = attestation
    if (on > today || !isDay(on) || !GIVEN_BY[fact].includes(role) || !canBe(attestation, contract, today)) return false
    return !isAheadOfItsEnd(attestation, attestations, facts, today)
  })
  return admitted.some(({ on }, at) => on < (admitted[at - 1]?.on ?? on)) ? admitted.sort(byDay) : admitted
}

function byDay(a: Attestation, b: Attestation): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0
}

/** The last word of each person on each question. */
function lastWords(words: readonly Attestation[]): readonly Attestation[] {
  if (words.length < 2) return words
  const last: Attestation[] = []
  for (const word of words.toReversed()) if (!last.some(later => isOfSameQuestion(word, later))) last.push(word)
  return last.reverse()
}

function isOfSameQuestion(a: Attestation, b: Attestation): boolean {
  return a.by === b.by && questionOf(a) === questionOf(b)
}

/** That something is pending and that nothing is are two answers to one question. */
function questionOf({ fact }: Attestation): AttestedFact {
  return fact === 'pending' ? 'nothingPending' : fact
}

/** Grouped in an order that does not depend on who spoke first. */
function byFact(words: readonly Attestation[]): (readonly [AttestedFact, readonly Attestation[]])[] {
  const [first] = words
  if (first && words.length === 1) return [[first.fact, words]]
  const found = new Map<AttestedFact, Attestation[]>()
  for (const attestation of words) {
    const before = found.get(attestation.fact)
    if (before) before.push(attestation)
    else found.set(attestation.fact, [attestation])
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1))
}

/**
 * Whether what is told can be: the day that it tells exists, a termination lies between the start and today, and that an
 * obligation is fulfilled, or that one which the entity ticked is none, rests on a document.
 */
function canBe({ fact, value, document }: Attestation, { facts }: Contract, today: Day): boolean {
  switch (fact) {
    case 'realEnd':
      return isDay(value)
    case 'qualityGuarantee':
    case 'otherGuarantee':
      return value === 'none' || isDay(value)
    case 'earlyEnd':
      return typeof value === 'string' || (isDay(value.on) && value.on <= today && value.on >= (facts.startsOn ?? ''))
    case 'restart':
      return isDay(value.on)
    case 'lapse':
      return isDay(value.decidedOn)
    case 'liquidation':
      return !value.done || (isDay(value.on) && value.on <= today)
    case 'proceeding':
      return typeof value === 'string' || isDay(value.claimFiledOn)
    case 'agreedTerm':
      return 'months' in value || isDay(value.until)
    case 'pending':
      return value.until === null || isDay(value.until)
    case 'environmental':
      return isSupported(value, facts.environmentalFlag, document)
    case 'postConsumption':
      return isSupported(value, facts.postConsumptionFlag, document)
    case 'reversion':
      return isSupported(value, facts.reversionFlag, document)
    default:
      return true
  }
}

/** That it ran to its end cannot be while the end is ahead: as attested, else as the row or a later one that is shown (R11). */
function isAheadOfItsEnd(
  { fact, value }: Attestation,
  all: readonly Attestation[],
  { endsOn, shownEnd }: KnownFacts['facts'],
  today: Day,
): boolean {
  if (fact !== 'earlyEnd' || value !== 'ran-to-its-end') return false
  const told = all.flatMap(other => (other.fact === 'realEnd' && other.on <= today ? [other.value] : []))
  if (told.length > 0) return told.every(end => end > today)
  return !!endsOn && (endsOn > today || (shownEnd ?? endsOn) > today)
}

function isSupported(told: Duty, flag: Flag, document: string | undefined): boolean {
  if (told === 'pending' || (told === 'none' && flag !== 'yes')) return true
  return (document ?? '').trim() !== ''
}

function hasSameGrounds({ fact, grounds }: Attestation, contract: Contract): boolean {
  return areGroundsOf(contract, fact, grounds)
}

/** Whether a contract still looks as it did when something was said of `fact`. */
export function areGroundsOf(contract: Contract, fact: AttestedFact, grounds: Grounds): boolean {
  const { facts: now, supervisors } = contract
  const isPayment = fact === 'payment'
  return (
    (grounds.endsOn ?? null) === (now.endsOn ?? null) &&
    (grounds.value ?? null) === (now.value ?? null) &&
    grounds.state === now.state &&
    (!isPayment ||
      ((grounds.paid ?? null) === (now.paid ?? null) && (grounds.invoiced ?? null) === (now.invoiced ?? null))) &&
    grounds.supervisors.length === supervisors.length &&
    grounds.supervisors.every(person => supervisors.includes(person)) &&
    (!(grounds.unreadable || contract.unreadable) ||
      areSameFacts(grounds.unreadable ?? NONE, unreadableGrounds(contract, isPayment)))
  )
}

function areSameFacts(then: readonly GroundFact[], now: readonly GroundFact[]): boolean {
  return then.length === now.length && then.every(fact => now.includes(fact))
}

/** Where vigilance is split between a supervisor and an interventor, both attest (Ley 1474 de 2011 art. 83). */
function enoughPeople(fact: AttestedFact, all: readonly Attestation[], { supervisors }: Contract): boolean {
  if (fact !== 'nothingPending' || supervisors.length < 2) return true
  return supervisors.every(person => all.some(({ by }) => by === person))
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = Object.entries(a)
  const right = new Map(Object.entries(b))
  return left.length === right.size && left.every(([key, value]) => right.get(key) === value)
}
