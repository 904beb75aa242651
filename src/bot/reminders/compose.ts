import { digestCard } from '../cards/digest/digest-card.js'
import { type TurnContext, turnContext } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { deliveryKey } from '../outbox/delivery-key.js'
import type { Outgoing } from '../outbox/outgoing.js'
import type { DayPlan } from './plan-day.js'
import type { PlanEntry, Recipient } from './plan-types.js'
import { closingKey, type WorkItem } from './work-item.js'

/**
 * What is, or was, to be delivered to one person of the plan, or null where nothing goes out to them today. The key is the
 * same on every planning of that day.
 */
export function outgoingFor(context: EntityContext, plan: DayPlan, entry: PlanEntry): Outgoing | null {
  return entry.outcome.kind === 'send' || entry.outcome.kind === 'sent' ? composed(context, plan, entry) : null
}

/** The message of an entry as it would go out, whatever its outcome. */
export function composed(context: EntityContext, plan: DayPlan, entry: PlanEntry): Outgoing {
  const { input, before } = plan
  const { recipient, reasons, milestone, notBefore } = entry
  const warnings = [...entry.warnings, ...entry.standInWarnings.flatMap(({ warnings: theirs }) => theirs)]
  const { person, language } = recipient
  const published = (entry.own?.listChanges.published ?? []).map(({ contract }) =>
    closingKey({ contract, shown: 'published' }),
  )
  const now = new Date(input.now)
  const turn: TurnContext = { ...turnContext(context, person, now, 'cli', language), today: input.day }
  const about = { person: person.id, day: input.day, kind: 'digest' } as const
  return {
    key: deliveryKey(input.entity, about),
    ...about,
    notBefore,
    language,
    card: digestCard({ turn, plan, entry }),
    basis: {
      cut: input.snapshot?.id ?? null,
      asOf: input.snapshot?.asOf ?? null,
      daysLeft: before,
      milestone,
      listed: listedIn(entry),
      ...(warnings.length > 0 ? { warned: warnings.map(({ key }) => key) } : {}),
      ...(published.length > 0 ? { closings: published } : {}),
      ...(entry.narrowed.length > 0 ? { narrowed: entry.narrowed.map(({ id }) => id) } : {}),
      ...(entry.own?.escalation?.fresh ? { left: entry.own.escalation.behind.left } : {}),
      about: aboutWhom(entry),
      reasons,
    },
  }
}

/** Everything that the numbers of the message count; what only waits where it is spoken of. */
function listedIn({ recipient, own, standIns }: PlanEntry): Outgoing['basis']['listed'] {
  const theirs = recipient.own.work.filter(({ place }) => own !== null || place !== 'waiting')
  return [...theirs.map(work => listed(work)), ...standIns.flatMap(listedOf)]
}

function listedOf({ person, own }: Recipient): Outgoing['basis']['listed'] {
  return own.work
    .filter(({ exclusion, place }) => !exclusion && (place === 'closeNow' || place === 'needsFact'))
    .map(work => ({ ...listed(work), of: person.id }))
}

function listed({ contract, verdict, rule, place, since }: WorkItem) {
  return { contract, verdict, rule, place, ...(since ? { since } : {}) }
}

/** The person themselves, those whose reminders they receive, and those who may need help. */
function aboutWhom({ recipient, own, standIns, team }: PlanEntry): string[] {
  return [
    ...(own ? [recipient.person.id] : []),
    ...standIns.map(({ person }) => person.id),
    ...(team?.behind.map(behind => behind.recipient.person.id) ?? []),
  ]
}
