import { describe } from 'vitest'
import { table } from '../support/table.js'

describe('R05: suspended', () => {
  const suspended = { state: 'suspended', endsOn: '2026-12-31' } as const
  const past = { state: 'suspended', endsOn: '2026-06-30' } as const
  table([
    ['the end ahead', 'R05 suspended', { facts: suspended }, { missing: [], warnings: [], until: null }],
    ['the end today', 'R05 suspended', { facts: { ...suspended, endsOn: '2026-11-22' } }, { missing: [] }],
    [
      'the end past: was it restarted?',
      'R05 suspended',
      { facts: past },
      { missing: ['restart'], warnings: ['restart-to-verify'] },
    ],
    ['no end: was it restarted?', 'R05 suspended', { facts: { ...past, endsOn: null } }, { missing: ['restart'] }],
    [
      'a restart ahead',
      'R05 suspended',
      { facts: past, told: { restart: { on: '2026-11-23', happened: false } } },
      { missing: [] },
    ],
    [
      'a restart that was due today',
      'R05 suspended',
      { facts: suspended, told: { restart: { on: '2026-11-22', happened: false } } },
      { missing: ['restart'], warnings: ['restart-to-verify'] },
    ],
    [
      'a restart said to have happened on a day that is ahead',
      'R05 suspended',
      { facts: suspended, told: { restart: { on: '2026-11-23', happened: true } } },
      { missing: [] },
    ],
    [
      'restarted: the suspension moved the end',
      'R05 suspended',
      { facts: suspended, told: { restart: { on: '2026-11-01', happened: true } } },
      { missing: ['realEnd'] },
    ],
    [
      'restarted, new end ahead: it runs, and the restart is to be registered',
      'R10 in-execution',
      { facts: past, told: { restart: { on: '2026-07-01', happened: true }, realEnd: '2026-11-22' } },
      { until: '2026-11-22', holds: ['R05'], blockers: ['register-the-restart'] },
    ],
    [
      'restarted, new end past',
      'R18 close-now 2',
      { facts: past, told: { restart: { on: '2026-07-01', happened: true }, realEnd: '2026-11-21' } },
      { holds: ['R05'], blockers: ['register-the-restart'], closableFrom: '2026-11-22' },
    ],
    [
      'restarted today',
      'R05 suspended',
      { facts: suspended, told: { restart: { on: '2026-11-22', happened: true } } },
      { missing: ['realEnd'] },
    ],
    [
      'told when it ended and that it is to restart: which is its real state?',
      'R05 suspended',
      {
        facts: suspended,
        told: { earlyEnd: { on: '2026-10-01', balances: false }, restart: { on: '2026-11-23', happened: false } },
      },
      { missing: ['realState'], until: '2026-11-23' },
    ],
    [
      'told when it ended: which is its real state?',
      'R05 suspended',
      { facts: suspended, told: { earlyEnd: { on: '2026-08-31', balances: false } } },
      { missing: ['realState'] },
    ],
    [
      'ended early',
      'R18 close-now 2',
      { facts: suspended, told: { realState: 'terminated', earlyEnd: { on: '2026-08-31', balances: false } } },
      { blockers: ['register-the-restart'], holds: ['R05'] },
    ],
    [
      'to end early on a day that is ahead',
      'R05 suspended',
      { facts: suspended, told: { earlyEnd: { on: '2026-12-01', balances: false } } },
    ],
    [
      'a real end that is ahead, no restart known',
      'R05 suspended',
      { facts: past, told: { realEnd: '2026-12-01' } },
      { missing: [] },
    ],
    [
      'a real end that is past, no restart known',
      'R05 suspended',
      { facts: suspended, told: { realEnd: '2026-11-01' } },
      { missing: ['restart'] },
    ],
  ])
})

describe('R06: ceded', () => {
  const ceded = { state: 'ceded' } as const
  table([
    ['nobody has said which record lives', 'R06 needs-information', { facts: ceded }, { missing: ['cession'] }],
    [
      'the live record: the table goes on',
      'R18 close-now 2',
      { facts: ceded, told: { cession: 'live' } },
      { holds: ['R06'] },
    ],
    [
      'the live record, still running',
      'R10 in-execution',
      { facts: { ...ceded, endsOn: '2026-11-22' }, told: { cession: 'live' } },
    ],
    ['replaced by another record', 'R06 not-applicable', { facts: ceded, told: { cession: 'replaced' } }],
    [
      'nobody has said it, and the term still runs',
      'R06 needs-information',
      { facts: { ...ceded, endsOn: '2026-11-22' } },
      { holds: ['R10'], until: null },
    ],
  ])
})
