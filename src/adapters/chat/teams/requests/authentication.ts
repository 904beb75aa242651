import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { z } from 'zod'
import { anyOf, unlessAborted, within } from '../../../../shared/async.js'
import type { OutsideClock } from '../../../../shared/outside-clock.js'
import type { TeamsIdentity } from '../credential.js'

/* Who is let in, and with what the bot proves itself: botbuilder's, made stricter and made to send once. */

/** Whoever sent it did not prove to be Teams. */
export class Unauthorized extends Error {
  override readonly name = 'Unauthorized'
}

/** Where Microsoft's keys are; another place only in tests. */
export interface TrustedKeys {
  readonly metadataUrl: string
}

/** What looks at every call to Teams: `late` ends it, `outside` is told what the time is there. */
export interface CallWatch {
  readonly late?: AbortSignal | undefined
  readonly outside?: OutsideClock | undefined
}

/** Milliseconds that a call to Teams may take. */
const CALL_MS = 15_000

const ISSUER = 'https://api.botframework.com'
const SCOPE = 'https://api.botframework.com'

/**
 * Authentication whose connections send once, and not for ever: left alone, the library repeats a post up to five times by
 * itself, and waits for an answer as long as there is none.
 */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  watch: CallWatch = {}

  override async authenticateRequest(
    ...asked: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ) {
    // Microsoft's keys are fetched on the way, for as long as nobody answers.
    const answer = await within(super.authenticateRequest(...asked), CALL_MS)
    if (!answer) throw Object.assign(new Error('the keys did not come'), { statusCode: 504 })
    const result = answer.value
    if (result.connectorFactory) sendingOnce(result.connectorFactory, this.watch)
    return result
  }

  override createConnectorFactory(
    ...asked: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>
  ) {
    return sendingOnce(super.createConnectorFactory(...asked), this.watch)
  }
}

type Factory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>

/** What the library calls the step that signs in. */
const SIGNING_IN = 'ServiceClientContext_Credentials_SignRequest'

function sendingOnce(factory: Factory, { late, outside }: CallWatch): Factory {
  const create = factory.create.bind(factory)
  factory.create = async (serviceUrl, audience) => {
    const connector = await create(serviceUrl, audience)
    const { pipeline } = Repeating.parse(connector).client
    pipeline.removePolicy({ phase: 'Retry' })
    pipeline.addPolicy(
      {
        name: 'ending',
        sendRequest: async (request, next) => {
          const ending = anyOf(request.abortSignal, late, AbortSignal.timeout(CALL_MS))
          request.abortSignal = ending
          const heard = outside?.asking()
          // Signing in is on the way, by a call that no signal ends: what it gives later is not sent with.
          const answer = await unlessAborted(next(request), ending)
          heard?.(answer.headers.get('date'), answer.headers.get('age'))
          return answer
        },
      },
      { beforePolicies: [SIGNING_IN] },
    )
    return connector
  }
  return factory
}

interface Pipeline {
  removePolicy(which: { phase: 'Retry' }): unknown
  addPolicy(
    policy: {
      readonly name: string
      sendRequest<R extends { abortSignal?: AbortSignal | undefined }, A extends { headers: Pick<Headers, 'get'> }>(
        request: R,
        next: (request: R) => Promise<A>,
      ): Promise<A>
    },
    where: { readonly beforePolicies: string[] },
  ): void
}

/** Where the library keeps what repeats: not in its types. Parsed, so that it is noticed when it moves. */
const Repeating = z.object({
  client: z.object({
    pipeline: z.custom<Pipeline>(
      value => typeof value === 'object' && value !== null && 'removePolicy' in value && 'addPolicy' in value,
    ),
  }),
})

/** With an identity everything is authenticated; without one (local mode) nothing is. */
export function authentication(
  identity: TeamsIdentity | null,
  keys?: TrustedKeys,
  watch: CallWatch = {},
): ConfigurationBotFrameworkAuthentication {
  const made = identity === null ? new Authentication() : authenticated(identity, keys)
  made.watch = watch
  return made
}

function authenticated(identity: TeamsIdentity, keys?: TrustedKeys): Authentication {
  const { appId, tenant, credential } = identity
  return new Authentication(
    {
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenant,
      MicrosoftAppType: credential.kind === 'managed-identity' ? 'UserAssignedMsi' : 'SingleTenant',
      ...(credential.kind === 'secret' ? { MicrosoftAppPassword: credential.secret } : {}),
      ...(credential.kind === 'certificate'
        ? { CertificateThumbprint: credential.thumbprint, CertificatePrivateKey: credential.privateKey }
        : {}),
      ...(keys ? elsewhere(keys, tenant) : {}),
    },
    undefined,
    { requiredEndorsements: [], validateClaims: onlyFromTeams },
  )
}

/** Tokens of the emulator and of other bots are refused: only the service that speaks for Teams writes here. */
async function onlyFromTeams(claims: readonly { readonly type: string; readonly value: string }[]): Promise<void> {
  if (!claims.some(({ type, value }) => type === 'iss' && value === ISSUER)) throw new Unauthorized('issuer')
}

/** Naming one address takes naming all of them. */
function elsewhere({ metadataUrl }: TrustedKeys, tenant: string) {
  return {
    ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
    ToBotFromChannelTokenIssuer: ISSUER,
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenant}`,
    ToChannelFromBotOAuthScope: `${SCOPE}/.default`,
    ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
    OAuthUrl: 'https://token.botframework.com',
    ValidateAuthority: true,
  }
}
