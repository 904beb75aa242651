import type { Logger } from 'pino'
import type { Route } from '../adapters/http.js'
import type { Slack } from '../adapters/slack/open.js'
import type { Teams } from '../adapters/teams/open.js'
import type { Platform } from '../bot/account.js'
import type { Messenger } from '../bot/ports.js'
import type { World } from '../bot/world.js'
import type { Settings } from '../settings/settings.js'
import type { OwnTenants } from './host.js'

/** The chat platforms of a running bot. */
export interface Platforms {
  readonly slack: Slack | null
  readonly teams: Teams | null
  readonly messengers: ReadonlyMap<Platform, Messenger>
  /** What they want of the server, with the addresses that whoever installs them has to enter. */
  readonly routes: readonly Route[]
  /** The workspace and tenant of the bot's own credentials. */
  readonly own: OwnTenants
}

export interface PlatformSetup {
  readonly settings: Settings
  readonly clock: () => Date
  readonly log: Logger
  /** Without credentials, for the playground on this machine. */
  readonly local: boolean
  readonly worldOf: (platform: Platform, tenant: string) => Promise<World | null>
}

const TEAMS_PATH = '/api/messages'

/** Opens whatever the settings have the secrets for. Throws Refused where a platform does not accept them. */
export async function openPlatforms({ settings, clock, log, local, worldOf }: PlatformSetup): Promise<Platforms> {
  const { slack: slackSettings, teams: teamsSettings } = settings.chat
  const common = { worldOf, clock, logger: log }
  let slack: Slack | null = null
  let teams: Teams | null = null
  const own: OwnTenants = {}
  // The libraries of the platforms are large, and an entity mostly has one of them.
  if (!local && slackSettings) {
    const { openSlack } = await import('../adapters/slack/open.js')
    const { failureOf } = await import('../adapters/slack/failure.js')
    const { botToken, appToken, signingSecret = '', apiUrl } = slackSettings
    const door = appToken === undefined ? { signingSecret } : { appToken }
    slack = openSlack({ ...common, botToken, door, apiUrl })
    const { team_id } = await slack.client.auth.test().catch(error => {
      throw failureOf(error, 'auth.test')
    })
    if (team_id) own.slack = team_id
  }
  if (local || teamsSettings) {
    const { openTeams } = await import('../adapters/teams/open.js')
    teams = openTeams({ ...common, ...(teamsSettings && !local ? teamsSettings : { local: true }) })
    if (teamsSettings) own.teams = teamsSettings.tenant
  }
  return { slack, teams, own, routes: routesOf(slack, teams), messengers: messengersOf(slack, teams) }
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
