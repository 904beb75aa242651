import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { installationFile, openIdentity } from '../src/adapters/stores/files/identity.js'
import { pendingIn } from '../src/adapters/stores/files/migrate.js'
import { openStore } from '../src/adapters/stores/files/open-store.js'
import { Session } from '../src/adapters/stores/files/session.js'
import { takeList } from '../src/bot/accounts/known-list.js'
import { auditLedger, isSound } from '../src/bot/ledger/audit.js'
import { aFolder } from './adapters/stores/folder.js'
import { anOutgoing, bogota, DAY, sent, trying } from './contracts/deliveries-data.js'
import { aStatement } from './contracts/store-data.js'
import { runProgram } from './support/programs.js'

/* Habeas data: what is kept of a person is given, corrected and erased, on a folder of the first format and on the demo's rows. */

const DOCUMENT = '990100011'

function person(folder: string, ...args: string[]) {
  return runProgram('cli', ['person', ...args], { cwd: folder, env: { CERROJO_CONFIG: 'cerrojo.json' } })
}

/** Files below a folder in which a text stands. */
function filesWith(dir: string, text: string): string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  return names.filter(name => statSync(join(dir, name)).isFile() && readFileSync(join(dir, name)).includes(text))
}

async function audit(dir: string, entity: string) {
  const store = await openStore({ dir, readOnly: true })
  try {
    return await auditLedger(store, entity)
  } finally {
    await store.close()
  }
}

async function aFolderOfTheFirstFormat() {
  const folder = aFolder()
  const dir = join(folder, 'data')
  cpSync(join(import.meta.dirname, 'fixtures/data-folder-1'), dir, { recursive: true })
  writeFileSync(join(folder, 'cerrojo.json'), JSON.stringify({ entities: [{ nit: '999000111' }] }))
  return { folder, dir, entity: '999000111' }
}

/** The demo's contracts, imported by the command, and somebody of them who was told and said something. */
async function aFolderOfTheDemo() {
  const folder = aFolder()
  const dir = join(folder, 'data')
  writeFileSync(join(folder, 'cerrojo.json'), JSON.stringify({ entities: [{ nit: '999000111' }] }))
  const rows = join(import.meta.dirname, '../demo/contracts.json')
  const imported = await runProgram('cli', ['import', rows, '--entity', '999000111', '--as-of', '2027-07-11'], {
    cwd: folder,
    env: { CERROJO_CONFIG: 'cerrojo.json' },
  })
  expect(imported.code).toBe(0)
  const entity = '999000111'
  const id = openIdentity(dir).personId(entity, DOCUMENT)
  const store = await openStore({ dir })
  const account = 'slack:T0IDAH:U0MARTA'
  const event = { id: 'l', key: 'l', by: null, at: bogota(DAY).toISOString(), on: DAY }
  await store.accounts.append(entity, account, { ...event, kind: 'linked', person: id, how: 'email' }, 0)
  const asked = {
    ...event,
    id: 'm',
    key: 'm',
    kind: 'asked' as const,
    person: id,
    name: 'Martica',
    email: 'marta@x.example',
  }
  await store.accounts.append(entity, account, asked, 1)
  await store.said.append(entity, 'CO1.PCCNTR.90001003', { ...aStatement('s'), by: id, from: account }, 0)
  for (const [to, about] of [
    [id, id],
    ['p_other', id],
    ['p_other2', 'p_other2'],
  ] as const) {
    const base = anOutgoing(to, DAY)
    const outgoing = { ...base, key: `${entity}/${to}/${DAY}/digest`, basis: { ...base.basis, about: [about] } }
    await store.deliveries.plan(entity, outgoing, bogota(DAY))
    await store.deliveries.append(entity, outgoing.key, trying(bogota(DAY), { account }), 1)
    await store.deliveries.append(entity, outgoing.key, sent(bogota(DAY)), 2)
  }
  await store.close()
  return { folder, dir, entity }
}

