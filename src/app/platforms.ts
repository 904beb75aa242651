import type { Logger } from 'pino'
import type { Route } from '../adapters/chat/http-server.js'
import type { Slack } from '../adapters/chat/slack/open.js'
import type { Teams } from '../adapters/chat/teams/open.js'
import type { Platform } from '../bot/accounts/account.js'
import type { FindByEmail } from '../bot/accounts/link-by-email.js'
import type { EntityContext } from '../bot/context.js'
import { Refused } from '../bot/ports/failure.js'
import type { Messenger } from '../bot/ports/messenger.js'
import type { SlackSettings, TeamsSettings } from '../settings/chat.js'
import type { Settings } from '../settings/settings.js'
import type { OwnTenant } from './entity-host.js'
import { PlatformFailure } from './failure.js'
import { throughProxy } from './proxy.js'

/** The chat platforms of a running bot. */
export interface Platforms {
  readonly slack: Slack | null
  readonly teams: Teams | null
  readonly messengers: ReadonlyMap<Platform, Messenger>
  /** What they want of the server, with the addresses that whoever installs them has to enter. */
  readonly routes: readonly Route[]
  /** Looks people up by e-mail, where a platform can do that. */
  readonly find: FindByEmail | null
  /** The workspace and tenant of the bot's own credentials. */
  readonly own: OwnTenant
}

export interface PlatformSetup {
  readonly settings: Settings
  readonly clock: () => Date
  readonly log: Logger
  /** Without credentials, for the playground on this machine. */
  readonly local: boolean
  readonly contextOf: (platform: Platform, tenant: string) => Promise<EntityContext | null>
}

const TEAMS_PATH = '/api/messages'

/** Opens whatever the settings have the secrets for. Throws PlatformFailure where a platform does not accept them. */
export async function openPlatforms(setup: PlatformSetup): Promise<Platforms> {
  const { settings, local } = setup
  const { slack: slackSettings, teams: teamsSettings } = settings.chat
  const slack = slackSettings && !local ? await openSlackWith(slackSettings, setup) : null
  const teams = local || teamsSettings ? await openTeamsWith(local ? null : teamsSettings, setup) : null
  let workspace: string | null = null
  const own: OwnTenant = async platform => {
    if (platform === 'teams') return teamsSettings?.tenant ?? null
    workspace ??= slack ? await workspaceOf(slack, setup.log) : null
    return workspace
  }
  // Credentials that are not accepted are told now, and not when somebody first writes.
  await own('slack')
  const find = slack ? await finderOf(slack) : null
  return { slack, teams, own, find, routes: routesOf(slack, teams), messengers: messengersOf(slack, teams) }
}

// The libraries of the platforms are large, and an entity mostly has one of them: each is loaded where it is used.

async function openSlackWith(slack: SlackSettings, { contextOf, clock, log }: PlatformSetup): Promise<Slack> {
  const { openSlack } = await import('../adapters/chat/slack/open.js')
  const { botToken, appToken, signingSecret = '', apiUrl } = slack
  const door = appToken === undefined ? { signingSecret } : { appToken }
  const dispatcher = await throughProxy(process.env)
  return openSlack({ botToken, door, apiUrl, contextOf, clock, logger: log, ...(dispatcher ? { dispatcher } : {}) })
}

async function openTeamsWith(teams: TeamsSettings | null, { contextOf, clock, log }: PlatformSetup): Promise<Teams> {
  const { openTeams } = await import('../adapters/chat/teams/open.js')
  return openTeams({ ...(teams ?? { local: true }), contextOf, clock, logger: log })
}

async function finderOf({ client }: Slack): Promise<FindByEmail> {
  return (await import('../adapters/chat/slack/deliver/find-by-email.js')).findByEmail(client)
}

/** Null while Slack does not answer; it is asked again when somebody writes. */
async function workspaceOf({ client }: Slack, log: Logger): Promise<string | null> {
  const { slackFailureOf } = await import('../adapters/chat/slack/deliver/failure.js')
  try {
    return (await client.auth.test()).team_id ?? null
  } catch (error) {
    const failure = slackFailureOf(error, 'auth.test')
    if (failure instanceof Refused) throw new PlatformFailure('slack', failure)
    log.warn({ error: failure }, 'Slack does not answer yet')
    return null
  }
}

function messengersOf(slack: Slack | null, teams: Teams | null): Map<Platform, Messenger> {
  const messengers = new Map<Platform, Messenger>()
  if (slack) messengers.set('slack', slack.messenger)
  if (teams) messengers.set('teams', teams.messenger)
  return messengers
}

function routesOf(slack: Slack | null, teams: Teams | null): Route[] {
  const listener = slack?.listener
  return [
    ...(listener ? [{ path: '/slack', handle: listener }] : []),
    ...(teams ? [{ path: TEAMS_PATH, handle: teams.handle }] : []),
  ]
}
