import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ask } from '../../src/bot/conversation/ask.js'
import { QUESTION_AIMS } from '../../src/bot/understand/question.js'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'
import { es } from '../../src/words/es/index.js'
import type { Language } from '../../src/words/language.js'
import { ANA, at, buttonsOf, contractOf, worldOf } from '../support/context.js'
import { BASE } from './phrasings/base.js'
import { BATCH_1 } from './phrasings/batch-1.js'
import { BATCH_2 } from './phrasings/batch-2.js'
import { BATCH_3 } from './phrasings/batch-3.js'
import { BATCH_4 } from './phrasings/batch-4.js'
import { BATCH_5 } from './phrasings/batch-5.js'
import { BATCH_6 } from './phrasings/batch-6.js'
import { BATCH_7 } from './phrasings/batch-7.js'
import { BATCH_8 } from './phrasings/batch-8.js'
import { BATCH_9 } from './phrasings/batch-9.js'
import { BATCH_10 } from './phrasings/batch-10.js'
import { LAW } from './phrasings/law.js'
import { OUTSIDE } from './phrasings/outside.js'
import type { Row } from './phrasings/rows.js'

const TODAY: Day = '2027-07-01'
const EXAMPLES = new URL('../../../shared/questions/examples.jsonl', import.meta.url)
const BATCHES: Readonly<Record<string, readonly Row[]>> = {
  base: BASE,
  1: BATCH_1,
  2: BATCH_2,
  3: BATCH_3,
  4: BATCH_4,
  5: BATCH_5,
  6: BATCH_6,
  7: BATCH_7,
  8: BATCH_8,
  9: BATCH_9,
  10: BATCH_10,
}
const ROWS = Object.values(BATCHES).flat()

const example = z.object({
  text: z.string(),
  lang: z.string(),
  kind: z.string(),
  args: z.record(z.string(), z.string()).default({}),
})

/** What a text is understood as, in the shape of a row: the kinds offered, and the args when it is sure. */
function read(text: string, preferred?: Language) {
  const { language, options, args, unread } = understand(text, TODAY, preferred && { preferred })
  return { language, kinds: options.map(({ kind }) => kind).sort(), args: options.length === 1 ? args : {}, unread }
}

describe.skipIf(!existsSync(EXAMPLES))('the examples', () => {
  const lines = existsSync(EXAMPLES) ? readFileSync(EXAMPLES, 'utf8').trim().split('\n') : []
  it.each(lines.map(line => example.parse(JSON.parse(line))))('$text', ({ text, lang, kind, args }) => {
    expect(read(text)).toEqual({
      language: lang,
      kinds: [kind],
      args,
      unread: kind === 'unknown' ? expect.anything() : [],
    })
  })
})

describe.each(Object.entries(BATCHES))('phrasings, batch %s', (_, rows) => {
  it.each(rows)('$text', ({ text, language, kinds, args }) => {
    const { unread, ...understood } = read(text)
    // What means nothing here may be asked back instead.
    if (kinds[0] === 'unknown' && unread.length > 0) return
    expect(understood).toEqual({ language, kinds: [...kinds].sort(), args })
  })
})

/**
 * Only buttons ask for these: typed, they are lists and people in other words, and a draft is a document until it is known which paper
 * is meant.
 */
const PRESSED: readonly string[] = ['person', 'impediment', 'impediments', 'area', 'draft']

it.each(Object.keys(QUESTION_AIMS).filter(kind => !PRESSED.includes(kind)))('some text is understood as %s', kind => {
  const rows = ROWS.filter(({ kinds }) => kinds.length === 1).map(({ kinds: [only] }) => only)
  const texts = [...rows, ...LAW.map(([kind]) => kind), 'unknown']
  texts.push(understand('los contratos de obra vencidos de más de 50 millones', TODAY).question.kind)
  texts.push(understand('¿puedo adjuntar el acta en pdf?', TODAY).question.kind)
  expect(texts).toContain(kind)
})

describe('outside the job', () => {
  it.each(OUTSIDE)('%s', text => {
    const { kind, unread } = understand(text, TODAY)
    // What means nothing here, or has a word that was not understood: it is asked back.
    expect(kind === 'unknown' || unread.length > 0).toBe(true)
  })
})

