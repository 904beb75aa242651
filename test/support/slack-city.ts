import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'
import { addressOf, listening } from '../adapters/chat/slack/workspace.js'

/** How a workspace answers: as it should, with errors, with too many requests, never, or that the token is none of its. */
export type Mood = 'well' | 'failing' | 'limited' | 'silent' | 'revoked'

export interface CityWorkspace {
  readonly team: string
  /** E-mails of its people, whose ids are `U<team><number>`. */
  readonly people: readonly string[]
  /** The organisation of Enterprise Grid that it is in. */
  readonly org?: string
}

export interface Posted {
  readonly team: string
  readonly token: string
  readonly channel: string
  readonly text: string
}

interface CityOptions {
  /** Seconds that a token from OAuth lasts; absent where it is for good. */
  readonly lasts?: number
}

/**
 * A Slack of several workspaces and organisations, each with tokens of its own: what one of them answers does not depend on
 * another. Tokens come from OAuth, with rotation where they last for some time only, or are `xoxb-<team>`.
 */
export async function slackCity(workspaces: readonly CityWorkspace[], { lasts }: CityOptions = {}) {
  const posted: Posted[] = []
  const calls: { readonly place: string; readonly method: string; readonly token: string }[] = []
  const moods = new Map<string, Mood>()
  /** The team or organisation of each token that is good, and of each code and refresh token that was not used. */
  const tokens = new Map(workspaces.map(({ team }) => [`xoxb-${team}`, team]))
  const unused = new Map<string, string>()
  let made = 0
  let renewals = 0
  const teamsIn = (place: string) => workspaces.filter(({ team, org }) => team === place || org === place)
  const personOf = (place: string, is: (email: string, id: string) => boolean) =>
    teamsIn(place).flatMap(({ team, people, org }) =>
      people.flatMap((email, at) => {
        const id = `U${team}${at + 1}`
        const enterprise = org === undefined ? {} : { enterprise_user: { enterprise_id: org, teams: [team] } }
        const profile = { email, real_name: email }
        return is(email, id)
          ? [{ id, team_id: team, is_email_confirmed: true, locale: 'es-ES', profile, ...enterprise }]
          : []
      }),
    )[0]
  const granted = (place: string) => {
    const number = ++made
    const token = lasts === undefined ? `xoxb-${place}-${number}` : `xoxe.xoxb-1-${place}-${number}`
    tokens.set(token, place)
    const refresh = `xoxe-1-${place}-${number}`
    if (lasts !== undefined) unused.set(refresh, place)
    const isOrg = !workspaces.some(({ team }) => team === place)
    const org = isOrg ? place : workspaces.find(({ team }) => team === place)?.org
    return {
      access_token: token,
      token_type: 'bot',
      scope: 'chat:write',
      bot_user_id: `B${place}`,
      app_id: 'A1',
      team: isOrg ? null : { id: place, name: `Espacio ${place}` },
      enterprise: org === undefined ? null : { id: org, name: `Organización ${org}` },
      authed_user: { id: `U${place}1` },
      is_enterprise_install: isOrg,
      ...(lasts === undefined ? {} : { refresh_token: refresh, expires_in: lasts }),
    }
  }
  const access = (args: URLSearchParams): object => {
    if (args.get('client_id') !== CLIENT.id || args.get('client_secret') !== CLIENT.secret)
      return { ok: false, error: 'bad_client_secret' }
    const proof = args.get('code') ?? args.get('refresh_token') ?? ''
    const place = unused.get(proof)
    if (place === undefined) return { ok: false, error: args.has('code') ? 'invalid_code' : 'invalid_refresh_token' }
    unused.delete(proof)
    if (args.has('refresh_token')) renewals++
    return granted(place)
  }
  const answerTo = (method: string, place: string, token: string, args: URLSearchParams): object => {
    switch (method) {
      case 'auth.test':
        return { team_id: teamsIn(place)[0]?.team, bot_id: `B${place}`, url: 'https://x.slack.com/' }
      case 'auth.revoke':
        tokens.delete(token)
        return { revoked: true }
      case 'auth.teams.list':
        return { teams: teamsIn(place).map(({ team }) => ({ id: team, name: team })) }
      case 'users.lookupByEmail': {
        const user = personOf(place, email => email === args.get('email'))
        return user ? { user } : { ok: false, error: 'users_not_found' }
      }
      case 'users.info': {
        const user = personOf(place, (_, id) => id === args.get('user'))
        return user ? { user } : { ok: false, error: 'user_not_found' }
      }
      case 'conversations.open': {
        const user = personOf(place, (_, id) => id === args.get('users'))
        return user ? { channel: { id: `D${user.id}` } } : { ok: false, error: 'user_not_found' }
      }
      case 'chat.postMessage': {
        const channel = args.get('channel') ?? ''
        if (!teamsIn(place).some(({ team }) => channel.startsWith(`DU${team}`)))
          return { ok: false, error: 'channel_not_found' }
        posted.push({ team: place, token, channel, text: `${args.get('text')} ${args.get('blocks')}` })
        return { channel, ts: `${posted.length}.1` }
      }
      default:
        return {}
    }
  }
  const server = await listening(
    createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://slack')
      const method = pathname.replace('/api/', '')
      const args = new URLSearchParams(`${searchParams}&${Buffer.concat(chunks)}`)
      const say = (json: object, status = 200, headers = {}) =>
        response
          .writeHead(status, { 'content-type': 'application/json', ...headers })
          .end(JSON.stringify({ ok: true, ...json }))
      if (method === 'oauth.v2.access') return say(access(args))
      const token = (request.headers.authorization ?? '').replace('Bearer ', '')
      const place = tokens.get(token)
      calls.push({ place: place ?? '', method, token })
      if (place === undefined) return say({ ok: false, error: 'invalid_auth' })
      const mood = moods.get(place)
      if (mood === 'silent') return
      if (mood === 'failing') return say({ ok: false, error: 'internal_error' }, 500)
      if (mood === 'limited') return say({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': '1' })
      if (mood === 'revoked') return say({ ok: false, error: 'token_revoked' })
      say(answerTo(method, place, token, args))
    }),
  )
  onTestFinished(() => void server.close().closeAllConnections())
  return {
    apiUrl: `${addressOf(server)}/api/`,
    posted,
    calls,
    /** From here on a workspace or organisation answers like this. */
    is: (place: string, mood: Mood) => void moods.set(place, mood),
    /** What somebody brings back who allowed the app in a workspace, or in an organisation. */
    code: (place: string): string => {
      const code = `code-${place}-${++made}`
      unused.set(code, place)
      return code
    },
    /** How often a token was renewed. */
    renewals: () => renewals,
    /** From here on nothing is given for what a token of that place is renewed with. */
    forgetRefresh: (place: string) => {
      for (const [proof, of] of unused) if (of === place && proof.startsWith('xoxe-')) unused.delete(proof)
    },
  }
}

/** The app of all of these workspaces, as Slack knows it. */
export const CLIENT = { id: '1111111111.2222222222', secret: 'c'.repeat(32) }

/** A message to the bot as Slack sends it. */
export function messageOf({ team, org }: Pick<CityWorkspace, 'team' | 'org'>, number: number, text: string) {
  const id = `${team}${++sent}`
  return {
    json: {
      type: 'event_callback',
      team_id: team,
      ...(org === undefined ? {} : { enterprise_id: org }),
      event_id: `Ev${id}`,
      authorizations: [{ team_id: team, enterprise_id: org ?? null, is_enterprise_install: org !== undefined }],
      event: {
        type: 'message',
        user: `U${team}${number}`,
        text,
        channel: `DU${team}${number}`,
        channel_type: 'im',
        ts: `${1_800_000_000 + sent}.1`,
      },
    },
  }
}
let sent = 0
