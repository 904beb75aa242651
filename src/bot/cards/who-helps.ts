import { coordinates, type Person, sameArea } from '../accounts/person.js'
import type { Card } from './card.js'
import { showButton } from './show-button.js'
import { card, type TurnContext, text } from './turn-context.js'

/** "¿Quién es la coordinadora?": who of the entity's list coordinates for the asker's area, else everybody who does. */
export function coordinatorsCard({ words, context, person }: TurnContext): Card {
  const { coordinators: say } = words.say
  const { area } = person
  const all = [...context.directory.values()].filter(coordinates)
  const theirs = all.filter(each => area === undefined || each.area === undefined || sameArea(each.area, area))
  const named = theirs.length > 0 ? theirs : all
  const line = (each: Person) => say.one(each.id === person.id ? say.you(each.name) : each.name, each.area ?? null)
  const title = named.length > 0 ? say.title : say.none
  return card(title, named.length > 0 ? named.map(line).join('; ') : title, text([title, ...named.map(line)]))
}

/** Passwords and accounts of SECOP II: whose job they are, and what the bot can do instead. */
export function deskCard({ words }: TurnContext): Card {
  const { say, forms } = words
  return card(say.desk.title, say.desk.answer, text([say.desk.answer, say.desk.instead]), {
    kind: 'actions',
    buttons: [
      showButton(forms.buttons.how, { kind: 'how', args: {} }),
      showButton(forms.buttons.mine, { kind: 'mine', args: {} }),
    ],
  })
}
