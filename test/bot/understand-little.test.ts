import { describe, expect, it } from 'vitest'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY: Day = '2027-07-01'
const read = (text: string) => understand(text, TODAY)

describe('a word or two that may mean several things', () => {
  it.each([
    'cierre',
    'lo del cierre',
    'pólizas',
    'estado',
    'quiero cerrar',
    'ajá y entonces',
    'liquidación',
    'guarantees',
    'the closing stuff',
  ])('is asked back, with what it is like: %s', text => {
    const { sure, options, unread } = read(text)
    expect({ sure, unread }).toEqual({ sure: false, unread: [] })
    expect(options.length).toBeGreaterThan(1)
    expect(new Set(options.map(({ question }) => question.kind)).size).toBe(options.length)
  })

  it.each([
    ['vencidos', 'overdue'],
    ['plazo', 'deadline'],
    ['supervisores', 'team'],
    ['ayuda', 'help'],
  ])('is answered where it means one: %s', (text, kind) => expect(read(text)).toMatchObject({ kind, sure: true }))

  it.each(['tqm', 'asdf', 'skjdf perdón se me fue el dedo', 'qué campeón el Tolima anoche'])(
    'is none of ours: %s',
    text => expect(read(text).question.kind).toBe('unknown'),
  )
})

describe('what is still to be answered', () => {
  it.each([
    'tengo algún dato suyo sin responder?',
    '¿hay alguna pregunta que no le haya contestado?',
    '¿me va a pedir que confirme cosas de cuando yo no era la jefe?',
    'is there any date or paper you are still expecting from me',
  ])('is asked in any words: %s', text => expect(read(text)).toMatchObject({ kind: 'missing', sure: true }))

  it('is of those contracts that are said', () => {
    expect(read('qué me falta responder de los de aseo').query?.where).toContainEqual({
      field: 'about',
      op: 'has',
      values: ['aseo'],
    })
  })

  it.each([
    'qué está pendiente de confirmar por mí en el CPS-011-2023',
    'what is outstanding on my side for CPS-011-2023?',
  ])('stands on the one that is named: %s', text =>
    expect(read(text)).toMatchObject({ kind: 'contract', args: { reference: 'CPS-011-2023' }, sure: true }),
  )
})

describe('who is to close, and by when', () => {
  it.each([
    ['¿lo cierra usted directamente o lo tengo que cerrar yo?', 'how'],
    ['¿ustedes mismos lo cierran o me toca a mí?', 'how'],
    ['do you close it or do I have to?', 'how'],
    ['si entrego el 2 de agosto, ¿quedo extemporánea?', 'deadline'],
    ['if I close it on august 3 am I late?', 'deadline'],
    ['cuántos días quedan si descontamos el lunes festivo', 'deadline'],
    ['los que quedaron por fuera del plazo', 'overdue'],
  ])('%s', (text, kind) => expect(read(text)).toMatchObject({ kind, sure: true }))
})
