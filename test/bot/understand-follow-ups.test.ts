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
    ['los vencidos', 'exporte todos mis contratos en excel', 'Contratos, en Excel'],
    ['los vencidos', 'páselos a excel', 'Contratos con cierre vencido, en Excel'],
    ['los vencidos', 'súmelos', 'Contratos con cierre vencido, con valor'],
    ['los vencidos', 'cuál de esos es el más caro', 'Contratos con cierre vencido, por valor, solo el primero'],
    ['los vencidos', 'agrúpelos por contratista', 'Contratos con cierre vencido, por contratista'],
    ['los vencidos', 'súmeme el saldo de esos', 'Contratos con cierre vencido con saldo, con saldo'],
    ['los de más de 200 millones', 'baje el corte a 80', 'Contratos de más de $ 80 millones'],
    ['los vencidos', '¿me los ordena del más viejo al más nuevo?', 'Contratos con cierre vencido, por fecha de fin'],
    ['los vencidos', 'deme nombres', 'Contratos con cierre vencido, por persona'],
    ['los vencidos', 'strip out anything under 50 million', 'Contratos con cierre vencido de al menos $ 50 millones'],
    ['los vencidos', '¿y quién los tiene?', 'Contratos con cierre vencido, por persona'],
    ['los vencidos', 'how much is that altogether?', 'Contratos con cierre vencido, con valor'],
    ['los de aseo', 'ahora por valor, de menor a mayor', 'Contratos con «aseo», de menor a mayor valor'],
    ['los bloqueados', 'gráfica de avance', 'Contratos, en una gráfica'],
    ['los bloqueados', 'progress chart', 'Contratos, en una gráfica'],
    ['los bloqueados', 'en una gráfica', 'Contratos con impedimento, en una gráfica'],
    ['los vencidos', 'en una gráfica por área', 'Contratos con cierre vencido, por área, en una gráfica'],
    ['los vencidos', 'as a bar chart by area', 'Contratos con cierre vencido, por área, en una gráfica'],
    ['los vencidos', 'gráfica por área', 'Contratos con cierre vencido, por área, en una gráfica'],
    ['los bloqueados', 'gráfica de avance de esos', 'Contratos con impedimento, en una gráfica'],
    ['los de aseo', 'nada de eso, me refería a los de cafetería', 'Contratos con «cafetería»'],
    ['los de aseo', 'perdón, quise decir los de cafetería', 'Contratos con «cafetería»'],
    ['quite los de aseo', 'ni esos ni los de cafetería', 'Contratos sin «aseo» sin «cafetería»'],
    ['los por cerrar', 'sáqueme de ahí los de aseo', 'Contratos por cerrar sin «aseo»'],
    ['los de obra', '¿y los de cafetería?', 'Contratos con «cafetería»'],
    ['los de obra', 'de esos los de cafetería', 'Contratos de obra con «cafetería»'],
    ['los vencidos de aseo', 'no solo los de aseo, todos', 'Contratos con cierre vencido'],
    [
      'los vencidos de aseo',
      'no me refiero al aseo sino a la cafetería',
      'Contratos con cierre vencido con «cafetería»',
    ],
    ['show all overdue contracts', 'only mine', 'Sus contratos con cierre vencido'],
    ['los vencidos de aseo', 'y cuántos vienen siendo', 'Contratos con cierre vencido con «aseo»'],
    ['los vencidos', '¿cuáles son los otros?', 'Contratos por cerrar sin cierre vencido'],
    ['los que están en ejecución', '¿y los suspendidos?', 'Contratos con estado «Suspendido»'],
    ['cuántos tengo por cerrar', '¿y los cerrados?', 'Contratos cerrados en SECOP o según lo reportado'],
    ['los vencidos', '¿por qué tantos?', 'Contratos con cierre vencido, por regla'],
    ['los vencidos', 'muéstremelos todos', 'Contratos con cierre vencido'],
    [
      'los de obra',
      '¿y los terminados?',
      'Contratos de obra con fin hasta el 30 de junio de 2027, por fecha de fin, la última primero',
    ],
    ['los vencidos', 'explíqueme eso', 'Contratos con cierre vencido, por regla'],
    [
      'cuántos se cerraron este mes',
      'compárelo con el mes pasado',
      'Contratos cerrados en SECOP o según lo reportado, cuántos con cierre entre el 1 de julio de 2027 y el 31 de julio de 2027 y cuántos con cierre entre el 1 de junio de 2027 y el 30 de junio de 2027',
    ],
    [
      'cuántos se cerraron en junio',
      'y comparado con mayo',
      'Contratos cerrados en SECOP o según lo reportado, cuántos con cierre entre el 1 de junio de 2027 y el 30 de junio de 2027 y cuántos con cierre entre el 1 de mayo de 2027 y el 31 de mayo de 2027',
    ],
    ['los vencidos', 'ordénelos del más antiguo al más nuevo', 'Contratos con cierre vencido, por fecha de fin'],
  ])('%s · %s', (before, text, sentence) => {
    expect(said(afterList(before), text)).toBe(sentence)
  })

  it.each([
    ['los de más de 50 millones', '¿y de menos?', 'Contratos de hasta $ 50 millones'],
    ['los vencidos de aseo', '¿y los que no?', 'Contratos con cierre vencido sin «aseo»'],
    [
      'qué debo cerrar',
      '¿y los que no?',
      'Contratos que no están por cerrar ni reportados como cerrados ni cerrados ni sin nada que cerrar',
    ],
  ])('turned around: %s · %s', (before, text, sentence) => {
    expect(said(afterList(before), text)).toBe(sentence)
  })

  it.each([
    [
      'cuáles se pueden cerrar en julio',
      '¿y en septiembre?',
      'Contratos con cierre posible entre el 1 de septiembre de 2027 y el 30 de septiembre de 2027, por fecha de cierre posible',
    ],
    [
      'cuáles se cerraron en abril',
      '¿y en marzo?',
      'Contratos cerrados en SECOP o según lo reportado con cierre entre el 1 de marzo de 2027 y el 31 de marzo de 2027',
    ],
  ])('a month lies ahead or behind as that of the list before: %s · %s', (before, text, sentence) => {
    expect(said(afterList(before), text)).toBe(sentence)
  })

  it.each([
    ['cuáles se pueden cerrar de aquí al 15 de agosto', 'y hasta fin de mes', ['2027-07-02', '2027-07-31']],
    ['los que terminaron la semana pasada', 'y los que se acaban esta', ['2027-07-01', '2027-07-04']],
  ])('another end, the same unit: %s · %s', (before, text, days) => {
    const { query } = understand(text, TODAY, { remembered: afterList(before) })
    expect(query?.where.flatMap(({ values }) => values)).toEqual(days)
  })

  it('the next of those that were asked for by their number', () => {
    const { query } = understand('los que le siguen', TODAY, { remembered: afterList('los 5 más urgentes') })
    expect(query).toMatchObject({
      limit: 5,
      where: [{ field: 'situation' }, { field: 'contract', op: 'not', values: IDS }],
    })
  })

  it('the next page, and the one before it', () => {
    const remembered = { ...afterList('los vencidos'), list: { ...afterList('los vencidos').list, page: 2, first: 8 } }
    expect(understand('siguiente', TODAY, { remembered: remembered as Remembered }).page).toBe(3)
    expect(understand('la página anterior', TODAY, { remembered: remembered as Remembered }).page).toBe(1)
  })

  it.each([
    ['y los de más de 50 millones', true, ['overdue', 'about', 'value']],
    ['y los de Salomón', false, ['overdue', 'about']],
  ])(
    'who goes on from a list that was only offered takes it, and no word that nothing knows: %s',
    (text, sure, where) => {
      const { question } = understand('los vencidos de aseo', TODAY)
      const remembered: Remembered = { open: { kind: 'yes-or-no', question } }
      const understood = understand(text, TODAY, { remembered })
      expect([understood.sure, understood.contextual]).toEqual([sure, true])
      expect(understood.query?.where.map(({ field }) => field)).toEqual(where)
    },
  )

  it('what changed is known since the last cut only', () => {
    expect(said(afterList('qué cambió'), 'desde el 15 de junio')).toBe('unknown')
  })

  it('what was to be left out and is not understood is not the list as it was', () => {
    expect(said(afterList('los vencidos'), 'sin los que más pesan')).not.toContain('Contratos')
  })

  it.each(['al revés, los que tienen menos', 'the other way around'])('a ranking from its other end: %s', text => {
    const remembered = afterList('qué supervisores tienen más vencidos')
    const { sure, query } = understand(text, TODAY, { remembered })
    expect([sure, remembered.list?.query.order, query?.order]).toEqual([
      true,
      { by: 'count', descending: true },
      { by: 'count' },
    ])
    expect(query?.where).toEqual(remembered.list?.query.where)
  })

  it('a stretch of time within the one before it', () => {
    expect(said(afterList('cuáles terminaron el mes pasado'), 'solo los de después del 10 de junio')).toBe(
      'Contratos con fin entre el 11 de junio de 2027 y el 30 de junio de 2027, por fecha de fin, la última primero',
    )
  })
})

