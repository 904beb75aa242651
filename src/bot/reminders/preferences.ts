import type { Day } from '../../rules/index.js'
import type { Language } from '../../words/language.js'
import { validStatements } from '../accounts/person-log.js'
import type { PersonStatement } from '../attestations/statement.js'
import type { EntityContext } from '../context.js'
import type { Cadence } from '../understand/question.js'

/** What stands of what a person said about how they want to be told. */
export interface Preferences {
  /** `HH:MM` in Bogotá, or null where they chose none. */
  readonly hour: string | null
  readonly cadence: Cadence | null
  readonly language: Language | null
  /** No digests before this day. */
  readonly pausedUntil: Day | null
  /** A pause that is still to begin. */
  readonly pauseAhead: { readonly from: Day; readonly until: Day } | null
  /** The day on which their last pause ended. */
  readonly backSince: Day | null
  /** They asked not to be written to by e-mail. */
  readonly refusesMail: boolean
  /** Who receives their digests too, since when, and until when (that day included). */
  readonly delegate: { readonly to: string; readonly since: Day; readonly until: Day | null } | null
}

export const NO_PREFERENCES: Preferences = {
  hour: null,
  cadence: null,
  language: null,
  pausedUntil: null,
  pauseAhead: null,
  backSince: null,
  refusesMail: false,
  delegate: null,
}

/** What stands on a day of everybody who said anything, by person. */
export async function preferencesIn({ store, entity }: EntityContext, day: Day): Promise<Map<string, Preferences>> {
  const found = new Map<string, Preferences>()
  const logs: AsyncIterable<readonly [string, { readonly statements: readonly PersonStatement[] }]> = store.people.all(
    entity.key,
  )
  for await (const [person, { statements }] of logs) found.set(person, preferencesOf(statements, day))
  return found
}

/** Folds the log of one person, oldest first, into what stands on `today`. */
export function preferencesOf(log: readonly PersonStatement[], today: Day): Preferences {
  let found = NO_PREFERENCES
  for (const said of validStatements(log)) {
    if (said.on > today) continue
    switch (said.kind) {
      case 'digest-time':
        found = { ...found, hour: said.time }
        break
      case 'cadence':
        found = { ...found, cadence: said.cadence }
        break
      case 'language':
        found = { ...found, language: said.language }
        break
      case 'paused':
        found = pausedOn(found, said, today)
        break
      case 'resumed':
        found = { ...found, pausedUntil: null, pauseAhead: null, backSince: said.on }
        break
      case 'mail':
        found = { ...found, refusesMail: !said.wanted }
        break
      case 'delegated':
        found = { ...found, delegate: delegateOn(said.to, said.on, said.until, today) }
        break
      case 'declined':
        if (found.delegate?.to === said.by) found = { ...found, delegate: null }
        break
      case 'replied':
      case 'identified':
      case 'not-identified':
      case 'given':
      case 'reminded':
      case 'withdrawn':
        break
      default:
        said satisfies never
    }
  }
  return found
}

function pausedOn(
  found: Preferences,
  { startsOn, until }: { readonly startsOn?: Day; readonly until: Day },
  today: Day,
): Preferences {
  if (until <= today) return { ...found, backSince: until }
  return startsOn !== undefined && startsOn > today
    ? { ...found, pauseAhead: { from: startsOn, until } }
    : { ...found, pausedUntil: until, pauseAhead: null }
}

function delegateOn(to: string | null, since: Day, until: Day | null, today: Day): Preferences['delegate'] {
  return to === null || (until !== null && until < today) ? null : { to, since, until }
}
