import { centavosOf, type Pesos, pesosOf } from '../../rules/index.js'
import { amountInWords } from '../../words/es/amount.js'
import { documentsEs as say } from '../../words/es/documents.js'
import { money } from '../../words/grammar.js'
import type { BudgetRecord } from '../attestations/paper-facts.js'
import type { DocumentSection, DocumentSource, Line, Piece } from './document.js'
import { blank, COMPUTED, type DraftCase, field, ofGiven, review, value } from './draft-case.js'
import { givenOf, type PaperGiven } from './given.js'
import { balanceFor } from './money-sections.js'

const { asks, headings, tables, values } = say

/** The budget records as somebody gave them, none where two gave them otherwise. */
function recordsOf({ item }: DraftCase): PaperGiven<'records'> | undefined {
  const given = givenOf(item, 'records')
  return given && given.others.length === 0 && given.fact.rows.length > 0 ? given : undefined
}

/** The budget records in a line, each with its number, day and value. */
export function recordsLine(draft: DraftCase): Line {
  const given = recordsOf(draft)
  if (!given) return [blank(asks.record, 'finance-office')]
  const source = ofGiven(draft, given.by)
  return given.fact.rows.map(({ number, on, pesos }) =>
    value([say.balance.record(number), on && say.day(on), money(pesos)].filter(Boolean).join(' · '), source),
  )
}

/** A record with what was paid and is owed out of it, and what follows: what is left to release. */
interface Row extends BudgetRecord {
  readonly release: bigint | null
}

/** Of a single record all that was paid and is owed is out of it; of several only who keeps them knows. */
function rowsOf(draft: DraftCase, { fact: { rows } }: PaperGiven<'records'>): readonly Row[] {
  const { paid, owed } = balanceFor(draft)
  return rows.map(row => {
    const isOnly = rows.length === 1
    const whole = { ...row, paid: row.paid ?? (isOnly ? paid : null), owed: row.owed ?? (isOnly ? owed : null) }
    const [value, out, left] = [whole.pesos, whole.paid, whole.owed].map(centavosOf)
    return { ...whole, release: value == null || out == null || left == null ? null : value - out - left }
  })
}

interface Release {
  readonly given: PaperGiven<'records'>
  readonly rows: readonly Row[]
  /** All records less what was paid and is owed; below zero where more was paid than they hold, null where one is not known. */
  readonly total: bigint | null
  readonly reviews: readonly string[]
}

function releaseOf(draft: DraftCase): Release | null {
  const given = recordsOf(draft)
  if (!given) return null
  const rows = rowsOf(draft, given)
  const { paid, owed } = balanceFor(draft)
  const [out, left] = [centavosOf(paid), centavosOf(owed)]
  const held = rows.reduce((sum, { pesos }) => sum + (centavosOf(pesos) ?? 0n), 0n)
  const total = out === null || left === null ? null : held - out - left
  const each = rows.reduce<bigint | null>(
    (sum, { release }) => (sum === null || release === null ? null : sum + release),
    0n,
  )
  const over = out === null ? 0n : out - held
  return {
    ...{ given, rows, total },
    reviews: [
      ...(over > 0n ? [values.overRecords(pesosOf(over))] : []),
      ...(total !== null && each !== null && apart(total, each) > ONE_PESO
        ? [values.rowsDiffer(pesosOf(apart(total, each)))]
        : []),
    ],
  }
}

const ONE_PESO = 100n
const apart = (a: bigint, b: bigint) => (a > b ? a - b : b - a)

/** The sum to release where every cell of its table is known and fits; null where one does not. */
export function wholeRelease(draft: DraftCase): Pesos | null {
  const release = releaseOf(draft)
  if (!release || release.total === null || release.total <= 0n || release.reviews.length > 0) return null
  const isWhole = release.rows.every(row => row.on !== null && row.release !== null && row.release >= 0n)
  return isWhole ? pesosOf(release.total) : null
}

/** The budget records, a row each, and the sum to release: K of what people gave, blanks where they did not. */
export function releaseSection(draft: DraftCase): DocumentSection {
  const release = releaseOf(draft)
  const asked = [
    asks.recordNumber,
    asks.recordDay,
    asks.recordValue,
    asks.recordPaid,
    asks.recordOwed,
    asks.recordRelease,
  ]
  const rows = release
    ? release.rows.map((row): Line[] => rowLines(draft, release.given, row))
    : [asked.map((what): Line => [blank(what, 'finance-office')])]
  return {
    heading: headings.toRelease,
    parts: [
      {
        kind: 'table',
        name: 'release',
        columns: tables.release.map((label, at) => ({ label, ...(at > 1 ? { align: 'right' as const } : {}) })),
        rows,
      },
      {
        kind: 'fields',
        fields: [
          field('total', ...totalLine(release)),
          ...balanceLine(draft, release),
          field('budget', blank(asks.budget, 'finance-office')),
          field('budgetLine', blank(asks.budgetLine, 'finance-office')),
        ],
      },
    ],
  }
}

function rowLines(draft: DraftCase, { by, fact: { rows } }: PaperGiven<'records'>, row: Row): Line[] {
  const source = ofGiven(draft, by)
  const given = rows.find(({ number }) => number === row.number)
  const amount = (pesos: Pesos | null, asked: string, from: DocumentSource): Line =>
    pesos === null ? [blank(asked, 'finance-office')] : [value(money(pesos), from)]
  return [
    [value(row.number, source)],
    row.on ? [value(say.day(row.on), source)] : [blank(asks.recordDay, 'finance-office')],
    amount(row.pesos, asks.recordValue, source),
    amount(row.paid, asks.recordPaid, given?.paid == null ? COMPUTED : source),
    amount(row.owed, asks.recordOwed, given?.owed == null ? COMPUTED : source),
    row.release !== null && row.release < 0n
      ? [review(values.overRecords(pesosOf(-row.release)))]
      : amount(row.release === null ? null : pesosOf(row.release), asks.recordRelease, COMPUTED),
  ]
}

function totalLine(release: Release | null): Line {
  const reviews = (release?.reviews ?? []).map((what): Piece => review(what))
  if (!release || release.total === null || release.total < 0n) return [blank(asks.total, 'finance-office'), ...reviews]
  return [value(amountInWords(pesosOf(release.total)), COMPUTED), ...reviews]
}

/** The balance to release as it follows from the value: beside the other where the records do not add up to the value. */
function balanceLine(draft: DraftCase, release: Release | null) {
  const told = balanceFor(draft).release
  const isSame =
    told === null || !release || release.total === null || apart(centavosOf(told) ?? 0n, release.total) <= ONE_PESO
  return isSame || told === null ? [] : [field('balanceTold', value(amountInWords(told), COMPUTED))]
}
