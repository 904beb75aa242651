import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toDocument } from '../bench/document.js'

const ROOT = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const readJson = (path: string): unknown => JSON.parse(read(path))

const READMES = ['README.md', 'README.es.md']
const MARKDOWN = [
  ...readdirSync(ROOT),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map(name => join('docs', name)),
  'demo/README.md',
].filter(name => name.endsWith('.md'))

/** Without blocks of code, in which nothing is a link or a heading. */
const prose = (markdown: string) => markdown.replace(/^ *```[\s\S]*?^ *```$/gm, '')

/** The anchors of a page, as GitHub makes them from its headings. */
function anchors(page: string): Set<string> {
  const found = new Set<string>()
  for (const [, heading = ''] of prose(read(page)).matchAll(/^#+ +(.+)$/gm)) {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
    let anchor = slug
    for (let n = 1; found.has(anchor); n++) anchor = `${slug}-${n}`
    found.add(anchor)
  }
  return found
}

/** Where the links and pictures of a page lead that lie in this repository. */
function targets(page: string): string[] {
  const links = prose(read(page)).matchAll(/\]\(([^)\s]+)\)|\b(?:src|href)="([^"]+)"/g)
  return [...links].map(([, inline, html]) => inline ?? html ?? '').filter(to => !/^[a-z]+:/.test(to))
}

describe.each(MARKDOWN)('%s', page => {
  it('has no link or picture that leads nowhere', () => {
    const broken = targets(page).filter(to => {
      const [path = '', anchor] = to.split('#')
      const file = path === '' ? page : relative(ROOT, resolve(ROOT, dirname(page), decodeURIComponent(path)))
      if (!existsSync(join(ROOT, file))) return true
      return anchor !== undefined && !anchors(file).has(decodeURIComponent(anchor))
    })
    expect(broken).toEqual([])
  })
})

describe('what the documents name', () => {
  it.each(READMES)('%s can be held in the head', page => expect(read(page).split('\n').length).toBeLessThanOrEqual(250))

  it('are scripts that package.json has', () => {
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(readJson('package.json'))
    const named = found(/\bnpm (?:run )?(start|test|(?<=run )[\w:-]+)/g)
    expect(named).toContain('start')
    expect(named.filter(name => !(name in scripts))).toEqual([])
  })

  it('are files that there are, as the comments and scripts do', () => {
    const inMarkdown = [...MARKDOWN, 'test/fixtures/README.md'].map(page => [page, read(page)] as const)
    const inSources = ['src', 'scripts', 'test', 'bench'].flatMap(folder =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter(name => /\.(ts|mjs)$/.test(name))
        .map(name => [join(folder, name), read(join(folder, name))] as const),
    )
    // Of tests and pictures what they begin with is enough.
    const isThere = (path: string) =>
      existsSync(join(ROOT, path)) ||
      (existsSync(join(ROOT, dirname(path))) &&
        readdirSync(join(ROOT, dirname(path))).some(name => name.startsWith(basename(path))))
    const gone = [...inMarkdown, ...inSources].flatMap(([page, text]) =>
      [...text.matchAll(/(?<![\w./-])(?:src|test|scripts|bench|docs)\/[\w./-]*\w/g)]
        .filter(([path]) => !isThere(path))
        .map(([path]) => `${page}: ${path}`),
    )
    expect(gone).toEqual([])
  })

  it('are commands that the command line has', () => {
    const help = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), '--help'], { encoding: 'utf8' }).stdout
    const commands = [...help.matchAll(/^ {2}([a-z|]+) /gm)].flatMap(([, name = '']) => name.split('|'))
    const named = found(/\bcerrojo (?!cerrojo\b)([a-z]+)\b/g, code)
    expect(named).toContain('serve')
    expect(named.filter(name => !commands.includes(name))).toEqual([])
  })

  it.each(['docs/settings.md', 'docs/settings.es.md'])('%s names every setting', page => {
    const documented = [...read(page).matchAll(/^\| `([\w.-]+)`/gm)].map(([, key = '']) => key)
    const isNamed = (key: string) => documented.some(known => key === known || key.startsWith(`${known}.`))
    expect(keys(readJson('config/cerrojo.json')).filter(key => !isNamed(key))).toEqual([])
  })
})

it('docs/benchmarks.md says around its figures what `npm run bench` writes', () => {
  const around = (page: string) => page.split('\n').filter(line => !/^(\||Measured on|Medido el)/.test(line))
  const written = toDocument([], { at: new Date('2026-11-22T15:00:00Z'), node: '20.19.0', machine: '2 × CPU' })
  expect(written).toContain('Measured on 22 November 2026 with Node 20.19.0 on 2 × CPU.')
  expect(written).toContain('Medido el 22 de noviembre de 2026.')
  expect(around(read('docs/benchmarks.md'))).toEqual(around(written))
})

/** What a pattern finds in all documents, once each. */
function found(pattern: RegExp, of: (markdown: string) => string = markdown => markdown): string[] {
  return [...new Set(MARKDOWN.flatMap(page => [...of(read(page)).matchAll(pattern)].map(([, name = '']) => name)))]
}

/** The code in a page: its blocks and what stands between backticks. */
function code(markdown: string): string {
  return [...markdown.matchAll(/^ *```[\s\S]*?^ *```$|`[^`\n]+`/gm)].map(([piece]) => piece).join('\n')
}

/** The keys of an object as they are written in the documents, `schedule.escalation.graceDays`. */
function keys(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path]
  return Object.entries(value).flatMap(([key, inner]) => keys(inner, path === '' ? key : `${path}.${key}`))
}
