import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { WorkbookSheet } from './workbook.js'

/** What a thread that encodes is sent: rows, and at the end what is to be made of them. */
export type WorkerJob = { readonly rows: WorkbookSheet['rows'] } | Omit<WorkbookSheet, 'rows'>

/** Rows handed over between two turns of the event loop. */
const ROWS_A_TURN = 200

// From its source, as tests run it, the compiled file is in dist/.
const FILE = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/adapters/workbook-worker.js', import.meta.url)
  : new URL('./workbook-worker.js', import.meta.url)

/**
 * The bytes of a workbook, made in a thread of its own: tens of thousands of rows take seconds, in which a bot that serves must
 * go on acknowledging what it is sent. Throws what the encoding throws.
 */
export async function encodeInWorker({ sheet, columns, rows }: WorkbookSheet): Promise<Uint8Array> {
  const worker = new Worker(FILE, { execArgv: [] })
  try {
    const encoded = new Promise<Uint8Array>((done, fail) => {
      worker.once('message', done).once('error', fail)
      worker.once('exit', code => fail(new Error(`the thread that encodes a workbook ended with ${code}`)))
    })
    // Until it is awaited, a failure is nobody's.
    encoded.catch(() => {})
    for (let at = 0; at < rows.length; at += ROWS_A_TURN) {
      worker.postMessage({ rows: rows.slice(at, at + ROWS_A_TURN) } satisfies WorkerJob)
      await nextTurn()
    }
    worker.postMessage({ sheet, columns } satisfies WorkerJob)
    return await encoded
  } finally {
    await worker.terminate()
  }
}
