import type { TerminalOutput } from '../adapters/chat/terminal/output.js'
import type { SyncProgress } from '../bot/sync/sync.js'

/** How far a long piece of work is. */
export interface Progress {
  readonly update: (progress: SyncProgress) => void
  /** Ends the line that changes, if there is one. */
  readonly done: () => Promise<void>
}

/** Rows between two plain lines. */
const STEP = 20_000
const CLEAR_LINE = '\r\u001b[2K'

/** Tells progress on a terminal in one line that changes, elsewhere in a plain line every now and then. */
export function progressOn(err: TerminalOutput, live: boolean, say: (progress: SyncProgress) => string): Progress {
  let told = 0
  let shown = false
  return {
    update: ({ read, expected }) => {
      if (live) {
        shown = true
        void err.write(`${CLEAR_LINE}${say({ read, expected })}`).catch(() => {})
      } else if (read >= told + STEP) {
        told = read - (read % STEP)
        void err.write(`${say({ read, expected })}\n`).catch(() => {})
      }
    },
    done: async () => {
      if (shown) await err.write(CLEAR_LINE)
    },
  }
}
