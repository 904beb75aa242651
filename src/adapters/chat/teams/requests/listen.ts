import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Account, Profile } from '../../../../bot/accounts/account.js'
import type { EntityContext } from '../../../../bot/context.js'
import { chatIn } from '../../../../words/chat.js'
import type { Language } from '../../../../words/language.js'
import { guardedDoor } from '../../guarded-door.js'
import { RepeatGuard } from '../../repeat-guard.js'
import { PRESS_PATIENCE_MS, WORDS_PATIENCE_MS } from '../../shared-arrivals.js'
import { type ConversationLine, type InvokeAnswer, NoKeys, type Ticket } from '../deliver/connector.js'
import { httpStatusOf, teamsFailureOf } from '../deliver/failure.js'
import { lineMessage, sayAnswer } from '../render/activities.js'
import type { TeamsSetup } from '../setup.js'
import {
  ActivitySchema,
  type Inbound,
  type IncomingActivity,
  isPersonalChat,
  readActivity,
  tenantOf,
} from './activity.js'
import { Unauthorized } from './authentication.js'
import { converseInTeams } from './converse.js'
import { rejectionStatus } from './guarded-door.js'
import { type KnownProfile, profileFrom } from './profiles.js'

/** How many activities are remembered, each with its answer of some kilobytes: more than come while one is repeated. */
const REMEMBERED = 2_000
/** Of a request's body. An activity of Teams has some kilobytes; a form of the longest answers does not reach this. */
const MOST_BYTES = 256 * 1024

/** What is mounted at `/api/messages`: answers every request itself and never throws. */
export function listener(setup: TeamsSetup): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { arrivals } = setup
  const repeats = new RepeatGuard<InvokeAnswer | null>(REMEMBERED, arrivals && { arrivals, read: Given.parse })
  return guardedDoor({
    mostBytes: MOST_BYTES,
    rejectionStatus: request => rejectionStatus(request, setup.local),
    answer: (body, request) => receive(setup, repeats, body, request.headers.authorization ?? ''),
    failed: error => {
      const { code, message } = teamsFailureOf(error)
      setup.log.error({ code, said: message }, 'a request of Teams could not be answered')
    },
  })
}

const WITHOUT_ANSWER: InvokeAnswer = { status: 200 }

/** An answer that another replica gave; Teams looks at what is in it. */
const Given = z
  .object({ status: z.int(), body: z.looseObject({}).exactOptional() })
  .nullable() satisfies z.ZodType<InvokeAnswer | null>

async function receive(
  setup: TeamsSetup,
  repeats: RepeatGuard<InvokeAnswer | null>,
  body: string,
  authorization: string,
): Promise<InvokeAnswer> {
  const activity = read(body)
  if (!activity) return { status: 400 }
  const ticket = await admitted(setup, activity, authorization)
  if (typeof ticket === 'number') return { status: ticket }
  const context = await worldFor(setup, activity)
  if (context === 'no-data') return (await ticket.run(line => tellNoData(activity, line))) ?? WITHOUT_ANSWER
  if (!context) return { status: 401 }
  const deed = readActivity(activity)
  if (deed.kind === 'nothing' || isBot(activity)) return WITHOUT_ANSWER
  const answer = await once(repeats, activity, deed, () => ticket.run(line => meet(setup, context, activity, line)))
  return answer ?? WITHOUT_ANSWER
}

