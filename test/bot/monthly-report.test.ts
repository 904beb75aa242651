import { describe, expect, it } from 'vitest'
import { turnContext } from '../../src/bot/cards/turn-context.js'
import type { EntityContext } from '../../src/bot/context.js'
import type { TableCell } from '../../src/bot/conversation/reply.js'
import type { Report } from '../../src/bot/reports/report.js'
import { reportOf } from '../../src/bot/reports/report-card.js'
import type { Day } from '../../src/rules/index.js'
import { es } from '../../src/words/es/index.js'
import { ANA, at, COORDINATOR, contractOf, worldOf } from '../support/context.js'
import { Campaign, morning } from './plan-fixture.js'

/* The month that control interno reads: every figure as it stood on its last day, whatever became of it later. */

const JUNE: Day = '2027-06-15'
const ID = (n: number) => `CO1.PCCNTR.${4400000 + n}`
const SAY = es.reports
const NONE = { closed: 0, reported: 0, left: 0 }

async function june(context: EntityContext, now: Day): Promise<Report> {
  const report = await reportOf(turnContext(context, COORDINATOR, at(now), 'cli', 'es'), 'monthly', JUNE)
  if (!report) throw new Error('there is none')
  return report
}

function rowsOf(report: Report, heading: string): readonly (readonly TableCell[])[] {
  return report.sections.find(section => section.heading === heading)?.table?.rows ?? []
}

/** What became of what was to be closed; the sum below is theirs. */
function outcomeOf(report: Report) {
  const table = report.sections.find(({ heading }) => heading === SAY.sections.month)?.table
  const [closed, reported, left] = (table?.rows ?? []).map(([, n]) => Number(n))
  expect(table?.sum?.[1]).toBe(Number(closed) + Number(reported) + Number(left))
  return { closed, reported, left }
}

function saidIn(report: Report, heading: string): string {
  return report.sections.find(section => section.heading === heading)?.lines?.join(' ') ?? ''
}

/** A digest of June that asked Ana to close these, and arrived. */
async function asked(context: EntityContext, campaign: Campaign, day: Day) {
  const outgoing = await campaign.message(day, ANA)
  await context.store.deliveries.plan('prueba', outgoing, morning(day))
  const receipt = { address: 'D1', message: '1.1' }
  const sent = { kind: 'sent', receipt, found: false, at: morning(day).toISOString() } as const
  await context.store.deliveries.append('prueba', outgoing.key, sent, 1)
}

