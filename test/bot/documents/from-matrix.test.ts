import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readMatrix } from '../../../src/adapters/files/matrix.js'
import { turnContext } from '../../../src/bot/cards/turn-context.js'
import type { EntityContext } from '../../../src/bot/context.js'
import { evidenceOf } from '../../../src/bot/contracts/assessed-contract.js'
import { everyContract, visibleByIds } from '../../../src/bot/contracts/visible-contracts.js'
import type { Document, DraftKind } from '../../../src/bot/documents/document.js'
import { draftOf } from '../../../src/bot/documents/draft.js'
import { draftCase } from '../../../src/bot/documents/draft-case.js'
import { supportChecklist, supportState } from '../../../src/bot/documents/supports/checklist.js'
import { fillMatrix } from '../../../src/bot/matrix/fill.js'
import { NamedIn } from '../../../src/bot/matrix/match.js'
import { planMatrix } from '../../../src/bot/matrix/plan.js'
import { recordMatrix, undoMatrix } from '../../../src/bot/matrix/record.js'
import { ANA, asks, at, COORDINATOR, contractOf, TODAY, textOf as textOfCard, worldOf } from '../../support/context.js'
import { textOf } from '../../support/drafts.js'
import { tell } from '../../support/forms.js'

/* What the office's own table tells, in the drafts and the checklist of a contract: named with the table, and below anybody's word. */

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cerrojo-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const WORKS = contractOf(1, ['ana'], {
  ...{ type: 'works', ground: 'other', liquidationFlag: 'yes', endsOn: '2027-02-28' },
  ...{ value: '1250000000', paid: '1176480000', invoiced: '1176480000' },
})
const HEADER = [
  ...['IDENTIFICADOR', 'VALOR', 'VALOR ADICION 1', 'VALOR ADICION 2', 'VALOR CONTRATO MÁS LAS ADICIONES'],
  ...['VALOR REAL EJECUTADO SEGÚN ACTA DE LIQUIDACIÓN', 'No. RP', 'FECHA RP', 'VALOR RP', 'SALDO'],
  ...['ACTA DE LIQUIDACIÓN', 'VIGENCIA ESTABILIDAD', 'EVAL.', 'LIQ. S.', 'FECHA ACTA RECIBO FINAL'],
]
const ROW = [
  ...['CPS-1-2026', '1.000.000.000', '200.000.000', '75.000.000', '1.275.000.000', '1.238.400.000'],
  ...['1023', '03/10/2026', '1.275.000.000', '0', 'acta 12 del 13/04/2027', '30/06/2031', 'OK', 'SI', '20/03/2027'],
]

async function imported(context: EntityContext, rows: readonly (readonly string[])[] = [ROW]) {
  const path = join(folder, 'base.csv')
  writeFileSync(path, [HEADER, ...rows].map(line => line.join(';')).join('\n'))
  const table = await readMatrix(path)
  const named = new NamedIn(table)
  for await (const item of everyContract(context, COORDINATOR, TODAY)) named.add(item)
  const turn = turnContext(context, COORDINATOR, at(TODAY), 'cli', 'es')
  const plans = planMatrix(turn, table, named)
  return { turn, table, named, plans, record: () => recordMatrix(turn, table, plans) }
}

async function itemOf(context: EntityContext) {
  const [item] = await visibleByIds(context, ANA, [WORKS.id], TODAY)
  if (!item) throw new Error('not in sight')
  return item
}

async function documentOf(context: EntityContext, kind: DraftKind): Promise<Document> {
  const draft = draftOf(draftCase(context, await itemOf(context), await evidenceOf(context, [WORKS.id]), TODAY), kind)
  if (draft.kind !== 'drafted') throw new Error(draft.kind)
  return draft.document
}

