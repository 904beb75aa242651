import { describe, expect, it } from 'vitest'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY: Day = '2027-07-01'
const afterMine = {
  question: { kind: 'mine', args: {} },
  list: {
    query: { where: [{ field: 'situation', op: 'is', values: ['closeNow'] }] },
    ids: ['CO1.PCCNTR.1000001'],
    page: 1,
    pages: 1,
    first: 1,
  },
} as const

describe('after what is to be closed, a day or a month to come says by when', () => {
  it.each([
    ['y antes del 15 cuáles?', 'mine', '2027-07-15'],
    ['solo los que toquen antes del 16', 'mine', '2027-07-16'],
    ['¿y hasta el 20 de agosto?', 'mine', '2027-08-20'],
    ['which ones before July 20?', 'mine', '2027-07-20'],
    ['¿y en agosto?', 'upcoming', '2027-08-31'],
    ['and in August?', 'upcoming', '2027-08-31'],
  ])('%s', (text, kind, until) => {
    const found = understand(text, TODAY, { remembered: afterMine })
    expect(found).toMatchObject({ kind, args: { until }, sure: true, contextual: true })
  })

  it('also when why was asked since, unless that may be meant', () => {
    const question = { kind: 'why', args: { id: 'CO1.PCCNTR.1000001' } } as const
    const read = (text: string) => understand(text, TODAY, { remembered: { ...afterMine, question } })
    expect(read('¿y antes del 15?')).toMatchObject({ kind: 'mine', args: { until: '2027-07-15' } })
    expect(read('¿y para el 15?').args).not.toHaveProperty('until')
  })

  it.each(['¿y los que terminaron antes del 15?', '¿y en mayo?', '¿y los cerrados antes del 15?', 'the ones of 2025'])(
    'but not where it says something else: %s',
    text => {
      expect(understand(text, TODAY, { remembered: afterMine }).args).not.toHaveProperty('until')
    },
  )
})

describe('below something else, a contract that was shown a while ago', () => {
  const contract = 'CO1.PCCNTR.1000001'
  const question = { kind: 'summary', args: {} } as const

  it.each(['¿cuántos tengo vencidos?', 'how many do I have overdue?'])(
    'is not meant by what is asked of several: %s',
    text => {
      const found = understand(text, TODAY, { remembered: { ...afterMine, question, contract } })
      expect(found).toMatchObject({ sure: true, query: { where: [{ field: 'overdue' }] } })
    },
  )
})
