import { type AttestedFact, GIVEN_BY, later } from '../../rules/index.js'
import type { Action, Button, Card } from '../card.js'
import { nameOf, type Talk } from '../cards/talk.js'
import { contractsOf, type Item } from '../portfolio.js'
import { Conflict } from '../ports.js'
import type { ContractStatement } from '../statement.js'
import { alikeBy } from './alike.js'
import { ATTESTED_FORMS, Wrong } from './attested.js'
import { answersIn, attestedIn } from './compose.js'
import { type Answers, type FieldSpec, isTicked, type Mistakes, readFields } from './fields.js'
import { since } from './form-fields.js'
import { boxName, chooseCard, inFull, resultCard, reviewCard, TOGETHER } from './many-cards.js'
import { isAsShown } from './many-shown.js'
import { hasKey, refused, timeOf } from './outcome.js'
import { linesOfPart } from './shown.js'
import { canUndo } from './withdraw.js'

type Of<D extends Action['do']> = Extract<Action, { do: D }>
type Given = Readonly<Record<string, string>>

/** Opens the step that tells one fact of up to ten of the person's contracts that wait for nothing else. */
export async function choose(talk: Talk, { form, page }: Of<'choose'>): Promise<Card> {
  return chooseCard(talk, form, await alikeTo(talk, form), page ?? 1)
}

/** Reads the boxes of that step: shows what is about to be recorded, and in which contracts. Records nothing. */
export async function review(talk: Talk, { form, ids, shownOn }: Of<'review'>, given: Given): Promise<Card> {
  const { bulk } = talk.words.forms
  const { world, person, today } = talk
  const own = await contractsOf(world, person, today)
  const alike = alikeBy(own, person).get(form) ?? []
  const ticked = ids.map((id, at) => ({ id, at })).filter(({ at }) => isTicked(given[boxName(at)]))
  if (ticked.length === 0) {
    const page =
      Math.floor(
        Math.max(
          alike.findIndex(({ contract }) => contract.id === ids[0]),
          0,
        ) / TOGETHER,
      ) + 1
    return chooseCard(talk, form, alike, page, { error: bulk.tickOne })
  }
  const { fresh, changed } = sortOut(talk, form, ticked, shownOn, own)
  if (fresh.length === 0) return chooseCard(talk, form, alike, 1, { notice: bulk.allChanged })
  return reviewCard(talk, form, fresh, changed, sharedFields(talk, form, fresh))
}

/**
 * Records the same fact once for each contract of the review. Whose it is, in which role, and whether it is still as it
 * was shown is checked now for each; those that changed are left out and named. A repeat records nothing twice and
 * completes what a crash cut off.
 */
export async function recordMany(talk: Talk, action: Of<'record-many'>, given: Given): Promise<Card> {
  const { form, ids, key, shownOn } = action
  const { world, person, today, words } = talk
  if (!GIVEN_BY[form].includes('supervisor')) return refused(talk)
  const own = await contractsOf(world, person, today)
  const logs = await world.store.said.of(world.entity.key, ids)
  const isDone = (id: string) => hasKey(logs.get(id) ?? { version: 0, statements: [] }, keyFor(key, id))
  const open = ids.map((id, at) => ({ id, at })).filter(({ id }) => !isDone(id))
  if (open.length === 0) return repeated(talk, action, own)
  const { fresh, changed } = sortOut(talk, form, open, shownOn, own)
  if (fresh.length === 0)
    return chooseCard(talk, form, alikeBy(own, person).get(form) ?? [], 1, { notice: words.forms.bulk.allChanged })
  const specs = sharedFields(talk, form, fresh)
  const again = (mistakes: Mistakes) => reviewCard(talk, form, fresh, changed, specs, given, mistakes)
  const read = readFields(specs, given)
  if (!read.ok) return again(read.mistakes)
  const statements = statementsFor(talk, form, key, fresh, specs, read.answers)
  if (statements instanceof Wrong) return again({ [statements.field]: statements.mistake })
  const recorded = await appendEach(talk, statements)
  const leftOut = [...changed, ...fresh.filter(item => !recorded.includes(item)).map(nameOf)]
  const role = words.say.roleNames.supervisor
  const line = words.forms.bulk.recorded(recorded.length, person.name, role, today, timeOf(talk.now))
  const undo: Of<'undo-many'> = { do: 'undo-many', ids: recorded.map(({ contract }) => contract.id), key }
  return resultCard(talk, form, line, recorded, leftOut, [
    ...(await nextTen(talk, form, own, ids)),
    ...(recorded.length > 0 ? [{ label: words.forms.buttons.undo, action: undo }] : []),
  ])
}

/** Each contract's own key under that of the whole. */
export function keyFor(key: string, id: string): string {
  return `${key}:${id}`
}

async function alikeTo({ world, person, today }: Talk, form: AttestedFact): Promise<readonly Item[]> {
  return alikeBy(await contractsOf(world, person, today), person).get(form) ?? []
}

