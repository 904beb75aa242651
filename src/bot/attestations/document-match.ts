import type { Card } from '../cards/card.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { type PersonStatement, withdrawnIn } from './statement.js'

/** Contracts whose document number is somebody's but for one digit at its end: it wants a coordinator's yes or no. */
export interface DocumentMatch {
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
export async function documentMatchOf({ store, entity }: EntityContext, id: string): Promise<DocumentMatch | null> {
  const snapshot = await store.contracts.head(entity.key)
  const found = snapshot?.report.nearMatches.find(({ person, registered }) => id === `${person}:${registered}`)
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
  const withdrawn = withdrawnIn(log)
  const answers = log.filter(
    (said): said is MatchAnswer =>
      (said.kind === 'identified' || said.kind === 'not-identified') &&
      said.other === registered &&
      !withdrawn.has(said.id),
  )
  return answers.at(-1) ?? null
}

/** Who is meant, whom the register names, and how many contracts it is about. */
export function matchFacts({ person, registeredName, contracts }: DocumentMatch, { words, context }: TurnContext) {
  const { match } = words.forms
  return [
    { label: match.listed, value: context.directory.get(person)?.name ?? match.unnamed },
    { label: match.registered, value: registeredName ?? match.unnamed },
    { label: match.contracts, value: String(contracts) },
  ]
}

/** A match that has its answer: what it was, and for whoever gave it a button that takes it back. */
export function answeredCard(match: DocumentMatch, answer: MatchAnswer, turn: TurnContext): Card {
  const { words, person, context } = turn
  const { forms } = words
  const name = context.directory.get(match.person)?.name ?? forms.match.unnamed
  const line = answer.kind === 'identified' ? forms.match.answered(name) : forms.match.answeredNo(name)
  return card(
    forms.titles.identified,
    line,
    text(line),
    { kind: 'facts', facts: matchFacts(match, turn) },
    answer.by === person.id && {
      kind: 'actions',
      buttons: [
        { label: forms.buttons.withdraw, action: { kind: 'withdraw', id: match.person, statement: answer.id } },
      ],
    },
  )
}
