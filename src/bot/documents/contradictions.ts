import { centavosOf, type Pesos, pesosOf } from '../../rules/index.js'
import { documentsEs as say } from '../../words/es/documents.js'
import { money } from '../../words/grammar.js'
import { paidIn } from '../evidence/sets/payments.js'
import type { BalanceLineName } from './balance.js'
import type { DocumentSource, DraftKind } from './document.js'
import { COMPUTED, type DraftCase, freshReading, ofRegister, ofSet, ofTold } from './draft-case.js'
import { balanceFor } from './money-sections.js'

/** Two places that cannot both be right, each as it says it. */
export interface Contradiction {
  readonly kind:
    | 'payments'
    | 'liquidated-before-its-end'
    | 'executed-above-final'
    | 'paid-above-executed'
    | 'settled-with-balance'
  readonly places: readonly [Place, Place]
}

interface Place {
  readonly said: string
  readonly source: DocumentSource
}

const ONE_PESO = 100n

/** What stops a draft: it would say two things of one. */
export function contradictionsIn(draft: DraftCase, kind: DraftKind): Contradiction[] {
  const listsPayments = kind === 'final-report' || kind === 'liquidation-record'
  return [...(listsPayments ? payments(draft) : []), ...sums(draft, kind), ...liquidatedEarly(draft)]
}

/** Payments that are listed and do not add up to what was paid. */
function payments(draft: DraftCase): Contradiction[] {
  const reading = freshReading(draft, 'payments')
  const paid = centavosOf(draft.item.contract.facts.paid)
  const sum = paidIn(reading?.rows ?? [])
  if (!reading || paid === null || paid <= 0n || sum <= 0n) return []
  const apart = sum - paid
  if (apart <= ONE_PESO && apart >= -ONE_PESO) return []
  const places: Contradiction['places'] = [
    { said: money(pesosOf(paid)), source: ofRegister(draft) },
    { said: money(pesosOf(sum)), source: ofSet('payments', reading.readOn) },
  ]
  return [{ kind: 'payments', places }]
}

/**
 * More executed than its value, or more paid than executed. A record of liquidation is where the second is settled: it says what is to be
 * refunded.
 */
function sums(draft: DraftCase, kind: DraftKind): Contradiction[] {
  const { lines, owed, release } = balanceFor(draft)
  const placeOf = (name: BalanceLineName): Place | null => {
    const [figure] = lines.find(line => line.name === name)?.figures ?? []
    return figure
      ? {
          said: `${say.balance.lines[name]} ${money(figure.pesos)}`,
          source: figure.source === 'computed' ? COMPUTED : figure.source,
        }
      : null
  }
  const both = (kind: Contradiction['kind'], one: BalanceLineName, other: BalanceLineName): Contradiction[] => {
    const [a, b] = [placeOf(one), placeOf(other)]
    const isSo = lines.some(line => line.reviews.some(review => review.kind === kind))
    return isSo && a && b ? [{ kind, places: [a, b] }] : []
  }
  return [
    ...both('executed-above-final', 'executed', 'final'),
    ...(kind === 'liquidation-record' ? [] : both('paid-above-executed', 'paid', 'executed')),
    ...(kind === 'liquidation-record'
      ? []
      : settled(draft, isSome(owed) ? placeOf('owed') : isSome(release) ? placeOf('release') : null)),
  ]
}

/** That nothing is left of the value was told, and the balance of what was given has something left. */
function settled(draft: DraftCase, left: Place | null): Contradiction[] {
  const payment = draft.known.told.get('payment')
  if (payment?.value !== 'settled' || !left) return []
  return [
    {
      kind: 'settled-with-balance',
      places: [{ said: say.values.payment.settled, source: ofTold(draft, payment) }, left],
    },
  ]
}

function isSome(amount: Pesos | null): boolean {
  return (centavosOf(amount) ?? 0n) > ONE_PESO
}

/** A liquidation that somebody dates before the end of the contract; it counts for nothing, and no paper passes over it. */
function liquidatedEarly(draft: DraftCase): Contradiction[] {
  const { known, item } = draft
  const { t0 } = known
  if (t0 === null || known.told.has('liquidation')) return []
  const last = item.status.attestations.findLast(({ fact }) => fact === 'liquidation')
  if (last?.fact !== 'liquidation' || !last.value.done || last.value.on >= t0) return []
  const ended = known.told.get('earlyEnd') ?? known.told.get('realEnd')
  const places: Contradiction['places'] = [
    { said: say.day(last.value.on), source: ofTold(draft, last) },
    { said: say.day(t0), source: ended ? ofTold(draft, ended) : ofRegister(draft) },
  ]
  return [{ kind: 'liquidated-before-its-end', places }]
}
