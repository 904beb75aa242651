import { describe, expect, it } from 'vitest'
import type { Person } from '../../../src/bot/accounts/person.js'
import type { Card } from '../../../src/bot/cards/card.js'
import type { EntityContext } from '../../../src/bot/context.js'
import { evidenceOf } from '../../../src/bot/contracts/assessed-contract.js'
import { visibleByIds } from '../../../src/bot/contracts/visible-contracts.js'
import type { Document, DraftKind } from '../../../src/bot/documents/document.js'
import { documentFigures } from '../../../src/bot/documents/document-figures.js'
import { type Draft, draftOf } from '../../../src/bot/documents/draft.js'
import { draftCase } from '../../../src/bot/documents/draft-case.js'
import {
  ANA,
  asks,
  buttonsOf,
  COORDINATOR,
  contractOf,
  LUIS,
  ORDENADOR,
  partsOf,
  presses,
  TODAY,
  textOf as textOfCard,
  worldOf,
} from '../../support/context.js'
import { textOf } from '../../support/drafts.js'
import { tell } from '../../support/forms.js'

/* What people give for the papers, and the sentences that they declare: by forms, as they press them, to what stands in the drafts. */

const ONE = contractOf(1, ['ana'], { value: '1250000000', paid: '1176480000', invoiced: '1176480000' })
const WORKS = contractOf(2, ['ana', 'luis'], {
  ...{ type: 'works', ground: 'other', liquidationFlag: 'yes', endsOn: '2027-02-28' },
  ...{ value: '1250000000', paid: '1176480000', invoiced: '1176480000' },
})
const VALUE = {
  initial: '1.000.000.000',
  additions: '1; 03/10/2026; 275.000.000; RP 1099',
  reductions: '15/11/2026; 25.000.000',
  document: 'Modificatorio 1',
}
const EXECUTION = { executed: '$ 1.238.400.000' }
const NO_ADVANCE = { advance: 'no hubo', amortized: 'no hubo', deductions: '0' }

async function draftFor(context: EntityContext, id: string, kind?: DraftKind): Promise<Draft> {
  const [item] = await visibleByIds(context, ANA, [id], TODAY)
  if (!item) throw new Error('not in sight')
  return draftOf(draftCase(context, item, await evidenceOf(context, [id]), TODAY), kind)
}

async function documentFor(context: EntityContext, id: string, kind?: DraftKind): Promise<Document> {
  const draft = await draftFor(context, id, kind)
  if (draft.kind !== 'drafted') throw new Error(draft.kind)
  return draft.document
}

/** The line of a table that begins so, cell by cell, with the sources of its pieces. */
function rowOf(document: Document, label: string, table = 'balance'): string {
  for (const { parts } of document.sections)
    for (const part of parts) {
      if (part.kind !== 'table' || part.name !== table) continue
      const row = part.rows.find(([first]) => first?.some(piece => piece.kind === 'value' && piece.text === label))
      if (row)
        return row
          .slice(1)
          .flat()
          .map(piece => {
            if (piece.kind !== 'value') return `[${piece.what}]`
            return piece.source ? `${piece.text} | ${piece.source.text}` : piece.text
          })
          .join(' // ')
    }
  throw new Error(label)
}

const gives = (context: EntityContext, who: Person, form: Parameters<typeof tell>[2], answers: object, id = ONE.id) =>
  tell(context, who, form, answers as Record<string, string>, id)
const linesOf = async (context: EntityContext, id: string, kind?: DraftKind) =>
  textOf(await documentFor(context, id, kind)).join('\n')

