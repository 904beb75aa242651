import { beforeEach, expect, it } from 'vitest'
import type { EntityContext } from '../../src/bot/context.js'
import { handleIncoming, type Incoming } from '../../src/bot/conversation/handle-incoming.js'
import { noteSeen } from '../../src/bot/conversation/note-seen.js'
import type { Reply } from '../../src/bot/conversation/reply.js'
import type { Seen } from '../../src/bot/ports/ledger.js'
import type { Store } from '../../src/bot/ports/store.js'
import { at, COORDINATOR, contractOf, TODAY, worldOf } from '../support/context.js'

const ONE = 'CO1.PCCNTR.4400001'
const TWO = 'CO1.PCCNTR.4400002'
let context: EntityContext

beforeEach(async () => {
  context = (await worldOf([contractOf(1, ['ana']), contractOf(2, ['carmen'])])).context
})

async function turn(who: string, incoming: Incoming, world = context) {
  const account = { platform: 'slack', tenant: 'T1', user: who } as const
  const profile = { member: true, name: who, email: `${who}@entidad.example` }
  return handleIncoming(world, account, async () => profile, incoming, at(TODAY))
}

async function seenAfter(who: string, said: string | Incoming): Promise<readonly (Seen | null)[]> {
  await turn(who, typeof said === 'string' ? { text: said } : said)
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
  ['a total', 'cuántos contratos hay'],
  ['a table', 'contratos por contratista'],
  ['how the team stands', 'equipo'],
])('a coordinator’s look at others that names no contract is noted as well: %s', async (_what, text) => {
  expect(await seenAfter('carmen', text)).toMatchObject([
    { by: 'carmen', kind: 'view', what: expect.stringMatching(/./) },
  ])
})

it.each([
  ['página para la dirección en word', []],
  ['informe de cierre en word', [ONE, TWO]],
  ['informe mensual en excel', [ONE, TWO]],
])('who takes a report along is noted, with what it names: %s', async (text, contracts) => {
  const taken = (await seenAfter('carmen', text)).filter(seen => seen?.kind === 'export')
  expect(taken).toMatchObject([{ by: 'carmen', what: expect.stringMatching(/cierre/i) }])
  expect([...(taken[0]?.contracts ?? [])].sort()).toEqual(contracts)
})

it('the contracts of which a form has boxes are noted, each once', async () => {
  const form: Reply = {
    ...{ language: 'es', personal: true },
    card: {
      ...{ title: 'Varios', summary: 'Varios' },
      parts: [
        {
          kind: 'form',
          fields: [
            {
              name: 'b',
              label: 'b',
              required: false,
              kind: 'boxes',
              initial: [],
              options: [{ value: ONE, label: 'uno' }],
            },
            { name: 'c', label: 'c', required: false, kind: 'check', about: { id: TWO, status: 'x' } },
            { name: 'd', label: 'd', required: false, kind: 'check', about: { id: TWO, status: 'x' } },
          ],
          submit: { label: 'x', action: { kind: 'show', question: { kind: 'help', args: {} } } },
        },
      ],
    },
  }
  await noteSeen(context, COORDINATOR, form, at(TODAY))
  const seen: (Seen | null)[] = []
  for await (const record of context.store.ledger.seen(context.entity.key)) seen.push(record.seen)
  expect(seen.at(-1)?.contracts).toEqual([ONE, TWO])
})

it('whoever cannot be noted is answered all the same, and whoever runs the bot is told', async () => {
  const failures: unknown[] = []
  const see = async () => {
    throw new Error('the disk is full')
  }
  const { store } = context
  const ledger: Store['ledger'] = Object.assign(Object.create(store.ledger), { see })
  const onboarding = {
    identify: () => null,
    redeem: async () => 'none' as const,
    notNoted: (error: unknown) => void failures.push(error),
  }
  const reply = await turn(
    'carmen',
    { text: 'los contratos de Ana' },
    { ...context, store: { ...store, ledger }, onboarding },
  )
  expect(JSON.stringify(reply?.card)).toContain('CPS-1-2026')
  expect(failures).toEqual([expect.objectContaining({ message: 'the disk is full' })])
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
