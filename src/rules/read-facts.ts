import { TERM_FACTS } from './catalog/term.js'
import type { FactName, Facts } from './contract.js'
import type { Rule } from './rule.js'

/** Of the facts that some rows read those that are known. */
export interface ReadFacts {
  /** Of those that the last of the rows reads. */
  readonly ofRow: readonly FactName[]
  /** Of all of them, each once; before them the term, which most rows stand on. */
  readonly ofAll: readonly FactName[]
  /** The same with one row more. */
  readonly next: Map<Rule, ReadFacts>
}

// Thousands of contracts know the same facts, and the same rows hold for them: what follows of that is remembered.
const starts = new Map<number, ReadFacts>()
const MOST = 10_000
let remembered = 0

/** What is read before any row is: the term, as far as it is known. */
export function readBeforeRows(facts: Facts): ReadFacts {
  const known = knownSet(facts)
  return starts.get(known) ?? keep(starts, known, { ofRow: [], ofAll: knownAmong(TERM_FACTS, facts), next: new Map() })
}

/** The same once a row is read after those before it, of the same facts. */
export function readWith(before: ReadFacts, rule: Rule, facts: Facts): ReadFacts {
  const known = before.next.get(rule)
  if (known) return known
  const ofRow = knownAmong(rule.facts, facts)
  const more = ofRow.filter(fact => !before.ofAll.includes(fact))
  const ofAll = more.length > 0 ? [...before.ofAll, ...more] : before.ofAll
  return keep(before.next, rule, { ofRow, ofAll, next: new Map() })
}

function keep<K>(among: Map<K, ReadFacts>, key: K, read: ReadFacts): ReadFacts {
  if (++remembered > MOST) {
    starts.clear()
    remembered = 0
  }
  among.set(key, read)
  return read
}

function knownAmong(names: readonly FactName[], facts: Facts): readonly FactName[] {
  return names.filter(name => isKnown(facts[name]))
}

function isKnown(value: unknown): boolean {
  if (value === undefined || value === 'unknown') return false
  return typeof value !== 'number' || Number.isFinite(value)
}

/** Which facts are known, as a number of its own for each set of them: a digit of two a fact, and fewer than 53 of them. */
function knownSet(facts: Facts): number {
  let known = 0
  for (const value of valuesOf(facts)) known = 2 * known + (isKnown(value) ? 1 : 0)
  return known
}

/** Every fact there may be, in one order. Each by its own name: to ask by names that vary takes several times as long. */
function valuesOf(facts: Facts): readonly unknown[] {
  return [
    facts.register,
    facts.state,
    facts.signedOn,
    facts.startsOn,
    facts.endsOn,
    facts.addedDays,
    facts.type,
    facts.regime,
    facts.modality,
    facts.ground,
    facts.liquidationFlag,
    facts.plannedLiquidationFrom,
    facts.plannedLiquidationTo,
    facts.environmentalFlag,
    facts.postConsumptionFlag,
    facts.reversionFlag,
    facts.value,
    facts.paid,
    facts.invoiced,
    facts.updatedOn,
    facts.executed,
    facts.realEnd,
    facts.earlyEnd,
    facts.realState,
    facts.restart,
    facts.cession,
    facts.literalH,
    facts.realRegime,
    facts.nature,
    facts.liquidationAgreed,
    facts.liquidationDue,
    facts.agreedTerm,
    facts.liquidation,
    facts.lapse,
    facts.proceeding,
    facts.environmental,
    facts.postConsumption,
    facts.reversion,
    facts.qualityGuarantee,
    facts.otherGuarantee,
    facts.payment,
    facts.pending,
    facts.nothingPending,
    facts.provedPayment,
    facts.shownPayment,
    facts.shownEnd,
    facts.shownTermination,
    facts.shownModification,
  ]
}
