import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rulesDocument } from '../src/rules/document.js'
import { CATALOG, NORMS, RULE_IDS } from '../src/rules/index.js'
import { PLATFORMS } from '../src/words/platforms.js'

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

/** The layer that a file belongs to; each adapter is one of its own; what several share is one beside them. */
function layerOf(path: string): string {
  const [src = '', layer = '', adapter = '', platform = ''] = path.split('/')
  if (src !== 'src') return 'package'
  if (['rules', 'words', 'shared', 'bot'].includes(layer)) return layer
  if (layer !== 'adapters') return 'app'
  if (adapter !== 'chat') return `adapter ${adapter}`
  return platform.endsWith('.ts') ? 'chat platforms' : `adapter chat/${platform}`
}

/** What each layer may import besides itself: the arrows run `app → adapters → bot → words, rules`, and `shared` knows none. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  rules: [],
  shared: ['package'],
  words: ['rules', 'shared'],
  bot: ['words', 'rules', 'shared', 'package'],
  'chat platforms': ['bot', 'words', 'rules', 'shared', 'package'],
  adapter: ['chat platforms', 'bot', 'words', 'rules', 'shared', 'package'],
}

describe('the arrows point one way', () => {
  it('reads the imports', () => {
    expect(imports.length).toBeGreaterThan(100)
    expect(imports.filter(({ target }) => target.startsWith('src/') && !existsSync(join(ROOT, target)))).toEqual([])
  })

  it.each(Object.entries(MAY_IMPORT))('%s imports only what stands below it', (layer, may) => {
    const isOf = (path: string) => layerOf(path) === layer || layerOf(path).startsWith(`${layer} `)
    const breaches = imports
      .filter(({ file }) => isOf(file))
      .filter(({ file, target }) => layerOf(target) !== layerOf(file) && !may.includes(layerOf(target)))
    expect(breaches.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })
})

/** The list of platforms, what the settings want of each (`failures`), how the bot is started (`serve`, `help`), and where people of an entity talk (`entity`). */
const NAMES_PLATFORMS = new Set(['platforms.ts', 'failures.ts', 'serve.ts', 'help.ts', 'entity.ts'])

it('the words take no more than types from the rules: they judge nothing', () => {
  const value = /^import (?!type\b)[^'"]*['"](?:\.\.\/)+rules\//m
  expect(value.test("import { type Day, isDay } from '../rules/index.js'")).toBe(true)
  expect(filesIn('src/words', '.ts').filter(file => value.test(read(file)))).toEqual([])
})

it('the words name no chat platform, but where one is listed, set up or started', () => {
  // An e-mail address is also a thing to speak of.
  const named = new RegExp(`\\b(${PLATFORMS.filter(name => name !== 'email').join('|')})`, 'i')
  const speak = filesIn('src/words', '.ts').filter(file => named.test(read(file)))
  expect(
    speak.map(file => file.replace(/^src\/words\/(e[sn]\/)?/, '')).filter(name => !NAMES_PLATFORMS.has(name)),
  ).toEqual([])
  expect(speak).toContain('src/words/platforms.ts')
})

/** Files that reach each other by these imports: each circle once, its files in order. */
function circlesOf(arrows: readonly { readonly file: string; readonly target: string }[]): string[][] {
  const targets = new Map<string, string[]>()
  for (const { file, target } of arrows) targets.set(file, [...(targets.get(file) ?? []), target])
  const reached = new Map([...targets.keys()].map(file => [file, reachedFrom(file, targets)]))
  const circles = [...reached].map(([file, to]) => [...to].filter(other => reached.get(other)?.has(file)).sort())
  return circles.filter(([first], i) => first !== undefined && circles.findIndex(([other]) => other === first) === i)
}

function reachedFrom(file: string, targets: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>()
  const ahead = [...(targets.get(file) ?? [])]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    ahead.push(...(targets.get(next) ?? []))
  }
  return reached
}

describe('no file reaches itself', () => {
  it('finds a circle, and only the files that are in it', () => {
    const arrows = ['a b', 'b c', 'c a', 'c d', 'e a', 'f f'].map(pair => {
      const [file = '', target = ''] = pair.split(' ')
      return { file, target }
    })
    expect(circlesOf(arrows)).toEqual([['a', 'b', 'c'], ['f']])
  })

  it('by any imports, types counted', () => {
    const circles = circlesOf(imports)
    expect(circles.map(files => files.join(', '))).toEqual([])
  })
})

/** What a file itself exports by name; what it hands on from another (`export … from`) has its home there. */
const EXPORTED =
  /^export (?:declare )?(?:abstract |async )?(?:type|interface|class|function\*?|const) +([A-Za-z_$][\w$]*)/gm

describe('one name, one meaning', () => {
  it('no two files export the same name, but the words in two languages', () => {
    const homes = new Map<string, Set<string>>()
    for (const file of filesIn('src', '.ts')) {
      const idea = file.replace(/^src\/words\/e[sn]\//, 'src/words/')
      for (const [, name = ''] of read(file).matchAll(EXPORTED))
        homes.set(name, (homes.get(name) ?? new Set()).add(idea))
    }
    expect(homes.size).toBeGreaterThan(1_000)
    const twice = [...homes].filter(([, files]) => files.size > 1)
    expect(twice.map(([name, files]) => `${name}: ${[...files].join(', ')}`)).toEqual([])
  })
})

describe('the core is pure', () => {
  const core = ['rules', 'words', 'bot'].flatMap(layer => filesIn(`src/${layer}`, '.ts'))
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

describe('what is kept', () => {
  // The wiring opens what the settings name; the commands about the folder itself speak of it; messages may.
  const MAY =
    /^src\/(adapters\/stores\/files|settings|words)\/|^src\/adapters\/stores\/failures|^src\/app\/(installation|storage|storage-copy)\.ts$|^src\/cli\/(ledger|migrate|person|status|store)\.ts$|^src\/main\.ts$/

  it('goes through the port of the store: nobody else speaks of a data folder', () => {
    const speak = filesIn('src', '.ts').filter(file => /dataDir|data folder/.test(read(file)))
    expect(speak.length).toBeGreaterThan(5)
    expect(speak.filter(file => !MAY.test(file))).toEqual([])
  })
})

describe('the catalog', () => {
  const ids = CATALOG.map(({ id }) => id)

  it('has every row once, in the order of the table', () => {
    expect(ids).toEqual([...RULE_IDS])
    expect(new Set(ids).size).toBe(ids.length)
  })

  const LAW = join(ROOT, '../shared/domain/closure-rules.md')
  it.skipIf(!existsSync(LAW))('has the rows of the decision table beside the project, in its order', () => {
    const rows = [...readFileSync(LAW, 'utf8').matchAll(/^\| (R\d\d[a-z′]?) \|/gm)].map(([, id = '']) =>
      id.replace('′', "'"),
    )
    expect(ids).toEqual(rows)
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
