import { wordsIn } from '../../words/index.js'
import type { Account, Profile } from '../accounts/account.js'
import { accountStatusOf, logOfAccount } from '../accounts/account-status.js'
import type { Card } from '../cards/card.js'
import { ofEntity } from '../cards/of-entity.js'
import { card, text } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { answerMet, codeIn, handleIncoming, type Incoming, type Met, meet } from './handle-incoming.js'
import type { Reply } from './reply.js'

/**
 * One turn in a workspace or tenant that may be several entities'. Who writes sees what each of them gives them, one below the
 * other and by its name; a button leads back to the entity whose card it stands in, and nowhere else.
 */
export async function handleAtEntities(
  world: EntityContext,
  account: Account,
  profile: () => Promise<Profile>,
  incoming: Incoming,
  now: Date,
): Promise<Reply | null> {
  const { others = [] } = world
  const pressed = 'pressed' in incoming ? incoming.pressed : null
  const worlds = [world, ...others]
  if (pressed?.entity !== undefined) {
    const own = worlds.find(({ entity }) => entity.key === pressed.entity)
    // Whose workspace this is no longer answers nothing here, and nobody else in its place.
    if (!own) return handleIncoming(world, account, profile, { ...incoming, pressed: null, fields: {} }, now)
    const reply = await handleIncoming(own, account, profile, incoming, now)
    return reply && others.length > 0 ? ofOne(reply, own) : reply
  }
  if (others.length === 0) return handleIncoming(world, account, profile, incoming, now)
  const seen = await profile()
  const all: Met[] = []
  for (const each of worlds) all.push(await meet(each, account, seen, incoming, now))
  const known = all.filter(({ met }) => met.kind === 'person')
  const code = 'text' in incoming ? codeIn(incoming.text) : null
  if (code !== null) return redeemed(all, account, incoming, now)
  const strangers = all.filter(({ met }) => met.kind === 'stranger')
  const at = [known, strangers].find(some => some.length > 0) ?? all.slice(0, 1)
  if (pressed && at.length > 1) return whose(world, seen)
  const isDigest = 'opened' in incoming && incoming.opened === 'digest'
  const replies: Reply[] = []
  for (const one of at) {
    const reply = await answerMet(one, account, incoming, now)
    // Each digest stands in a message of its own: one is the answer, the others are renewed where they are.
    if (reply?.at && isDigest && replies.length > 0) renewThere(reply, one.world, account)
    else if (reply) replies.push(ofOne(reply, one.world))
  }
  return together(replies)
}

function ofOne(reply: Reply, { entity }: EntityContext): Reply {
  return { ...reply, card: ofEntity(reply.card, entity) }
}

/** The code is one entity's: it is tried at each until one takes it. */
async function redeemed(all: readonly Met[], account: Account, incoming: Incoming, now: Date): Promise<Reply | null> {
  let last: Reply | null = null
  for (const one of all) {
    const reply = await answerMet(one, account, incoming, now)
    if (reply) last = ofOne(reply, one.world)
    if (accountStatusOf(await logOfAccount(one.context, account)).linked?.how === 'code') break
  }
  return last
}

/** A button of before there were several entities here: which of them it means cannot be told, so nothing is done. */
function whose({ language: usual }: EntityContext, { language = usual }: Profile): Reply {
  const { accounts } = wordsIn(language)
  return { card: card(accounts.whoseTitle, accounts.whose, text(accounts.whose)), language, personal: true }
}

function renewThere({ at, card, language }: Reply, { onboarding }: EntityContext, to: Account): void {
  if (at) onboarding?.renewElsewhere?.({ to, at, card, language, key: at.message })
}

/** Answers of several entities as one. A form is sent as it is, so it comes alone. */
function together(replies: readonly Reply[]): Reply | null {
  const [first, ...more] = replies
  if (!first || more.length === 0) return first ?? null
  const form = replies.find(({ card }) => card.parts.some(({ kind }) => kind === 'form'))
  if (form) return form
  const all: Card = {
    title: first.card.title,
    summary: replies.map(({ card }) => card.summary).join('\n'),
    parts: replies.flatMap(({ card }) => card.parts),
  }
  const files = replies.flatMap(({ files = [] }) => files)
  const personal = replies.some(reply => reply.personal)
  return { language: first.language, personal, card: all, ...(files.length > 0 ? { files } : {}) }
}