function read(body: string): Inbound | null {
  try {
    const read = ActivitySchema.safeParse(JSON.parse(body))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** The proof that Teams sent it, or the status with which it is turned away. */
async function admitted(
  { connector, log }: TeamsSetup,
  activity: Inbound,
  authorization: string,
): Promise<Ticket | number> {
  try {
    return await connector.authenticate(activity, authorization)
  } catch (error) {
    if (error instanceof Unauthorized) return 401
    if (!(error instanceof NoKeys)) throw error
    log.error({}, "Microsoft's keys could not be had")
    return 503
  }
}

/** The context that this tenant leads to, or that it has no data yet; null for a foreign service, channel, tenant or conversation. */
async function worldFor(setup: TeamsSetup, activity: Inbound): Promise<EntityContext | 'no-data' | null> {
  const { contextOf, serves = async () => false, mayServe, log } = setup
  const said = tenantOf(activity)
  const ours = activity.channelId === 'msteams' && mayServe(activity.serviceUrl)
  const context = ours && said !== null ? await contextOf('teams', said) : null
  if (!context && ours && said !== null && (await serves('teams', said))) return 'no-data'
  if (!context) log.warn({ channel: activity.channelId, ours }, 'an activity of a foreign place was turned away')
  return context
}

/** In both languages: nothing is known of who reads it. */
async function tellNoData(activity: Inbound, line: ConversationLine): Promise<InvokeAnswer | null> {
  const { kind } = readActivity(activity)
  if (isBot(activity) || kind === 'nothing' || kind === 'removed') return null
  const said = `${chatIn('es').noDataYet}\n${chatIn('en').noDataYet}`
  if (activity.type === 'invoke') return sayAnswer(said)
  await line.send(lineMessage(said))
  return null
}

/** Bots do not talk to bots. */
function isBot({ from, recipient }: Inbound): boolean {
  return from.role === 'bot' || from.role === 'skill' || from.id === recipient.id || from.id.startsWith('28:')
}

/** A repeat gets what the first one got, and does nothing again. One that failed is forgotten, so that it may be tried. */
async function once(
  repeats: RepeatGuard<InvokeAnswer | null>,
  activity: Inbound,
  deed: IncomingActivity,
  work: () => Promise<InvokeAnswer | null>,
): Promise<InvokeAnswer | null> {
  // Where one message names two bots, it has the same id for both.
  const place = `${activity.recipient.id}/${activity.conversation.id}`
  // Teams tells of an installation twice, as two activities; after a removal it is a new one.
  if (deed.kind === 'removed') await repeats.forget(`${place}/installed`)
  const name = deed.kind === 'installed' ? 'installed' : activity.id
  if (name === undefined) return work()
  const person = `teams:${tenantOf(activity)}:${activity.from.id}`
  const patienceMs = deed.kind === 'wrote' ? WORDS_PATIENCE_MS : PRESS_PATIENCE_MS
  return repeats.do({ keys: [`${place}/${name}`], work, doer: { person, patienceMs } }).done
}

async function meet(
  setup: TeamsSetup,
  context: EntityContext,
  activity: Inbound,
  line: ConversationLine,
): Promise<InvokeAnswer | null> {
  const tenant = tenantOf(activity) ?? ''
  const now = setup.clock()
  const known = () => knownOf(setup, activity, line, tenant, now)
  const user = activity.from.aadObjectId ?? (await known()).user
  if (user === null) return null
  const account: Account = { platform: 'teams', tenant, user }
  const profile = async (): Promise<Profile> => ({ ...(await known()).profile, ...languageOf(activity) })
  return converseInTeams({ setup, context, activity, line, account, profile, personal: isPersonalChat(activity), now })
}

async function knownOf(
  setup: TeamsSetup,
  { from }: Inbound,
  line: ConversationLine,
  tenant: string,
  now: Date,
): Promise<KnownProfile> {
  const key = `${tenant}/${from.id}`
  const kept = setup.profiles.get(key, now)
  if (kept) return kept
  const member = await memberOf(line, from.id)
  const known = profileFrom(member, tenant)
  // That nothing was said of somebody is no knowledge: they may have been added since.
  if (member !== null) setup.profiles.set(key, known, now)
  return known
}

/** What Teams says about a member; nothing for somebody who is none. Throws RetryLater. */
async function memberOf(line: ConversationLine, user: string): Promise<unknown> {
  try {
    return await line.member(user)
  } catch (error) {
    const status = httpStatusOf(error)
    if (status === 403 || status === 404) return null
    throw teamsFailureOf(error)
  }
}

/** The language of the person's screens, where the bot speaks it. */
function languageOf({ locale = '' }: Inbound): { language?: Language } {
  const language = locale.slice(0, 2).toLowerCase()
  return language === 'es' || language === 'en' ? { language } : {}
}
