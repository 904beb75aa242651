import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { encodeFile } from '../../src/adapters/files/files.js'
import { readMatrix } from '../../src/adapters/files/matrix.js'
import type { Person } from '../../src/bot/accounts/person.js'
import { turnContext } from '../../src/bot/cards/turn-context.js'
import type { EntityContext } from '../../src/bot/context.js'
import { everyContract } from '../../src/bot/contracts/visible-contracts.js'
import { fillMatrix } from '../../src/bot/matrix/fill.js'
import { NamedIn } from '../../src/bot/matrix/match.js'
import { planMatrix, type RowPlan } from '../../src/bot/matrix/plan.js'
import { readMatrixCell } from '../../src/bot/matrix/read-cell.js'
import { recordMatrix, standingImports, undoMatrix } from '../../src/bot/matrix/record.js'
import type { MatrixTable } from '../../src/bot/matrix/table.js'
import { es } from '../../src/words/es/index.js'
import {
  ADMIN,
  ANA,
  asks,
  at,
  buttonsOf,
  COORDINATOR,
  contractOf,
  presses,
  TODAY,
  worldOf,
} from '../support/context.js'
import { tell } from '../support/forms.js'
import { HERE } from '../support/heavy-files.js'
import { readWorkbook } from '../support/read-workbook.js'
import { workbook } from '../support/xlsx.js'

/*
 * A table as contracting offices keep it, invented: two lines of headers with groups merged over them, marks, days in texts and
 * numbers, ways of writing nothing.
 */

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cerrojo-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const GROUPS = [
  'BASE',
  null,
  null,
  null,
  null,
  'CIERRE CONTRACTUAL',
  null,
  null,
  null,
  null,
  null,
  null,
  'EQUIPO',
  null,
]
const HEADER = [
  ...['IDENTIFICADOR', 'CONTRATISTA', 'STATUS S.', 'R1', 'I1', 'EVAL.', 'ACTA C.', 'REQ. LIQ.', 'LIQ. S.'],
  ...['ACTA DE LIQUIDACIÓN', 'NO LIQ.', 'SALDO RT.', 'ABOGADO', 'CONTADOR', 'OBS. RAZÓN', 'VIGENCIA CALIDAD SERVICIO'],
]
const NAME = 'PROVEEDORA INVENTADA SAS'

const CONTRACTS = [
  contractOf(1, ['ana'], { liquidationFlag: 'yes', ground: 'other', type: 'works' }),
  contractOf(2, ['ana'], { liquidationFlag: 'yes', ground: 'other', type: 'works' }),
  contractOf(3, ['luis']),
  contractOf(4, ['luis'], {}, { reference: 'OBRA-7-2025' }),
  contractOf(5, ['luis'], {}, { reference: 'OBRA-7-2025' }),
]

type Line = readonly (string | null)[]

/** A row by its columns. */
function row(cells: Readonly<Record<string, string>>): Line {
  return HEADER.map(column => cells[column] ?? null)
}

const ROWS = [
  row({
    IDENTIFICADOR: 'cps 1 de 2026',
    CONTRATISTA: 'Proveedora Inventada',
    'STATUS S.': 'CERRADO',
    R1: 'OK',
    'EVAL.': 'OK',
    'ACTA C.': 'X',
    'REQ. LIQ.': 'OK',
    'LIQ. S.': 'OK',
    'ACTA DE LIQUIDACIÓN': 'acta 12 del 03/04/2027',
    'SALDO RT.': '0',
    ABOGADO: 'Eva Ríos',
    CONTADOR: 'Juan Paz',
    'OBS. RAZÓN': '+57 falta la firma',
    'VIGENCIA CALIDAD SERVICIO': '30/06/2029',
  }),
  row({
    IDENTIFICADOR: 'CPS-2-2026',
    'REQ. LIQ.': 'OK',
    'ACTA DE LIQUIDACIÓN': 'SI',
    'VIGENCIA CALIDAD SERVICIO': '4 meses más',
  }),
  row({ IDENTIFICADOR: 'CPS-3-2026', CONTRATISTA: 'OTRA EMPRESA', 'EVAL.': 'OK' }),
  row({ IDENTIFICADOR: 'OBRA-7-2025', 'EVAL.': 'OK' }),
  row({ IDENTIFICADOR: 'CPS-99-2026', 'EVAL.': 'OK' }),
  row({ IDENTIFICADOR: 'CPS-1-2026', 'EVAL.': 'NO' }),
  row({ 'SALDO RT.': '12500000' }),
]

