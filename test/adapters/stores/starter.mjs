// Run by files-crash.test.ts several times at once: tries to open a folder, says whether it could, and holds on to it
// until its input ends.
import { openStore } from '../../../dist/adapters/stores/files/open-store.js'

process.stdin.resume()
const ended = new Promise(resolve => process.stdin.on('end', resolve))
process.stdout.write('ready\n')
await new Promise(resolve => process.stdin.once('data', resolve))
try {
  const store = await openStore({ dir: process.argv[2] })
  process.stdout.write('in\n')
  await ended
  await store.close()
} catch (error) {
  process.stdout.write(`${error.name}\n`)
}
