import { describe, expect, it } from 'vitest'
import { forecastLine } from '../../src/bot/cards/forecast-line.js'
import { noTotals } from '../../src/bot/reminders/team-totals.js'
import type { Day } from '../../src/rules/index.js'
import { wordsIn } from '../../src/words/index.js'
import { worldOf } from '../support/context.js'

const { context } = await worldOf([])

/** 18 business days are left after that day and before the 31st of July. */
const JULY_1: Day = '2027-07-01'

function line(
  counts: Partial<ReturnType<typeof noTotals>>,
  before: Day | null = '2027-07-31',
  language: 'es' | 'en' = 'es',
) {
  const totals = { ...noTotals(), ...counts }
  return forecastLine(totals, before ? { before } : null, { words: wordsIn(language), context, today: JULY_1 })
}

describe('the forecast', () => {
  it.each([
    [
      { toClose: 81, overdue: 5, needsFact: 60, closedLately: 18 },
      /A ese ritmo se termina el .* de 2027: 27 a tiempo, 54 tarde; de otros 60 no se sabe: falta un dato\.$/,
    ],
    [{ toClose: 27, needsFact: 1, closedLately: 20 }, /: 27 a tiempo; de otro no se sabe: falta un dato\.$/],
    [{ toClose: 27, closedLately: 20 }, /: 27 a tiempo\.$/],
    [{ toClose: 5, overdue: 5, closedLately: 1 }, /: 5 tarde\.$/],
    [{ toClose: 9, needsFact: 2 }, /no se cerró ninguno\. A ese ritmo, 9 tarde; de otros 2 no se sabe/],
  ])('of %j counts what lacks a fact', (counts, said) => {
    expect(line(counts)).toMatch(said)
  })

  it('is said in English', () => {
    expect(line({ toClose: 27, needsFact: 60, closedLately: 20 }, '2027-07-31', 'en')).toMatch(
      /: 27 in time; of another 60 it is not known: a fact is missing\.$/,
    )
  })

  it('promises no date where none runs, and nothing where nothing is left', () => {
    expect(line({ toClose: 3, needsFact: 2, closedLately: 10 }, null)).not.toMatch(/a tiempo|tarde/)
    expect(line({ needsFact: 60, closedLately: 10 })).toBeNull()
  })
})
