import { describe, expect, it } from 'vitest'
import type { Remembered } from '../../src/bot/ports/conversation-memory.js'
import { describe as sentenceOf } from '../../src/bot/query/describe.js'
import { understand } from '../../src/bot/understand/understand.js'
import { toDay } from '../../src/rules/day.js'
import { wordsIn } from '../../src/words/index.js'

const TODAY = toDay(2027, 7, 1) ?? '2027-07-01'
const NAMES = { contract: (id: string) => id, person: (id: string) => id }
const IDS = [1, 2, 3, 4, 5].map(n => `CO1.PCCNTR.440000${n}`)

/** What is remembered once these were asked for, one after the other, with five contracts on the screen. */
function afterLists(...texts: readonly string[]): Remembered {
  let remembered: Remembered | null = null
  for (const text of texts) {
    const { query, question } = understand(text, TODAY, { remembered })
    if (!query) throw new Error(`asks for no list: ${text}`)
    remembered = { list: { query, ids: IDS, page: 1, first: 1 }, question }
  }
  return remembered ?? {}
}

function said(remembered: Remembered | null, text: string): string {
  const { query, kind, sure, unread } = understand(text, TODAY, { remembered })
  if (!sure) return `asks back: ${unread.join(', ')}`
  return query ? sentenceOf(query, wordsIn('es'), NAMES) : kind
}

describe('a question that is whole by itself starts anew, whatever list stands there', () => {
  it.each([
    ['los vencidos del área de Obras', 'avance por supervisor'],
    ['los de obra que terminan en diciembre', 'avance por supervisor'],
    ['los vencidos', 'progress by supervisor'],
    ['los vencidos', 'avance por área'],
    ['los contratos sin supervisor', '¿quién tiene más vencidos?'],
    ['los vencidos del área de Obras', '¿quién tiene más vencidos?'],
    ['los de obra del área de Obras', 'who has the most overdue?'],
    ['cerrados en 2026 por persona', 'top 3 por valor'],
    ['los de obra', 'top 3 por valor'],
    ['los 3 contratos más caros', 'los de obra por persona'],
    ['los vencidos', 'los de obra por área'],
    ['los que terminan en diciembre', 'pásame los del área de Obras'],
    ['los que terminan en diciembre', 'pásame los de Hernán'],
    ['los vencidos', 'cómo va cada supervisor'],
    ['los vencidos', 'el más caro de todos los contratos'],
  ])('%s · %s', (before, text) => {
    expect(said(afterLists(before), text)).toBe(said(null, text))
  })

  it.each([
    ['los vencidos', 'por persona', 'Contratos con cierre vencido, por persona'],
    ['los vencidos', '¿y quién tiene más?', 'Contratos con cierre vencido, por persona, de más a menos contratos'],
    ['los vencidos', 'por valor', 'Contratos con cierre vencido, por valor'],
    ['los vencidos', 'de esos el top 5 por valor', 'Contratos con cierre vencido, por valor, los 5 primeros'],
    ['los vencidos', 'y los 5 más caros', 'Contratos con cierre vencido, por valor, los 5 primeros'],
    ['los vencidos', 'solo los de aseo', 'Contratos con cierre vencido con «aseo»'],
    ['los vencidos', '¿y quién los tiene?', 'Contratos con cierre vencido, por persona'],
    ['los vencidos', 'deme los de aseo', 'Contratos con cierre vencido con «aseo»'],
    ['los vencidos', 'agrúpelos por persona', 'Contratos con cierre vencido, por persona'],
  ])('what cannot stand alone goes on: %s · %s', (before, text, sentence) => {
    expect(said(afterLists(before), text)).toBe(sentence)
  })
})

describe('a question after a file is answered on the screen', () => {
  it.each([
    ['excel de todos mis contratos', 'cuál es el más caro', 'Contratos, por valor, solo el primero'],
    ['excel de todos mis contratos', '¿cuántos tengo vencidos?', 'Contratos con cierre vencido'],
    ['excel of all my contracts', 'how many are overdue?', 'Contratos con cierre vencido'],
    ['los vencidos en excel', 'cuánto suman', 'Contratos con cierre vencido, con valor'],
    ['los vencidos en excel', 'cuáles son de obra', 'Contratos de obra'],
    [
      'los vencidos en excel',
      'quién tiene más vencidos',
      'Contratos con cierre vencido, por persona, de más a menos contratos',
    ],
    // Only another filter or another order: a file still.
    ['los vencidos en excel', 'solo los de obra', 'Contratos de obra con cierre vencido, en Excel'],
    ['los vencidos en excel', 'sin los de obra', 'Contratos que no son de obra con cierre vencido, en Excel'],
    ['los vencidos en excel', 'ordénelo por valor', 'Contratos con cierre vencido, por valor, en Excel'],
    [
      'los vencidos en excel',
      'el más caro en excel',
      'Contratos con cierre vencido, por valor, solo el primero, en Excel',
    ],
  ])('%s · %s', (before, text, sentence) => {
    expect(said(afterLists(before), text)).toBe(sentence)
  })
})

