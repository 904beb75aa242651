import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isCommon } from '../../src/bot/understand/likelihood/common.js'
import { featuresOf } from '../../src/bot/understand/likelihood/features.js'
import { chanceFree } from '../../src/bot/understand/likelihood/left-over.js'
import { LEFT_OVER_LEARNED_FROM } from '../../src/bot/understand/likelihood/left-over-weights.js'
import { likelihoods, speaksFor } from '../../src/bot/understand/likelihood/likelihood.js'
import { KINDS_LEARNED_FROM } from '../../src/bot/understand/likelihood/weights.js'
import { wordClassOf } from '../../src/bot/understand/likelihood/word-class.js'
import { WORDS_LEARNED_FROM } from '../../src/bot/understand/likelihood/word-classes.js'
import { saidByWords, understand } from '../../src/bot/understand/understand.js'

const LINES = new URL('../../learning/', import.meta.url)
const TODAY = '2027-07-01'

describe('the second reader', () => {
  it.each([
    ['kinds/', KINDS_LEARNED_FROM],
    ['left-over/', LEFT_OVER_LEARNED_FROM],
    ['words/', WORDS_LEARNED_FROM],
  ])('was taught by the lines that are kept in %s', (folder, from) => {
    const texts = readdirSync(new URL(folder, LINES))
      .sort()
      .map(name => readFileSync(new URL(folder + name, LINES), 'utf8'))
    expect(createHash('sha256').update(texts.join('')).digest('hex'), 'run `npm run learn`').toBe(from)
  })

  it.each([
    ['tesoreria', 'area'],
    ['llantas', 'goods'],
    ['martes', 'time'],
    ['NUMBER', 'NUMBER'],
    ['de', 'small'],
    ['xqzwv', 'none'],
  ])('is told what class a word is of: %s', (word, name) => {
    expect(wordClassOf(word)).toBe(name)
  })

  it.each([
    ['a ver qué me hace falta contarle', 'missing'],
    ['péguele una pasadita a esto en Excel', 'export'],
    ['ese tuvo prórroga y acá no la veo', 'data-wrong'],
    ['quién de mi gente anda colgado', 'team'],
    ['no me mande nada mientras estoy en licencia', 'pause'],
    ['según quién toca cerrar esto', 'law'],
    ['de cuándo son los datos que usted maneja', 'data'],
    ['which of my people are lagging', 'team'],
  ])('%s: among the three likeliest', (text, kind) => {
    const first = likelihoods(text)
      .slice(0, 3)
      .map(each => each.kind)
    expect(first).toContain(kind)
  })

  it.each([
    ['¿qué contratos debo cerrar?', 'mine'],
    ['los vencidos de obra', 'overdue'],
    ['CPS-003-2022', 'contract'],
  ])('is told what the words of a text say: %s', (text, said) => {
    expect(saidByWords(text, TODAY)).toBe(said)
    const kind = said.split(',')[0]
    const chance = (read?: string) => likelihoods(text, { read }).find(each => each.kind === kind)?.chance ?? 0
    expect(chance(said)).toBeGreaterThan(chance())
  })

  it('weighs any text, and all kinds together are one', () => {
    for (const text of ['', '.', '¿?', 'a', 'x'.repeat(5_000), '\u0000\ud800', 'cierre '.repeat(900)]) {
      const sum = likelihoods(text, { after: 'mine' }).reduce((all, { chance }) => all + chance, 0)
      expect(sum).toBeCloseTo(1, 6)
      expect(featuresOf(text).much.every(Number.isFinite)).toBe(true)
    }
  })

  it('reads numbers, days and references as what they are and not which', () => {
    expect(featuresOf('cerré el CPS-045-2022 el 3 de mayo')).toEqual(featuresOf('cerré el CTO-118-2019 el 21 de junio'))
  })

  it('tells a word that is asked with from one that says which', () => {
    expect(isCommon('dígame')).toBe(true)
    expect(isCommon('vigilancia')).toBe(false)
    expect(speaksFor('urgentes', 'overdue')).toBeGreaterThan(speaksFor('vigilancia', 'overdue'))
  })
})

describe('words that are left over', () => {
  it.each([
    ['dos líneas para el despacho con cuántos hay', 'despacho', 'summary'],
    ['y yo como ordenadora tengo alguno', 'como ordenadora', 'mine'],
    ['which supervisors are not on Teams', 'Teams', 'unreached'],
  ] as const)('change nothing: %s', (text, words, kind) => {
    expect(chanceFree({ text, words, kind })).toBeGreaterThan(0.5)
  })

  it.each([
    ['los vencidos con anticipo sin amortizar', 'anticipo', 'find'],
    ['los urgentes para el alcalde', 'urgentes para el alcalde', 'mine'],
    ['los de 2022', '2022', 'find'],
    ['cuáles tienen interventoría', 'interventoría', 'find'],
  ] as const)('say which: %s', (text, words, kind) => {
    expect(chanceFree({ text, words, kind })).toBeLessThan(0.5)
  })
})

describe('two readers of one text', () => {
  it.each([
    ['qué hace falta de parte mía', 'missing'],
    ['la información que me da es de hoy o de cuándo', 'data'],
    ['how fresh is what you show me', 'data'],
  ])('what no word of ours reads is read by how people write it: %s', (text, kind) => {
    expect(understand(text, TODAY)).toMatchObject({ kind, sure: true, unread: [] })
  })

  it.each([
    'los vencidos complicados',
    'porcentaje de avance de los contratos urgentes para el alcalde',
    'hasta cuándo hay plazo para inscribirse al curso',
    'contratos de la fundación del petirrojo',
  ])('what may say which, or of what it is asked, is never set aside: %s', text => {
    const { kind, sure, unread, query } = understand(text, TODAY)
    expect(kind === 'unknown' || !sure || unread.length > 0 || (query?.where.length ?? 0) > 0).toBe(true)
  })

  it.each(['CPS-003-2022 se liquida el 5 de diciembre', '¿ya está cerrado el CPS-003-2022?'])(
    'what is to come or asked is not told: %s',
    text => {
      const { question, sure } = understand(text, TODAY)
      expect(sure && ['liquidated', 'closed-it'].includes(question.kind)).toBe(false)
    },
  )
})
