import type { Day } from '../rules/index.js'
import { standingOf } from './portfolio.js'
import type { Cadence } from './question.js'
import type { PersonStatement } from './statement.js'

/** What somebody wants of their daily digest, as it stands on a day. */
export interface Preferences {
  /** Hour in Bogotá, `HH:MM`; null where they never chose one. */
  readonly time: string | null
  readonly cadence: Cadence | null
  /** Last day of a pause that still runs. */
  readonly pausedUntil: Day | null
  /** Who gets their digests besides, and until when; null for no end. */
  readonly delegate: { readonly to: string; readonly until: Day | null } | null
}

/** Folds what a person said about themselves, oldest first. */
export function preferencesOf(log: readonly PersonStatement[], today: Day): Preferences {
  let wants: Preferences = { time: null, cadence: null, pausedUntil: null, delegate: null }
  for (const said of standingOf(log)) wants = { ...wants, ...change(said, today) }
  return wants
}

function change(said: PersonStatement, today: Day): Partial<Preferences> {
  switch (said.kind) {
    case 'digest-time':
      return { time: said.time }
    case 'cadence':
      return { cadence: said.cadence }
    case 'paused':
      return { pausedUntil: said.until >= today ? said.until : null }
    case 'resumed':
      return { pausedUntil: null }
    case 'delegated':
      return {
        delegate:
          said.to !== null && (said.until === null || said.until >= today) ? { to: said.to, until: said.until } : null,
      }
    default:
      return {}
  }
}
