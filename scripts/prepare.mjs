// `npm ci` builds, so that `npm start` is plain node. With `--omit=dev` there is no compiler: then dist/ must come
// from elsewhere (an image, an archive), and installing must not fail over it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
let tsc
try {
  tsc = require.resolve('typescript/package.json').replace('package.json', 'bin/tsc')
} catch {
  const built = existsSync(new URL('../dist/main.js', import.meta.url))
  console.log(
    built
      ? 'prepare: no compiler here, keeping the existing dist/.'
      : 'prepare: no compiler here, so nothing was built; run `npm ci` with development dependencies to build dist/.',
  )
  process.exit(0)
}
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
process.exit(status ?? 1)
