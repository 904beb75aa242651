import type { Calendar } from './calendar.js'
import type { RuleId } from './catalog/ids.js'
import { CATALOG } from './catalog/index.js'
import { liquidationRow, needsNoLiquidation, termOver } from './catalog/reading.js'
import type { Attestation, AttestedFact, Contract, FactName, Facts } from './contract.js'
import { addDays, type Day, later } from './day.js'
import { aim, ownDeadline } from './deadline.js'
import { type Known, known } from './known.js'
import { NORMS } from './norms.js'
import type { Finding, Options, Rule, Setting } from './rule.js'
import type {
  Assessment,
  Blocker,
  Deadline,
  FactSource,
  MissingFact,
  Reason,
  Until,
  UsedFact,
  Verdict,
  Warning,
} from './verdict.js'

/**
 * Judges one contract on one day by the decision table. Total: any contract whatever yields an assessment, and a
 * missing fact that decides never yields `close-now`. Pure: the same arguments give the same plain JSON everywhere.
 */
export function assess(
  contract: Contract,
  attestations: readonly Attestation[],
  options: Options,
  calendar: Calendar,
  today: Day,
): Assessment {
  const knowledge = known(contract, attestations, today)
  const { facts } = knowledge
  const setting = { today, calendar, options }
  const held = hold(facts, setting)
  const { rule, finding } = deciding(held)
  const verdict = finding.verdict ?? 'needs-information'
  const closableFrom = firstClosableDay(verdict, held, knowledge, today)
  const deadline = deadlineOf(verdict, closableFrom, setting)
  const otherReading = readOtherwise(facts, setting, held, verdict, rule.id)
  return {
    id: contract.id,
    today,
    verdict,
    directive: finding.directive ?? null,
    restsOn: finding.restsOn ?? null,
    rule: rule.id,
    reasons: held.map(row => toReason(row, facts)),
    facts: usedFacts(held, knowledge),
    missing: missingFacts(held),
    closableFrom,
    until: verdict === 'waiting' ? latestUntil(held) : (finding.until ?? null),
    deadline,
    overdueSince: verdict === 'close-now' && deadline?.binding && deadline.before <= today ? deadline.before : null,
    pendingSince: verdict === 'close-now' ? closableFrom : null,
    blockers: blockersOf(held),
    warnings: warningsOf(held, knowledge, rule, otherReading !== null, today),
    disputes: knowledge.disputes,
    stale: knowledge.stale,
    otherReading,
    source: contract.source,
  }
}

/** A row that holds for the contract, with what it found. */
interface Held {
  readonly rule: Rule
  readonly finding: Finding
}

/** After these nothing further can be pending, so the rows below are not asked. */
const FINAL: ReadonlySet<Verdict | null> = new Set<Verdict | null>([
  'closed',
  'not-applicable',
  'in-execution',
  'suspended',
])

/** The rows that say when a file is to be closed; they speak only where no row before them decided. */
const CLOSING: ReadonlySet<RuleId> = new Set<RuleId>(['R18', "R18'", 'R19', 'R20', 'R21'])

/** Every row that holds, in the order of the table, up to the one after which nothing further matters. */
function hold(facts: Facts, setting: Setting): Held[] {
  const held: Held[] = []
  let decided = false
  for (const rule of CATALOG) {
    if (decided && CLOSING.has(rule.id)) break
    const finding = rule.judge(facts, setting)
    if (!finding) continue
    held.push({ rule, finding })
    if (finding.verdict === null) continue
    decided = true
    if (FINAL.has(finding.verdict)) break
  }
  return held
}

/** The first row that does not let the table go on. The table is complete: a test walks it with every kind of contract. */
function deciding(held: readonly Held[]): Held {
  const first = held.find(({ finding }) => finding.verdict !== null)
  if (first) return first
  const last = CATALOG.at(-1)
  if (!last) throw new Error('the catalog is empty')
  return { rule: last, finding: { verdict: 'needs-information' } }
}

function toReason({ rule, finding }: Held, facts: Facts): Reason {
  return {
    rule: rule.id,
    verdict: finding.verdict,
    cites: rule.cites,
    basis: finding.basis ?? rule.basis,
    facts: rule.facts.filter(fact => isKnown(facts[fact])),
    missing: finding.missing ?? [],
    until: finding.until ?? null,
  }
}

function isKnown(value: Facts[FactName]): boolean {
  return value !== undefined && value !== 'unknown'
}

function usedFacts(held: readonly Held[], { facts, told }: Known): UsedFact[] {
  const names = new Set<FactName>()
  for (const { rule } of held) for (const fact of rule.facts) names.add(fact)
  const used: UsedFact[] = []
  for (const fact of names) {
    const value = facts[fact]
    if (isKnown(value)) used.push({ fact, value, source: sourceOf(told.get(fact)) })
  }
  return used
}

const FROM_REGISTER: FactSource = { kind: 'register' }

