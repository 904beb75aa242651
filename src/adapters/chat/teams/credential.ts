/** What the bot proves with who it is. */
export type TeamsCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** `privateKey` in PEM. */
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string }
  /** A user-assigned managed identity of Azure. */
  | { readonly kind: 'managed-identity' }

/** What is wrong with the settings of Teams; words for each are in `words/…/teams.ts`, under `doctor`. */
export type TeamsProblem = 'noAppId' | 'badAppId' | 'noTenant' | 'badTenant' | 'noCredential' | 'badCertificate'

/** Teams cannot be started like this. `problems` says everything that is wrong at once. */
export class TeamsSettingsError extends Error {
  override readonly name = 'TeamsSettingsError'
  readonly problems: readonly TeamsProblem[]
  readonly remedy: string

  constructor(problems: readonly TeamsProblem[]) {
    super(`Microsoft Teams is not set up: ${problems.join(', ')}`)
    this.problems = problems
    this.remedy = 'Set TEAMS_APP_ID, TEAMS_TENANT_ID and one credential as docs/teams.md says.'
  }
}

/** The settings as they come: each may be missing. */
export interface TeamsCredentialSettings {
  readonly appId?: string | undefined
  readonly tenant?: string | undefined
  readonly credential?: TeamsCredential | undefined
}

/** The same, complete. */
export interface TeamsIdentity {
  readonly appId: string
  readonly tenant: string
  readonly credential: TeamsCredential
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const PEM = /-----BEGIN [A-Z ]*PRIVATE KEY-----/

/** Everything that is wrong with the settings; empty when Teams can be started with them. */
export function problemsIn({ appId = '', tenant = '', credential }: TeamsCredentialSettings): TeamsProblem[] {
  const problems: (TeamsProblem | null)[] = [
    appId === '' ? 'noAppId' : GUID.test(appId) ? null : 'badAppId',
    tenant === '' ? 'noTenant' : GUID.test(tenant) ? null : 'badTenant',
    credentialProblem(credential),
  ]
  return problems.filter(problem => problem !== null)
}

/** The settings as they are needed. Throws TeamsSettingsError. */
export function identityFrom(settings: TeamsCredentialSettings): TeamsIdentity {
  const problems = problemsIn(settings)
  const { appId, tenant, credential } = settings
  if (problems.length > 0 || appId === undefined || tenant === undefined || credential === undefined)
    throw new TeamsSettingsError(problems)
  return { appId, tenant, credential }
}

function credentialProblem(credential: TeamsCredential | undefined): TeamsProblem | null {
  switch (credential?.kind) {
    case undefined:
      return 'noCredential'
    case 'secret':
      return credential.secret.trim() === '' ? 'noCredential' : null
    case 'certificate':
      return credential.thumbprint.trim() === '' || !PEM.test(credential.privateKey) ? 'badCertificate' : null
    case 'managed-identity':
      return null
  }
}
