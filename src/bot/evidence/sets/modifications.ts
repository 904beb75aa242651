import { addDays, type Contract, centavosOf, type Day, daysBetween, earlier } from '../../../rules/index.js'
import type { ContractReadings, ModificationRow } from '../../ports/evidence.js'
import { type CheckCase, type Shower, type Showing, type Shown, type ShownBy, shownFact } from '../shown.js'
import { paidIn } from './payments.js'

/** The column of the end is mostly a day late against the act, so that one day is no difference. */
const LEAST_DAYS = 2
/** How many days before that column the act's own date may lie. */
const LATE_BY = 3
const ONE_PESO = 100n

/**
 * What the modifications show, with the log that gives each its type: one that is not published, a later end, a termination
 * before the end, a liquidation, a closing. Only what is published counts; what was rejected or cancelled is over.
 */
export const showModifications: Shower = showing => {
  const { contract, readings } = showing
  const reading = readings.modifications
  if (!reading || reading.rows.length === 0) return []
  const by = (row: ModificationRow): ShownBy => ({
    ...{ set: 'modifications', row: row.id, on: row.approvedOn, readOn: reading.readOn, quote: row.text },
  })
  const published = reading.rows
    .filter(({ state }) => state === 'published')
    .sort((a, b) => ((a.approvedOn ?? '') < (b.approvedOn ?? '') ? -1 : 1))
  const shown: Shown[] = reading.rows
    .filter(({ state }) => state === 'open')
    .map(row => shownFact(showing, by(row), 'shows', { fact: 'shownModification', value: 'unpublished' }))
  shown.push(...endMoved(showing, published, by))
  for (const row of published) {
    if (isTermination(row, readings)) shown.push(...endedEarly(showing, row, by(row)))
    const on = row.says.includes('liquidation') && liquidatedOn(row, showing)
    if (on) shown.push({ kind: 'suggestion', fact: 'liquidation', value: { done: true, on }, by: by(row) })
    if (row.says.includes('peace'))
      shown.push({ kind: 'suggestion', fact: 'nothingPending', value: 'yes', by: by(row) })
    if (row.says.includes('cession') || typeOf(row, readings) === 'cession')
      shown.push({ kind: 'hint', hint: 'ceded', by: by(row) })
    if (
      isClosing(row, showing) &&
      row.approvedOn &&
      row.approvedOn <= showing.today &&
      contract.facts.state !== 'closed'
    )
      shown.push({ kind: 'closing', on: row.approvedOn, by: by(row) })
  }
  return [...shown, ...valueReduced(showing, published, by)]
}

/** Of the last day with an end; of several on that day the latest end, which is then still to be confirmed. */
function endMoved(
  showing: Showing,
  published: readonly ModificationRow[],
  by: (row: ModificationRow) => ShownBy,
): Shown[] {
  const { endsOn } = showing.contract.facts
  const withEnd = published.filter(row => row.endsOn !== null)
  const last = withEnd.at(-1)
  if (!endsOn || !last) return []
  const rivals = withEnd.filter(({ approvedOn }) => approvedOn === last.approvedOn)
  const row = rivals.reduce((a, b) => ((a.endsOn ?? '') >= (b.endsOn ?? '') ? a : b))
  if (!row.endsOn || daysBetween(endsOn, row.endsOn) < LEAST_DAYS) return []
  const end = ownEnd(row.endsOn, row.dayInText)
  return [
    shownFact(showing, by(row), 'shows', { fact: 'shownEnd', value: end }),
    { kind: 'suggestion', fact: 'realEnd', value: end, by: by(row) },
    ...(rivals.length > 1 ? [{ kind: 'hint', hint: 'end-to-confirm', by: by(row) } as const] : []),
  ]
}

/** The day in its words, or else that of its approval, on which it can have been liquidated: after the end, and not to come. */
function liquidatedOn({ dayInText, approvedOn }: ModificationRow, showing: Showing): Day | undefined {
  const end = earliestEnd(showing)
  return [dayInText, approvedOn].find(day => day !== null && day <= showing.today && (!end || day >= end)) ?? undefined
}

