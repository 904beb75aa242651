import { describe } from 'vitest'
import { openPostgresStore } from '../../../src/adapters/stores/postgres/open-store.js'
import { storeSuite } from '../../contracts/store.js'
import { aDatabase, connectionOf, whyNoPostgres } from '../../support/postgres.js'

describe.skipIf(whyNoPostgres !== null)('as a role that owns nothing', () => {
  let database: Promise<Awaited<ReturnType<typeof aDatabase>>> | undefined
  storeSuite('postgres', async () => {
    database ??= aDatabase()
    const { empty, address } = await database
    await empty()
    return openPostgresStore(connectionOf(address()))
  })
})
