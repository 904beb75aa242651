import type { Person } from '../../../bot/accounts/person.js'
import type { Card } from '../../../bot/cards/card.js'
import type { EntityContext } from '../../../bot/context.js'
import type { SessionWords } from '../../../words/interface.js'
import { foldAnswer } from './form.js'

/** Somebody who can ask, and how many contracts the data puts under their name. */
export interface Asker {
  readonly person: Person
  readonly contracts: number
}

/** Everybody known at the entity, those with most contracts first; the order is the same every time. */
export async function askersOf({ directory, store, entity }: EntityContext): Promise<Asker[]> {
  const counts = new Map<string, number>()
  for (const { person, contracts } of await store.contracts.roster(entity.key)) counts.set(person, contracts)
  return [...directory.values()]
    .map(person => ({ person, contracts: counts.get(person.id) ?? 0 }))
    .sort(
      (a, b) =>
        b.contracts - a.contracts ||
        rank(a.person) - rank(b.person) ||
        a.person.name.localeCompare(b.person.name, 'es') ||
        (a.person.id < b.person.id ? -1 : 1),
    )
}

/** Those whom a number of the list or words of a name mean. A whole name goes before a part of one. */
export function askersNamed(askers: readonly Asker[], text: string): readonly Asker[] {
  if (/^\d{1,6}$/.test(text.trim())) return askers.slice(Number(text) - 1, Number(text)).filter(() => Number(text) > 0)
  const wanted = foldAnswer(text)
  if (wanted === '') return []
  const exact = askers.filter(({ person }) => foldAnswer(person.name) === wanted)
  if (exact.length > 0) return exact
  const words = wanted.split(' ')
  return askers.filter(({ person }) => {
    const names = foldAnswer(person.name).split(' ')
    return words.every(word => names.some(name => name.startsWith(word)))
  })
}

const SHOWN = 40

/** The list of people as a card; `only` limits it to some of them, under their numbers of the whole list. */
export function askersCard(askers: readonly Asker[], words: SessionWords, only?: readonly Asker[]): Card {
  const listed = askers.map((asker, index) => ({ asker, number: index + 1 }))
  const rows = only ? listed.filter(({ asker }) => only.includes(asker)) : listed
  const more = rows.length - SHOWN
  return {
    title: words.whoAsks,
    summary: words.whoAsks,
    parts: [
      {
        kind: 'table',
        columns: [
          { label: words.number, align: 'right' },
          { label: words.name },
          { label: words.role },
          { label: words.contracts, align: 'right' },
        ],
        rows: rows
          .slice(0, SHOWN)
          .map(({ asker: { person, contracts }, number }) => [
            String(number),
            person.name,
            rolesOf(person, words),
            String(contracts),
          ]),
      },
      { kind: 'text', text: more > 0 ? `${words.andMore(more)}\n${words.howToBe}` : words.howToBe, tone: 'muted' },
    ],
  }
}

function rolesOf({ roles, listed }: Person, words: SessionWords): string {
  const named = roles.map(role => words.roles[role]).join(', ')
  return listed ? named : [named, words.onlyInData].filter(text => text !== '').join(', ')
}

function rank({ roles, listed }: Person): number {
  if (!listed) return 4
  return roles.includes('supervisor') ? 0 : roles.includes('coordinator') ? 1 : roles.includes('ordenador') ? 2 : 3
}
