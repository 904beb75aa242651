import { type Escalation, escalationOf } from './escalation.js'
import { isInSight, sightOf } from './team.js'
import type { PlanInput, Recipient } from './types.js'

/** An escalation, and who is told of it: their ids. */
export interface Told {
  readonly escalation: Escalation
  readonly audience: ReadonlySet<string>
}

/** For somebody's escalation of a level: who can be told of it today. */
export type Audiences = (of: Recipient, level: 1 | 2) => Recipient[]

/** Finds those who look after a person and can be written to: the contracting office, or the ordenador. */
export function audiencesOf(recipients: readonly Recipient[]): Audiences {
  const hearing = recipients.filter(({ reach, preferences }) => reach.is === 'linked' && !preferences.pausedUntil)
  const offices = hearing.filter(({ person }) => person.roles.includes('coordinator'))
  const ordenadores = hearing.filter(({ person }) => person.roles.includes('ordenador'))
  return (of, level) =>
    (level === 1 ? offices : ordenadores).filter(
      ({ person }) => person.id !== of.person.id && isInSight(of.person, sightOf(person)),
    )
}

/**
 * Who is behind, by id, and who is told. Nobody who cannot be told that and why; and nobody where there is no one to tell.
 * Where the contracting office cannot be written to, the ordenador is told at once.
 */
export function escalationsOf(input: PlanInput, before: number | null, audiences: Audiences): Map<string, Told> {
  const { day: today, calendar, schedule } = input
  const found = new Map<string, Told>()
  // What was closed since old data does not show in it.
  if (input.isStale) return found
  for (const recipient of input.recipients) {
    if (recipient.reach.is !== 'linked' || recipient.preferences.pausedUntil !== null) continue
    const escalation = escalationOf(recipient.own, recipient.memory, {
      ...{ today, before, calendar, schedule },
      backSince: recipient.preferences.backSince,
    })
    if (!escalation) continue
    const office = audiences(recipient, 1)
    const above = audiences(recipient, 2)
    if (escalation.level === 2 && above.length > 0)
      found.set(recipient.person.id, { escalation, audience: idsOf([...office, ...above]) })
    else if (office.length > 0)
      found.set(recipient.person.id, { escalation: asFirst(escalation), audience: idsOf(office) })
    else if (above.length > 0) found.set(recipient.person.id, { escalation, audience: idsOf(above) })
  }
  return found
}

/** Without anybody above, the second level is the first one, which was told. */
function asFirst(escalation: Escalation): Escalation {
  return escalation.level === 2 ? { ...escalation, level: 1, fresh: false } : escalation
}

function idsOf(recipients: readonly Recipient[]): Set<string> {
  return new Set(recipients.map(({ person }) => person.id))
}
