import { hasMailAddress } from '../accounts/mail.js'
import { preferencesOf } from '../reminders/preferences.js'
import type { FormName } from './action.js'
import type { ActionsPart, Button } from './card.js'
import type { TurnContext } from './turn-context.js'

/** How somebody is told, in a sentence or two, with the buttons that change it. */
export async function settingsOf(turn: TurnContext) {
  const { words, context, person, today } = turn
  const { forms, cards } = words
  const log = (await context.store.people.of(context.entity.key, [person.id])).get(person.id)?.statements ?? []
  const { hour, cadence, pausedUntil, pauseAhead, delegate, refusesMail } = preferencesOf(log, today)
  const isMailed = hasMailAddress(context, person)
  const to = delegate ? (context.directory.get(delegate.to)?.name ?? '') : null
  const open = (form: FormName, label: string = forms.titles[form as keyof typeof forms.titles]): Button => ({
    label,
    action: { kind: 'open', form },
  })
  const actions: ActionsPart = {
    kind: 'actions',
    buttons: [
      open('digest-time'),
      open('cadence'),
      pausedUntil || pauseAhead ? open('resumed') : open('paused'),
      open('delegated', cards.delegate),
    ],
    menu: [open('language'), ...(isMailed ? [open('mail')] : [])],
  }
  return {
    lines: [
      cards.told(hour, cadence ? forms.options[cadence] : null),
      pausedUntil && cards.paused(pausedUntil, today),
      pauseAhead && cards.pauseAhead(pauseAhead.from, pauseAhead.until, today),
      to === null ? cards.nobodyElse : words.forms.delegation.now(to, delegate?.until ?? null),
      isMailed && refusesMail ? cards.noMail : null,
    ].filter(line => line !== null),
    actions,
    /** Changes the hour, which is changed most. */
    change: open('digest-time', cards.change),
  }
}
