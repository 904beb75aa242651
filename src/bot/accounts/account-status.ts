import { randomUUID } from 'node:crypto'
import { type Day, dayInBogota } from '../../rules/index.js'
import { Conflict, type EntityKey, type StatementLog, type Store } from '../ports/store.js'
import { type Account, type AccountStatement, accountKey } from './account.js'

type Of<K extends AccountStatement['kind']> = Extract<AccountStatement, { kind: K }>

/** What stands of everything that happened to one account. */
export interface AccountStatus {
  readonly version: number
  /** Keys of the requests so far. */
  readonly keys: ReadonlySet<string>
  /** Whose account it is, and since when; null for a stranger's. */
  readonly linked: Of<'linked'> | null
  /** Id of the request that the link settled; null where there was none. */
  readonly settled: string | null
  /** A request that nobody has settled yet. */
  readonly asked: Of<'asked'> | null
  /** A yes to that request which waits for the yes of an account that is the person's already. */
  readonly approved: Of<'approved'> | null
  /** What the platform called it when it last asked. */
  readonly name: string
  /** How the last request ended, where it was in vain. */
  readonly refused: Of<'refused'> | Of<'disowned'> | null
  /** Other accounts that asked to be of the person whose account this is. */
  readonly questions: readonly Of<'questioned'>[]
  /**
   * Whose account it was, or would be by its verified e-mail, and who decided that it is not; null where nobody did.
   */
  readonly former: readonly { readonly person: string; readonly endedBy: string | null }[]
  /** Days on which a request was sent, one entry a request. */
  readonly requests: readonly Day[]
  /** A person decided that it is not whose it was: only another decision links it again. */
  readonly barred: boolean
  readonly address: string | null
  /** Why the platform refuses messages to it, or null. Somebody who writes again can be written to again. */
  readonly unreachable: string | null
  /** Instant at which its owner chose it for their messages. */
  readonly preferredAt: string | null
}

/** Folds the log of one account, oldest first. */
export function accountStatusOf({ version, statements }: StatementLog<AccountStatement>): AccountStatus {
  let stands: AccountStatus = { ...NEW, version }
  for (const said of statements) stands = { ...stands, ...change(said, stands) }
  return stands
}

const NEW: AccountStatus = {
  version: 0,
  keys: new Set(),
  linked: null,
  settled: null,
  asked: null,
  approved: null,
  name: '',
  refused: null,
  questions: [],
  former: [],
  requests: [],
  barred: false,
  address: null,
  unreachable: null,
  preferredAt: null,
}

function change(said: AccountStatement, stands: AccountStatus): Partial<AccountStatus> {
  switch (said.kind) {
    case 'linked':
      return {
        linked: said,
        settled: stands.asked?.id ?? stands.settled,
        ...SETTLED,
        unreachable: null,
        barred: false,
        former: formerOf(stands, null),
      }
    case 'asked':
      return {
        ...(said.how === 'email' && said.person !== null
          ? { former: [...stands.former, { person: said.person, endedBy: null }] }
          : {}),
        ...SETTLED,
        asked: said,
        name: said.name,
        requests: [...stands.requests, said.on],
        keys: new Set([...stands.keys, said.key]),
      }
    case 'approved':
      return { approved: said }
    case 'refused':
    case 'disowned':
      return { ...SETTLED, refused: said }
    case 'questioned':
      return { questions: [...stands.questions.filter(({ account }) => account !== said.account), said] }
    case 'unlinked':
      return {
        linked: null,
        settled: null,
        preferredAt: null,
        refused: said.why === 'disowned' ? disownedIn(stands, said) : stands.refused,
        barred: said.why === 'decided' || said.why === 'disowned',
        former: formerOf(stands, said.by),
      }
    case 'kept':
      // It changes nothing, and a button from before it is an old one.
      return {}
    case 'preferred':
      return { preferredAt: said.at }
    case 'address':
      return { address: said.address, unreachable: null }
    case 'reachable':
      return { unreachable: null }
    case 'unreachable':
      return { unreachable: said.why }
  }
}

/** The person took back their yes, or was not asked before: to the account it is a no all the same. */
function disownedIn({ linked, refused }: AccountStatus, said: Of<'unlinked'>): AccountStatus['refused'] {
  const { why: _, ...event } = said
  return linked ? { ...event, kind: 'disowned', person: linked.person } : refused
}

const SETTLED = { asked: null, approved: null, refused: null } as const

function formerOf({ linked, former }: AccountStatus, endedBy: string | null): AccountStatus['former'] {
  return linked ? [...former, { person: linked.person, endedBy }] : former
}

/** What every statement about an account has; `from` is the `accountKey` from which `by` decided it. */
export function accountEvent(
  key: string,
  by: string | null,
  now: Date,
  from?: string,
): Pick<AccountStatement, 'id' | 'key' | 'by' | 'from' | 'at' | 'on'> {
  return { id: randomUUID(), key, by, ...(from ? { from } : {}), at: now.toISOString(), on: dayInBogota(now) }
}

interface Place {
  readonly store: Pick<Store, 'accounts'>
  readonly entity: { readonly key: EntityKey }
  readonly onboarding?: { readonly codeRolesChanged?: () => void }
}

/** What happened to an account so far. */
export async function logOfAccount(
  { store, entity }: Place,
  account: Account,
): Promise<StatementLog<AccountStatement>> {
  const key = accountKey(account)
  return (await store.accounts.of(entity.key, [key])).get(key) ?? { version: 0, statements: [] }
}

/** Tries before giving up where several turns of one account come in at once. */
const TRIES = 5

/**
 * Adds to an account's log what `decide` makes of how it stands; nothing when that is null. Decides anew when another
 * turn was first. Returns how the account stands after it.
 */
export async function addToAccount(
  context: Place,
  account: Account,
  decide: (stands: AccountStatus) => AccountStatement | null,
): Promise<AccountStatus> {
  const { store, entity } = context
  for (let tries = 1; ; tries++) {
    const log = await logOfAccount(context, account)
    const statement = decide(accountStatusOf(log))
    if (statement === null) return accountStatusOf(log)
    try {
      const result = await store.accounts.append(entity.key, accountKey(account), statement, log.version)
      // Somebody said the same at that moment: what stands is in the log as it is now, not as it was read.
      if (result === 'already') return accountStatusOf(await logOfAccount(context, account))
      const after = accountStatusOf({ version: log.version + 1, statements: [...log.statements, statement] })
      const held = accountStatusOf(log).linked
      // Told at once: what was read before would let whoever held the role administer on.
      if (held !== after.linked && (held?.how === 'code' || after.linked?.how === 'code'))
        context.onboarding?.codeRolesChanged?.()
      return after
    } catch (error) {
      if (!(error instanceof Conflict) || tries === TRIES) throw error
    }
  }
}
