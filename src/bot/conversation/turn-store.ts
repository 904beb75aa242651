import type { AccountStatement } from '../accounts/account.js'
import { oversees, type Person } from '../accounts/person.js'
import type { PersonStatement } from '../attestations/statement.js'
import type { EntityContext } from '../context.js'
import type { EntityKey, Marks, SnapshotContracts, Store } from '../ports/store.js'
import type { KnownWords } from '../understand/readings/subjects.js'
import { TurnContracts } from './turn-contracts.js'
import { TurnEvidence } from './turn-evidence.js'
import { TurnStatements } from './turn-statements.js'
import { wordsOfEntity } from './words-in-sight.js'

/**
 * The same context for one turn of a conversation: what is read of its store is loaded once, so that all of an answer rests
 * on the same facts, and what is recorded shows at once. To be dropped when the turn is over: nothing is kept for the next.
 * For an asker who looks after others the logs of all people and accounts are read at once: whose a contract is may stand in
 * any of them, and their cards tell of all accounts. Nothing but how much is read depends on who that is said to be.
 */
export function forOneTurn(context: EntityContext, asker?: Person, readsAccounts = false): EntityContext {
  const store = context.store instanceof TurnStore ? context.store : new TurnStore(context.store, context.entity.key)
  const readsAll = asker !== undefined && oversees(asker)
  store.people.readsAll ||= readsAll
  store.accounts.readsAll ||= readsAll || readsAccounts
  return { ...context, store }
}

/** The words of all that whoever looks after others may ask about; undefined until some turn went through all of it. */
export function wordsInSight({ store, entity }: EntityContext): KnownWords | undefined {
  return store instanceof TurnStore ? store.contracts.words(entity.key) : wordsOfEntity(store.contracts, entity.key)
}

/** What was found under a reference by looking at contracts one by one: it is not read again in the same turn. */
export function keptForTurn({ store, entity }: EntityContext, reference: string, found: SnapshotContracts): void {
  if (store instanceof TurnStore) store.contracts.keep(entity.key, reference, found)
}

/** Lets go of what a turn has read of accounts: others may have been decided on since. Any other store keeps nothing. */
export function readAccountsAnew(store: Store): void {
  if (store instanceof TurnStore) store.readAccountsAnew()
}

class TurnStore implements Store {
  readonly contracts: TurnContracts
  readonly said: Store['said']
  readonly people: TurnStatements<PersonStatement>
  readonly accounts: TurnStatements<AccountStatement>
  readonly deliveries: Store['deliveries']
  readonly ledger: Store['ledger']
  readonly leases: Store['leases']
  readonly evidence: TurnEvidence
  readonly state: Store['state']
  readonly lasting: Store
  readonly marks?: Marks
  readonly #anew: () => void

  constructor(store: Store, entity: EntityKey) {
    this.lasting = store
    if (store.marks) {
      const said = store.marks.said(entity)
      this.marks = { ...store.marks, said: () => said }
    }
    const turn = store.forTurn?.()
    this.#anew = () => turn?.anew()
    const read = turn ?? store
    this.evidence = new TurnEvidence(read)
    this.contracts = new TurnContracts(read.contracts, this.evidence, store.contracts)
    this.said = new TurnStatements(read.said)
    this.people = new TurnStatements(read.people)
    this.accounts = new TurnStatements(read.accounts)
    this.deliveries = store.deliveries
    this.ledger = store.ledger
    this.leases = store.leases
    this.state = { ...read.state, evidence: this.evidence.stored }
  }

  readAccountsAnew(): void {
    this.accounts.forget()
    this.#anew()
  }

  get notices() {
    return this.lasting.notices
  }

  erase(...what: Parameters<Store['erase']>): ReturnType<Store['erase']> {
    return this.lasting.erase(...what)
  }

  async close(): Promise<void> {
    await this.lasting.close()
  }
}
