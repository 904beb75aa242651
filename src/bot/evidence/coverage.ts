import { addDays, type Day } from '../../rules/index.js'
import type { Words } from '../../words/index.js'
import {
  EVIDENCE_CHECKS,
  EVIDENCE_SETS,
  type EvidenceSet,
  type OffReason,
  type SetState,
  type StoredEvidence,
} from '../ports/evidence.js'
import { CHECKS } from './checks.js'

type EvidenceWords = Words['evidence']

/** Which sets are used, since when, what they cover and what the entity's own rows bear out: "cobertura". */
export function coverageLines(stored: StoredEvidence | null, { sets, status }: EvidenceWords): string[] {
  if (!stored) return [status.never]
  const lines = EVIDENCE_SETS.flatMap(set => {
    const state = stored.sets[set]
    if (!state) return []
    return [
      standing(set, state, stored, { sets, status }),
      ...(state.ending === undefined ? [] : [`  ${status.ending(state.ending)}`]),
      ...(state.asked > 0 ? [`  ${status.coverage(state.withRows, state.asked, state.newest)}`] : []),
      ...(isBehind(set, state) ? [`  ${status.behind(state.newest)}`] : []),
      ...(Object.keys(state.values).length > 0 ? [`  ${status.values(valuesOf(state))}`] : []),
      ...(state.unknownValues.length > 0 ? [`  ${status.unknown(state.unknownValues.join(', '))}`] : []),
      ...(state.lackingColumns.length > 0 ? [`  ${status.lacking(state.lackingColumns.join(', '))}`] : []),
    ]
  })
  const checks = EVIDENCE_CHECKS.flatMap(name => {
    const state = stored.checks[name]
    if (!state || state.of === 0) return []
    return [
      status.check(status.checks[name], state.holds, state.of, CHECKS[name].passes === null ? null : state.passed),
    ]
  })
  return [status.title, ...lines, ...checks, ...lastLine(stored, status)]
}

/** One set: used or not, since when and why. */
function standing(
  set: EvidenceSet,
  { off, since }: SetState,
  { datasets }: StoredEvidence,
  { sets, status }: Pick<EvidenceWords, 'sets' | 'status'>,
): string {
  const dataset = datasets[set] ?? set
  return off ? status.off(sets[set], dataset, since, whyOff(off, status)) : status.on(sets[set], dataset, since)
}

/** Which sets are used, each with since when, and which the settings leave out; one line, null where none was ever read. */
export function usedSets(stored: StoredEvidence | null, { sets, status }: EvidenceWords): string | null {
  const known = EVIDENCE_SETS.flatMap(set => {
    const state = stored?.sets[set]
    return state ? [{ name: sets[set], ...state }] : []
  })
  if (known.length === 0) return null
  const on = known.filter(({ off }) => off === null).map(({ name, since }) => status.sinceThen(name, since))
  const left = known
    .filter(({ off }) => off?.kind === 'setting')
    .map(({ name, since }) => status.sinceThen(name, since))
  return status.used(on, left)
}

/** What became wrong with a set in the last days: who was told of it once is not told of it again and again. */
export function newEvidenceIlls(stored: StoredEvidence | null, today: Day, words: EvidenceWords): string[] {
  return stored ? brokenSets(stored, words, addDays(today, -TOLD_FOR_DAYS)) : []
}

/** Over a weekend, so that nobody misses it. */
const TOLD_FOR_DAYS = 3

function brokenSets(stored: StoredEvidence, words: EvidenceWords, from: Day): string[] {
  return EVIDENCE_SETS.flatMap(set => {
    const state = stored.sets[set]
    const isBroken = state?.off && state.off.kind !== 'setting' && state.since >= from
    return isBroken ? [standing(set, state, stored, words)] : []
  })
}

/** What is wrong with sets that should be used, a line each: for whoever administers the bot. */
export function evidenceIlls(stored: StoredEvidence | null, words: EvidenceWords): string[] {
  if (!stored) return []
  const broken = brokenSets(stored, words, '0000-01-01')
  const ends = EVIDENCE_SETS.flatMap(set => {
    const { off, ending } = stored.sets[set] ?? {}
    return off || ending === undefined ? [] : [`${words.sets[set]}: ${words.status.ending(ending)}`]
  })
  const behind = EVIDENCE_SETS.flatMap(set => {
    const state = stored.sets[set]
    return state && !state.off && isBehind(set, state)
      ? [`${words.sets[set]}: ${words.status.behind(state.newest)}`]
      : []
  })
  return [...broken, ...ends, ...behind, ...(stored.last?.ended === 'failed' ? [words.status.last.failed] : [])]
}

/** Whether a payment plan told of nothing new for long when it was last read: an entity pays every month. */
function isBehind(set: EvidenceSet, state: SetState): state is SetState & { readonly newest: Day } {
  return set === 'payments' && state.newest && state.readOn ? addDays(state.newest, BEHIND_AFTER) < state.readOn : false
}

/** In days. */
const BEHIND_AFTER = 45

function whyOff(off: OffReason, { why }: EvidenceWords['status']): string {
  switch (off.kind) {
    case 'column-gone':
      return why['column-gone'](off.column)
    case 'refused':
      return why.refused(off.said)
    default:
      return why[off.kind]
  }
}

/** Most seen first. */
function valuesOf({ values }: SetState): string {
  return Object.entries(values)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_VALUES)
    .map(([value, count]) => `${value || '–'} ${count}`)
    .join(', ')
}

const MOST_VALUES = 8

function lastLine({ last }: StoredEvidence, { last: say }: EvidenceWords['status']): string[] {
  if (!last) return []
  return [last.ended === 'time' ? say.time(last.left) : say[last.ended]]
}
