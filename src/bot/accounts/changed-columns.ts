import { fold } from '../../shared/text.js'
import type { KnownPeople } from '../ports/state.js'
import { type Person, sameArea } from './person.js'
import { GUARDED } from './requests.js'

type Was = KnownPeople['people'][number]

/** What a column says of people; a column that was lost, or sorted by itself, says something else of many at once. */
interface Column {
  readonly says: (was: Was) => boolean
  readonly isOther: (was: Was, is: Person) => boolean
  /** How many are no accident. */
  readonly fewest: number
}

const COLUMNS: readonly Column[] = [
  // Whoever has a role takes it from nobody; where it is sorted, others got what these lost.
  {
    says: ({ roles }) => roles.some(role => GUARDED.includes(role)),
    isOther: (was, is) => was.roles.some(role => GUARDED.includes(role) && !is.roles.includes(role)),
    fewest: 2,
  },
  // Nor are many made administrators at once but by a cell that was drawn down to the last line.
  {
    says: ({ roles }) => !roles.includes('admin'),
    isOther: (_, { roles }) => roles.includes('admin'),
    fewest: 3,
  },
  {
    says: ({ area }) => area !== undefined,
    isOther: ({ area = '' }, is) => !sameArea(is.area, area),
    fewest: 3,
  },
  // A coordinator without an area coordinates everybody.
  {
    says: ({ roles, area }) => area !== undefined && roles.includes('coordinator'),
    isOther: (_, { area }) => area === undefined,
    fewest: 2,
  },
  // Another spelling has words in common.
  {
    says: ({ name }) => wordsOf(name).size > 0,
    isOther: (was, is) => !hasCommon(wordsOf(was.name), wordsOf(is.name)),
    fewest: 3,
  },
]

function wordsOf(name: string): Set<string> {
  return new Set(fold(name).match(/[\p{L}\p{N}]+/gu))
}

function hasCommon(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some(word => others.has(word))
}

/** Those of whom a list says another role, area or name than the last good one, of over a fifth at once; else nobody. */
export function changedAtOnce(known: readonly Was[], now: ReadonlyMap<string, Person>): Was[] {
  return COLUMNS.flatMap(({ says, isOther, fewest }) => {
    const said = known.filter(says)
    const changed = said.filter(was => {
      const is = now.get(was.id)
      return is !== undefined && isOther(was, is)
    })
    return changed.length >= fewest && changed.length * 5 > said.length ? changed : []
  })
}
