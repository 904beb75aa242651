import { afterEach, describe, expect, it } from 'vitest'
import { handleIncoming } from '../../../src/bot/conversation/handle-incoming.js'
import type { RegisterFacts } from '../../../src/rules/index.js'
import { es } from '../../../src/words/es/index.js'
import { ANA, at, contractOf, TODAY, worldOf } from '../../support/context.js'
import { findButton, labelsIn, phoneOf } from './slack/phone.js'
import { textsIn } from './slack/valid.js'
import { type Workspace, workspace } from './slack/workspace.js'
import { activity, executed, type Fake, fakeTeams, TENANT } from './teams/fake.js'

/*
 * How often somebody presses until ten contracts are done, through both adapters as the platforms call them: from "Empezar"
 * or "Varios a la vez" to the last receipt, nothing scrolled and nothing typed. What is filled into a field is no press.
 */

/** Somebody in front of a client. */
interface Client {
  asks(text: string): Promise<void>
  /** Presses what has this label, with what is filled in. */
  presses(label: string, fields?: Readonly<Record<string, string>>): Promise<void>
  labels(): readonly string[]
  /** Everything that stands in front of them. */
  text(): string
  close(): Promise<void>
}

type World = Awaited<ReturnType<typeof worldOf>>['context']

async function inSlack(context: World): Promise<Client> {
  const space: Workspace = await workspace(context)
  const ana = phoneOf(space, 'ana')
  const blocks = () => space.modal.view?.blocks ?? space.seen.at(-1)?.blocks ?? []
  const submit = () => space.modal.view?.submit?.text
  return {
    async asks(text) {
      await ana.says(text)
    },
    async presses(label, fields = {}) {
      if (space.modal.view && submit() === label) {
        const { errors } = await ana.sends(fields)
        if (errors) throw new Error(JSON.stringify(errors))
        return
      }
      findButton(blocks(), label)
      await ana.presses(label, space.modal.view ? 'modal' : undefined, { fields })
    },
    labels: () => [...labelsIn(blocks()), submit() ?? ''],
    text: () => textsIn(space.modal.view ?? space.seen.at(-1)).join('\n'),
    close: () => space.close(),
  }
}

interface Execute {
  readonly title: string
  readonly data: { readonly cerrojo: object; readonly form?: number }
  readonly associatedInputs?: string
}

interface Input {
  readonly id: string
  readonly value?: string
}

async function inTeams(context: World): Promise<Client> {
  const teams: Fake = await fakeTeams({
    turn: handleIncoming,
    member: () => ({ aadObjectId: 'u', name: 'Ana', email: ANA.email, tenantId: TENANT }),
    setup: { contextOf: async (_, tenant) => (tenant === TENANT ? context : null), clock: () => at(TODAY) },
  })
  let card: unknown = null
  const executes = () => inside<Execute>(card, /^Action\.Execute$/).filter(({ title }) => title)
  /** What a client sends of the fields: what stands in them, and what was filled in. */
  const inputs = (form: number, fields: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      inside<Input>(card, /^Input\./).map(({ id, value = '' }) => [
        id,
        fields[id.replace(`form${form}.`, '')] ?? value,
      ]),
    )
  const lastSent = () =>
    teams.passed.flatMap(({ activity: { attachments = [] } }) => attachments.map(({ content }) => content)).at(-1)
  return {
    async asks(text) {
      await teams.post(activity({ text }))
      card = lastSent()
    },
    async presses(label, fields = {}) {
      const action = executes().find(({ title }) => title === label)
      if (!action) throw new Error(`no «${label}» among ${executes().map(({ title }) => title)}`)
      const sent = action.associatedInputs === 'none' ? {} : inputs(action.data.form ?? 0, fields)
      const before = teams.passed.length
      const { cerrojo, ...more } = action.data
      const { body } = await teams.post(executed(cerrojo, { ...more, ...sent }))
      const { type, value } = body as { type?: string; value?: unknown }
      card =
        type === 'application/vnd.microsoft.card.adaptive' ? value : teams.passed.length > before ? lastSent() : card
    },
    labels: () => executes().map(({ title }) => title),
    text: () => JSON.stringify(card),
    close: () => teams.stop(),
  }
}

/** Everything in a card whose type is of these. */
function inside<T>(value: unknown, type: RegExp): T[] {
  if (Array.isArray(value)) return value.flatMap(each => inside<T>(each, type))
  if (typeof value !== 'object' || value === null) return []
  const here = 'type' in value && type.test(String(value.type)) ? [value as T] : []
  return [...here, ...Object.values(value).flatMap(each => inside<T>(each, type))]
}

const open: Client[] = []
afterEach(async () => {
  for (const client of open.splice(0)) await client.close()
})

const ten = (facts: Partial<RegisterFacts> = {}) =>
  worldOf(Array.from({ length: 10 }, (_, n) => contractOf(n + 1, [ANA.id], facts)))

