import type { Person } from '../../src/bot/accounts/person.js'
import type { Action, FormName } from '../../src/bot/cards/action.js'
import type { Card, FormPart } from '../../src/bot/cards/card.js'
import type { EntityContext } from '../../src/bot/context.js'
import { at, formOf, presses, TODAY } from './context.js'

type Answers = Readonly<Record<string, string>>

/**
 * What a client sends of a form: what stands in it already, and the answers of a person. Throws for an answer to a field
 * that the form does not have.
 */
export function filledIn(form: FormPart, answers: Answers): Record<string, string> {
  const sent: Record<string, string> = {}
  for (const field of form.fields)
    if ('initial' in field && field.initial !== undefined) sent[field.name] = String(field.initial)
  for (const [name, answer] of Object.entries(answers)) {
    const names = form.fields.map(field => field.name)
    if (!names.includes(name)) throw new Error(`the form has no field «${name}», but ${names.join(', ')}`)
    sent[name] = answer
  }
  return sent
}

/** Fills in the form of a card and sends it. */
export function sendForm(
  context: EntityContext,
  who: Person,
  card: Card,
  answers: Answers,
  now = at(TODAY),
): Promise<Card> {
  const form = formOf(card)
  return presses(context, who, form.submit.action, filledIn(form, answers), now)
}

/** Opens the form about a contract, or about oneself without an id; fills it in and sends it. `action` is what was sent. */
export async function tell(
  context: EntityContext,
  who: Person,
  form: FormName,
  answers: Answers,
  id?: string,
  now = at(TODAY),
): Promise<{ readonly action: Action; readonly card: Card }> {
  const opened = await presses(context, who, { kind: 'open', form, ...(id ? { id } : {}) }, {}, now)
  return { action: formOf(opened).submit.action, card: await sendForm(context, who, opened, answers, now) }
}
