import { describe, expect, it } from 'vitest'
import { cardToText } from '../src/adapters/chat/terminal/card-to-text.js'
import type { Card } from '../src/bot/cards/card.js'
import type { Accounting } from '../src/bot/reminders/accounting.js'
import { playCampaign, type Scene } from '../src/demo/campaign.js'
import { type Day, isBusinessDay, LEGAL_CALENDAR } from '../src/rules/index.js'
import { loadSettings } from '../src/settings/settings.js'
import { interfaceIn } from '../src/words/interface.js'

/* `npm start -- --july`: the month as it is shown. */

async function scenes(): Promise<Scene[]> {
  const loaded = loadSettings({}, '/')
  if (!loaded.ok) throw new Error('the settings of the package are wrong')
  const played: Scene[] = []
  for await (const scene of playCampaign(loaded.settings, new Date('2026-11-22T15:00:00.000Z'), 'es'))
    played.push(scene)
  return played
}

const of = <K extends Scene['kind']>(played: readonly Scene[], kind: K) =>
  played.filter((scene): scene is Extract<Scene, { kind: K }> => scene.kind === kind)

describe('the play of July', () => {
  it('tells nobody twice, nobody on a day off, everybody after the power cut, and adds up', async () => {
    const played = await scenes()
    const days = of(played, 'day')
    const [begin] = of(played, 'begin')
    const [end] = of(played, 'end')
    expect(begin).toMatchObject({ first: '2027-07-01', last: '2027-07-31' })
    for (const { day, told } of days) if (told.length > 0) expect(isBusinessDay(LEGAL_CALENDAR, day)).toBe(true)
    expect(end).toMatchObject({ doubled: 0, messages: days.reduce((sum, { told }) => sum + told.length, 0) })
    // What the month counts is what the contracting office is told.
    const heads = days[0]?.told.map(({ card }) => card.title.split(' por cerrar')[0])
    expect(heads).toContain(String(days[0]?.open))
    const [crash] = of(played, 'crash')
    const [recovered] = of(played, 'recovered')
    expect((recovered?.found ?? 0) + (recovered?.sent ?? 0)).toBe(crash?.left)
    expect(of(played, 'told')).toHaveLength(1)
    expect(of(played, 'card').length).toBeGreaterThan(2)
    expect(end && sumOf(end.accounting)).toBe(end?.accounting.eligible)
    expect(days.flatMap(({ day, told }) => told.flatMap(({ card }) => tooLong(day, card)))).toEqual([])
  })
})

/** Lines of a terminal in which every message of a morning has room, and of one that tells of somebody else's contracts too. */
const MOST_LINES = 14
const MOST_LINES_FOR_TWO = 20

function tooLong(day: Day, card: Card): string[] {
  const { text } = cardToText(card, { width: 80, words: interfaceIn('es').card })
  const lines = text.split('\n').filter(line => line.trim() !== '').length
  const most = text.includes('Por encargo de') ? MOST_LINES_FOR_TWO : MOST_LINES
  return lines > most ? [`${day}, ${lines} lines: ${text}`] : []
}

function sumOf({ sent, waiting, failed, paused, notLinked, nothingToSay }: Accounting): number {
  return sent + waiting + failed + paused + notLinked + nothingToSay
}
