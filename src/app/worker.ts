import { Worker } from 'node:worker_threads'
import type { DraftPack } from '../adapters/files/docx/draft-pack.js'
import type { WorkbookSheet } from '../adapters/files/workbook.js'
import { FileNotMade } from '../bot/conversation/reply.js'
import type { Report } from '../bot/reports/report.js'
import { unlessAborted } from '../shared/async.js'
import { nextTurn } from '../shared/turns.js'
import type { FromThread, ToThread } from './thread-messages.js'

/* What is heavy is done in a thread of its own: a bot that serves must go on acknowledging what it is sent meanwhile. */

/** What can be done there. A job is data and its result is bytes: a thread opens no store and knows no settings. */
export type WorkerJob =
  | ({ readonly kind: 'workbook' } & WorkbookSheet)
  | ({ readonly kind: 'drafts' } & DraftPack)
  | { readonly kind: 'report'; readonly report: Report }

/** A job came to nothing: it needed more memory than it may have, it threw, or its thread ended. The next one is not affected. */
export class WorkerFailed extends FileNotMade {
  override readonly name = 'WorkerFailed'

  constructor(
    readonly job: WorkerJob['kind'],
    reason: FileNotMade['reason'],
    said: string,
    options?: ErrorOptions,
  ) {
    super(reason, `A ${job} could not be made: ${said}`, options)
  }
}

/** Megabytes of objects that a job may hold at once: a workbook of 60,000 rows of 16 cells fits in half of it. */
const MEMORY_MB = 1_024

/** Jobs that may wait or be under way at once; whoever comes then is asked to try again. */
const MOST_JOBS = 50

/** Rows handed over between two turns of the event loop. */
const ROWS_A_TURN = 200
/** Each is some hundred texts. */
const DRAFTS_A_TURN = 5

// From its source, as tests run it, the compiled file is in dist/.
const FILE = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/app/worker-thread.js', import.meta.url)
  : new URL('./worker-thread.js', import.meta.url)

/**
 * Heavy jobs, one after the other in the order they came: there is one thread at most. Each has a thread that ends with it,
 * so that its memory comes back and nothing of it is left for the next.
 */
export class WorkerQueue {
  readonly #memoryMb: number
  readonly #most: number
  #jobs = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor(memoryMb = MEMORY_MB, most = MOST_JOBS) {
    this.#memoryMb = memoryMb
    this.#most = most
  }

  /**
   * What a job makes. Aborted, it throws the signal's reason at once, and a thread that is at it ends. Throws WorkerFailed, at once where
   * too many wait already.
   */
  async run(job: WorkerJob, signal?: AbortSignal): Promise<Uint8Array> {
    if (this.#jobs >= this.#most) throw new WorkerFailed(job.kind, 'busy', `${this.#jobs} others wait already`)
    this.#jobs++
    const running = this.#last.then(() => inThread(job, this.#memoryMb, signal)).finally(() => this.#jobs--)
    this.#last = running.catch(() => {})
    return unlessAborted(running, signal)
  }
}

async function inThread(job: WorkerJob, memoryMb: number, signal?: AbortSignal): Promise<Uint8Array> {
  signal?.throwIfAborted()
  const thread = new Worker(FILE, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
  const over = new AbortController()
  try {
    const answer = unlessAborted(answerOf(thread, job.kind), signal)
    // A failure before the answer is awaited must not count as one that nobody handles.
    answer.catch(() => over.abort())
    await handOver(thread, job, over.signal)
    return await answer
  } finally {
    over.abort()
    await thread.terminate()
  }
}

/** Piece by piece, so that not even copying what it is made of holds the event loop up; no more once it is over. */
async function handOver(thread: Worker, job: WorkerJob, over: AbortSignal): Promise<void> {
  for (const piece of piecesOf(job)) {
    if (over.aborted) break
    thread.postMessage(piece)
    await nextTurn()
  }
}

function* piecesOf(job: WorkerJob): Generator<ToThread> {
  if (job.kind === 'workbook') {
    const { rows, ...rest } = job
    for (let at = 0; at < rows.length; at += ROWS_A_TURN) yield { kind: 'rows', rows: rows.slice(at, at + ROWS_A_TURN) }
    yield rest
  } else if (job.kind === 'drafts') {
    const { documents, ...rest } = job
    for (let at = 0; at < documents.length; at += DRAFTS_A_TURN)
      yield { kind: 'documents', documents: documents.slice(at, at + DRAFTS_A_TURN) }
    yield rest
  } else {
    yield job
  }
}

function answerOf(thread: Worker, job: WorkerJob['kind']): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    thread.once('message', (answer: FromThread) => {
      if (answer.kind === 'done') done(answer.bytes)
      else fail(new WorkerFailed(job, 'failed', answer.said))
    })
    thread.once('error', error => {
      const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      const said = isMemory ? 'it needs more memory than it may have' : String(error)
      fail(new WorkerFailed(job, isMemory ? 'memory' : 'failed', said, { cause: error }))
    })
    thread.once('exit', code => fail(new WorkerFailed(job, 'ended', `its thread ended with ${code}`)))
  })
}
