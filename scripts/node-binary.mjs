// Other versions of Node than the one that runs, for what tries the program on them.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What is not here by then counts as not to be had. */
const FETCH_MS = 120_000

/**
 * The executable of a version such as `24`, put into a folder, as `{ bin }`; `{ why }` where it cannot be had. It comes from the
 * package that the npm package `node` itself fetches; asked for directly, so that nothing has to run on installing.
 */
export function nodeBinary(version, folder) {
  const { platform, arch } = process
  const name = `${platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'}-${platform}-${arch}`
  const prefix = join(folder, version)
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=1', '--prefix', prefix]
  const { status, stderr, error } = spawnSync('npm', ['install', ...options, `${name}@${version}`], {
    cwd: folder,
    encoding: 'utf8',
    timeout: FETCH_MS,
  })
  const bin = join(prefix, 'node_modules', name, 'bin/node')
  if (status !== 0) return { why: error?.message ?? stderr.trim().split('\n')[0] }
  return spawnSync(bin, ['--version']).status === 0 ? { bin } : { why: 'it does not run on this machine' }
}
