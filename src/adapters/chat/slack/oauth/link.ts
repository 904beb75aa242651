import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { EntityKey } from '../../../../bot/ports/store.js'
import { outsideAddress } from '../../page.js'

/** Where the app is installed from, and where Slack brings back whoever allowed it. */
export const INSTALL_PATH = '/slack/install'
export const REDIRECT_PATH = '/slack/oauth_redirect'

/** Long enough to be sent to whoever administers the workspace, on a working day after a weekend. */
const LASTS_MS = 72 * 3_600_000

type Sign = (text: string) => string

/** Of whom the people are where the app is installed by this link. */
export interface InstallLink {
  readonly entity: EntityKey
  /** Names the link, so that it leads to one workspace only. */
  readonly id: string
}

/** The address by which the app is installed for an entity, and until when it is good. Whoever has it may bring a workspace to that entity. */
export function installLink(
  publicUrl: string,
  entity: EntityKey,
  sign: Sign,
  now: Date,
): { readonly url: string; readonly until: Date } {
  const until = new Date(now.getTime() + LASTS_MS)
  const said = `${entity}.${Math.floor(until.getTime() / 1000)}.${randomBytes(9).toString('base64url')}`
  const url = new URL(outsideAddress(publicUrl, INSTALL_PATH))
  url.searchParams.set('for', `${said}.${sign(purposeOf(said))}`)
  return { url: url.href, until }
}

/** What a link says, or null where it is not ours, or over. */
export function readInstallLink(text: string | null, sign: Sign, now: Date): InstallLink | null {
  const [, said, entity, until, id, mark] = /^((\d+)\.(\d+)\.([\w-]+))\.([0-9a-f]{64})$/.exec(text ?? '') ?? []
  if (said === undefined || entity === undefined || id === undefined || mark === undefined) return null
  if (!timingSafeEqual(Buffer.from(mark), Buffer.from(sign(purposeOf(said))))) return null
  return Number(until) * 1000 > now.getTime() ? { entity, id } : null
}

function purposeOf(said: string): string {
  return `install in Slack ${said}`
}
