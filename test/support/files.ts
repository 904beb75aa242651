import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { openFile } from '../../src/adapters/secop/file.js'
import { pagesOf } from './pages.js'

/** Writes files, whose names say nothing, into a folder that is there while the tests of the file run that asks for it. */
export function fileWriter(): (content: string | Uint8Array) => Promise<string> {
  let folder: string
  let written = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cerrojo-files-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  return async content => {
    const path = join(folder, `${++written}`)
    await writeFile(path, content)
    return path
  }
}

/** All that a file of contracts holds. */
export async function readContracts(path: string) {
  const registerState = await openFile(path)
  const pages = await pagesOf(registerState)
  return {
    registerState,
    records: pages.flatMap(page => page.records),
    rejected: pages.flatMap(page => page.rejected),
  }
}
