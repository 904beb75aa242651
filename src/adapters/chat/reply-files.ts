import type { EncodeFile, OutFile, Reply } from '../../bot/conversation/reply.js'
import { harmlessLine } from '../../shared/harmless.js'
import { oneLine } from '../../words/grammar.js'

/** A file as it is sent: `name` with its ending, without anything that a platform or a folder refuses in one. */
export interface NamedFile {
  readonly kind: OutFile['kind']
  readonly name: string
  readonly bytes: Uint8Array
}

/** The files of a reply, made one at a time. */
export async function* filesOf(
  { files = [] }: Pick<Reply, 'files'>,
  encode: EncodeFile,
  now: Date,
): AsyncGenerator<NamedFile> {
  for (const file of files) {
    const { bytes, ending } = await encode(file, now)
    const plain = oneLine(harmlessLine(file.name), 80).replace(/[\\/:*?"<>|#%]+/g, '-')
    yield { kind: file.kind, name: `${plain || 'cerrojo'}.${ending}`, bytes }
  }
}
