import { afterEach, describe, expect, it } from 'vitest'
import { cardToAdaptive } from '../../src/adapters/chat/teams/render/card-to-adaptive.js'
import { readActivity } from '../../src/adapters/chat/teams/requests/activity.js'
import type { ContractStatement } from '../../src/bot/attestations/statement.js'
import type { Card } from '../../src/bot/cards/card.js'
import type { EntityContext } from '../../src/bot/context.js'
import { type Phone, phoneOf } from '../adapters/chat/slack/phone.js'
import { type Seen, TENANT, type Workspace, workspace } from '../adapters/chat/slack/workspace.js'
import { activity } from '../adapters/chat/teams/fake.js'
import { asks, at, COORDINATOR, contractOf, presses, TODAY, worldOf } from '../support/context.js'
import { linkAccount } from '../support/linked.js'

/* How many presses the office needs, counted by pressing what the clients draw: what comes back is what they send. */

const ID = contractOf(1, []).id
const open: Workspace[] = []
afterEach(async () => {
  for (const space of open.splice(0)) await space.close()
})

async function office(): Promise<EntityContext> {
  const { context } = await worldOf([contractOf(1, ['ana']), contractOf(2, ['ana']), contractOf(3, ['luis'])])
  const said = { id: 's_b', key: 'b', by: 'ana', role: 'supervisor', on: TODAY, at: at(TODAY).toISOString() } as const
  const blocked = { ...said, channel: 'slack', shown: [], kind: 'blocked', blocker: 'no-access' } as const
  await context.store.said.append(context.entity.key, ID, blocked satisfies ContractStatement, 0)
  return context
}

async function link(context: EntityContext, accounts: (name: string) => string): Promise<void> {
  for (const person of ['ana', 'luis', 'carmen'])
    await linkAccount(context, person, { platform: 'slack', tenant: TENANT, user: accounts(person) })
}

const told = async (context: EntityContext) => {
  const found: string[] = []
  for await (const { outgoing } of context.store.deliveries.day(context.entity.key, TODAY))
    found.push(`${outgoing.person} ${outgoing.kind}`)
  return found.sort()
}

/** Somebody who counts what they press. */
interface Presser {
  readonly presses: number
  press(label: string): Promise<void>
  send(fields: Readonly<Record<string, string>>): Promise<void>
  readonly shown: string
  readonly context: EntityContext
}

async function inSlack(first: string): Promise<Presser> {
  const context = await office()
  const space = await workspace(context)
  open.push(space)
  await link(context, name => space.user(name))
  const phone: Phone = phoneOf(space, 'carmen')
  let last: Seen | undefined = await phone.says(first)
  let count = 0
  return {
    context,
    get presses() {
      return count
    },
    async press(label) {
      count++
      last = await phone.presses(label, last)
    },
    async send(fields) {
      count++
      await phone.sends(fields)
      last = space.seen.at(-1)
    },
    get shown() {
      return JSON.stringify(last)
    },
  }
}

async function inTeams(first: string): Promise<Presser> {
  const context = await office()
  await link(context, name => name)
  let card: Card = await asks(context, COORDINATOR, first)
  let count = 0
  const act = async (label: string, values: object = {}) => {
    const data = dataOf(cardToAdaptive(card, { language: 'es' }), label)
    const sent = activity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { data: { ...data, ...values } } },
    })
    const read = readActivity(sent as unknown as Parameters<typeof readActivity>[0])
    if (read.kind !== 'pressed' || !read.action) throw new Error(`«${label}» is no action: ${JSON.stringify(data)}`)
    card = await presses(context, COORDINATOR, read.action, values as Record<string, string>)
  }
  return {
    context,
    get presses() {
      return count
    },
    async press(label) {
      count++
      await act(label)
    },
    async send(fields) {
      count++
      await act('Reasignar', fields)
    },
    get shown() {
      return JSON.stringify(card)
    },
  }
}

/** What a button, a line or a choice of that label brings back; the row of a table begins with it. */
function dataOf(drawn: unknown, label: string): object {
  const found: object[] = []
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    const { title, data, value, card } = node as Record<string, unknown>
    const isIt = title === label || String(title).startsWith(`${label} · `)
    if (isIt && typeof data === 'object' && data !== null) found.push(data)
    // A question before a button is sent: its second step is part of the same press and confirmation.
    if (title === label && typeof card === 'object') for (const at of actionsIn(card)) found.push(at)
    if (title === label && typeof value === 'string') found.push(JSON.parse(value))
    for (const one of Object.values(node)) walk(one)
  }
  walk(drawn)
  const [first] = found
  if (!first) throw new Error(`no «${label}» in ${JSON.stringify(drawn)}`)
  return first
}

function actionsIn(card: unknown): object[] {
  const { actions = [] } = card as { actions?: { data?: object }[] }
  return actions.flatMap(({ data }) => (data ? [data] : []))
}

describe.each([
  ['Slack', inSlack],
  ['Teams', inTeams],
] as const)('the presses of the office in %s', (_, starts) => {
  it('opens a person by one', async () => {
    const carmen = await starts('equipo')
    await carmen.press('ANA')
    expect(carmen.presses).toBe(1)
    expect(carmen.shown).toContain('Recordar a ANA')
  })

  it('reminds by two: the person, and the reminder with its confirmation', async () => {
    const carmen = await starts('equipo')
    await carmen.press('ANA')
    await carmen.press('Recordar a ANA')
    expect(carmen.presses).toBe(2)
    expect(await told(carmen.context)).toEqual(['ana reminder'])
  })

  it('answers an impediment by two', async () => {
    const carmen = await starts('¿cuáles están bloqueados?')
    await carmen.press('Responder al más antiguo')
    await carmen.press('Ya tiene acceso')
    expect(carmen.presses).toBe(2)
    expect(await told(carmen.context)).toEqual(['ana notice'])
  })

  it('reassigns by three', async () => {
    const carmen = await starts('estado de CPS-2-2026')
    await carmen.press('Reasignar')
    await carmen.send({ person: 'luis' })
    expect(carmen.presses).toBeLessThanOrEqual(3)
    expect(await told(carmen.context)).toEqual(['ana notice', 'luis notice'])
  })
})
