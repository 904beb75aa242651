import type { Writable } from 'node:stream'

/** A stream of text that may be closed by whoever reads it (`| head -1`): that is an end, not an error. */
export class TerminalOutput {
  #open = true
  #failure: Error | undefined

  constructor(private readonly stream: Writable) {
    // Stays for good: a late EPIPE after the last write must not crash the process either.
    stream.on('error', (error: NodeJS.ErrnoException) => this.#end(error))
  }

  /** False once nobody reads any more: what produces text can stop. */
  get open(): boolean {
    return this.#open
  }

  /** True when the device refused, which is no quiet end. */
  get failed(): boolean {
    return this.#failure !== undefined
  }

  /** Writes and waits until the reader has room. Throws when the device failed (a full disk, for instance). */
  async write(text: string): Promise<void> {
    if (this.#failure) throw this.#failure
    if (!this.#open || text === '') return
    await new Promise<void>(resolve => {
      this.stream.write(text, error => {
        if (error) this.#end(error)
        resolve()
      })
    })
    if (this.#failure) throw this.#failure
  }

  #end(error: NodeJS.ErrnoException): void {
    this.#open = false
    if (!CLOSED.has(error.code ?? '')) this.#failure ??= error
  }
}

const CLOSED: ReadonlySet<string> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'])