describe('another time, a file, a part of the list on the screen', () => {
  const daysAfter = (before: string, text: string) => {
    const { query, sure, contextual } = understand(text, TODAY, { remembered: afterList(before) })
    return sure && contextual ? query?.where.flatMap(({ values }) => values) : 'asks back'
  }

  it.each([
    ['los que terminaron en 2023', '¿y el año anterior?', ['2022-01-01', '2022-12-31']],
    ['los que terminaron en 2023', 'y los de antes', ['2022-01-01', '2022-12-31']],
    ['los que terminaron en 2023', 'the year after that, please', ['2024-01-01', '2024-12-31']],
    ['los que terminaron en marzo de 2026', 'and the month before that?', ['2026-02-01', '2026-02-28']],
    ['los que terminaron en marzo de 2026', '¿y del año siguiente?', ['2027-03-01', '2027-03-31']],
    ['los que terminaron en 2023', 'páselo a 2021 mejor', ['2021-01-01', '2021-12-31']],
    ['cuáles se pueden cerrar en agosto', 'mejor corra eso hasta octubre', ['2027-07-02', '2027-10-31']],
    ['cuáles se pueden cerrar en agosto', 'extend it to October', ['2027-08-01', '2027-10-31']],
    ['los que terminaron en marzo de 2025', 'amplíelo hasta junio', ['2025-03-01', '2025-06-30']],
    ['los que terminaron en marzo de 2025', '¿y los de agosto?', ['2025-08-01', '2025-08-31']],
    ['los que terminaron en 2025', 'only the second quarter', ['2025-04-01', '2025-06-30']],
    ['los que terminaron en 2025', '¿y los de este mes?', ['2027-07-01', '2027-07-31']],
    ['los que terminan en agosto', 'los de septiembre, no los de agosto', ['2027-09-01', '2027-09-30']],
    ['cuáles se pueden cerrar en agosto', 'actually make it September', ['2027-09-01', '2027-09-30']],
  ])('%s · %s', (before, text, days) => {
    expect(daysAfter(before, text)).toEqual(days)
  })

  it.each([
    ['los vencidos de aseo', '¿y el año anterior?'],
    ['los que terminaron en 2023', 'el anterior'],
  ])('no days to move, or no days that are said: %s · %s', (before, text) => {
    expect(daysAfter(before, text) ?? []).not.toContain('2022-01-01')
  })

  it.each([
    ['los vencidos', 'páseme eso en un archivo, que en el celular no lo leo', 'Contratos con cierre vencido, en Excel'],
    ['los vencidos', 'put those in a spreadsheet, will you?', 'Contratos con cierre vencido, en Excel'],
    ['los vencidos', 'hágame un archivo para mandárselo a mi jefe', 'Contratos con cierre vencido, en Excel'],
    ['los vencidos', 'un excel de todos mis contratos', 'Contratos, en Excel'],
    ['los vencidos', '¿y no los puedo bajar en excel?', 'Contratos con cierre vencido, en Excel'],
    ['los vencidos', 'as a file for the comptroller, please', 'Contratos con cierre vencido, en Excel'],
    ['los vencidos en excel', 'no, mejor muéstremelos por aquí', 'Contratos con cierre vencido'],
    ['los vencidos en excel', 'just paste it here', 'Contratos con cierre vencido'],
    ['los vencidos en excel', 'solo los de obra', 'Contratos de obra con cierre vencido, en Excel'],
    ['mis contratos en excel', 'solo los de obra', 'Contratos de obra, en Excel'],
    ['los de obra', '¿hay alguno vencido?', 'Contratos de obra con cierre vencido'],
    ['los de obra', 'any overdue?', 'Contratos de obra con cierre vencido'],
    [
      'los de obra',
      'los que terminaron en 2025 no más',
      'Contratos de obra con fin entre el 1 de enero de 2025 y el 31 de diciembre de 2025, por fecha de fin, la última primero',
    ],
    ['los de obra', '¿hay algún contrato vencido?', 'Contratos con cierre vencido'],
    ['los vencidos', '¿y cuáles no están vencidos?', 'Contratos por cerrar sin cierre vencido'],
    ['los por cerrar', 'sin los que ya cerré', 'Contratos por cerrar abiertos'],
    ['los vencidos', '¿eso lo tiene quién?', 'Contratos con cierre vencido, por persona'],
    ['los vencidos', 'names?', 'Contratos con cierre vencido, por persona'],
    [
      'los vencidos por supervisor',
      'y los que menos llevan',
      'Contratos, por persona, con avance de la campaña, de menor a mayor avance',
    ],
  ])('%s · %s', (before, text, sentence) => {
    expect(said(afterList(before), text)).toBe(sentence)
  })

  it('a file that goes on is a file; what is to go by mail is handed over here', () => {
    const kindOf = (before: string, text: string) => understand(text, TODAY, { remembered: afterList(before) })
    expect(kindOf('mis contratos en excel', 'uno por supervisor')).toMatchObject({ kind: 'export', contextual: true })
    const { unsupported, query, contextual } = kindOf('los vencidos', 'me los manda al correo')
    expect([unsupported, query?.where.map(({ field }) => field), contextual]).toEqual(['mail', ['overdue'], true])
  })

  it('what was told to be closed is told where nothing is left out by it', () => {
    expect(understand('ya los cerré', TODAY, { remembered: afterList('los vencidos') }).kind).toBe('closed-it')
  })
})