/** A kept folder of the newest format, gone on with: an account, what it was told, and what was noted of the list. */
async function aFolderOfTheNewestFormat() {
  const { folder, dir, entity } = await aFolderOfTheFirstFormat()
  rmSync(dir, { recursive: true })
  cpSync(join(import.meta.dirname, 'fixtures/data-folder-16'), dir, { recursive: true })
  await (await openStore({ dir })).close()
  expect(pendingIn(dir)?.steps).toEqual([])
  // Its people are those of the documents of the demo.
  const first = readFileSync(join(import.meta.dirname, 'fixtures/data-folder-1/installation.json'), 'utf8')
  installationFile(dir, new Session(dir, false)).write(JSON.parse(first).data)
  cpSync(dir, join(folder, 'data.backup-2026-12-01-format-15'), { recursive: true })
  const id = openIdentity(dir).personId(entity, DOCUMENT)
  const store = await openStore({ dir })
  expect(store.notices.map(({ kind }) => kind)).not.toContain('migrated')
  const event = { id: 'l', key: 'l', by: null, at: bogota(DAY).toISOString(), on: DAY }
  await store.accounts.append(entity, 'slack:T0IDAH:U0MARTA', { ...event, kind: 'linked', person: id, how: 'email' }, 0)
  await store.close()
  return { folder, dir, entity }
}

it.each([
  ['of the first format', ['statements', 'told', 'contracts'], aFolderOfTheFirstFormat],
  ['of the newest format', ['statements', 'told', 'preferences', 'seen'], aFolderOfTheNewestFormat],
  ['of the demo', ['statements', 'told', 'contracts'], aFolderOfTheDemo],
])(
  'somebody is exported, rectified and erased in a folder %s, and the chains verify before and after',
  async (_, has, made) => {
    const { folder, dir, entity } = await made()
    const noted = await person(folder, 'rectify', DOCUMENT, '--note', 'mi nombre es Marta')
    expect(noted).toMatchObject({ code: 0 })
    expect(noted.out).toContain('La solicitud quedó anotada')
    expect(isSound(await audit(dir, entity))).toBe(true)
    const { out, code } = await person(folder, 'export', DOCUMENT)
    expect(code).toBe(0)
    const data = JSON.parse(out)
    expect(data.accounts.map(({ account }: { account: string }) => account)).toContain('slack:T0IDAH:U0MARTA')
    for (const key of has) expect([key, data[key].length > 0]).toEqual([key, true])
    expect(out).not.toContain(DOCUMENT)

    const dry = await person(folder, 'erase', DOCUMENT, '--dry')
    expect(dry.out).toContain('Nada se ha borrado.')
    expect(filesWith(dir, 'U0MARTA').length).toBeGreaterThan(0)

    const erased = await person(folder, 'erase', DOCUMENT)
    expect(erased).toMatchObject({ code: 0, err: '' })
    expect(erased.out).toContain('Ley 80 de 1993, art. 55')
    for (const text of ['U0MARTA', 'marta@x.example', 'Martica', 'mi nombre es Marta', ...data.names]) {
      // What it lists as kept, and nothing else.
      const left = filesWith(folder, text).filter(
        name => !/[\\/](cuts|evidence|said|accounts|people)[\\/]|said\.jsonl$/.test(name),
      )
      expect([text, left]).toEqual([text, []])
    }
    for (const text of ['marta@x.example', 'Martica', 'mi nombre es Marta', DOCUMENT])
      expect([text, filesWith(folder, text)]).toEqual([text, []])
    expect(readdirSync(folder).filter(name => name.includes('backup'))).toEqual([])
    expect(existsSync(join(dir, entity, 'accounts', 'slack_t0idah_u0marta-a9a1457b9db455994b8d.json'))).toBe(false)
    const after = await audit(dir, entity)
    expect(isSound(after)).toBe(true)
    expect(after.chains.sent).toMatchObject({ sound: true, erased: expect.anything() })
    // A second time there is no more to do, and nothing breaks.
    expect((await person(folder, 'erase', DOCUMENT)).code).toBe(0)
    expect(isSound(await audit(dir, entity))).toBe(true)
  },
)

