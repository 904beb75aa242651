import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describe as sentenceOf } from '../../src/bot/query/describe.js'
import type { Filter, Query } from '../../src/bot/query/query.js'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'
import { wordsIn } from '../../src/words/index.js'
import { LANGUAGES, type Language } from '../../src/words/language.js'

const TODAY: Day = '2027-07-01'

/** What contracts can be cut down by, and the ways in which people say it after «contratos». */
interface Family {
  readonly filters: readonly Filter[]
  readonly es: readonly string[]
  readonly en: readonly string[]
}

const SITUATIONS: readonly Family[] = [
  {
    filters: [{ field: 'overdue', op: 'any', values: [] }],
    es: ['vencidos', 'atrasados', 'que están vencidos', 'que se pasaron del plazo', 'fuera de plazo', 'colgados'],
    en: ['overdue', 'past their deadline', 'that are late', 'past their date'],
  },
  {
    filters: [{ field: 'situation', op: 'is', values: ['closeNow'] }],
    es: ['por cerrar', 'pendientes de cierre', 'que debo cerrar', 'listos para cerrar'],
    en: ['to be closed', 'ready to close', 'I must close', 'that are ready'],
  },
  {
    filters: [{ field: 'situation', op: 'not', values: ['saidClosed', 'closed'] }],
    es: ['sin cerrar', 'que siguen sin cierre', 'que todavía no aparecen cerrados', 'abiertos'],
    en: ['unclosed', 'that are still open'],
  },
  {
    filters: [{ field: 'paid', op: 'at-most', values: ['0'] }],
    es: ['sin pagos', 'que no registran pagos', 'con cero pagos'],
    en: ['without recorded payments'],
  },
  {
    filters: [{ field: 'situation', op: 'is', values: ['waiting'] }],
    es: ['en espera', 'que no se pueden cerrar todavía', 'trancados'],
    en: ['on hold', 'that cannot be closed yet', 'waiting'],
  },
  {
    filters: [{ field: 'situation', op: 'is', values: ['inExecution'] }],
    es: ['en ejecución'],
    en: ['in execution', 'still running'],
  },
  {
    filters: [{ field: 'liquidation', op: 'is', values: ['due'] }],
    es: ['sin liquidar', 'pendientes de liquidación', 'sin acta de liquidación'],
    en: ['pending liquidation', 'not yet liquidated', 'without a liquidation record'],
  },
  {
    filters: [{ field: 'state', op: 'is', values: ['suspended'] }],
    es: ['suspendidos', 'que están suspendidos'],
    en: ['suspended', 'that are suspended'],
  },
  {
    filters: [{ field: 'state', op: 'is', values: ['ceded'] }],
    es: ['cedidos', 'que fueron cedidos'],
    en: ['that were ceded'],
  },
  {
    filters: [{ field: 'liquidation', op: 'is', values: ['not-due'] }],
    es: ['que no requieren liquidación', 'que no se liquidan'],
    en: ['that do not need liquidation'],
  },
  {
    filters: [{ field: 'situation', op: 'is', values: ['saidClosed'] }],
    es: ['reportados como cerrados', 'que ya reporté como cerrados'],
    en: ['I reported as closed', 'reported closed'],
  },
  {
    filters: [{ field: 'blocked', op: 'any', values: [] }],
    es: ['con impedimento', 'bloqueados'],
    en: ['that are blocked'],
  },
]

const KINDS: readonly Family[] = [
  {
    filters: [{ field: 'type', op: 'is', values: ['works'] }],
    es: ['de obra', 'de obras', 'de obra pública'],
    en: ['of works'],
  },
  { filters: [{ field: 'about', op: 'has', values: ['vigilancia'] }], es: ['de vigilancia'], en: [] },
  {
    filters: [{ field: 'type', op: 'is', values: ['supervision'] }],
    es: ['de interventoría', 'de interventorías'],
    en: [],
  },
  {
    filters: [{ field: 'type', op: 'is', values: ['property-lease', 'goods-lease'] }],
    es: ['de arriendo', 'de arrendamiento'],
    en: [],
  },
  {
    filters: [{ field: 'type', op: 'not', values: ['services'] }],
    es: ['que no son de prestación de servicios'],
    en: [],
  },
  {
    filters: [{ field: 'modality', op: 'has', values: ['minima cuantia'] }],
    es: ['de mínima cuantía'],
    en: [],
  },
  {
    filters: [{ field: 'about', op: 'has', values: ['Aseo Andino'] }],
    es: ['con Aseo Andino'],
    en: ['with Aseo Andino'],
  },
]

