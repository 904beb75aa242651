import { describe, expect, it } from 'vitest'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY: Day = '2027-07-01'
const IDS = ['CO1.PCCNTR.1000001', 'CO1.PCCNTR.1000002', 'CO1.PCCNTR.1000003']
const CONTRACT = 'CO1.PCCNTR.1000009'

const onContract = { question: { kind: 'contract', args: { id: CONTRACT } }, contract: CONTRACT } as const
const onList = {
  question: { kind: 'mine', args: {} },
  list: { query: { where: [] }, ids: IDS, page: 1, pages: 1, first: 1 },
} as const

describe('a contract by its number alone is never taken for the one on the screen', () => {
  it.each([
    ['el 7 no se puede porque falta el acta', 'blocked'],
    ['el 7 no es mío', 'not-mine'],
    ['la 7 no es mía', 'not-mine'],
    ['número 7 no es mío', 'not-mine'],
    ['el 7 ya lo cerré', 'closed-it'],
    ['el 7 tiene una demanda', 'proceeding'],
    ['el 7 sigue sin informe final', 'blocked'],
    ['¿qué le falta al 7?', 'contract'],
    ['¿qué pasa con el 7?', 'contract'],
    ['the 7 can not be closed, the act is missing', 'blocked'],
  ])('%s', (text, kind) => {
    for (const remembered of [onContract, { ...onContract, list: onList.list }])
      expect(understand(text, TODAY, { remembered })).toMatchObject({ kind, args: { reference: '7' } })
  })

  it.each([
    ['lo cerré el 7', { id: CONTRACT, on: '2027-06-07' }],
    ['recuérdemelo el 7', { id: CONTRACT, until: '2027-07-07' }],
    ['el 7 no puedo cerrarlo', { id: CONTRACT }],
    ['el 7 no se puede firmar el acta', { id: CONTRACT }],
    ['no se puede porque falta el acta', { id: CONTRACT }],
  ])('a day, or no number: %s', (text, args) => {
    expect(understand(text, TODAY, { remembered: onContract }).args).toEqual(args)
  })

  it('the place in the list stays what a small number says there', () => {
    const { args } = understand('el 2 no se puede porque falta el acta', TODAY, { remembered: onList })
    expect(args).toMatchObject({ id: IDS[1] })
  })
})

describe('two told in one text, each by its place in the list', () => {
  it.each([
    ['cerré el primero, el segundo no es mío', 'closed-it', 0, 'not-mine', 1],
    ['cerré el último, el segundo no es mío', 'closed-it', 2, 'not-mine', 1],
    ['the first one is closed and the third is not mine', 'closed-it', 0, 'not-mine', 2],
    ['el 2 no es mío y el 3 ya lo cerré', 'not-mine', 1, 'closed-it', 2],
    ['cerré el primero, no es mío el siguiente', 'closed-it', 0, 'not-mine', 1],
  ])('%s', (text, first, one, second, other) => {
    const { kind, args, further } = understand(text, TODAY, { remembered: onList })
    expect({ kind, args }).toMatchObject({ kind: first, args: { id: IDS[one] } })
    expect(further).toMatchObject([{ kind: second, args: { id: IDS[other] } }])
  })

  it('of the same one where the second is not said', () => {
    const { further } = understand('no he cerrado el primero, pero ya le pagué todo', TODAY, { remembered: onList })
    for (const { args } of further) expect(args).toMatchObject({ id: IDS[0] })
  })
})

describe('asked of what is named next, not of what stood on the screen', () => {
  const NAMED = { reference: 'CPS-004-2022' }

  it.each([
    ['¿hasta cuándo tengo plazo y cómo cierro el CPS-004-2022?', NAMED],
    ['until when do I have, and how do I close CPS-004-2022?', NAMED],
    ['¿por qué sale ese y cómo cierro el CPS-004-2022?', { id: CONTRACT }],
    ['why is it overdue and how do I close CPS-004-2022?', { id: CONTRACT }],
  ])('%s', (text, args) => {
    const read = understand(text, TODAY, { remembered: onContract })
    expect(read.args).toEqual(args)
    expect(read.further).toMatchObject([{ kind: 'how', args: NAMED }])
  })
})

describe('no, el otro: what was told is told of the other one', () => {
  const told = { kind: 'closed-it', args: { id: CONTRACT, on: '2027-06-30' } } as const

  it.each(['no, el otro', 'ese no, el otro', 'perdón, era el otro', 'no, the other one', 'I meant the other one'])(
    '%s',
    text => {
      const unknown = understand(text, TODAY, { remembered: { question: told, contract: CONTRACT } })
      expect(unknown.question).toEqual({ kind: 'closed-it', args: { on: '2027-06-30' } })
      expect(unknown.rejected).toBe(CONTRACT)
      const known = understand(text, TODAY, {
        remembered: { question: told, contract: CONTRACT, before: IDS[0] ?? '' },
      })
      expect(known.question).toEqual({ kind: 'closed-it', args: { id: IDS[0], on: '2027-06-30' } })
    },
  )

  it.each(['el otro informe', 'no, el otro lunes', 'no, el otro año'])('of no contract: %s', text => {
    expect(understand(text, TODAY, { remembered: { question: told, contract: CONTRACT } }).rejected).toBeUndefined()
  })
})

describe('told below a list that came after the contract', () => {
  const list = { ...onList.list, isLater: true } as const

  it.each(['ya lo cerré', 'ese ya lo cerré', 'I already closed it', 'no es mío'])('asks which: %s', text => {
    const { args } = understand(text, TODAY, { remembered: { ...onList, list, contract: CONTRACT } })
    expect(args).not.toHaveProperty('id')
  })

  it('asked of it, it is that contract still', () => {
    const { args } = understand('¿y ese por qué?', TODAY, { remembered: { ...onList, list, contract: CONTRACT } })
    expect(args).toEqual({ id: CONTRACT })
  })
})

describe('what is closed and what is left: both are counted', () => {
  const BOTH = [
    [{ field: 'situation', op: 'is', values: ['saidClosed', 'closed'] }],
    [{ field: 'situation', op: 'is', values: ['closeNow'] }],
  ]

  it.each([
    '¿cuánto he cerrado y qué me falta?',
    '¿cuánto hemos cerrado y qué nos falta?',
    'how many have I closed, and what is missing?',
  ])('%s', text => {
    expect(understand(text, TODAY).query?.parts).toEqual(BOTH)
  })

  it.each(['¿cuánto he cerrado?', '¿cuántos he cerrado y qué le falta al 004?'])('not both: %s', text => {
    expect(understand(text, TODAY).query?.parts).toBeUndefined()
  })
})
