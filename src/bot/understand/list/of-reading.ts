import { addDays, addMonths } from '../../../rules/day.js'
import type { Filter } from '../../query/query.js'
import type { Reading, ReadingValue, ReadText, Signal } from '../readings/readings.js'
import { aboutFilter, stateFilter } from '../readings/type-names.js'
import { foldInPlace } from '../text/fold.js'
import type { Conditions } from './conditions.js'
import type { ListSaid } from './list-said.js'
import { isJoined, isNegated } from './words-before.js'

/** Adds what one reading says of the contracts by itself: of what, whose, how much, in which state; not its days. */
export function addReading(reading: Reading, said: ListSaid, conditions: Conditions): void {
  const { question, text, raw, has } = said
  const { value, signs } = reading
  const isNot = !said.isLeftOut && isNegated(reading, text)
  if (
    value?.kind === 'words' &&
    signs.includes('PERSON') &&
    (question.kind === 'team' || isBesidePerson(reading, said))
  )
    conditions.addOr({ field: 'supervisor', op: 'named', values: [value.text] }, true)
  else if (value?.kind === 'words' && value.text !== '')
    conditions.addOr(
      (reading.quotes && quotedFilter(value.text, raw, text.pieces[reading.from]?.start, isNot)) ||
        aboutFilter(value.text, isNot),
      isJoined(reading, text),
    )
  else if (value?.kind === 'contracts' || (value?.kind === 'contract' && has('EXCEPT', 'SEVERAL')))
    conditions.addOr({ field: 'contract', op: has('EXCEPT') ? 'not' : 'is', values: someOf(value) }, true)
  else if (signs.includes('NAMED') && has('EXCEPT')) {
    const piece = text.pieces[reading.from]
    if (piece?.kind !== 'name') return
    const { name } = piece
    if (name.id === undefined) conditions.add({ field: 'reference', op: 'lacks', values: [name.reference] })
    else conditions.add({ field: 'contract', op: 'not', values: [name.id] })
  } else if (value?.kind === 'ordenador') conditions.add({ field: 'ordenador', op: 'has', values: [value.text] })
  else if (value?.kind === 'area')
    conditions.addOr({ field: 'area', op: isNot ? 'lacks' : 'has', values: [value.text] }, true)
  else if (value?.kind === 'person' && value.ids && (isNot || said.isLeftOut))
    // "Menos Ricardo": nobody of that name.
    conditions.addOr({ field: 'supervisor', op: isNot ? 'not' : 'is', values: severalOf(value.ids) }, true)
  else if (value?.kind === 'person' && (isNot ? value.id === undefined : isApart(reading, said)))
    // Of whom nobody is known to have the name, nothing tells whose they are not.
    conditions.lose(reading)
  else if (value?.kind === 'person')
    conditions.addOr(
      value.id === undefined
        ? { field: 'supervisor', op: 'named', values: [value.text] }
        : { field: 'supervisor', op: isNot ? 'not' : 'is', values: [value.id] },
      true,
    )
  else if (value?.kind === 'duration') addDuration(reading, value, said, conditions)
  else if (value?.kind === 'amount')
    conditions.add({
      field: has('BALANCE_LEFT') ? 'balance' : has('PAYMENT', 'PAID') ? 'paid' : 'value',
      ...value.amount,
    })
  if (signs.includes('MODALITY'))
    conditions.addOr(
      { field: 'modality', op: isNot ? 'lacks' : 'has', values: [modalityOf(reading, text)] },
      isJoined(reading, text),
    )
  if (signs.includes('EXTENDED') && has('EXTENDED'))
    conditions.addOr({ field: 'state', op: 'is', values: amendedTo(reading, text) }, isJoined(reading, text))
  for (const [of, filter] of FACTS)
    if (signs.some(sign => of.includes(sign) && has(sign)) && !isOfThoseDue(filter, has) && !isNotShown(filter, has))
      conditions.addOr(filter, isJoined(reading, text))
}

