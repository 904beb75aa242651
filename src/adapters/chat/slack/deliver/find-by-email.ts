import type { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { FindByEmail } from '../../../../bot/accounts/link-by-email.js'
import { profileOf } from '../requests/profile.js'
import { errorNameOf, slackFailureOf } from './failure.js'

const Found = z.looseObject({ id: z.string(), team_id: z.string() })

/** Looks people up by their e-mail, which Slack answers for accounts of the bot's own workspace only. */
export function findByEmail(client: webApi.WebClient): FindByEmail {
  return async email => {
    try {
      const { user } = await client.users.lookupByEmail({ email })
      const read = Found.safeParse(user)
      if (!read.success) return null
      const account = { platform: 'slack', tenant: read.data.team_id, user: read.data.id } as const
      return { account, profile: profileOf(user, account) }
    } catch (error) {
      if (errorNameOf(error) === 'users_not_found') return null
      throw slackFailureOf(error, 'users.lookupByEmail')
    }
  }
}
