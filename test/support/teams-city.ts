import { createServer, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import https from 'node:https'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { onTestFinished, vi } from 'vitest'
import { addressOf, listening } from '../adapters/chat/slack/workspace.js'

/** How Microsoft answers the bot of a tenant: as it should, with errors, with too many requests, that it may not, or that its secret is none. */
export type TeamsMood = 'well' | 'failing' | 'limited' | 'denied' | 'revoked'

export interface CityTenant {
  readonly tenant: string
  readonly app: string
}

const ISSUER = 'https://api.botframework.com'
const SERVICE = 'https://smba.trafficmanager.net/amer/'
const HOURS = 3_600

/**
 * A Microsoft of several tenants, each with a registration of its own, in the place of the real one for the whole process: what it
 * answers one of them does not depend on another. `posted` is what the bot said there.
 */
export async function teamsCity(tenants: readonly CityTenant[]) {
  pair ??= await generateKeyPair('RS256', { extractable: true })
  const { publicKey, privateKey } = pair
  const jwk = { ...(await exportJWK(publicKey)), kid: 'known', use: 'sig', endorsements: ['msteams'] }
  const moods = new Map<string, TeamsMood>()
  const posted: { readonly tenant: string; readonly text: string }[] = []
  const signedIn: string[] = []
  const tenantOf = (app: string | null) => tenants.find(each => each.app === app)?.tenant ?? ''

  const toSignIn = (path: string, body: string): Answer => {
    if (!path.includes('/token?')) {
      const [, tenant = ''] = path.split('/')
      const at = `https://login.microsoftonline.com/${tenant}`
      return {
        json: {
          issuer: `${at}/v2.0`,
          authorization_endpoint: `${at}/oauth2/v2.0/authorize`,
          token_endpoint: `${at}/oauth2/v2.0/token`,
          tenant_discovery_endpoint: `${at}/v2.0/.well-known/openid-configuration`,
          metadata: [],
        },
      }
    }
    const app = new URLSearchParams(body).get('client_id')
    signedIn.push(tenantOf(app))
    if (moods.get(tenantOf(app)) === 'revoked')
      return { status: 401, json: { error: 'invalid_client', error_codes: [7_000_222], error_description: 'over' } }
    return { json: { token_type: 'Bearer', expires_in: HOURS, access_token: `token-of ${app}` } }
  }

  const toConnector = (request: IncomingMessage, path: string, body: string): Answer => {
    const tenant = tenantOf(request.headers.authorization?.replace('Bearer token-of ', '') ?? null)
    const mood = moods.get(tenant)
    if (tenant === '' || mood === 'denied') return { status: 401, json: {} }
    if (mood === 'failing') return { status: 500, json: {} }
    if (mood === 'limited') return { status: 429, json: {}, headers: { 'retry-after': '1' } }
    const [, user] = /\/members\/([^/?]+)/.exec(path) ?? []
    if (user !== undefined) {
      const email = `${decodeURIComponent(user).replace('29:', '')}@entidad.example`
      return { json: { id: user, aadObjectId: user, tenantId: tenant, name: email, email, userPrincipalName: email } }
    }
    if (path.includes('/activities') && !body.includes('"type":"typing"')) posted.push({ tenant, text: body })
    return { json: { id: `a:${posted.length}` } }
  }

  const server = await listening(
    createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const [body, path, host] = [String(Buffer.concat(chunks)), request.url ?? '', request.headers['x-host']]
      const {
        status = 200,
        json,
        headers,
      } = host === 'login.botframework.com'
        ? { json: path.endsWith('/keys') ? { keys: [jwk] } : { issuer: ISSUER, jwks_uri: `https://${host}/keys` } }
        : host === 'login.microsoftonline.com'
          ? toSignIn(path, body)
          : toConnector(request, path, body)
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(json))
    }),
  )
  onTestFinished(() => void server.close().closeAllConnections())
  const real = vi.spyOn(https, 'request').mockImplementation((...to: unknown[]) => {
    const way = wayOf(to.filter(isWay))
    const heard = to.find((each): each is (response: IncomingMessage) => void => typeof each === 'function')
    return httpRequest(addressOf(server), way, heard)
  })
  onTestFinished(() => real.mockRestore())

  return {
    posted,
    /** The tenants of all tries to sign in. */
    signedIn,
    /** From here on a tenant is answered like this. */
    is: (tenant: string, mood: TeamsMood) => void moods.set(tenant, mood),
    /** A request as Teams makes it: for the bot of an app, of something that somebody of a tenant did. */
    async requestFor(app: string, tenant: string, user: string, more: object = {}): Promise<RequestInit> {
      const token = await new SignJWT({ serviceurl: SERVICE, iss: ISSUER, aud: app })
        .setProtectedHeader({ alg: 'RS256', kid: 'known', typ: 'JWT' })
        .setIssuedAt()
        .setNotBefore('-10m')
        .setExpirationTime('1h')
        .sign(privateKey)
      const activity = {
        ...{ type: 'message', id: `a${++activities}`, channelId: 'msteams', serviceUrl: SERVICE, locale: 'es-CO' },
        from: { id: `29:${user}`, name: user, aadObjectId: user },
        recipient: { id: `28:${app}`, name: 'Cerrojo' },
        conversation: { id: `a:${user}`, conversationType: 'personal', tenantId: tenant },
        channelData: { tenant: { id: tenant } },
        ...more,
      }
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
      return { method: 'POST', headers, body: JSON.stringify(activity) }
    },
  }
}
let activities = 0
/** botframework asks for the keys once a process. */
let pair: Awaited<ReturnType<typeof generateKeyPair>> | null = null

interface Answer {
  readonly status?: number
  readonly json: object
  readonly headers?: Record<string, string>
}

type Way = string | URL | RequestOptions

function isWay(value: unknown): value is Way {
  return typeof value === 'string' || (typeof value === 'object' && value !== null)
}

/** What was to be asked of whom, without where that is. */
function wayOf(ways: readonly Way[]): RequestOptions {
  const wholes = ways.map(way => (typeof way === 'string' || way instanceof URL ? addressed(new URL(way)) : way))
  const { method = 'GET', path, headers, hostname, host }: RequestOptions = Object.assign({}, ...wholes)
  const said = Object.entries(headers ?? {}).filter(([name]) => name.toLowerCase() !== 'host')
  return { method, path: path ?? '/', headers: { ...Object.fromEntries(said), 'x-host': hostname ?? host ?? '' } }
}

function addressed({ hostname, pathname, search }: URL): RequestOptions {
  return { hostname, path: pathname + search }
}
