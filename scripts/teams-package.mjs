// `npm run teams:package -- --app-id GUID --website URL [--privacy URL] [--terms URL] [--developer NAME] [--version N.N.N] [--out DIR]`
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

const USAGE =
  'npm run teams:package -- --app-id GUID --website URL [--privacy URL] [--terms URL] [--developer NAME] [--version N.N.N] [--out DIR]'

/** Characters that the manifest has for the developer's name. */
const MOST_NAME = 32

const given = options()
const env = { ...(existsSync('.env') ? parseEnv(await readFile('.env', 'utf8')) : {}), ...process.env }

const appId = value('app-id')
const website = value('website')
const privacy = value('privacy', website)
const terms = value('terms', website)
const developer = value('developer', 'Cerrojo')
const { version: own } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))
// Teams takes a package over an older one only under a higher number.
const version = value('version', own)
const mistakes = [
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(appId)
    ? ''
    : 'Give the application (client) id of the registration: --app-id 00000000-0000-0000-0000-000000000000',
  isPage(website) ? '' : 'Give the page of the entity: --website https://www.entidad.gov.co',
  isPage(privacy) || privacy === website ? '' : 'Give a page: --privacy https://www.entidad.gov.co/privacidad',
  isPage(terms) || terms === website ? '' : 'Give a page: --terms https://www.entidad.gov.co/terminos',
  developer ? '' : 'Give the name of the entity, or leave it out: --developer "Entidad"',
  // A name that is cut would be another's.
  developer.length <= MOST_NAME
    ? ''
    : `Teams takes ${MOST_NAME} characters of the name of the entity, and this one has ${developer.length}: give a shorter one, --developer "Entidad"`,
  /^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/.test(version)
    ? ''
    : `Give three numbers, higher than those of the package before: --version ${own}`,
].filter(Boolean)
if (mistakes.length > 0) fail(mistakes)

const filling = {
  APP_ID: appId,
  VERSION: version,
  WEBSITE: website,
  PRIVACY: privacy,
  TERMS: terms,
  DEVELOPER: developer,
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

/** What was given; ends with how it is used over anything else. */
function options() {
  const text = { type: 'string' }
  try {
    return parseArgs({
      options: {
        ...{ 'app-id': text, website: text, privacy: text, terms: text, developer: text, version: text },
        out: { type: 'string', default: join(ROOT, 'dist-teams') },
      },
    }).values
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`)
    process.exit(2)
  }
}

/** What was given counts even when it is blank, and is refused then; a blank variable counts as none. */
function value(option, otherwise = '') {
  const said = env[`TEAMS_${option.toUpperCase().replace('-', '_')}`]?.trim()
  return given[option]?.trim() ?? (said || otherwise)
}

/** An address with a host; `https:///x` has one only for a lenient reader. */
function isPage(address) {
  return /^https:\/\/[^/\\\s]/i.test(address) && URL.canParse(address)
}

function fail(lines) {
  for (const line of lines) console.error(line)
  process.exit(1)
}
