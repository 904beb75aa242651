import type { Button, Card, FormName } from '../card.js'
import { contractCard } from '../cards/explain.js'
import { showButton } from '../cards/show.js'
import { card, type Talk, text } from '../cards/talk.js'
import { contractsOf, visible } from '../portfolio.js'
import type { Log } from '../ports.js'
import type { ContractStatement, PersonStatement } from '../statement.js'
import { alikeBy } from './alike.js'
import { isAttestedFact } from './attested.js'

/** A card that says that this person may not do that. */
export function refused({ words }: Talk): Card {
  return card(words.forms.notAllowed, words.forms.notAllowed, text(words.forms.notAllowed, 'warning'))
}

/** How a contract stands now, under a line that says what just happened. */
export async function stateNow(
  talk: Talk,
  id: string,
  lead: string,
  buttons: readonly Button[] = [],
  tone: 'good' | 'warning' = 'good',
): Promise<Card> {
  const [item] = await visible(talk.world, talk.person, { id }, talk.today)
  const first = text(lead, tone)
  const actions = buttons.length > 0 && ({ part: 'actions', buttons } as const)
  if (!item) return card(talk.words.say.contractTitle(id), lead, first, actions)
  const shown = await contractCard(item, talk)
  return card(shown.title, lead.split('\n')[0] ?? lead, first, actions, ...shown.parts)
}

/** What happened to something said about a person, and the way on. */
export function doneCard({ words }: Talk, line: string, buttons: readonly Button[] = []): Card {
  const [title = line] = line.split('\n')
  return card(title, title, text(line, 'good'), {
    part: 'actions',
    buttons: [...buttons, showButton(words.forms.buttons.mine, { kind: 'mine', args: {} })],
  })
}

/** Takes back within ten minutes what was just said; `id` is what the statement is about. */
export function undoButton({ words }: Talk, id: string, { id: statement }: { readonly id: string }): Button {
  return { label: words.forms.buttons.undo, action: { do: 'withdraw', id, statement, undo: true } }
}

/** Leads to the contracts that lack the same fact as the one just told, or nothing when there are none. */
export async function alikeButtons(talk: Talk, form: FormName): Promise<Button[]> {
  if (!isAttestedFact(form)) return []
  const { world, person, today, words } = talk
  const left = alikeBy(await contractsOf(world, person, today), person).get(form)?.length ?? 0
  return left > 0 ? [{ label: words.forms.bulk.left(left), action: { do: 'choose', form } }] : []
}

/** Made once: it takes longer to make than an attestation to record. */
const TIME = new Intl.DateTimeFormat('es-CO', {
  timeZone: 'America/Bogota',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The time of an instant in Bogotá, `HH:MM`. */
export function timeOf(now: Date): string {
  return TIME.format(now)
}

/** What was said about a contract; empty where nothing was. */
export async function logOf({ world }: Talk, id: string): Promise<Log<ContractStatement>> {
  const logs = await world.store.said.of(world.entity.key, [id])
  return logs.get(id) ?? { version: 0, statements: [] }
}

/** Whether something was recorded under this key. */
export function hasKey({ statements }: Log<ContractStatement | PersonStatement>, key: string): boolean {
  return statements.some(said => said.key === key)
}
