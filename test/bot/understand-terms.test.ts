import { describe, expect, it } from 'vitest'
import { DEFINED_TERMS } from '../../src/bot/understand/readings/term-names.js'
import { understand } from '../../src/bot/understand/understand.js'
import { wordsIn } from '../../src/words/index.js'

const TODAY = '2027-07-01'

function termsIn(text: string): readonly string[] | string {
  const { question, sure } = understand(text, TODAY)
  if (!sure) return 'not sure'
  return question.kind === 'closing-terms' ? (question.args.terms ?? []) : question.kind
}

describe('what a term means is asked in whatever words', () => {
  it.each([
    ['¿qué es la liquidación unilateral?', 'unilateral-liquidation'],
    ['a qué le llaman obligaciones poscontractuales', 'later-duties'],
    ['hola, ¿qué significa que un contrato esté en espera?', 'waiting'],
    ['explíqueme qué es perder competencia', 'competence'],
    ['¿quién es el ordenador del gasto?', 'ordenador'],
    ['what is a cession?', 'cession'],
    ['qué es exactamente cerrar el expediente', 'closing'],
    ['what exactly is closing the file?', 'closing'],
    ['what does overdue mean?', 'overdue'],
  ])('%s', (text, term) => {
    expect(termsIn(text)).toEqual([term])
  })

  it.each([
    ['diferencia entre liquidación bilateral y unilateral', ['mutual-liquidation', 'unilateral-liquidation']],
    ['¿es lo mismo terminar que cerrar?', ['ending', 'closing']],
  ])('%s', (text, terms) => {
    expect(termsIn(text)).toEqual(terms)
  })
})

describe('what it does to the closing of any contract', () => {
  it.each([
    ['¿se puede cerrar un contrato suspendido?', 'suspension'],
    ['¿qué hago con los contratos cedidos?', 'cession'],
    ['¿qué pasa si cierro un contrato con saldo?', 'balance'],
    ['si el contrato tiene litigio abierto lo puedo cerrar?', 'proceeding'],
    ['puedo cerrar un contrato que tiene una póliza vigente?', 'guarantee'],
  ])('%s', (text, term) => {
    expect(termsIn(text)).toEqual([term])
  })
})

describe('a case is put, and what may be done in it is asked', () => {
  it.each([
    ['si la garantía de estabilidad dura hasta 2031, ¿igual cierro o me toca esperar?', 'quality-guarantee'],
    ['¿puedo cerrarlo aunque le quede saldo por liberar al contratista?', 'guide'],
    ['si el proveedor no devolvió los equipos prestados, ¿puedo dar por cerrado?', 'law'],
    ['todavía no llega el acta de recibo, ¿igual toca liquidarlo?', 'acceptance'],
    ['if the works were never handed over, may I close the file?', 'law'],
    ['si el contratista falleció, quién firma la liquidación', 'guide'],
  ])('%s', (text, term) => {
    const found = termsIn(text)
    expect(typeof found === 'string' ? found : found[0]).toBe(term)
  })

  it.each([
    'qué puedo cerrar, si es tan amable',
    'a ver si puedo cerrar alguno hoy',
    'los que puedo cerrar si ya vencieron',
  ])('none is put: %s', text => {
    expect(['law', 'guide']).not.toContain(termsIn(text))
  })
})

describe('contracts are asked for as before', () => {
  it.each(['cuáles están suspendidos', 'qué es lo que me falta', 'what is overdue?', 'los contratos cedidos'])(
    '%s',
    text => {
      const { sure, query } = understand(text, TODAY)
      expect({ sure, isList: query !== undefined }).toEqual({ sure: true, isList: true })
    },
  )

  it('one that is named is shown', () => {
    expect(termsIn('se puede cerrar el CPS-025-2026 si está suspendido?')).toBe('contract')
  })
})

it('every term is explained in both languages', () => {
  for (const language of ['es', 'en'] as const)
    for (const term of DEFINED_TERMS) expect(wordsIn(language).terms.of[term].means).not.toBe('')
})
