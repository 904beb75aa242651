import { describe, expect, it } from 'vitest'
import { accountKey } from '../../src/bot/accounts/account.js'
import type { EntityContext } from '../../src/bot/context.js'
import { noticesOfLately } from '../../src/bot/office/notices.js'
import { enqueue } from '../../src/bot/outbox/enqueue.js'
import type { Outgoing } from '../../src/bot/outbox/outgoing.js'
import { addDays, type Day } from '../../src/rules/index.js'
import {
  ANA,
  at,
  buttonsOf,
  COORDINATOR,
  contractOf,
  LUIS,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'
import { sendForm } from '../support/forms.js'
import { linkAccount } from '../support/linked.js'

/* What others are told at once of what somebody said: nothing lost where a process dies in between, and nothing twice. */

const ID = contractOf(1, []).id

async function office(linked: readonly string[] = ['ana', 'luis', 'carmen']) {
  const { context } = await worldOf([contractOf(1, ['ana']), contractOf(2, ['ana']), contractOf(3, ['luis'])])
  for (const person of linked)
    await linkAccount(context, person, { platform: 'slack', tenant: 'T1', user: person.toUpperCase() })
  return context
}

async function told(context: EntityContext, day: Day = TODAY): Promise<Outgoing[]> {
  const found: Outgoing[] = []
  for await (const { outgoing } of context.store.deliveries.day(context.entity.key, day)) found.push(outgoing)
  return found
}

const titles = (sent: readonly Outgoing[]) => sent.map(({ person, card }) => `${person}: ${card.title}`).sort()

/** The same entity on whose store nothing is written down to be told: as if the process died right after recording. */
function dying(context: EntityContext): EntityContext {
  const deliveries = { ...context.store.deliveries, plan: async () => Promise.reject(new Error('killed')) }
  return {
    ...context,
    store: { ...context.store, deliveries: Object.assign(Object.create(context.store.deliveries), deliveries) },
  }
}

async function planAgain(context: EntityContext, day: Day = TODAY): Promise<number> {
  const now = at(day)
  const { recorded } = await enqueue(context.store, context.entity.key, noticesOfLately(context, now), now)
  return recorded
}

async function assign(context: EntityContext, to = 'luis') {
  const form = await presses(context, COORDINATOR, { kind: 'open', form: 'assigned', id: ID })
  return sendForm(context, COORDINATOR, form, { person: to })
}

const BOTH = ['ana: CPS-1-2026 pasó a LUIS.', 'luis: CPS-1-2026 pasó a su cargo (antes ANA).']

describe('a process that dies between recording and telling', () => {
  it('has it told by the next one, once', async () => {
    const context = await office()
    await expect(assign(dying(context))).rejects.toThrow('killed')
    expect(await told(context)).toEqual([])
    expect(await planAgain(context)).toBe(2)
    expect(titles(await told(context))).toEqual(BOTH)
    expect(await planAgain(context)).toBe(0)
  })

  it('has it told also where the next one starts on a later day, and not after that', async () => {
    const context = await office()
    await expect(assign(dying(context))).rejects.toThrow('killed')
    const later = addDays(TODAY, 3)
    expect(await planAgain(context, later)).toBe(2)
    expect(titles(await told(context, later))).toEqual(BOTH)
    const key = (await told(context, later))[0]?.key ?? ''
    await context.store.deliveries.append(
      context.entity.key,
      key,
      { kind: 'failed', why: 'gone', doubt: false, at: at(later).toISOString() },
      1,
    )
    expect(await planAgain(context, addDays(later, 1))).toBe(1)
    expect(await planAgain(context, addDays(TODAY, 9))).toBe(0)
  })

  it('changes nothing about what was told', async () => {
    const context = await office()
    await assign(context)
    expect(titles(await told(context))).toEqual(BOTH)
    expect(await planAgain(context)).toBe(0)
  })

  it('has a reminder sent that was recorded, on its day only', async () => {
    const context = await office()
    await expect(presses(dying(context), COORDINATOR, { kind: 'remind', person: 'ana' })).rejects.toThrow('killed')
    expect(await planAgain(context, addDays(TODAY, 1))).toBe(0)
    expect(await planAgain(context)).toBe(1)
    expect((await told(context))[0]?.card.title).toMatch(/^CARMEN le recuerda/)
  })

  it('tells nothing of what was taken back meanwhile', async () => {
    const context = await office()
    await expect(assign(dying(context))).rejects.toThrow('killed')
    const log = (await context.store.said.of(context.entity.key, [ID])).get(ID)
    const statement = log?.statements.at(-1)?.id ?? ''
    await expect(
      presses(dying(context), COORDINATOR, { kind: 'withdraw', id: ID, statement, undo: true }),
    ).rejects.toThrow('killed')
    expect(await planAgain(context)).toBe(2)
    expect(titles(await told(context))).toEqual([
      'ana: CPS-1-2026 vuelve a su cargo: CARMEN deshizo la asignación.',
      'luis: CPS-1-2026 ya no está a su cargo: CARMEN deshizo la asignación.',
    ])
  })
})

describe('what is taken back', () => {
  it('is told to whoever was told of an assignment', async () => {
    const context = await office()
    const undo = buttonsOf(await assign(context)).find(({ action }) => action?.kind === 'withdraw')
    const done = await presses(context, COORDINATOR, undo?.action)
    expect(textOf(done)).toContain('Ya se les avisó a LUIS y ANA.')
    expect(titles(await told(context))).toEqual(
      [
        ...BOTH,
        'ana: CPS-1-2026 vuelve a su cargo: CARMEN deshizo la asignación.',
        'luis: CPS-1-2026 ya no está a su cargo: CARMEN deshizo la asignación.',
      ].sort(),
    )
  })

  it('is told to whoever told an impediment whose answer it was', async () => {
    const context = await office()
    const form = await presses(context, ANA, { kind: 'open', form: 'blocked', id: ID })
    await sendForm(context, ANA, form, { answer: 'no-access' })
    const card = await presses(context, COORDINATOR, {
      kind: 'show',
      question: { kind: 'impediment', args: { id: ID } },
    })
    const gone = buttonsOf(card).find(({ label }) => label === 'Ya tiene acceso')
    const done = await presses(context, COORDINATOR, gone?.action)
    const undo = buttonsOf(done).find(({ action }) => action?.kind === 'withdraw')
    await presses(context, COORDINATOR, undo?.action)
    const sent = await told(context)
    expect(titles(sent)).toEqual([
      'ana: CPS-1-2026: CARMEN retiró la respuesta; el impedimento sigue abierto.',
      'ana: CPS-1-2026: ya se resolvió, dice CARMEN.',
    ])
    expect(sent.every(({ card: shown }) => buttonsOf(shown).length > 0)).toBe(true)
  })
})

describe('a delegation', () => {
  const delegate = async (context: EntityContext, answers: Record<string, string>) => {
    const form = await presses(context, ANA, { kind: 'open', form: 'delegated' })
    return sendForm(context, ANA, form, answers)
  }

  it('is told to the delegate at once, and its end too', async () => {
    const context = await office()
    const done = await delegate(context, { to: 'luis', until: '2027-07-20' })
    expect(titles(await told(context))).toEqual(['luis: ANA le encargó sus avisos, hasta el 20 de julio de 2027.'])
    const undo = buttonsOf(done).find(({ action }) => action?.kind === 'withdraw')
    await presses(context, ANA, undo?.action)
    expect(titles(await told(context))).toEqual([
      'luis: ANA le encargó sus avisos, hasta el 20 de julio de 2027.',
      'luis: ANA terminó el encargo: sus avisos ya no le llegan a usted.',
    ])
  })

  it('is told to both where it goes from one to another', async () => {
    const context = await office()
    await delegate(context, { to: 'luis' })
    await delegate(context, { answer: 'change-delegate', to: 'carmen' })
    expect(titles(await told(context))).toEqual([
      'carmen: ANA le encargó sus avisos.',
      'luis: ANA le encargó sus avisos.',
      'luis: ANA terminó el encargo: sus avisos ya no le llegan a usted.',
    ])
    expect(await planAgain(context)).toBe(0)
  })

  it('reaches nobody who cannot be written to, and is told once they can', async () => {
    const context = await office(['ana', 'carmen'])
    await delegate(context, { to: LUIS.id })
    expect(await told(context)).toEqual([])
    await context.store.accounts.append(
      context.entity.key,
      accountKey({ platform: 'slack', tenant: 'T1', user: 'LUIS' }),
      {
        id: 'l',
        key: 'l',
        by: null,
        at: at(TODAY).toISOString(),
        on: TODAY,
        kind: 'linked',
        person: 'luis',
        how: 'confirmed',
      },
      0,
    )
    expect(await planAgain(context)).toBe(1)
  })
})
