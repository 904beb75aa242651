import { describe, expect, it } from 'vitest'
import { attest, contract, judged } from '../support/contract.js'

/** What stands in the register and cannot be read is not the same as nothing: it never leads to close-now. */
describe('a cell that cannot be read', () => {
  it.each([
    ['paid', '$500,000.00'],
    ['invoiced', 'abc'],
  ] as const)('%s «%s» asks what was paid, and is no "no payment recorded"', (fact, raw) => {
    const of = contract({ without: [fact], unreadable: { [fact]: raw } })
    const assessment = judged(of)
    expect(assessment).toMatchObject({ verdict: 'needs-information', rule: 'R17a' })
    expect(assessment.missing.map(({ attestation }) => attestation)).toEqual(['payment'])
    expect(assessment.warnings).not.toContain('no-payment-recorded')
    expect(judged(of, [attest(of, 'payment', 'settled')])).toMatchObject({ verdict: 'close-now', rule: 'R18' })
  })

  it('added days ask for the real end', () => {
    const of = contract({ without: ['addedDays'], unreadable: { addedDays: '200 días' } })
    expect(judged(of)).toMatchObject({ verdict: 'needs-information', rule: 'R07' })
    expect(judged(of, [attest(of, 'realEnd', '2026-03-31')])).toMatchObject({ verdict: 'close-now', rule: 'R18' })
  })

  it('what was never told goes on as the table says', () => {
    expect(judged(contract({ without: ['paid', 'invoiced', 'addedDays'] }))).toMatchObject({ rule: 'R18' })
  })

  it('of a closed contract nothing is said about its money', () => {
    const of = contract({ facts: { state: 'closed' }, without: ['paid'], unreadable: { paid: '(500)' } })
    expect(judged(of).warnings).not.toContain('closed-with-money-pending')
  })
})
