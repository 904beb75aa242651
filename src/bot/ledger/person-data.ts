import { z } from 'zod'
import { briefName } from '../../words/grammar.js'
import { type Account, readAccountKey } from '../accounts/account.js'
import type { EntityKey, Store } from '../ports/store.js'
import { isOfChain, payloadData } from './chain.js'
import { type SaidLog, saidInLink } from './said.js'

/** All that is kept of a person, as it is handed to them. */
export interface PersonData {
  /** Opaque id. */
  readonly person: string
  /** Names that the lists, also earlier ones, and SECOP have for them, with the short form in which others read them. */
  readonly names: readonly string[]
  /** Those of the names that stand in somebody else's too. */
  readonly sharedNames: readonly string[]
  /** How often others were told of somebody by one of those: nobody knows of whom, so it is none of theirs. */
  readonly ambiguous: number
  readonly roles: readonly string[]
  /** `accountKey` of each account that is or was theirs, or asked to be, with its whole log. */
  readonly accounts: readonly { readonly account: string; readonly log: readonly unknown[] }[]
  readonly preferences: readonly unknown[]
  /** What they said about contracts, and what others said in which they are named. */
  readonly statements: readonly { readonly contract: string; readonly statement: unknown }[]
  /** What they were told, or what was told to others about them. */
  readonly told: readonly unknown[]
  readonly seen: readonly unknown[]
  /** What the chain of what was said has of them besides: their line in the list, assignments, requests of theirs. */
  readonly noted: readonly unknown[]
  /** Contracts that SECOP names them for. */
  readonly contracts: readonly string[]
}

/** Gathers what an entity keeps of a person. */
export async function personDataOf(store: Store, entity: EntityKey, person: string): Promise<PersonData> {
  const accounts: PersonData['accounts'][number][] = []
  for await (const [account, { statements }] of store.accounts.all(entity))
    if (statements.some(said => 'person' in said && said.person === person)) accounts.push({ account, log: statements })
  const known = (await store.state.knownPeople.read(entity))?.people ?? []
  const { roles = [] } = known.find(({ id }) => id === person) ?? {}
  const data = { person, ...(await namesOf(store, entity, person, known)), roles, accounts }
  const isNamed = naming(needlesOf(data))
  const statements: PersonData['statements'][number][] = []
  for await (const [contract, log] of store.said.all(entity))
    for (const statement of log.statements)
      if (isNamed(JSON.stringify(statement))) statements.push({ contract, statement })
  const isAmbiguous = naming(data.sharedNames)
  const told: unknown[] = []
  let ambiguous = 0
  for await (const { record } of store.deliveries.chain(entity)) {
    const text = record ? JSON.stringify(record) : ''
    if (isNamed(text)) told.push(record)
    else if (isAmbiguous(text)) ambiguous++
  }
  const noted: unknown[] = []
  for await (const link of store.ledger.links(entity, 'said')) {
    const said = payloadData(link)
    if (said !== null && !isOfChain(link.kind) && !saidInLink(link) && isNamed(JSON.stringify(said)))
      noted.push({ at: link.at, kind: link.kind, ...Object(said) })
  }
  const seen: unknown[] = []
  for await (const record of store.ledger.seen(entity)) if (record.seen?.by === person) seen.push(record.seen)
  return {
    ...data,
    preferences: (await store.people.of(entity, [person])).get(person)?.statements ?? [],
    ...{ statements, told, ambiguous, seen, noted },
    contracts: (await store.contracts.of(entity, [person])).contracts.map(({ id }) => id),
  }
}

/**
 * What a person is called, and what of it stands in somebody else's name too: what was told of that other one is no concern of
 * theirs. Whoever left the list is in none that is remembered: the chain has what that list said of them.
 */
