import { fold } from '../../shared/text.js'
import type { Person } from '../accounts/person.js'
import { openForm } from '../attestations/record.js'
import type { Card } from '../cards/card.js'
import { listActions } from '../cards/paging.js'
import { card, type TurnContext } from '../cards/turn-context.js'
import { preferencesOf } from '../reminders/preferences.js'
import { refuseButton } from './refuse-button.js'

/** Those whose reminders somebody receives besides their own, by name. */
export async function delegatorsOf({ context, person, today }: TurnContext): Promise<Person[]> {
  const { store, entity, directory } = context
  const logs = await store.people.of(entity.key, [...directory.keys()])
  return [...directory.values()]
    .filter(({ id }) => preferencesOf(logs.get(id)?.statements ?? [], today).delegate?.to === person.id)
    .sort((a, b) => a.name.localeCompare(b.name, 'es'))
}

/** "No puedo hacerme cargo (de los avisos de Marta)", and nothing of a contract. */
const REFUSES =
  /^(?:(?:hola|buen[oa]s? \p{L}+|lo siento|perd[oó]n|disculpe|qu[eé] pena|sorry)[,.]?\s+)*(?:no (?:me )?(?:puedo|voy a poder|podr[eé]) (?:hacerme cargo|encargarme|recibir\p{L}*|hacer(?:me)?lo)|i (?:can\s?not|can.t) (?:do it|take (?:it|them) on|receive (?:it|them)))(?:\s+(?:de|to|for)?\s*(?:l[oa]s?|el|the)?\s*(?:avisos?|encargo|reminders?)?(?:\s*(?:del?|of|for)\s+(?<whose>[^\d]+?))?)?\s*[.!]?$/iu

/**
 * What a delegate types to refuse: the form, with nothing recorded before it is sent; where they stand in for several, whose is
 * asked. Null where it is no such sentence, or nobody delegated to them.
 */
export async function typedRefusal(turn: TurnContext, said: string): Promise<Card | null> {
  const found = REFUSES.exec(said.trim())
  if (!found) return null
  const all = await delegatorsOf(turn)
  const whose = found.groups?.whose
  const meant = whose === undefined ? all : all.filter(({ name }) => isNamed(name, whose))
  const [only, ...others] = meant
  if (!only) return null
  if (others.length === 0) return openForm(turn, 'declined', only.id)
  const title = turn.words.forms.titles.declined
  return card(
    title,
    title,
    listActions(
      meant.slice(0, MOST_OFFERED).map(other => refuseButton(other, turn)),
      [],
    ),
  )
}

const MOST_OFFERED = 5

function isNamed(name: string, whose: string): boolean {
  const known = fold(name).split(/\s+/)
  return fold(whose)
    .trim()
    .split(/\s+/)
    .every(word => known.includes(word))
}
