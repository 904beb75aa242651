import { describe, expect, it } from 'vitest'
import { caseOf } from '../../src/bot/cards/contract-line.js'
import { assess, type Contract, type Evidence, LEGAL_CALENDAR } from '../../src/rules/index.js'
import { en } from '../../src/words/en/index.js'
import { es } from '../../src/words/es/index.js'
import { contract, OPTIONS, TODAY } from '../support/contract.js'

/** What is said of a contract by the row that decides. */
function said(of: Contract, evidence: readonly Evidence[] = [], words = es): string {
  const assessment = assess(of, [], OPTIONS, LEGAL_CALENDAR, TODAY, evidence)
  const item = { contract: of, assessment } as unknown as Parameters<typeof caseOf>[0]
  return words.rules[assessment.rule](caseOf(item))
}

const shows = (fact: 'shownTermination' | 'shownEnd', value: string) =>
  ({ id: 'r', dataset: 'x', strength: 'shows', readOn: TODAY, fact, value }) as Evidence

describe('R11b says the earliest sign', () => {
  const ended = (updatedOn: string | null) => contract({ facts: { state: 'terminated', updatedOn } as never })
  it.each([
    ['2026-05-02', '2026-04-01', 'Sus modificaciones muestran una terminación del 1 de abril de 2026.'],
    ['2026-03-02', '2026-04-01', 'Su última novedad es del 2 de marzo de 2026.'],
    ['2026-03-02', null, 'Su última novedad es del 2 de marzo de 2026.'],
    ['2026-07-15', '2026-04-01', 'Sus modificaciones muestran una terminación del 1 de abril de 2026.'],
    [null, '2026-04-01', 'Sus modificaciones muestran una terminación del 1 de abril de 2026.'],
  ])('last event %s, termination %s', (updatedOn, termination, sentence) => {
    expect(said(ended(updatedOn), termination ? [shows('shownTermination', termination)] : [])).toContain(sentence)
  })

  it('by an end that was moved', () =>
    expect(said(ended('2026-08-01'), [shows('shownEnd', '2026-09-30')])).toContain(
      'su plazo iba hasta el 30 de septiembre de 2026. Su última novedad es del 1 de agosto de 2026.',
    ))

  it('in English too', () =>
    expect(said(ended('2026-05-02'), [shows('shownTermination', '2026-04-01')], en)).toContain(
      'Its amendments show a termination on 1 April 2026.',
    ))
})

describe('R03 of data without the columns that tell', () => {
  const facts = { state: 'cancelled', signedOn: null, paid: '0', invoiced: '0' } as const
  it('names them, and says what would tell', () => {
    expect(said(contract({ facts, without: ['signedOn', 'paid', 'invoiced'] }))).toBe(
      'Figura Cancelado, pero pudo haberse firmado o pagado. Estos datos no tienen las columnas «Firma», «Pagado» y «Facturado»: con ellas se podría saber. Hace falta saber si se ejecutó y cuándo terminó.',
    )
    expect(said(contract({ facts, without: ['invoiced'] }), [], en)).toContain(
      'This data has no column “Invoiced”: with it it could be known.',
    )
  })
  it('says nothing of columns where they are there', () =>
    expect(said(contract({ facts: { ...facts, paid: '1' } }))).not.toContain('columna'))
})