describe('contracts of the list on the screen', () => {
  const named = (text: string) => {
    const { kind, args, more = [], sure } = understand(text, TODAY, { remembered: afterList('los vencidos') })
    const ids = [args, ...more].flatMap(name => ('id' in name && name.id ? [IDS.indexOf(String(name.id)) + 1] : []))
    return { kind, ids, sure }
  }

  it.each([
    ['cuénteme del último', 'contract', [5]],
    ['el de la mitad', 'contract', [3]],
    ['el siguiente', 'contract', [2]],
    ['explain the third one', 'why', [3]],
    ['and the first one?', 'contract', [1]],
    ['second one, all of it please', 'contract', [2]],
    ['ese tercero', 'contract', [3]],
    ['el segundo ya no lo superviso desde abril', 'not-mine', [2]],
    ['la cuarta no la manejo', 'not-mine', [4]],
    ['el primero ya no está a mi cargo', 'not-mine', [1]],
    ['los dos últimos no son míos', 'not-mine', [4, 5]],
    ['los últimos dos ya se liquidaron', 'liquidated', [4, 5]],
    ['el primero y los dos últimos ya los cerré', 'closed-it', [1, 4, 5]],
    ['the last two are already liquidated', 'liquidated', [4, 5]],
  ] as const)('%s', (text, kind, ids) => {
    expect(named(text)).toEqual({ kind, ids: [...ids], sure: true })
  })

  it.each([
    ['los tres primeros', { field: 'contract', op: 'is', values: IDS.slice(0, 3) }],
    ['los dos primeros y el último', { field: 'contract', op: 'is', values: [IDS[0], IDS[1], IDS[4]] }],
    ['todos menos el primero', { field: 'contract', op: 'not', values: [IDS[0]] }],
  ])('as a list: %s', (text, where) => {
    const { query, sure } = understand(text, TODAY, { remembered: afterList('los vencidos') })
    expect({ sure, last: query?.where.at(-1) }).toEqual({ sure: true, last: where })
  })

  it.each([
    ['todos menos el primero ya quedaron cerrados', 'closed-it', `1;wV+;wc!${IDS[0]}`],
    ['todos esos ya están cerrados', 'closed-it', '1;wV+'],
    ['esos no son míos', 'not-mine', '1;wV+'],
    ['todos esos ya se liquidaron', 'liquidated', '1;wV+'],
  ])('told of all of them: %s', (text, deed, q) => {
    const { question, sure } = understand(text, TODAY, { remembered: afterList('los vencidos') })
    expect({ sure, question }).toMatchObject({ sure: true, question: { kind: 'alike', args: { deed, q } } })
  })

  it('the other one of many is not said', () => {
    expect(named('no, el otro')).toEqual({ kind: 'contract', ids: [], sure: true })
  })

  it('months are none of them', () => {
    expect(named('los tres últimos meses').ids).toEqual([])
  })
})

