import type { webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { FindByEmail } from '../../../../bot/accounts/link-by-email.js'
import { Refused } from '../../../../bot/ports/failure.js'
import type { Install } from '../../../../bot/ports/installs.js'
import type { Messenger } from '../../../../bot/ports/messenger.js'
import type { EntityKey } from '../../../../bot/ports/store.js'
import { ExpiringMap } from '../../../../shared/cache.js'
import { sealerOf } from '../../../../shared/seal.js'
import { sayable } from '../../failure.js'
import type { ChatPlatform } from '../../platform.js'
import { Untaken } from '../../shared-arrivals.js'
import { errorNameOf, slackFailureOf } from '../deliver/failure.js'
import { findByEmail } from '../deliver/find-by-email.js'
import type { Fetch } from '../deliver/response-url.js'
import { openDoor, SLACK_PATH } from '../open.js'
import { LIMITS, type SlackPlatformSetup } from '../platform.js'
import type { Revoked } from '../requests/listen.js'
import { openWorkspace, type SlackWorkspace, wayToSlack } from '../workspace.js'
import { installRoutes } from './door.js'
import type { SlackClientCredentials } from './grants.js'
import { notThere, SlackInstalls } from './installs.js'

/** One app in the workspaces of several entities. */
export interface SlackOAuthCredentials extends SlackClientCredentials {
  readonly signingSecret?: string | undefined
  readonly appToken?: string | undefined
  readonly modern?: boolean | undefined
  /** With which tokens are sealed: 32 bytes. */
  readonly key: Uint8Array
  readonly publicUrl: string
}

/** Which workspaces an organisation has is asked anew after that. */
const TEAMS_KEPT_MS = 600_000
const MOST_ORGS = 1_000
/** Of an organisation: far more pages than there are. */
const MOST_PAGES = 50

const Teams = z.object({
  teams: z.array(z.object({ id: z.string() })),
  response_metadata: z.object({ next_cursor: z.string().default('') }).optional(),
})
const Place = z.object({ place: z.string() })

/**
 * Slack as one app in many workspaces: each place has its own token, queues and pages, so that what becomes of one is nothing to
 * another. Nothing is asked before something comes in or goes out.
 */
export function openSlackOAuthPlatform(credentials: SlackOAuthCredentials, setup: SlackPlatformSetup): ChatPlatform {
  const { signingSecret = '', appToken, apiUrl, modern, key, publicUrl } = credentials
  const { installs: store, sign, contextOf, serves, clock, log: logger, dispatcher } = setup
  if (!store || !sign) throw new Error('an app of many workspaces needs a place where its tokens are kept')
  const fetch = wayToSlack(setup)
  const installs = new SlackInstalls({ store, sealer: sealerOf(key), credentials, fetch, clock, logger })
  const opened = new Map<string, SlackWorkspace>()
  const orgs = new ExpiringMap<ReadonlySet<string>>(MOST_ORGS, TEAMS_KEPT_MS)

  const workspaceAt = (place: string): SlackWorkspace => {
    const known = opened.get(place)
    if (known) return known
    const letsIn = async (tenant: string) => covers(place, tenant)
    // The token of a moment ago may be another one by now, so that each call asks for it.
    const made = openWorkspace(
      'installed',
      withToken(fetch, () => installs.token(place), logger),
      {
        ...{ apiUrl, modern, clock, logger, mark: place },
        ...{ encodeFile: setup.encodeFile, arrivals: setup.arrivals, screens: setup.screens },
        contextOf: async (platform, tenant) => ((await letsIn(tenant)) ? contextOf(platform, tenant) : null),
        serves: async (platform, tenant) => (await letsIn(tenant)) && ((await serves?.(platform, tenant)) ?? false),
      },
    )
    opened.set(place, made)
    return made
  }

  /** Whether a workspace is that place, or of that organisation. Throws RetryLater or Refused. */
  const covers = async (place: string, tenant: string): Promise<boolean> =>
    place === tenant || (isOrg(place) && (await teamsIn(place)).has(tenant))

  const teamsIn = async (place: string): Promise<ReadonlySet<string>> => {
    const known = orgs.get(place, clock())
    if (known) return known
    const teams = await listTeams(workspaceAt(place).client)
    orgs.set(place, teams, clock())
    return teams
  }

  /** Where the app is that a workspace is written to by. Throws RetryLater or Refused. */
  const placeOf = async (tenant: string): Promise<string> => {
    const found = await installs.at(tenant, undefined)
    if (found) return found.place
    for (const { place } of (await installs.all()).filter(each => isOrg(each.place)))
      if (await covers(place, tenant).catch(() => false)) return place
    throw notThere(tenant)
  }
  const messengerIn = async (tenant: string) => workspaceAt(await placeOf(tenant)).messenger

  const messenger: Messenger = {
    send: async (to, ...message) => (await messengerIn(to.tenant)).send(to, ...message),
    find: async (to, ...asked) => (await messengerIn(to.tenant)).find(to, ...asked),
    copies: async (to, ...asked) => (await (await messengerIn(to.tenant)).copies?.(to, ...asked)) ?? [],
    replace: async (to, ...message) => (await messengerIn(to.tenant)).replace?.(to, ...message),
    sendToChannel: async (channel, message, entity) =>
      inOneOf(await installs.of(entity), async ({ place }) => {
        const { sendToChannel } = workspaceAt(place).messenger
        if (!sendToChannel) throw new Error('Slack has channels')
        return sendToChannel(channel, message, entity)
      }),
  }

  const revoked = async ({ team, enterprise, isOrg: ofOrg, why }: Revoked): Promise<void> => {
    const found = await installs.at(ofOrg ? undefined : team, enterprise)
    if (!found) return
    // Of one workspace of an organisation it is not said whether the rest goes on: Slack says so of the token.
    const isCertain = found.place === team || ofOrg
    if (isCertain || (await isRefused(workspaceAt(found.place).client))) await installs.remove(found.place, why)
  }

  const { listener, listen } = openDoor(
    { door: appToken === undefined ? { signingSecret } : { appToken }, path: SLACK_PATH, apiUrl, logger, dispatcher },
    async ({ teamId, enterpriseId }) => {
      const install = await installs.at(teamId, enterpriseId).catch(error => Promise.reject(new Untaken(error)))
      if (!install) throw new Error(`the app is not installed in ${teamId ?? enterpriseId}`)
      return { botToken: 'installed', place: install.place }
    },
    {
      heardBy: context => {
        const { data } = Place.safeParse(context)
        return data ? workspaceAt(data.place).heard : null
      },
      onRevoked: event =>
        void revoked(event).catch(error =>
          logger.error({ error: sayable(error) }, 'it was not noted that the app was taken out of a workspace'),
        ),
    },
    fetch,
  )
  const nameOf = async (entity: EntityKey) =>
    (await contextOf('slack', entity))?.entity.name ?? ((await serves?.('slack', entity)) ? `NIT ${entity}` : null)
  const finderIn = (place: string): FindByEmail =>
    findByEmail(workspaceAt(place).client, tenant => covers(place, tenant))
  return {
    name: 'slack',
    limits: LIMITS,
    routes: [
      ...(listener ? [{ path: SLACK_PATH, handle: listener }] : []),
      ...installRoutes({ credentials, publicUrl, installs, sign, nameOf, fetch, clock, logger }),
    ],
    messenger,
    findByEmail: async (email, entity) => {
      for (const { place } of await installs.of(entity)) {
        const found = await finderIn(place)(email)
        if (found) return found
      }
      return null
    },
    // None of its own; by then it is known where it is.
    ownTenant: async () => {
      await installs.all().catch(() => [])
      return null
    },
    entitiesAt: async tenant => {
      const place = await placeOf(tenant).catch(error => {
        if (error instanceof Refused) return null
        throw error
      })
      return place === null ? [] : ((await installs.at(place, place))?.entities ?? [])
    },
    shares: entity => installs.sharedBy(entity),
    refusalOf: entity => installs.refusalOf(entity),
    forget: async entity => {
      // Another entity may have come there by another replica a moment ago, and its token is the same.
      for (const { place, entities } of await installs.of(entity, 0)) {
        // By the token itself, which Slack takes the app out with. Where that fails nobody has it any more all the same.
        if (entities.length === 1)
          await workspaceAt(place)
            .client.auth.revoke()
            .catch(error =>
              logger.warn(
                { workspace: place, error: sayable(error) },
                'a token could not be revoked: it is erased all the same',
              ),
            )
        await installs.forget(place, entity)
        logger.warn({ entity, workspace: place }, 'an entity was taken out: the app is its own no more there')
      }
    },
    ...(listen ? { listen } : {}),
    stop: async () => {
      await Promise.all([...opened.values()].map(({ idle }) => idle()))
    },
    // Beside each other: a workspace that does not answer keeps no other waiting.
    refresh: async () => {
      await Promise.all([...opened.values()].map(({ refreshHomes }) => refreshHomes()))
    },
  }
}

function isOrg(place: string): boolean {
  return place.startsWith('E')
}

/** Every call with the token of that moment; without one Slack is not asked, and the answer is Slack's own to a token that is none. */
function withToken(fetch: Fetch, token: () => Promise<string>, logger: Logger): Fetch {
  return async (what, how) => {
    const { Authorization, ...headers } = how?.headers ?? {}
    if (Authorization === undefined) return fetch(what, how)
    let given: string
    try {
      given = await token()
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      logger.error({ why: error.message, remedy: error.remedy }, 'there is no token to ask Slack with')
      return Response.json({ ok: false, error: 'token_revoked' })
    }
    return fetch(what, { ...how, headers: { ...headers, Authorization: `Bearer ${given}` } })
  }
}

/** The first of several places in which a channel is. */
async function inOneOf<T>(places: readonly Install[], work: (place: Install) => Promise<T>): Promise<T> {
  let failure: unknown = notThere('a workspace of this entity')
  for (const place of places) {
    try {
      return await work(place)
    } catch (error) {
      if (errorNameOf(error) !== 'channel_not_found') throw error
      failure = error
    }
  }
  throw failure
}

async function isRefused(client: webApi.WebClient): Promise<boolean> {
  try {
    await client.auth.test()
    return false
  } catch (error) {
    return slackFailureOf(error, 'auth.test') instanceof Refused
  }
}

async function listTeams(client: webApi.WebClient): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  let cursor = ''
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    try {
      const page = Teams.parse(await client.auth.teams.list({ limit: 1_000, ...(cursor === '' ? {} : { cursor }) }))
      for (const { id } of page.teams) found.add(id)
      cursor = page.response_metadata?.next_cursor ?? ''
    } catch (error) {
      throw slackFailureOf(error, 'auth.teams.list')
    }
    if (cursor === '') break
  }
  return found
}
