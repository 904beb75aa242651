import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse, stringify } from 'yaml'
import { alerts } from './support/deploy-shapes.js'
import { aWatch, CYCLE } from './support/watch.js'

/* The alert rules for Prometheus, on what /metrics tells. */

const FILE = join(import.meta.dirname, '../deploy/alerts.yaml')
const rules = alerts.parse(parse(readFileSync(FILE, 'utf8'))).groups.flatMap(group => group.rules)
const hasPromtool = spawnSync('promtool', ['--version']).status === 0

/** What is told once a day ran, by its name. */
async function told(): Promise<readonly string[]> {
  const { watch, get, at } = await aWatch()
  for (const entity of ['demo', 'other']) watch.cycle(entity, CYCLE, at(0))
  return (await get('/metrics')).text.split('\n').filter(line => line !== '' && !line.startsWith('#'))
}

describe.each(rules)('$alert', ({ expr, annotations }) => {
  it('asks for what is told', async () => {
    const series = await told()
    const asked = [...expr.matchAll(/\b(cerrojo_\w+)(?:\{(\w+)="([^"]+)"\})?/g)]
    expect(asked).not.toEqual([])
    for (const [, name, label, value] of asked) {
      const wanted = label === undefined ? name : `${name}{`
      const lines = series.filter(line => line.startsWith(wanted ?? ''))
      expect(lines.filter(line => label === undefined || line.includes(`${label}="${value}"`))).not.toEqual([])
    }
    for (const [, label = ''] of annotations.summary.matchAll(/\$labels\.(\w+)/g))
      expect(series.filter(line => line.startsWith(asked[0]?.[1] ?? '') && line.includes(`${label}="`))).not.toEqual([])
  })
})

describe.skipIf(!hasPromtool)('promtool', () => {
  const promtool = (...args: string[]) => {
    const { stdout, stderr } = spawnSync('promtool', args, { encoding: 'utf8' })
    return stdout + stderr
  }

  it('finds nothing wrong in the rules', () => expect(promtool('check', 'rules', FILE)).toContain('SUCCESS'))

  /** One value each two minutes, for four hours. */
  const WELL = {
    cerrojo_unhandled_failures: '0x120',
    'cerrojo_hearing{platform="slack",workspace="T1"}': '1x120',
    'cerrojo_workspaces_refusing{entity="e"}': '0x120',
    'cerrojo_last_complete_cycle_seconds{entity="e"}': '0+120x120',
    'cerrojo_syncs_total{entity="e",became="failed"}': '0x120',
    'cerrojo_syncs_total{entity="e",became="kept"}': '0x120',
    'cerrojo_deliveries_total{entity="e",became="failed"}': '0x120',
    'cerrojo_deliveries_total{entity="e",became="sent"}': '0+1x120',
    cerrojo_clock_skew_seconds: '1x120',
    cerrojo_log_lines_dropped: '0x120',
  }
  const ILL: typeof WELL = {
    cerrojo_unhandled_failures: '0x100 1x20',
    'cerrojo_hearing{platform="slack",workspace="T1"}': '1x100 0x20',
    'cerrojo_workspaces_refusing{entity="e"}': '0x100 2x20',
    'cerrojo_last_complete_cycle_seconds{entity="e"}': '0+120x80 9600x40',
    'cerrojo_syncs_total{entity="e",became="failed"}': '0x50 1x15 2x15 3x15 4x30',
    'cerrojo_syncs_total{entity="e",became="kept"}': '0x50 1x80',
    'cerrojo_deliveries_total{entity="e",became="failed"}': '0x100 1x20',
    'cerrojo_deliveries_total{entity="e",became="sent"}': '0+1x120',
    cerrojo_clock_skew_seconds: '-90x120',
    cerrojo_log_lines_dropped: '0x100 9x20',
  }
  /** Nothing of the bot itself, or no cycle since it began. */
  const { cerrojo_unhandled_failures, 'cerrojo_last_complete_cycle_seconds{entity="e"}': _, ...GONE } = WELL
  const TOLD = {
    CerrojoIsDeaf: { platform: 'slack', workspace: 'T1' },
    CerrojoMayNotSpeak: { entity: 'e' },
    CerrojoCompletesNoCycle: { entity: 'e' },
    CerrojoFailsToFetch: { entity: 'e', became: 'failed' },
    CerrojoKeptDataBack: { entity: 'e', became: 'kept' },
    CerrojoDidNotReachSomebody: { entity: 'e', became: 'failed' },
    CerrojoHasAFault: {},
    CerrojoClockIsWrong: {},
    CerrojoLosesLogLines: {},
  }

  it('says that each is told where it should be, and none where all is well', () => {
    const cases: readonly [series: object, told: Readonly<Record<string, object>>][] = [
      [WELL, {}],
      [ILL, TOLD],
      [GONE, { CerrojoIsGone: {}, CerrojoCompletesNoCycle: { entity: 'e', became: 'sent' } }],
    ]
    expect([...new Set(cases.flatMap(([, told]) => Object.keys(told)))].sort()).toEqual(
      rules.map(({ alert }) => alert).sort(),
    )
    const tests = cases.map(([series, told]) => ({
      interval: '2m',
      input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
      alert_rule_test: rules.map(({ alert, labels }) => ({
        eval_time: '4h',
        alertname: alert,
        exp_alerts: alert in told ? [{ exp_labels: { ...labels, ...told[alert] } }] : [],
      })),
    }))
    const folder = mkdtempSync(join(tmpdir(), 'cerrojo-alerts-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    // What they say in words is left out: it would have to be written here once more.
    const bare = rules.map(({ annotations, ...rule }) => rule)
    writeFileSync(join(folder, 'rules.yaml'), stringify({ groups: [{ name: 'cerrojo', rules: bare }] }))
    writeFileSync(join(folder, 'tests.yaml'), stringify({ rule_files: ['rules.yaml'], tests }))
    expect(promtool('test', 'rules', join(folder, 'tests.yaml'))).toContain('SUCCESS')
  })
})
