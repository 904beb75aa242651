import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openIdentity } from '../../src/adapters/stores/files/identity.js'
import { openStore } from '../../src/adapters/stores/files/open-store.js'
import { takeAssignments } from '../../src/bot/accounts/known-list.js'
import { readExported } from '../../src/bot/ledger/exported.js'
import { verifyChain } from '../../src/bot/ledger/verify.js'
import { addDays, type Day } from '../../src/rules/index.js'
import { hashWords } from '../../src/words/grammar.js'
import { aFolder } from '../adapters/stores/folder.js'
import { anOutgoing, bogota, DAY } from '../contracts/deliveries-data.js'
import { aContract, aCut, aStatement } from '../contracts/store-data.js'
import { runProgram } from '../support/programs.js'
import { VirtualClock } from './outbox-clock.js'
import { boxOn, tick, untilDone } from './outbox-fixture.js'
import { FakePlatform } from './outbox-platform.js'

const NIT = '999000222'

/** A data folder in which some were told something on some days. */
async function aFolderOf(days: readonly Day[]) {
  const folder = aFolder()
  const dir = join(folder, 'data')
  writeFileSync(join(folder, 'cerrojo.json'), JSON.stringify({ entities: [{ nit: NIT, name: 'Entidad inventada' }] }))
  const store = await openStore({ dir })
  await store.contracts.commit(NIT, aCut('one', [aContract('CO1.PCCNTR.1', { entity: NIT })]), null)
  for (const day of days)
    for (const person of ['ana', 'luis']) {
      const key = `${NIT}/${person}/${day}/digest`
      const card = {
        title: '=HYPERLINK("http://x")',
        summary: '-1',
        parts: [{ kind: 'text' as const, text: '@SUM(1)' }],
      }
      await store.deliveries.plan(NIT, anOutgoing(person, day, { key, card }), bogota(day))
      const receipt = { address: 'D1', message: '1' }
      await store.deliveries.append(NIT, key, { kind: 'sent', at: bogota(day).toISOString(), receipt, found: false }, 1)
    }
  const head = await store.deliveries.head(NIT)
  await store.close()
  return { folder, dir, head }
}

const evidence = (folder: string, ...args: string[]) =>
  runProgram('cli', ['evidence', '--campaign', '2027', ...args], {
    cwd: folder,
    env: { CERROJO_CONFIG: 'cerrojo.json' },
  })

const DAYS: Day[] = ['2026-07-31', '2026-12-01', '2027-07-12', '2027-07-30', '2027-08-02']

