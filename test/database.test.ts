import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { TerminalOutput } from '../src/adapters/chat/terminal/output.js'
import { examineDatabase } from '../src/app/examine-database.js'
import { WrongUse } from '../src/app/failure.js'
import { chooseEntity, noteBeside, openInstallation } from '../src/app/installation.js'
import type { CommandContext } from '../src/app/run-command.js'
import { copyStorage } from '../src/app/storage-copy.js'
import { migrateCommand } from '../src/cli/migrate.js'
import { statusCommand } from '../src/cli/status.js'
import { dayInBogota } from '../src/rules/index.js'
import { loadSettings, type Settings } from '../src/settings/settings.js'
import { commandsIn } from '../src/words/commands.js'
import { anOutgoing } from './contracts/deliveries-data.js'
import { aContract, aCut } from './contracts/store-data.js'
import { at, TODAY } from './support/context.js'
import { aDatabase, connectionOf, whyNoPostgres } from './support/postgres.js'

/* Where the settings name a database, everything is in it, and the data folder has only what is this machine's. */

const words = commandsIn('es')
const NIT = '999000111'

function aFolderWith(env: NodeJS.ProcessEnv): Settings {
  const dir = mkdtempSync(join(tmpdir(), 'cerrojo-database-'))
  writeFileSync(join(dir, 'cerrojo.json'), JSON.stringify({ entities: [] }))
  const read = loadSettings({ CERROJO_CONFIG: join(dir, 'cerrojo.json'), CERROJO_DATA: join(dir, 'data'), ...env }, dir)
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  return read.settings
}

const commit = async (settings: Settings, nit = NIT) => {
  const { store } = await openInstallation(settings, words)
  await store.contracts.commit(nit, aCut('one', [aContract('C1', { entity: nit })]), null)
  await store.close()
}

function aCommand(settings: Settings) {
  const out = new PassThrough()
  const output = new TerminalOutput(out)
  const shared = { cwd: settings.dataDir, language: 'es', words, input: new PassThrough(), liveErr: false } as const
  const command: CommandContext = {
    ...shared,
    out: output,
    err: output,
    now: () => at(TODAY),
    settings: () => settings,
  }
  return { command, out }
}

describe('the address of a database', () => {
  it('is read from the environment or from a file, and says nothing of itself where it is wrong', () => {
    const dir = mkdtempSync(join(tmpdir(), 'cerrojo-database-'))
    writeFileSync(join(dir, 'secret'), 'postgresql://ana:s3cret@db.example/cerrojo\n')
    const settings = aFolderWith({ DATABASE_URL_FILE: join(dir, 'secret') })
    expect(settings.database).toMatchObject({ place: 'db.example:5432/cerrojo', password: 's3cret' })
    expect(settings.secretFiles).toContain(join(dir, 'secret'))
    const wrong = loadSettings({ DATABASE_URL: 'mysql://ana:s3cret@db/x' }, dir)
    const mistakes = wrong.ok ? [] : wrong.mistakes
    expect(mistakes).toEqual([expect.objectContaining({ path: 'DATABASE_URL', wanted: 'database-address' })])
    expect(mistakes.map(words.settings.mistake).join()).not.toMatch(/s3cret/)
  })
})

