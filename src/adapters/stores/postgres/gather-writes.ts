import type { Writable } from 'node:stream'

type Sent = (error?: Error | null) => void

/**
 * From now on a connection sends together what is written in one breath: to send takes longer than most of what is said to a database.
 * Not before it is connected: a socket that connects is given Node's own way to write in the place of any other.
 */
export function gatherWrites(stream: Writable): void {
  const write = stream.write.bind(stream)
  stream.write = (chunk: unknown, encoding?: BufferEncoding | Sent, sent?: Sent) => {
    if (stream.writableCorked === 0) {
      stream.cork()
      process.nextTick(() => stream.uncork())
    }
    return typeof encoding === 'function' ? write(chunk, encoding) : write(chunk, encoding ?? 'utf8', sent)
  }
}
