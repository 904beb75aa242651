import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../src/bot/accounts/person.js'
import type { Role } from '../../src/bot/attestations/statement.js'
import type { EntityContext } from '../../src/bot/context.js'
import { collectPlanInput } from '../../src/bot/reminders/collect.js'
import { outgoingFor } from '../../src/bot/reminders/compose.js'
import { type ContactStatus, type PastMessage, planDay, type Recipient } from '../../src/bot/reminders/plan-day.js'
import { NO_PREFERENCES } from '../../src/bot/reminders/preferences.js'
import { recipientHistory } from '../../src/bot/reminders/recipient-history.js'
import type { OwnWork, WorkItem } from '../../src/bot/reminders/work-item.js'
import { NO_WORK } from '../../src/bot/reminders/work-item.js'
import { addDays, type Day, dayInBogota, isBusinessDay } from '../../src/rules/index.js'
import { contractOf, EVERYBODY, person, worldOf } from '../support/context.js'
import { morning } from './plan-fixture.js'

let context: EntityContext

beforeAll(async () => {
  const overdue = { signedOn: '2022-01-10', startsOn: '2022-01-15', endsOn: '2022-12-31' } as const
  const built = await worldOf([
    contractOf(1, ['ana']),
    contractOf(2, ['ana', 'luis'], overdue),
    contractOf(3, ['luis'], { type: 'works' }),
    contractOf(4, [], overdue),
  ])
  context = built.context
})

const day = fc.integer({ min: 0, max: 500 }).map(n => addDays('2026-11-01', n))

describe('a clock that does what it wants', () => {
  /** Steps of the clock in hours: mostly on, sometimes days back or weeks ahead. */
  const steps = fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 30 }) },
      { weight: 2, arbitrary: fc.integer({ min: -100, max: 100 }) },
      { weight: 1, arbitrary: fc.integer({ min: -2000, max: 2000 }) },
    ),
    { minLength: 1, maxLength: 25 },
  )

  it('sends one digest a person and day at most, on business days, and each milestone once in a row', async () => {
    await fc.assert(
      fc.asyncProperty(day, steps, async (start, hours) => {
        const told = new Map<string, PastMessage[]>()
        const keys: string[] = []
        let now = morning(start)
        for (const step of hours) {
          now = new Date(now.getTime() + step * 3_600_000)
          const today = dayInBogota(now)
          const known = {
            told: async ({ id }: Person) => told.get(id) ?? [],
            reach: (): ContactStatus => ({ kind: 'linked' }),
          }
          const plan = planDay(await collectPlanInput(context, known, now))
          for (const entry of plan.entries) {
            const outgoing = outgoingFor(context, plan, entry)
            if (!outgoing || entry.outcome.kind !== 'send') continue
            const { key, basis, kind } = outgoing
            keys.push(key)
            expect(isBusinessDay(context.calendar, today)).toBe(true)
            expect(outgoing.day).toBe(today)
            const earlier = (told.get(outgoing.person) ?? []).filter(
              each => each.day < today && each.day >= '2026-08-01',
            )
            const before = earlier.filter(each => each.day < '2027-07-31' === today < '2027-07-31')
            if (basis.milestone !== null)
              for (const each of before) expect(each.basis.milestone ?? 99).toBeGreaterThan(basis.milestone)
            const log = told.get(outgoing.person) ?? []
            told.set(outgoing.person, [...log, { day: today, kind, basis, state: 'sent' }])
          }
        }
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 60 },
    )
  })

  it('is the same plan at every hour of a day, 23:59:59 on the last of July too', async () => {
    const known = { told: async () => [], reach: (): ContactStatus => ({ kind: 'linked' }) }
    const at = async (instant: string) => {
      const { entries } = planDay(await collectPlanInput(context, known, new Date(instant)))
      return entries.map(({ outcome, reasons, notBefore }) => ({ outcome, reasons, notBefore }))
    }
    expect(await at('2027-07-30T00:00:00-05:00')).toEqual(await at('2027-07-30T23:59:59-05:00'))
    const saturday = await at('2027-07-31T23:59:59-05:00')
    expect(saturday.map(({ outcome }) => outcome.kind)).not.toContain('send')
  })
})

