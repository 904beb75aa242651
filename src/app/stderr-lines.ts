import type { Writable } from 'node:stream'

/** Where a running bot writes lines that nobody may be reading. */
export interface LineSink {
  /** Hands a line, with its end, to the reader, or drops it where too many wait already. Never waits, never throws. */
  write(line: string): void
  /** How many lines were dropped so far. */
  dropped(): number
}

/** Some thousand lines: enough for a reader that is away for a moment. */
const MOST_WAITING = 1024 * 1024

/**
 * Lines to a stream of the process, by default to standard error. Whoever reads it may stop reading: a log that waited for
 * them would hold up everybody's answers. So at most so many characters wait in memory; what comes then is dropped and
 * counted, and the count is written once there is room again.
 */
export function lineSink(out: Writable = process.stderr, mostWaiting = MOST_WAITING): LineSink {
  let dropped = 0
  let untold = 0
  // A reader that is gone for good is no reason to end.
  out.on('error', () => {})
  neverWait(out)
  return {
    write: line => {
      if (!out.writable || out.writableLength + line.length > mostWaiting) {
        dropped++
        untold++
        return
      }
      if (untold > 0)
        out.write(`${JSON.stringify({ level: 40, msg: 'lines were dropped: nobody read them', untold })}\n`)
      untold = 0
      out.write(line)
    },
    dropped: () => dropped,
  }
}

/** Writing to a terminal waits until it is shown, and one can be held (Ctrl-S) for ever. Node has no public switch for that. */
function neverWait(out: Writable): void {
  const handle: unknown = Reflect.get(out, '_handle')
  if (typeof handle !== 'object' || handle === null || !('setBlocking' in handle)) return
  if (typeof handle.setBlocking === 'function') handle.setBlocking(false)
}
