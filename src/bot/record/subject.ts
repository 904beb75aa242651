import { type Day, GIVEN_BY } from '../../rules/index.js'
import type { FormName } from '../card.js'
import { roleFor, type Talk } from '../cards/talk.js'
import { coordinates } from '../person.js'
import { preferencesOf } from '../plan/preferences.js'
import { type Item, visible } from '../portfolio.js'
import { isAttestedFact } from './attested.js'
import { claimedSo, type Unseen } from './claims.js'
import { isPersonForm } from './form-fields.js'
import { type NearMatch, nearMatchOf } from './near-match.js'

/** What a form is about: a contract in the asker's sight, a contract that is not, or a person. */
export type Subject =
  | { readonly about: 'contract'; readonly item: Item }
  | (Unseen & { readonly about: 'unseen' })
  | PersonSubject

export interface PersonSubject {
  readonly about: 'person'
  /** What buttons name: the person, or the two ids of a near match. */
  readonly id: string
  /** Whose log the statement goes to, and its version. */
  readonly owner: string
  readonly version: number
  /** The delegation that stands, where the form is about one. */
  readonly delegate: { readonly to: string; readonly until: Day | null } | null
  readonly match: NearMatch | null
}

/** The subject that a form names, as it stands now, or null when it is none of the asker's. */
export async function subjectOf(talk: Talk, form: FormName, id: string | undefined): Promise<Subject | null> {
  const { world, person, today } = talk
  if (isPersonForm(form)) return personSubject(talk, form, id)
  if (id === undefined) return null
  const [item] = await visible(world, person, { id }, today)
  if (item) return { about: 'contract', item }
  return form === 'claimed' ? claimedSubject(talk, id) : null
}

/** A contract that somebody asks for by its id or its reference; which of the two exists does not show. */
async function claimedSubject(talk: Talk, name: string): Promise<Subject> {
  const { world, person, today } = talk
  const [own, ...others] = await visible(world, person, { reference: name }, today)
  if (own && others.length === 0) return { about: 'contract', item: own }
  return { about: 'unseen', ...(await claimedSo(talk, name)) }
}

async function personSubject(talk: Talk, form: FormName, id: string | undefined): Promise<Subject | null> {
  const { world, person, today } = talk
  const none = { about: 'person', delegate: null, match: null } as const
  if (form === 'identified') {
    const match = await nearMatchOf(world, id ?? '')
    return match && { ...none, id: id ?? '', owner: match.person, version: match.version, match }
  }
  const log = (await world.store.people.of(world.entity.key, [person.id])).get(person.id)
  const delegate = form === 'delegated' ? preferencesOf(log?.statements ?? [], today).delegate : null
  return { ...none, id: person.id, owner: person.id, version: log?.version ?? 0, delegate }
}

/** Whether this person may tell that, now. Nobody decides which rows of the register are their own. */
export function mayTell(form: FormName, subject: Subject, talk: Talk): boolean {
  const { person } = talk
  if (form === 'identified') return coordinates(person) && subject.about === 'person' && subject.owner !== person.id
  if (form === 'assigned' || form === 'returned') return coordinates(person)
  if (subject.about === 'person') return true
  if (form === 'claimed') return person.roles.includes('supervisor')
  if (subject.about === 'unseen') return false
  const role = roleFor(person, subject.item)
  if (role === null) return false
  return isAttestedFact(form) ? GIVEN_BY[form].includes(role) : true
}
