import { describe, expect, it } from 'vitest'
import type { Remembered } from '../../src/bot/ports/conversation-memory.js'
import type { Filter } from '../../src/bot/query/query.js'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY: Day = '2026-08-12'
const waiting: Remembered = {
  list: { query: { where: [{ field: 'situation', op: 'is', values: ['waiting'] }] }, ids: ['a'], page: 1, first: 1 },
}

const closable = (op: 'between' | 'from', ...values: string[]) => [{ field: 'closable', op, values }]

describe('days to come', () => {
  it.each([
    ['cuáles vencen en agosto', closable('between', '2026-08-13', '2026-08-31')],
    ['cuáles vencen en octubre', closable('between', '2026-10-01', '2026-10-31')],
    ['cuáles vencen hasta octubre', closable('between', '2026-08-13', '2026-10-31')],
    ['cuáles vencen antes de octubre', closable('between', '2026-08-13', '2026-09-30')],
    ['cuáles vencen entre septiembre y octubre', closable('between', '2026-09-01', '2026-10-31')],
    ['vencen la próxima semana', closable('between', '2026-08-17', '2026-08-23')],
    ['cuáles vencen después de septiembre', closable('from', '2026-10-01')],
    ['vencen después del puente', closable('from', '2026-08-18')],
  ])('%s', (text, where) => {
    const understood = understand(text, TODAY)
    expect(understood).toMatchObject({ kind: 'upcoming', sure: true, query: { where } })
  })

  it('are put off to after a long weekend', () => {
    const understood = understand('recuérdamelo después del puente', TODAY, { remembered: { contract: 'CO1.X' } })
    expect(understood).toMatchObject({ kind: 'snooze', sure: true, args: { until: '2026-08-18' } })
  })
})

describe('after a list', () => {
  const whereOf = (text: string, remembered: Remembered): readonly Filter[] | undefined =>
    understand(text, TODAY, { remembered }).query?.where

  it('a situation that is said takes the place of the last', () => {
    expect(whereOf('no hay ninguno de comodato por cerrar?', waiting)).toEqual([
      { field: 'situation', op: 'is', values: ['closeNow'] },
      { field: 'type', op: 'is', values: ['loan-for-use'] },
    ])
  })

  it('a question whole in itself starts anew', () => {
    expect(whereOf('qué cambió desde ayer', waiting)).toEqual([{ field: 'changed', op: 'any', values: [] }])
    expect(whereOf('y los de obra', waiting)).toHaveLength(2)
  })

  it('what is suspended is not asked back', () => {
    const where = [{ field: 'state', op: 'is', values: ['suspended'] }]
    expect(understand('¿Cuáles están suspendidos?', TODAY)).toMatchObject({ sure: true, query: { where } })
  })
})

describe('asides', () => {
  const open = { kind: 'yes-or-no', question: { kind: 'overdue', args: {} } } as const

  it('what was asked last is asked again', () => {
    const understood = understand('repítelo por favor', TODAY, { remembered: { question: open.question } })
    expect(understood).toMatchObject({ kind: 'overdue', sure: true, contextual: true })
  })

  it.each(['cancelar', 'cancele eso', 'olvídelo'])('%s leaves whatever is open', text => {
    expect(understand(text, TODAY, { remembered: { open } }).cancels).toBe(true)
    expect(understand(text, TODAY).cancels).toBe(true)
  })

  it('a contract that is named is no aside', () => {
    expect(understand('cancelar el CPS-003-2022', TODAY).cancels).toBeUndefined()
  })
})

describe('the age of the data', () => {
  it.each(['¿De cuándo son los datos?', 'qué tan actualizados están los datos', 'how old is the data?'])('%s', text => {
    expect(understand(text, TODAY)).toMatchObject({ kind: 'data', sure: true })
  })
})
