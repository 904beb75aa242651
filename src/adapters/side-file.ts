import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { z } from 'zod'
import { Refused } from '../bot/ports/failure.js'
import { fileDetail } from './files/failures.js'

/** The small files that may lie beside an entity's data, each kind with its format. */
export const SIDE_FILES = { 'admin-code': 1, 'refused-cut': 1, reminding: 1 } as const

/** The format that a side file says; the first ones say none, which is the first. */
export const formatOf = z.looseObject({ v: z.int().default(1) }).transform(({ v }) => v)

/** A small file beside the data, one of its kind for each entity: `<kind>-<entity>.json`. */
export class SideFile<S extends z.ZodObject> {
  readonly path: string

  /** The entity's key comes from outside: what is no letter, digit, `_` or `-` stays out of the file name. */
  constructor(
    readonly kind: keyof typeof SIDE_FILES,
    readonly schema: S,
    readonly folder: string,
    readonly entity: string,
  ) {
    this.path = join(folder, `${kind}-${entity.replace(/[^\w-]/g, '_')}.json`)
  }

  /** What it says; null when there is none, or it is another entity's. Throws whatever keeps it from being read. */
  async read(): Promise<z.output<S> | null> {
    const text = await readFile(this.path, 'utf8').catch(error => {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    })
    if (text === null) return null
    const stored = z
      .looseObject({ v: z.literal(SIDE_FILES[this.kind]).default(1), kind: z.literal(this.kind).default(this.kind) })
      .parse(JSON.parse(text))
    const { v: _, kind: __, entity, ...data } = stored
    const read = this.schema.parse(data)
    return entity === this.entity ? read : null
  }

  /** Replaces what it says. Throws Refused when the folder may not be written to. */
  async write(data: z.input<S>): Promise<void> {
    const { kind, entity, path, folder } = this
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const text = JSON.stringify({ v: SIDE_FILES[kind], kind, entity, ...data })
      await writeFileAtomic(path, `${text}\n`, { mode: 0o600 })
    } catch (error) {
      throw new Refused({
        code: 'refused',
        detail: fileDetail({ kind: 'unwritable', file: path, code: codeOf(error) ?? 'unknown' }),
        remedy: 'Check that the data folder may be written to and that the disk is not full.',
      })
    }
  }

  /** Does nothing where there is none. */
  async remove(): Promise<void> {
    await rm(this.path, { force: true })
  }
}

/** The system's code of an error (`ENOENT`), if it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
