import { addDays, type Day, daysBetween, weekday } from '../../rules/index.js'
import type { Words } from '../../words/index.js'
import type { Card, Part } from '../cards/card.js'
import type { EntityContext } from '../context.js'
import { linkedPerson } from './linked-person.js'
import type { Person } from './person.js'
import type { Known } from './requests.js'

/** Days after which whoever administers by the first administrator's code is asked to be put on the list, and the last one. */
const ASKED_FROM = 20
const ENDS_AFTER = 30
const WEDNESDAY = 3

/**
 * Where a role by code stands on a day. `asked`: its holder is asked in every message. `ended`: it is over, for the list names
 * an administrator who has an account. `weekly`: it stays, since nobody else would administer, and is asked about that day.
 */
export function codeRole(since: Day, today: Day, isAnotherAdmin: boolean): 'quiet' | 'asked' | 'ended' | 'weekly' {
  const age = daysBetween(since, today)
  if (age < ASKED_FROM) return 'quiet'
  if (age < ENDS_AFTER) return 'asked'
  if (isAnotherAdmin) return 'ended'
  return weekday(today) === WEDNESDAY ? 'weekly' : 'quiet'
}

/** Whether somebody else whom the list names as administrator has an account. */
export function isAnotherAdmin(context: EntityContext, id: string, all: readonly Known[]): boolean {
  return all.some(({ account, stands }) => {
    const person = stands.linked && linkedPerson(context, account, stands.linked)
    return !!person && person.id !== id && person.codeSince === undefined && person.roles.includes('admin')
  })
}

/** The person as the list has them, where no account holds the code's role for them any more. */
export function withoutCodeRole({ codeSince, ...person }: Person): Person {
  return codeSince === undefined ? person : { ...person, roles: person.roles.filter(role => role !== 'admin') }
}

/** What whoever administers by the code alone is asked in a message of that day; null for everybody else. */
export function codeRolePart({ codeSince }: Person, today: Day, { accounts }: Pick<Words, 'accounts'>): Part | null {
  const line = codeSince && codeRoleLine(codeSince, today, accounts)
  return line ? { kind: 'text', text: line, tone: 'warning' } : null
}

/** A message that goes out by itself, with what its reader is asked while they administer by the code alone. */
export function withCodeRole(card: Card, person: Person, today: Day, words: Pick<Words, 'accounts'>): Card {
  const part = codeRolePart(person, today, words)
  return part ? { ...card, parts: [...card.parts, part] } : card
}

function codeRoleLine(since: Day, today: Day, accounts: Words['accounts']): string | null {
  // Whoever still is one is the only one from the last day on.
  switch (codeRole(since, today, false)) {
    case 'asked':
      return accounts.codeEnds(addDays(since, ENDS_AFTER))
    case 'weekly':
      return accounts.codeStays
    default:
      return null
  }
}
