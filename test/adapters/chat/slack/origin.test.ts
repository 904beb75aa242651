import { describe, expect, it } from 'vitest'
import { above } from '../../../../src/adapters/chat/slack/requests/origin.js'
import type { Card, ContractPart } from '../../../../src/bot/cards/card.js'
import type { Reply } from '../../../../src/bot/conversation/reply.js'

const contract = (id: string): ContractPart => ({ kind: 'contract', id, status: `Estado de ${id}`, actions: [] })
const done: Card = {
  title: 'Contrato 1',
  summary: 'Registrado',
  parts: [{ kind: 'text', text: 'Registrado' }, contract('1'), { kind: 'text', text: 'Lo confirmaría' }],
}
const list = (title: string, group: string, ids: readonly string[]): Reply => ({
  language: 'es',
  personal: true,
  card: { title, summary: '', parts: [{ kind: 'group', title: group, count: ids.length, items: ids.map(contract) }] },
})
const shown = ({ parts }: Card) =>
  parts.map(part =>
    part.kind === 'contract' ? part.id : part.kind === 'group' ? part.title : 'text' in part && part.text,
  )

describe('what just happened, above its list', () => {
  it.each([
    [
      'the contract is said where the list no longer shows it',
      list('Por cerrar', 'Ahora', ['2']),
      ['Registrado', '1', 'Por cerrar', 'Ahora'],
    ],
    [
      'where it does, only how it stands now',
      list('Por cerrar', 'Ahora', ['1', '2']),
      ['Registrado', 'Estado de 1', 'Por cerrar', 'Ahora'],
    ],
    ['a list that is one group has one heading', list('Vencidos', 'Vencidos', ['2']), ['Registrado', '1', 'Vencidos']],
    [
      'an answer that is no list is not repeated',
      list('Contrato 1', 'Ahora', []),
      ['Registrado', '1', 'Lo confirmaría'],
    ],
    ['without a list it is whole', null, ['Registrado', '1', 'Lo confirmaría']],
  ] as const)('%s', (_, fresh, wanted) => {
    expect(shown(above(done, fresh))).toEqual(wanted)
  })

  it('what can still be taken back stays beside the line that says so, once', () => {
    const button = (undo: boolean) => ({
      label: undo ? 'Deshacer' : 'Retirar',
      action: { kind: 'withdraw', id: '1', statement: 's', ...(undo ? { undo } : {}) } as const,
    })
    const other = { label: 'Por qué', action: { kind: 'show', question: { kind: 'mine', args: {} } } } as const
    const late: Card = { ...done, parts: [...done.parts, { kind: 'actions', buttons: [button(false), other] }] }
    const labels = (card: Card) =>
      card.parts.flatMap(part => (part.kind === 'actions' ? part.buttons.map(({ label }) => label) : []))
    const fresh = list('Por cerrar', 'Ahora', ['1'])
    expect(labels(above(late, fresh))).toEqual(['Retirar'])
    const soon: Card = { ...late, parts: [{ kind: 'actions', buttons: [button(true)] }, ...late.parts] }
    expect(labels(above(soon, fresh))).toEqual(['Deshacer'])
  })
})