it('says that nothing is kept of somebody unknown, and asks for a document where there is none', async () => {
  const { folder } = await aFolderOfTheFirstFormat()
  expect((await person(folder, 'export', '123456789')).out).toBe('No se guarda nada de esa persona.\n')
  expect(await person(folder, 'export', 'Marta')).toMatchObject({ code: 2 })
})

it('gives and erases what was set aside because it was damaged, also where nothing else names them any more', async () => {
  const { folder, dir, entity } = await aFolderOfTheFirstFormat()
  const id = openIdentity(dir).personId(entity, DOCUMENT)
  const aside = join(dir, `known-people-${entity}.json.damaged-1`)
  const damaged = JSON.stringify({ people: [{ id, name: 'Marta de Antes', email: 'antes@x.example' }] }).slice(0, -3)
  writeFileSync(aside, damaged)
  expect((await person(folder, 'erase', DOCUMENT, '--dry')).out).toContain(`Se borraría también la copia ${aside}.`)
  expect(await person(folder, 'erase', DOCUMENT)).toMatchObject({ code: 0, err: '' })
  expect(filesWith(dir, 'antes@x.example')).toEqual([])

  const unknown = '123456789'
  writeFileSync(aside, damaged.replace(id, openIdentity(dir).personId(entity, unknown)))
  const { out } = await person(folder, 'export', unknown)
  expect(JSON.parse(out).setAside).toEqual([`known-people-${entity}.json.damaged-1`])
  expect((await person(folder, 'erase', unknown)).out).toContain(`Borrada la copia ${aside}.`)
  expect(filesWith(dir, 'antes@x.example')).toEqual([])
  expect((await person(folder, 'export', unknown)).out).toBe('No se guarda nada de esa persona.\n')
})

it('erases nobody who is still in the list of people', async () => {
  const { folder, dir } = await aFolderOfTheFirstFormat()
  writeFileSync(join(folder, 'people.csv'), `document,name,email,roles\n${DOCUMENT},Marta,marta@x.example,supervisor\n`)
  const { code, err } = await person(folder, 'erase', DOCUMENT)
  expect(code).toBe(2)
  expect(err).toContain('mientras ejerza el rol')
  expect(filesWith(dir, 'U0MARTA').length).toBeGreaterThan(0)
})

it('gives what the list of people has of somebody, their address too', async () => {
  const { folder } = await aFolderOfTheNewestFormat()
  const rows = `${DOCUMENT},Marta,marta@x.example,supervisor,Obras\n990100026,Luis,luis@x.example,admin,\n`
  writeFileSync(join(folder, 'people.csv'), `document,name,email,role,area\n${rows}`)
  const { out } = await person(folder, 'export', DOCUMENT)
  const listed = { name: 'Marta', email: 'marta@x.example', roles: ['supervisor'], area: 'Obras' }
  expect(JSON.parse(out)).toMatchObject({ listed })
  expect(out).not.toMatch(new RegExp(`luis@|${DOCUMENT}`))
  // Somebody of whom nothing is kept besides is on the list all the same.
  expect(JSON.parse((await person(folder, 'export', '990100026')).out)).toMatchObject({ listed: { name: 'Luis' } })
})

it('names the list of the entity, where it has one of its own', async () => {
  const { folder } = await aFolderOfTheFirstFormat()
  writeFileSync(join(folder, 'gente.csv'), 'document,name,email,role,area,language\n')
  const entities = [{ nit: '999000111', people: 'gente.csv' }]
  writeFileSync(join(folder, 'cerrojo.json'), JSON.stringify({ entities }))
  expect((await person(folder, 'rectify', DOCUMENT, '--note', 'mi nombre es Marta')).out).toContain('gente.csv')
})

