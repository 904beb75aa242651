// `npm run teams:package -- --app-id GUID --website URL [--privacy URL] [--terms URL] [--developer NAME] [--out DIR]`
// builds the package that a Teams administrator uploads: dist-teams/cerrojo-teams.zip. What is not given is taken from
// TEAMS_APP_ID, TEAMS_WEBSITE, TEAMS_PRIVACY, TEAMS_TERMS and TEAMS_DEVELOPER of the environment or .env.
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, parseEnv } from 'node:util'
import { AppManifestUtils } from '@microsoft/app-manifest'
import { Resvg } from '@resvg/resvg-js'
import { Ajv } from 'ajv'
import { zipSync } from 'fflate'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = join(ROOT, 'teams')
const SCHEMAS = join(ROOT, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.29')

const { values: given } = parseArgs({
  options: {
    'app-id': { type: 'string' },
    website: { type: 'string' },
    privacy: { type: 'string' },
    terms: { type: 'string' },
    developer: { type: 'string' },
    out: { type: 'string', default: join(ROOT, 'dist-teams') },
  },
})
const env = { ...(existsSync('.env') ? parseEnv(await readFile('.env', 'utf8')) : {}), ...process.env }

const appId = (given['app-id'] ?? env.TEAMS_APP_ID ?? '').trim()
const website = (given.website ?? env.TEAMS_WEBSITE ?? '').trim()
const mistakes = [
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(appId)
    ? ''
    : 'Give the application (client) id of the registration: --app-id 00000000-0000-0000-0000-000000000000',
  website.startsWith('https://') ? '' : 'Give the page of the entity: --website https://www.entidad.gov.co',
].filter(Boolean)
if (mistakes.length > 0) fail(mistakes)

const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))
const filling = {
  APP_ID: appId,
  VERSION: version,
  WEBSITE: website,
  PRIVACY: given.privacy ?? env.TEAMS_PRIVACY ?? website,
  TERMS: given.terms ?? env.TEAMS_TERMS ?? website,
  DEVELOPER: (given.developer ?? env.TEAMS_DEVELOPER ?? 'Cerrojo').slice(0, 32),
}
const template = await readFile(join(SOURCES, 'manifest.json'), 'utf8')
// As JSON strings, so that no value can break out of its place.
const filled = template.replace(/\{\{([A-Z_]+)\}\}/g, (_, name) => JSON.stringify(filling[name]).slice(1, -1))
const manifest = JSON.parse(filled)

const schema = async name => JSON.parse(await readFile(join(SCHEMAS, name), 'utf8'))
const complaints = await AppManifestUtils.validateAgainstSchema(manifest, await schema('MicrosoftTeams.schema.json'))
// It names an older draft, and its patterns are not for the `u` flag with which app-manifest would read them.
const { $schema: _, ...localisation } = await schema('MicrosoftTeams.Localization.schema.json')
const localised = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(localisation)
const languages = {}
for (const language of ['es', 'en']) {
  const text = await readFile(join(SOURCES, `${language}.json`), 'utf8')
  if (!localised(JSON.parse(text)))
    complaints.push(...localised.errors.map(each => `${language}.json: ${each.instancePath} ${each.message}`))
  languages[`${language}.json`] = Buffer.from(text)
}
if (complaints.length > 0) fail(complaints)

const files = {
  'manifest.json': Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
  ...languages,
  'color.png': await icon('color', 192),
  'outline.png': await icon('outline', 32),
}
const out = resolve(given.out)
await mkdir(out, { recursive: true })
for (const [name, bytes] of Object.entries(files)) await writeFile(join(out, name), bytes)
// The same files give the same bytes.
await writeFile(join(out, 'cerrojo-teams.zip'), zipSync(files, { level: 9, mtime: new Date('2026-01-01T12:00:00Z') }))
console.log(`${join(out, 'cerrojo-teams.zip')}: manifest ${manifest.manifestVersion}, version ${version}, app ${appId}`)

async function icon(name, width) {
  const svg = await readFile(join(SOURCES, 'icons', `${name}.svg`))
  return new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render().asPng()
}

function fail(lines) {
  for (const line of lines) console.error(line)
  process.exit(1)
}
