import { briefName } from '../../words/grammar.js'
import type { Button, Card } from '../cards/card.js'
import { nameOfPerson } from '../cards/contract-line.js'
import { askQuery } from '../cards/query/ask-query.js'
import { showButton } from '../cards/show-button.js'
import { card, dataDate, type TurnContext, text } from '../cards/turn-context.js'
import type { Query } from '../query/query.js'
import { isOfStanding } from '../query/share.js'
import { type Colleague, colleagueOf, personCard } from './person-card.js'
import { remindButton } from './remind-button.js'

/** As many can be reminded with one press each; the others are chosen from a list. */
const MOST_BUTTONS = 4

/**
 * Whom to remind, of those whose contracts a query means: a reminder goes to one person at a time, so each has a button of
 * their own. Null where it is of nobody whom the asker looks after.
 */
export async function remindWhomCard(turn: TurnContext, meant: Query): Promise<Card | null> {
  const { words, context, person: asker } = turn
  const { console: say, cards } = words
  // "A los que no han respondido": of what they have to do.
  const stands = meant.where.some(({ field }) => isOfStanding(field) || field === 'reference')
  const where = stands ? meant.where : [...meant.where, ...TO_CLOSE]
  const query: Query = { where, group: 'supervisor', view: 'entity' }
  const { result } = await askQuery(turn, query, () => null)
  const ids = result.groups.flatMap(({ key }) => (key === null || key === undefined || key === asker.id ? [] : [key]))
  const people: Colleague[] = []
  const others: string[] = []
  for (const id of ids) {
    if (people.length === MOST_BUTTONS) {
      if (context.directory.has(id)) others.push(id)
      continue
    }
    const found = await colleagueOf(turn, id)
    if (found) people.push(found)
  }
  const [only] = people
  if (!only) return null
  if (people.length + others.length === 1) return personCard(turn, only.person.id)
  const isOpen = ({ figures, reminded }: Colleague) =>
    figures.toClose + figures.needsFact > 0 && reminded?.on !== turn.today
  const buttons: readonly Button[] = people.filter(isOpen).map(each => remindButton(each.person, each.figures, turn))
  const title = say.remindWhom(people.length + others.length)
  return card(
    title,
    title,
    text(people.map(({ person, counted }) => say.ofPerson(briefName(person.name), cards.toClose(counted))).join('\n')),
    text(say.remindEach, 'muted'),
    buttons.length > 0 && { kind: 'actions', buttons },
    others.length > 0 && {
      kind: 'choices',
      label: say.seePerson,
      buttons: others.map(id =>
        showButton(briefName(nameOfPerson(id, context, words)), { kind: 'person', args: { id } }),
      ),
      isBeside: true,
    },
    await dataDate(turn),
  )
}

const TO_CLOSE: Query['where'] = [{ field: 'situation', op: 'is', values: ['closeNow', 'needsFact'] }]
