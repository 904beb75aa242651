import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { understand } from '../../../../src/bot/understand/understand.js'

/* The package that a Teams administrator uploads. */

const ROOT = resolve(import.meta.dirname, '../../../..')
const APP = '11111111-2222-3333-4444-555555555555'
const out = mkdtempSync(join(tmpdir(), 'cerrojo-teams-package-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

const build = (...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'scripts/teams-package.mjs'), ...args, '--out', out], {
    cwd: out,
    env: { PATH: process.env.PATH },
    encoding: 'utf8',
  })

const Commands = z.object({
  commands: z.array(z.object({ title: z.string().max(32), description: z.string().max(128) })).max(12),
})
const Manifest = z.object({
  manifestVersion: z.literal('1.29'),
  id: z.literal(APP),
  name: z.object({ short: z.string().max(30), full: z.string().max(100) }),
  description: z.object({ short: z.string().max(80), full: z.string().max(4_000) }),
  validDomains: z.array(z.string().regex(/^(?!https?:)/)),
  bots: z.tuple([
    z.object({
      botId: z.literal(APP),
      scopes: z.tuple([z.literal('personal'), z.literal('team'), z.literal('groupChat')]),
      commandLists: z.array(Commands).max(3),
    }),
  ]),
})
const Texts = z.record(z.string(), z.string())
const read = (name: string) => readFileSync(join(out, name))
const json = (name: string): unknown => JSON.parse(read(name).toString('utf8'))

describe('npm run teams:package', () => {
  beforeAll(() => {
    const { status, stderr } = build(
      '--app-id',
      APP,
      '--website',
      'https://www.idah.example',
      '--developer',
      'Instituto "IDAH"',
      '--version',
      '1.4.0',
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })

  it('fills the manifest in, within the limits of Teams', () => {
    expect(Manifest.safeParse(json('manifest.json')).error).toBeUndefined()
    expect(read('manifest.json').toString()).not.toContain('{{')
    expect(read('manifest.json').toString()).toContain('Instituto \\"IDAH\\"')
    expect(json('manifest.json')).toMatchObject({ version: '1.4.0' })
  })

  it('says everything in both languages', () => {
    const [es, en] = [Texts.parse(json('es.json')), Texts.parse(json('en.json'))]
    expect(Object.keys(en)).toEqual(Object.keys(es))
    const { bots } = Manifest.parse(json('manifest.json'))
    for (const [i, { commands }] of bots[0].commandLists.entries())
      for (const [j, { title, description }] of commands.entries()) {
        expect(es[`bots[0].commandLists[${i}].commands[${j}].title`]).toBe(title)
        expect(es[`bots[0].commandLists[${i}].commands[${j}].description`]).toBe(description)
      }
  })

  it('offers commands that are understood', () => {
    for (const [language, texts] of [
      ['es', json('es.json')],
      ['en', json('en.json')],
    ] as const)
      for (const [key, title] of Object.entries(Texts.parse(texts))) {
        if (!key.endsWith('.title')) continue
        const understood = understand(title, '2027-03-10', { preferred: language })
        expect([title, understood.sure && understood.question.kind]).not.toEqual([title, 'unknown'])
        expect([title, understood.sure]).toEqual([title, true])
      }
  })

  it('draws both icons in the size that Teams wants', () => {
    const size = (name: string) => [read(name).readUInt32BE(16), read(name).readUInt32BE(20)]
    expect(size('color.png')).toEqual([192, 192])
    expect(size('outline.png')).toEqual([32, 32])
  })

  it('puts all of it into one archive', () => {
    const zip = read('cerrojo-teams.zip').toString('latin1')
    for (const name of ['manifest.json', 'es.json', 'en.json', 'color.png', 'outline.png']) expect(zip).toContain(name)
  })
})

it('says what is missing', () => {
  const { status, stderr } = build()
  expect(status).toBe(1)
  expect(stderr).toContain('--app-id')
  expect(stderr).toContain('--website')
})

describe('refuses', () => {
  const good = ['--app-id', APP, '--website', 'https://www.idah.example']
  it.each([
    ['--website', 'https://'],
    ['--website', 'http://www.idah.example'],
    ['--website', 'https:///ruta'],
    ['--privacy', 'privacidad.html'],
    ['--terms', ''],
    ['--developer', ' '],
    ['--developer', 'Instituto Departamental de Acueductos'],
    ['--version', '1.2'],
  ])('%s "%s"', (option, value) => {
    const { status, stderr } = build(...good, option, value)
    expect(status).toBe(1)
    expect(stderr).toContain(option)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it.each([['--nombre', 'x'], ['suelto'], ['--website']])('%s, with how it is used', (...args) => {
    const { status, stderr } = build(...args)
    expect(status).toBe(2)
    expect(stderr).toContain('npm run teams:package -- --app-id')
    expect(stderr).not.toContain('node:internal')
  })
})
