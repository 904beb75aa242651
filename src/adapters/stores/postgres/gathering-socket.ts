import { Socket } from 'node:net'

type Sent = (error?: Error | null) => void

/** Sends together what is written in one breath: to send takes longer than most of what is said to a database. */
export class GatheringSocket extends Socket {
  override write(chunk: Uint8Array | string, encoding?: BufferEncoding | Sent, sent?: Sent): boolean {
    if (this.writableCorked === 0) {
      this.cork()
      process.nextTick(() => this.uncork())
    }
    return typeof encoding === 'function' ? super.write(chunk, encoding) : super.write(chunk, encoding, sent)
  }
}