/** The end of the term, or an earlier one of a termination that is published. */
export function earliestEnd({ contract, readings }: Pick<Showing, 'contract' | 'readings'>): Day | null {
  const ends = (readings.modifications?.rows ?? [])
    .filter(row => row.state === 'published' && isTermination(row, readings))
    .flatMap(row => endingDays(row, contract.facts))
  return [contract.facts.endsOn, ...ends].reduce<Day | null>(
    (first, day) => (day && (!first || day < first) ? day : first),
    null,
  )
}

/** The end in the words of the act, where they give one just before the column. */
function ownEnd(column: Day, inText: Day | null): Day {
  return inText && inText <= column && inText >= addDays(column, -LATE_BY) ? inText : column
}

/** The rules count from the earlier of the two days; a person confirms the one in the text. */
function endedEarly(showing: Showing, row: ModificationRow, by: ShownBy): Shown[] {
  const { endsOn } = showing.contract.facts
  const days = endingDays(row, showing.contract.facts)
  // Where none can be, that is no reason to ask less.
  const first = days.length > 0 ? days.reduce(earlier) : (row.approvedOn ?? row.dayInText)
  if (!endsOn || !first || first >= endsOn) return []
  const shown = shownFact(showing, by, 'shows', { fact: 'shownTermination', value: first })
  const on = days.at(-1)
  // With which balance is for a person to say; each answer is a press of its own.
  const endings = (day: Day) =>
    [false, true].map(balances => ({ kind: 'suggestion', fact: 'earlyEnd', value: { on: day, balances }, by }) as const)
  return on === undefined || on > showing.today ? [shown] : [shown, ...endings(on)]
}

/** The days on which it may have ended, that of the text last. One before it began is that of another act, as of its signing. */
function endingDays({ approvedOn, dayInText }: ModificationRow, { startsOn }: Contract['facts']): readonly Day[] {
  return [approvedOn, dayInText].filter(day => day !== null).filter(day => !startsOn || day >= startsOn)
}

function isTermination(row: ModificationRow, readings: ContractReadings): boolean {
  return row.says.includes('termination') || typeOf(row, readings) === 'termination'
}

function isClosing(row: ModificationRow, { readings, passed }: Showing): boolean {
  return row.says.includes('closing') || (typeOf(row, readings) === 'closing' && passed('closing-means-closed'))
}

function typeOf({ id }: ModificationRow, readings: ContractReadings) {
  return readings['modification-types']?.rows.find(row => row.id === id)?.type
}

/** What was paid is all of a value that was reduced since the register's own. */
function valueReduced(
  { contract, readings }: Showing,
  published: readonly ModificationRow[],
  by: (row: ModificationRow) => ShownBy,
): Shown[] {
  const row = published.at(-1)
  const value = centavosOf(contract.facts.value)
  const after = centavosOf(row?.value)
  const plan = readings.payments?.rows ?? []
  if (!row || value === null || after === null || after >= value || plan.some(({ state }) => state === 'open'))
    return []
  const paid = paidIn(plan)
  const apart = after - paid
  // A zero stands where no amount was written, and is no value.
  if (after <= 0n || paid <= 0n || apart > ONE_PESO || apart < -ONE_PESO) return []
  return [
    { kind: 'suggestion', fact: 'payment', value: 'settled', by: by(row) },
    { kind: 'hint', hint: 'value-reduced', by: by(row) },
  ]
}

/** Rows of the log of types may be younger than their effect on the register. */
const SETTLED_AFTER_DAYS = 3

/** Of the contracts with a closing by its type, those that are closed by now. */
export function closingMeansClosed({ contract, readings, today }: CheckCase): boolean | null {
  if (!readings) return null
  const closing = readings.modifications?.rows.find(
    row =>
      typeOf(row, readings) === 'closing' &&
      row.approvedOn !== null &&
      row.approvedOn < addDays(today, -SETTLED_AFTER_DAYS),
  )
  return closing ? contract.facts.state === 'closed' : null
}

/** Days for which a closing counts as a late one. */
const LATELY = 90

/** Of the contracts that were closed lately, those with a closing in the words of a published modification. */
export function closingPublished({ contract: { facts }, readings, today }: CheckCase): boolean | null {
  if (facts.state !== 'closed' || !facts.updatedOn || facts.updatedOn < addDays(today, -LATELY)) return null
  if (!readings?.modifications) return null
  return readings.modifications.rows.some(({ state, says }) => state === 'published' && says.includes('closing'))
}
