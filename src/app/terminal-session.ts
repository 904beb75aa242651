import { setTimeout as wait } from 'node:timers/promises'
import { cardToText } from '../adapters/chat/terminal/card-to-text.js'
import { playCampaign, type Scene } from '../demo/campaign.js'
import type { Settings } from '../settings/settings.js'
import { harmlessLine } from '../shared/harmless.js'
import { interfaceIn } from '../words/interface.js'
import type { CommandContext } from './run-command.js'

/** So long a scene stands before the next one, where somebody is watching. */
const PAUSE_MS = { day: 350, other: 1_500 }

/** Plays the last month of a campaign in the terminal: under a minute, and at once where nobody watches. */
export async function play(
  { words, language, out, now }: CommandContext,
  settings: Settings,
  watched: boolean,
): Promise<void> {
  for await (const scene of playCampaign(settings, now(), language)) {
    await out.write(`${linesOf(scene)}\n`)
    if (watched && scene.kind !== 'end') await wait(scene.kind === 'day' ? PAUSE_MS.day : PAUSE_MS.other)
  }

  function linesOf(scene: Scene): string {
    const { july } = words
    switch (scene.kind) {
      case 'begin':
        return `${july.intro(scene.first, scene.last)}\n`
      case 'day':
        return july.day(scene.day, scene.told.length, scene.confirmed, scene.open)
      case 'card':
        return `\n${july.card(harmlessLine(scene.to.name))}\n${text(scene)}`
      case 'told':
        return `\n${july.told(harmlessLine(scene.by.name))}\n${text(scene)}`
      case 'crash':
        return july.crash(scene.sent, scene.left)
      case 'recovered':
        return july.recovered(scene.found, scene.sent)
      case 'end':
        return [
          `\n${july.end}`,
          july.messages(scene.messages, scene.doubled),
          july.closed(scene.closed, scene.open),
          july.accounting(scene.accounting),
        ].join('\n')
    }
  }

  function text({ card }: Extract<Scene, { card: unknown }>): string {
    const { text } = cardToText(card, { words: interfaceIn(language).card })
    return `\n${text.replace(/^/gm, '    ')}\n`
  }
}