const AMOUNTS: readonly Family[] = [
  {
    filters: [{ field: 'value', op: 'over', values: ['50000000'] }],
    es: [
      'de más de 50 millones',
      'por encima de $50.000.000',
      'superiores a 50 millones de pesos',
      'de más de 50 palos',
      'que pasen de cincuenta millones',
      'por arriba de 50M',
    ],
    en: ['of more than 50 million', 'over 50 million pesos', 'worth more than fifty million'],
  },
  {
    filters: [{ field: 'value', op: 'under', values: ['5000000'] }],
    es: [
      'de menos de 5 millones',
      'menores a 5 millones',
      'por debajo de cinco millones',
      'que no lleguen a 5 millones',
    ],
    en: ['under 5 million', 'worth less than 5 million'],
  },
  {
    filters: [{ field: 'value', op: 'at-most', values: ['35000000'] }],
    es: ['de 35 millones o menos', 'de hasta 35 millones'],
    en: ['of 35 million or less', 'up to 35 million'],
  },
  {
    filters: [{ field: 'value', op: 'at-least', values: ['1200000000'] }],
    es: ['de mil doscientos millones o más', 'de 1.200 millones en adelante'],
    en: [],
  },
  {
    filters: [{ field: 'value', op: 'between', values: ['10000000', '20000000'] }],
    es: ['entre 10 y 20 millones'],
    en: ['between 10 and 20 million'],
  },
]

const SHAPES: readonly {
  readonly said: Partial<Query>
  readonly es: readonly string[]
  readonly en: readonly string[]
}[] = [
  { said: {}, es: [''], en: [''] },
  { said: { order: { by: 'value', descending: true } }, es: [' por valor', ' de mayor a menor'], en: [' by value'] },
  {
    said: { order: { by: 'value' } },
    es: [', los más baratos primero', ' de menor a mayor valor'],
    en: [', cheapest first', ', smallest first'],
  },
  {
    said: { order: { by: 'ends' } },
    es: [', del más viejo al más nuevo', ', los más antiguos primero'],
    en: [', oldest first'],
  },
  { said: { group: 'type' }, es: [' por tipo', ' discriminados por tipo de contrato'], en: [' by type'] },
  { said: { group: 'supplier' }, es: [' por contratista', ' agrupados por contratista'], en: [' by contractor'] },
  { said: { group: 'ends' }, es: [' por mes', ' mes a mes'], en: [' by month'] },
  { said: { group: 'endYear' }, es: [' por año', ' por año de terminación'], en: [' by year'] },
  { said: { measures: ['averageValue'] }, es: [', valor promedio'], en: [', average value'] },
  { said: { output: 'xlsx' }, es: [' en Excel'], en: [' in excel'] },
  {
    said: { output: 'xlsx', columns: ['supplier', 'value', 'paid'] },
    es: [' en Excel con contratista, valor y pagado', ' en Excel, con las columnas proveedor, valor y lo pagado'],
    en: [' in excel with supplier, value and paid', ' with the columns supplier, value, paid'],
  },
  {
    said: { output: 'xlsx', columns: ['mutual', 'record', 'next', 'state'] },
    es: [
      ', con las columnas Liquidar de mutuo acuerdo, hasta, Liquidado el, Qué falta o qué sigue y estado en SECOP II',
    ],
    en: [
      ' with the columns Settle by agreement, until; settled on; what is missing or comes next and state in SECOP II',
    ],
  },
]

const LEADS = {
  es: [
    'contratos ',
    'muéstreme los contratos ',
    'quiero ver los contratos ',
    '¿cuáles son los contratos ',
    'deme la lista de contratos ',
    'sáqueme los contratos ',
    'páseme los contratos ',
    'regáleme los contratos ',
    'me puede traer los contratos ',
    'necesito saber cuáles son los contratos ',
    'buenas tardes, sírvase indicar los contratos ',
  ],
  en: [
    'contracts ',
    'show me the contracts ',
    'list the contracts ',
    'which are the contracts ',
    "I'd like to see the contracts ",
    'could you pull up the contracts ',
  ],
} as const
const COURTESY = {
  es: ['', ' por favor', ' porfa', ', gracias', ', si es tan amable'],
  en: ['', ' please', ', thanks'],
} as const
const NOISE: readonly ((text: string) => string)[] = [
  text => text,
  text => text.normalize('NFD').replace(/\p{M}/gu, ''),
  text => text.toLowerCase(),
  text => `${text}?`,
  text => text.replaceAll(' ', '  '),
]

interface Case {
  readonly text: string
  readonly query: Query
}

