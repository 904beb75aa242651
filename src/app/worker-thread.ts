import { parentPort } from 'node:worker_threads'
import { encodeDrafts, type NamedDraft } from '../adapters/files/docx/draft-pack.js'
import { encodeReport } from '../adapters/files/docx/encode-report.js'
import { encodeWorkbook } from '../adapters/files/workbook.js'
import type { FileCell } from '../bot/conversation/reply.js'
import type { FromThread, ToThread } from './thread-messages.js'

/* The thread that `worker.ts` starts for one job: collects what it is handed, makes what is asked for of it, hands that back. */

const rows: (readonly FileCell[])[] = []
const documents: NamedDraft[] = []

parentPort?.on('message', async (message: ToThread) => {
  switch (message.kind) {
    case 'rows':
      for (const row of message.rows) rows.push(row)
      return
    case 'documents':
      documents.push(...message.documents)
      return
    case 'drafts':
      return answer(await result(() => encodeDrafts({ ...message, documents })))
    case 'report':
      return answer(await result(() => encodeReport(message.report)))
    case 'workbook':
      return answer(await result(() => encodeWorkbook({ ...message, rows })))
  }
})

async function result(make: () => Promise<Uint8Array>): Promise<FromThread> {
  try {
    return { kind: 'done', bytes: await make() }
  } catch (error) {
    return { kind: 'failed', said: error instanceof Error ? error.message : String(error) }
  }
}

function answer(given: FromThread): void {
  parentPort?.postMessage(given)
}
