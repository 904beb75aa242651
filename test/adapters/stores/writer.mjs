// Run by files-crash.test.ts as a process of its own, to be killed: commits cuts and appends statements for ever, and
// says on its output what it is about to do and what it has done. Argument: the folder, and templates as JSON.
import { writeSync } from 'node:fs'
import { openStore } from '../../../dist/adapters/stores/files/open-store.js'

const [dir, templates] = process.argv.slice(2)
const { contract, snapshot, statement } = JSON.parse(templates)
const say = line => writeSync(1, `${line}\n`)

const store = await openStore({ dir })
say('open')
const head = await store.contracts.head('demo')
let generation = head === null ? 0 : Number(head.id)
let version = (await store.said.of('demo', ['C1'])).get('C1')?.version ?? 0

for (;;) {
  for (let appended = 0; appended < 5; appended++) {
    say(`saying ${version + 1}`)
    await store.said.append('demo', 'C1', { ...statement, key: `k${version + 1}` }, version)
    version++
    say(`said ${version}`)
  }
  const object = `cut ${generation + 1}`
  const contracts = Array.from({ length: 600 }, (_, n) => {
    return { ...contract, id: `C${n}`, supervisors: [`p_${n % 7}`, 'p_all'], object }
  })
  say(`committing ${generation + 1}`)
  const next = { ...snapshot, id: String(generation + 1), contracts, names: new Map(), changes: [] }
  await store.contracts.commit('demo', next, generation === 0 ? null : String(generation))
  generation++
  say(`committed ${generation}`)
}
