import type { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { FindByEmail } from '../../../../bot/accounts/link-by-email.js'
import { profileOf, workspacesOf } from '../requests/profile.js'
import { errorNameOf, slackFailureOf } from './failure.js'

const Found = z.looseObject({ id: z.string(), team_id: z.string() })

/**
 * Looks people up by their e-mail, which Slack answers for accounts of the bot's own workspace or organisation only. Of
 * somebody's workspaces, it is the one that `letIn` lets in, whatever their home is.
 */
export function findByEmail(client: webApi.WebClient, letIn: (tenant: string) => Promise<boolean>): FindByEmail {
  return async email => {
    try {
      const { user } = await client.users.lookupByEmail({ email })
      const read = Found.safeParse(user)
      if (!read.success) return null
      const tenant = (await firstOf(workspacesOf(user), letIn)) ?? read.data.team_id
      const account = { platform: 'slack', tenant, user: read.data.id } as const
      return { account, profile: profileOf(user, account) }
    } catch (error) {
      if (errorNameOf(error) === 'users_not_found') return null
      throw slackFailureOf(error, 'users.lookupByEmail')
    }
  }
}

async function firstOf(teams: readonly string[], letIn: (tenant: string) => Promise<boolean>): Promise<string | null> {
  for (const team of teams) if (await letIn(team)) return team
  return null
}
