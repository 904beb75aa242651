import { EVERYBODY, type Person } from '../bot/accounts/person.js'
import type { Card, FormField, FormPart } from '../bot/cards/card.js'
import type { EntityContext } from '../bot/context.js'
import { askedOf, groupContracts } from '../bot/contracts/groups.js'
import { eachCountable } from '../bot/contracts/kept-countables.js'
import { ownContracts } from '../bot/contracts/visible-contracts.js'
import { press } from '../bot/conversation/press.js'
import { type Day, dayInBogota } from '../rules/index.js'

/* What the people of the demo do in the month that is played. */

/** What a supervisor closes of what is left, in a day: most keep the pace, one hardly begins. */
const ZEAL = [0.22, 0.02, 0.3, 0.25, 0.18, 0.35, 0.2, 0.28, 0.15, 0.3, 0.25, 0.3]

/** Ids of what people close in SECOP during the day. */
export async function closedOn(context: EntityContext, day: Day): Promise<string[]> {
  const closed: string[] = []
  for (const [index, person] of supervisorsOf(context).entries()) {
    const toClose = await toCloseBy(context, person, day)
    const share = Math.ceil(toClose.length * (ZEAL[index % ZEAL.length] ?? 0.2))
    closed.push(...toClose.slice(0, share).map(({ contract }) => contract.id))
  }
  return closed
}

/** How much is left to close at the entity, as its office is told. */
export async function leftToClose(context: EntityContext, day: Day): Promise<number> {
  let left = 0
  await eachCountable(context, EVERYBODY, day, ({ places }) => {
    if (places[0] === 'closeNow') left++
  })
  return left
}

/** Somebody tells by the button of their digest what only they know; null where nobody is asked anything. */
export async function tellOne(
  context: EntityContext,
  now: Date,
): Promise<{ readonly by: Person; readonly card: Card } | null> {
  const today = dayInBogota(now)
  for (const person of supervisorsOf(context)) {
    const items = await ownContracts(context, person, today)
    const [item] = groupContracts(items, 'supervisor', person.id).needsFact
    const [asked] = item ? askedOf(item, 'supervisor', person.id) : []
    if (!item || !asked) continue
    const open = { kind: 'open', form: asked.attestation, id: item.contract.id } as const
    const opened = await press(context, person, open, {}, now, 'terminal')
    const form = opened.card.parts.find((part): part is FormPart => part.kind === 'form')
    if (!form) continue
    const fields = Object.fromEntries(form.fields.map(field => [field.name, filled(field, today)]))
    const { card } = await press(context, person, form.submit.action, fields, now, 'terminal')
    return { by: person, card }
  }
  return null
}

async function toCloseBy(context: EntityContext, person: Person, day: Day) {
  return groupContracts(await ownContracts(context, person, day), 'supervisor', person.id).closeNow
}

function supervisorsOf({ directory }: EntityContext): Person[] {
  return [...directory.values()].filter(({ listed, roles }) => listed && roles.includes('supervisor'))
}

/** What somebody would fill in: the first choice, today, a yes, some document. */
function filled(field: FormField, today: Day): string {
  switch (field.kind) {
    case 'choice':
    case 'person':
      return field.initial ?? field.options[0]?.value ?? ''
    case 'date':
      return field.latest !== undefined && field.latest < today ? field.latest : today
    case 'boxes':
      return field.options.map(({ value }) => value).join(',')
    case 'check':
      return 'true'
    case 'time':
      return field.initial ?? '07:00'
    case 'text':
      return field.required ? 'Acta 012' : ''
  }
}
