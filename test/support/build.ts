import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Builds `dist/` once before the tests, some of which run the programs in it as their users do. */
export default function build(): void {
  if (isFresh()) return
  const { status, stdout } = spawnSync('npm', ['run', 'build', '--silent'], { encoding: 'utf8' })
  if (status === 0) return
  // The compiler writes what it can. Tests of what it could not compile fail by themselves; the others need not.
  console.warn(`npm run build failed:\n${stdout}`)
}

/** Whether everything in `dist/` is younger than everything in `src/`. */
function isFresh(): boolean {
  const built = ['dist/main.js', 'dist/cli.js']
  if (!built.every(path => existsSync(path))) return false
  const oldest = Math.min(...built.map(path => statSync(path).mtimeMs))
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.ts'))
  return sources.every(path => statSync(join('src', path)).mtimeMs < oldest)
}
