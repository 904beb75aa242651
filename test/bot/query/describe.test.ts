import { describe as about, expect, it } from 'vitest'
import { describe, type QueryNames } from '../../../src/bot/query/describe.js'
import type { Query } from '../../../src/bot/query/query.js'
import { wordsIn } from '../../../src/words/index.js'
import { numbersFrom, randomQuery } from './random-query.js'

const names: QueryNames = {
  contract: id => ({ 'CO1.PCCNTR.1': 'CPS-001-2022', 'CO1.PCCNTR.2': 'MC-002-2023' })[id] ?? id,
  person: id => ({ p1: 'Hernán Bustos', p2: 'Marta Quintero' })[id] ?? id,
}

const SENTENCES: readonly (readonly [Query, es: string, en: string])[] = [
  [{ where: [] }, 'Contratos', 'Contracts'],
  [
    {
      view: 'own',
      where: [
        { field: 'value', op: 'over', values: ['50000000'] },
        { field: 'situation', op: 'is', values: ['closeNow'] },
        { field: 'type', op: 'is', values: ['works'] },
      ],
      order: { by: 'value', descending: true },
    },
    'Sus contratos de obra por cerrar de más de $ 50 millones, por valor',
    'Your contracts of works to close of more than $ 50 million, by value',
  ],
  [
    {
      view: 'entity',
      where: [
        { field: 'overdue', op: 'any', values: [] },
        { field: 'area', op: 'has', values: ['Subdirección de Obras'] },
      ],
      output: 'xlsx',
    },
    'Los contratos de la entidad con cierre vencido del área «Subdirección de Obras», en Excel',
    'The contracts of the entity overdue of the area "Subdirección de Obras", in Excel',
  ],
  [
    {
      view: 'area',
      where: [{ field: 'balance', op: 'over', values: ['0'] }],
      group: 'supervisor',
      measures: ['count', 'balance'],
      order: { by: 'balance', descending: true },
      limit: 10,
    },
    'Los contratos de su área con saldo, por persona, con cuántos, saldo, por saldo, los 10 primeros',
    'The contracts of your area with a balance, by person, with how many, balance, by balance, the first 10',
  ],
  [
    {
      where: [
        { field: 'supervisor', op: 'is', values: ['p1', 'p2'] },
        { field: 'contract', op: 'not', values: ['CO1.PCCNTR.1', 'CO1.PCCNTR.2'] },
        { field: 'ends', op: 'between', values: ['2025-01-01', '2025-12-31'] },
        { field: 'paid', op: 'between', values: ['1000000', '2500000'] },
      ],
    },
    'Contratos que no son CPS-001-2022 ni MC-002-2023 que supervisa Hernán Bustos o Marta Quintero con pagos de entre $ 1 millón y $ 2.500.000 con fin entre el 1 de enero de 2025 y el 31 de diciembre de 2025',
    'Contracts that are not CPS-001-2022 nor MC-002-2023 supervised by Hernán Bustos or Marta Quintero with payments of between $ 1 million and $ 2.500.000 ending between 1 January 2025 and 31 December 2025',
  ],
  [
    { unknown: true, view: 'own', where: [{ field: 'liquidation', op: 'is', values: ['due'] }] },
    'No se sabe si son: sus contratos sin liquidar',
    'Not known whether they are: your contracts not settled (sin liquidar)',
  ],
  [
    {
      where: [
        { field: 'missing', op: 'is', values: ['liquidation', 'qualityGuarantee'] },
        { field: 'blocked', op: 'is', values: ['no-access'] },
        { field: 'rule', op: 'is', values: ['R16a'] },
      ],
    },
    'Contratos en los que cuenta R16a (garantías) a los que les falta el dato «Liquidación» o «Garantía de calidad o estabilidad» con impedimento: sin acceso',
    'Contracts where R16a (guarantees) counts lacking the fact "Liquidation (final settlement)" or "Quality or stability guarantee" with an obstacle: no access',
  ],
]

about('a query in a sentence', () => {
  it.each(SENTENCES)('%#', (query, es, en) => {
    // What stands between an amount and its sign is for the renderer to keep together.
    const plain = (text: string) => text.replaceAll('\u00a0', ' ')
    expect(plain(describe(query, wordsIn('es'), names))).toBe(es)
    expect(plain(describe(query, wordsIn('en'), names))).toBe(en)
  })

  it('is another one for another query', () => {
    const next = numbersFrom(11)
    for (const language of ['es', 'en'] as const) {
      const said = new Map<string, string>()
      for (let i = 0; i < 1_000; i++) {
        const query = randomQuery(next)
        const alike = JSON.stringify({ ...query, where: query.where.map(filter => JSON.stringify(filter)).sort() })
        const sentence = describe(query, wordsIn(language), names)
        expect(said.get(sentence) ?? alike).toBe(alike)
        said.set(sentence, alike)
        expect(sentence).not.toMatch(/undefined|\[object|=>/)
      }
    }
  })
})
