import { describe, expect, it } from 'vitest'
import { openPostgresStore } from '../../../src/adapters/stores/postgres/open-store.js'
import { AT, here, memoryCases } from '../../contracts/conversation-memory.js'
import { aDatabase, connectionOf, whyNoPostgres } from '../../support/postgres.js'

describe.skipIf(whyNoPostgres !== null)('in PostgreSQL', () => {
  const opened = Promise.resolve().then(async () => {
    const database = await aDatabase()
    return { database, store: await openPostgresStore(connectionOf(database.address())) }
  })
  const memory = async (version = 'one') => (await opened).store.memory(text => `${version} ${text.length}`)

  memoryCases('of several replicas', memory)

  it('is forgotten where another version wrote it, or somebody else did, and names nobody', async () => {
    await (await memory()).remember(here, { contract: 'C1' }, AT)
    expect(await (await memory('two')).recall(here, AT)).toBeNull()
    const { database } = await opened
    const key = await (await memory()).keepQuery('a query')
    const { rows } = await database.admin('SELECT * FROM cerrojo.conversations')
    expect(JSON.stringify(rows)).not.toContain('U1')
    await database.admin(`UPDATE cerrojo.conversations SET said = '{"contract":7}'`)
    await database.admin(`UPDATE cerrojo.kept_queries SET code = 'another'`)
    expect(await (await memory()).recall(here, AT)).toBeNull()
    expect(await (await memory()).keptQuery(key)).toBeNull()
  })
})
