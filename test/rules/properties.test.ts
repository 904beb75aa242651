import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Assessment,
  addDays,
  assess,
  type Contract,
  type Day,
  GIVEN_BY,
  LEGAL_CALENDAR,
  type Options,
  RULE_IDS,
} from '../../src/rules/index.js'
import { FACTS, someAttestation, someCase, someContract, someOptions, someToday } from '../support/arbitrary.js'
import { attest, judged, TODAY } from '../support/contract.js'

const RUNS = { numRuns: 1000 }

/** Whatever contract, attestations, options and day. */
function always(holds: (found: Assessment, given: { of: Contract; options: Options; today: Day }) => void) {
  fc.assert(
    fc.property(someCase, someOptions, someToday, ({ of, told }, options, today) => {
      holds(assess(of, told, options, LEGAL_CALENDAR, today), { of, options, today })
    }),
    RUNS,
  )
}

describe('any contract whatever', () => {
  it('yields plain JSON, the same every time', () => {
    fc.assert(
      fc.property(someCase, someOptions, someToday, ({ of, told }, options, today) => {
        const found = assess(of, told, options, LEGAL_CALENDAR, today)
        expect(JSON.parse(JSON.stringify(found))).toEqual(found)
        expect(assess(structuredClone(of), structuredClone(told), options, LEGAL_CALENDAR, today)).toEqual(found)
      }),
      RUNS,
    )
  })

  it('is decided by the first reason with a verdict, in the order of the table', () => {
    always(found => {
      expect(found.reasons.find(({ verdict }) => verdict !== null)).toMatchObject({
        rule: found.rule,
        verdict: found.verdict,
      })
      // A claim filed in time stands before the rows on the liquidation.
      const order = found.reasons.filter(({ rule }) => rule !== 'R14').map(({ rule }) => RULE_IDS.indexOf(rule))
      expect(order).toEqual([...new Set(order)].sort((a, b) => a - b))
    })
  })

  it('says what it asks for', () => {
    always(found => {
      if (found.verdict === 'needs-information') expect(found.missing.some(({ decisive }) => decisive)).toBe(true)
      for (const { attestation, from } of found.missing) expect(from).toEqual(GIVEN_BY[attestation])
      const asked = found.missing.map(({ attestation }) => attestation)
      expect(asked).toEqual([...new Set(asked)])
    })
  })

  it('cites a norm in every reason', () =>
    always(found => {
      for (const { cites } of found.reasons) expect(cites.length).toBeGreaterThan(0)
    }))

  it('is `closed` only where SECOP or a person says so', () =>
    always((found, { of }) => {
      const isTold = found.facts.some(({ fact, value }) => fact === 'realState' && value === 'closed')
      if (found.verdict === 'closed') expect(of.facts.state === 'closed' || isTold).toBe(true)
    }))

  it('waits and runs until a day that is not past', () =>
    always((found, { today }) => {
      if (found.until) expect(found.until.day >= today).toBe(true)
      if (!['waiting', 'in-execution', 'suspended'].includes(found.verdict)) expect(found.until).toBeNull()
    }))
})

