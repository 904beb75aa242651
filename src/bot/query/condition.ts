import { centavos } from '../../rules/index.js'
import { fold } from '../../shared/text.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Filter, FilterOn } from './query.js'
import { type QueryScope, READ } from './read-field.js'
import { isPartOfReference, looseReference } from './reference.js'

/** Whether a contract is meant: yes, no, or undefined where what it takes is not known. */
export type Condition = (item: AssessedContract) => boolean | undefined

/** A filter made ready to be asked of many contracts. */
export function conditionOf(filter: Filter, scope: QueryScope): Condition {
  switch (filter.field) {
    case 'contract': {
      const ids = new Set(filter.values)
      return ({ contract }) => ids.has(contract.id) === (filter.op === 'is')
    }
    case 'reference':
      return referenceCondition(filter)
    case 'about':
    case 'supplier':
    case 'object':
    case 'modality':
    case 'ordenador':
    case 'area':
      return wordsCondition(filter, scope)
    case 'supervisor':
      return personCondition(filter, scope)
    case 'value':
    case 'paid':
    case 'balance':
      return moneyCondition(filter, scope)
    case 'signed':
    case 'starts':
    case 'ends':
    case 'closable':
    case 'deadline':
    case 'overdue':
    case 'liquidationLimit':
    case 'closed':
    case 'snoozed':
    case 'told':
      return dayCondition(filter, scope)
    default:
      return choiceCondition(filter, scope)
  }
}

function referenceCondition({ op, values }: Extract<Filter, { readonly field: 'reference' }>): Condition {
  const wanted = values.map(looseReference)
  return ({ contract: { id, reference = '', process = '' } }) => {
    const known = [reference, id, process].map(looseReference)
    return wanted.some(part => known.some(whole => isPartOfReference(part, whole))) === (op === 'has')
  }
}

/** Every word of a value must stand there, in any order. */
function wordsCondition({ field, op, values }: FilterOn<'words'>, scope: QueryScope): Condition {
  const wanted = values.map(value =>
    fold(value)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  )
  return item => {
    const texts = READ[field](item, scope)
    if (texts === undefined) return undefined
    const holds = wanted.some(words => words.every(word => texts.some(text => stands(word, text, words.length > 1))))
    return holds === (op === 'has')
  }
}

/**
 * A word of a text or a part of one; beside other words, no more than its beginning: "humedal La Tingua" is nothing of Hidrotingua.
 * Said of several, the word of one: "humedales" stands in "del humedal La Tingua".
 */
function stands(word: string, text: string, isBesideOthers: boolean): boolean {
  if (isBesideOthers ? beginsIn(word, text) : text.includes(word)) return true
  if (word.length < 6 || !word.endsWith('s')) return false
  return [word.slice(0, -1), ...(word.endsWith('es') ? [word.slice(0, -2)] : [])].some(one => isWholeIn(one, text))
}

function beginsIn(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!LETTER.test(text.charAt(at - 1))) return true
  return false
}

function isWholeIn(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + word.length))) return true
  return false
}

const LETTER = /\p{L}/u

/** A choice that is not known is `unknown` where that can be asked for. */
function choiceCondition({ field, op, values }: FilterOn<'choice'>, scope: QueryScope): Condition {
  const wanted = new Set<string>(values)
  return item => {
    const known = READ[field](item, scope)
    switch (op) {
      case 'any':
      case 'none':
        return known && known.length > 0 === (op === 'any')
      case 'is':
      case 'not': {
        if (known === undefined && !wanted.has('unknown')) return undefined
        return (known ?? ['unknown']).some(value => wanted.has(value)) === (op === 'is')
      }
    }
  }
}

function personCondition({ field, op, values }: FilterOn<'person'>, scope: QueryScope): Condition {
  const wanted = new Set<string>(values)
  const named = values.map(value => fold(value).split(/\s+/).filter(Boolean))
  return item => {
    const people = READ[field](item, scope)
    switch (op) {
      case 'any':
      case 'none':
        return people.length > 0 === (op === 'any')
      case 'named': {
        const names = people.map(id => fold(scope.nameOf(id) ?? '').split(/\s+/))
        return named.some(words => names.some(name => words.every(word => name.includes(word))))
      }
      case 'is':
      case 'not':
        return people.some(id => wanted.has(id)) === (op === 'is')
    }
  }
}

function moneyCondition({ field, op, values }: FilterOn<'money'>, scope: QueryScope): Condition {
  const [least, most = least] = values.map(centavos)
  if (least === undefined || most === undefined) return () => undefined
  return item => {
    const amount = READ[field](item, scope)
    if (amount === undefined) return undefined
    switch (op) {
      case 'over':
        return amount > least
      case 'under':
        return amount < least
      case 'at-least':
        return amount >= least
      case 'at-most':
        return amount <= least
      case 'between':
        return amount >= least && amount <= most
    }
  }
}

/** What has no day is on none; what may have one that is not known is neither in nor out. */
function dayCondition({ field, op, values }: FilterOn<'day'>, scope: QueryScope): Condition {
  const [from = '', to = from] = values
  return item => {
    const day = READ[field](item, scope)
    if (day === undefined) return undefined
    switch (op) {
      case 'any':
        return day !== null
      case 'none':
        return day === null
      case 'from':
        return day !== null && day >= from
      case 'until':
        return day !== null && day <= from
      case 'between':
        return day !== null && day >= from && day <= to
      case 'outside':
        return day === null || day < from || day > to
    }
  }
}
