import type { Platform } from '../bot/accounts/account.js'
import type { Settings } from '../settings/settings.js'
import { chatIn } from '../words/chat.js'
import type { Language } from '../words/language.js'
import { teamsIn } from '../words/teams.js'
import type { DoctorFinding } from './doctor.js'
import { openLog } from './log.js'
import { throughProxy } from './proxy.js'
import type { CommandContext } from './run-command.js'

/** Looks at what is set up of Slack and Teams, by its shape and by asking them. Secrets are never shown. */
export async function* examineChat(command: CommandContext, settings: Settings): AsyncGenerator<DoctorFinding> {
  const { words, language, now: clock } = command
  const { slack, teams } = settings.chat
  if (slack || teams) await throughProxy(process.env)
  if (slack) yield* ofSlack({ ...slack, clock }, command, settings)
  else yield { ok: null, line: words.serve.doctor.notSetUp('slack') }
  if (teams) {
    yield* ofTeams(teams, clock, language)
    yield listed('teams', teams.tenant, command, settings)
  } else yield { ok: null, line: words.serve.doctor.notSetUp('teams') }
}

type SlackSecrets = Parameters<typeof import('../adapters/chat/slack/doctor.js')['checkSlack']>[0]
type TeamsSettings = Parameters<typeof import('../adapters/chat/teams/doctor.js')['checkTeams']>[0]

async function* ofSlack(
  secrets: SlackSecrets,
  command: CommandContext,
  settings: Settings,
): AsyncGenerator<DoctorFinding> {
  const { language } = command
  const { checkSlack, sayFinding } = await import('../adapters/chat/slack/doctor.js')
  for (const finding of await checkSlack(secrets)) {
    const { what, remedy } = sayFinding(finding, chatIn(language))
    yield found(finding.ok, what, remedy)
  }
  const { slackClient } = await import('../adapters/chat/slack/client.js')
  const client = slackClient({ token: secrets.botToken, apiUrl: secrets.apiUrl, logger: openLog(false) })
  const workspace = await client.auth.test().then(
    ({ team_id }) => team_id ?? null,
    () => null,
  )
  if (workspace !== null) yield listed('slack', workspace, command, settings)
}

async function* ofTeams(settings: TeamsSettings, clock: () => Date, language: Language): AsyncGenerator<DoctorFinding> {
  const { checkTeams, sayTeamsFinding } = await import('../adapters/chat/teams/doctor.js')
  for (const finding of await checkTeams(settings, { clock })) {
    const { what, remedy } = sayTeamsFinding(finding, teamsIn(language))
    yield found(finding.ok, what, remedy)
  }
}

/** Whether the people of the bot's own workspace or tenant are some entity's. */
function listed(platform: Platform, tenant: string, { words }: CommandContext, { entities }: Settings): DoctorFinding {
  const { doctor } = words.serve
  const lists = entities.some(entity => entity[platform].length > 0)
  const [one, another] = entities
  const owner = entities.find(entity => entity[platform].includes(tenant)) ?? (lists || another ? undefined : one)
  if (owner) return { ok: true, line: doctor.tenant(platform, tenant, owner.name ?? owner.nit) }
  return { ok: false, line: doctor.tenantUnknown(platform, tenant), remedy: doctor.addTenant(platform, tenant) }
}

function found(ok: boolean, line: string, remedy: string | null): DoctorFinding {
  return { ok, line, ...(remedy === null ? {} : { remedy }) }
}