describe('everybody is accounted for', () => {
  const work = (place: WorkItem['place'], overdue: boolean, away: boolean): WorkItem => ({
    contract: `CO1.PCCNTR.${place}`,
    name: place,
    place,
    verdict: place === 'waiting' ? 'waiting' : 'close-now',
    rule: 'R18',
    overdueSince: overdue ? '2023-07-31' : null,
    waitsUntil: null,
    exclusion: away ? { why: 'snoozed', until: '2029-01-01' } : null,
    backOn: null,
    assignedOn: null,
    returnedOn: null,
    since: null,
    impediment: null,
  })
  const places = fc.constantFrom<WorkItem['place']>('closeNow', 'needsFact', 'waiting', 'saidClosed', 'passedOn')
  const own: fc.Arbitrary<OwnWork> = fc
    .record({
      work: fc.array(fc.tuple(places, fc.boolean(), fc.boolean()), { maxLength: 4 }),
      open: fc.array(day, { maxLength: 4 }),
      doneOn: fc.array(day, { maxLength: 5 }),
      movedOn: fc.option(day),
      confirmed: fc.constantFrom([], [{ contract: 'c', name: 'c', isAskedFor: false }]),
    })
    .map(({ work: all, ...more }) => ({ ...NO_WORK, ...more, work: all.map(each => work(...each)) }))
  const told: fc.Arbitrary<PastMessage> = fc
    .tuple(
      day,
      fc.constantFrom<PastMessage['state']>('sent', 'waiting', 'failed'),
      fc.constantFrom(null, 40, 10, 0),
      places,
    )
    .map(([on, state, milestone, place]) => ({
      day: on,
      kind: 'digest',
      state,
      basis: {
        cut: null,
        asOf: null,
        daysLeft: null,
        milestone,
        about: [],
        reasons: [],
        listed: [{ contract: 'c', verdict: 'close-now', rule: 'R18', place }],
      },
    }))
  const roles = fc.subarray<Role>(['supervisor', 'coordinator', 'ordenador', 'admin'], { minLength: 1 })
  const reach = fc.constantFrom<ContactStatus>(
    { kind: 'linked' },
    { kind: 'linked' },
    { kind: 'not-linked' },
    { kind: 'mail' },
    { kind: 'unreachable', why: 'x' },
  )

  it('in exactly one of seven places, whatever is known of them', async () => {
    const empty = await worldOf([])
    await fc.assert(
      fc.asyncProperty(
        day,
        fc.array(
          fc.record({
            roles,
            reach,
            own,
            told: fc.array(told, { maxLength: 4 }),
            pausedUntil: fc.option(day),
            delegate: fc.option(fc.nat(6)),
            area: fc.constantFrom(undefined, 'Obras', 'Sistemas'),
          }),
          { maxLength: 7 },
        ),
        async (today, people) => {
          const known = { told: async () => [], reach: (): ContactStatus => ({ kind: 'linked' }) }
          const base = await collectPlanInput(empty.context, known, morning(today))
          const recipients = people.map(
            (each, i): Recipient => ({
              person: person(`p${i}`, each.roles, each.area === undefined ? {} : { area: each.area }),
              language: 'es',
              preferences: {
                ...NO_PREFERENCES,
                pausedUntil: each.pausedUntil !== null && each.pausedUntil > today ? each.pausedUntil : null,
                delegate: each.delegate === null ? null : { to: `p${each.delegate}`, since: today, until: null },
              },
              reach: each.reach,
              history: recipientHistory(each.told, today, '2026-08-01'),
              own: each.own,
              changes: [],
            }),
          )
          const plan = planDay({ ...base, recipients })
          const { eligible, today: due, ...places } = plan.accounting
          expect(eligible).toBe(people.length)
          expect(plan.entries.map(({ recipient }) => recipient)).toEqual(recipients)
          expect(Object.values(places).reduce((sum, n) => sum + n)).toBe(eligible)
          expect(due).toBeLessThanOrEqual(places.waiting)
          for (const entry of plan.entries) {
            if (entry.outcome.kind !== 'send') continue
            expect(entry.reasons.length).toBeGreaterThan(0)
            // Every message says something, and can be written down as plain JSON.
            const outgoing = outgoingFor({ ...empty.context, directory: new Map() }, plan, entry)
            expect(outgoing?.card.parts.length).toBeGreaterThan(1)
            expect(JSON.parse(JSON.stringify(outgoing))).toEqual(outgoing)
          }
          for (const { recipient, own: part } of plan.entries)
            if (part?.escalation)
              expect(recipient.reach.kind === 'linked' && recipient.history.reachedSince).toBeTruthy()
        },
      ),
      { numRuns: 300 },
    )
  })

  it('judges every contract once and counts it once, however many supervisors it has', async () => {
    const known = { told: async () => [], reach: (): ContactStatus => ({ kind: 'linked' }) }
    const input = await collectPlanInput(context, known, morning('2027-07-07' satisfies Day))
    expect(input.recipients.length).toBe(EVERYBODY.length)
    expect(input.totals.get('')).toMatchObject({ contracts: 4, toClose: 4, overdue: 2, nobody: 1 })
    expect(input.recipients.map(({ own: { contracts } }) => contracts)).toEqual([2, 2, 0, 0, 0])
  })
})