describe.skipIf(whyNoPostgres !== null)('an installation with a database', () => {
  it('keeps everything there, and is asked as with files', async () => {
    const database = await aDatabase({ bare: true })
    const settings = aFolderWith({ DATABASE_URL: database.address('cerrojo_owner') })
    const { command, out } = aCommand(settings)
    await expect(openInstallation(settings, words, { readOnly: true })).rejects.toThrow(WrongUse)
    await commit(settings)
    expect(await chooseEntity(settings, undefined, words)).toMatchObject({ key: NIT })
    await statusCommand(command, { json: true })
    const said = JSON.parse(String(out.read()))
    expect(said).toMatchObject({ database: database.address('cerrojo_owner').match(/127.*_[a-z0-9]+/)?.[0] })
    expect(said.entities).toEqual([expect.objectContaining({ entity: NIT })])
    expect(JSON.stringify(said)).not.toMatch(/of%20tests/)
  })

  it.each(['of nobody', 'of the files'])(
    'gets its tables by migrate in a folder %s, and is of none by that',
    async folder => {
      const database = await aDatabase({ bare: true })
      const env = { DATABASE_URL: database.address('cerrojo_owner') }
      const files = aFolderWith({})
      await commit(files)
      const both = { ...files, database: connectionOf(env.DATABASE_URL) }
      await migrateCommand(aCommand(folder === 'of nobody' ? aFolderWith(env) : both).command, {})
      await copyStorage(both, 'postgres', words, { tell: () => {}, told: async () => {} })
      await (await openInstallation(both, words)).store.close()
    },
  )

  it('refuses the people of another installation, and to begin without what the folder has', async () => {
    const database = await aDatabase()
    const env = { DATABASE_URL: database.address() }
    await commit(aFolderWith(env))
    const other = aFolderWith(env)
    await expect(openInstallation(other, words)).rejects.toThrow(/otra instalación/)
    const files = aFolderWith({})
    await commit(files, '999000222')
    await expect(openInstallation({ ...files, database: connectionOf(database.address()) }, words)).rejects.toThrow(
      /store copy/,
    )
  })

  it('has noted in it what somebody saw through a process that only reads, beside whoever writes', async () => {
    const settings = aFolderWith({ DATABASE_URL: (await aDatabase()).address() })
    await commit(settings)
    const { store } = await openInstallation(settings, words)
    const seen = { at: at(TODAY).toISOString(), on: TODAY, by: 'p_one', kind: 'view', contracts: ['C1'] } as const
    const calls = ['one', 'two', 'three']
    await Promise.all(calls.map(what => noteBeside(settings, words, NIT, { seen: { ...seen, what } })))
    const noted: string[] = []
    for await (const record of store.ledger.seen(NIT)) noted.push(record.seen?.what ?? '')
    await store.close()
    expect(noted.sort()).toEqual(calls.sort())
  })

  it('knows by what this machine kept that a database was put back from a backup', async () => {
    const database = await aDatabase()
    const settings = aFolderWith({ DATABASE_URL: database.address() })
    const opened = async () => (await openInstallation(settings, words)).store
    const today = dayInBogota(new Date())
    const first = await opened()
    await first.deliveries.plan(NIT, anOutgoing('ana', today), new Date())
    await first.close()
    const again = await opened()
    expect([await again.deliveries.incompleteDay(NIT), again.notices]).toEqual([null, []])
    await again.close()
    await database.admin('DELETE FROM cerrojo.links; DELETE FROM cerrojo.deliveries; DELETE FROM cerrojo.chains')
    for (const notices of [1, 0]) {
      const restored = await opened()
      expect(await restored.deliveries.incompleteDay(NIT)).toBe(today)
      expect(restored.notices).toHaveLength(notices)
      await restored.close()
    }
  })

  it('is looked at by the doctor', async () => {
    const bare = await aDatabase({ bare: true })
    const made = await aDatabase()
    const examined = async (address: string, ahead = 0) => {
      const findings = []
      const now = () => new Date(Date.now() - ahead)
      for await (const finding of examineDatabase(connectionOf(address), { words, now })) findings.push(finding)
      return findings
    }
    const { database } = words.serve.doctor
    const superuser = new URL(made.address())
    superuser.username = 'postgres'
    expect(await examined(made.address())).toContainEqual({ ok: true, line: expect.stringContaining('PostgreSQL') })
    expect((await examined(made.address())).filter(({ ok }) => ok === false)).toEqual([])
    expect(await examined(bare.address())).toContainEqual({ ok: null, ...database.pending(0, 1) })
    expect(await examined(superuser.href)).toContainEqual({ ok: false, ...database.aboveRules })
    expect(await examined(made.address(), 60_000)).toContainEqual({ ok: false, ...database.clock(60) })
    await made.admin('REVOKE DELETE ON cerrojo.said FROM cerrojo_app')
    expect(await examined(made.address())).toContainEqual({ ok: false, ...database.noRights(['DELETE cerrojo.said']) })
    await made.admin('DROP TABLE cerrojo.links')
    await expect(examined(made.address())).rejects.toThrow(/not whole.*\(cerrojo\.links\)/)
  })
})
