import type { Card } from '../card.js'
import { card, type Talk, text } from '../cards/talk.js'
import type { PersonStatement } from '../statement.js'
import type { World } from '../world.js'

/** Contracts whose document number is somebody's but for one digit at its end: it wants a coordinator's yes or no. */
export interface NearMatch {
  readonly person: string
  /** The id under which the register's rows are. */
  readonly registered: string
  readonly contracts: number
  /** As the register writes it. Data, never markup. */
  readonly registeredName: string | null
  readonly answer: MatchAnswer | null
  /** Version of the person's log. */
  readonly version: number
}

type MatchAnswer = Extract<PersonStatement, { kind: 'identified' | 'not-identified' }>

/** The near match of the current data that `id` names (`person:registered`), or null when there is none such. */
export async function nearMatchOf({ store, entity }: World, id: string): Promise<NearMatch | null> {
  const cut = await store.contracts.head(entity.key)
  const found = cut?.report.nearMatches.find(({ person, registered }) => id === `${person}:${registered}`)
  if (!found) return null
  const [roster, logs] = await Promise.all([
    store.contracts.roster(entity.key),
    store.people.of(entity.key, [found.person]),
  ])
  const log = logs.get(found.person)
  return {
    ...found,
    registeredName: roster.find(({ person }) => person === found.registered)?.name ?? null,
    answer: matchAnswer(log?.statements ?? [], found.registered),
    version: log?.version ?? 0,
  }
}

/** What a coordinator answered about the rows under `registered`, or null while nobody has: then it is asked. */
export function matchAnswer(log: readonly PersonStatement[], registered: string): MatchAnswer | null {
  const withdrawn = new Set(log.flatMap(said => (said.kind === 'withdrawn' ? [said.statement] : [])))
  const answers = log.filter(
    (said): said is MatchAnswer =>
      (said.kind === 'identified' || said.kind === 'not-identified') &&
      said.other === registered &&
      !withdrawn.has(said.id),
  )
  return answers.at(-1) ?? null
}

/** Who is meant, whom the register names, and how many contracts it is about. */
export function matchFacts({ person, registeredName, contracts }: NearMatch, { words, world }: Talk) {
  const { match } = words.forms
  return [
    { label: match.listed, value: world.directory.get(person)?.name ?? match.unnamed },
    { label: match.registered, value: registeredName ?? match.unnamed },
    { label: match.contracts, value: String(contracts) },
  ]
}

/** A match that has its answer: what it was, and for whoever gave it a button that takes it back. */
export function answeredCard(match: NearMatch, answer: MatchAnswer, talk: Talk): Card {
  const { words, person, world } = talk
  const { forms } = words
  const name = world.directory.get(match.person)?.name ?? forms.match.unnamed
  const line = answer.kind === 'identified' ? forms.match.answered(name) : forms.match.answeredNo(name)
  return card(
    forms.titles.identified,
    line,
    text(line),
    { part: 'facts', facts: matchFacts(match, talk) },
    answer.by === person.id && {
      part: 'actions',
      buttons: [{ label: forms.buttons.withdraw, action: { do: 'withdraw', id: match.person, statement: answer.id } }],
    },
  )
}
