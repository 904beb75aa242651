import { oneLine } from '../../words/grammar.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Question } from '../understand/question.js'
import type { Card, ListRow } from './card.js'
import { contractLine } from './contract-line.js'
import { showButton } from './show-button.js'
import { card, mostUrgent, type TurnContext, text } from './turn-context.js'

/** More than this are no help: whoever means another writes more of it. */
const MOST_OFFERED = 20
const MOST_QUOTED = 60

/**
 * What was written is nearly the reference of these, or that of each of them: they are offered, never denied, and what was
 * asked goes on with the one that is chosen.
 */
export function whichOf(
  turn: TurnContext,
  written: string,
  alike: readonly AssessedContract[],
  again: (id: string) => Question,
): Card {
  const { say } = turn.words
  const isOwn = ({ contract }: AssessedContract) => contract.supervisors.includes(turn.person.id)
  const offered = [
    ...mostUrgent(alike.filter(isOwn), turn.person),
    ...mostUrgent(
      alike.filter(one => !isOwn(one)),
      turn.person,
    ),
  ].slice(0, MOST_OFFERED)
  const lines = offered.map(item => ({ ...contractLine(item, turn), actions: [] }))
  const names = distinct(
    offered.map(({ contract }, i) => ({
      ...lines[i]?.row,
      object: contract.object && oneLine(contract.object, LABEL),
    })),
  )
  const [only, ...others] = names
  const title = say.whichOf(oneLine(written, MOST_QUOTED), only && others.length === 0 ? only : null)
  const buttons = offered.map(({ contract }, i) => showButton(names[i] ?? contract.id, again(contract.id)))
  const none = showButton(say.none, { kind: 'contract', args: { id: oneLine(written, MOST_QUOTED) } })
  const { kind } = again('')
  return card(
    title,
    title,
    { kind: 'group', count: offered.length, items: lines },
    ...(buttons.length < MANY
      ? ([{ kind: 'actions', buttons: [...buttons, none] }] as const)
      : ([
          { kind: 'choices', label: say.chooseOne, buttons },
          { kind: 'actions', buttons: [none] },
        ] as const)),
    text(kind === 'contract' ? null : say.thenIDo(say.meanings[kind]), 'muted'),
  )
}

/** From so many on they are one list to choose from. */
const MANY = 5

/** Characters of a button. */
const LABEL = 28

type Told = Partial<ListRow> & { readonly object?: string | undefined }

/**
 * What each is called: its reference; where several have the same, whose it is, what it is worth, why it is to be seen to, what
 * it is for, or else its number here.
 */
function distinct(rows: readonly Told[]): string[] {
  const ways = [
    ({ name }: Told) => name,
    ({ who }: Told) => who,
    ({ name, value }: Told) => value && `${name} · ${value}`,
    ({ why }: Told) => why,
    ({ object }: Told) => object,
  ]
  const named = ways.map(way => rows.map(way)).find(names => new Set(names.filter(Boolean)).size === rows.length)
  return rows.map((row, i) => named?.[i] || `${i + 1} · ${row.name ?? ''}`)
}