/** "Requieren liquidación y aún no se liquidan": of those that need one it says that it is not made. */
function isOfThoseDue({ field }: Filter, has: ListSaid['has']): boolean {
  return field === 'liquidation' && has('LIQUIDATION_DUE')
}

/** "Los reportados que no aparecen": in the register, and nobody who does not answer. */
function isNotShown({ field, op }: Filter, has: ListSaid['has']): boolean {
  return field === 'told' && op === 'none' && (has('REPORTED') || has('BLOCKED'))
}

/** "Con prórroga": of a longer term; "modificados", "con otrosí": of whatever was changed, a longer term among it. */
function amendedTo({ from, to }: Reading, { pieces }: ReadText): readonly ['extended', ...'modified'[]] {
  const isOfTerm = pieces.slice(from, to).some(piece => 'text' in piece && OF_TERM.test(piece.text))
  return isOfTerm ? ['extended'] : ['extended', 'modified']
}

const OF_TERM = /^(?:prorrog|exten)/

/** "Los de Marta los ve Natalia": two people, whom nothing says to be meant alike. */
function isApart(reading: Reading, { readings, text, has }: ListSaid): boolean {
  const isFirst = readings.find(({ value }) => value?.kind === 'person') === reading
  return !isFirst && !has('COMPARE') && !isJoined(reading, text)
}

/** "Hernán y Marta Luz": somebody beside somebody who is known. */
function isBesidePerson(reading: Reading, { readings, text }: ListSaid): boolean {
  const joined = readings.filter(other => other === reading || other.value?.kind === 'person')
  const at = joined.indexOf(reading)
  const [before, after] = [joined[at - 1], joined[at + 1]]
  return (before !== undefined && isJoined(reading, text)) || (after !== undefined && isJoined(after, text))
}

/** "Hace más de seis meses": of since when something is so, or of how long nothing was said. */
function addDuration(
  reading: Reading,
  { days, months, more }: Extract<ReadingValue, { kind: 'duration' }>,
  { question, today, has, isOfNone }: ListSaid,
  conditions: Conditions,
): void {
  const day = addMonths(addDays(today, -days), -months)
  const op = more ? 'until' : 'from'
  if (has('-ANSWERED')) {
    if (more) conditions.replace({ field: 'told', op: 'outside', values: [day, today] })
    else conditions.lose(reading)
  } else if (isOfNone && has('ANSWERED')) conditions.add({ field: 'told', op: 'between', values: [day, today] })
  else if (question.kind === 'overdue' || has('OVERDUE')) conditions.add({ field: 'overdue', op, values: [day] })
  else if (has('STARTED')) conditions.add({ field: 'starts', op, values: [day] })
  else if (has('SIGNED_ON')) conditions.add({ field: 'signed', op, values: [day] })
  else if (has('CLOSED', 'CLOSED_I')) conditions.add({ field: 'closed', op, values: [day] })
  else if (has('ENDED', 'TO_CLOSE', '-CLOSED', '-CLOSED_I')) {
    conditions.drop('ends')
    conditions.add({ field: 'ends', op, values: [more ? addDays(day, -1) : day] })
    if (!more) conditions.add({ field: 'ends', op: 'until', values: [addDays(today, -1)] })
  } else conditions.lose(reading)
}

