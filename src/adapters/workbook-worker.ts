import { parentPort } from 'node:worker_threads'
import type { Cell } from '../bot/world.js'
import { encodeWorkbook } from './workbook.js'
import type { Piece } from './workbook-aside.js'

/* The thread that `workbook-aside.ts` starts: collects the rows, encodes them, hands the bytes back. */

const rows: (readonly Cell[])[] = []

parentPort?.on('message', async (piece: Piece) => {
  if ('rows' in piece) {
    for (const row of piece.rows) rows.push(row)
    return
  }
  parentPort?.postMessage(await encodeWorkbook({ ...piece, rows }))
})