describe('what has ended in a time that is not over ended before today', () => {
  const ENDED = 'Contratos con fin entre el 1 de enero de 2027 y el 30 de junio de 2027'
  it.each([
    ['contratos terminados este año', ENDED],
    ['¿cuáles terminaron este año?', ENDED],
    ['los finalizados en 2027', ENDED],
    ['contracts that ended this year', ENDED],
    ['contracts terminated this year', ENDED],
    ['terminados desde enero', ENDED],
    ['¿cuántos terminados este año hay?', ENDED],
    ['terminados este año por persona', `${ENDED}, por persona`],
    ['excel de los terminados este año', `${ENDED}, en Excel`],
    ['terminados en 2026', 'Contratos con fin entre el 1 de enero de 2026 y el 31 de diciembre de 2026'],
    ['terminados antes de 2028', 'Contratos con fin hasta el 30 de junio de 2027'],
    // What ends is still to come.
    ['los que terminan este año', 'Contratos con fin entre el 1 de julio de 2027 y el 31 de diciembre de 2027'],
    ['contracts ending this year', 'Contratos con fin entre el 1 de julio de 2027 y el 31 de diciembre de 2027'],
  ])('%s', (text, sentence) => {
    expect(said(null, text).replace(/, por (?:fecha de )?fin.*$/u, '')).toBe(sentence)
  })
})

describe('a filter is taken away by words', () => {
  const BIG_WORKS = 'los de obra de más de 50 millones'
  it.each([
    [BIG_WORKS, 'quita lo de 50 millones', 'Contratos de obra'],
    [BIG_WORKS, 'quita el valor', 'Contratos de obra'],
    [BIG_WORKS, 'quítele el filtro de valor, por favor', 'Contratos de obra'],
    [BIG_WORKS, 'drop the value filter', 'Contratos de obra'],
    [BIG_WORKS, 'sin importar el valor', 'Contratos de obra'],
    [BIG_WORKS, 'regardless of the amount', 'Contratos de obra'],
    [BIG_WORKS, 'sin el filtro de obra', 'Contratos de más de $ 50 millones'],
    [BIG_WORKS, 'ya no solo obra', 'Contratos de más de $ 50 millones'],
    [BIG_WORKS, 'ya no solo los de obra', 'Contratos de más de $ 50 millones'],
    [BIG_WORKS, 'quite los filtros', 'Contratos'],
    ['works contracts over 50 million', 'remove the works filter', 'Contratos de más de $ 50 millones'],
    ['works contracts over 50 million', 'no longer just works', 'Contratos de más de $ 50 millones'],
    ['los vencidos del área de Obras', 'quite el área', 'Contratos con cierre vencido'],
    ['los de obra terminados en 2026', 'quita la fecha', 'Contratos de obra, por fecha de fin, la última primero'],
    ['los de más de 60 millones', 'quite el filtro', 'Contratos'],
  ])('%s · %s', (before, text, sentence) => {
    expect(said(afterLists(before), text)).toBe(sentence)
  })

  it.each([
    // Nothing of the kind stands there, or something else is meant.
    ['los vencidos', 'quita los de obra', 'Contratos que no son de obra con cierre vencido'],
    [BIG_WORKS, 'quita los vencidos', 'Contratos de obra sin cierre vencido de más de $ 50 millones'],
    ['los de obra del área de Obras', 'sin supervisor', 'Contratos sin supervisor'],
  ])('not so: %s · %s', (before, text, sentence) => {
    expect(said(afterLists(before), text)).toBe(sentence)
  })

  it('what says more than that is not cut off', () => {
    expect(said(afterLists(BIG_WORKS), 'quite el filtro de valor y deje solo los vencidos')).not.toBe(
      'Contratos de obra',
    )
  })
})