describe('what was told last, with another day, hour or contract', () => {
  it.each([
    ['mándeme los avisos a las 6 de la mañana', 'no, espere, mejor a las 7', { at: '07:00' }],
    ['no me escriba hasta el 16', 'ah no, hasta el 23', { until: '2027-07-23' }],
    ['ya cerré el CPS-045-2026 ayer', 'qué pena, era el CPS-046-2026', { reference: 'CPS-046-2026', on: '2027-06-30' }],
    ['ya cerré el CPS-045-2026 ayer', 'no, fue el lunes', { reference: 'CPS-045-2026', on: '2027-06-28' }],
    ['recuérdeme el CPS-045-2026 el 12', 'también el CPS-046-2026', { reference: 'CPS-046-2026', until: '2027-07-12' }],
    ["CPS-045-2026 isn't mine", 'the same for CPS-046-2026', { reference: 'CPS-046-2026' }],
  ])('%s · %s', (before, text, args) => {
    const { question } = understand(before, TODAY)
    const now = understand(text, TODAY, { remembered: { question } })
    expect({ kind: now.kind, args: now.args, sure: now.sure }).toEqual({ kind: question.kind, args, sure: true })
  })

  it.each(['el CPS-046-2026', 'y el plazo cuándo es', 'no', 'mañana cierro otro'])('is none: %s', text => {
    const { question } = understand('ya cerré el CPS-045-2026 ayer', TODAY)
    expect(understand(text, TODAY, { remembered: { question } }).kind).not.toBe('closed-it')
  })
})

