import { expect, it } from 'vitest'
import type { ContractPart, Part } from '../../src/bot/cards/card.js'
import { card } from '../../src/bot/cards/turn-context.js'
import { wordsIn } from '../../src/words/index.js'

/* Until the entity names its act, whatever tells its campaign date says that no norm sets it, once. */

const aim = wordsIn('es').say.defaultAim({ campaign: 'Campaña 2027', act: null, before: '2027-07-31' } as never)
const line: ContractPart = {
  kind: 'contract',
  id: 'CO1.PCCNTR.1',
  status: 'antes del 31 de julio de 2027',
  aim,
  actions: [],
}
const buttons: Part = { kind: 'actions', buttons: [] }
const NOTE = '31 de julio de 2027: meta interna por defecto del programa; ninguna norma la fija.'

it('is said before the buttons, once for all contracts', () => {
  const group: Part = { kind: 'group', title: 'x', count: 2, items: [line, line] }
  const { parts } = card('x', 'x', group, line, buttons)
  expect(parts).toEqual([group, line, { kind: 'text', text: NOTE, tone: 'muted' }, buttons])
})

it('is not said again where the card says it', () => {
  const said: Part = { kind: 'text', text: 'Meta interna por defecto del programa; ninguna norma la fija.' }
  expect(card('x', 'x', said, line).parts).toEqual([said, line])
})

it('is not said of what rests on an act, or tells no such date', () => {
  const { aim: _, ...other } = line
  expect(card('x', 'x', other).parts).toEqual([other])
})
