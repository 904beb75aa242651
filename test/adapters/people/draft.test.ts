import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { draftCsv } from '../../../src/adapters/people/draft-list.js'
import { readPeople } from '../../../src/adapters/people/people.js'
import { writeDraft } from '../../../src/app/write-draft.js'
import { Refused } from '../../../src/bot/ports/failure.js'
import type { DraftPerson } from '../../../src/bot/sync/draft-entity.js'

const PEOPLE: readonly DraftPerson[] = [
  { document: '79563364', name: 'ANA; "LA" MUÑOZ', roles: ['supervisor', 'ordenador'], open: 12 },
  { document: '52000111', name: '=HYPERLINK("http://x")', roles: ['ordenador'], open: 0 },
  { document: '1001', name: null, roles: ['supervisor'], open: 0 },
]

describe('the draft of people.csv', () => {
  it('is a table for the spreadsheet of the reader, with formulas disarmed', () => {
    expect(draftCsv(PEOPLE, 'es').split('\n')).toEqual([
      '\ufeffdocumento;nombre;correo;rol;área;idioma;contratos abiertos',
      '79563364;"ANA; ""LA"" MUÑOZ";;supervisor+ordenador;;;12',
      '52000111;"\'=HYPERLINK(""http://x"")";;ordenador;;;0',
      '1001;;;supervisor;;;0',
      '',
    ])
    expect(draftCsv([], 'en')).toBe('\ufeffdocument,name,email,role,area,language,open contracts\n')
  })

  it.each(['es', 'en'] as const)('is read back without a mistake, whatever the names are (%s)', language => {
    const person = fc.record({
      document: fc.integer({ min: 1000, max: 9_999_999_999 }).map(String),
      name: fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1', '+x', "'@y", '-', '\t=', 'a\nb'))),
      roles: fc.constantFrom<DraftPerson['roles']>(['supervisor'], ['ordenador'], ['supervisor', 'ordenador']),
      open: fc.nat(),
    })
    const people = fc.uniqueArray(person, { selector: ({ document }) => document })
    fc.assert(
      fc.property(people, drafted => {
        const read = readPeople(Buffer.from(draftCsv(drafted, language)), 'people.csv', document => document)
        expect(read).toMatchObject({ ok: true, ignoredColumns: [] })
        const back = read.ok ? read.value.people.map(({ id, roles }) => ({ document: id, roles })) : []
        expect(back).toEqual(drafted.map(({ document, roles }) => ({ document, roles })))
      }),
    )
  })
})

describe('the file of the draft', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'draft-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('never takes the place of another, and only the user may read it', async () => {
    const first = await writeDraft(join(folder, 'people.csv'), PEOPLE, 'es')
    expect(first).toBe(join(folder, 'people.csv'))
    if (process.platform !== 'win32') expect((await stat(first)).mode & 0o777).toBe(0o600)
    await writeFile(first, 'mine')
    expect(await writeDraft(join(folder, 'people.csv'), PEOPLE, 'es')).toBe(join(folder, 'people.draft.csv'))
    await writeFile(join(folder, 'people.draft.csv'), 'mine too')
    expect(await writeDraft(join(folder, 'people.csv'), PEOPLE, 'es')).toBe(join(folder, 'people.draft-2.csv'))
    expect((await readdir(folder)).sort()).toEqual(['people.csv', 'people.draft-2.csv', 'people.draft.csv'])
    expect(await readFile(first, 'utf8')).toBe('mine')
    expect(await readFile(join(folder, 'people.draft.csv'), 'utf8')).toBe('mine too')
  })

  it('says when it cannot be written', async () => {
    await expect(writeDraft(join(folder, 'none', 'people.csv'), PEOPLE, 'es')).rejects.toBeInstanceOf(Refused)
  })
})
