import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from '../src/adapters/stores/files/open-store.js'
import { runProgram } from './support/programs.js'
import { readWorkbook } from './support/read-workbook.js'
import { ENTITY, secopRows } from './support/secop-rows.js'

/* `cerrojo matrix` as somebody at a keyboard meets it. */

let folder: string
const cerrojo = (...args: readonly string[]) =>
  runProgram('cli', args, { cwd: folder, env: { CERROJO_CONFIG: 'config/cerrojo.json', CERROJO_DATA: 'data' } })

const AS = ['--as', 'Carmen Inventada']

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cerrojo-'))
  mkdirSync(join(folder, 'config'))
  writeFileSync(join(folder, 'config/cerrojo.json'), JSON.stringify({ entities: [{ nit: ENTITY.nit }] }))
  writeFileSync(
    join(folder, 'config/people.csv'),
    'document,name,email,role\n990100208,Carmen Inventada,c@entidad.example,coordinator\n990100216,Otra Persona,o@entidad.example,coordinator\n',
  )
  const [first, ...rows] = secopRows(4)
  writeFileSync(
    join(folder, 'rows.json'),
    JSON.stringify([first, { ...rows[0], tipo_de_contrato: 'Obra' }, ...rows.slice(1)]),
  )
  const lines = [
    'IDENTIFICADOR;EVAL.;ACTA DE LIQUIDACIÓN;ABOGADO;COLOR;FECHA ACTA RECIBO FINAL',
    'CPS-1-2025;OK;03/04/2026;Eva Ríos;azul;',
    'CPS-2-2025;N/A;1900-01-01;;;15/02/2026',
    'CPS-77-2025;OK;;;;',
  ]
  writeFileSync(join(folder, 'base.csv'), lines.join('\n'))
  expect((await cerrojo('import', 'rows.json', '--as-of', '2026-06-30')).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true }))

it('shows what it would take, takes it, lists it, and takes it back', async () => {
  const preview = await cerrojo('matrix', 'import', 'base.csv', ...AS)
  expect(preview.code).toBe(0)
  for (const line of [
    'base.csv: encabezado hasta la línea 1, 3 filas.',
    'Como qué se tomó cada columna:',
    // Of what is proposed the day, not that of the cell.
    'propone Garantía de calidad o estabilidad: 15 de febrero de 2031 («15/02/2026»)',
    '«EVAL.»: evaluación del contratista: lista de soportes',
    'Columnas que no se entendieron y no se usan: «COLOR».',
    '(«03/04/2026» es el 3 de abril de 2026)',
    'Fila 2, CPS-1-2025: Liquidación: 3 de abril de 2026 («03/04/2026»); EVAL.: OK; ABOGADO: Eva Ríos',
    'De un contrato que no está a la vista: 1 fila.',
    'No se guardó nada. Si está bien, repita la orden con --yes.',
  ])
    expect(preview.out).toContain(line)
  expect((await cerrojo('matrix', 'undo')).out).toBe('No hay ninguna importación de una matriz.\n')
  const taken = await cerrojo('matrix', 'import', 'base.csv', ...AS, '--yes')
  const [id = ''] = /m_[0-9a-f]{10}/.exec(taken.out) ?? []
  expect(taken.out).toContain(`Se guardó lo de 2 contratos. Para retirarlo todo: cerrojo matrix undo ${id}`)
  expect((await cerrojo('matrix', 'undo')).out).toContain(`${id}: «base.csv»`)
  const card = (await cerrojo('ask', 'muéstrame el CPS-1-2025', ...AS)).out.replace(/\s+/g, ' ')
  expect(card).toContain('Según la matriz «base.csv»')
  expect(await cerrojo('matrix', 'undo', id)).toMatchObject({ code: 2 })
  expect(await cerrojo('matrix', 'undo', id, '--as', 'Otra Persona')).toMatchObject({ code: 2, out: '' })
  expect((await cerrojo('matrix', 'undo', id, ...AS)).out).toBe('Se retiró lo tomado de 2 contratos.\n')
  expect((await cerrojo('matrix', 'undo')).out).toBe('No hay ninguna importación de una matriz.\n')
  expect((await cerrojo('ledger')).code).toBe(0)
})

it('gives the table back beside it', async () => {
  writeFileSync(join(folder, 'other.csv'), 'IDENTIFICADOR;STATUS S.;CONTRATISTA\nCPS-1-2025;;\n')
  const { out } = await cerrojo('matrix', 'fill', 'other.csv', '--lang', 'en')
  expect(out).toContain('other-with-cerrojo.xlsx')
  const [sheet] = readWorkbook(readFileSync(join(folder, 'other-with-cerrojo.xlsx')))
  expect(sheet?.cell('C2')).toMatchObject({ t: 's', c: [{ t: 'SECOP II, data of 30 June 2026' }] })
  expect(readFileSync(join(folder, 'other.csv'), 'utf8')).toContain('CPS-1-2025;;')
  const kept = await openStore({ dir: join(folder, 'data'), readOnly: true })
  const taken: unknown[] = []
  for await (const { seen } of kept.ledger.seen(ENTITY.nit)) if (seen?.kind === 'export') taken.push(seen)
  await kept.close()
  expect(taken.at(-1)).toMatchObject({ kind: 'export', what: 'other-with-cerrojo', contracts: ['CO1.PCCNTR.7000001'] })
})

it('says in one line what is wrong with a file', async () => {
  expect(await cerrojo('matrix', 'import', 'none.xlsx', ...AS)).toMatchObject({
    out: '',
    err: 'cerrojo: none.xlsx: no se pudo abrir; revise el nombre y el permiso de lectura\n',
  })
})