/* The usual way: somebody leaves, their line goes, the list is read, and only then are they erased. By then no list names them. */
it('erases from what others were told whoever left the list, also by the short form of their name', async () => {
  const { folder, dir, entity } = await aFolderOfTheNewestFormat()
  const id = openIdentity(dir).personId(entity, '990100208')
  const gloria = { id, name: 'Gloria Inés Sanabria Forero', roles: ['coordinator'] as const, listed: true }
  const marta = { ...gloria, id: openIdentity(dir).personId(entity, DOCUMENT), name: 'Marta Lucía Quintero Rozo' }
  const store = await openStore({ dir })
  await takeList(store, entity, [gloria, marta], bogota(DAY))
  const asked = { id: 'a', key: 'a', by: null, at: bogota(DAY).toISOString(), on: DAY, kind: 'asked' as const }
  await store.accounts.append(entity, 'slack:T0IDAH:U0GLORIA', { ...asked, person: id, name: 'Carlos' }, 0)
  const told = (text: string, of: string) =>
    store.deliveries.plan(
      entity,
      {
        ...anOutgoing(marta.id, DAY, { key: `${entity}/${marta.id}/${DAY}/reminder/${of}` }),
        kind: 'reminder',
        card: { title: text, summary: text, parts: [] },
      },
      bogota(DAY),
    )
  await told('Gloria Sanabria le recuerda 3 vencidos', 'gloria')
  await told('Gloria Inés Sanabria Forero vinculó una cuenta', 'whole')
  await told('Carlos Andrés Pérez le recuerda 3 vencidos', 'carlos')
  await takeList(store, entity, [marta], bogota(DAY))
  await store.close()

  const erased = await person(folder, 'erase', '990100208')
  expect(erased).toMatchObject({ code: 0, err: '' })
  for (const text of ['Gloria Sanabria', 'Gloria Inés', 'U0GLORIA'])
    expect([text, filesWith(folder, text)]).toEqual([text, []])
  // What was told of others stays: a first name alone is nobody's.
  expect(filesWith(dir, 'Carlos Andrés Pérez')).not.toEqual([])
  expect(isSound(await audit(dir, entity))).toBe(true)
})

it('leaves what was told with a name that somebody else has too, and says so', async () => {
  const { folder, dir, entity } = await aFolderOfTheNewestFormat()
  const name = 'Zoila Inés Sanabria Forero'
  const [gone, stays] = ['990100208', '990100216'].map(document => openIdentity(dir).personId(entity, document))
  const store = await openStore({ dir })
  const list = [gone, stays].map(id => ({ id: id ?? '', name, roles: ['supervisor'] as const, listed: true }))
  await takeList(store, entity, list, bogota(DAY))
  const told = (to: string, text: string) =>
    store.deliveries.plan(
      entity,
      {
        ...anOutgoing(to, DAY, { key: `${entity}/${to}/${DAY}/reminder/name` }),
        kind: 'reminder',
        card: { title: text, summary: `${name} le recuerda`, parts: [] },
      },
      bogota(DAY),
    )
  await told(gone ?? '', 'de quien se va')
  await told(stays ?? '', 'de quien se queda')
  await takeList(store, entity, list.slice(1), bogota(DAY))
  await store.close()

  const line = 'nombre que también es de otra persona (1 registro)'
  expect((await person(folder, 'erase', '990100208', '--dry')).out).toContain(line)
  const erased = await person(folder, 'erase', '990100208')
  expect(erased).toMatchObject({ code: 0, err: '' })
  expect(erased.out).toContain(line)
  expect(filesWith(dir, 'de quien se va')).toEqual([])
  expect(filesWith(dir, 'de quien se queda')).not.toEqual([])
  expect(isSound(await audit(dir, entity))).toBe(true)
})

it('sends nobody to delete by hand what another entity keeps of them', async () => {
  const { folder, dir, entity } = await aFolderOfTheNewestFormat()
  const other = '999000222'
  const store = await openStore({ dir })
  const id = openIdentity(dir).personId(other, DOCUMENT)
  const outgoing = anOutgoing(id, DAY, { key: `${other}/${id}/${DAY}/digest`, account: 'slack:T0IDAH:U0MARTA' })
  await store.deliveries.plan(other, outgoing, bogota(DAY))
  await store.close()
  const erased = await person(folder, 'erase', DOCUMENT, '--entity', entity)
  expect(erased).toMatchObject({ code: 0 })
  expect(erased.out).toContain(`repita con --entity ${other}`)
  expect(erased.out).not.toContain('bórrelo a mano')
  expect(filesWith(join(dir, other), 'U0MARTA')).not.toEqual([])
})