async function namesOf(
  store: Store,
  entity: EntityKey,
  person: string,
  known: readonly { readonly id: string; readonly name: string }[],
): Promise<Pick<PersonData, 'names' | 'sharedNames'>> {
  const roster = (await store.contracts.roster(entity)).map(entry => ({ id: entry.person, name: entry.name ?? '' }))
  const mine: string[] = []
  const others: string[] = []
  const take = (id: string, name = '') => void (id === person ? mine : others).push(name, briefName(name))
  for (const { id, name } of [...known, ...roster]) take(id, name)
  for await (const link of store.ledger.links(entity, 'said')) {
    const { data } = listLine.safeParse(payloadData(link))
    for (const line of data ? [data.after, data.before] : []) if (line) take(data?.person ?? '', line.name)
  }
  const names = [...new Set(mine)].filter(name => name !== '')
  const theirs = [...new Set(others)]
  return { names, sharedNames: names.filter(name => theirs.some(other => other.includes(name))) }
}

const named = z.object({ name: z.string() }).nullish()
/** What the chain has of a line of the list of people. */
const listLine = z.object({ person: z.string(), before: named, after: named })

/**
 * The texts by which a person, and nobody else, is known: names, e-mails, accounts. Their opaque id first. One word alone is
 * nobody's name.
 */
export function needlesOf({ person, names, sharedNames, accounts }: Named): string[] {
  const users = accounts.flatMap(({ account }) => {
    const read: Account | null = readAccountKey(account)
    return read ? [account, read.user] : [account]
  })
  const written = textsIn(accounts.flatMap(({ log }) => log))
  const called = [...names, ...written.names].filter(name => /\S\s+\S/.test(name) && !sharedNames.includes(name))
  const texts = [person, ...called, ...users, ...written.addresses]
  return [...new Set(texts)].filter(text => text.length >= SHORTEST)
}

type Named = Pick<PersonData, 'person' | 'names' | 'sharedNames' | 'accounts'>

/** Shorter texts stand in everything. */
const SHORTEST = 5

/** The names that logs of accounts have, and the e-mails and addresses of conversations. */
function textsIn(said: readonly unknown[]): { readonly names: string[]; readonly addresses: string[] } {
  const read = said.flatMap(each => ofAccount.safeParse(each).data ?? [])
  return {
    names: read.flatMap(({ name }) => name ?? []),
    addresses: read.flatMap(({ email, address }) => [email ?? [], address ?? []].flat()),
  }
}

const some = z.string().optional().catch(undefined)
const ofAccount = z.object({ name: some, email: some, address: some })

/** Whether a text, or JSON, has one of these in it. */
export function naming(needles: readonly string[]): (text: string) => boolean {
  const all = [...new Set(needles.flatMap(needle => [needle, JSON.stringify(needle).slice(1, -1)]))]
  return text => all.some(needle => text.includes(needle))
}

/** What became of a request to be erased. */
export interface PersonErased {
  /** Links of the chains of which what they say is gone. */
  readonly sent: number
  readonly said: number
  readonly seen: number
  readonly accounts: number
}

/**
 * Erases a person: their accounts and preferences, what they were told and what others were told of them, what they looked at,
 * and what is kept of them besides. What they said about contracts stays: the law wants it kept.
 */
export async function erasePerson(store: Store, entity: EntityKey, data: PersonData, at: Date): Promise<PersonErased> {
  const { person, accounts } = data
  const isNamed = naming(needlesOf(data))
  const logs: { readonly log: SaidLog; readonly subject: string }[] = [
    { log: 'people', subject: person },
    ...accounts.map(({ account }) => ({ log: 'accounts' as const, subject: account })),
  ]
  await store.state.knownPeople.update(entity, known =>
    known?.people.some(({ id }) => id === person)
      ? { ...known, people: known.people.filter(({ id }) => id !== person) }
      : known,
  )
  const theirs = new Set(accounts.map(({ account }) => account))
  await store.state.adminCode.update(entity, code => {
    if (!code?.tries || !Object.keys(code.tries).some(account => theirs.has(account))) return code
    return {
      ...code,
      tries: Object.fromEntries(Object.entries(code.tries).filter(([account]) => !theirs.has(account))),
    }
  })
  // Last: until then a second run finds all that names them.
  const erased = await store.erase(entity, {
    ...{ at, why: 'person', logs },
    sent: isNamed,
    said: isNamed,
    seen: ({ by, what }) => by === person || isNamed(what),
  })
  return { sent: erased.sent, said: erased.said, seen: erased.seen, accounts: accounts.length }
}
