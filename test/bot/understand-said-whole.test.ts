import { describe, expect, it } from 'vitest'
import type { Remembered } from '../../src/bot/ports/conversation-memory.js'
import { understand } from '../../src/bot/understand/understand.js'
import { toDay } from '../../src/rules/day.js'

const TODAY = toDay(2027, 7, 1) ?? '2027-07-01'

describe('all that was said is held', () => {
  it.each([['mientras viajo que le lleguen mis avisos a Tomás Peña', { to: 'Tomás Peña' }]])(
    'whoever is to receive the notices, by the whole name: %s',
    (text, args) => {
      expect(understand(text, TODAY)).toMatchObject({ kind: 'delegate', args, sure: true })
    },
  )

  it.each([
    ['give me the oldest four', 4],
    ['the cheapest three that ended before 2024', 3],
    ['los más caros primero', undefined],
    ['cheapest first', undefined],
  ])('how many of them: %s', (text, limit) => {
    expect(understand(text, TODAY).query?.limit).toBe(limit)
  })

  it.each([
    ['the ones from last year', { op: 'between', values: ['2026-01-01', '2026-12-31'] }],
    ['contracts that ended since last year', { op: 'between', values: ['2026-01-01', '2027-06-30'] }],
  ])('where a stretch ends: %s', (text, within) => {
    expect(understand(text, TODAY).query?.where).toContainEqual({ field: 'ends', ...within })
  })

  it('of which year the references are that something is told of', () => {
    const { kind, args } = understand('los tres CPS de 2021 ya están cerrados', TODAY)
    expect({ kind, args }).toMatchObject({ kind: 'closed-it', args: { q: '1;wa~CPS;wr~2021' } })
  })
})

describe('what is not held is said to be unread', () => {
  it.each([
    ['qué contratos tienen adición', 'adición'],
    ['los contratos que antes eran supervisados por Elena', 'supervisados'],
    ['cuántos son de obra y cuántos de lo demás', 'cuántos'],
  ])('%s', (text, unread) => {
    const { sure, unread: said } = understand(text, TODAY)
    expect({ sure, said }).toEqual({ sure: false, said: [unread] })
  })

  it.each(['cuántos tengo por cerrar', 'contratos supervisados por Elena'])('but not what is: %s', text => {
    expect(understand(text, TODAY).unread).toEqual([])
  })
})

describe('what is said after something was told or asked', () => {
  const after = (text: string): Remembered => ({ question: understand(text, TODAY).question })

  it.each([
    ['por qué aparece el CPS-020-2024', 'y el 021?', { kind: 'why', args: { reference: '021' } }],
    ['why is CPS-020-2024 there', 'and CD-021-2024?', { kind: 'why', args: { reference: 'CD-021-2024' } }],
    [
      'el CD-030-2025 no es mío',
      'lo lleva Pedro Cano',
      { kind: 'not-mine', args: { reference: 'CD-030-2025' }, question: { said: { note: 'lo lleva Pedro Cano' } } },
    ],
    [
      'recuérdeme el CD-030-2025 en una semana',
      'mejor en tres',
      { kind: 'snooze', args: { reference: 'CD-030-2025', until: '2027-07-22' } },
    ],
    ['recuérdeme el CD-030-2025 el 20 de julio', 'no, en dos', { kind: 'snooze', args: { reference: 'CD-030-2025' } }],
  ])('%s · %s', (before, text, meant) => {
    expect(understand(text, TODAY, { remembered: after(before) })).toMatchObject(meant)
  })
})

describe('more than one is told of', () => {
  it.each([
    ['cerré el de vigilancia y el de aseo', [{ reference: 'aseo' }]],
    ['cerré el CPS-045-2026 y el de aseo', [{ reference: 'aseo' }]],
    ['cerré el CPS-045-2026 de aseo', undefined],
  ])('%s', (text, more) => {
    const understood = understand(text, TODAY)
    expect({ kind: understood.kind, more: understood.more }).toEqual({ kind: 'closed-it', more })
  })

  it('what is told next is of the same contract', () => {
    const { kind, args, further } = understand('todavía no he cerrado el CPS-045-2026 pero ya le pagué', TODAY)
    expect({ kind, args, further }).toMatchObject({
      kind: 'contract',
      args: { reference: 'CPS-045-2026' },
      further: [{ kind: 'fact', args: { fact: 'payment', reference: 'CPS-045-2026' } }],
    })
  })
})

describe('what cannot be done', () => {
  it.each([
    ['mándeme el excel de los vencidos al correo', 'mail'],
    ['ponga en pausa a Natalia hasta el 19 de julio', 'their-pause'],
    ['¿qué delegados hay activos?', 'their-notices'],
    ['¿cuándo fue la última vez que Hernán contestó?', 'their-messages'],
    ['me redacta una carta para el contratista', 'document'],
    ['necesito hablar con alguien de carne y hueso', 'coordinator'],
  ])('is said: %s', (text, unsupported) => {
    expect(understand(text, TODAY)).toMatchObject({ kind: 'unknown', unsupported, sure: true })
  })

  it.each(['no me escriba todos los días', "don't write to me every day"])(
    'does not propose what is denied: %s',
    text => {
      expect(understand(text, TODAY).question).toEqual({ kind: 'cadence', args: {} })
    },
  )

  it('another day than Monday is said to be none of the weekly message', () => {
    expect(understand('ponga el resumen los viernes', TODAY).question).toEqual({
      kind: 'cadence',
      args: { cadence: 'weekly' },
      said: { answer: 'other-day' },
    })
  })
})
