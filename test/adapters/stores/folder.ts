import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder, which its user removes. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'cerrojo-store-'))
}

/** A new folder that is gone when the test is over. */
export function aFolder(): string {
  const folder = newFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