async function allSaid({ store, entity }: World, kind: string): Promise<number> {
  let found = 0
  for await (const [, { statements }] of store.said.all(entity.key))
    found += statements.filter(said => said.kind === kind).length
  return found
}

const { queue: say, forms, cards } = es

/** What ten contracts lack, how it is told of one and of all, and how much that takes. */
const GAPS: readonly {
  readonly name: string
  readonly facts: Partial<RegisterFacts>
  readonly answer: string
  readonly fields: Readonly<Record<string, string>>
  readonly given: Readonly<Record<string, string>>
}[] = [
  {
    name: 'an answer that is a press',
    facts: { ground: 'unknown' },
    answer: forms.options.yes,
    fields: {},
    given: { answer: 'yes' },
  },
  {
    name: 'a form: which of four',
    facts: { paid: '10000000', invoiced: '10000000' },
    answer: forms.buttons.confirm,
    fields: { answer: 'settled' },
    given: { answer: 'settled' },
  },
  {
    name: 'a form: when it was liquidated',
    facts: { liquidationFlag: 'yes' },
    answer: forms.options.done,
    fields: { on: '2027-03-01' },
    given: { answer: 'done', on: '2027-03-01' },
  },
  {
    name: 'a form: which of several, and a document',
    facts: { environmentalFlag: 'yes' },
    answer: forms.buttons.confirm,
    fields: { answer: 'fulfilled', document: 'acta 12' },
    given: { answer: 'fulfilled', document: 'acta 12' },
  },
  {
    name: 'a form that begins with a day',
    facts: { endsOn: null },
    answer: forms.buttons.confirm,
    fields: { on: '2026-12-31' },
    given: { on: '2026-12-31' },
  },
]

describe.each([
  ['Slack', inSlack],
  ['Teams', inTeams],
] as const)('ten contracts in %s', (_, client) => {
  async function start(facts: Partial<RegisterFacts> = {}) {
    const { context } = await ten(facts)
    const ana = await client(context)
    open.push(ana)
    await ana.asks('hola')
    await ana.asks('¿qué contratos debo cerrar?')
    let presses = 0
    const press = async (label: string, fields?: Readonly<Record<string, string>>) => {
      await ana.presses(label, fields)
      presses++
    }
    return { ana, context, press, count: () => presses }
  }

  it('that can be closed take at most 13 presses one by one', async () => {
    const { context, press, count } = await start()
    await press(say.buttons.start)
    for (let n = 0; n < 10; n++) await press(say.buttons.closedToday)
    expect(await allSaid(context, 'closed-it')).toBe(10)
    expect(count()).toBeLessThanOrEqual(13)
  })

  it('that can be closed take at most 6 together', async () => {
    const { ana, context, press, count } = await start()
    await press(cards.seeAll(10))
    await press(cards.several)
    await press(forms.bulk.tickThese(10))
    await press(forms.bulk.review)
    await press(forms.bulk.report(10))
    expect(await allSaid(context, 'closed-it'), ana.text()).toBe(10)
    expect(count()).toBeLessThanOrEqual(6)
  })

  it.each(GAPS)('that lack $name take at most 23 one by one', async ({ facts, answer, fields }) => {
    const { ana, context, press, count } = await start(facts)
    await press(say.buttons.start)
    for (let n = 0; n < 10; n++) {
      expect(ana.text()).toContain(say.leave)
      await press(answer, fields)
      await press(say.buttons.closedToday)
    }
    expect(await allSaid(context, 'attested')).toBe(10)
    expect(await allSaid(context, 'closed-it')).toBe(10)
    expect(count()).toBeLessThanOrEqual(23)
  })

  it.each(GAPS)('that lack $name take at most 10 together', async ({ facts, given }) => {
    const { ana, context, press, count } = await start(facts)
    await press(cards.seeAll(10))
    await press(cards.several)
    await press(forms.bulk.tickThese(10))
    await press(forms.bulk.review)
    await press(forms.bulk.confirm(10), given)
    expect(await allSaid(context, 'attested'), ana.text()).toBe(10)
    await press(forms.bulk.reportThese(10))
    await press(forms.bulk.report(10))
    expect(await allSaid(context, 'closed-it'), ana.text()).toBe(10)
    expect(count()).toBeLessThanOrEqual(10)
  })
})

it('in Slack a card has at most 6 buttons however many were put off', async () => {
  const space = await workspace(
    (await worldOf(Array.from({ length: 40 }, (_, n) => contractOf(n + 1, [ANA.id])))).context,
  )
  const ana = phoneOf(space, 'ana')
  await ana.says('seguir')
  for (let n = 0; n < 35; n++) await ana.presses(say.buttons.later)
  const elements = (space.seen.at(-1)?.blocks ?? []).flatMap(block => (block.type === 'actions' ? block.elements : []))
  await space.close()
  expect(elements.filter(({ type }) => type === 'button').length).toBeGreaterThan(1)
  expect(elements.length).toBeLessThanOrEqual(6)
})
