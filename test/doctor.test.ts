import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { TerminalOutput } from '../src/adapters/chat/terminal/output.js'
import { examine } from '../src/app/doctor.js'
import type { DoctorFinding } from '../src/app/doctor-finding.js'
import { openInstallation } from '../src/app/installation.js'
import type { CommandContext } from '../src/app/run-command.js'
import type { Store } from '../src/bot/ports/store.js'
import { loadSettings } from '../src/settings/settings.js'
import { commandsIn } from '../src/words/commands.js'
import { aCut } from './contracts/store-data.js'
import { at, contractOf, TODAY } from './support/context.js'

/* What `cerrojo doctor` says of who may enter. */

const NIT = '999000111'
const words = commandsIn('es')

/** What the doctor says of an installation whose list of people and store are these. */
async function examined(
  people: string,
  prepare: (store: Store) => Promise<void>,
): Promise<{ findings: readonly DoctorFinding[]; dir: string }> {
  const dir = mkdtempSync(join(tmpdir(), 'cerrojo-doctor-'))
  writeFileSync(
    join(dir, 'cerrojo.json'),
    JSON.stringify({ entities: [{ nit: NIT }], source: { baseUrl: 'http://127.0.0.1:9', timeoutSeconds: 1 } }),
  )
  writeFileSync(join(dir, 'people.csv'), people)
  const read = loadSettings({ CERROJO_CONFIG: join(dir, 'cerrojo.json'), CERROJO_DATA: join(dir, 'data') }, dir)
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  const { settings } = read
  const { store } = await openInstallation(settings, words)
  await prepare(store)
  await store.close()

  const output = new TerminalOutput(new PassThrough())
  const command: CommandContext = {
    cwd: dir,
    language: 'es',
    words,
    input: new PassThrough(),
    out: output,
    err: output,
    liveErr: false,
    now: () => at(TODAY),
    settings: () => settings,
  }
  const findings: DoctorFinding[] = []
  for await (const finding of examine(command, settings)) findings.push(finding)
  return { findings, dir }
}

it('takes a closed network for what it is where the data came from a file, and counts who has no e-mail', async () => {
  const people = 'document,name,email\n10000001,Ana,ana@entidad.gov.co\n10000002,Luis,\n'
  const { findings, dir } = await examined(people, async store => {
    await store.contracts.commit(
      NIT,
      aCut('c1', [contractOf(1, [], {}, { entity: NIT })], { dataset: 'filas.json' }),
      null,
    )
  })
  const { doctor } = words.serve
  expect(findings).toContainEqual({ ok: null, ...doctor.secopByFile('filas.json') })
  expect(findings).toContainEqual({
    ok: null,
    line: doctor.people(2, 1),
    remedy: doctor.someWithoutEmail(join(dir, 'people.csv')),
  })
})

it('names a list that cannot be read, who administers by the code for long, and tries of the code', async () => {
  const { findings } = await examined('document,name\nnobody,X\n', async store => {
    const people = [{ id: 'marta', name: 'Marta', roles: ['supervisor' as const], mail: null }]
    await store.state.knownPeople.write(NIT, { people, accepted: null })
    const account = 'slack:T1:BOSS'
    const linked = { kind: 'linked', person: 'boss', how: 'code', by: null, on: '2027-06-06' } as const
    await store.accounts.append(NIT, account, { ...linked, id: 'l', key: 'l', at: '2027-06-06T15:00:00.000Z' }, 0)
    const code = { hash: 'a'.repeat(64), salt: 'b'.repeat(32), expiresAt: '2027-07-04T00:00:00.000Z', attempts: 3 }
    await store.state.adminCode.write(NIT, { ...code, tries: { 'slack:T1:EVE': 3 } })
  })
  const { doctor } = words.serve
  const lines = findings.map(({ line }) => line)
  expect(lines).toContainEqual(expect.stringContaining('people.csv:2 [document]'))
  expect(findings).toContainEqual({ ok: null, line: doctor.lastGoodList(1) })
  expect(findings).toContainEqual({ ok: false, ...doctor.codeRole('2027-06-06', 25) })
  expect(findings).toContainEqual({ ok: false, ...doctor.codeTried(3, 1) })
})
