import { expect, it } from 'vitest'
import { ownContracts } from '../../../src/bot/contracts/visible-contracts.js'
import { contractEvidence } from '../../../src/bot/evidence/contract-evidence.js'
import { offeredTo } from '../../../src/bot/evidence/offered.js'
import { evidenceLines } from '../../../src/cli/status.js'
import { openDemo } from '../../../src/demo/demo-context.js'
import type { Contract, Day } from '../../../src/rules/index.js'
import { parseSettings } from '../../../src/settings/settings.js'
import { commandsIn } from '../../../src/words/commands.js'
import { buttonsOf, presses } from '../../support/context.js'

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

it('`cerrojo status` shows the questions that one press answers, and that a press settles one', async () => {
  const read = parseSettings({}, '/x/cerrojo.json', {}, '/x')
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  const now = new Date('2026-11-22T15:00:00.000Z')
  const { context, opensWith } = await openDemo(read.settings, now)
  const status = async () => (await evidenceLines(context, { words: commandsIn('es'), now: () => now })).at(-1) ?? ''
  const counted = async () => [...(await status()).matchAll(/\d+/g)].map(Number)
  const [open = 0, confirmed, denied] = await counted()
  expect([open > 5, confirmed, denied]).toEqual([true, 0, 0])
  const own = await ownContracts(context, opensWith, '2026-11-22')
  const asked = own.filter(item => offeredTo(item, 'supervisor', opensWith.id).length > 0)
  const press = async (id: string | undefined, label: RegExp) => {
    const question = { kind: 'contract', args: { id: id ?? '' } } as const
    const shown = await presses(context, opensWith, { kind: 'show', question }, {}, now)
    const button = buttonsOf(shown).find(one => one.action?.kind === 'tell-shown' && label.test(one.label))
    await presses(context, opensWith, button?.action, {}, now)
  }
  await press(asked[0]?.contract.id, /^Sí/)
  expect((await counted()).slice(1)).toEqual([1, 0])
  expect((await counted())[0]).toBeLessThan(open)
  await press(asked[1]?.contract.id, /^No$/)
  expect((await counted()).slice(1)).toEqual([1, 1])
})
