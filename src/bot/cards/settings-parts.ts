import { platformsOf } from '../accounts/reachability.js'
import { preferencesOf } from '../reminders/preferences.js'
import type { ActionsPart, Button, FormName } from './card.js'
import type { TurnContext } from './turn-context.js'

/** How somebody is told, in a sentence or two, with the buttons that change it. */
export async function settingsOf(turn: TurnContext) {
  const { words, context, person, today, channel } = turn
  const { accounts, forms, cards } = words
  const platforms = await platformsOf(context.store, context.entity.key, person.id)
  const log = (await context.store.people.of(context.entity.key, [person.id])).get(person.id)?.statements ?? []
  const { hour, cadence, pausedUntil, delegate } = preferencesOf(log, today)
  const to = delegate ? (context.directory.get(delegate.to)?.name ?? '') : null
  const open = (form: FormName, label: string = forms.titles[form as keyof typeof forms.titles]): Button => ({
    label,
    action: { kind: 'open', form },
  })
  const here = platforms.length > 1 && platforms.some(platform => platform === channel)
  const actions: ActionsPart = {
    kind: 'actions',
    buttons: [
      open('digest-time'),
      open('cadence'),
      pausedUntil ? open('resumed') : open('paused'),
      open('delegated', cards.delegate),
    ],
    menu: [
      open('language'),
      ...(here ? [{ label: accounts.preferHere, action: { kind: 'prefer-here' } } as const] : []),
    ],
  }
  return {
    lines: [
      cards.told(hour, cadence ? forms.options[cadence] : null),
      pausedUntil && cards.paused(pausedUntil, today),
      to === null ? cards.nobodyElse : words.forms.delegation.now(to, delegate?.until ?? null),
    ].filter(line => line !== null),
    actions,
    /** Changes the hour, which is changed most. */
    change: open('digest-time', cards.change),
  }
}