async function saved(rows: readonly Line[] = ROWS, name = 'base.xlsx'): Promise<MatrixTable> {
  const path = join(folder, name)
  writeFileSync(path, workbook([{ name: 'BASE', rows: [['Matriz de cierre'], GROUPS, HEADER, ...rows] }]))
  return readMatrix(path)
}

async function namedIn(context: EntityContext, table: MatrixTable, who: Person): Promise<NamedIn> {
  const named = new NamedIn(table)
  for await (const item of everyContract(context, who, TODAY)) named.add(item)
  return named
}

const turnOf = (context: EntityContext, who: Person, now = at(TODAY)) => turnContext(context, who, now, 'cli', 'es')

async function planned(context: EntityContext, table: MatrixTable, who = COORDINATOR): Promise<RowPlan[]> {
  return planMatrix(turnOf(context, who), table, await namedIn(context, table, who))
}

async function imported(context: EntityContext, table: MatrixTable, who = COORDINATOR, now = at(TODAY)) {
  return recordMatrix(turnOf(context, who, now), table, await planned(context, table, who))
}

const idOf = (n: number) => contractOf(n, []).id

describe('a table', () => {
  it('is read by the names of its columns, below two lines of headers', async () => {
    const { columns, head, rows, sheet } = await saved()
    expect(sheet).toBe('BASE')
    expect(head.map(({ line }) => line)).toEqual([1, 2, 3])
    expect(rows.map(({ line }) => line)).toEqual([4, 5, 6, 7, 8, 9, 10])
    expect(Object.fromEntries(columns.map(({ label, column }) => [label, column]))).toEqual({
      IDENTIFICADOR: 'reference',
      CONTRATISTA: 'supplier',
      'STATUS S.': 'secopState',
      R1: 'monthly',
      I1: 'monthly',
      'EVAL.': 'evaluation',
      'ACTA C.': 'closingRecord',
      'REQ. LIQ.': 'liquidationDue',
      'LIQ. S.': 'inSecop',
      'ACTA DE LIQUIDACIÓN': 'liquidatedOn',
      'NO LIQ.': 'noLiquidation',
      'SALDO RT.': 'balance',
      ABOGADO: 'lawyer',
      CONTADOR: 'accountant',
      'OBS. RAZÓN': 'reason',
      'VIGENCIA CALIDAD SERVICIO': 'qualityGuarantee',
    })
  })

  it('may be text, with any separator, in what Windows writes', async () => {
    const path = join(folder, 'base.csv')
    for (const sign of [';', ',', '\t']) {
      const text = [
        ['No. CONTRATO', 'FECHA_LIQUIDACION_CONTRATO', 'CONTADOR RESP.'],
        ['CPS-1-2026', '3/5/2027', 'Núñez'],
      ]
      writeFileSync(path, Buffer.from(text.map(line => line.join(sign)).join('\r\n'), 'latin1'))
      const { columns, rows } = await readMatrix(path)
      expect(columns.map(({ column }) => column)).toEqual(['reference', 'liquidatedOn', 'accountant'])
      expect(rows[0]?.raw[2]).toBe('Núñez')
    }
  })

  it('is refused, with what to do, where nobody can read it', async () => {
    const path = join(folder, 'x')
    const why = async (bytes: Uint8Array | string) => {
      writeFileSync(path, bytes)
      return readMatrix(path).then(
        () => '',
        (error: unknown) => String(error),
      )
    }
    expect(await why('a;b\n1;2')).toContain('no row names')
    expect(await why('')).toContain('no row names')
    expect(await why(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toContain('old spreadsheet')
    expect(await why(Buffer.from('PK\u0003\u0004 broken'))).toContain('damaged')
    await expect(readMatrix(join(folder, 'none.xlsx'))).rejects.toThrow('could not be opened')
    // Hidden sheets are nobody's table.
    expect(
      await why(
        workbook([
          { name: 'H', state: 'hidden', rows: [HEADER, ...ROWS] },
          { name: 'V', rows: [['x']] },
        ]),
      ),
    ).toContain('no row')
  })
})

describe('a cell', () => {
  it.each([
    ['', 'empty'],
    [null, 'empty'],
    ['-', 'dash'],
    ['N/A', 'not-applicable'],
    ['No aplica', 'not-applicable'],
    ['VACÍO', 'said-empty'],
    ['null', 'null'],
    ['ND', 'not-available'],
    ['#N/A', 'not-available'],
    ['=VLOOKUP(A1)', 'not-available'],
    [0, 'zero'],
    ['1900-01-01', 'no-day'],
    ['1900-01-01T00:00', 'no-day'],
    ['00/00/0000', 'no-day'],
    ['SI', 'yes'],
    ['ok', 'yes'],
    ['✓', 'yes'],
    ['NO/PEND', 'no'],
    ['constructor', 'text'],
    ['31/02/2026', 'text'],
    ['pronto', 'text'],
  ])('%j says %s', (raw, kind) => {
    expect(readMatrixCell('liquidatedOn', raw)).toEqual({ kind })
  })

  it.each([
    ['03/04/2025', '2025-04-03', true, null],
    ['13/04/2025', '2025-04-13', false, null],
    ['05/05/2025', '2025-05-05', false, null],
    ['04/13/2025', '2025-04-13', false, null],
    ['3 de mayo de 2025', '2025-05-03', false, null],
    ['2025-05-03T00:00', '2025-05-03', false, null],
    [45_780, '2025-05-03', false, null],
    ['acta 12 del 13/04/2025', '2025-04-13', false, '12'],
    ['Acta No. 7 (3 de mayo de 2025)', '2025-05-03', false, '7'],
  ])('%j is %s', (raw, day, isRead, record) => {
    expect(readMatrixCell('liquidatedOn', raw)).toEqual({ kind: 'day', day, isRead, record })
  })

  it.each([
    ['12/03/2025', 'day'],
    ['OK 12/03/2025', 'day'],
    [45_780, 'day'],
    [1, 'yes'],
    ['pendiente al 12/03/2025', 'text'],
    ['no, 12/03/2025', 'text'],
  ])('of a mark may be its day: %j', (raw, kind) => {
    expect(readMatrixCell('closingRecord', raw).kind).toBe(kind)
  })

  it('is not guessed where its column has the month first', () => {
    expect(readMatrixCell('liquidatedOn', '03/04/2025', true)).toEqual({ kind: 'text' })
    expect(readMatrixCell('liquidatedOn', '04/13/2025', true)).toMatchObject({ day: '2025-04-13' })
  })

  it.each([
    ['$ 12.500.000', '12500000'],
    ['12,500,000.50', '12500000.50'],
    [12_500_000, '12500000'],
  ])('holds the amount %j', (raw, pesos) => {
    expect(readMatrixCell('balance', raw)).toEqual({ kind: 'amount', pesos })
  })
})

it('what a table proposes and no verdict waits for is in “what do you need from me?”, until it is told', async () => {
  const { context } = await worldOf([contractOf(3, ['luis'])])
  const path = join(folder, 'base.csv')
  writeFileSync(path, 'IDENTIFICADOR;REQ. LIQ.;NO LIQ.;FECHA REVERSION SALDO\nCPS-3-2026;N/A;No se pactó;20/05/2027\n')
  const asked = async () => (await asks(context, COORDINATOR, '¿qué necesita de mí?')).parts
  const shown = async () => (await asked()).filter(part => part.kind === 'group' && part.title)
  expect(await shown()).toEqual([])
  await imported(context, await readMatrix(path))
  expect(await shown()).toMatchObject([
    { title: 'Puede confirmar con una pulsación', count: 1, items: [{ id: idOf(3) }] },
  ])
  expect(JSON.stringify(await asked())).toContain('la matriz propone: ¿se debe liquidar?')
  await tell(context, COORDINATOR, 'liquidationDue', { answer: 'no', note: 'No se pactó' }, idOf(3))
  expect(await shown()).toEqual([])
})

describe('what a table tells', () => {
  it('is attested, proposed, noted or asked about, and rows of nobody are named', async () => {
    const { context } = await worldOf(CONTRACTS)
    const plans = await planned(context, await saved())
    expect(plans.map(({ contract }) => contract.kind)).toEqual([
      ...['found', 'found', 'other-supplier', 'several', 'not-found', 'again', 'no-key'],
    ])
    const [first, second] = plans
    expect(first?.attests).toEqual([
      {
        fact: 'liquidation',
        column: 'ACTA DE LIQUIDACIÓN',
        text: 'acta 12 del 03/04/2027',
        answers: {
          answer: 'done',
          on: '2027-04-03',
          document: 'acta 12, matriz «base.xlsx» del 1 de julio de 2027, fila 4',
        },
      },
      {
        fact: 'qualityGuarantee',
        column: 'VIGENCIA CALIDAD SERVICIO',
        text: '30/06/2029',
        answers: {
          answer: 'until-date',
          on: '2029-06-30',
          document: 'matriz «base.xlsx» del 1 de julio de 2027, fila 4',
        },
      },
    ])
    expect(first?.entries).toEqual([
      { as: 'mark', column: 'EVAL.', text: 'OK', means: 'evaluation' },
      { as: 'mark', column: 'ACTA C.', text: 'X', means: 'closingRecord' },
      // What was settled is not asked whether it had to be.
      { as: 'mark', column: 'REQ. LIQ.', text: 'OK' },
      { as: 'mark', column: 'LIQ. S.', text: 'OK', means: 'inSecop' },
      { as: 'lawyer', column: 'ABOGADO', text: 'Eva Ríos' },
      { as: 'accountant', column: 'CONTADOR', text: 'Juan Paz' },
      { as: 'note', column: 'OBS. RAZÓN', text: '+57 falta la firma' },
    ])
    expect(first?.differs).toEqual([{ column: 'STATUS S.', text: 'CERRADO', other: 'Terminado' }])
    expect(second?.attests).toEqual([])
    expect(second?.asks).toEqual([{ column: 'ACTA DE LIQUIDACIÓN', text: 'SI', why: 'which-day' }])
    expect(second?.unread).toEqual([{ column: 'VIGENCIA CALIDAD SERVICIO', text: '4 meses más' }])
    expect(second?.entries).toContainEqual({
      ...{ as: 'proposal', column: 'REQ. LIQ.', text: 'OK', fact: 'liquidationDue' },
      given: { answer: 'yes', note: 'REQ. LIQ.: OK', document: 'matriz «base.xlsx» del 1 de julio de 2027, fila 5' },
    })
  })

  it('is not taken where it cannot be: before the end, or in the future', async () => {
    const { context } = await worldOf(CONTRACTS)
    const table = await saved([
      row({ IDENTIFICADOR: 'CPS-1-2026', 'ACTA DE LIQUIDACIÓN': '13/01/2026' }),
      row({ IDENTIFICADOR: 'CPS-2-2026', 'ACTA DE LIQUIDACIÓN': '13/01/2028' }),
    ])
    const plans = await planned(context, table)
    expect(plans.map(({ asks }) => asks[0]?.why)).toEqual(['before-end', 'in-future'])
    expect(plans.flatMap(({ attests }) => attests)).toEqual([])
  })

  it('that the competence was lost is asked about, and is no reason not to settle', async () => {
    const { context } = await worldOf(CONTRACTS)
    const table = await saved([
      row({ IDENTIFICADOR: 'CPS-1-2026', 'REQ. LIQ.': 'N/A', 'NO LIQ.': 'Pérdida de competencia' }),
      row({ IDENTIFICADOR: 'CPS-2-2026', 'REQ. LIQ.': 'N/A', 'NO LIQ.': 'Tracto único' }),
    ])
    const [lapsed, other] = await planned(context, table)
    expect(lapsed?.asks.map(({ why }) => why)).toEqual(['lapse'])
    expect(lapsed?.entries.map(({ as }) => as)).toEqual(['note'])
    expect(other?.entries).toContainEqual(
      expect.objectContaining({
        as: 'proposal',
        fact: 'liquidationDue',
        given: expect.objectContaining({ answer: 'no', note: 'Tracto único' }),
      }),
    )
  })

  it('that none is needed is proposed with its reason alone, and asked about without', async () => {
    const { context } = await worldOf(CONTRACTS)
    const [bare] = await planned(context, await saved([row({ IDENTIFICADOR: 'CPS-1-2026', 'REQ. LIQ.': 'N/A' })]))
    expect(bare?.entries).toEqual([])
    expect(bare?.asks).toEqual([{ column: 'REQ. LIQ.', text: 'N/A', why: 'no-reason' }])
  })

  it('is compared with SECOP: a state in the column of the address, a suspension, a supervisor or interventor', async () => {
    const { context } = await worldOf(CONTRACTS)
    writeFileSync(
      join(folder, 'states.csv'),
      [
        'IDENTIFICADOR;SECOP;STATUS S.;SUPERVISOR;INTERVENTOR;LIQ. I.;FECHA_INICIO_CONTRATO',
        'CPS-1-2026;CERRADO;SUSPENDIDO;Otra Persona;Ana;OK;2026-01-02',
        'CPS-2-2026;TERMINADO;TERMINADO;Otra Persona;N/A;;',
      ].join('\n'),
    )
    const [first, second] = await planned(context, await readMatrix(join(folder, 'states.csv')))
    expect(first?.differs.map(({ column }) => column)).toEqual(['SECOP', 'STATUS S.', 'FECHA_INICIO_CONTRATO'])
    expect(first?.entries).toEqual([{ as: 'note', column: 'LIQ. I.', text: 'OK' }])
    expect(second?.differs.map(({ column }) => column)).toEqual(['SUPERVISOR'])
  })

  it('of an address that is another contract’s than the number is of neither', async () => {
    const { context } = await worldOf(CONTRACTS)
    writeFileSync(join(folder, 'copied.csv'), `IDENTIFICADOR;LINK SECOP;EVAL.\nCPS-1-2026;x?id=${idOf(2)};OK\n`)
    const [copied] = await planned(context, await readMatrix(join(folder, 'copied.csv')))
    expect(copied?.contract.kind).toBe('several')
  })

  it('the receipt of works proposes until when they are guaranteed, and the policy decides', async () => {
    const { context } = await worldOf(CONTRACTS)
    const lines = [
      'IDENTIFICADOR;FECHA ACTA RECIBO FINAL;VIGENCIA ESTABILIDAD',
      'CPS-1-2026;20/03/2027;',
      'CPS-2-2026;20/03/2027;4 meses más',
      'CPS-3-2026;20/03/2027;',
    ]
    writeFileSync(join(folder, 'received.csv'), lines.join('\n'))
    const table = await readMatrix(join(folder, 'received.csv'))
    const plans = await planned(context, table)
    await imported(context, table)
    const proposed = plans.map(({ entries }) => entries.flatMap(({ fact, given }) => (fact ? [[fact, given?.on]] : [])))
    // Not where the table has its own word on it, and of nothing but works.
    expect(proposed).toEqual([[['qualityGuarantee', '2032-03-20']], [], []])
    const card = await asks(context, COORDINATOR, 'muéstrame el CPS-1-2026')
    expect(JSON.stringify(card)).toContain('al menos cinco años desde el recibo: hasta el 20 de marzo de 2032.')
    const yes = buttonsOf(card).find(({ label }) => label === 'Sí, es así')
    await presses(context, COORDINATOR, yes?.action as never)
    const { statements = [] } = (await context.store.said.of(context.entity.key, [idOf(1)])).get(idOf(1)) ?? {}
    expect(statements.at(-1)).toMatchObject({
      kind: 'attested',
      attestation: {
        ...{ fact: 'qualityGuarantee', value: '2032-03-20' },
        document: 'recibo 20/03/2027 + 5 años, matriz «received.csv» del 1 de julio de 2027, fila 2',
      },
    })
  })

  it('of somebody who attests nothing is proposed', async () => {
    const { context } = await worldOf(CONTRACTS)
    const [first] = await planned(context, await saved(), ADMIN)
    expect(first?.attests).toEqual([])
    expect(first?.entries.filter(({ as }) => as === 'proposal').map(({ fact }) => fact)).toEqual([
      ...['liquidationDue', 'liquidation', 'qualityGuarantee'],
    ])
  })
})

describe('an import', () => {
  it('shows on cards as the table’s, is attested as such, and is taken back whole', async () => {
    const { context } = await worldOf(CONTRACTS)
    const before = await asks(context, ANA, 'muéstrame el CPS-1-2026')
    const { id, recorded, changed } = await imported(context, await saved())
    expect([recorded, changed]).toEqual([2, []])
    const card = JSON.stringify(await asks(context, ANA, 'muéstrame el CPS-1-2026'))
    expect(card).toContain('Según la matriz «base.xlsx» del 1 de julio de 2027: EVAL.: OK')
    expect(card).toContain('ABOGADO: Eva Ríos')
    const statements = (await context.store.said.of(context.entity.key, [idOf(1)])).get(idOf(1))?.statements ?? []
    expect(statements.map(({ kind, by, role }) => [kind, by, role])).toEqual([
      ['attested', COORDINATOR.id, 'coordinator'],
      ['attested', COORDINATOR.id, 'coordinator'],
      ['from-matrix', COORDINATOR.id, 'coordinator'],
    ])
    expect(await standingImports(context)).toEqual([
      { id, file: 'base.xlsx', by: COORDINATOR.id, on: TODAY, contracts: 2 },
    ])
    expect(await undoMatrix(turnOf(context, ANA), id)).toBe(0)
    expect(await undoMatrix(turnOf(context, COORDINATOR, at('2027-08-15')), id)).toBe(2)
    expect(await undoMatrix(turnOf(context, COORDINATOR, at('2027-08-15')), id)).toBe(0)
    expect(await standingImports(context)).toEqual([])
    expect(await asks(context, ANA, 'muéstrame el CPS-1-2026')).toEqual(before)
  })

  it('twice is once, and after it was taken back it can be had again', async () => {
    const { context } = await worldOf(CONTRACTS)
    const table = await saved()
    const first = await imported(context, table)
    expect(await imported(context, table)).toEqual({ ...first, recorded: 0 })
    await undoMatrix(turnOf(context, COORDINATOR), first.id)
    const again = await imported(context, table)
    expect(again.id).not.toBe(first.id)
    expect(again.recorded).toBe(2)
  })

  it('never goes before what a person told, before it or after', async () => {
    const { context } = await worldOf(CONTRACTS)
    const liquidated = { answer: 'done', on: '2027-05-03' }
    await tell(context, ANA, 'liquidation', liquidated, idOf(1))
    const [first] = await planned(context, await saved())
    expect(first?.attests.map(({ fact }) => fact)).toEqual(['qualityGuarantee'])
    expect(first?.loses).toEqual([
      {
        column: 'ACTA DE LIQUIDACIÓN',
        text: 'acta 12 del 03/04/2027',
        other: expect.stringContaining('3 de mayo de 2027'),
      },
    ])
    await imported(context, await saved())
    // The guarantee that the table told gives way to what Ana tells of it later: no dispute, and hers stands.
    await tell(context, ANA, 'qualityGuarantee', { answer: 'none' }, idOf(1))
    for await (const { contract, assessment, status } of everyContract(context, COORDINATOR, TODAY)) {
      if (contract.id !== idOf(1)) continue
      expect(assessment.disputes).toEqual([])
      expect(status.attestations.map(({ fact, by }) => [fact, by])).toEqual([
        ['liquidation', ANA.id],
        ['qualityGuarantee', ANA.id],
      ])
    }
  })

  it('takes back no word of the same person with it', async () => {
    const { context } = await worldOf(CONTRACTS)
    const { id } = await imported(context, await saved())
    await tell(context, COORDINATOR, 'qualityGuarantee', { answer: 'none' }, idOf(1))
    await undoMatrix(turnOf(context, COORDINATOR), id)
    const [first] = await planned(context, await saved())
    expect(first?.loses.map(({ column }) => column)).toEqual(['VIGENCIA CALIDAD SERVICIO'])
  })

  it('proposes to whoever may tell it, and one press tells it', async () => {
    const { context } = await worldOf(CONTRACTS)
    await imported(context, await saved())
    const seen = async (who: Person) => buttonsOf(await asks(context, who, 'muéstrame el CPS-2-2026'))
    // Whether the law asks for it is not the supervisor's to tell.
    expect((await seen(ANA)).map(({ label }) => label)).not.toContain(es.matrix.yes)
    const yes = (await seen(COORDINATOR)).find(({ label }) => label === es.matrix.yes)
    if (!yes?.action) throw new Error('nothing is proposed')
    await presses(context, COORDINATOR, yes.action, {})
    const told = (await context.store.said.of(context.entity.key, [idOf(2)])).get(idOf(2))?.statements.at(-1)
    expect(told).toMatchObject({
      kind: 'attested',
      attestation: { fact: 'liquidationDue', value: 'yes', by: COORDINATOR.id },
    })
    expect(told).not.toHaveProperty('matrix')
    expect((await seen(COORDINATOR)).map(({ label }) => label)).not.toContain(es.matrix.yes)
  })
})

describe('a table given back', () => {
  it('has its own headers and order, ours only where nothing or another day stood, and no formula', async () => {
    const { context } = await worldOf(CONTRACTS)
    await tell(context, ANA, 'liquidation', { answer: 'done', on: '2027-05-03', document: 'Acta 3' }, idOf(2))
    await tell(context, ANA, 'liquidation', { answer: 'done', on: '2027-05-04' }, idOf(1))
    const rows: Line[] = [
      row({ IDENTIFICADOR: 'CPS-1-2026', 'ACTA DE LIQUIDACIÓN': '13/04/2027', 'OBS. RAZÓN': "'=1+1" }),
      row({
        IDENTIFICADOR: 'CPS-2-2026',
        'ACTA DE LIQUIDACIÓN': '1900-01-01',
        'STATUS S.': 'CERRADO',
        ABOGADO: '@SUM(A1)',
      }),
      row({ IDENTIFICADOR: 'CPS-99-2026', 'ACTA DE LIQUIDACIÓN': '' }),
    ]
    const table = await saved(rows)
    const { filled, replaced, contracts, ...sheet } = fillMatrix(
      turnOf(context, COORDINATOR),
      table,
      await namedIn(context, table, COORDINATOR),
    )
    expect([filled, replaced, contracts]).toEqual([5, 2, [idOf(1), idOf(2)]])
    const file = { kind: 'table', name: 'base-con-cerrojo', sheet: 'BASE', ...sheet } as const
    const { bytes } = await encodeFile(file, at(TODAY), HERE)
    const [read] = readWorkbook(bytes)
    const cell = (column: string, line: number) =>
      read?.cell(`${String.fromCharCode(65 + HEADER.indexOf(column))}${line}`)
    expect(HEADER.map(column => cell(column, 3)?.v)).toEqual(HEADER)
    expect(read).toMatchObject({ name: 'BASE', frozen: 3, filter: 'A3:P6' })
    expect(read?.cells.filter(({ f }) => f !== undefined)).toEqual([])
    expect(cell('ACTA DE LIQUIDACIÓN', 4)).toMatchObject({
      t: 'd',
      v: new Date('2027-05-04T00:00:00Z'),
      c: [{ t: `Informó ANA el 1 de julio de 2027\nDecía: 13/04/2027` }],
    })
    expect(cell('ACTA DE LIQUIDACIÓN', 5)).toMatchObject({
      t: 'd',
      c: [{ t: 'Informó ANA el 1 de julio de 2027, sobre Acta 3\nDecía: 1900-01-01' }],
    })
    expect(cell('CONTRATISTA', 4)).toMatchObject({ v: NAME, c: [{ t: 'SECOP II, corte del 30 de junio de 2027' }] })
    // What a person wrote stays, also where SECOP says otherwise.
    expect(cell('STATUS S.', 5)).toMatchObject({ t: 's', v: 'CERRADO' })
    expect(cell('ABOGADO', 5)).toMatchObject({ t: 's', v: '@SUM(A1)' })
    expect(cell('STATUS S.', 6)).toBeUndefined()
  })

  it('has the end that somebody told before that of SECOP, whether it had to be settled, and what SECOP’s one value may be', async () => {
    const { context } = await worldOf([
      contractOf(1, ['ana'], { state: 'terminated', endsOn: '2026-12-31', value: '9000' }),
    ])
    await tell(context, COORDINATOR, 'liquidationDue', { answer: 'no', note: 'tracto único' }, idOf(1))
    await tell(context, ANA, 'earlyEnd', { answer: 'ended-without-balance', on: '2026-10-15' }, idOf(1))
    writeFileSync(
      join(folder, 'ends.csv'),
      'IDENTIFICADOR;FECHA TERMINACION CONTRATO;REQ. LIQ.;VALOR TOTAL;CLASE\nCPS-1-2026;31/12/2026;;;\nCPS-1-2026;15/10/2026;;;\n',
    )
    const table = await readMatrix(join(folder, 'ends.csv'))
    const { rows } = fillMatrix(turnOf(context, COORDINATOR), table, await namedIn(context, table, COORDINATOR))
    expect(rows[0]?.slice(1)).toEqual([
      { ours: { day: '2026-10-15' }, note: expect.stringContaining('Informó ANA') },
      { ours: 'N/A', note: expect.stringContaining('Informó CARMEN') },
      { ours: { pesos: '9000' }, note: expect.stringContaining('antes de una modificación') },
      { ours: 'Prestación de servicios', note: expect.stringContaining('SECOP II') },
    ])
    expect(rows[1]?.[1]).toBe('15/10/2026')
  })

  it('given back as it came says the same when it is read again', async () => {
    const { context } = await worldOf(CONTRACTS)
    const table = await saved()
    const { above, columns, rows } = fillMatrix(
      turnOf(context, COORDINATOR),
      table,
      await namedIn(context, table, COORDINATOR),
    )
    const path = join(folder, 'again.xlsx')
    writeFileSync(path, await HERE.workbook({ sheet: 'BASE', above, columns, rows }))
    const again = await readMatrix(path)
    expect(again.columns).toEqual(table.columns)
    expect(again.rows.map(({ line }) => line)).toEqual(table.rows.map(({ line }) => line))
  })
})

it('days that a spreadsheet holds are days', async () => {
  const path = join(folder, 'days.xlsx')
  const day = { value: new Date('2027-05-03T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' }
  const data = [['CONTRATO', 'ACTA DE LIQUIDACIÓN'].map(value => ({ value })), [{ value: 'CPS-1-2026' }, day]]
  writeFileSync(path, await writeXlsxFile(data).toBuffer())
  const { rows } = await readMatrix(path)
  expect(rows[0]?.cells.get(1)).toEqual({ kind: 'day', day: '2027-05-03', isRead: false, record: null })
})
