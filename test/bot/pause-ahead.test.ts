import { describe, expect, it } from 'vitest'
import type { PersonStatement } from '../../src/bot/attestations/statement.js'
import { preferencesOf } from '../../src/bot/reminders/preferences.js'
import type { Day } from '../../src/rules/day.js'

function paused(on: Day, until: Day, startsOn?: Day): PersonStatement {
  return {
    id: `${on}:${until}`,
    key: `${on}:${until}`,
    by: 'ana',
    role: 'supervisor',
    at: `${on}T12:00:00.000Z`,
    on,
    channel: 'slack',
    shown: [],
    kind: 'paused',
    until,
    ...(startsOn && { startsOn }),
  }
}

describe('a pause that begins later', () => {
  const log = [paused('2027-07-01', '2027-07-25', '2027-07-10')]

  it.each([
    ['2027-07-09', null, { from: '2027-07-10', until: '2027-07-25' }],
    ['2027-07-10', '2027-07-25', null],
    ['2027-07-24', '2027-07-25', null],
    ['2027-07-25', null, null],
  ] as const)('on %s', (today, pausedUntil, pauseAhead) => {
    expect(preferencesOf(log, today)).toMatchObject({ pausedUntil, pauseAhead })
  })

  it('leaves the one that runs as it is', () => {
    const both = [paused('2027-07-01', '2027-07-05'), ...log]
    expect(preferencesOf(both, '2027-07-02')).toMatchObject({
      pausedUntil: '2027-07-05',
      pauseAhead: { from: '2027-07-10' },
    })
  })
})