describe('the stretch before the one that was shown is as long', () => {
  it.each([
    ['cuáles terminaron el año pasado', 'y el año anterior', ['2025-01-01', '2025-12-31']],
    ['cuáles terminaron el mes pasado', 'y el mes anterior', ['2027-05-01', '2027-05-31']],
    ['cuáles terminaron el trimestre pasado', 'y el trimestre anterior', ['2027-01-01', '2027-03-31']],
    ['cuáles terminaron en 2026', 'me refería a 2026', ['2026-01-01', '2026-12-31']],
  ])('%s · %s', (before, text, values) => {
    const { where } = understand(text, TODAY, { remembered: afterList(before) }).query ?? { where: [] }
    expect(where).toContainEqual({ field: 'ends', op: 'between', values })
  })
})

describe('what was told or set last is put right', () => {
  it.each([
    ['cerré el CPS-045-2026', 'no lo he cerrado, era otro', { kind: 'undo', reference: 'CPS-045-2026' }],
    ['el CPS-045-2026 no es mío', 'mejor déjemelo a mí', { kind: 'undo', reference: 'CPS-045-2026' }],
    ['el CPS-045-2026 no tiene nada pendiente', 'ay no, todavía le debe un pago', { kind: 'undo' }],
    ['cerré el 021', 'me equivoqué, era el 22 no el 21', { kind: 'closed-it', reference: '022' }],
    [
      'el CPS-045-2026 se liquidó el 3 de mayo',
      'y el CPS-046-2026 el 9',
      { reference: 'CPS-046-2026', on: '2027-05-09' },
    ],
    ['recuérdeme el CPS-045-2026 el próximo martes', 'mejor el jueves', { kind: 'snooze', until: '2027-07-08' }],
    ['pausa hasta el 20 de julio', 'ya regresó la doctora, todo normal', { kind: 'resume' }],
    ['por qué debo cerrar el CPS-045-2026', 'y si no hago nada con eso?', { kind: 'law' }],
    ['por qué debo cerrar el CPS-045-2026', 'no entendí, más sencillo por favor', { kind: 'why' }],
  ])('%s – %s', (first, text, expected) => {
    const remembered: Remembered = { question: understand(first, TODAY).question }
    const { kind, args, sure } = understand(text, TODAY, { remembered })
    expect({ kind, ...args, sure }).toMatchObject({ sure: true, ...expected })
  })

  it('a question takes nothing back', () => {
    const remembered: Remembered = { question: understand('el CPS-045-2026 no tiene nada pendiente', TODAY).question }
    expect(understand('¿todavía le falta algo?', TODAY, { remembered }).kind).not.toBe('undo')
  })
})

