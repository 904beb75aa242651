import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DoctorFinding } from '../src/app/doctor-finding.js'
import { draftTemplates } from '../src/app/draft-templates.js'
import { examineTemplates } from '../src/app/examine-templates.js'
import { parseSettings, type Settings } from '../src/settings/settings.js'
import { commandsIn } from '../src/words/commands.js'
import { paragraph, row, wordFile } from './support/docx.js'

/* Where the entity's own forms are, and what is said of one that cannot be used. */

const NIT = '999000111'
let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cerrojo-forms-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

function settingsOf(json: object): Settings {
  const source = { baseUrl: 'http://127.0.0.1:9', timeoutSeconds: 1 }
  const env = { CERROJO_DATA: join(dir, 'data') }
  const read = parseSettings({ entities: [{ nit: NIT }], source, ...json }, join(dir, 'cerrojo.json'), env, dir)
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  return read.settings
}

async function examined(settings: Settings, language: 'es' | 'en' = 'es'): Promise<readonly DoctorFinding[]> {
  const findings: DoctorFinding[] = []
  for await (const finding of examineTemplates(settings, commandsIn(language))) findings.push(finding)
  return findings
}

const form = (name: string, body: string) => writeFileSync(join(dir, name), wordFile(body))

describe('the forms of an entity', () => {
  it('are beside the settings; its own come before those of all', async () => {
    form('todas.docx', paragraph('{{Objeto}}'))
    form('propia.docx', paragraph('{{Contratista}}'))
    const documents = { templates: { 'closing-record': 'todas.docx', 'final-report': 'todas.docx' } }
    const settings = settingsOf({
      entities: [{ nit: NIT, templates: { 'closing-record': 'propia.docx' } }, { nit: '900000001' }],
      documents,
    })
    const of = draftTemplates(settings, NIT)
    expect(await of('closing-record')).toMatchObject({ kind: 'usable', file: 'propia.docx' })
    expect(await of('final-report')).toMatchObject({ kind: 'usable', file: 'todas.docx' })
    expect(await of('balance-release')).toBeNull()
    expect(await draftTemplates(settings, '900000001')('closing-record')).toMatchObject({ file: 'todas.docx' })
  })

  it('are looked at anew when they change', async () => {
    const of = draftTemplates(settingsOf({ documents: { templates: { 'closing-record': 'a.docx' } } }), NIT)
    expect(await of('closing-record')).toMatchObject({
      kind: 'unusable',
      problems: [{ words: { es: 'no está en la ruta que dice la configuración' } }],
    })
    form('a.docx', paragraph('{{Objeto}}'))
    expect(await of('closing-record')).toMatchObject({ kind: 'usable' })
    form('a.docx', paragraph('{{Objetos}}'))
    utimesSync(join(dir, 'a.docx'), 1, 1)
    expect(await of('closing-record')).toMatchObject({ kind: 'unusable', problems: [{ kind: 'unknown' }] })
  })

  it('are examined by the doctor, with everything that is wrong and where', async () => {
    form('buena.docx', paragraph('{{Objeto}}'))
    form('mala.docx', row(paragraph('Cuantía: {{Cuantia}}')) + paragraph('{{Contratante}}'))
    const settings = settingsOf({
      documents: { templates: { 'closing-record': 'mala.docx', 'final-report': 'buena.docx' } },
    })
    expect(await examined(settings)).toMatchObject([
      {
        ok: false,
        line: `La plantilla ${join(dir, 'mala.docx')} no se usa: no se conoce {{Cuantia}}, en una tabla del cuerpo, donde dice «Cuantía: {{Cuantia}}».`,
      },
      { ok: false, line: expect.stringContaining('{{Contratante}}') },
      { ok: true, line: `Plantilla de documentos: ${join(dir, 'buena.docx')}` },
    ])
    expect((await examined(settings, 'en'))[0]?.line).toContain('{{Cuantia}} is not known, in a table of the body')
  })

  it('are named by the papers that there are', () => {
    const read = parseSettings(
      { documents: { templates: { constancia: 'a.docx' } } },
      join(dir, 'cerrojo.json'),
      {},
      dir,
    )
    expect(read.ok).toBe(false)
  })
})