function sourceOf(attestation: Attestation | undefined): FactSource {
  if (!attestation) return FROM_REGISTER
  const { id, by, role, on, document } = attestation
  return { kind: 'attested', attestation: id, by, role, on, ...(document === undefined ? {} : { document }) }
}

/** Each missing fact once; it is decisive where any row waits for it. */
function missingFacts(held: readonly Held[]): MissingFact[] {
  const facts = new Map<AttestedFact, MissingFact>()
  for (const { finding } of held)
    for (const fact of finding.missing ?? []) {
      const other = facts.get(fact.attestation)
      if (!other || (fact.decisive && !other.decisive)) facts.set(fact.attestation, fact)
    }
  return [...facts.values()]
}

/** The latest day among the reasons to wait; null when one of them has none. */
function latestUntil(held: readonly Held[]): Until | null {
  let latest: Until | null = null
  for (const { finding } of held) {
    if (finding.verdict !== 'waiting') continue
    if (!finding.until) return null
    if (!latest || finding.until.day > latest.day) latest = finding.until
  }
  return latest
}

/**
 * The first day on which the file can be, or could have been, closed: after the term, the liquidation and the
 * guarantees. An attested event without a date of its own counts from the day it was told, so that nobody is called
 * late for a day that nobody knows.
 */
function firstClosableDay(verdict: Verdict, held: readonly Held[], { facts, told }: Known, today: Day): Day | null {
  if (verdict === 'waiting') {
    const until = latestUntil(held)
    const only = held.every(({ finding }) => finding.verdict !== 'waiting' || finding.until?.means === 'closable')
    return until && only && missingFacts(held).every(({ decisive }) => !decisive) ? addDays(until.day, 1) : null
  }
  if (verdict === 'in-execution') {
    const until = held.find(({ finding }) => finding.verdict === 'in-execution')?.finding.until
    return until ? addDays(until.day, 1) : null
  }
  const t0 = termOver(facts, today)
  if (verdict !== 'close-now' || t0 === undefined) return null
  let from = addDays(t0, 1)
  const { liquidation, lapse, qualityGuarantee } = facts
  if (liquidationRow(facts).required && liquidation?.done) from = later(from, liquidation.on)
  if (lapse) from = later(from, lapse.decidedOn)
  if (qualityGuarantee && qualityGuarantee !== 'none') from = later(from, addDays(qualityGuarantee, 1))
  for (const fact of UNDATED) {
    const attestation = told.get(fact)
    if (attestation && !(fact === 'nothingPending' && restsOnDataToo(held))) from = later(from, attestation.on)
  }
  return from
}

/** Attested events that carry no date of their own. */
const UNDATED = ['environmental', 'postConsumption', 'reversion', 'payment', 'proceeding', 'nothingPending'] as const

/** Under directive 2 the file could be closed before anybody attested anything. */
function restsOnDataToo(held: readonly Held[]): boolean {
  return held.some(({ finding }) => finding.directive === 2)
}

function deadlineOf(
  verdict: Verdict,
  closableFrom: Day | null,
  { options, calendar, today }: Setting,
): Deadline | null {
  if (verdict === 'closed' || verdict === 'not-applicable') return null
  const own =
    verdict === 'close-now' && closableFrom ? ownDeadline(options.campaigns, closableFrom, calendar, today) : null
  return own ?? aim(options.campaigns, calendar, today)
}

/** What the other reading of directive 2 says, where money or a procedure makes the two differ. */
function readOtherwise(
  facts: Facts,
  setting: Setting,
  held: readonly Held[],
  verdict: Verdict,
  rule: RuleId,
): Assessment['otherReading'] {
  if (!held.some(row => DIFFERING.has(row.rule.id)) || !needsNoLiquidation(facts)) return null
  const reading = setting.options.reading === 'prudent' ? 'literal' : 'prudent'
  const other = deciding(hold(facts, { ...setting, options: { ...setting.options, reading } }))
  if (other.rule.id === rule && other.finding.verdict === verdict) return null
  return { reading, verdict: other.finding.verdict ?? 'needs-information', rule: other.rule.id }
}

const DIFFERING: ReadonlySet<RuleId> = new Set<RuleId>(['R14', 'R17a', 'R17b'])

function blockersOf(held: readonly Held[]): Blocker[] {
  return [...new Set(held.flatMap(({ finding }) => finding.blockers ?? []))]
}

function warningsOf(
  held: readonly Held[],
  { disputes, stale }: Known,
  rule: Rule,
  differ: boolean,
  today: Day,
): Warning[] {
  const warnings = new Set(held.flatMap(({ finding }) => finding.warnings ?? []))
  if (disputes.length > 0) warnings.add('people-disagree')
  if (stale.length > 0) warnings.add('attestation-stale')
  if (differ) warnings.add('readings-differ')
  if (rule.cites.some(id => today < NORMS[id].from)) warnings.add('norm-not-yet-in-force')
  return [...warnings]
}
