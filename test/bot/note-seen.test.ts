import { beforeEach, expect, it } from 'vitest'
import type { EntityContext } from '../../src/bot/context.js'
import { handleIncoming } from '../../src/bot/conversation/handle-incoming.js'
import type { Seen } from '../../src/bot/ports/ledger.js'
import { at, contractOf, TODAY, worldOf } from '../support/context.js'

const ONE = 'CO1.PCCNTR.4400001'
const TWO = 'CO1.PCCNTR.4400002'
let context: EntityContext

beforeEach(async () => {
  context = (await worldOf([contractOf(1, ['ana']), contractOf(2, ['carmen'])])).context
})

async function seenAfter(who: string, text: string): Promise<readonly (Seen | null)[]> {
  const account = { platform: 'slack', tenant: 'T1', user: who } as const
  const profile = { member: true, name: who, email: `${who}@entidad.example` }
  await handleIncoming(context, account, async () => profile, { text }, at(TODAY))
  const seen: (Seen | null)[] = []
  for await (const record of context.store.ledger.seen(context.entity.key)) seen.push(record.seen)
  return seen
}

it.each([
  ['the card of one', 'cómo va el CPS-1-2026'],
  ['a list', 'los contratos de Ana'],
])('what a coordinator sees of others is noted: %s', async (_what, text) => {
  expect(await seenAfter('carmen', text)).toMatchObject([{ by: 'carmen', kind: 'view', on: TODAY, contracts: [ONE] }])
})

it.each([
  ['ana', 'cómo va el CPS-1-2026'],
  ['ana', 'cómo va el CPS-2-2026'],
  ['carmen', 'ayuda'],
])('what is a supervisor’s own, or nobody’s, is not: %s, %s', async (who, text) => {
  expect(await seenAfter(who, text)).toEqual([])
})

it('a file is noted with the contracts in it, whoever takes it', async () => {
  expect(await seenAfter('ana', 'expórtelo a Excel')).toMatchObject([{ by: 'ana', kind: 'export', contracts: [ONE] }])
  const [, other] = await seenAfter('carmen', 'expórtelo a Excel')
  expect(other?.kind).toBe('export')
  expect([...(other?.contracts ?? [])].sort()).toEqual([ONE, TWO])
})