function rowsOf(document: Document, name: string): Record<string, string> {
  const tables = document.sections.flatMap(({ parts }) => parts.flatMap(part => (part.kind === 'table' ? [part] : [])))
  const rows = tables.find(table => table.name === name)?.rows ?? []
  const said = (line: (typeof rows)[number][number] = []) =>
    line
      .map(piece =>
        piece.kind === 'value' ? `${piece.text}${piece.source ? ` | ${piece.source.text}` : ''}` : piece.kind,
      )
      .join(' // ')
  return Object.fromEntries(rows.map(([first, ...rest]) => [said(first), rest.map(said).join(' // ')]))
}

const FROM = 'de la matriz «base.csv» del 01/07/2027, fila 2'

it('fills the balance, the records, the liquidation and the guarantee, each named with the table', async () => {
  const { context } = await worldOf([WORKS])
  await (await imported(context)).record()
  const report = await documentOf(context, 'final-report')
  const balance = rowsOf(report, 'balance')
  const toConfirm = `${FROM}; la trajo CARMEN; por confirmar`
  expect(balance['Valor inicial']).toBe(`$ 1.000.000.000 | ${toConfirm}`)
  expect(balance['(+) Adiciones']).toBe(`No. 1: $ 200.000.000 | ${toConfirm} // No. 2: $ 75.000.000 | ${toConfirm}`)
  expect(balance['Valor ejecutado y recibido']).toBe(`$ 1.238.400.000 | ${toConfirm}`)
  // Nobody told whether there were reductions: the final value is the table's, and nothing follows from it.
  expect(balance['Valor final']).toBe(`$ 1.275.000.000 | ${toConfirm} // blank`)
  expect(balance['Saldo a liberar (comprometido y no ejecutado)']).toBe('blank')
  const lines = textOf(report)
  expect(lines).toContain('RP 1023 · 03/10/2026 · $ 1.275.000.000')
  const text = JSON.stringify(report)
  expect(text).toContain(`hasta el 30/06/2031","source":{"text":"${FROM}; la trajo CARMEN"`)
  expect(text).toContain(`${FROM}, acta 12; la trajo CARMEN`)
  expect(lines.join('\n')).toContain('Se informó liquidado el 13 de abril de 2027, con «acta 12»')
})

it('ticks the checklist, in the card and in the draft, and says of what is published that it is not in sight', async () => {
  const { context } = await worldOf([WORKS])
  await (await imported(context, [ROW.map((cell, at) => (at === 10 ? '' : cell))])).record()
  const { items } = supportChecklist(await itemOf(context), undefined, TODAY)
  const stateOf = (support: string) => {
    const found = items.find(item => item.support === support)
    return found && supportState(found)
  }
  expect(['evaluation', 'receipt', 'liquidation', 'as-built'].map(stateOf)).toEqual([
    ...['confirmed', 'confirmed', 'confirmed', 'no-signal'],
  ])
  const card = textOfCard(await asks(context, ANA, 'qué soportes tiene el CPS-1-2026'))
  expect(card).toContain('evaluación del contratista: de la matriz «base.csv» del 1 de julio de 2027, que trajo')
  const supports = rowsOf(await documentOf(context, 'final-report'), 'supports')
  expect(supports['acta de recibo final']).toContain(': FECHA ACTA RECIBO FINAL: 20/03/2027 | de la matriz')
  expect(supports['acta de liquidación']).toContain('la da por publicada en SECOP II, donde no se ve')
})

it('shows the balance of the table beside the reckoned one, and reckons nothing with it', async () => {
  const { context } = await worldOf([WORKS])
  await (
    await imported(context, [ROW.map((cell, at) => (at === HEADER.indexOf('SALDO') ? '11.600.000' : cell))])
  ).record()
  const record = await documentOf(context, 'final-report')
  expect(JSON.stringify(record)).toContain('«SALDO: 11.600.000»; no se calcula con ese dato')
  expect(rowsOf(record, 'balance')['Saldo a liberar (comprometido y no ejecutado)']).toBe('blank')
})

