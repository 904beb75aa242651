import type { Attestation, FactName, Facts } from './contract.js'
import type { Day } from './day.js'
import type { Evidence } from './evidence.js'
import type { KnownFacts } from './known-facts.js'
import { NORMS } from './norms.js'
import { readBeforeRows, readWith } from './read-facts.js'
import type { Rule } from './rule.js'
import type { Assessment, Blocker, FactSource, MissingFact, Reason, UsedFact, Verdict, Warning } from './verdict.js'
import type { Held } from './walk.js'

// The trace of an assessment: a by-product of the rows that held, so that it cannot disagree with them.

/** Every row that held, and every known fact that one of them has read, once, with its source. */
export function traceOf(held: readonly Held[], knowledge: KnownFacts): Pick<Assessment, 'reasons' | 'facts'> {
  const { facts } = knowledge
  const reasons: Reason[] = []
  let read = readBeforeRows(facts)
  for (const { rule, finding } of held) {
    read = readWith(read, rule, facts)
    reasons.push({
      rule: rule.id,
      verdict: finding.verdict,
      cites: rule.cites,
      basis: finding.basis ?? rule.basis,
      facts: read.ofRow,
      missing: finding.missing ?? NONE,
      until: finding.until ?? null,
    })
  }
  return { reasons, facts: usedFacts(read.ofAll, knowledge) }
}

const NONE: readonly never[] = []

function usedFacts(names: readonly FactName[], { facts, told, evidence }: KnownFacts): UsedFact[] {
  const isFromRegister = told.size === 0 && evidence.length === 0
  return names.map(fact => {
    const value = facts[fact]
    const source = isFromRegister
      ? FROM_REGISTER
      : sourceOf(told.get(fact), evidence.length > 0 ? lastOf(evidence, fact, value) : undefined)
    return { fact, value, source }
  })
}

/** The last evidence that tells this of a fact. */
function lastOf(evidence: readonly Evidence[], fact: FactName, value: Facts[FactName]): Evidence | undefined {
  let last: Evidence | undefined
  for (const other of evidence) if (other.fact === fact && other.value === value) last = other
  return last
}

const FROM_REGISTER: FactSource = { kind: 'register' }

function sourceOf(attestation: Attestation | undefined, evidence: Evidence | undefined): FactSource {
  if (!attestation) return evidence ? fromEvidence(evidence) : FROM_REGISTER
  const { id, by, role, on, document, note } = attestation
  const source = { kind: 'attested', attestation: id, by, role, on } as const
  if (document === undefined && note === undefined) return source
  return { ...source, ...(document === undefined ? {} : { document }), ...(note === undefined ? {} : { note }) }
}

function fromEvidence({ id, dataset, readOn, on, link }: Evidence): FactSource {
  const source = on === undefined ? { id, dataset, readOn } : { id, dataset, readOn, on }
  return link === undefined ? { kind: 'evidence', ...source } : { kind: 'evidence', ...source, link }
}

/** Each missing fact once; it is decisive where any row waits for it. */
export function missingFacts(held: readonly Held[]): MissingFact[] {
  const facts: MissingFact[] = []
  for (const { finding } of held)
    for (const fact of finding.missing ?? []) {
      const at = facts.findIndex(({ attestation }) => attestation === fact.attestation)
      if (at < 0) facts.push(fact)
      else if (fact.decisive) facts[at] = fact
    }
  return facts
}

/** What stops the click in the platform: as the rows say, and as evidence shows of a contract that is over. */
export function blockersOf(held: readonly Held[], { facts }: KnownFacts, verdict: Verdict): Blocker[] {
  const blockers: Blocker[] = []
  for (const { finding } of held) if (finding.blockers) blockers.push(...finding.blockers)
  if (!FILE_STAYS.has(verdict)) {
    if (facts.shownModification) blockers.push('modification-unpublished')
    if (facts.shownPayment === 'open') blockers.push('invoice-pending')
  }
  return blockers
}

/** Nobody is to close these, so nothing stops them. */
const FILE_STAYS: ReadonlySet<Verdict> = new Set<Verdict>(['closed', 'not-applicable', 'in-execution', 'suspended'])

/** What the rows warn of, and what the whole does. */
export function warningsOf(
  held: readonly Held[],
  knowledge: KnownFacts,
  rule: Rule,
  readingsDiffer: boolean,
  today: Day,
) {
  const warnings: Warning[] = []
  for (const { finding } of held) if (finding.warnings) warnings.push(...finding.warnings)
  if (knowledge.disputes.length > 0) warnings.push('people-disagree')
  if (knowledge.stale.length > 0) warnings.push('attestation-stale')
  if (knowledge.premature.length > 0) warnings.push('told-before-its-end')
  if (isContradicted(knowledge)) warnings.push('evidence-contradicts')
  if (readingsDiffer) warnings.push('readings-differ')
  if (rule.cites.some(id => today < NORMS[id].from)) warnings.push('norm-not-yet-in-force')
  return warnings
}

/** Whether somebody attested otherwise than evidence shows: the attestation decides, and the difference is said. */
function isContradicted({ facts }: KnownFacts): boolean {
  const { payment, shownPayment, earlyEnd, shownTermination, realEnd, shownEnd } = facts
  if (shownPayment && (payment === 'settled' || payment === 'paid-not-recorded')) return true
  if (shownTermination && earlyEnd === 'ran-to-its-end') return true
  return shownEnd !== undefined && realEnd !== undefined && shownEnd !== realEnd
}
