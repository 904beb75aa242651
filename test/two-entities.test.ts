import { describe, expect, it } from 'vitest'
import { memoryStore } from '../src/adapters/stores/memory/store.js'
import type { Action } from '../src/bot/cards/card.js'
import { actionFromJson, actionToJson } from '../src/bot/cards/json.js'
import { readAction } from '../src/bot/cards/read-action.js'
import type { EntityContext } from '../src/bot/context.js'
import { handleAtEntities } from '../src/bot/conversation/handle-at-entities.js'
import type { Incoming } from '../src/bot/conversation/handle-incoming.js'
import { collectPlanInput } from '../src/bot/reminders/collect.js'
import { outgoingFor } from '../src/bot/reminders/compose.js'
import { planDay } from '../src/bot/reminders/plan-day.js'
import { BARE_QUESTIONS, CONTRACT_QUESTIONS, QUESTION_ARGS, type Question } from '../src/bot/understand/question.js'
import { at, buttonsOf, contractOf, person, TODAY, textOf, worldOf } from './support/context.js'

/* Two entities that have one workspace: nothing of one appears to whom only the other one knows. */

type Side = 'A' | 'B'

const SUPPLIER = { A: 'PROVEEDORA DE ALFA', B: 'PROVEEDORA DE BETA' } as const
const ROLES = ['supervisor', 'coordinator', 'ordenador', 'admin'] as const

/** An entity with people of every role, whose contracts have ids and names of their own. */
async function entityOf(side: Side, more: readonly string[] = []): Promise<EntityContext> {
  const digit = side === 'A' ? '11' : '77'
  const key = `8999990${digit}`
  const ids = ROLES.map(role => `${side.toLowerCase()}.${role}`)
  const supervisor = ids[0] ?? ''
  const rows = [1, 2, 3, 4].map(n => ({
    ...contractOf(n, n === 4 ? [] : [supervisor, ...more], n === 2 ? { liquidationFlag: 'yes' } : {}),
    ...{ id: `CO1.PCCNTR.${digit}0000${n}`, entity: key, reference: `${side}-${n}-2026`, supplier: SUPPLIER[side] },
  }))
  const { context } = await worldOf([])
  const store = memoryStore()
  const head = await context.store.contracts.head('prueba')
  if (!head) throw new Error('there is a cut')
  await store.contracts.commit(key, { ...head, contracts: rows, names: new Map(), changes: [] }, null)
  const people = [
    ...ROLES.map((role, n) => person(ids[n] ?? '', [role], role === 'ordenador' ? { everything: true } : {})),
    ...more.map(id => person(id, ['supervisor'])),
  ]
  const entity = { key, name: `Entidad ${side}` }
  return { ...context, entity, store, directory: new Map(people.map(each => [each.id, each])) }
}

/** An account in the workspace that both have. */
function talking(first: EntityContext, second: EntityContext, id: string) {
  const account = { platform: 'slack', tenant: 'T1', user: id.toUpperCase() } as const
  const profile = async () => ({ member: true, name: id, email: `${id}@entidad.example` })
  return async (incoming: Incoming) => {
    const reply = await handleAtEntities({ ...first, others: [second] }, account, profile, incoming, at(TODAY))
    return reply?.card ?? null
  }
}

const KINDS = Object.keys(QUESTION_ARGS) as Question['kind'][]
const NAMED: readonly string[] = CONTRACT_QUESTIONS
const BARE: readonly string[] = BARE_QUESTIONS

/** Every kind of question, and where one may name a contract each of the other entity's too. */
function questions(digit: string, side: Side): Action[] {
  return KINDS.flatMap((kind): Action[] => {
    const args = [{}, { id: `CO1.PCCNTR.${digit}00001` }, { reference: `${side}-1-2026` }, { about: SUPPLIER[side] }]
    const fitting = BARE.includes(kind) ? args.slice(0, 1) : NAMED.includes(kind) ? args.slice(0, 3) : args
    return fitting.flatMap(
      each => readAction(actionToJson({ kind: 'show', question: { kind, args: each } } as Action)) ?? [],
    )
  })
}

const SAID = ['mis contratos', 'equipo', 'todos los contratos', 'por contratista', 'cómo voy', 'sin supervisor', 'hola']

const count = { questions: 0, presses: 0, digests: 0 }

