import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFile } from '../../src/adapters/secop/file.js'
import { readRegister } from '../../src/bot/sync/read-register.js'
import { workbook } from '../support/xlsx.js'

/* Which of two rows with one id stands. */

const LIST = ['ID Contrato', 'Nit Entidad', 'Estado Contrato', 'Valor Pagado', 'Ultima Actualizacion']
const SUMMARY = ['ID Contrato', 'Nit Entidad']
const ID = ['CO1.PCCNTR.1', '899999999']

async function standing(...sheets: readonly (readonly (readonly string[])[])[]) {
  const path = join(await mkdtemp(join(tmpdir(), 'cerrojo-rows-')), 'x')
  await writeFile(path, workbook(sheets.map((rows, i) => ({ name: `${i}`, rows }))))
  const identities = { personOf: (document: string) => document, listed: new Map() }
  const contents = await readRegister(await openFile(path), { entity: '899999999', identities })
  const { report } = contents.finish()
  expect(report.rows).toBe(report.contracts + report.duplicates + report.otherEntities + report.rejectedCount)
  return contents.contracts.get('CO1.PCCNTR.1')?.contract.facts.state
}

test('a summary of the same contracts takes nothing from their list, wherever it stands', async () => {
  const list = [LIST, [...ID, 'Cerrado', '5', '']]
  expect(await standing(list, [SUMMARY, ID])).toBe('closed')
  expect(await standing([SUMMARY, ID], list)).toBe('closed')
})

test('of two whole rows the one updated last stands, else the one read last', async () => {
  const row = (state: string, updated: string) => [...ID, state, '5', updated]
  expect(await standing([LIST, row('Cerrado', '2025-02-01'), row('terminado', '2025-01-01')])).toBe('closed')
  expect(await standing([LIST, row('Cerrado', '2025-01-01'), row('terminado', '2025-02-01')])).toBe('terminated')
  expect(await standing([LIST, row('Cerrado', ''), row('terminado', '')])).toBe('terminated')
})
