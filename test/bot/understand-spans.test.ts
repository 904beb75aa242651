import { describe, expect, it } from 'vitest'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

/** A Thursday. */
const TODAY: Day = '2027-07-01'

type Ends = readonly [from: Day | null, to: Day | null]

/** A span of days as people say it, of what is over. */
const OVER: ReadonlyArray<readonly [string, Ends]> = [
  ['en 2024', ['2024-01-01', '2024-12-31']],
  ['antes de 2024', [null, '2023-12-31']],
  ['después de 2024', ['2025-01-01', null]],
  ['desde 2024', ['2024-01-01', null]],
  ['hasta 2023', [null, '2023-12-31']],
  ['de 2023 para atrás', [null, '2023-12-31']],
  ['del año 2024 en adelante', ['2024-01-01', null]],
  ['en 2021 y 2022', ['2021-01-01', '2022-12-31']],
  ['entre 2021 y 2023', ['2021-01-01', '2023-12-31']],
  ['el mes pasado', ['2027-06-01', '2027-06-30']],
  ['la semana pasada', ['2027-06-21', '2027-06-27']],
  ['el año pasado', ['2026-01-01', '2026-12-31']],
  ['en febrero', ['2027-02-01', '2027-02-28']],
  ['en marzo de 2025', ['2025-03-01', '2025-03-31']],
  ['entre marzo y mayo', ['2027-03-01', '2027-05-31']],
  ['entre enero y marzo de 2024', ['2024-01-01', '2024-03-31']],
  ['de enero a marzo de 2025', ['2025-01-01', '2025-03-31']],
  ['antes de mayo de 2026', [null, '2026-04-30']],
  ['después del 15 de mayo de 2026', ['2026-05-16', null]],
  ['a más tardar el 15 de mayo de 2026', [null, '2026-05-15']],
  ['del 10 al 25 de mayo de 2026', ['2026-05-10', '2026-05-25']],
  ['entre el 10 y el 25 de mayo de 2026', ['2026-05-10', '2026-05-25']],
  ['del 28 de mayo al 3 de junio de 2026', ['2026-05-28', '2026-06-03']],
  ['en el primer trimestre de 2026', ['2026-01-01', '2026-03-31']],
  ['el semestre pasado', ['2027-01-01', '2027-06-30']],
  ['este año', ['2027-01-01', '2027-12-31']],
  ['desde enero', ['2027-01-01', null]],
]

/** What a day is of, by the verb beside it. */
const VERBS: ReadonlyArray<readonly [string, string]> = [
  ['contratos que empezaron', 'starts'],
  ['los contratos firmados', 'signed'],
  ['los contratos que terminaron', 'ends'],
  ['los contratos cerrados', 'closed'],
]

describe('a span of days', () => {
  it.each(VERBS.flatMap(([verb, field]) => OVER.map(([said, ends]) => [`${verb} ${said}`, field, ends] as const)))(
    '%s',
    (text, field, [from, to]) => {
      const { sure, unread, query } = understand(text, TODAY)
      expect({ sure, unread }).toEqual({ sure: true, unread: [] })
      const found = query?.where.find(filter => filter.field === field)
      const isOpen = from !== null && to === null
      // What is over ended yesterday at the latest; what was closed was closed until today.
      const isAhead = field === 'ends' && to !== null && to > TODAY
      const upTo = isAhead || (isOpen && field === 'ends') ? '2027-06-30' : isOpen && field === 'closed' ? TODAY : to
      expect(found).toEqual(
        from === null
          ? { field, op: 'until', values: [to] }
          : upTo === null
            ? { field, op: 'from', values: [from] }
            : { field, op: 'between', values: [from, upTo] },
      )
    },
  )

  it.each([
    [
      'los que cerré este año que terminaron en 2025',
      [
        { field: 'situation', op: 'is', values: ['saidClosed', 'closed'] },
        { field: 'closed', op: 'between', values: ['2027-01-01', '2027-12-31'] },
        { field: 'ends', op: 'between', values: ['2025-01-01', '2025-12-31'] },
      ],
    ],
    [
      'los terminados en 2025 que empezaron en 2023',
      [
        { field: 'ends', op: 'between', values: ['2025-01-01', '2025-12-31'] },
        { field: 'starts', op: 'between', values: ['2023-01-01', '2023-12-31'] },
      ],
    ],
    [
      'contratos firmados en 2022 que terminaron antes de junio de 2024',
      [
        { field: 'signed', op: 'between', values: ['2022-01-01', '2022-12-31'] },
        { field: 'ends', op: 'until', values: ['2024-05-31'] },
      ],
    ],
  ])('each of what its verb says: %s', (text, where) => {
    const { sure, unread, query } = understand(text, TODAY)
    expect({ sure, unread, where: query?.where }).toEqual({
      sure: true,
      unread: [],
      where: expect.arrayContaining(where),
    })
    expect(query?.where).toHaveLength(where.length)
  })
})
