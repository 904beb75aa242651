import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/bot/cards/action.js'
import { bulkButtons } from '../../src/bot/cards/buttons.js'
import type { Card, FormPart } from '../../src/bot/cards/card.js'
import { readAction } from '../../src/bot/cards/read-action.js'
import type { EntityContext } from '../../src/bot/context.js'
import { ownContracts } from '../../src/bot/contracts/visible-contracts.js'
import type { Contract, RegisterFacts } from '../../src/rules/index.js'
import { es } from '../../src/words/es/index.js'
import {
  ADMIN,
  ANA,
  asksWhy,
  at,
  buttonsOf,
  COORDINATOR,
  contractOf,
  formOf,
  LUIS,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'
import { sendForm, tell } from '../support/forms.js'

const { bulk } = es.forms
const NOTHING = es.forms.titles.nothingPending
const id = (n: number) => `CO1.PCCNTR.${4400000 + n}`
const CHOOSE: Action = { kind: 'choose', form: 'nothingPending' }
const LIQUIDATION: Action = { kind: 'choose', form: 'liquidation' }
const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
const alike = (n: number, facts: Partial<RegisterFacts> = {}) => numbers(n).map(i => contractOf(i, ['ana'], facts))
const LIQUIDATE = { liquidationFlag: 'yes' } as const

/** The boxes of a form ticked that stand for these contracts. */
function ticks(form: FormPart, ids: readonly string[]): Record<string, string> {
  return {
    contracts: boxesIn(form)
      .filter(id => ids.includes(id))
      .join(','),
  }
}

const boxesOf = (card: Card) => boxesIn(formOf(card))

/** From the boxes to the review. */
async function reviewed(context: EntityContext, ids: readonly string[], choose: Action = CHOOSE, now = at(TODAY)) {
  const boxes = await presses(context, ANA, choose, {}, now)
  return sendForm(context, ANA, boxes, ticks(formOf(boxes), ids), now)
}

async function recordedFor(
  context: EntityContext,
  ids: readonly string[],
  fields: Record<string, string> = { sure: 'true' },
) {
  const action = manyIn(await reviewed(context, ids))
  return { action, card: await presses(context, ANA, action, fields) }
}

async function told(context: EntityContext): Promise<string[]> {
  const ids: string[] = []
  for await (const [subject, { statements }] of context.store.said.all(context.entity.key))
    if (statements.some(({ kind }) => kind === 'attested')) ids.push(subject)
  return ids.sort()
}

async function statementsOf(context: EntityContext, n: number) {
  return (await context.store.said.of(context.entity.key, [id(n)])).get(id(n))?.statements ?? []
}

/** What the button of a review records. */
const manyIn = (card: Card) => {
  const action = buttonsOf(card).find(button => button.action?.kind === 'record-many')?.action
  if (action?.kind !== 'record-many') throw new Error(`no review: ${JSON.stringify(card)}`)
  return action
}

const buttonDoing = (card: Card, what: Action['kind']) => buttonsOf(card).find(({ action }) => action?.kind === what)

describe('which contracts are alike', () => {
  it('those of the person that lack the same fact and no other, ten at a time, none ticked', async () => {
    const contracts: Contract[] = [
      ...numbers(12).map(n => contractOf(n, ['ana'], LIQUIDATE)),
      contractOf(20, ['ana']),
      contractOf(21, ['luis'], LIQUIDATE),
      contractOf(22, ['ana'], { ...LIQUIDATE, reversionFlag: 'unknown' }),
      contractOf(23, ['ana'], { ...LIQUIDATE, state: 'closed' }),
    ]
    const { context } = await worldOf(contracts)
    const first = await presses(context, ANA, LIQUIDATION)
    expect(boxesOf(first)).toHaveLength(10)
    expect(formOf(first).fields).toMatchObject([{ kind: 'boxes', required: false, initial: [] }])
    const next = await presses(
      context,
      ANA,
      buttonsOf(first).find(({ label }) => label === es.cards.nextOnes(2))?.action,
    )
    expect([...boxesOf(first), ...boxesOf(next)].sort()).toEqual(numbers(12).map(id).sort())
  })

  it('each with its end and its payments in view', async () => {
    const { context } = await worldOf(alike(2))
    const [field] = formOf(await presses(context, ANA, CHOOSE)).fields
    expect(field).toMatchObject({
      options: [
        {
          value: id(1),
          label: 'CPS-1-2026 · Proveedora…',
          note: `terminó en dic. 2026 · $ 22,8 M · ${es.queue.known.paidInFull}`,
        },
        { value: id(2) },
      ],
    })
  })

  it('and whether SECOP has no payments at all, which proves nothing', async () => {
    const { context } = await worldOf(alike(2, { paid: '0', invoiced: '0' }))
    const [field] = formOf(await presses(context, ANA, CHOOSE)).fields
    expect(field?.kind === 'boxes' && field.options[0]?.note).toContain(bulk.unpaid)
  })

  it('nothing pending: also those to close by the data alone, but not what the person has declared', async () => {
    const { context } = await worldOf(alike(3))
    await recordedFor(context, [id(1)])
    expect(boxesOf(await presses(context, ANA, CHOOSE))).toEqual([id(2), id(3)])
  })

  it.each([
    ['somebody without such contracts', LUIS, CHOOSE],
    ['an admin', ADMIN, CHOOSE],
    ['the contracting office, which supervises none', COORDINATOR, CHOOSE],
    ['a fact that none lacks', ANA, { kind: 'choose', form: 'restart' }],
    ['a fact that supervisors do not tell', ANA, { kind: 'choose', form: 'liquidationDue' }],
  ] as const)('none for %s', async (_name, who, action) => {
    const { context } = await worldOf(alike(3))
    const card = await presses(context, who, action)
    expect(textOf(card)).toContain(bulk.none)
    expect(textOf(card)).not.toContain(id(1))
  })

  it('a list gets a button for each fact that two or more wait for', async () => {
    const { context } = await worldOf([
      ...alike(3),
      contractOf(4, ['ana'], LIQUIDATE),
      contractOf(5, ['luis'], LIQUIDATE),
    ])
    const items = await ownContracts(context, ANA, TODAY)
    const turn = {
      context,
      person: ANA,
      now: at(TODAY),
      today: TODAY,
      channel: 'terminal',
      from: null,
      words: es,
    } as const
    expect(bulkButtons(items, turn)).toEqual([
      { label: bulk.alike(es.forms.titles.nothingPending, 3), action: { kind: 'choose', form: 'nothingPending' } },
    ])
  })

  it('after one was told it is said how many are left', async () => {
    const { context } = await worldOf(alike(3))
    const { card } = await tell(context, ANA, 'nothingPending', { sure: 'true' }, id(1))
    expect(buttonDoing(card, 'choose')).toEqual({ label: bulk.left(2), action: CHOOSE })
  })
})

describe('the review', () => {
  it('shows what was ticked and asks the shared answer; nothing is recorded yet', async () => {
    const { context } = await worldOf(alike(4, LIQUIDATE))
    const card = await reviewed(context, [id(1), id(3)], LIQUIDATION)
    expect(textOf(card)).toContain('CPS-1-2026')
    expect(textOf(card)).toContain('CPS-3-2026')
    expect(textOf(card)).not.toContain('CPS-2-2026')
    expect(formOf(card).fields.map(({ name }) => name)).toEqual(['answer', 'on', 'document'])
    expect(formOf(card).submit).toMatchObject({
      label: bulk.confirm(2),
      action: { kind: 'record-many', form: 'liquidation' },
    })
    expect(textOf(card)).toContain(es.forms.notASignature)
    expect(await told(context)).toEqual([])
  })

  it('nothing ticked: the boxes again, with the mistake at one', async () => {
    const { context } = await worldOf(alike(2))
    const card = await reviewed(context, [])
    expect(boxesOf(card)).toHaveLength(2)
    expect(formOf(card).fields[0]?.error).toBe(bulk.tickOne)
    expect(boxesOf(card)).toHaveLength(2)
  })

  it('what changed since the boxes were shown is left out and named', async () => {
    const { context, cut } = await worldOf(alike(3))
    const form = formOf(await presses(context, ANA, CHOOSE))
    await cut('c2', '2027-07-01', [...alike(3, {}).slice(0, 2), contractOf(3, ['ana'], { endsOn: '2027-12-31' })])
    const card = await presses(context, ANA, form.submit.action, ticks(form, [id(2), id(3)]))
    expect(manyIn(card)).toMatchObject({ ids: [id(2)] })
    expect(textOf(card)).toContain('Queda por fuera CPS-3-2026')
  })

  it.each([
    [{ answer: 'done' }, es.forms.required],
    [{ answer: 'done', on: '2028-01-01' }, es.forms.inFuture],
    [{ answer: 'done', on: '2026-02-01' }, es.forms.beforeStart('2026-03-01')],
    [{}, es.forms.required],
  ])('an answer that is wrong for one is wrong for all: %j', async (fields, mistake) => {
    const { context } = await worldOf([
      contractOf(1, ['ana'], LIQUIDATE),
      contractOf(2, ['ana'], { ...LIQUIDATE, startsOn: '2026-03-01' }),
    ])
    const action = manyIn(await reviewed(context, [id(1), id(2)], LIQUIDATION))
    const card = await presses(context, ANA, action, fields)
    expect(formOf(card).fields.some(({ error }) => error === mistake)).toBe(true)
    expect(textOf(card)).toContain(mistake)
    expect(await told(context)).toEqual([])
  })
})

describe('the record', () => {
  it('is one attestation a contract, with who, when and the words in view, and says how many are left', async () => {
    const { context } = await worldOf(alike(34))
    const form = formOf(await presses(context, ANA, CHOOSE))
    const ten = boxesOf(await presses(context, ANA, CHOOSE))
    const action = manyIn(await presses(context, ANA, form.submit.action, ticks(form, ten)))
    const card = await presses(context, ANA, action, {})
    expect(textOf(card)).toContain(bulk.recorded(10, NOTHING))
    expect(buttonDoing(card, 'choose')?.label).toBe(bulk.left(24))
    expect(await told(context)).toEqual([...ten].sort())
    const [said] = await statementsOf(context, 1)
    expect(said).toMatchObject({
      kind: 'attested',
      by: 'ana',
      role: 'supervisor',
      attestation: { fact: 'nothingPending', value: 'yes', grounds: { supervisors: ['ana'] } },
    })
    expect(said?.shown).toEqual(
      expect.arrayContaining([
        bulk.oneEach,
        id(1),
        es.questions.nothingPending,
        es.forms.fields.declareEach,
        es.forms.notASignature,
      ]),
    )
    expect(said?.shown).not.toContain(id(2))
    expect(textOf(await asksWhy(context, ANA, id(1)))).toContain('ANA (supervisión), 1 de julio de 2027')
  })

  it('a replay records nothing twice, and brings nothing back after it was undone', async () => {
    const { context } = await worldOf(alike(3))
    const { action, card } = await recordedFor(context, [id(1), id(2)])
    const again = await presses(context, ANA, action, { sure: 'true' })
    expect(textOf(again)).toContain(bulk.recorded(2, NOTHING))
    expect(await statementsOf(context, 1)).toHaveLength(1)
    const undo = buttonDoing(card, 'undo-many')?.action
    expect(textOf(await presses(context, ANA, undo))).toContain('Deshecho en 2 contratos por ANA')
    const after = await presses(context, ANA, action, { sure: 'true' })
    expect(buttonDoing(after, 'undo-many')).toBeUndefined()
    expect((await statementsOf(context, 1)).map(({ kind }) => kind)).toEqual(['attested', 'withdrawn'])
    expect(boxesOf(await presses(context, ANA, CHOOSE))).toHaveLength(3)
  })

  it('a repeat completes what a crash cut off', async () => {
    const { context } = await worldOf(alike(3))
    const action = manyIn(await reviewed(context, [id(1), id(2), id(3)]))
    let left = 2
    const broken: EntityContext = {
      ...context,
      store: {
        ...context.store,
        said: {
          of: (entity, subjects) => context.store.said.of(entity, subjects),
          all: entity => context.store.said.all(entity),
          append: (...args) => {
            if (left-- === 0) throw new Error('the disk is full')
            return context.store.said.append(...args)
          },
        },
      },
    }
    await expect(presses(broken, ANA, action, { sure: 'true' })).rejects.toThrow('the disk is full')
    expect(await told(context)).toEqual([id(1), id(2)])
    await presses(context, ANA, action, { sure: 'true' })
    expect(await told(context)).toEqual([id(1), id(2), id(3)])
    expect(await statementsOf(context, 1)).toHaveLength(1)
  })

  it('what changed since the review, or is no longer theirs, is left out and named', async () => {
    const { context, cut } = await worldOf(alike(4))
    const action = manyIn(await reviewed(context, [id(1), id(2), id(3), id(4)]))
    await tell(context, ANA, 'blocked', { answer: 'no-access' }, id(2))
    await cut('c2', '2027-07-01', [
      ...alike(2),
      contractOf(3, ['luis']),
      contractOf(4, ['ana'], { paid: '10000000', invoiced: '22773677' }),
    ])
    const card = await presses(context, ANA, action, { sure: 'true' })
    expect(await told(context)).toEqual([id(1)])
    expect(textOf(card)).toContain(bulk.changed(`CPS-2-2026 (${id(2)}), ${id(3)}, CPS-4-2026 (${id(4)})`))
    expect(textOf(card)).toContain(bulk.recorded(1, NOTHING))
  })

  it('the review of yesterday, or one in another language, records nothing', async () => {
    const { context } = await worldOf(alike(2))
    const action = manyIn(await reviewed(context, [id(1), id(2)]))
    expect(textOf(await presses(context, ANA, action, { sure: 'true' }, at('2027-07-02')))).toContain(bulk.allChanged)
    await presses(context, ANA, { ...action, language: 'en' }, { sure: 'true' })
    expect(await told(context)).toEqual([])
  })

  it.each([
    ['another supervisor', LUIS],
    ['an admin', ADMIN],
    ['the contracting office', COORDINATOR],
  ])('the right is checked when it is pressed: %s', async (_name, who) => {
    const { context } = await worldOf(alike(2))
    const action = manyIn(await reviewed(context, [id(1), id(2)]))
    await presses(context, who, action, { sure: 'true' })
    expect(await told(context)).toEqual([])
  })

  it('is undone as a whole for ten minutes; then each contract has its own way back', async () => {
    const { context } = await worldOf(alike(3))
    const { card } = await recordedFor(context, [id(1), id(2)])
    const undo = buttonDoing(card, 'undo-many')?.action
    expect(textOf(await presses(context, LUIS, undo))).toContain(es.forms.notYourWord)
    const late = new Date(at(TODAY).getTime() + 10 * 60_000 + 1)
    const refusal = await presses(context, ANA, undo, {}, late)
    expect(textOf(refusal)).toContain(bulk.undoExpired)
    expect(await statementsOf(context, 1)).toHaveLength(1)
    const shown = await presses(context, ANA, buttonsOf(refusal)[0]?.action, {}, late)
    expect(buttonDoing(shown, 'withdraw')?.label).toContain(es.forms.buttons.withdraw)
    const last = new Date(at(TODAY).getTime() + 10 * 60_000)
    expect(textOf(await presses(context, ANA, undo, {}, last))).toContain('Deshecho en 2 contratos por ANA')
    expect(textOf(await presses(context, ANA, undo, {}, last))).toContain(bulk.undoneBefore)
  })

  it('who skips some goes on to the next ten, not back to those', async () => {
    const { context } = await worldOf(alike(25))
    const all = [
      ...boxesOf(await presses(context, ANA, CHOOSE)),
      ...boxesOf(await presses(context, ANA, { ...CHOOSE, page: 2 })),
      ...boxesOf(await presses(context, ANA, { ...CHOOSE, page: 3 })),
    ]
    const form = formOf(await presses(context, ANA, { ...CHOOSE, page: 2 }))
    const action = manyIn(await presses(context, ANA, form.submit.action, ticks(form, all.slice(10, 20))))
    const next = buttonDoing(await presses(context, ANA, action, { sure: 'true' }), 'choose')
    expect(next?.label).toBe(bulk.left(15))
    expect(boxesOf(await presses(context, ANA, next?.action))).toEqual(all.slice(20))
  })

  it('two hundred are through in twenty rounds of three steps', async () => {
    const { context } = await worldOf(alike(200))
    let next: Action | undefined = CHOOSE
    let rounds = 0
    while (next) {
      const boxes = await presses(context, ANA, next)
      const form = formOf(boxes)
      const review = await sendForm(context, ANA, boxes, ticks(form, boxesIn(form)))
      const result = await presses(context, ANA, manyIn(review))
      next = buttonDoing(result, 'choose')?.action
      rounds++
    }
    expect(rounds).toBe(20)
    expect(await told(context)).toHaveLength(200)
  })
})

function boxesIn(form: FormPart): string[] {
  return form.fields.flatMap(field => (field.kind === 'boxes' ? field.options.map(({ value }) => value) : []))
}

it('every step fits into a button of 2,000 characters and is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 14 }), fc.uuid(), async (n, who) => {
      const long = { ...ANA, id: `p_${who}` }
      const { context } = await worldOf(numbers(n).map(i => contractOf(i, [long.id], LIQUIDATE)))
      const boxes = await presses(context, long, LIQUIDATION)
      const form = formOf(boxes)
      const review = await sendForm(context, long, boxes, ticks(form, boxesIn(form)))
      const result = await sendForm(context, long, review, { answer: 'not-done' })
      const actions = [form.submit.action, formOf(review).submit.action, buttonDoing(result, 'undo-many')?.action]
      for (const action of actions) {
        expect(JSON.stringify({ ...action, language: 'en' }).length).toBeLessThanOrEqual(2000)
        expect(readAction(JSON.parse(JSON.stringify(action)))).toEqual(action)
      }
    }),
    { numRuns: 15 },
  )
})
