import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { StoreDamaged, StoreInUse } from '../../../src/adapters/stores/errors.js'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { anOutgoing, bogota, DAY, trying } from '../../contracts/deliveries-data.js'
import { aPreference, aStatement } from '../../contracts/store-data.js'
import { type Child, startChild, startCommand } from '../../support/child.js'
import { KILLS_ASKED } from '../../support/simulated.js'
import { tally, timed } from '../../support/tally.js'
import { aFolder } from './folder.js'

/* Who has a data folder, wherever they run. The children run `dist`. */

const STARTER = fileURLToPath(new URL('./starter.mjs', import.meta.url))
/** A process that sees none of this one's, as in a container, and is seen under another number. */
const APART = ['--user', '--map-root-user', '--pid', '--fork', '--kill-child=SIGKILL', '--mount-proc']
const canBeApart = spawnSync('unshare', [...APART, 'true']).status === 0
const startApart = () => startCommand('unshare', ...APART, process.execPath, STARTER)

const at = bogota(DAY)
const linesOf = (said: string) => said.split('\n').slice(0, -1)

/** What a child says of opening a folder. */
async function opens(child: Child, dir: string): Promise<string | undefined> {
  await child.says(said => said !== '')
  const before = linesOf(child.said()).length
  child.tell(dir)
  await child.says(said => linesOf(said).length > before)
  return linesOf(child.said()).at(-1)
}

it.runIf(canBeApart)('is had by one of two that do not see each other’s processes', async () => {
  const dir = join(aFolder(), 'data')
  const store = await openStore({ dir })
  const apart = startApart()
  expect(await opens(apart, dir)).toBe('StoreInUse')
  await store.close()
  expect(await opens(apart, dir)).toBe('in')
  await expect(openStore({ dir })).rejects.toThrow(StoreInUse)
  const other = startApart()
  expect(await opens(other, dir)).toBe('StoreInUse')
  await apart.kill()
  expect(await opens(other, dir)).toBe('in')
  await other.kill()
  const [next, upMs] = await timed(openStore({ dir }))
  await next.close()
  tally({ cases: 7, refused: 3, upMs })
})

it.runIf(canBeApart)('is had by one also where the folder is too deep for the address of a socket', async () => {
  const dir = join(aFolder(), ...Array.from({ length: 9 }, () => 'a-folder-in-a-folder'), 'data')
  mkdirSync(dir, { recursive: true })
  const store = await openStore({ dir })
  expect(readdirSync(dir).some(name => name.endsWith('.sock'))).toBe(true)
  expect(await opens(startApart(), dir)).toBe('StoreInUse')
  await store.close()
  expect(readdirSync(dir).some(name => name.endsWith('.sock'))).toBe(false)
})

/** A process as on another machine: it sees another run of the system than this one. */
function startElsewhere(): Child {
  const boot = join(aFolder(), 'boot')
  writeFileSync(boot, 'another-run-of-another-system\n')
  const script = `mount --bind ${boot} /proc/sys/kernel/random/boot_id && exec ${process.execPath} ${STARTER}`
  return startCommand('unshare', ...APART, '--mount', 'sh', '-c', script)
}

it.runIf(canBeApart && KILLS_ASKED)(
  'is had by one of two machines that share a disk, the other after a silence, and never by both (long form only)',
  async () => {
    const dir = join(aFolder(), 'data')
    const here = startChild(STARTER)
    expect(await opens(here, dir)).toBe('in')
    // The socket of another machine's process is no use here.
    for (const name of readdirSync(dir)) if (name.endsWith('.sock')) rmSync(join(dir, name))
    const there = startElsewhere()
    expect(await opens(there, dir)).toBe('StoreInUse')
    const { pid } = JSON.parse(readFileSync(join(dir, 'lock.1'), 'utf8'))
    process.kill(pid, 'SIGSTOP')
    expect(await opens(there, dir)).toBe('in')
    process.kill(pid, 'SIGCONT')
    const [code] = await here.ended
    expect(code).not.toBe(0)
    await there.kill()
    tally({ cases: 3, refused: 1 })
  },
)

it.runIf(process.platform === 'linux')('stays with a process that stands still, for however long', async () => {
  const dir = join(aFolder(), 'data')
  const still = startChild(STARTER)
  expect(await opens(still, dir)).toBe('in')
  const { pid } = JSON.parse(readFileSync(join(dir, 'lock.1'), 'utf8'))
  process.kill(pid, 'SIGSTOP')
  await expect(openStore({ dir })).rejects.toThrow(StoreInUse)
  await still.kill()
  const [next, upMs] = await timed(openStore({ dir }))
  await next.close()
  tally({ cases: 2, refused: 1, upMs })
})

it.runIf(process.platform === 'linux')(
  'opens as a copy while the folder that it was copied from is in use',
  async () => {
    const dir = join(aFolder(), 'data')
    const holder = startChild(STARTER)
    expect(await opens(holder, dir)).toBe('in')
    for (const how of ['-a', '-r']) {
      const copy = join(aFolder(), 'copy')
      execFileSync('cp', [how, dir, copy])
      await (await openStore({ dir: copy })).close()
    }
    await expect(openStore({ dir })).rejects.toThrow(StoreInUse)
  },
)

it('writes nothing once another process has taken the folder', async () => {
  const dir = join(aFolder(), 'data')
  const store = await openStore({ dir })
  await store.deliveries.plan('demo', anOutgoing('ana'), at)
  const journal = join(dir, 'demo', 'deliveries', `000001-${DAY}.jsonl`)
  const before = readFileSync(journal)
  writeFileSync(join(dir, 'lock.2'), readFileSync(join(dir, 'lock.1')))
  await expect(store.deliveries.append('demo', anOutgoing('ana').key, trying(at), 1)).rejects.toThrow(StoreInUse)
  await expect(store.said.append('demo', 'c1', aStatement('k1'), 0)).rejects.toThrow(StoreInUse)
  await expect(store.people.append('demo', 'p_1', aPreference('k2'), 0)).rejects.toThrow(StoreInUse)
  await expect(store.state.blindness.write('demo', null)).rejects.toThrow(StoreInUse)
  expect(readFileSync(journal)).toEqual(before)
  await store.close()
})

it('takes away nothing that it did not write', async () => {
  const dir = join(aFolder(), 'data')
  const store = await openStore({ dir })
  await store.deliveries.plan('demo', anOutgoing('ana'), at)
  const journal = join(dir, 'demo', 'deliveries', `000001-${DAY}.jsonl`)
  appendFileSync(journal, 'of somebody else\n')
  const before = readFileSync(journal)
  await expect(store.deliveries.append('demo', anOutgoing('ana').key, trying(at), 1)).rejects.toThrow(StoreDamaged)
  expect(readFileSync(journal)).toEqual(before)
  await store.close()
  // What stands there when it is opened is kept beside it.
  await (await openStore({ dir })).close()
  expect(readFileSync(`${journal}.damaged-1`, 'utf8')).toBe('of somebody else\n')
})
