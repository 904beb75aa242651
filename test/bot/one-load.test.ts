import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/bot/cards/card.js'
import type { Question, QuestionKind } from '../../src/bot/understand/question.js'
import { ANA, buttonsOf, contractOf, formOf, LUIS, presses, worldOf } from '../support/context.js'
import { countingStore } from '../support/counting-store.js'

/* What a turn needs is loaded once: however long somebody's list is, a question costs a handful of calls to the store. */

const MOST = 4
const MINE = 'CO1.PCCNTR.4400001'
const none = {}
const mine = { id: MINE }

/** Every question once, of a contract of one's own where it is of one. */
const QUESTIONS: Readonly<Record<QuestionKind, Question['args']>> = {
  mine: none,
  overdue: none,
  waiting: none,
  running: none,
  missing: none,
  upcoming: none,
  contract: mine,
  why: mine,
  how: mine,
  deadline: mine,
  summary: none,
  law: none,
  liquidation: mine,
  'losing-competence': none,
  lapsed: mine,
  interadministrative: none,
  'who-closes': none,
  reopen: none,
  team: none,
  unreached: none,
  ended: none,
  closed: none,
  find: { about: 'inventada' },
  liquidated: mine,
  'closed-it': mine,
  'hand-over': mine,
  'no-pending': mine,
  proceeding: mine,
  blocked: mine,
  'not-mine': mine,
  'data-wrong': mine,
  fact: mine,
  alike: none,
  snooze: mine,
  'digest-time': none,
  cadence: none,
  pause: none,
  language: none,
  delegate: none,
  resume: none,
  whoami: none,
  help: none,
  hello: none,
  thanks: none,
  export: none,
  calendar: none,
  undo: none,
  'turn-page': none,
  told: none,
  unknown: none,
}

async function supervisorOf(contracts: number) {
  const { context } = await worldOf([
    ...Array.from({ length: contracts }, (_, n) => contractOf(n + 1, [ANA.id])),
    contractOf(900, [LUIS.id]),
  ])
  const { store, calls } = countingStore(context.store)
  return { context: { ...context, store }, calls, given: context.store }
}

const show = (question: Question): Action => ({ kind: 'show', question })

describe('a supervisor of 200 contracts', () => {
  it.each(Object.entries(QUESTIONS))('asks «%s» in at most four calls', async (kind, args) => {
    const { context, calls } = await supervisorOf(200)
    await presses(context, ANA, show({ kind, args } as Question))
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST)
    expect(new Set(calls).size).toBe(calls.length)
  })

  it('records with no more than that and what is recorded, and is shown it at once', async () => {
    const { context, calls } = await supervisorOf(200)
    const opened = await presses(context, ANA, { kind: 'open', form: 'blocked', id: MINE })
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST)
    calls.length = 0
    const form = formOf(opened)
    const fields = Object.fromEntries(
      form.fields.map(field => [field.name, 'options' in field ? (field.options[0]?.value ?? '') : 'Falta la póliza']),
    )
    const done = await presses(context, ANA, form.submit.action, fields)
    expect(calls.filter(call => call.endsWith('.append'))).toEqual(['said.append'])
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST + 1)
    expect(buttonsOf(done).map(({ action }) => action?.kind)).toContain('withdraw')
  })
})
