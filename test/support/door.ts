import type { Account, AccountStatement, Profile } from '../../src/bot/accounts/account.js'
import { accountKey } from '../../src/bot/accounts/account.js'
import type { Person } from '../../src/bot/accounts/person.js'
import { accountsIn, requestOf, requestShownOn } from '../../src/bot/accounts/requests.js'
import type { Action } from '../../src/bot/cards/action.js'
import type { Card } from '../../src/bot/cards/card.js'
import type { EntityContext } from '../../src/bot/context.js'
import { handleIncoming, type Incoming } from '../../src/bot/conversation/handle-incoming.js'
import { at, buttonsOf, contractOf, EVERYBODY, person, TODAY, worldOf } from './context.js'

/** Those of every world, and besides another coordinator, other administrators, and a supervisor who coordinates. */
export const PEOPLE = [
  ...EVERYBODY,
  person('cora', ['coordinator']),
  person('berta', ['admin']),
  person('vera', ['admin']),
  person('marta', ['supervisor', 'coordinator']),
]

export const ACCOUNTS: Action = { kind: 'show', question: { kind: 'team', args: {} }, section: 'accounts' }

/** An entity whose people come in by the door of the chat platforms; each has a document. */
export class Entity {
  constructor(
    public context: EntityContext,
    readonly codes: string[] = [],
  ) {}

  static documentOf(id: string): string {
    return String(52000001 + PEOPLE.findIndex(one => one.id === id))
  }

  static async of(people: readonly Person[] = PEOPLE): Promise<Entity> {
    const { context } = await worldOf([contractOf(1, ['ana']), contractOf(2, ['luis'])])
    const codes: string[] = []
    const onboarding: EntityContext['onboarding'] = {
      identify: typed => PEOPLE.find(({ id }) => Entity.documentOf(id) === typed)?.id ?? 'p_nobody',
      redeem: async code => (codes.splice(0).includes(code) ? 'accepted' : 'wrong'),
    }
    return new Entity({ ...context, directory: new Map(people.map(one => [one.id, one])), onboarding }, codes)
  }

  /** One turn of an account; `mail` names the person whose e-mail the platform has verified for it. */
  async turn(user: string, incoming: Incoming, mail?: string): Promise<Card> {
    const profile: Profile = { member: true, name: `${user}’s`, ...(mail ? { email: `${mail}@entidad.example` } : {}) }
    const reply = await handleIncoming(this.context, accountOf(user), async () => profile, incoming, at(TODAY))
    if (!reply) throw new Error('nothing was answered')
    return reply.card
  }

  /** Links an account of each of these by its e-mail; it is called like the person, in capitals. */
  async links(...people: readonly string[]): Promise<void> {
    for (const id of people) await this.turn(id.toUpperCase(), { text: 'hola' }, id)
  }

  says(user: string, text: string): Promise<Card> {
    return this.turn(user, { text })
  }

  press(user: string, pressed: Action | null, fields: Record<string, string> = {}): Promise<Card> {
    return this.turn(user, { pressed, fields })
  }

  async presses(user: string, card: Card, label: string, fields: Record<string, string> = {}): Promise<Card> {
    const button = buttonsOf(card).find(candidate => candidate.label === label)
    if (!button?.action) throw new Error(`no button «${label}» among ${buttonsOf(card).map(each => each.label)}`)
    return this.press(user, button.action, fields)
  }

  /** Asks from an account to be somebody; whom nobody knows is on no list. */
  async asks(user: string, person: string): Promise<Card> {
    const form = await this.press(user, { kind: 'ask-link' })
    return this.presses(user, form, 'Enviar', { document: Entity.documentOf(person) })
  }

  /** Presses a decision on an account as it stands, whatever the cards show. */
  async decides(user: string, of: string, decision: 'accept' | 'refuse' | 'unlink'): Promise<Card> {
    const all = await accountsIn(this.context)
    const known = all.find(({ account }) => accountKey(account) === accountKey(accountOf(of)))
    const shownOn = known ? requestShownOn(requestOf(this.context, known, all) ?? known) : '0'
    return this.press(user, { kind: 'decide-link', account: accountKey(accountOf(of)), decision, shownOn })
  }

  async log(user: string): Promise<readonly AccountStatement[]> {
    const key = accountKey(accountOf(user))
    return (await this.context.store.accounts.of(this.context.entity.key, [key])).get(key)?.statements ?? []
  }

  /** Who writes from an account: what happened to it tells. */
  async owner(user: string): Promise<string | null> {
    const last = (await this.log(user)).findLast(({ kind }) => kind === 'linked' || kind === 'unlinked')
    return last?.kind === 'linked' ? last.person : null
  }
}

/** An account of Slack; one whose name ends in `@teams` is one of Teams. */
export function accountOf(user: string): Account {
  return { platform: user.endsWith('@teams') ? 'teams' : 'slack', tenant: 'T1', user }
}
