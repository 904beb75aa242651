import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type Enrolment, type Enrolments, enrolment } from '../enrolments.js'
import { StoreDamaged } from '../errors.js'
import { list, makeFolder, readBytes, writeDurably } from './disk.js'
import { encode, type Format, parse, Unsound, verify } from './document.js'
import { fileName } from './folder-names.js'

const FORMAT: Format<Enrolment> = { kind: 'enrolled', version: 1, schema: enrolment, whenLost: 'enrolled-anew' }
const NAME = /^enrolled-(\w+)\.json$/

/** A file an entity in the data folder, each replaced as a whole: no lock is needed, so that it is written beside a bot that runs. */
export function fileEnrolments(dir: string): Enrolments {
  const names = () => list(dir).filter(name => NAME.test(name))
  return {
    async all() {
      return new Map(names().flatMap(name => read(join(dir, name), NAME.exec(name)?.[1] ?? '')))
    },
    async write(entity, written) {
      makeFolder(dir)
      writeDurably(join(dir, `enrolled-${fileName(entity)}.json`), encode(FORMAT, written))
    },
    async stamp() {
      return names()
        .map(name => `${name} ${statSync(join(dir, name), { throwIfNoEntry: false })?.mtimeMs}`)
        .join()
    },
  }
}

function read(path: string, entity: string): [string, Enrolment][] {
  try {
    const bytes = readBytes(path)
    return bytes ? [[entity, parse(FORMAT, verify(FORMAT, bytes, path).body, path)]] : []
  } catch (error) {
    if (!(error instanceof Unsound)) throw error
    throw new StoreDamaged(`${error.message}.`, { kind: 'damaged', path, flaw: error.flaw, remedy: FORMAT.whenLost })
  }
}
