import type { RuleId } from './catalog/ids.js'
import { CATALOG, ON_CLOSING, ON_THE_TERM, ON_WHAT_IS_PENDING } from './catalog/index.js'
import { R10 } from './catalog/r07-term.js'
import { ASK_THE_SUPERVISOR, R21 } from './catalog/r18-close.js'
import { isOver, t0Of } from './catalog/term.js'
import type { Facts } from './contract.js'
import { factsIf, type KnownFacts } from './known-facts.js'
import { type Finding, missing, type Rule, type Setting } from './rule.js'
import type { Verdict } from './verdict.js'

/** A row that holds for the contract, with what it found. */
export interface Held {
  readonly rule: Rule
  readonly finding: Finding
}

/** After these nothing further can be pending, so the rows below are not asked. */
const FINAL: ReadonlySet<Verdict> = new Set<Verdict>(['closed', 'not-applicable', 'in-execution', 'suspended'])

/** Walks the table: every row that holds, in its order, up to the one after which nothing further matters. */
function walk(facts: Facts, setting: Setting): Held[] {
  const held: Held[] = []
  let decided: Verdict | null = null
  const ask = (rules: readonly Rule[]) => {
    for (const rule of rules) {
      const finding = rule.judge(facts, setting)
      if (!finding) continue
      held.push({ rule, finding })
      decided ??= finding.verdict
      if (finding.verdict && FINAL.has(finding.verdict)) return false
    }
    return true
  }
  if (ask(ON_THE_TERM) && isOver(facts, setting) && ask(ON_WHAT_IS_PENDING) && !decided) ask(ON_CLOSING)
  return tillMidnight(inFirstPlace(countingFromNothing(held)), facts, setting)
}

/** Rows that ask when it ended, or whether it ever began. */
const ASKING_WHEN_IT_ENDED: ReadonlySet<RuleId> = new Set<RuleId>(['R02', 'R03', 'R04', 'R11b'])

/** Where it is asked when it ended, no term of the liquidation is told: it would be counted from an end in doubt. */
function countingFromNothing(held: Held[]): Held[] {
  if (!held.some(({ rule, finding }) => finding.verdict && ASKING_WHEN_IT_ENDED.has(rule.id))) return held
  return held
    .filter(({ rule: { id } }) => !id.startsWith('R13') || id === 'R13f')
    .map(row => {
      if (row.rule.id !== 'R13f') return row
      const { until: _, ...finding } = row.finding
      return { ...row, finding }
    })
}

/** A row that decides before those on the liquidation stands before them. */
function inFirstPlace(held: Held[]): Held[] {
  const first = held.find(({ finding }) => finding.beforeLiquidation)
  if (!first) return held
  const others = held.filter(row => row !== first)
  const at = others.findIndex(({ rule }) => rule.id.startsWith('R13') && rule.id !== 'R13f')
  return at < 0 ? held : [...others.slice(0, at), first, ...others.slice(at)]
}

/** What ended today can be closed tomorrow: the day itself is still inside the term. */
function tillMidnight(held: Held[], facts: Facts, setting: Setting): Held[] {
  const last = held.at(-1)
  const t0 = last?.finding.verdict === 'close-now' ? t0Of(facts, setting) : undefined
  if (t0 !== setting.today || t0 === undefined) return held
  const until = { day: t0, means: 'closable' } as const
  const standing = held.filter(({ rule }) => !ON_CLOSING.includes(rule))
  return inOrder([...standing, { rule: R10, finding: { verdict: 'in-execution', until } }])
}

function inOrder(held: readonly Held[]): Held[] {
  return [...held].sort((a, b) => CATALOG.indexOf(a.rule) - CATALOG.indexOf(b.rule))
}

/** Where the table rests on these, nobody is asked anything and nobody is reminded. */
const SILENT: ReadonlySet<Verdict> = new Set<Verdict>(['not-applicable', 'in-execution', 'suspended'])

/**
 * Every row that holds for a contract. A fact that people dispute, or whose grounds have changed since it was told, is
 * unknown, and the table goes on as if nobody had told it. Where that would close the contract although what was said
 * forbids it, the row that forbids it asks anew; where it would rest although one of those who disagree says otherwise, the
 * row that rests asks. That SECOP shows it closed is no matter of what people say.
 */
export function judge(known: KnownFacts, setting: Setting): readonly Held[] {
  const held = walk(known.facts, setting)
  if (known.doubts.length === 0) return held
  const { verdict } = deciding(held)
  if (verdict === 'close-now') return askingBeforeClosing(held, known, setting)
  return SILENT.has(verdict) ? askingBeforeResting(held, known, setting) : held
}

function askingBeforeClosing(held: readonly Held[], known: KnownFacts, setting: Setting): readonly Held[] {
  const asking = new Map<Rule, Held>()
  for (const said of known.doubts) {
    const { fact } = said
    const { rule, finding } = deciding(walk(factsIf(known, said, setting), setting))
    if (finding.verdict === 'close-now') continue
    const others = asking.get(rule)?.finding.missing ?? []
    const asked = others.some(({ attestation }) => attestation === fact) ? others : [...others, missing(fact, fact)]
    asking.set(rule, { rule, finding: { verdict: 'needs-information', missing: asked } })
  }
  if (asking.size === 0) return held
  const standing = held.filter(({ rule }) => !asking.has(rule) && !ON_CLOSING.includes(rule))
  return inOrder([...standing, ...asking.values()])
}

/** Only what people disagree on now is asked: what was said on other grounds is overtaken by what SECOP shows since. */
function askingBeforeResting(held: readonly Held[], known: KnownFacts, setting: Setting): readonly Held[] {
  const resting = deciding(held)
  const disputed = new Set(known.disputes.flatMap(({ attestations }) => attestations))
  const asked = known.doubts
    .filter(({ id }) => disputed.has(id))
    .filter(said => deciding(walk(factsIf(known, said, setting), setting)).verdict !== resting.verdict)
    .map(({ fact }) => fact)
  if (asked.length === 0) return held
  const finding: Finding = {
    verdict: 'needs-information',
    missing: [...new Set(asked)].map(fact => missing(fact, fact)),
  }
  return held.map(row => (row.rule === resting.rule ? { rule: row.rule, finding } : row))
}

/** The first row that does not let the table go on. There always is one; were there none, the supervisor is asked. */
export function deciding(held: readonly Held[]): Held & { readonly verdict: Verdict } {
  for (const { rule, finding } of held) if (finding.verdict) return { rule, finding, verdict: finding.verdict }
  return { rule: R21, finding: ASK_THE_SUPERVISOR, verdict: 'needs-information' }
}
