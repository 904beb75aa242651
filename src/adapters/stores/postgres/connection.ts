import { readFileSync } from 'node:fs'
import type { ConnectionOptions } from 'node:tls'
import { z } from 'zod'

/** How the connection is protected, by the names that PostgreSQL has for it. `allow` is as good as `prefer`. */
const TLS_MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const
type TlsMode = (typeof TLS_MODES)[number]

/** Where the database is and who asks. */
export interface Connection {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password?: string
  readonly tls: TlsMode
  /** Path of the certificates that are trusted; absent for the system's own. */
  readonly ca?: string
  /** Where it is, for people: never with a password. */
  readonly place: string
}

const parameters = z.strictObject({
  sslmode: z.enum(TLS_MODES).default('prefer'),
  sslrootcert: z.string().min(1).exactOptional(),
  host: z.string().min(1).exactOptional(),
})

/**
 * Reads `postgresql://user:password@host:port/database?sslmode=verify-full&sslrootcert=ca.pem`; `host` may also be the folder of
 * a socket. Gives null where it is no such address: what it is is not said, since a password stands in it.
 */
export function readConnection(address: string): Connection | null {
  try {
    const url = new URL(address.trim())
    if (url.protocol !== 'postgresql:' && url.protocol !== 'postgres:') return null
    const { sslmode: tls, sslrootcert, host: said } = parameters.parse(Object.fromEntries(url.searchParams))
    const host = said ?? decodeURIComponent(url.hostname).replace(/^\[|\]$/g, '')
    const [user, password, database] = [url.username, url.password, url.pathname.slice(1)].map(decodeURIComponent)
    if (!host || !user || !database) return null
    const port = Number(url.port || 5432)
    const ca = sslrootcert === undefined || sslrootcert === 'system' ? {} : { ca: sslrootcert }
    const place = `${host.includes(':') ? `[${host}]` : host}:${port}/${database}`
    return { host, port, database, user, tls, place, ...ca, ...(password ? { password } : {}) }
  } catch {
    return null
  }
}

/** Whether the connection may go on without protection where the server has none. */
export function isTlsOptional({ tls, host }: Connection): boolean {
  return !host.startsWith('/') && (tls === 'prefer' || tls === 'allow')
}

/** What the client is told of the protection; as with PostgreSQL's own, certificates are looked at where some are named. */
export function tlsOptions({ tls, ca, host }: Connection): ConnectionOptions | false {
  if (tls === 'disable' || host.startsWith('/')) return false
  const trusted = ca === undefined ? {} : { ca: readFileSync(ca, 'utf8') }
  const isChecked = tls === 'verify-ca' || tls === 'verify-full' || (tls === 'require' && ca !== undefined)
  if (!isChecked) return { rejectUnauthorized: false }
  return tls === 'verify-full' ? { ...trusted, host } : { ...trusted, checkServerIdentity: () => undefined }
}
