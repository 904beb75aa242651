import { describe, expect, it } from 'vitest'
import type { Question } from '../../src/bot/understand/question.js'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY: Day = '2027-07-01'
const following = (question: Question, text: string) => understand(text, TODAY, { remembered: { question } })

describe('what was asked last, of another contract', () => {
  it.each<[Question, string, Question['kind'], object]>([
    [{ kind: 'why', args: { reference: '045' } }, '¿y el de Clemencia?', 'why', { reference: 'Clemencia' }],
    [{ kind: 'contract', args: { reference: '045' } }, 'y la de Maritza', 'contract', { reference: 'Maritza' }],
    [
      { kind: 'liquidation', args: { reference: '045' } },
      'y eso qué norma lo dice',
      'liquidation',
      { reference: '045' },
    ],
  ])('%o · %s', (question, text, kind, args) => {
    expect(following(question, text)).toMatchObject({ kind, args, sure: true, unread: [] })
  })

  it('a reminder has no hour, and its hour is not that of the messages', () => {
    const { kind, sure, unread } = following(
      { kind: 'snooze', args: { reference: '045', until: '2027-07-02' } },
      'a las 4 de la tarde',
    )
    expect({ kind, sure, unread }).toEqual({ kind: 'snooze', sure: false, unread: ['a las 4 de la tarde'] })
  })

  it('who leaves on a day is away from it on', () => {
    expect(understand('salgo a vacaciones el 15 de julio', TODAY).args).toEqual({ from: '2027-07-15' })
    expect(understand('estoy de vacaciones hasta el 15 de julio', TODAY).args).toEqual({ until: '2027-07-15' })
    expect(understand('vuelvo el 15 de julio', TODAY).args).toEqual({ until: '2027-07-15' })
  })

  it('"después del 20" is not yet the 20th', () => {
    expect(understand('recuérdeme el CPS-003-2022 después del 20', TODAY).args).toMatchObject({ until: '2027-07-21' })
  })

  it.each([
    ['mándeme el resumen a las 7 y media en vez de a las 9', '07:30'],
    ['mándeme el resumen a las 7, ya no a las 9', '07:00'],
    ['send me the digest at 7:30 instead of 9:00', '07:30'],
  ])('the hour that is given up is not taken: %s', (text, at) => {
    expect(understand(text, TODAY)).toMatchObject({ kind: 'digest-time', args: { at } })
  })
})