describe('what surrounds a question does not change it', () => {
  // Greetings and thanks become part of small talk; a help text may be more than a bare word.
  const rows = ROWS.filter(({ kinds }) => !['hello', 'thanks', 'unknown'].some(kind => kinds.includes(kind)))
  const anyRow = fc.constantFrom(...rows)
  const greeting = {
    es: ['', 'hola, ', 'Buenos días. ', 'buenas tardes, ', 'qué pena, ', 'Doctora, '],
    en: ['', 'hi, ', 'Good morning. ', 'hello, '],
  }
  const courtesy = {
    es: ['', ' porfa', ' por favor', ', gracias', '. Muchas gracias.', ' 🙏'],
    en: ['', ' please', ', thanks', '. Thank you.', ' 🙏'],
  }
  const kindsOf = (text: string) => read(text).kinds

  it('greetings and courtesy', () => {
    fc.assert(
      fc.property(anyRow, fc.nat(), fc.nat(), ({ text, kinds, language }, one, other) => {
        const before = greeting[language][one % greeting[language].length]
        const after = courtesy[language][other % courtesy[language].length]
        expect(kindsOf(`${before}${text}${after}`)).toEqual([...kinds].sort())
      }),
      { numRuns: 1000 },
    )
  })

  it('capitals, accents, blanks and exclamation marks', () => {
    const change = fc.constantFrom<(text: string) => string>(
      text => text.toUpperCase(),
      text => text.toLowerCase(),
      text => text.normalize('NFD').replace(/\p{M}/gu, ''),
      text => text.normalize('NFD'),
      text => `  ${text.replaceAll(' ', '   ')}\t`,
      text => `${text}!!!`,
      text => `${text}...`,
    )
    fc.assert(
      fc.property(anyRow, change, ({ text, kinds }, changed) => {
        expect(kindsOf(changed(text))).toEqual([...kinds].sort())
      }),
      { numRuns: 1000 },
    )
  })
})

