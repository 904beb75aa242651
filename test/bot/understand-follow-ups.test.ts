import { describe, expect, it } from 'vitest'
import type { Remembered } from '../../src/bot/ports/conversation-memory.js'
import { describe as sentenceOf } from '../../src/bot/query/describe.js'
import { understand } from '../../src/bot/understand/understand.js'
import { toDay } from '../../src/rules/day.js'
import { wordsIn } from '../../src/words/index.js'

const TODAY = toDay(2027, 7, 1) ?? '2027-07-01'
const NAMES = { contract: (id: string) => id, person: (id: string) => id }
const IDS = [1, 2, 3, 4, 5].map(n => `CO1.PCCNTR.440000${n}`)

/** What is remembered after a list was asked for so, with five contracts of it on the screen. */
function afterList(text: string): Remembered {
  const { query, question } = understand(text, TODAY)
  if (!query) throw new Error(`asks for no list: ${text}`)
  return { list: { query, ids: IDS, page: 1, first: 1 }, question }
}

function said(remembered: Remembered, text: string): string {
  const { query, kind, sure, unread } = understand(text, TODAY, { remembered })
  if (!sure) return `asks back: ${unread.join(', ')}`
  return query ? sentenceOf(query, wordsIn('es'), NAMES) : kind
}

describe('the list on the screen, changed by what is said of it', () => {
  it.each([
    ['los vencidos', 'de esos déjeme solo los de aseo', 'Contratos con cierre vencido con «aseo»'],
    ['los vencidos', 'ahora lo mismo pero en excel', 'Contratos con cierre vencido, en Excel'],
    ['los vencidos', 'mejor en excel', 'Contratos con cierre vencido, en Excel'],
    ['los vencidos', 'páselos a excel', 'Contratos con cierre vencido, en Excel'],
    ['los vencidos', 'súmelos', 'Contratos con cierre vencido, con valor'],
    ['los vencidos', 'cuál de esos es el más caro', 'Contratos con cierre vencido, por valor, solo el primero'],
    ['los vencidos', 'agrúpelos por contratista', 'Contratos con cierre vencido, por contratista'],
    ['los vencidos', '¿y quién los tiene?', 'Contratos con cierre vencido, por persona'],
    ['los vencidos', 'how much is that altogether?', 'Contratos con cierre vencido, con valor'],
    ['los de aseo', 'ahora por valor, de menor a mayor', 'Contratos con «aseo», de menor a mayor valor'],
    ['los de aseo', 'nada de eso, me refería a los de cafetería', 'Contratos con «cafetería»'],
    ['los de aseo', 'perdón, quise decir los de cafetería', 'Contratos con «cafetería»'],
    ['quite los de aseo', 'ni esos ni los de cafetería', 'Contratos sin «aseo» sin «cafetería»'],
  ])('%s · %s', (before, text, sentence) => {
    expect(said(afterList(before), text)).toBe(sentence)
  })

  it('a stretch of time within the one before it', () => {
    expect(said(afterList('cuáles terminaron el mes pasado'), 'solo los de después del 10 de junio')).toBe(
      'Contratos con fin entre el 11 de junio de 2027 y el 30 de junio de 2027, por fecha de fin, la última primero',
    )
  })
})