describe('one more question about the contract on the screen', () => {
  it.each([
    ['y la garantía cuándo se le acaba', 'contract'],
    ['y al contratista le debemos algo?', 'contract'],
    ['y entonces cómo se cierra', 'how'],
    ['hasta cuándo tengo', 'deadline'],
    ['y si lo dejo así qué pasa', 'law'],
    ['a ese todavía no le hemos hecho acta', 'liquidated'],
  ])('%s', (text, kind) => {
    const { question } = understand('CPS-045-2026', TODAY)
    const remembered: Remembered = { question, contract: IDS[0] ?? '' }
    const now = understand(text, TODAY, { remembered })
    expect({ kind: now.kind, id: 'id' in now.args && now.args.id, sure: now.sure }).toEqual({
      kind,
      id: IDS[0],
      sure: true,
    })
  })

  it('taken back', () => {
    const { question } = understand('I closed CPS-045-2026 yesterday', TODAY)
    const now = understand("forget that, it isn't closed after all", TODAY, { remembered: { question } })
    expect(now.kind).toBe('undo')
    expect(understand('mejor no', TODAY, { remembered: { question } }).cancels).toBe(true)
  })

  it('another one, by its name', () => {
    const remembered: Remembered = { contract: IDS[0] ?? '', before: IDS[1] ?? '' }
    expect(understand('no, el otro, el 046', TODAY, { remembered }).args).toEqual({ reference: '046' })
  })
})

describe('told of several, and not of more than was said', () => {
  it.each([
    ['a ninguno de los de aseo de 2022 le queda nada pendiente', '1;wa~aseo;wF*2022-01-01,2022-12-31'],
    ['ninguno de los de aseo tiene pendientes', '1;wa~aseo'],
  ])('%s', (text, q) => {
    const { question, sure } = understand(text, TODAY)
    expect({ sure, question }).toMatchObject({
      sure: true,
      question: { kind: 'alike', args: { deed: 'no-pending', q } },
    })
  })
})

describe('acts told in other words', () => {
  it.each([
    ['le di cerrar al CPS-045-2026', 'closed-it', true],
    ['ya le di cerrar al CPS-045-2026 pero secop no me mostró nada', 'contract', true],
    ['hay una demanda del contratista del CPS-045-2026', 'proceeding', true],
    ['el CPS-045-2026 tiene una reclamación en la procuraduría', 'proceeding', true],
    ['ya volví, puede seguir mandando', 'resume', true],
    ['muéstreme los que tengan contratista cumplido', 'unknown', true],
  ] as const)('%s', (text, kind, sure) => {
    const now = understand(text, TODAY)
    expect({ kind: now.kind, sure: now.sure, further: now.further }).toEqual({ kind, sure, further: [] })
  })

  it('who has it is kept in the note of the form', () => {
    const { question } = understand('el CPS-045-2026 no lo superviso yo, es de la doctora Rosalba Téllez', TODAY)
    expect(question).toMatchObject({ kind: 'not-mine', said: { note: expect.stringContaining('Rosalba Téllez') } })
  })

  it('what comes next of what is told is no question of its own', () => {
    const now = understand('ya firmamos el acta del CPS-045-2026 el 18 de junio, ahora qué sigue', TODAY)
    expect({ kind: now.kind, further: now.further }).toEqual({ kind: 'liquidated', further: [] })
  })

  it('two in one message', () => {
    const now = understand('borre lo último y dígame cuáles están vencidos', TODAY)
    expect([now.kind, ...now.further.map(({ kind }) => kind)]).toEqual(['undo', 'overdue'])
  })

  it('a reason that is a condition is asked back', () => {
    expect(understand('los que están en espera porque tienen una demanda', TODAY).sure).toBe(false)
  })
})