describe('cerrojo evidence', () => {
  it('gives the records of a campaign as CSV that no spreadsheet takes for formulas, each with its hash', async () => {
    const { folder, head } = await aFolderOf(DAYS)
    const { code, out, err } = await evidence(folder)
    expect(code).toBe(0)
    expect(err).toContain(`20 registros, la última huella es ${hashWords(head.hash)}`)
    const rows = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(out, { bom: true, columns: true, delimiter: ';' }))
    expect(rows).toHaveLength(12)
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    expect(rows[0]).toMatchObject({ Hecho: 'escrito', 'Id de la persona': 'ana', Día: '2026-12-01', Corte: 'c1' })
    expect(rows[0]?.['Lo que se dijo']).toContain('@SUM(1)')
    expect(rows[0]?.['Contratos, veredicto y regla']).toBe('CO1.PCCNTR.1 close-now R18')
    // As anybody can verify it who has the file and nothing of this program.
    for (const [n, row] of rows.entries()) {
      const hash = createHash('sha256').update(`${row['Huella anterior']}\n${row['Registro exacto']}`).digest('hex')
      expect(hash).toBe(row.Huella)
      if (n > 0) expect(row['Huella anterior']).toBe(rows[n - 1]?.Huella)
    }
  })

  it('gives them as JSON that can be verified', async () => {
    const { folder } = await aFolderOf(DAYS)
    const { code, out } = await evidence(folder, '--format', 'json', '--lang', 'en')
    expect(code).toBe(0)
    const links = out
      .trim()
      .split('\n')
      .flatMap(line => readExported(line) ?? [])
    expect(await verifyChain(links)).toMatchObject({ sound: true, head: { number: links.at(-1)?.number } })
    const lines = out.replace('2027-07-12T', '2027-01-01T').trim().split('\n')
    const changed = lines.flatMap(line => readExported(line) ?? [])
    expect(await verifyChain(changed)).toMatchObject({ sound: false })
  })

  it('gives what people said in a campaign, each with the account that it came from', async () => {
    const { folder, dir } = await aFolderOf([])
    const store = await openStore({ dir })
    const said = (id: string, on: Day, from?: string) => ({
      ...{ id, key: id, by: 'ana', role: 'supervisor' as const, at: bogota(on).toISOString(), on },
      ...{ ...(from ? { from } : {}), channel: from ? ('slack' as const) : ('terminal' as const), shown: ['=1', id] },
    })
    await store.said.append(NIT, 'CO1.PCCNTR.1', { ...said('a', '2026-07-01'), kind: 'unblocked' }, 0)
    await store.said.append(NIT, 'CO1.PCCNTR.1', { ...said('b', '2027-07-12', 'slack:T1:UANA'), kind: 'unblocked' }, 1)
    await store.people.append(NIT, 'ana', { ...said('c', '2027-07-13'), kind: 'resumed' }, 0)
    const event = { at: bogota('2027-07-14').toISOString(), on: '2027-07-14' as const }
    const asked = { kind: 'asked', person: 'ana', name: 'A.', email: 'ana@entidad.example' } as const
    await store.accounts.append(NIT, 'teams:T1:SECOND', { id: 'd', key: 'd', by: null, ...event, ...asked }, 0)
    const yes = { kind: 'linked', person: 'ana', how: 'approved' } as const
    const from = { id: 'e', key: 'e', by: 'carmen', from: 'slack:T1:UCARMEN', ...event }
    await store.accounts.append(NIT, 'teams:T1:SECOND', { ...from, ...yes }, 1)
    await store.close()
    const { code, out } = await evidence(folder, '--said')
    expect(code).toBe(0)
    expect(out).not.toContain('@entidad.example')
    const rows = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(out, { bom: true, columns: true, delimiter: ';' }))
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    expect(rows.map(row => [row.Sobre, row.Clase, row['Id de la persona'], row.Cuenta])).toEqual([
      ['contract', 'unblocked', 'ana', 'slack:T1:UANA'],
      ['person', 'resumed', 'ana', 'terminal'],
      ['account', 'asked', '', ''],
      ['account', 'linked', 'carmen', 'slack:T1:UCARMEN'],
    ])
    const lines = (await evidence(folder, '--said', '--format', 'json')).out.trim().split('\n')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ subject: 'CO1.PCCNTR.1', said: { from: 'slack:T1:UANA' } })
  })

  it('knows no campaign of another year', async () => {
    const { folder } = await aFolderOf([])
    const { code, err } = await runProgram('cli', ['evidence', '--campaign', '1999'], {
      cwd: folder,
      env: { CERROJO_CONFIG: 'cerrojo.json' },
    })
    expect({ code, err }).toEqual({ code: 2, err: 'cerrojo: No hay una campaña que termine en 1999.\n' })
  })
})

