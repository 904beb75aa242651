import { parentPort } from 'node:worker_threads'
import type { TableCell } from '../../bot/conversation/reply.js'
import { encodeWorkbook } from './workbook.js'
import type { WorkerJob } from './workbook-in-worker.js'

/* The thread that `workbook-in-worker.ts` starts: collects the rows, encodes them, hands the bytes back. */

const rows: (readonly TableCell[])[] = []

parentPort?.on('message', async (piece: WorkerJob) => {
  if ('rows' in piece) {
    for (const row of piece.rows) rows.push(row)
    return
  }
  parentPort?.postMessage(await encodeWorkbook({ ...piece, rows }))
})