describe('what people give of the money', () => {
  it('stands in the balance with who gave it and when, and the rest follows from it', async () => {
    const { context } = await worldOf([ONE])
    await gives(context, COORDINATOR, 'contract-value', VALUE)
    await gives(context, ANA, 'execution-value', EXECUTION)
    await gives(context, ANA, 'advance-value', NO_ADVANCE)
    const made = await documentFor(context, ONE.id, 'final-report')
    const carmen = 'informó CARMEN (oficina de contratación), 01/07/2027, sobre «Modificatorio 1»'
    const ana = 'informó ANA (supervisión), 01/07/2027'
    expect(rowOf(made, 'Valor inicial')).toBe(`$ 1.000.000.000 | ${carmen}`)
    expect(rowOf(made, '(+) Adiciones')).toBe(`No. 1 · 03/10/2026 · RP 1099: $ 275.000.000 | ${carmen}`)
    expect(rowOf(made, '(−) Reducciones')).toBe(`15/11/2026: $ 25.000.000 | ${carmen}`)
    expect(rowOf(made, 'Valor final')).toBe('$ 1.250.000.000 | calculado')
    expect(rowOf(made, 'Valor ejecutado y recibido')).toBe(`$ 1.238.400.000 | ${ana}`)
    expect(rowOf(made, 'Pendiente de pago (a favor del contratista)')).toBe('$ 61.920.000 | calculado')
    expect(rowOf(made, 'Saldo a liberar (comprometido y no ejecutado)')).toBe('$ 11.600.000 | calculado')
    expect(rowOf(made, 'Comprobación: sumas iguales')).toBe('$ 1.250.000.000 | calculado')
    // A zero is a figure; that there was none is an answer.
    expect(rowOf(made, 'Anticipo o pago anticipado: girado')).toBe(`No hubo, según lo informado | ${ana}`)
    expect(rowOf(made, 'Descuentos: multas, cláusula penal y otros')).toBe(`$ 0 | ${ana}`)
    // What the draft was made of is kept with it.
    const [item] = await visibleByIds(context, ANA, [ONE.id], TODAY)
    if (!item) throw new Error('none')
    const kept = documentFigures(made, item)
    expect(kept.figures).toContain(`Valor ejecutado y recibido · $ 1.238.400.000 [${ana}]`)
    expect(kept.attestations).toHaveLength(3)
  })

  it('stands beside the advance that SECOP shows, which answers nothing', async () => {
    const advance = { given: '300000000', amortized: '300000000' } as const
    const { context } = await worldOf([{ ...WORKS, advance }])
    const asked = rowOf(
      await documentFor(context, WORKS.id, 'liquidation-record'),
      'Anticipo o pago anticipado: girado',
    )
    expect(asked).toBe(
      '$ 300.000.000 (registrado en SECOP II, que no distingue anticipo de pago anticipado) | SECOP II, corte del 30/06/2027 // [anticipo o pago anticipado girado, o que no lo hubo]',
    )
    await gives(context, ANA, 'advance-value', { advance: '290.000.000' }, WORKS.id)
    const document = await documentFor(context, WORKS.id, 'liquidation-record')
    expect(rowOf(document, 'Anticipo o pago anticipado: girado')).toMatch(
      /^\$ 290\.000\.000 \| informó .* \/\/ \$ 300\.000\.000 \(/,
    )
    expect(rowOf(document, 'Anticipo o pago anticipado: amortizado')).toMatch(
      /\$ 300\.000\.000 .*\[anticipo amortizado/,
    )
    expect(rowOf(document, 'Anticipo o pago anticipado: por amortizar')).toMatch(/^\[anticipo por amortizar/)
  })

  it('is a statement that changes nothing else, and can be taken back', async () => {
    const { context } = await worldOf([ONE])
    const before = (await asks(context, ANA, 'CPS-1-2026')).summary
    await gives(context, ANA, 'execution-value', { executed: '5.000.000' })
    await gives(context, ANA, 'execution-value', { executed: '1.238.400.000' })
    expect((await asks(context, ANA, 'CPS-1-2026')).summary).toBe(before)
    const taken = buttonsOf(await asks(context, ANA, 'CPS-1-2026')).filter(({ label }) => label.startsWith('Retirar'))
    expect(taken.map(({ label }) => label)).toEqual(['Retirar lo dicho: Datos para los documentos'])
    await presses(context, ANA, taken[0]?.action)
    // Nor does the older word of the same person stand again.
    expect(rowOf(await documentFor(context, ONE.id), 'Valor ejecutado y recibido')).toBe('[valor ejecutado y recibido]')
  })

  it('is filled in already, and whoever sends it on takes over no word of others', async () => {
    const { context } = await worldOf([ONE])
    await gives(context, ANA, 'execution-value', EXECUTION)
    const opened = await presses(context, COORDINATOR, { kind: 'open', form: 'execution-value', id: ONE.id })
    const initial = partsOf(opened, 'form')[0]?.fields.map(field => ('initial' in field ? field.initial : undefined))
    expect(initial).toEqual(['$ 1.238.400.000', undefined, undefined])
    const { card } = await gives(context, COORDINATOR, 'execution-value', {})
    expect(textOfCard(card)).toContain('no trae nada que no estuviera dado ya')
    await gives(context, COORDINATOR, 'execution-value', { paid: '1.176.480.000', document: 'Certificado 7' })
    const made = await documentFor(context, ONE.id)
    expect(rowOf(made, 'Valor ejecutado y recibido')).toContain('informó ANA')
    expect(rowOf(made, 'Valor pagado')).toContain(
      '$ 1.176.480.000 (según el certificado de pagos) | informó CARMEN (oficina de contratación), 01/07/2027, sobre «Certificado 7»',
    )
    expect(textOf(made)).toContain('«Certificado 7»')
  })

  it('stops a draft where somebody told that nothing is left, and the balance has something', async () => {
    const { context } = await worldOf([ONE])
    await gives(context, ANA, 'contract-value', VALUE)
    await gives(context, ANA, 'execution-value', EXECUTION)
    await gives(context, ANA, 'payment', { answer: 'settled' })
    const draft = await draftFor(context, ONE.id, 'final-report')
    if (draft.kind !== 'stopped') throw new Error(draft.kind)
    expect(draft.contradictions.map(({ kind, places }) => [kind, ...places.map(({ said }) => said)])).toEqual([
      ['settled-with-balance', 'sin saldo', 'Pendiente de pago (a favor del contratista) $ 61.920.000'],
    ])
  })

  it('is not reckoned with where two give it otherwise, and both stand there', async () => {
    const { context } = await worldOf([ONE])
    await gives(context, ANA, 'execution-value', EXECUTION)
    await gives(context, COORDINATOR, 'execution-value', { executed: '1.000.000.000' })
    const made = await documentFor(context, ONE.id)
    expect(rowOf(made, 'Valor ejecutado y recibido')).toBe(
      '[valor ejecutado y recibido] // [se dieron cifras distintas: $ 1.238.400.000 (informó ANA (supervisión), 01/07/2027) y $ 1.000.000.000 (informó CARMEN (oficina de contratación), 01/07/2027)]',
    )
    expect(rowOf(made, 'Pendiente de pago (a favor del contratista)')).toMatch(/^\[/)
  })

  it('may be that there were none, which is no zero', async () => {
    const { context } = await worldOf([ONE])
    await gives(context, ANA, 'contract-value', { initial: '10', additions: 'no hubo', reductions: 'ninguna' })
    const made = await documentFor(context, ONE.id)
    expect(rowOf(made, '(+) Adiciones')).toMatch(/^No hubo, según lo informado \| informó ANA/)
    expect(rowOf(made, 'Valor final')).toContain('$ 10 | calculado')
  })

  it.each<[Parameters<typeof tell>[2], Record<string, string>, string]>([
    ['execution-value', { executed: 'como 12 millones' }, 'escríbalo como 54.120.000'],
    ['execution-value', { executed: '-5' }, 'escríbalo como 54.120.000'],
    ['contract-value', { additions: '1; 31/02/2026; 5' }, '1; 03/10/2023; 275.000.000; 1023'],
    ['contract-value', { additions: '1; 2; 3; 4; 5' }, '1; 03/10/2023; 275.000.000; 1023'],
    ['budget-records', { records: '1023' }, '1; 03/10/2023; 275.000.000; 1023'],
    ['budget-records', { records: 'no hubo' }, '1; 03/10/2023; 275.000.000; 1023'],
    ['reservations', { byEntity: 'sin salvedades' }, 'hecho; valor; fundamento'],
    ['execution-value', {}, 'hace falta'],
  ])('is asked again where %s cannot be read: %j', async (form, answers, said) => {
    const { context } = await worldOf([ONE])
    const { card } = await gives(context, ANA, form, answers)
    expect(textOfCard(card)).toContain(said)
    expect(await linesOf(context, ONE.id)).toContain('POR COMPLETAR: valor ejecutado y recibido')
  })

  it('is asked of nobody whose contract it is not', async () => {
    const { context } = await worldOf([ONE])
    const card = await presses(context, LUIS, { kind: 'open', form: 'execution-value', id: ONE.id })
    expect(partsOf(card, 'form')).toEqual([])
  })
})

describe('figures that cannot both be right', () => {
  it.each<[string, object, DraftKind, string | null]>([
    ['more executed than its value', { executed: '1.250.000.100' }, 'final-report', 'executed-above-final'],
    ['more executed than its value', { executed: '1.250.000.100' }, 'liquidation-record', 'executed-above-final'],
    ['more paid than executed', { executed: '1.000.000.000' }, 'final-report', 'paid-above-executed'],
    // There it is what is to be refunded.
    ['more paid than executed', { executed: '1.000.000.000' }, 'liquidation-record', null],
  ])('%s: %j stop the %s', async (_, execution, kind, contradiction) => {
    const { context } = await worldOf([WORKS])
    await tell(context, ANA, 'liquidation', { answer: 'not-done' }, WORKS.id)
    await gives(context, ANA, 'contract-value', VALUE, WORKS.id)
    await gives(context, ANA, 'execution-value', execution, WORKS.id)
    const draft = await draftFor(context, WORKS.id, kind)
    expect(draft).toMatchObject(contradiction ? { contradictions: [{ kind: contradiction }] } : { kind: 'drafted' })
    if (draft.kind === 'stopped')
      expect(draft.contradictions[0]?.places.map(({ source }) => source.text)).toHaveLength(2)
    else if (draft.kind === 'drafted')
      expect(textOf(draft.document).join('\n')).toContain('[REVISAR: lo pagado supera lo ejecutado en $ 176.480.000]')
  })
})

describe('a balance to release', () => {
  const withBalance = async (facts = {}) => {
    const { context } = await worldOf([{ ...ONE, facts: { ...ONE.facts, ...facts } }])
    await tell(context, ANA, 'payment', { answer: 'balance-to-release' }, ONE.id)
    return context
  }
  const ASKED = 'hágame la solicitud de liberación de saldo del CPS-1-2026'

  it('is not asked back while what was executed, paid or committed is not known, and that is said', async () => {
    const context = await withBalance({ paid: '0' })
    const said = async () => textOfCard(await asks(context, ANA, ASKED))
    expect(await said()).toContain(
      'Para pedir la liberación del saldo falta saber: lo ejecutado, lo pagado y los registros presupuestales (RP).',
    )
    await gives(context, ANA, 'execution-value', { executed: '1.238.400.000', paid: '1.176.480.000' })
    expect(await said()).toContain('falta saber: los registros presupuestales (RP).')
    const buttons = buttonsOf(await asks(context, ANA, ASKED))
    await gives(context, ANA, 'budget-records', { records: '1023; 03/10/2026; 1.250.000.000', answer: 'less-executed' })
    expect(await said()).toContain('Aquí está el borrador de solicitud de liberación de saldo')
    // The way to give it stood below.
    expect(buttons.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Dar los RP', 'Dar lo ejecutado y pagado']),
    )
  })

  it('follows from the records, and is asked for only in the name of who asks', async () => {
    const context = await withBalance()
    await gives(context, ANA, 'execution-value', { executed: '1.238.400.000' })
    await gives(context, ANA, 'budget-records', { records: '1023; 03/10/2026; 1.250.000.000', answer: 'less-executed' })
    const before = await documentFor(context, ONE.id, 'balance-release')
    const ana = 'informó ANA (supervisión), 01/07/2027'
    expect(rowOf(before, '1023', 'release')).toBe(
      `03/10/2026 | ${ana} // $ 1.250.000.000 | ${ana} // $ 1.176.480.000 | calculado // $ 61.920.000 | calculado // $ 11.600.000 | calculado`,
    )
    const lines = textOf(before)
    expect(lines).toContain('once millones seiscientos mil pesos ($ 11.600.000)')
    expect(lines).toContain('menor ejecución')
    expect(lines.filter(line => line.startsWith('Solicito'))).toEqual([])
    // Before that day: on it the reserve expires.
    expect(lines.filter(line => line.includes('31 de diciembre'))).toEqual([
      'reserva presupuestal de la vigencia 2026, por solicitar antes del 31 de diciembre de 2027',
    ])
    // Not by who does not supervise it.
    expect(partsOf(await presses(context, ORDENADOR, { kind: 'open', form: 'declared', id: ONE.id }), 'form')).toEqual(
      [],
    )
    await gives(context, ANA, 'declared', { answer: 'declare-release', sure: 'true' })
    expect(await linesOf(context, ONE.id, 'balance-release')).toContain(
      'Solicito liberar once millones seiscientos mil pesos ($ 11.600.000), saldo comprometido y no ejecutado del contrato CPS-1-2026, según el cuadro.',
    )
  })

  it.each<[string, string, string, string]>([
    // Both, where the records do not add up to the value.
    ['sums that differ', '1023; 03/10/2026; 1.000.000.000 | 1099; 04/10/2026; 260.000.000', 'Total', '$ 21.600.000'],
    [
      'more paid than was committed',
      '1023; 03/10/2026; 1.000.000.000',
      '',
      'pagos por encima del registro presupuestal en $ 176.480.000',
    ],
    [
      'rows that differ',
      '1023; 03/10/2026; 1.250.000.000; 1.000.000.000; 0',
      '',
      'la suma por RP y el total difieren en $ 238.400.000',
    ],
  ])('with %s', async (_, records, __, said) => {
    const context = await withBalance()
    await gives(context, ANA, 'contract-value', VALUE)
    await gives(context, ANA, 'execution-value', { executed: '1.238.400.000' })
    await gives(context, ANA, 'budget-records', { records })
    await gives(context, ANA, 'declared', { answer: 'declare-release', sure: 'true' })
    const lines = await linesOf(context, ONE.id, 'balance-release')
    expect(lines).toContain(said)
    expect(lines).not.toContain('Solicito liberar')
    if (said === '$ 21.600.000') expect(lines).toContain('once millones seiscientos mil pesos ($ 11.600.000)')
  })

  it('goes to the legal office while a procedure runs, after the report', async () => {
    const context = await withBalance()
    await gives(context, ANA, 'execution-value', { executed: '1.238.400.000' })
    await gives(context, ANA, 'budget-records', { records: '1023; 03/10/2026; 1.250.000.000' })
    expect((await documentFor(context, ONE.id)).kind).toBe('balance-release')
    await tell(context, ANA, 'proceeding', { answer: 'open' }, ONE.id)
    expect((await documentFor(context, ONE.id)).kind).toBe('final-report')
    const lines = await linesOf(context, ONE.id, 'balance-release')
    expect(lines).toContain('lo define la oficina jurídica.')
    expect(lines).toMatch(/^Oficina jurídica/m)
    expect(lines).not.toMatch(/^Oficina financiera/m)
  })

  it('is not asked back once its reserve is past', async () => {
    const context = await withBalance({ startsOn: '2024-01-15', endsOn: '2025-12-15' })
    await gives(context, ANA, 'execution-value', { executed: '1.238.400.000' })
    await gives(context, ANA, 'budget-records', { records: '1023; 03/10/2025; 1.250.000.000' })
    expect((await draftFor(context, ONE.id, 'balance-release')).kind).toBe('not-offered')
  })
})

describe('a sentence that a signatory declares', () => {
  const cases: readonly (readonly [string, DraftKind, Person, Person, Record<string, string>, RegExp])[] = [
    ['closes', 'closing-record', ORDENADOR, ANA, { answer: 'declare-closes' }, /^Se deja constancia del cierre/m],
    ['fulfilled', 'final-report', ANA, COORDINATOR, { answer: 'declare-fulfilled' }, /^El objeto se cumplió\.$/m],
    [
      'partly',
      'final-report',
      ANA,
      ORDENADOR,
      { answer: 'declare-partly-fulfilled', note: 'faltó el producto 3' },
      /^El objeto se cumplió en parte, así: «faltó el producto 3»\.$/m,
    ],
    [
      'no sanctions',
      'final-report',
      ANA,
      COORDINATOR,
      { answer: 'declare-no-sanctions' },
      /^Durante la ejecución no se impusieron multas/m,
    ],
    [
      'social security',
      'final-report',
      ANA,
      COORDINATOR,
      { answer: 'declare-social-security', note: 'enero a diciembre de 2026' },
      /^El contratista acreditó los aportes a seguridad social de enero a diciembre de 2026\.$/m,
    ],
  ]

  it.each(cases)('%s stands in the %s only once %o declared it', async (_, kind, who, another, answers, sentence) => {
    const { context } = await worldOf([ONE])
    await tell(context, ANA, 'payment', { answer: 'settled' }, ONE.id)
    expect(await linesOf(context, ONE.id, kind)).not.toMatch(sentence)
    const others = await presses(context, another, { kind: 'open', form: 'declared', id: ONE.id })
    const offered = JSON.stringify(partsOf(others, 'form'))
    expect(offered).not.toContain(answers.answer)
    await gives(context, who, 'declared', { ...answers, sure: 'true' })
    const made = await documentFor(context, ONE.id, kind)
    expect(textOf(made).join('\n')).toMatch(sentence)
    expect(JSON.stringify(made)).toContain(`declaró ${who.name} (`)
  })

  it.each([
    ['supervisor', [ANA], ORDENADOR, ['Supervisión']],
    ['both', [ANA, ORDENADOR], COORDINATOR, ['Supervisión', 'Ordenación del gasto']],
  ] as const)('closes by whoever signs where the entity says %s', async (signs, by, another, roles) => {
    for (const who of by) {
      const world = await worldOf([ONE])
      const context: EntityContext = {
        ...world.context,
        closing: { signs, clicks: null, instructions: { text: null, link: null } },
      }
      await tell(context, ANA, 'payment', { answer: 'settled' }, ONE.id)
      const others = await presses(context, another, { kind: 'open', form: 'declared', id: ONE.id })
      expect(JSON.stringify(partsOf(others, 'form'))).not.toContain('declare-closes')
      await gives(context, who, 'declared', { answer: 'declare-closes', sure: 'true' })
      const made = await documentFor(context, ONE.id, 'closing-record')
      expect(textOf(made).join('\n')).toMatch(/^Se deja constancia del cierre/m)
      const signers = made.sections.flatMap(({ parts }) =>
        parts.flatMap(part => (part.kind === 'signatures' ? part.signers : [])),
      )
      expect(signers.map(({ role }) => role)).toEqual(roles)
    }
  })

  it.each([
    { answer: 'declare-fulfilled' },
    { answer: 'declare-partly-fulfilled', sure: 'true' },
    { answer: 'declare-social-security', sure: 'true' },
    { answer: 'declare-closes', sure: 'true' },
  ])('is not declared by %j', async answers => {
    const { context } = await worldOf([ONE])
    const { card } = await gives(context, ANA, 'declared', answers)
    expect(partsOf(card, 'form')).toHaveLength(1)
    expect((await context.store.said.of(context.entity.key, [ONE.id])).size).toBe(0)
  })

  it('stands no more once the contract looks otherwise, or it was taken back', async () => {
    const { context, cut } = await worldOf([ONE])
    await gives(context, ANA, 'declared', { answer: 'declare-no-sanctions', sure: 'true' })
    const sentence = 'no se impusieron multas ni sanciones.'
    expect(await linesOf(context, ONE.id, 'final-report')).toContain(sentence)
    await cut('c2', TODAY, [{ ...ONE, facts: { ...ONE.facts, paid: '1200000000' } }])
    expect(await linesOf(context, ONE.id, 'final-report')).not.toContain(sentence)
    await cut('c3', TODAY, [ONE])
    const back = buttonsOf(await asks(context, ANA, 'CPS-1-2026')).find(({ label }) => label.startsWith('Retirar'))
    await presses(context, ANA, back?.action)
    expect(await linesOf(context, ONE.id, 'final-report')).not.toContain(sentence)
  })

  it('that nothing is left between the parties waits for the balance, what they reserve and its support', async () => {
    const { context } = await worldOf([WORKS])
    const says = (form: Parameters<typeof tell>[2], answers: Record<string, string>, who = ORDENADOR) =>
      tell(context, who, form, answers, WORKS.id)
    const lines = () => linesOf(context, WORKS.id, 'liquidation-record')
    await says('liquidation', { answer: 'not-done' }, ANA)
    await says('contract-value', VALUE, ANA)
    await says('execution-value', EXECUTION, ANA)
    await says('advance-value', NO_ADVANCE, ANA)
    const declare = { answer: 'declare-settled', sure: 'true' }
    expect(textOfCard((await says('declared', declare)).card)).toContain('hace falta')
    await says('declared', { ...declare, document: 'Paz y salvo 4' })
    expect(await lines()).not.toMatch(/paz y salvo\.$/m)
    await says('reservations', { byContractor: 'mayor permanencia; 5.000.000; acta 3', byEntity: 'no hay' })
    const whole = await lines()
    // Something is still to be paid.
    expect(whole).toContain('Pagado el saldo anterior, y salvo las salvedades, las partes quedarán a paz y salvo.')
    expect(whole).toContain('«mayor permanencia»')
    expect(whole).toContain('No deja salvedades, según lo informado')
    await says('execution-value', { executed: '1.176.480.000' }, ANA)
    expect(await lines()).toContain('Salvo lo anterior, las partes declaran estar a paz y salvo.')
    await says('declared', { answer: 'declare-settles', sure: 'true' })
    await says('declared', { answer: 'declare-partly-executed', note: '94,1', sure: 'true' })
    const last = await lines()
    expect(last).toContain('Las partes liquidan de común acuerdo el contrato CPS-2-2026 (Ley 80 de 1993, art. 60;')
    expect(last).toContain('El contrato se ejecutó en el 94,1 %.')
    // Nor while money is to be refunded, or a procedure runs.
    await says('execution-value', { executed: '1.000.000.000' }, ANA)
    expect(await lines()).not.toMatch(/paz y salvo\.$/m)
  })
})

it('a draft offers what can be given for it, and the receipt the draft with it', async () => {
  const { context } = await worldOf([ONE])
  const drafted = await asks(context, ANA, 'hágame el informe final del CPS-1-2026')
  expect(buttonsOf(drafted).map(({ label }) => label)).toEqual(
    expect.arrayContaining([
      'Dar lo ejecutado y pagado',
      'Dar valor y adiciones',
      'Dar los RP',
      'Declarar para el documento',
    ]),
  )
  const { card }: { card: Card } = await gives(context, ANA, 'execution-value', EXECUTION)
  expect(textOfCard(card)).toContain('Para los documentos: valor ejecutado.')
  expect(buttonsOf(card)[0]).toMatchObject({ label: 'Borrador con lo nuevo', action: { question: { kind: 'draft' } } })
})