describe('what was due in a month', () => {
  it.each([
    ['closed in it', { state: 'closed', updatedOn: '2027-06-30' }, { ...NONE, closed: 1 }],
    ['closed before it', { state: 'closed', updatedOn: '2027-05-31' }, NONE],
    ['open since before', {}, { ...NONE, left: 1 }],
    ['over on its last day but one', { endsOn: '2027-06-29' }, { ...NONE, left: 1 }],
    ['over after it', { endsOn: '2027-07-02' }, NONE],
    ['closed on no day that is known', { state: 'closed', updatedOn: null }, NONE],
  ] as const)('a contract that was %s', async (_, facts, expected) => {
    const { context } = await worldOf([contractOf(1, ['ana'], facts)])
    expect(outcomeOf(await june(context, '2027-07-15'))).toEqual(expected)
  })

  it('is not what became of it in the next: neither what was said then, nor what could be closed since', async () => {
    const facts = { environmentalFlag: 'unknown' } as const
    const { context } = await worldOf([contractOf(1, ['ana']), contractOf(2, ['ana']), contractOf(3, ['ana'], facts)])
    const campaign = new Campaign(context)
    await campaign.says(ID(2), '2027-06-20', ANA, { kind: 'blocked', blocker: 'no-access' })
    const before = await june(context, '2027-07-01')
    const july: Day = '2027-07-10'
    await campaign.says(ID(1), july, ANA, { kind: 'closed-it', closedOn: july, cut: 'c1' })
    await campaign.says(ID(2), july, ANA, { kind: 'unblocked' })
    await campaign.says(ID(3), july, ANA, { kind: 'snoozed', until: '2027-07-20' })
    const after = await june(context, '2027-07-15')
    const ofJune = ({ sections }: Report) => sections.slice(0, 6)
    expect(ofJune(after)).toEqual(ofJune(before))
    expect(outcomeOf(after).left).toBeGreaterThan(1)
    expect(rowsOf(after, SAY.sections.impedimentsOn('2027-06-30'))).toHaveLength(1)
    // The part of today is another, and says of which day it is.
    expect(saidIn(after, SAY.sections.now('2027-07-15'))).not.toBe(saidIn(before, SAY.sections.now('2027-07-01')))
  })

  it('has what was closed later, where closing it was asked for in the month; else says that it is not known', async () => {
    const open = [contractOf(1, ['ana']), contractOf(2, ['ana']), contractOf(3, ['luis'])]
    const { context, cut } = await worldOf(open)
    const campaign = new Campaign(context)
    await campaign.says(ID(2), '2027-06-28', ANA, { kind: 'closed-it', closedOn: '2027-06-28', cut: 'c1' })
    await asked(context, campaign, '2027-06-29')
    const closed = { state: 'closed', updatedOn: '2027-07-08' } as const
    await cut(
      'c2',
      '2027-07-14',
      [1, 2, 3].map(n => contractOf(n, [n === 3 ? 'luis' : 'ana'], closed)),
    )
    const report = await june(context, '2027-07-15')
    expect(outcomeOf(report)).toEqual({ closed: 0, reported: 1, left: 1 })
    expect(saidIn(report, SAY.sections.month)).toContain(SAY.unsure(1))
    const [ana] = rowsOf(report, SAY.sections.monthPeople)
    expect(ana).toEqual(['ANA', 2, 0, 1, 1, 1, 0])
    expect(saidIn(report, SAY.sections.said)).toContain(SAY.toldLine(1, 1))
  })

  it('of a month that is not over is what the cards say today', async () => {
    const { context } = await worldOf([contractOf(1, ['ana']), contractOf(2, ['luis'])])
    const report = await june(context, '2027-06-15')
    expect(outcomeOf(report)).toEqual({ ...NONE, left: 2 })
    expect(saidIn(report, SAY.sections.month)).toContain(SAY.judged('2027-06-15'))
    expect(saidIn(report, SAY.sections.now('2027-06-15'))).toBe(
      SAY.nowLine({ toClose: 2, overdue: 0, passedOn: 0, needsFact: 0 }),
    )
  })

  it('of a month that has not begun is nothing', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const turn = turnContext(context, COORDINATOR, at('2027-05-31'), 'cli', 'es')
    expect(await reportOf(turn, 'monthly', JUNE)).toBeNull()
  })
})

it('counts what people told in the month by whoever told it, and not what they took back', async () => {
  const { context } = await worldOf([contractOf(1, ['ana'])])
  const campaign = new Campaign(context)
  await campaign.says(ID(1), '2027-05-31', ANA, { kind: 'snoozed', until: '2027-06-03' })
  await campaign.says(ID(1), '2027-06-04', ANA, { kind: 'blocked', blocker: 'no-access' })
  await campaign.says(ID(1), '2027-06-05', ANA, { kind: 'data-wrong', note: 'x', id: 'w' })
  await campaign.says(ID(1), '2027-06-05', ANA, { kind: 'withdrawn', statement: 'w' })
  await campaign.says(ID(1), '2027-06-06', ANA, { kind: 'unblocked' })
  const report = await june(context, '2027-07-15')
  expect(saidIn(report, SAY.sections.said)).toContain(SAY.saidLine(2, 1, 1))
  expect(rowsOf(report, SAY.sections.said)).toEqual([['ANA', 2]])
})