/** Which of these still are the person's and as they were shown, and the names of the others. */
function sortOut(
  talk: Talk,
  form: AttestedFact,
  wanted: readonly { readonly id: string; readonly at: number }[],
  shownOn: string,
  items: readonly Item[],
): { readonly fresh: readonly Item[]; readonly changed: readonly string[] } {
  const byId = new Map(items.map(item => [item.contract.id, item]))
  const fresh: Item[] = []
  const changed: string[] = []
  for (const { id, at } of wanted) {
    const item = byId.get(id)
    if (item && isAsShown(form, item, at, shownOn, talk)) fresh.push(item)
    else changed.push(item ? nameOf(item) : id)
  }
  return { fresh, changed }
}

/** The fields of the fact's form, answered once: what holds for each contract holds for all. */
function sharedFields({ today }: Talk, form: AttestedFact, items: readonly Item[]): readonly FieldSpec[] {
  const starts = items.flatMap(({ contract }) => contract.facts.startsOn ?? [])
  const [first, ...rest] = starts
  const began = first ? rest.reduce((a, b) => later(a, b), first) : null
  return since(ATTESTED_FORMS[form].fields(today), began).map(spec =>
    items.length > 1 && spec.kind === 'check' && spec.label === 'declare' ? { ...spec, label: 'declareEach' } : spec,
  )
}

type Statements = readonly { readonly item: Item; readonly statement: ContractStatement }[]

/** One statement for each contract, with what was shown of it and what was answered. */
function statementsFor(
  talk: Talk,
  form: AttestedFact,
  key: string,
  items: readonly Item[],
  specs: readonly FieldSpec[],
  answers: Answers,
): Statements | Wrong {
  const { forms, questions } = talk.words
  const statements: { item: Item; statement: ContractStatement }[] = []
  for (const item of items) {
    const shown = [
      forms.bulk.reviewTitle(forms.titles[form], items.length),
      forms.bulk.reviewIntro(items.length),
      ...linesOfPart(inFull(item, talk)),
      questions[form],
      forms.notASignature,
      ...answersIn(specs, talk, answers),
    ]
    const statement = attestedIn(talk, form, keyFor(key, item.contract.id), item, answers, shown)
    if (statement instanceof Wrong) return statement
    statements.push({ item, statement })
  }
  return statements
}

/** The contracts of which it was recorded; left out is one about which somebody else said something meanwhile. */
async function appendEach({ world }: Talk, statements: Statements): Promise<Item[]> {
  const recorded: Item[] = []
  for (const { item, statement } of statements)
    try {
      await world.store.said.append(world.entity.key, item.contract.id, statement, item.version)
      recorded.push(item)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
    }
  return recorded
}

/** A repeat: nothing is recorded, and what still stands can be undone. */
async function repeated(talk: Talk, { form, ids, key }: Of<'record-many'>, own: readonly Item[]): Promise<Card> {
  const { forms } = talk.words
  const told = own.filter(
    ({ contract, standing }) =>
      ids.includes(contract.id) && standing.statements.some(said => said.key === keyFor(key, contract.id)),
  )
  const stands = told.filter(({ contract, standing }) =>
    standing.statements.some(said => said.key === keyFor(key, contract.id) && canUndo(said, talk.now)),
  )
  const undo: Of<'undo-many'> = { do: 'undo-many', ids: stands.map(({ contract }) => contract.id), key }
  return resultCard(
    talk,
    form,
    receiptOf(talk, told, key) ?? forms.bulk.undoneBefore,
    [],
    [],
    [
      ...(await nextTen(talk, form, own, ids)),
      ...(stands.length > 0 ? [{ label: forms.buttons.undo, action: undo }] : []),
    ],
  )
}

/** Who told it and when, of what still stands; null where nothing does. */
function receiptOf({ words, person }: Talk, stands: readonly Item[], key: string): string | null {
  const said = stands.flatMap(({ contract, standing }) =>
    standing.statements.filter(other => other.key === keyFor(key, contract.id)),
  )
  const [first] = said
  if (!first) return null
  const { bulk } = words.forms
  const role = words.say.roleNames[first.role]
  return bulk.recorded(said.length, person.name, role, first.on, timeOf(new Date(first.at)))
}

/** How many alike are left, and the way to those after the ones just shown: who skipped some goes on, not back. */
async function nextTen(
  talk: Talk,
  form: AttestedFact,
  before: readonly Item[],
  ids: readonly string[],
): Promise<Button[]> {
  const left = await alikeTo(talk, form)
  if (left.length === 0) return []
  const order = (alikeBy(before, talk.person).get(form) ?? []).map(({ contract }) => contract.id)
  const last = order.lastIndexOf(ids.at(-1) ?? '')
  const passed = new Set(order.slice(0, last + 1))
  const skipped = left.filter(({ contract }) => passed.has(contract.id)).length
  const page = skipped === left.length ? 1 : Math.floor(skipped / TOGETHER) + 1
  return [{ label: talk.words.forms.bulk.left(left.length), style: 'primary', action: { do: 'choose', form, page } }]
}