const FACTS: ReadonlyArray<readonly [readonly Signal[], Filter]> = [
  [['BLOCKED'], { field: 'blocked', op: 'any', values: [] }],
  [['-BLOCKED'], { field: 'blocked', op: 'none', values: [] }],
  [['-OVERDUE'], { field: 'overdue', op: 'none', values: [] }],
  [['-ANSWERED'], { field: 'told', op: 'none', values: [] }],
  [['ANSWERED'], { field: 'told', op: 'any', values: [] }],
  [['CHANGED'], { field: 'changed', op: 'any', values: [] }],
  [['UNLIQUIDATED', '-LIQUIDATED', '-LIQUIDATE', '-LIQUIDATED_I'], { field: 'liquidation', op: 'is', values: ['due'] }],
  [['NO_LIQUIDATION'], { field: 'liquidation', op: 'is', values: ['not-due'] }],
  [['LIQUIDATED', 'LIQUIDATED_I'], { field: 'liquidation', op: 'is', values: ['made'] }],
  [['GUARANTEE'], { field: 'rule', op: 'is', values: ['R16a', 'R16b'] }],
  [['PROCEEDING'], { field: 'proceeding', op: 'is', values: ['open'] }],
  [['UNPAID'], { field: 'missing', op: 'is', values: ['payment'] }],
  [['-GUARANTEE'], { field: 'rule', op: 'not', values: ['R16a', 'R16b'] }],
  [['-BALANCE_LEFT'], { field: 'balance', op: 'at-most', values: ['0'] }],
  [['SUSPENDED'], { field: 'state', op: 'is', values: ['suspended'] }],
  [['CANCELLED'], { field: 'state', op: 'is', values: ['cancelled'] }],
  [['CEDED'], { field: 'state', op: 'is', values: ['ceded'] }],
  [['NOT_STARTED'], { field: 'state', op: 'is', values: ['approved', 'signed'] }],
  [['REMINDERS_SET'], { field: 'snoozed', op: 'any', values: [] }],
  [['NO_PAYMENTS'], { field: 'paid', op: 'at-most', values: ['0'] }],
  [['NO_END'], { field: 'ends', op: 'none', values: [] }],
  [['-WAITING'], { field: 'situation', op: 'not', values: ['waiting'] }],
  [['-YOU_NEED', '-LACK', '-INFORMATION'], { field: 'situation', op: 'not', values: ['needsFact'] }],
  [['-RUNNING'], { field: 'situation', op: 'not', values: ['inExecution'] }],
  [['-SUSPENDED'], { field: 'state', op: 'not', values: ['suspended'] }],
  [['-CEDED'], { field: 'state', op: 'not', values: ['ceded'] }],
  [['-PROCEEDING'], { field: 'proceeding', op: 'not', values: ['open'] }],
  [['NO_SUPERVISOR'], { field: 'supervisor', op: 'none', values: [] }],
]

function someOf(value: Extract<Reading['value'], { kind: 'contract' | 'contracts' }>): readonly [string, ...string[]] {
  return severalOf(value.kind === 'contract' ? [value.id] : value.ids)
}

function severalOf([first = '', ...more]: readonly string[]): readonly [string, ...string[]] {
  return [first, ...more]
}

/** "Con estado «Suspendido»", "por modalidad de «Mínima cuantía»": words between marks, of the field that is named before them. */
function quotedFilter(said: string, raw: string, start: number | undefined, isLeftOut: boolean): Filter | null {
  const before = foldInPlace(raw.slice(0, start))
    .replace(/[^a-z]+/g, ' ')
    .trimEnd()
  if (/\b(?:estado|state)(?: \w+ (?:o|u|or))*$/.test(before))
    return stateFilter(said, isLeftOut || /\b(?:sin|without)(?: \w+)?$/.test(before))
  const field = /\b(?:modalidad|modality)(?: (?:de|of))?$/.test(before)
    ? 'modality'
    : /\b(?:area)$/.test(before)
      ? 'area'
      : undefined
  return field ? { field, op: isLeftOut ? 'lacks' : 'has', values: [said] } : null
}

/** The words of a modality as the register has them, without what leads to them. */
function modalityOf({ from, to }: Reading, { pieces }: ReadText): string {
  const words = pieces.slice(from, to).flatMap(piece => ('text' in piece ? [piece.text] : []))
  return words.join(' ').replace(/^(?:(?:por|de|bajo|en) )?(?:(?:la )?modalidad )?(?:(?:por|de) )?/, '')
}