describe('what stands on the screen goes on', () => {
  it.each(['ver los demás', 'muéstreme los otros', 'show the others'])('its next page: %s', text => {
    const remembered = afterList('todos mis contratos')
    expect(understand(text, TODAY, { remembered })).toMatchObject({ kind: 'turn-page', sure: true, page: 2 })
  })
})

describe('what goes on from what was told or set', () => {
  const afterTold = (text: string): Remembered => ({ question: understand(text, TODAY).question })
  it.each([
    ['ya cerré el CPS-004-2022', 'ay no, quíteme eso que me confundí de contrato', { reference: 'CPS-004-2022' }],
    ['el CPS-004-2022 no es mío', 'perdón, sí es nuestro', { reference: 'CPS-004-2022' }],
    ['CPS-004-2022 is closed', 'oh wait, delete that, my mistake', { reference: 'CPS-004-2022' }],
    ['que me reemplace ana@x.gov.co', 'mejor ya no, quítesela', {}],
  ])('%s · %s: taken back', (before, text, args) => {
    expect(understand(text, TODAY, { remembered: afterTold(before) })).toMatchObject({ kind: 'undo', args, sure: true })
  })

  it.each([
    ['ya cerré el CPS-004-2022', 'devuelva el contrato a la supervisora anterior'],
    ['cuáles tengo vencidos', 'quite eso'],
  ])('%s · %s: not taken back', (before, text) => {
    expect(understand(text, TODAY, { remembered: afterTold(before) }).question).not.toEqual({
      kind: 'undo',
      args: { reference: 'CPS-004-2022' },
    })
  })

  it.each([
    ['el CPS-004-2022 ya está liquidado', 'el 15 de febrero', { on: '2027-02-15' }],
    ['ya cerré el CPS-004-2022', 'ayer', { on: '2027-06-30' }],
    ['recuérdeme el CPS-004-2022', 'el 20 de julio', { until: '2027-07-20' }],
    ['ya liquidamos el CPS-004-2022', 'la fecha exacta es el 20 de abril', { on: '2027-04-20' }],
  ])('%s · %s: its day', (before, text, args) => {
    const { sure, args: said } = understand(text, TODAY, { remembered: afterTold(before) })
    expect({ sure, said }).toEqual({ sure: true, said: { reference: 'CPS-004-2022', ...args } })
  })

  it.each([
    ['cuáles tengo vencidos', 'y cómo se cierran', true],
    ['qué ley obliga a cerrar', 'y en qué artículo', true],
    ['which contracts are mine', 'hábleme en español', true],
    ['cuáles tengo vencidos', 'más', true],
    ['cuáles tengo vencidos', 'los contratos de obra', false],
  ])('%s · %s: said in view of the screen, or not', (before, text, contextual) => {
    const { contextual: isSaid } = understand(text, TODAY, {
      remembered: { ...afterList('los vencidos'), ...afterTold(before) },
    })
    expect(isSaid).toBe(contextual)
  })
})

describe('what is supposed, set instead or heard, after what was said before', () => {
  it.each([
    ['cómo cierro un expediente', 'y si tiene saldo?', 'closing-terms'],
    ['cómo cierro un expediente', 'y si no se ha liquidado?', 'closing-terms'],
    ['mándeme el resumen diario', 'no, mentiras, déjelo semanal', 'cadence'],
  ])('%s · %s', (before, text, kind) => {
    const { question } = understand(before, TODAY)
    const now = understand(text, TODAY, { remembered: { question } })
    expect({ kind: now.kind, sure: now.sure, contextual: now.contextual }).toEqual({
      kind,
      sure: true,
      contextual: true,
    })
  })

  it('me informan que ya lo liquidaron el 3 de mayo: of the contract on the screen, with its day', () => {
    const { question } = understand('CPS-045-2026', TODAY)
    const remembered: Remembered = { question, contract: IDS[0] ?? '' }
    expect(understand('me informan que ya lo liquidaron el 3 de mayo', TODAY, { remembered })).toMatchObject({
      kind: 'liquidated',
      args: { on: '2027-05-03' },
      sure: true,
    })
  })
})
