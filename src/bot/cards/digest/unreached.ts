import { briefName } from '../../../words/grammar.js'
import { isTold } from '../../reminders/contact-status.js'
import type { DayPlan, Recipient } from '../../reminders/plan-day.js'
import type { TeamPart } from '../../reminders/plan-types.js'
import { type Unheard, whyUnheard } from '../../reminders/unheard.js'
import type { TurnContext } from '../turn-context.js'

/** People named for each reason; of more it is said how many, and who they are is behind the button. */
const NAMED = 3

/** Who in a team has something open and does not hear of it, by why; and how many contracts that is. */
export interface Unreached {
  readonly people: number
  readonly contracts: number
  readonly unlisted: readonly Recipient[]
  readonly notLinked: readonly Recipient[]
  readonly refused: readonly Recipient[]
  readonly paused: readonly Recipient[]
}

/** Who has something open and does not hear of it. Who is on pause is heard for by a delegate. */
export function unreachedIn({ people }: TeamPart, { recipients }: DayPlan['input']): Unreached {
  const open = people
    .map(recipient => ({ recipient, contracts: openWork(recipient) }))
    .filter(({ contracts }) => contracts > 0)
    .sort((a, b) => b.contracts - a.contracts)
  const hears = (id: string) => recipients.some(({ person, reach }) => person.id === id && isTold(reach))
  const all = open.flatMap(one => {
    const why = whyUnheard(one.recipient, hears)
    return why ? [{ ...one, why }] : []
  })
  const who = (which: Unheard) => all.flatMap(({ recipient, why }) => (why === which ? [recipient] : []))
  return {
    people: all.length,
    contracts: all.reduce((sum, { contracts }) => sum + contracts, 0),
    unlisted: who('unlisted'),
    notLinked: who('not-linked'),
    refused: who('unreachable'),
    paused: who('paused'),
  }
}

/** The same with why, and who where they are few; null where everybody hears. For whoever can do something about it. */
export function unreachedLine(deaf: Unreached, { words: { digest } }: TurnContext): string | null {
  if (deaf.people === 0) return null
  const named = deaf.people > NAMED ? 0 : NAMED
  const line = (say: (names: readonly string[], n: number) => string, who: readonly Recipient[]) =>
    say(
      who.slice(0, named).map(({ person }) => briefName(person.name)),
      who.length,
    )
  const lines = [
    deaf.unlisted.length > 0 && line(digest.unlisted, deaf.unlisted),
    deaf.notLinked.length > 0 && line(digest.notLinked, deaf.notLinked),
    deaf.refused.length > 0 && line(digest.unreachable, deaf.refused),
    deaf.paused.length > 0 && line(digest.paused, deaf.paused),
  ].filter(line => line !== false)
  return `${digest.unreached(deaf.people, deaf.contracts)}: ${lines.join('; ')}.`
}

function openWork({ own: { work } }: Recipient): number {
  return work.filter(({ place }) => place === 'closeNow' || place === 'needsFact').length
}
