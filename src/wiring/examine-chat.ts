import type { Language } from '../bot/question.js'
import { chatIn } from '../bot/words/chat.js'
import { teamsIn } from '../bot/words/teams.js'
import type { Settings } from '../settings/settings.js'
import type { Finding } from './doctor.js'
import type { Context } from './run.js'

/** Looks at what is set up of Slack and Teams, by its shape and by asking them. Secrets are never shown. */
export async function* examineChat(context: Context, settings: Settings): AsyncGenerator<Finding> {
  const { words, language, now: clock } = context
  const { slack, teams } = settings.chat
  if (slack) yield* ofSlack({ ...slack, clock }, language)
  else yield { ok: null, line: words.serve.doctor.notSetUp('slack') }
  if (teams) yield* ofTeams(teams, clock, language)
  else yield { ok: null, line: words.serve.doctor.notSetUp('teams') }
}

type SlackSecrets = Parameters<typeof import('../adapters/slack/doctor.js')['checkSlack']>[0]
type TeamsSettings = Parameters<typeof import('../adapters/teams/doctor.js')['checkTeams']>[0]

async function* ofSlack(secrets: SlackSecrets, language: Language): AsyncGenerator<Finding> {
  const { checkSlack, sayFinding } = await import('../adapters/slack/doctor.js')
  for (const finding of await checkSlack(secrets)) {
    const { what, remedy } = sayFinding(finding, chatIn(language))
    yield found(finding.ok, what, remedy)
  }
}

async function* ofTeams(settings: TeamsSettings, clock: () => Date, language: Language): AsyncGenerator<Finding> {
  const { checkTeams, sayTeamsFinding } = await import('../adapters/teams/doctor.js')
  for (const finding of await checkTeams(settings, { clock })) {
    const { what, remedy } = sayTeamsFinding(finding, teamsIn(language))
    yield found(finding.ok, what, remedy)
  }
}

function found(ok: boolean, line: string, remedy: string | null): Finding {
  return { ok, line, ...(remedy === null ? {} : { remedy }) }
}