/** A query of a situation, perhaps a kind and an amount, in one of the ways in which it is said. */
function casesIn(language: Language): fc.Arbitrary<Case> {
  const pick = <T>(all: readonly T[]) => fc.constantFrom(...all)
  const familyIn = (families: readonly Family[]) =>
    pick(families.filter(family => family[language].length > 0)).chain(({ filters, ...said }) =>
      pick(said[language]).map(text => ({ filters, text })),
    )
  return fc
    .record({
      lead: pick<string>(LEADS[language]),
      situation: familyIn(SITUATIONS),
      kind: fc.option(familyIn(KINDS), { nil: null }),
      amount: fc.option(familyIn(AMOUNTS), { nil: null }),
      shape: pick(SHAPES).chain(({ said, ...texts }) => pick(texts[language]).map(text => ({ said, text }))),
      after: pick<string>(COURTESY[language]),
      noise: pick(NOISE),
    })
    .map(({ lead, situation, kind, amount, shape, after, noise }) => {
      // What a contract is comes before how it stands, what it is worth after.
      const said = [kind, situation, amount].filter(each => each !== null)
      return {
        text: noise(`${lead}${said.map(({ text }) => text).join(' ')}${shape.text}${after}`),
        query: { where: said.flatMap(({ filters }) => filters), ...shape.said },
      }
    })
}

/** The filters in any order, their words without regard to capitals. */
function normal({ where, ...rest }: Query) {
  return { ...rest, where: where.map(filter => JSON.stringify(filter).toLowerCase()).sort() }
}

describe.each(LANGUAGES)('a query said in words, %s', language => {
  it('is read as it was meant, and nothing more', () => {
    fc.assert(
      fc.property(casesIn(language), ({ text, query }) => {
        const understood = understand(text, TODAY)
        expect([text, understood.unread]).toEqual([text, []])
        expect([text, understood.query && normal(understood.query)]).toEqual([text, normal(query)])
      }),
      { numRuns: 1500, seed: 7 },
    )
  })

  it('is read again from the sentence that heads its answer', () => {
    const names = { contract: (id: string) => id, person: (id: string) => id }
    fc.assert(
      fc.property(casesIn(language), ({ query }) => {
        const sentence = sentenceOf(query, wordsIn(language), names)
        const understood = understand(sentence, TODAY, { preferred: language })
        expect([sentence, understood.query && normal(understood.query)]).toEqual([sentence, normal(query)])
      }),
      { numRuns: 500, seed: 7 },
    )
  })
})

it.each([
  ['los contratos de Cerrar Ltda.', 'Cerrar Ltda'],
  ['contratos con Avances Vencidos SAS', 'Avances Vencidos SAS'],
])('%s: the words of a name are no words of ours', (text, about) => {
  expect(understand(text, TODAY)).toMatchObject({ sure: true, kind: 'find', args: { about } })
})

it.each(['los que no son de obra', 'todos menos los de obra', 'contratos excepto los de obra'])(
  '%s: what is denied is not looked for',
  text => {
    expect(understand(text, TODAY).query?.where).toContainEqual({ field: 'type', op: 'not', values: ['works'] })
  },
)

it.each([
  ['qué contratos vencidos hay para el desfile', 'desfile'],
  ['contratos vencidos triangulares', 'triangulares'],
])('%s: asks about the words that it cannot read', (text, word) => {
  const { sure, unread, kind } = understand(text, TODAY)
  expect(sure && kind !== 'unknown').toBe(false)
  if (kind !== 'unknown') expect(unread.join(' ')).toContain(word.split(' ').at(-1))
})

describe('what is looked for, as it was written', () => {
  it.each([
    ['suministro de combustible', 'suministro de combustible', 'suministro de combustible'],
    [
      'los vencidos de arrendamiento de la sede norte',
      'arrendamiento de la sede norte',
      'arrendamiento de la sede norte',
    ],
    ['convenios con universidades', 'convenios con universidades', 'universidades'],
    ['convenios con la Universidad Nacional', 'Universidad Nacional', 'Universidad Nacional'],
    ['obra, vías terciarias', 'vías terciarias', 'vías terciarias'],
    ['lo de los uniformes con Confecciones Pacífico SAS', 'Confecciones Pacífico SAS', 'uniformes'],
    ['interventoría de la vía a Istmina', 'interventoría de la vía a Istmina', 'interventoría de la vía a Istmina'],
  ])('%s', (text, about, searched) => {
    const { args, query, sure } = understand(text, TODAY)
    const values = query?.where.flatMap(({ field, values }) => (field === 'about' ? values : []))
    expect({ args, first: values?.[0], sure }).toEqual({ args: { about }, first: searched, sure: true })
  })
})
