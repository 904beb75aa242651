import { Refused } from '../../bot/ports/failure.js'
import type { Interface } from './interfaces.js'
import { type Request, type RequestOptions, requester } from './request.js'
import { ColumnGone } from './server-answer.js'
import type { SoqlQuery } from './soql.js'

export interface DatasetRequest {
  readonly ask: Request
  /** When the interface that was asked first is to end, as it says itself; null where it says nothing. */
  readonly ending: () => string | null
}

/**
 * A connection to a data set by either interface: the one that is chosen, and the other one from when on that says that it is
 * to end, or refuses the data set as such. What both refuse fails as the first one did.
 */
export function datasetRequest(
  dataset: string,
  first: Interface,
  options: Omit<RequestOptions, 'path' | 'spell'>,
  path?: string,
): DatasetRequest {
  const by: Record<Interface, Request> = {
    soda2: requester({ ...options, path: path ?? `/resource/${dataset}.json` }),
    soda3: requester({ ...options, path: `/api/v3/views/${dataset}/query.json`, spell: asStatement }),
  }
  let ending: string | null = null
  let used = first
  const other = first === 'soda2' ? 'soda3' : 'soda2'
  const ask: Request = async (query, how) => {
    try {
      const answer = await by[used](query, how)
      if (answer.ending !== undefined && used === first) {
        ending = answer.ending
        // A path of one's own is one that somebody chose.
        if (path === undefined) used = other
      }
      return answer
    } catch (error) {
      if (!(error instanceof Refused) || error instanceof ColumnGone || used !== first || path !== undefined)
        throw error
      const answer = await by[other](query, how).catch(() => null)
      if (!answer) {
        // It may have been that query only.
        if (ending !== null) used = first
        throw error
      }
      used = other
      return answer
    }
  }
  return { ask, ending: () => ending }
}

/** A query as the newer interface takes it: one statement. */
export function asStatement({ $select, $where, $group, $order, $limit }: SoqlQuery): Record<string, string> {
  const clauses = [
    `SELECT ${$select ?? '*'}`,
    $where && `WHERE ${$where}`,
    $group && `GROUP BY ${$group}`,
    $order && `ORDER BY ${$order}`,
    $limit && `LIMIT ${$limit}`,
  ]
  return { query: clauses.filter(Boolean).join(' ') }
}