/** What somebody can come to see: the answers to every question, and to every button in them. */
async function everything(own: Side, id: string, foreign: readonly Action[]): Promise<string[]> {
  const [a, b] = [await entityOf('A'), await entityOf('B')]
  const turn = talking(a, b, id)
  const other: Side = own === 'A' ? 'B' : 'A'
  const all: string[] = []
  const queue: Action[] = []
  const take = async (incoming: Incoming) => {
    const card = await turn(incoming)
    if (!card) return
    all.push(textOf(card))
    for (const { action } of buttonsOf(card)) if (action) queue.push(actionFromJson(actionToJson(action)) as Action)
  }
  for (const text of [...SAID, `por qué ${other}-1-2026`, `contratos de ${SUPPLIER[other]}`]) await take({ text })
  await take({ opened: 'home' })
  for (const said of questions(other === 'A' ? '11' : '77', other)) {
    count.questions++
    // As if it were asked in either entity.
    for (const { key } of [a.entity, b.entity]) await take({ pressed: { ...said, entity: key }, fields: {} })
  }
  const seen = new Set<string>()
  const pressed = [...foreign]
  for (let next = queue.shift() ?? pressed.shift(); next && seen.size < 700; next = queue.shift() ?? pressed.shift()) {
    if (seen.has(JSON.stringify(next))) continue
    seen.add(JSON.stringify(next))
    count.presses++
    await take({ pressed: next, fields: {} })
  }
  return all
}

/** The buttons that stand in the cards of somebody of that entity. */
async function buttonsAt(side: Side): Promise<Action[]> {
  const [a, b] = [await entityOf('A'), await entityOf('B')]
  const found: Action[] = []
  for (const role of ROLES) {
    const turn = talking(a, b, `${side.toLowerCase()}.${role}`)
    for (const text of SAID) {
      const card = await turn({ text })
      for (const { action } of card ? buttonsOf(card) : []) if (action) found.push(action)
    }
  }
  return found
}

/** What only that entity has: its contracts, references and suppliers. */
function traces(side: Side): RegExp {
  const digit = side === 'A' ? '11' : '77'
  return new RegExp(`${SUPPLIER[side]}\\\\?",|CO1\\.PCCNTR\\.${digit}00|"${side}-\\d-2026|Entidad ${side}`)
}

describe.each([
  ['A', 'B'],
  ['B', 'A'],
] as const)('whoever only %s knows', (own, other) => {
  it.each(ROLES)(
    'as %s sees nothing of the other entity',
    async role => {
      const seen = await everything(own, `${own.toLowerCase()}.${role}`, await buttonsAt(other))
      // What they asked themselves may be said back to them; a contract, a line or a name of the other is never shown.
      const shown = seen.filter(card => card.includes(`"kind":"contract"`) && traces(other).test(card))
      expect(shown).toEqual([])
      expect(seen.filter(card => card.includes(`"text":"Entidad ${other}"`) && /[AB]-\d-2026 /.test(card))).toEqual([])
      expect(seen.some(card => traces(own).test(card))).toBe(true)
      expect(seen.length).toBeGreaterThan(100)
    },
    60_000,
  )

  it('reads nothing of it in a digest', async () => {
    const context = await entityOf(own)
    const known = { told: async () => [], reach: () => ({ kind: 'linked', platform: 'slack' }) as never }
    const plan = planDay(await collectPlanInput(context, known, at(TODAY)))
    for (const entry of plan.entries) {
      const message = outgoingFor(context, plan, entry)
      if (!message) continue
      count.digests++
      expect(textOf(message.card)).not.toMatch(traces(other))
    }
    expect(plan.entries.length).toBeGreaterThan(0)
  })
})

it('shows whoever both know what each gives them, by its name, and a button acts in the entity of its card', async () => {
  const [a, b] = [await entityOf('A', ['eva']), await entityOf('B', ['eva'])]
  const turn = talking(a, b, 'eva')
  const card = await turn({ text: 'mis contratos' })
  if (!card) throw new Error('nothing was answered')
  const text = textOf(card)
  for (const part of ['Entidad A', 'Entidad B', 'A-1-2026', 'B-1-2026']) expect(text).toContain(part)
  const buttons = buttonsOf(card).flatMap(({ action }) => action ?? [])
  expect(new Set(buttons.map(({ entity }) => entity))).toEqual(new Set([a.entity.key, b.entity.key]))
  for (const action of buttons) {
    const [own, other] = action.entity === a.entity.key ? ['A', 'B'] : ['B', 'A']
    expect(textOf((await turn({ pressed: action, fields: {} })) ?? card)).not.toMatch(new RegExp(`${other}-\\d-2026`))
    expect(own).not.toBe(other)
  }
  // One of before says nothing of whose it is, and one of a third entity is none of these.
  const before = { kind: 'show', question: { kind: 'mine', args: {} } } as const
  expect(textOf((await turn({ pressed: before, fields: {} })) ?? card)).toContain('No hice nada')
  expect(textOf((await turn({ pressed: { ...before, entity: 'x' }, fields: {} })) ?? card)).not.toMatch(/[AB]-\d-2026/)
})

it('was tried often enough', () => {
  process.stderr.write(`two entities: ${JSON.stringify(count)}\n`)
  expect(count.questions).toBeGreaterThan(300)
  expect(count.presses).toBeGreaterThan(300)
})
