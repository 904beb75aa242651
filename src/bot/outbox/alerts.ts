import type { Day } from '../../rules/index.js'
import { commandsIn } from '../../words/commands.js'
import { wordsIn } from '../../words/index.js'
import type { Card, Part } from '../cards/card.js'
import type { EntityContext } from '../context.js'
import { languageFor } from '../conversation/ask.js'
import type { StoreNotice } from '../ports/failure-detail.js'
import type { Language } from '../understand/question.js'
import { deliveryKey } from './delivery-key.js'
import type { DeliveryKind, Outgoing } from './outgoing.js'

/** Something that whoever administers the bot is told. */
export type Alert =
  | { readonly about: 'sync' | 'stale' | 'shrunk' }
  | { readonly about: 'store'; readonly notices: readonly StoreNotice[] }
  | { readonly about: 'messenger'; readonly failed: readonly { readonly person: string; readonly why: string }[] }

const MOST_LINES = 10

/** The alert for every admin: the key is that of the day, so that each is told once a day of each kind. */
export async function* alertsFor(context: EntityContext, alert: Alert, day: Day, now: Date): AsyncGenerator<Outgoing> {
  const { entity, store, directory } = context
  const snapshot = await store.contracts.head(entity.key)
  for (const person of directory.values()) {
    if (!person.roles.includes('admin')) continue
    const kind: DeliveryKind = `alert-${alert.about}`
    const language = await languageFor(context, person)
    yield {
      key: deliveryKey(entity.key, { person: person.id, day, kind }),
      person: person.id,
      day,
      kind,
      notBefore: now.toISOString(),
      language,
      card: alertCard(context, alert, language),
      basis: {
        cut: snapshot?.id ?? null,
        asOf: snapshot?.asOf ?? null,
        daysLeft: null,
        milestone: null,
        listed: [],
        about: alert.about === 'messenger' ? alert.failed.map(({ person: who }) => who) : [],
        reasons: [kind],
      },
    }
  }
}

function alertCard(context: EntityContext, alert: Alert, language: Language): Card {
  const words = wordsIn(language).outbox
  const { title, text, todo } = words.alerts[alert.about]
  const lines = linesOf(context, alert, language)
  const shown = lines.slice(0, MOST_LINES)
  if (lines.length > shown.length) shown.push(words.andMore(lines.length - shown.length))
  const parts: Part[] = [{ kind: 'text', text, tone: 'warning' }]
  if (shown.length > 0) parts.push({ kind: 'text', text: shown.join('\n') })
  parts.push({ kind: 'text', text: todo })
  return { title, summary: text, parts }
}

function linesOf({ directory }: EntityContext, alert: Alert, language: Language): string[] {
  const words = wordsIn(language).outbox
  if (alert.about === 'store') return alert.notices.map(commandsIn(language).details.notice)
  if (alert.about !== 'messenger') return []
  return alert.failed.map(({ person, why }) => words.failed(directory.get(person)?.name ?? person, words.because(why)))
}
