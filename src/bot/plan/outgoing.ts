import { digestCard } from '../cards/digest.js'
import type { Talk } from '../cards/talk.js'
import type { Outgoing } from '../delivery.js'
import { deliveryKey } from '../outbox/key.js'
import type { DayPlan } from '../plan.js'
import { wordsIn } from '../words/index.js'
import type { World } from '../world.js'
import type { Entry, Recipient } from './types.js'
import type { Work } from './work.js'

/**
 * What is, or was, to be delivered to one person of the plan, or null where nothing goes out to them today. The key is the
 * same on every planning of that day.
 */
export function outgoingFor(world: World, plan: DayPlan, entry: Entry): Outgoing | null {
  return entry.outcome.is === 'send' || entry.outcome.is === 'sent' ? composed(world, plan, entry) : null
}

/** The message of an entry as it would go out, whatever its outcome. */
export function composed(world: World, plan: DayPlan, entry: Entry): Outgoing {
  const { input, before } = plan
  const { recipient, reasons, milestone, notBefore } = entry
  const { person, language } = recipient
  const now = new Date(input.now)
  const talk: Talk = { world, person, now, today: input.day, channel: 'cli', words: wordsIn(language) }
  const about = { person: person.id, day: input.day, kind: 'digest' } as const
  return {
    key: deliveryKey(input.entity, about),
    ...about,
    notBefore,
    language,
    card: digestCard({ talk, plan, entry }),
    basis: {
      cut: input.cut?.id ?? null,
      asOf: input.cut?.asOf ?? null,
      daysLeft: before,
      milestone,
      listed: listedIn(entry),
      about: aboutWhom(entry),
      reasons,
    },
  }
}

/** Everything that the numbers of the message count; what only waits where it is spoken of. */
function listedIn({ recipient, own, standIns }: Entry): Outgoing['basis']['listed'] {
  const theirs = recipient.own.work.filter(({ place }) => own !== null || place !== 'waiting')
  return [...theirs.map(work => listed(work)), ...standIns.flatMap(listedOf)]
}

function listedOf({ person, own }: Recipient): Outgoing['basis']['listed'] {
  return own.work
    .filter(({ away, place }) => !away && (place === 'closeNow' || place === 'needsFact'))
    .map(work => ({ ...listed(work), of: person.id }))
}

function listed({ contract, verdict, rule, place, since }: Work) {
  return { contract, verdict, rule, place, ...(since ? { since } : {}) }
}

/** The person themselves, those whose reminders they receive, and those who may need help. */
function aboutWhom({ recipient, own, standIns, team }: Entry): string[] {
  return [
    ...(own ? [recipient.person.id] : []),
    ...standIns.map(({ person }) => person.id),
    ...(team?.behind.map(behind => behind.recipient.person.id) ?? []),
  ]
}
