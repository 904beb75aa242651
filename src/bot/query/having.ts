import type { Having } from './query.js'

/** Whether a group of so many contracts is one that is asked for. */
export function holdsOfCount({ op, value }: Having, count: number): boolean {
  switch (op) {
    case 'over':
      return count > value
    case 'under':
      return count < value
    case 'at-least':
      return count >= value
    case 'at-most':
      return count <= value
    case 'is':
      return count === value
  }
}
