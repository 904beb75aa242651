import type { Remembered } from '../ports/conversation-memory.js'
import type { Query } from '../query/query.js'

/** What somebody may mean by "ese", "el segundo" or nothing at all: what stood on the screen. */
export interface Screen {
  readonly contract?: string
  readonly before?: string
  readonly ids: readonly string[]
  readonly query?: Query
  /** A contract that was asked about and is none in sight. */
  readonly named?: string
  /** The last answer was about that contract, and not a list. */
  readonly isOnContract: boolean
}

export function screenOf(remembered: Remembered | null | undefined): Screen {
  const asked = remembered?.question?.args
  return {
    isOnContract: asked !== undefined && ('id' in asked || 'reference' in asked),
    ...(asked && 'reference' in asked && asked.reference && { named: asked.reference }),
    ...(remembered?.contract && { contract: remembered.contract }),
    ...(remembered?.before && { before: remembered.before }),
    ids: remembered?.list?.ids ?? [],
    ...(remembered?.list && { query: remembered.list.query }),
  }
}
