import { expect, it } from 'vitest'
import { contractEvidence } from '../../../src/bot/evidence/contract-evidence.js'
import { openDemo } from '../../../src/demo/demo-context.js'
import type { Contract, Day } from '../../../src/rules/index.js'
import { parseSettings } from '../../../src/settings/settings.js'

it.each<Day>(['2026-11-22', '2029-12-31'])('the invented entity has sister rows of every kind on %s', async today => {
  const read = parseSettings({}, '/x/cerrojo.json', {}, '/x')
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  const { installation, context } = await openDemo(read.settings, new Date(`${today}T15:00:00.000Z`))
  const { store } = installation
  const entity = context.entity.key
  const stored = await store.state.evidence.read(entity)
  const contracts: Contract[] = []
  for await (const { contracts: some } of store.contracts.all(entity)) contracts.push(...some)
  const readings = await store.evidence.of(
    entity,
    contracts.map(({ id }) => id),
  )
  const shown = contracts.map(of => contractEvidence(of, readings.get(of.id), stored, today))
  const from = (set: string) => (by: { readonly set: string }) => by.set.startsWith(set)
  const suggested = shown.flatMap(({ suggestions }) => [...suggestions.values()].flat())
  const hints = shown.flatMap(one => one.hints)
  const factsBy = (set: string) => suggested.filter(({ by }) => from(set)(by)).map(({ fact }) => fact)
  expect(factsBy('documents').filter(fact => fact === 'liquidation')).toHaveLength(4)
  expect(factsBy('documents')).toContain('nothingPending')
  expect(factsBy('suspensions')).toEqual(['restart'])
  expect(factsBy('guarantees')).toContain('qualityGuarantee')
  expect(new Set(hints.map(({ hint }) => hint))).toEqual(
    new Set(['closing-file', 'payment-file', 'policy-alive', 'sanction', 'value-reduced']),
  )
})
