import { cardToText } from '../../src/adapters/chat/terminal/card-to-text.js'
import { outcomeLines } from '../../src/app/sync-report.js'
import type { Platform, Profile } from '../../src/bot/accounts/account.js'
import type { Action } from '../../src/bot/cards/action.js'
import type { Card } from '../../src/bot/cards/card.js'
import type { EntityContext } from '../../src/bot/context.js'
import { handleIncoming, type Incoming } from '../../src/bot/conversation/handle-incoming.js'
import { alertsFor } from '../../src/bot/outbox/alerts.js'
import type { Loss } from '../../src/bot/ports/state.js'
import type { PlanEntry } from '../../src/bot/reminders/plan-types.js'
import { sync } from '../../src/bot/sync/sync.js'
import { addDays, type Contract, type Day } from '../../src/rules/index.js'
import { commandsIn } from '../../src/words/commands.js'
import { interfaceIn } from '../../src/words/interface.js'
import { record, snapshot } from '../bot/register-fake.js'
import { buttonsOf, formOf } from './context.js'
import { filledIn } from './forms.js'

/* What happens on a recorded day after its morning, written by hand in `case.json`, and what comes of it as text. */

/** One thing that happens, at a time in Bogotá, on the day of the case unless another is named. */
export type Step = { readonly at: string; readonly day?: Day } & (
  | ({ readonly who: string; readonly on: Platform; readonly unverified?: true } & (
      | { readonly says: string }
      | { readonly opens: 'home' | 'chat' }
      /** A button of the last card, by what it does: `withdraw`, `open liquidation`. Labels may change, this does not. */
      | { readonly presses: string }
      /** The form of the last card, filled in and sent. */
      | { readonly sends: Readonly<Record<string, string>> }
    ))
  /** A sync whose data has every contract but the last ones. */
  | { readonly syncsWithoutTheLast: number }
  /** The reminders are planned; what goes to the person with this e-mail is shown. */
  | { readonly remindsAll: true; readonly shows: string }
)

/** What the steps of a day need besides what is known. */
export interface StepsSetup {
  readonly context: EntityContext
  readonly contracts: readonly Contract[]
  readonly day: Day
  readonly remind: (
    now: Date,
    refused: Loss | null,
  ) => Promise<{ planned: string; cards: readonly [PlanEntry, Card][] }>
}

/** Everything that was said to the bot and by it, in order, as a terminal of 80 columns shows it. */
export async function playSteps(setup: StepsSetup, steps: readonly Step[]): Promise<string> {
  const { context } = setup
  const said: string[] = []
  const lastCards = new Map<string, Card>()
  let refused: Loss | null = null
  for (const step of steps) {
    const day = step.day ?? setup.day
    const now = new Date(`${day}T${step.at}:00-05:00`)
    const when = `${day} ${step.at}`
    if ('remindsAll' in step) {
      const { planned, cards } = await setup.remind(now, refused)
      said.push(`${when} · the reminders of the day`, planned.trimEnd())
      for (const [{ recipient }, card] of cards)
        if (recipient.person.email === step.shows) said.push(`→ ${recipient.person.name}`, shown(card, context))
    } else if ('syncsWithoutTheLast' in step) {
      const outcome = await syncWithout(setup, step.syncsWithoutTheLast, day, now)
      said.push(`${when} · a sync`, outcomeLines(outcome, commandsIn(context.language)).join('\n'))
      if (outcome.kind !== 'kept') continue
      refused = outcome
      for await (const { person, card } of alertsFor(
        context,
        { kind: 'shrunk', loss: outcome, cut: outcome.refused },
        day,
        now,
      ))
        said.push(`→ ${context.directory.get(person)?.name}`, shown(card, context))
    } else {
      const asker = `${step.who} · ${step.on}`
      const reply = await handleIncoming(
        context,
        { platform: step.on, tenant: 'T1', user: step.who },
        async () => profileOf(step, context),
        incomingOf(step, lastCards.get(asker)),
        now,
      )
      if (reply) lastCards.set(asker, reply.card)
      said.push(`${when} · ${asker} ${doing(step)}`, reply ? shown(reply.card, context) : '(no answer)')
    }
  }
  return `${said.join('\n\n')}\n`
}

type Said = Extract<Step, { who: string }>

function doing(step: Said): string {
  if ('says' in step) return `says: ${step.says}`
  if ('opens' in step) return `opens: ${step.opens}`
  return 'presses' in step ? `presses: ${step.presses}` : `sends: ${JSON.stringify(step.sends)}`
}

function profileOf({ who, unverified }: Said, { directory }: EntityContext): Profile {
  const name = [...directory.values()].find(({ email }) => email === who)?.name ?? who
  return { member: true, name, ...(unverified ? {} : { email: who }) }
}

function incomingOf(step: Said, card: Card | undefined): Incoming {
  if ('says' in step) return { text: step.says }
  if ('opens' in step) return { opened: step.opens }
  if (!card) throw new Error(`${step.who} has no card yet, at ${step.at}`)
  if ('sends' in step) {
    const form = formOf(card)
    return { pressed: form.submit.action, fields: filledIn(form, step.sends) }
  }
  const actions = buttonsOf(card).flatMap(({ action }) => action ?? [])
  const pressed = actions.find(action => effectOf(action) === step.presses || action.kind === step.presses)
  if (!pressed) throw new Error(`no button does «${step.presses}», at ${step.at}: ${actions.map(effectOf).join(', ')}`)
  return { pressed, fields: {} }
}

/** What a button does, in a word or two. */
function effectOf(action: Action): string {
  if ('form' in action) return `${action.kind} ${action.form}`
  if ('decision' in action) return `${action.kind} ${action.decision}`
  if ('answer' in action) return `${action.kind} ${action.answer}`
  return 'question' in action ? `${action.kind} ${action.section ?? action.question.kind}` : action.kind
}

function shown(card: Card, { language }: EntityContext): string {
  const { text } = cardToText(card, { width: 80, words: interfaceIn(language).card })
  return text.replace(/^(?=.)/gm, '  ')
}

/** A sync of the data of the morning, a day later, without its last contracts. */
async function syncWithout({ context, contracts }: StepsSetup, last: number, day: Day, now: Date) {
  const { entity, directory, store } = context
  const records = contracts.slice(0, contracts.length - last).map(({ supervisors: [supervisor], ...contract }) => ({
    ...record(0, { entityName: entity.name }),
    contract,
    supervisor: supervisor ? { document: supervisor, name: directory.get(supervisor)?.name ?? null } : null,
  }))
  return sync({
    store,
    entity: entity.key,
    registerState: snapshot([records], { version: `sync-${day}`, asOf: addDays(day, -1) }),
    identities: { personOf: document => document, listed: directory },
    now,
  })
}
