// Run by files-crash.test.ts several times at once: for each folder it is told, tries to open it and says whether it could.
// It holds on to it until it is told the next, or its input ends.
import { createInterface } from 'node:readline'
import { openStore } from '../../../dist/adapters/stores/files/open-store.js'

process.stdout.write('ready\n')
let store
for await (const dir of createInterface({ input: process.stdin })) {
  await store?.close()
  store = undefined
  try {
    store = await openStore({ dir })
    process.stdout.write('in\n')
  } catch (error) {
    process.stdout.write(`${error.name}\n`)
  }
}
await store?.close()