it('gives way to anybody’s own word, said before or after, and both are named', async () => {
  const { context } = await worldOf([WORKS])
  await tell(context, ANA, 'execution-value', { executed: '1.200.000.000' }, WORKS.id)
  const { plans, record } = await imported(context)
  expect(plans[0]?.loses).toEqual([
    {
      column: 'VALOR REAL EJECUTADO SEGÚN ACTA DE LIQUIDACIÓN',
      text: '1.238.400.000',
      other: 'ANA, el 1 de julio de 2027: valor ejecutado',
    },
  ])
  await record()
  await tell(context, ANA, 'contract-value', { initial: '900.000.000' }, WORKS.id)
  const balance = rowsOf(await documentOf(context, 'final-report'), 'balance')
  expect(balance['Valor ejecutado y recibido']).toContain('$ 1.200.000.000 | informó ANA')
  expect(balance['Valor inicial']).toContain('$ 900.000.000 | informó ANA')
})

it('is confirmed by sending it on: then it is that person’s', async () => {
  const { context } = await worldOf([WORKS])
  await (await imported(context)).record()
  await tell(context, ANA, 'execution-value', {}, WORKS.id)
  const balance = rowsOf(await documentOf(context, 'final-report'), 'balance')
  expect(balance['Valor ejecutado y recibido']).toBe('$ 1.238.400.000 | informó ANA (supervisión), 01/07/2027')
})

it('goes as a whole when the import is taken back', async () => {
  const { context } = await worldOf([WORKS])
  const { record, turn } = await imported(context)
  const { id } = await record()
  await undoMatrix(turn, id)
  const report = await documentOf(context, 'final-report')
  expect(JSON.stringify(report)).not.toContain('matriz')
  expect(rowsOf(report, 'balance')['Valor inicial']).toBe('blank')
})

it('lists sums that do not fit, and takes no lone value for the initial one', async () => {
  const { context } = await worldOf([WORKS])
  const { plans } = await imported(context, [ROW.map((cell, at) => (at === 4 ? '1.300.000.000' : cell))])
  expect(plans[0]?.asks.map(({ why }) => why)).toEqual(['sum-differs'])
  const path = join(folder, 'otra.csv')
  writeFileSync(path, 'IDENTIFICADOR;VALOR\nCPS-1-2026;5.000.000\n')
  const table = await readMatrix(path)
  const named = new NamedIn(table)
  named.add(await itemOf(context))
  const [plan] = planMatrix(turnContext(context, COORDINATOR, at(TODAY), 'cli', 'es'), table, named)
  expect(plan?.entries).toEqual([{ as: 'note', column: 'VALOR', text: '5.000.000' }])
})

it('is given back with what people gave: the balance only where its sums are whole and fit', async () => {
  const { context } = await worldOf([WORKS])
  const blank = ['CPS-1-2026', ...HEADER.slice(1).map(() => '')]
  const cellOf = async (column: string) => {
    const { turn, table, named } = await imported(context, [blank])
    const at = HEADER.indexOf(column)
    return fillMatrix(turn, table, named).rows[0]?.[at]
  }
  const tells = (form: 'contract-value' | 'execution-value' | 'advance-value', answers: Record<string, string>) =>
    tell(context, ANA, form, answers, WORKS.id)
  await tells('contract-value', { initial: '1.000.000.000', additions: '275.000.000', reductions: '25.000.000' })
  await tells('execution-value', { executed: '1.238.400.000' })
  expect(await cellOf('SALDO')).toBe('')
  expect(await cellOf('VALOR CONTRATO MÁS LAS ADICIONES')).toMatchObject({
    ours: { pesos: '1250000000' },
    note: 'Valor inicial más adiciones menos reducciones, según lo informado',
  })
  expect(await cellOf('VALOR')).toMatchObject({
    ours: { pesos: '1000000000' },
    note: 'Informó ANA el 1 de julio de 2027',
  })
  await tells('advance-value', { advance: '0', amortized: '0', deductions: '0' })
  expect(await cellOf('SALDO')).toMatchObject({ ours: { pesos: '11600000' } })
})