describe('cerrojo ledger', () => {
  const ledger = (folder: string, ...args: string[]) =>
    runProgram('cli', ['ledger', ...args], { cwd: folder, env: { CERROJO_CONFIG: 'cerrojo.json' } })

  async function aFolderWithStatements() {
    const made = await aFolderOf(['2027-07-12'])
    const store = await openStore({ dir: made.dir })
    await store.said.append(NIT, 'CO1.PCCNTR.1', aStatement('one'), 0)
    await store.said.append(NIT, 'CO1.PCCNTR.3', aStatement('other'), 0)
    const seen = { by: 'luis', kind: 'view' as const, what: 'los de Ana', contracts: ['CO1.PCCNTR.1'] }
    await store.ledger.see(NIT, { ...seen, at: bogota('2027-07-13').toISOString(), on: '2027-07-13' })
    await store.close()
    return made
  }

  it('says whether everything is as it was written, and exits with 1 where it is not', async () => {
    const { folder, dir } = await aFolderWithStatements()
    const { code, err } = await ledger(folder)
    expect(code).toBe(0)
    expect(err).toContain('Lo avisado: cadena completa, 4 registros')
    expect(err).toContain('Lo dicho y decidido: cadena completa, 2 registros')
    expect(err).toContain('casa con la cadena')
    const logs = readdirSync(join(dir, NIT, 'said')).filter(name => name.endsWith('.json'))
    const log = logs.find(name => readFileSync(join(dir, NIT, 'said', name), 'utf8').includes('"CO1.PCCNTR.1"')) ?? ''
    for (const name of [log, `${log}.bak`]) rmSync(join(dir, NIT, 'said', name))
    const found = await ledger(folder)
    expect(found.code).toBe(1)
    expect(found.err).toContain('ya no en su registro: said CO1.PCCNTR.1, declaración 1.')
  })

  it('gives the life of a contract as a page, CSV and JSON', async () => {
    const { folder } = await aFolderWithStatements()
    const page = (await ledger(folder, '--contract', 'CO1.PCCNTR.1')).out
    expect(page).toContain('Vida del contrato CO1.PCCNTR.1')
    for (const text of ['close-now R18', 'closed-it', 'los de Ana']) expect(page).toContain(text)
    const csv = (await ledger(folder, '--contract', 'CO1.PCCNTR.1', '--format', 'csv')).out
    const rows = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(csv, { bom: true, columns: true, delimiter: ';' }))
    expect(rows.map(row => row.Clase).sort()).toEqual(['closed-it', 'planned', 'planned', 'sent', 'sent', 'view'])
    const json = (await ledger(folder, '--contract', 'CO1.PCCNTR.1', '--format', 'json')).out.trim().split('\n')
    expect(json).toHaveLength(6)
    expect((await ledger(folder, '--contract', 'CO1.PCCNTR.2')).out).toContain('No hay nada sobre')
  })

  it('gives who was assigned a contract, by its id or its reference, each of them by name', async () => {
    const { folder, dir } = await aFolderOf([])
    writeFileSync(
      join(folder, 'people.csv'),
      'document,name,role\n990100011,Ana Díaz,supervisor\n990100026,Luis Mora,supervisor\n',
    )
    const [ana, luis] = ['990100011', '990100026'].map(document => openIdentity(dir).personId(NIT, document))
    const store = await openStore({ dir })
    const take = (byId: [string, string[]][], byReference: [string, string[]][], day: Day) =>
      takeAssignments(store, NIT, { byId: new Map(byId), byReference: new Map(byReference) }, bogota(day))
    const head = await store.contracts.head(NIT)
    const contract = aContract('CO1.PCCNTR.1', { entity: NIT, reference: 'CPS-1-2026' })
    await store.contracts.commit(NIT, aCut('assigned', [contract]), head?.id ?? null)
    await take([['CO1.PCCNTR.1', [ana ?? '', luis ?? '']]], [], '2027-07-12')
    await take([], [['cps-1-2026', [luis ?? '']]], '2027-07-13')
    await store.close()
    for (const asked of ['CO1.PCCNTR.1', 'CPS 1-2026', 'cps-1-2026']) {
      const { out } = await ledger(folder, '--contract', asked, '--format', 'json')
      const rows = out
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
      expect(rows.map(({ kind, person, name, text }) => [kind, person, name, text.join()])).toEqual([
        ['assigned', '', '', expect.stringMatching(/Ana Díaz.*Luis Mora/)],
        ['unassigned', '', '', expect.stringMatching(/Ana Díaz.*Luis Mora/)],
        ['assigned', '', '', expect.stringMatching(/Luis Mora/)],
      ])
    }
  })

  it.each([1, 9, 11])('accuses nobody of what a folder of format %i does not have in its chains yet', async format => {
    const folder = aFolder()
    cpSync(join(import.meta.dirname, `../fixtures/data-folder-${format}`), join(folder, 'data'), { recursive: true })
    writeFileSync(join(folder, 'cerrojo.json'), JSON.stringify({ entities: [{ nit: '999000111' }] }))
    const before = await ledger(folder)
    expect(before.code).toBe(1)
    expect(before.err).toContain(`la carpeta es del formato ${format} `)
    expect(before.err).not.toMatch(/No casa|no es lo que cubre/)
    await runProgram('cli', ['migrate'], { cwd: folder, env: { CERROJO_CONFIG: 'cerrojo.json' } })
    const after = await ledger(folder)
    expect(after).toMatchObject({ code: 0 })
    expect(after.err).toContain('casa con la cadena')
    // Of whom something was erased, the life of a contract may lack it, and says so.
    const life = await ledger(folder, '--contract', 'CO1.PCCNTR.90001003')
    expect(life.err.includes('4 registros de lo avisado y lo consultado se borraron')).toBe(format === 11)
  })

  it('calls no piece broken for an erasure that came after it, and says what it cannot know', async () => {
    const { folder, dir } = await aFolderOf(['2027-07-12', '2027-07-13'])
    const store = await openStore({ dir })
    const meant = { at: bogota('2027-07-14'), why: 'person', said: () => false, seen: () => false, logs: [] }
    await store.erase(NIT, { ...meant, sent: event => event.includes('ana') })
    await store.close()
    const { out } = await ledger(folder, '--chain', 'sent')
    const verify = (text: string) => {
      writeFileSync(join(folder, 'some.jsonl'), text)
      return ledger(folder, '--verify', 'some.jsonl')
    }
    expect(await verify(out)).toMatchObject({ code: 0 })
    const piece = await verify(out.split('\n').slice(0, 4).join('\n'))
    expect(piece).toMatchObject({ code: 1, err: expect.stringContaining('El registro que dice qué se borró no está') })
    expect(piece.err).not.toContain('rota')
  })

  it('checks a chain in a file, away from any data', async () => {
    const { folder, head } = await aFolderWithStatements()
    const elsewhere = aFolder()
    for (const chain of ['sent', 'said']) {
      const { out } = await ledger(folder, '--chain', chain)
      writeFileSync(join(elsewhere, 'good.jsonl'), out)
      const good = await runProgram('cli', ['ledger', '--verify', 'good.jsonl'], { cwd: elsewhere })
      expect(good).toMatchObject({ code: 0 })
      if (chain === 'sent') expect(good.err).toContain(hashWords(head.hash))
      writeFileSync(join(elsewhere, 'bad.jsonl'), out.replace('2026', '2025').replace('R18', 'R99'))
      expect(await runProgram('cli', ['ledger', '--verify', 'bad.jsonl'], { cwd: elsewhere })).toMatchObject({
        code: 1,
      })
    }
    // A piece is no whole chain, and an end that is missing cannot be seen in it.
    const lines = (await ledger(folder, '--chain', 'sent')).out.split('\n')
    writeFileSync(join(elsewhere, 'piece.jsonl'), lines.slice(2, 4).join('\n'))
    const piece = await runProgram('cli', ['ledger', '--verify', 'piece.jsonl'], { cwd: elsewhere })
    expect(piece).toMatchObject({ code: 0, err: expect.stringContaining('registros 3 a 4, sin cambios') })
    expect(piece.err).toContain('puede faltarle el final')
    expect(piece.err).not.toMatch(/completa|Desde el registro/)
    writeFileSync(join(elsewhere, 'empty.jsonl'), '')
    expect(await runProgram('cli', ['ledger', '--verify', 'empty.jsonl'], { cwd: elsewhere })).toMatchObject({
      code: 2,
      err: expect.stringContaining('no tiene registros'),
    })
    writeFileSync(join(elsewhere, 'none.jsonl'), 'hola\n')
    expect(await runProgram('cli', ['ledger', '--verify', 'none.jsonl'], { cwd: elsewhere })).toMatchObject({ code: 2 })
  })
})

describe('a backup', () => {
  it('that is restored and started says nothing again', async () => {
    const folder = aFolder()
    const [dir, restored] = [join(folder, 'data'), join(folder, 'restored')]
    const people = ['ana', 'luis', 'eva']
    const clock = new VirtualClock(bogota(DAY))
    const messenger = new FakePlatform('slack', clock)
    messenger.fate = (_, { user }) => (user === 'eva' ? 'lost' : 'ok')
    const store = await openStore({ dir })
    await tick(clock, boxOn(clock, store.deliveries, messenger), people)
    cpSync(dir, restored, { recursive: true, filter: from => !from.includes('lock.') })
    await store.close()
    expect(messenger.arrived).toHaveLength(3)
    messenger.fate = () => 'ok'
    const again = await openStore({ dir: restored })
    await untilDone(clock, boxOn(clock, again.deliveries, messenger, { owner: 'two' }), people)
    expect(messenger.arrived).toHaveLength(3)
    await clock.until(bogota(addDays(DAY, 1)))
    await untilDone(clock, boxOn(clock, again.deliveries, messenger, { owner: 'two' }), people)
    expect(messenger.arrived).toHaveLength(6)
    await again.close()
  })
})
