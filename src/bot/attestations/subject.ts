import { type Day, GIVEN_BY } from '../../rules/index.js'
import { coordinates, oversees, type Person, seesOrderedOnly } from '../accounts/person.js'
import type { FormName, PersonForm } from '../cards/action.js'
import { roleFor, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { visibleByName } from '../contracts/visible-contracts.js'
import { preferencesOf } from '../reminders/preferences.js'
import { isInSight, sightOf } from '../reminders/team-totals.js'
import { isAttestedFact } from './attested-forms.js'
import { claimedSo, type Unseen } from './claims.js'
import { type DocumentMatch, documentMatchOf } from './document-match.js'
import { isOfAnother, isPersonForm } from './form-names.js'
import { declarableBy } from './paper-forms.js'

/** What a form is about: a contract in the asker's sight, a contract that is not, or a person. */
export type Subject =
  | { readonly kind: 'contract'; readonly item: AssessedContract }
  | (Unseen & { readonly kind: 'unseen' })
  | PersonSubject

export interface PersonSubject {
  readonly kind: 'person'
  /** What buttons name: the person, or the two ids of a near match. */
  readonly id: string
  /** Whose log the statement goes to, and its version. */
  readonly owner: string
  readonly version: number
  /** The delegation of the owner that stands, where the form is about one. */
  readonly delegate: { readonly to: string; readonly until: Day | null } | null
  readonly match: DocumentMatch | null
  /** When they are written to, where they chose an hour. */
  readonly hour: string | null
}

/** The subject that a form names, as it stands now, or null when it is none of the asker's. */
export async function subjectOf(turn: TurnContext, form: FormName, id: string | undefined): Promise<Subject | null> {
  const { context, person, today } = turn
  if (isPersonForm(form)) return personSubject(turn, form, id)
  if (id === undefined) return null
  // What is asked for may be an id or a reference: both are read at once.
  if (form === 'claimed') await context.store.contracts.of(context.entity.key, [], [id])
  const [item] = await visibleByName(context, person, { id }, today)
  if (item) return { kind: 'contract', item }
  return form === 'claimed' ? claimedSubject(turn, id) : null
}

/** A contract that somebody asks for by its id or its reference; which of the two exists does not show. */
async function claimedSubject(turn: TurnContext, name: string): Promise<Subject> {
  const { context, person, today } = turn
  const [own, ...others] = await visibleByName(context, person, { reference: name }, today)
  if (own && others.length === 0) return { kind: 'contract', item: own }
  return { kind: 'unseen', ...(await claimedSo(turn, name)) }
}

async function personSubject(turn: TurnContext, form: PersonForm, id: string | undefined): Promise<Subject | null> {
  const { context, person, today } = turn
  const none = { kind: 'person', delegate: null, match: null, hour: null } as const
  if (form === 'identified') {
    const match = await documentMatchOf(context, id ?? '')
    return match && { ...none, id: id ?? '', owner: match.person, version: match.version, match }
  }
  const other = isOfAnother(form) ? context.directory.get(id ?? '') : undefined
  if (isOfAnother(form) && (!other || other.id === person.id)) return null
  const owner = form === 'declined' && other ? other.id : person.id
  const log = (await context.store.people.of(context.entity.key, [owner])).get(owner)
  const { delegate, hour } = preferencesOf(log?.statements ?? [], today)
  return {
    ...{ ...none, id: other?.id ?? person.id, owner, version: log?.version ?? 0, hour },
    delegate: form === 'delegated' || form === 'declined' ? delegate : null,
  }
}

/** Whether an impediment is this person's to answer: the contracting office's, or whoever's it was entrusted to. */
export function mayAnswer(person: Person, { status: { blocked, helper } }: AssessedContract): boolean {
  return blocked !== null && (coordinates(person) || helper === person.id)
}

/** Whether somebody looks after this person, and may have written to them. */
function isAnswerable(id: string, { context, person }: TurnContext): boolean {
  const other = context.directory.get(id)
  return other !== undefined && oversees(other) && (seesOrderedOnly(other) || isInSight(person, sightOf(other)))
}

/** Whether this person may tell that, now. Nobody decides which rows of the register are their own. */
export function mayTell(form: FormName, subject: Subject, turn: TurnContext): boolean {
  const { person } = turn
  if (form === 'identified') return coordinates(person) && subject.kind === 'person' && subject.owner !== person.id
  if (form === 'assigned' || form === 'returned') return coordinates(person)
  if (form === 'replied') return subject.kind === 'person' && isAnswerable(subject.id, turn)
  if (subject.kind === 'person') return true
  if (form === 'claimed') return person.roles.includes('supervisor')
  if (subject.kind === 'unseen') return false
  if (form === 'answered') return mayAnswer(person, subject.item)
  const role = roleFor(person, subject.item)
  if (role === null) return false
  // Whoever supervises it is told of it; nobody else has it on a list.
  if (form === 'closing-watched') return subject.item.contract.supervisors.includes(person.id)
  if (form === 'declared') return declarableBy(subject.item, role, turn).length > 0
  return isAttestedFact(form) ? GIVEN_BY[form].includes(role) : true
}
