import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { keepRefusedSnapshot, type RefusedSnapshot, readRefusedSnapshot } from '../../src/adapters/refused-cut.js'

const ENTITY = '899999999'
const REFUSED: RefusedSnapshot = {
  ...{ at: '2027-07-01T10:00:00.000Z', why: 'emptied', before: 9, after: 9, vanishedOpen: 0 },
  ...{ examples: [], emptied: ['state', 'end'] },
}

it('remembers which columns lost everything, and reads what an older program wrote without', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cerrojo-refused-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  await keepRefusedSnapshot(folder, ENTITY, REFUSED)
  expect(await readRefusedSnapshot(folder, ENTITY)).toEqual(REFUSED)
  const { emptied: _, ...old } = { ...REFUSED, why: 'shrunk' }
  writeFileSync(join(folder, 'refused-cut-899999999.json'), JSON.stringify({ entity: ENTITY, ...old }))
  expect(await readRefusedSnapshot(folder, ENTITY)).toEqual({ ...old, emptied: [] })
})
