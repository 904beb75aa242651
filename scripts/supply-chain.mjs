// What the program brings along: its bill of materials, whether each licence is one that may be passed on, and what is known against
// any of it. An advisory source that does not answer is said so; it is no finding.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'

const ALLOWED = [
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'Python-2.0',
  'MPL-2.0',
  'OFL-1.1',
]
const npm = (...args) =>
  execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })

const bill = JSON.parse(npm('sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'))
mkdirSync('artifacts', { recursive: true })
writeFileSync('artifacts/sbom.cdx.json', JSON.stringify(bill, null, 2))

/** Whether a licence, or one of those that may be chosen, is allowed. */
function isAllowed(said) {
  const text = said.replace(/[()]/g, '')
  return text.split(' OR ').some(choice => choice.split(' AND ').every(one => ALLOWED.includes(one.trim())))
}

const licencesOf = ({ licenses = [] }) =>
  licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '')
const bad = bill.components.filter(part => !licencesOf(part).some(isAllowed))
for (const part of bad)
  console.error(`licence: ${part.name}@${part.version}: ${licencesOf(part).join(', ') || 'none said'}`)
console.log(`${bill.components.length} packages in artifacts/sbom.cdx.json, ${bad.length} with a licence to look at`)

const { stdout } = spawnSync('npm', ['audit', '--omit', 'dev', '--json'], { encoding: 'utf8', timeout: 20_000 })
console.log(`advisories: ${advisories(stdout)}`)
if (bad.length > 0) process.exitCode = 1

function advisories(answer) {
  try {
    const { metadata } = JSON.parse(answer ?? '')
    const { critical, high, moderate, low } = metadata.vulnerabilities
    if (critical + high > 0) process.exitCode = 1
    return `${critical} critical, ${high} high, ${moderate} moderate, ${low} low`
  } catch {
    return 'not checked: no source answers'
  }
}
