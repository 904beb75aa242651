import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rulesDocument } from '../src/rules/document.js'
import { CATALOG, NORMS, RULE_IDS } from '../src/rules/index.js'

const ROOT = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .map(name => join(folder, name))
    .sort()
}

/** Static imports and exports, bare imports, and dynamic ones; types too. */
const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\s,]+)\1/g

/** Every import of the source: the file, and the file (`src/…`) or package that it names. */
const imports = filesIn('src', '.ts').flatMap(file =>
  [...read(file).matchAll(SPECIFIER)].map(([, , name = '']) => ({
    file,
    target: name.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), name)).replace(/\.js$/, '.ts') : name,
  })),
)

/** The layer that a file belongs to; an adapter folder is one of its own, files directly under src/adapters are shared. */
function layerOf(path: string): string {
  const [src = '', layer = '', adapter = ''] = path.split('/')
  if (src !== 'src') return 'package'
  if (layer === 'rules' || layer === 'bot') return layer
  if (layer !== 'adapters') return 'wiring'
  return adapter.endsWith('.ts') ? 'shared by adapters' : `adapter ${adapter}`
}

/** Imports that run against the arrows `wiring → adapters → bot → rules`. */
function breaches(from: (layer: string) => boolean, may: (layer: string, own: string) => boolean): string[] {
  return imports
    .filter(({ file, target }) => from(layerOf(file)) && !may(layerOf(target), layerOf(file)))
    .map(({ file, target }) => `${file} imports ${target}`)
}

describe('the arrows point one way', () => {
  it('reads the imports', () => {
    expect(imports.length).toBeGreaterThan(100)
    expect(imports.filter(({ target }) => target.startsWith('src/') && !existsSync(join(ROOT, target)))).toEqual([])
  })

  it('src/rules imports no package and nothing else of the project', () =>
    expect(
      breaches(
        layer => layer === 'rules',
        layer => layer === 'rules',
      ),
    ).toEqual([]))

  it('src/bot knows the rules and packages, and nothing of the adapters or the wiring', () =>
    expect(
      breaches(
        layer => layer === 'bot',
        layer => ['bot', 'rules', 'package'].includes(layer),
      ),
    ).toEqual([]))

  it('an adapter knows neither another adapter nor the wiring', () =>
    expect(
      breaches(
        layer => layer.startsWith('adapter '),
        (layer, own) => [own, 'shared by adapters', 'bot', 'rules', 'package'].includes(layer),
      ),
    ).toEqual([]))

  it('what adapters share knows none of them', () =>
    expect(
      breaches(
        layer => layer === 'shared by adapters',
        layer => ['shared by adapters', 'bot', 'rules', 'package'].includes(layer),
      ),
    ).toEqual([]))
})

describe('the core is pure', () => {
  const core = [...filesIn('src/rules', '.ts'), ...filesIn('src/bot', '.ts')]
  const impure =
    /new Date\(\s*\)|Date\.now\b|\bDate\(\s*\)|process\.(env|argv|hrtime)|performance\.now|Math\.random|globalThis/

  it('reads no clock and no environment', () => {
    // Comments may name what the code must not do.
    const code = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(core.filter(file => impure.test(code(file)))).toEqual([])
  })

  it('the rules do no I/O', () => {
    const files = filesIn('src/rules', '.ts')
    expect(files.filter(file => /\b(console\.|fetch\(|setTimeout|setInterval|process\.)/.test(read(file)))).toEqual([])
  })
})

describe('the catalog', () => {
  const ids = CATALOG.map(({ id }) => id)

  it('has every row once, in the order of the table', () => {
    expect(ids).toEqual([...RULE_IDS])
    expect(new Set(ids).size).toBe(ids.length)
  })

  const LAW = join(ROOT, '../shared/domain/closure-rules.md')
  it.skipIf(!existsSync(LAW))('has only rows of the decision table beside the project', () => {
    // The table is ahead of the code: it has rows that are still to be built, and an order that comes with them.
    const rows = [...readFileSync(LAW, 'utf8').matchAll(/^\| (R\d\d[a-z′]?) \|/gm)].map(([, id = '']) =>
      id.replace('′', "'"),
    )
    expect(ids.filter(id => !rows.includes(id))).toEqual([])
  })

  it.each(CATALOG.map(rule => [rule.id, rule] as const))(
    '%s cites what exists, says what it reads, and is tested',
    (id, rule) => {
      expect(rule.cites.length).toBeGreaterThan(0)
      expect(new Set(rule.cites).size).toBe(rule.cites.length)
      for (const norm of rule.cites) expect(NORMS).toHaveProperty([norm])
      expect(rule.title.length).toBeGreaterThan(10)
      expect(rule.facts.length).toBeGreaterThan(0)
      expect(new Set(rule.facts).size).toBe(rule.facts.length)
      const tables = filesIn('test/rules', '.test.ts').map(read).join('\n')
      // As the deciding row of a table (`'R13a waiting'`), or as one that holds (`holds: ['R12a']`).
      expect(tables).toMatch(new RegExp(`['"\`]${id}(['"\`] ?[,\\]]| [a-z-]+)`))
    },
  )

  it.each(ids)('%s is documented in docs/rules.md', id => expect(read('docs/rules.md')).toContain(`#### ${id}\n`))

  it('docs/rules.md is not stale (`npm run docs` writes it)', () => expect(read('docs/rules.md')).toBe(rulesDocument()))
})

describe('the norms', () => {
  const SOURCES = join(ROOT, '../shared/domain/norms.json')
  const words = (text: string) => text.toLowerCase().replace(/\s+/g, ' ')

  it.skipIf(!existsSync(SOURCES))('are quoted to the letter from the sources beside the project', () => {
    const sources = words(readFileSync(SOURCES, 'utf8'))
    const quotes = Object.values(NORMS).flatMap(norm => ('quote' in norm ? [norm.quote] : []))
    expect(quotes.length).toBeGreaterThan(3)
    for (const quote of quotes) expect(sources).toContain(words(quote).replace(/\.$/, ''))
  })

  it('were in force in an order that makes sense', () => {
    for (const { from } of Object.values(NORMS)) expect(from).toMatch(/^\d{4}-\d\d-\d\d$/)
  })
})