describe('close-now', () => {
  const whenClosing = (holds: Parameters<typeof always>[0]) =>
    always((found, given) => {
      if (found.verdict === 'close-now') holds(found, given)
    })

  it('is said often enough for these properties to mean something', () => {
    let said = 0
    always(found => {
      if (found.verdict === 'close-now') said++
    })
    expect(said).toBeGreaterThan(RUNS.numRuns / 50)
  })

  it('never misses a fact that decides', () =>
    whenClosing(found => expect(found.missing.filter(({ decisive }) => decisive)).toEqual([])))

  it('says under which directive and on what it rests', () =>
    whenClosing(found => {
      expect([1, 2]).toContain(found.directive)
      expect(found.restsOn).toBe(found.facts.some(({ fact }) => fact === 'nothingPending') ? 'attested' : 'data')
      if (found.directive === 1) expect(found.restsOn).toBe('attested')
    }))

  it('only after a term that is known to be over, and can be closed by today', () =>
    whenClosing((found, { today }) => {
      const used = new Map(found.facts.map(({ fact, value }) => [fact, value]))
      const early = used.get('earlyEnd')
      const end = Reflect.get(Object(early), 'on') ?? used.get('realEnd') ?? used.get('endsOn')
      expect(end).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(end < today).toBe(true)
      expect(found.closableFrom && found.closableFrom > end && found.closableFrom <= today).toBe(true)
      expect(found.pendingSince).toBe(found.closableFrom)
    }))

  it('alone is overdue, from a campaign date on after which it could be closed', () =>
    always((found, { today }) => {
      if (!found.overdueSince) return
      expect(found).toMatchObject({ verdict: 'close-now', deadline: { binding: true, before: found.overdueSince } })
      expect(found.overdueSince <= today && (found.pendingSince ?? today) < found.overdueSince).toBe(true)
    }))

  it('never passes over duties and guarantees, in neither reading', () =>
    whenClosing(found => {
      for (const { rule, verdict } of found.reasons) if (/^R1[56]/.test(rule)) expect(verdict).toBeNull()
    }))
})

describe('the two readings of directive 2', () => {
  it('differ only where the assessment says so', () => {
    fc.assert(
      fc.property(someCase, someOptions, someToday, ({ of, told }, options, today) => {
        const by = (reading: Options['reading']) => assess(of, told, { ...options, reading }, LEGAL_CALENDAR, today)
        const [prudent, literal] = [by('prudent'), by('literal')]
        const differ = prudent.verdict !== literal.verdict
        const other = ({ otherReading }: Assessment) =>
          otherReading?.reading === 'analogy' || otherReading?.reading === 'own-manual' ? null : otherReading
        expect(other(prudent)).toEqual(
          differ ? { reading: 'literal', verdict: literal.verdict, rule: literal.rule } : null,
        )
        expect(other(literal)).toEqual(
          differ ? { reading: 'prudent', verdict: prudent.verdict, rule: prudent.rule } : null,
        )
        if (prudent.verdict === 'close-now') expect(literal.verdict).toBe('close-now')
      }),
      RUNS,
    )
  })
})

describe('attestations', () => {
  it('of a role that may not give the fact change nothing', () => {
    fc.assert(
      fc.property(someCase, ({ of, told }) => {
        const cession = attest(of, 'cession', 'live', { by: 'new', role: 'ordenador' })
        const due = attest(of, 'liquidationDue', 'no', { by: 'new', role: 'supervisor' })
        const lapse = attest(of, 'lapse', { decidedOn: TODAY }, { by: 'new', role: 'supervisor' })
        expect(judged(of, [...told, cession, due, lapse])).toEqual(judged(of, told))
      }),
      RUNS,
    )
  })

  it('told after today change nothing', () => {
    const told = someContract.chain(of =>
      fc.tuple(
        fc.constant(of),
        fc.constantFrom(...FACTS).chain(fact => someAttestation(of, fact)),
      ),
    )
    fc.assert(
      fc.property(told, ([of, attestation]) => {
        expect(judged(of, [{ ...attestation, on: addDays(TODAY, 1) }])).toEqual(judged(of))
      }),
      RUNS,
    )
  })

  it('by different people on different facts may come in any order', () => {
    const shuffled = someContract.chain(of =>
      fc
        .tuple(...FACTS.map(fact => someAttestation(of, fact, fc.constant(`person/${fact}`))))
        .chain(all =>
          fc
            .tuple(fc.constant(of), fc.subarray(all))
            .chain(([, some]) =>
              fc.tuple(fc.constant(of), fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
            ),
        ),
    )
    fc.assert(
      fc.property(shuffled, ([of, told, reordered]) => {
        expect(judged(of, reordered)).toEqual(judged(of, told))
      }),
      RUNS,
    )
  })
})
