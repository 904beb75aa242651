import type { Change } from '../ports/store.js'
import type { RecipientHistory } from './recipient-history.js'
import type { OwnWork, WorkItem } from './work-item.js'

/** What a digest adds to the one before. Empty where nothing was ever told: then everything is told as a number. */
export interface ListChanges {
  /** Can be closed now, and could not when they were last told. */
  readonly closable: readonly WorkItem[]
  /** Theirs now, and not before. */
  readonly handed: readonly WorkItem[]
  /** They had passed these on, and they are theirs again. */
  readonly returned: readonly WorkItem[]
  /** They asked to be reminded of these by today. */
  readonly back: readonly WorkItem[]
  readonly confirmed: OwnWork['confirmed']
  readonly published: OwnWork['published']
  /** No longer theirs to close. */
  readonly gone: OwnWork['gone']
}

export const NO_LIST_CHANGES: ListChanges = {
  closable: [],
  handed: [],
  returned: [],
  back: [],
  confirmed: [],
  published: [],
  gone: [],
}

/** Compares what stands now with what the last digest spoke of; `changes` says which contracts changed hands. */
export function listChangesOf(
  person: string,
  own: OwnWork,
  { last }: RecipientHistory,
  changes: readonly Change[],
): ListChanges {
  if (!last) return { ...NO_LIST_CHANGES, confirmed: own.confirmed }
  const before = new Map<string, string>()
  const counted = new Set<string>()
  for (const { contract, verdict, of, since } of last.basis.listed) {
    if (of !== undefined) continue
    before.set(contract, verdict)
    if (since !== undefined) counted.add(contract)
  }
  const given = new Set(changes.filter(change => isGivenTo(person, change)).map(({ contract }) => contract))
  const here = own.work.filter(({ exclusion, place }) => !exclusion && (place === 'closeNow' || place === 'needsFact'))
  const handed = here.filter(
    ({ contract, assignedOn }) =>
      !before.has(contract) && (given.has(contract) || (assignedOn !== null && assignedOn >= last.day)),
  )
  const told = new Set(handed)
  const returned = here.filter(
    work =>
      !told.has(work) &&
      work.returnedOn !== null &&
      (work.returnedOn > last.day || (work.returnedOn === last.day && !counted.has(work.contract))),
  )
  for (const work of returned) told.add(work)
  const back = here.filter(work => !told.has(work) && work.backOn !== null && work.backOn > last.day)
  return {
    closable: here.filter(
      work => work.place === 'closeNow' && !told.has(work) && before.get(work.contract) !== 'close-now',
    ),
    handed,
    returned,
    back,
    confirmed: own.confirmed,
    published: own.published,
    gone: own.gone,
  }
}

function isGivenTo(person: string, change: Change): boolean {
  return change.kind === 'supervisor' && change.to.includes(person) && !change.from.includes(person)
}
