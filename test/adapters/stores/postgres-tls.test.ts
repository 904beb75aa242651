import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StoreUnreachable } from '../../../src/adapters/stores/errors.js'
import { openPostgresStore } from '../../../src/adapters/stores/postgres/open-store.js'
import { aDatabase, connectionOf, whyNoPostgres } from '../../support/postgres.js'
import { aCertificate, TlsInFront, whyNoCertificate } from '../../support/postgres-tls.js'

/** The certificate is that of `localhost`, which is trusted where `sslrootcert` names it. */
const CASES = [
  ['prefer', 'localhost', null, true],
  ['require', 'localhost', null, true],
  ['require', 'localhost', 'other', false],
  ['verify-ca', '127.0.0.1', 'own', true],
  ['verify-ca', 'localhost', 'other', false],
  ['verify-ca', 'localhost', null, false],
  ['verify-full', 'localhost', 'own', true],
  ['verify-full', '127.0.0.1', 'own', false],
  ['verify-full', 'localhost', 'other', false],
] as const

describe.skipIf(whyNoPostgres !== null || whyNoCertificate !== null)('a database behind TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cerrojo-tls-'))
  let front: TlsInFront
  let database: URL
  const files = { own: join(folder, 'localhost.pem'), other: join(folder, 'elsewhere.pem') }
  beforeAll(async () => {
    database = new URL((await aDatabase()).address())
    aCertificate(folder, 'elsewhere')
    front = new TlsInFront(database, aCertificate(folder, 'localhost'))
    database = new URL(database)
    database.port = String(await front.listen())
  })
  afterAll(() => {
    front.close()
    rmSync(folder, { recursive: true })
  })

  it.each(CASES)('with sslmode=%s at %s, trusting %s: %s', async (mode, host, trusted, opens) => {
    const address = new URL(database)
    address.hostname = host
    address.search = ''
    address.searchParams.set('sslmode', mode)
    if (trusted) address.searchParams.set('sslrootcert', files[trusted])
    const opened = openPostgresStore(connectionOf(address.href), { pauses: [] })
    if (!opens) {
      const failed: unknown = await opened.catch((error: unknown) => error)
      expect(failed).toBeInstanceOf(StoreUnreachable)
      expect((failed as StoreUnreachable).detail).toMatchObject({ kind: 'database', problem: 'tls' })
      return
    }
    const store = await opened
    expect(await store.contracts.head('demo')).toBeNull()
    await store.close()
  })
})
