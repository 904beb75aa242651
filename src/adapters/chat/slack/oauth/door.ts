import type { IncomingMessage, ServerResponse } from 'node:http'
import type { webApi } from '@slack/bolt'
import { InstallProvider } from '@slack/oauth'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { EntityKey } from '../../../../bot/ports/store.js'
import { sayable } from '../../failure.js'
import type { Route } from '../../http-server.js'
import { outsideAddress, type Page, showPage } from '../../page.js'
import { apiAddress, quiet } from '../client.js'
import { errorNameOf } from '../deliver/failure.js'
import { SCOPES } from '../doctor.js'
import type { SlackClientCredentials } from './grants.js'
import { LinkUsed, type SlackInstalls } from './installs.js'
import { INSTALL_PATH, type InstallLink, REDIRECT_PATH, readInstallLink } from './link.js'
import { oauthEn } from './words.en.js'
import { type OAuthWords, oauthEs } from './words.es.js'

/** So long somebody may take in Slack, signing in and reading what the app asks for. */
const STATE_SECONDS = 1_800

export interface InstallDoorSetup {
  readonly credentials: SlackClientCredentials
  /** Where the bot is reached from outside. */
  readonly publicUrl: string
  readonly installs: SlackInstalls
  readonly sign: (text: string) => string
  /** What an entity is called; null for one that is not served. */
  readonly nameOf: (entity: EntityKey) => Promise<string | null>
  readonly fetch: NonNullable<webApi.WebClientOptions['fetch']>
  readonly clock: () => Date
  readonly logger: Logger
}

const Given = z.object({
  team: z.object({ id: z.string().min(1), name: z.string().optional() }).nullish(),
  enterprise: z.object({ id: z.string().min(1), name: z.string().optional() }).nullish(),
  isEnterpriseInstall: z.boolean().optional(),
  bot: z.object({
    token: z.string().min(1),
    refreshToken: z.string().min(1).optional(),
    expiresAt: z.int().optional(),
  }),
  metadata: z.string(),
})
const Meant = z.object({ entity: z.string(), id: z.string() })

/**
 * Where the app is installed in a workspace by Slack's OAuth: only by a link that says for which entity, and only by the browser
 * that opened it.
 */
export function installRoutes(setup: InstallDoorSetup): Route[] {
  const { credentials, publicUrl, installs, sign, nameOf, fetch, clock, logger } = setup
  const { clientId, clientSecret, apiUrl } = credentials
  const api = apiAddress(apiUrl)
  const provider = new InstallProvider({
    ...{ clientId, clientSecret },
    stateSecret: sign('the state of an installation in Slack'),
    stateCookieExpirationSeconds: STATE_SECONDS,
    directInstall: true,
    authorizationUrl: new URL('/oauth/v2/authorize', api).href,
    installationStore: {
      storeInstallation: async installation => keep(installs, Given.parse(installation), clock()),
      // What comes in is answered by what we keep, and not through here.
      fetchInstallation: () => Promise.reject(new Error('not asked for')),
    },
    clientOptions: { slackApiUrl: api, fetch, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
    logger: quiet(logger),
  })
  const meant = async (request: IncomingMessage): Promise<(InstallLink & { readonly name: string }) | null> => {
    const { searchParams } = new URL(request.url ?? '/', publicUrl)
    const link = readInstallLink(searchParams.get('for'), sign, clock())
    const name = link && (await nameOf(link.entity))
    return link && name !== null ? { ...link, name } : null
  }
  const install = async (request: IncomingMessage, response: ServerResponse) => {
    const words = wordsFor(request)
    const link = await meant(request)
    if (!link) return say(response, 404, words, { line: words.badLink, more: words.askAnew })
    const { pathname, search } = new URL(request.url ?? '/', publicUrl)
    if (pathname === INSTALL_PATH) {
      const href = `${new URL(outsideAddress(publicUrl, INSTALL_PATH)).pathname}/go${search}`
      return say(response, 200, words, {
        line: words.ask(link.name),
        more: words.consequence,
        link: { href, label: words.go },
      })
    }
    const { entity, id } = link
    const redirectUri = outsideAddress(publicUrl, REDIRECT_PATH)
    await provider.handleInstallPath(request, response, undefined, {
      scopes: [...SCOPES],
      metadata: JSON.stringify({ entity, id }),
      redirectUri,
    })
  }
  const redirected = async (request: IncomingMessage, response: ServerResponse) => {
    const words = wordsFor(request)
    await provider.handleCallback(request, response, {
      // Whoever was taken out while somebody signed in is not served again by that.
      beforeInstallation: async ({ metadata }) => {
        if ((await nameOf(meantIn(metadata).entity)) !== null) return true
        say(response, 404, words, { line: words.badLink, more: words.askAnew })
        return false
      },
      successAsync: async installation => {
        const { team, enterprise, metadata } = Given.parse(installation)
        const { entity } = meantIn(metadata)
        logger.warn({ entity, workspace: team?.id ?? enterprise?.id }, 'the app was installed in Slack by a link')
        const place = team?.name ?? enterprise?.name ?? team?.id ?? enterprise?.id ?? ''
        const name = (await nameOf(entity)) ?? entity
        say(response, 200, words, { line: words.installed(place, name), more: words.next })
      },
      failureAsync: async error => {
        if (error instanceof LinkUsed) return say(response, 409, words, { line: words.used, more: words.askAnew })
        const isCancelled = new URL(request.url ?? '/', publicUrl).searchParams.get('error') === 'access_denied'
        const slack = errorNameOf(error)
        if (!isCancelled)
          logger.error({ error: sayable(error), code: error.code, slack }, 'an installation in Slack failed')
        say(response, 400, words, { line: isCancelled ? words.cancelled : words.failed })
      },
    })
  }
  return [
    { path: INSTALL_PATH, handle: onlyGet(install) },
    { path: REDIRECT_PATH, handle: onlyGet(redirected) },
  ]
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

function onlyGet(handle: Handle): Handle {
  return async (request, response) => {
    if (request.method === 'GET') return handle(request, response)
    response.writeHead(405, { 'content-length': '0', connection: 'close' }).end()
  }
}

async function keep(installs: SlackInstalls, given: z.output<typeof Given>, now: Date): Promise<void> {
  const { team, enterprise, isEnterpriseInstall, bot, metadata } = given
  const place = isEnterpriseInstall ? enterprise : team
  if (!place) throw new Error('Slack named no workspace')
  const { token, refreshToken, expiresAt } = bot
  await installs.add(
    {
      ...{ place: place.id, name: place.name ?? null },
      tokens: { token, ...(refreshToken === undefined ? {} : { refresh: refreshToken }) },
      // The library reckons by the clock of this machine.
      expiresAt: expiresAt === undefined ? null : new Date(now.getTime() + expiresAt * 1000 - Date.now()),
    },
    meantIn(metadata),
  )
}

function meantIn(metadata: string | undefined): InstallLink {
  return Meant.parse(JSON.parse(metadata ?? 'null'))
}

function wordsFor({ headers }: IncomingMessage): OAuthWords {
  return /^\s*en\b/i.test(headers['accept-language'] ?? '') ? oauthEn : oauthEs
}

function say(
  response: ServerResponse,
  status: number,
  { lang, title }: OAuthWords,
  page: Omit<Page, 'lang' | 'title'>,
) {
  showPage(response, status, { lang, title, ...page })
}
