import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StoreError } from '../../../src/adapters/stores/errors.js'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { addDays } from '../../../src/rules/index.js'
import { anOutgoing, bogota, DAY, sent, trying } from '../../contracts/deliveries-data.js'
import { STATES } from '../../contracts/store-state.js'
import { tally } from '../../support/tally.js'
import { fill, flip, reset, stateOf, WHOLE } from './damaged-folder.js'
import { newFolder } from './folder.js'
import { noticesOf } from './said.js'

/* Every kind of stored file, with every kind of damage, and what a start makes of it. */

const base = newFolder()
const pristine = join(base, 'pristine')
const dir = join(base, 'data')
const now = bogota(addDays(DAY, 2))

const cut = (path: string) => writeFileSync(path, readFileSync(path).subarray(0, statSync(path).size / 2))
const DAMAGES = {
  gone: (path: string) => rmSync(path),
  empty: (path: string) => writeFileSync(path, ''),
  'cut to half': cut,
  'a bit flipped': (path: string) => flip(path, 0.5),
  'the same with its copy': (path: string) => [path, `${path}.bak`].filter(existsSync).map(each => flip(each, 0.5)),
}

/**
 * Told: in a notice to the log and the administrators, and everything that people said is there. Refused: the start names the
 * file and what to do. Made anew, or left as it is: without a word; the table says why nothing can come of it.
 */
type Outcome = 'told' | 'refused' | 'made anew' | 'left'
const all = (outcome: Outcome, withCopy: Outcome = outcome): Record<keyof typeof DAMAGES, Outcome> => ({
  gone: outcome,
  empty: outcome,
  'cut to half': outcome,
  'a bit flipped': outcome,
  'the same with its copy': withCopy,
})

const TABLE: readonly (readonly [kind: string, path: RegExp, expected: ReturnType<typeof all>])[] = [
  [
    'the key of the installation, what there has been, the head',
    /(installation|kept|demo\/head)\.json$/,
    all('told', 'refused'),
  ],
  ['the end of the record', /deliveries-end\.json$/, all('told', 'refused')],
  ['the code of the first administrator', /admin-code-demo\.json$/, all('told')],
  ['how it runs', /(known-people|known-assignments|refused-cut|reminding|evidence)-demo\.json$/, all('told')],
  ['a document of the cut', /cuts\/new.*\.json$/, all('told')],
  // Restored from its copy; without it, written again from the chain where it is gone, which the start says how to do.
  ['what was said', /(said|people)\/\w+\.json$/, all('told', 'refused')],
  ['the chain of what was said', /said\.jsonl$/, { ...all('told'), empty: 'refused' }],
  ['a journal of what was told', /deliveries\/.*\.jsonl$/, { ...all('refused'), gone: 'told', 'cut to half': 'told' }],
  ['the chain of what was seen', /seen\.jsonl$/, all('told')],
  ['the end of that chain', /seen-end\.json$/, all('told', 'refused')],
  ['what was seen on a day', /seen\/.*\.txt$/, all('told')],
  // The document that it is of was compared with its checksum just before. It is written without a flush, so that every power
  // cut may tear one: to tell of it would be a false alarm.
  ['a copy', /\.bak$/, all('made anew')],
  // It is no more than the way back, of which the next sync deletes the older one.
  ['the cut before', /cuts\/old.*\.json$/, all('left')],
]

const files = () =>
  readdirSync(pristine, { recursive: true, encoding: 'utf8' }).filter(
    name => statSync(join(pristine, name)).isFile() && !name.startsWith('lock.'),
  )

beforeAll(async () => {
  await fill(pristine)
  const store = await openStore({ dir: pristine, now })
  const { key } = anOutgoing('ana')
  await store.deliveries.plan('demo', anOutgoing('ana'), bogota(DAY))
  await store.deliveries.append('demo', key, trying(bogota(DAY)), 1)
  await store.deliveries.append('demo', key, sent(bogota(DAY)), 2)
  for (const on of [DAY, addDays(DAY, 1)])
    await store.ledger.see('demo', {
      at: bogota(on).toISOString(),
      on,
      by: 'p_1',
      kind: 'view',
      what: 'x',
      contracts: ['C1'],
    })
  await store.ledger.closeDays('demo', addDays(DAY, 2))
  await store.state.adminCode.write('demo', STATES.adminCode[0] ?? null)
  await store.state.refusedSnapshot.write('demo', STATES.refusedSnapshot[0])
  await store.state.blindness.write('demo', STATES.blindness[0])
  await store.state.knownPeople.write('demo', STATES.knownPeople[0])
  await store.state.evidence.write('demo', STATES.evidence[0])
  await store.state.knownAssignments.write('demo', STATES.knownAssignments[0])
  await store.close()
})
afterAll(() => rmSync(base, { recursive: true }))

/** What a start makes of the folder. */
async function start(path: string): Promise<Outcome> {
  try {
    const store = await openStore({ dir, now })
    // Every copy of a folder says that it is one.
    const said = noticesOf(store).filter(notice => !notice.includes('is a copy, or was put back'))
    const state = await stateOf(store)
    await store.close()
    expect(state).toMatchObject({ said: WHOLE.said, people: WHOLE.people, contracts: WHOLE.contracts })
    if (said.length > 0) return 'told'
    const isAnew = existsSync(path) && readFileSync(path).equals(readFileSync(path.replace(/\.bak$/, '')))
    return path.endsWith('.bak') && isAnew ? 'made anew' : 'left'
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    expect(error.message).toContain(path)
    return 'refused'
  }
}

it('knows every file that there is', () => {
  for (const name of files()) expect([name, TABLE.filter(([, path]) => path.test(name)).length]).toEqual([name, 1])
})

describe.each(TABLE)('%s', (_, pattern, expected) => {
  it.each(Object.entries(DAMAGES))('%s', async (damage, doDamage) => {
    for (const name of files().filter(each => pattern.test(each))) {
      reset(dir, pristine)
      doDamage(join(dir, name))
      const became = await start(join(dir, name))
      expect([name, damage, became]).toEqual([name, damage, expected[damage as keyof typeof DAMAGES]])
      tally({ lost: 0 })
    }
  })
})
