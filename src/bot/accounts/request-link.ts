import { createHash } from 'node:crypto'
import { z } from 'zod'
import { dayInBogota } from '../../rules/index.js'
import type { Card, FormField } from '../cards/card.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import { type Account, accountKey, type Profile } from './account.js'
import { type AccountStatus, accountEvent, addToAccount } from './account-status.js'
import { announce } from './notices.js'
import { oneByOne } from './one-by-one.js'
import { platformsOf } from './reachability.js'
import { accountsIn, requestOf } from './requests.js'

/** Requests that one account may send in a day: enough for a mistyped number, too few to try numbers out. */
const REQUESTS_A_DAY = 5

/** The first meeting with somebody who is not known: what this is, what it knows, and how to go on. */
export function strangerCard({ words }: TurnContext, stands: AccountStatus): Card {
  const { accounts, privacy } = words
  const where = stands.asked ? accounts.waiting : stands.refused ? accounts.refused : accounts.notKnown
  return card(
    stands.asked ? accounts.waitingTitle : accounts.strangerTitle,
    where,
    stands.asked ? null : text(accounts.whatThisIs),
    text([where, stands.asked ? null : accounts.howKnown]),
    {
      kind: 'actions',
      buttons: [
        { label: accounts.sayWho, ...(stands.asked ? {} : { style: 'primary' }), action: { kind: 'ask-link' } },
      ],
    },
    text(privacy.hint, 'muted'),
  )
}

/** The form with which somebody says who they are. What is typed in it is shown to nobody and not kept. */
export function linkForm(
  { words }: TurnContext,
  account: Account,
  stands: AccountStatus,
  mistakes: Mistakes = {},
): Card {
  const { accounts } = words
  const field = (name: 'document' | 'code', maxLength: number): FormField => ({
    kind: 'text',
    name,
    label: accounts.fields[name],
    required: false,
    maxLength,
    ...(mistakes[name] ? { error: mistakes[name] } : {}),
  })
  const wrong = Object.values(mistakes)
  return card(accounts.linkTitle, accounts.linkIntro, wrong.length > 0 && text(wrong, 'urgent'), {
    kind: 'form',
    intro: accounts.linkIntro,
    fields: [field('document', 20), field('code', 30)],
    submit: {
      label: accounts.send,
      style: 'primary',
      action: { kind: 'send-link', key: `link:${accountKey(account)}:${stands.version}` },
    },
  })
}

type Mistakes = { readonly document?: string; readonly code?: string }

const Typed = z.object({
  document: z.string().trim().max(40).catch(''),
  code: z.string().trim().max(40).catch(''),
})

/**
 * Takes what the form brings. A document number becomes a request that a coordinator or an administrator decides; the
 * answer is the same whether it is known or not. The first administrator's code links at once.
 */
export async function sendLink(
  turn: TurnContext,
  account: Account,
  stands: AccountStatus,
  key: string,
  fields: Readonly<Record<string, string>>,
  { email }: Pick<Profile, 'email'>,
): Promise<{ readonly card: Card; readonly linked: boolean }> {
  const { words, context, now } = turn
  const { accounts } = words
  const { document, code } = Typed.parse(fields)
  const again = (mistakes: Mistakes) => ({ card: linkForm(turn, account, stands, mistakes), linked: false })
  const person = document === '' ? null : (context.onboarding?.identify(document) ?? null)
  if (code !== '') {
    if (document !== '' && person === null) return again({ document: accounts.noDocument })
    const result = (await context.onboarding?.redeem(code, account, now)) ?? 'none'
    if (result !== 'accepted') return again({ code: accounts.code[result] })
    // Somebody who is known already stays who they are, and administers besides; unless they have an account, which the
    // code says nothing about.
    await oneByOne(context, async () => {
      const isKnown = person !== null && context.directory.has(person)
      const who =
        isKnown && (await platformsOf(context.store, context.entity.key, person)).length === 0 ? person : turn.person.id
      await addToAccount(context, account, ({ version }) => ({
        ...accountEvent(`linked:${version}`, null, now),
        kind: 'linked',
        person: who,
        how: 'code',
      }))
    })
    return { card: card(accounts.adminTitle, accounts.admin, text(accounts.admin, 'good')), linked: true }
  }
  if (person === null) return again({ document: document === '' ? accounts.documentNeeded : accounts.noDocument })
  const today = dayInBogota(now)
  if (stands.requests.filter(on => on === today).length >= REQUESTS_A_DAY)
    return { card: card(accounts.strangerTitle, accounts.tooMany, text(accounts.tooMany, 'warning')), linked: false }
  const asking = await addToAccount(context, account, ({ keys }) =>
    // At first the key was kept as it was sent.
    keys.has(key)
      ? null
      : {
          ...accountEvent(askedKey(key), null, now),
          kind: 'asked',
          person: context.directory.has(person) ? person : null,
          name: turn.person.name.slice(0, 120),
          ...(email === undefined ? {} : { email }),
        },
  )
  const request = requestOf(context, { account, stands: asking }, await accountsIn(context))
  if (request) await announce(context, request, now)
  return { card: card(accounts.strangerTitle, accounts.sent, text(accounts.sent, 'good')), linked: false }
}

/** Whatever somebody sends along as a key stands for nothing but a request: what else happens to the account has other keys. */
function askedKey(key: string): string {
  return `asked:${createHash('sha256').update(key).digest('hex').slice(0, 40)}`
}
