import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { chatEs } from '../../src/words/es/chat.js'
import { commandsEs } from '../../src/words/es/commands.js'
import { es } from '../../src/words/es/index.js'
import { doorsEs } from '../../src/words/es/interface.js'

/* Words that nobody says are forgotten by everybody but whoever translates them. English has the keys of Spanish, by its type. */

/** What goes whole to whoever writes it: its keys are data. */
const WHOLE = new Set(['outbox.saidColumns'])

/** Words that come to whoever says them under another name. */
const CALLED: Readonly<Record<string, string>> = { session: 'SessionWords' }

/** Each file that is not one of the words themselves, without comments, and the names in it. */
const SAYING_CODE = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.startsWith('words/'))
  .map(file => readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, ''))

/** What is indexed somewhere: its keys are data. */
const INDEXED = new Set(
  SAYING_CODE.flatMap(code => code.match(/[\w$]+(?=\)?(?:\?\.)?\[)|(?<=Object\.\w+\([\w.]*)\b\w+(?=\))/g) ?? []),
)

const SAYING = SAYING_CODE.map(code => new Set(code.match(/[\w$]+(?:-[\w-]+(?='))?/g)))

/** Paths of the words that no file names together with what they stand in. */
function unsaid(words: object, path: readonly string[] = []): string[] {
  const within = path.at(-1)
  const holders = within === undefined ? [] : [within, CALLED[within] ?? within]
  const isTable = WHOLE.has(path.join('.')) || (within !== undefined && INDEXED.has(within))
  return Object.entries(words).flatMap(([key, inner]: [string, unknown]) => {
    const here = [...path, key]
    const isSaid =
      isTable ||
      SAYING.some(names => names.has(key) && (holders.length === 0 || holders.some(holder => names.has(holder))))
    const isGroup = typeof inner === 'object' && inner !== null && !Array.isArray(inner) && !isTable
    return [...(isSaid ? [] : [here.join('.')]), ...(isGroup ? unsaid(inner, here) : [])]
  })
}

it.each([
  ['the bot', es],
  ['the commands', commandsEs],
  ['the terminal', doorsEs],
  ['the chat platforms', chatEs],
])('of %s are all said somewhere', (_, words) => {
  expect(unsaid(words)).toEqual([])
})