describe('any text at all', () => {
  it('has an answer, and the same one each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), text => {
        expect(understand(text, TODAY)).toEqual(understand(text, TODAY))
      }),
    )
  })

  // "Los contratos del constructor": words that JavaScript has on every object.
  it.each(Object.getOwnPropertyNames(Object.prototype))('with the word %s in it has an answer', name => {
    for (const text of [name, `los contratos del ${name}`, `ya cerré el CPS-045 del ${name}`])
      expect(understand(text, TODAY).options.length).toBeGreaterThan(0)
  })

  it('made of our own words has an answer too', () => {
    const words = fc.constantFrom(...ROWS.flatMap(({ text }) => text.split(' ')))
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), all => {
        const understood = understand(all.join(' '), TODAY)
        expect(understood.options.length).toBeLessThanOrEqual(3)
        // What is doubtful with every word read is offered for a yes: it may not be that nothing was understood.
        const isOffered = understood.kind !== 'unknown' || understood.unsupported !== undefined
        expect(
          understood.sure || understood.options.length > 1 || understood.unread.length > 0 || isOffered,
          all.join(' '),
        ).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('offers what may be meant otherwise, though every word is read', async () => {
    const doubtful = understand('mía venció', TODAY)
    expect(doubtful).toMatchObject({ sure: false, unread: [], kind: 'overdue' })
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const { card } = await ask(context, ANA, 'mía venció', at(TODAY), 'terminal')
    expect(card.title).toBe(es.query.card.meant)
    expect(buttonsOf(card).length).toBeGreaterThan(1)
  })

  it.each([
    ['letters', 'a'],
    ['blanks', ' '],
    ['dots and digits', '1.'],
    ['dashes', 'a-'],
    ['ats', 'a@'],
    ['a whole question', 'por qué no puedo cerrar el CO1.PCCNTR.4412345 '],
    ['emoji', '🙏👍'],
    ['lone surrogates', '\ud800'],
    ['ligatures that grow', '\ufdfa'],
    ['negations', 'no '],
  ])('100 kB of %s costs no more than the thousand characters that are read of it', (_, piece) => {
    const text = piece.repeat(100_000 / piece.length)
    expect(understand(text, TODAY)).toEqual(understand(text.slice(0, 1_000), TODAY))
  })

  it('takes the preferred language where the text tells none', () => {
    expect(understand('CO1.PCCNTR.4412345', TODAY, { preferred: 'en' }).language).toBe('en')
    expect(understand('CO1.PCCNTR.4412345', TODAY).language).toBe('es')
    expect(understand('qué contratos debo cerrar', TODAY, { preferred: 'en' }).language).toBe('es')
  })

  it.each([
    ['co1.pccntr.4412345', { id: 'CO1.PCCNTR.4412345' }],
    ['CO1 . PCCNTR . 4412345', { id: 'CO1.PCCNTR.4412345' }],
    ['CO1.4412345', { id: 'CO1.PCCNTR.4412345' }],
    ['CO1.PCCNTR.1', { id: 'CO1.PCCNTR.1' }],
    ['co1.pccntr.123', { id: 'CO1.PCCNTR.123' }],
    ['CO1 PCCNTR 12.', { id: 'CO1.PCCNTR.12' }],
    ['el ４４１２３４５', { id: 'CO1.PCCNTR.4412345' }],
    ['contrato 4.412.345', { id: 'CO1.PCCNTR.4412345' }],
    ['«CO1.PCCNTR.4412345»', { id: 'CO1.PCCNTR.4412345' }],
    ['estado 4412345.gracias', { id: 'CO1.PCCNTR.4412345' }],
    ['CAS-FDS-CDPSP - 086 - 2019', { reference: 'CAS-FDS-CDPSP - 086 - 2019' }],
    ['contrato nº 045', { reference: '045' }],
    ['OBRA-012-2023', { reference: 'OBRA-012-2023' }],
    ['contrato de obra 012 de 2023', { reference: '012 de 2023' }],
    ['contrato 12/2024', { reference: '12/2024' }],
    ['CO1.BDOS.1651265', { reference: 'CO1.BDOS.1651265' }],
  ])('%s names a contract', (text, args) => {
    expect(understand(text, TODAY)).toMatchObject({ sure: true, question: { kind: 'contract', args } })
  })

  it.each([
    ['buscar la Casa del Agua', 'Casa del Agua'],
    ['buscar a Casa Editorial El Tiempo', 'Casa Editorial El Tiempo'],
    ['Hola. Buscar Unión Temporal Plazo Fijo, gracias', 'Unión Temporal Plazo Fijo'],
    ['buscar Fundación 20 de Julio', 'Fundación 20 de Julio'],
    ['find Bank of the South', 'Bank of the South'],
  ])('%s looks for a name, whatever its words', (text, about) => {
    expect(understand(text, TODAY)).toMatchObject({ sure: true, question: { kind: 'find', args: { about } } })
  })

  it.each(['mi cédula es 1020304050', 'cédula 79563364', 'ley 80 de 1993', 'el 31 de julio', '15/07/2027', '3 de 5'])(
    '%s names none',
    text => {
      const { options } = understand(text, TODAY)
      expect(options.every(({ args }) => !('id' in args) && !('reference' in args))).toBe(true)
    },
  )

  it('takes several contracts for the same deed', () => {
    expect(
      understand('ya cerré el CO1.PCCNTR.4412345, el CO1.PCCNTR.4412346 y el CPS-012-2024 ayer', TODAY),
    ).toMatchObject({
      sure: true,
      kind: 'closed-it',
      args: { id: 'CO1.PCCNTR.4412345', on: '2027-06-30' },
      more: [{ id: 'CO1.PCCNTR.4412346' }, { reference: 'CPS-012-2024' }],
    })
  })

  it.each([
    ['entregue CPS-005-2025 a Hernán', { to: 'Hernán' }],
    ['ya le pasé el CPS-005-2025 a contratación para que lo cierren', { to: 'contratación' }],
    [
      'no puedo cerrar CPS-005-2025 porque falta la factura final',
      { answer: 'invoice-pending', note: 'falta la factura final' },
    ],
    [
      'no puedo cerrar CPS-005-2025 porque el proveedor no responde',
      { answer: 'other', note: 'el proveedor no responde' },
    ],
    ['hay una demanda en CPS-005-2025', { answer: 'open' }],
    ['CPS-005-2025 no tiene litigios', { answer: 'none-open' }],
    ['CPS-005-2025 no tiene garantía de calidad', { answer: 'none' }],
    ['la garantía de calidad de CPS-005-2025 va hasta el 3 de mayo de 2028', { answer: 'until-date' }],
    ['se pagó todo en CPS-005-2025 pero no está en SECOP', { answer: 'paid-not-recorded' }],
    ['CPS-005-2025 no está liquidado', { answer: 'not-done' }],
    ['CPS-005-2025 ya se liquidó', { answer: 'done' }],
  ])('%s says what its form asks', (text, said) => {
    expect(understand(text, TODAY)).toMatchObject({ sure: true, question: { said } })
  })

  it('takes one matter after the other', () => {
    const understood = understand('Ya cerré el CO1.PCCNTR.4412345. ¿Cuántos me faltan?', TODAY)
    expect(understood).toMatchObject({ sure: true, kind: 'closed-it', further: [{ kind: 'summary' }] })
  })

  const overdue = { field: 'overdue', op: 'any', values: [] }
  it.each([
    ['cuántos vencidos hay de aseo y quién tiene más', [overdue, { field: 'about', op: 'has', values: ['aseo'] }]],
    ['cuántos vencidos hay de aseo y quién es el que más tiene en toda la entidad', [overdue]],
    ['cuántos vencidos hay y quién tiene más pendientes', [{ field: 'situation', op: 'is', values: ['closeNow'] }]],
  ])('%s: of what is not said again, it is of the same', (text, where) => {
    const { query, further } = understand(text, TODAY)
    const said = further[0]?.query ?? query
    expect(said?.group).toBe('supervisor')
    expect(said?.where).toEqual(where)
  })

  it.each(['los de la carpeta azul que dejé en el escritorio', 'los de la carpeta q deje en el escritorio'])(
    '%s: hands nothing over',
    text => {
      const { kind, sure } = understand(text, TODAY)
      expect(kind === 'unknown' || !sure).toBe(true)
    },
  )
})
