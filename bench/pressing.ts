import type { Action, FormName } from '../src/bot/cards/action.js'
import type { FormPart } from '../src/bot/cards/card.js'
import { press } from '../src/bot/conversation/press.js'
import { NOW, type Opened } from './place.js'

/** The action of the button of a form that is opened on a contract. */
export async function confirmation({ context, asker }: Opened, form: FormName, id: string): Promise<Action> {
  const { card } = await press(context, asker, { kind: 'open', form, id }, {}, NOW, 'cli')
  const open = card.parts.find((part): part is FormPart => part.kind === 'form')
  if (!open) throw new Error(`no form opened: ${card.summary}`)
  return open.submit.action
}

/** Presses the buttons of other forms on these contracts: a bot that has been running for a while has compiled what it does. */
export async function pressOthers(opened: Opened, ids: readonly string[]): Promise<void> {
  for (const form of ['environmental', 'reversion', 'proceeding'] as const)
    for (const id of ids) {
      const action = await confirmation(opened, form, id)
      const answer = form === 'proceeding' ? 'none-open' : 'none'
      await press(opened.context, opened.asker, action, { answer }, NOW, 'cli')
    }
}
