import { describe, expect, it } from 'vitest'
import type { Accounting } from '../src/bot/reminders/accounting.js'
import { playCampaign, type Scene } from '../src/demo/campaign.js'
import { isBusinessDay, LEGAL_CALENDAR } from '../src/rules/index.js'
import { loadSettings } from '../src/settings/settings.js'

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
    for (const { day, told } of days) if (told > 0) expect(isBusinessDay(LEGAL_CALENDAR, day)).toBe(true)
    expect(end).toMatchObject({ doubled: 0, messages: days.reduce((sum, { told }) => sum + told, 0) })
    const [crash] = of(played, 'crash')
    const [recovered] = of(played, 'recovered')
    expect((recovered?.found ?? 0) + (recovered?.sent ?? 0)).toBe(crash?.left)
    expect(of(played, 'told')).toHaveLength(1)
    expect(of(played, 'card').length).toBeGreaterThan(2)
    expect(end && sumOf(end.accounting)).toBe(end?.accounting.eligible)
  })
})

function sumOf({ sent, waiting, failed, paused, notLinked, nothingToSay }: Accounting): number {
  return sent + waiting + failed + paused + notLinked + nothingToSay
}
