import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { z } from 'zod'
import { readCopy, readDockerfile, readHealthcheck } from '../scripts/dockerfile.mjs'
import { LONGEST_END_MS } from '../src/app/serve.js'
import { parseSettings } from '../src/settings/settings.js'
import { compose, kubernetes } from './support/deploy-shapes.js'

/* What runs the bot elsewhere, against the program that it runs. */

const ROOT = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const packed = z
  .object({
    engines: z.object({ node: z.string() }),
    files: z.array(z.string()),
    scripts: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read('package.json')))
const stages = readDockerfile(read('Dockerfile'))
const image = stages.at(-1)?.steps ?? []
const said = (verb: string) => image.filter(step => step.verb === verb).map(({ rest }) => String(rest))
const env = new Map(said('ENV').flatMap(rest => rest.split(' ').map(each => each.split('=') as [string, string])))
const settings = settingsOf(read('deploy/cerrojo.json'))
const { port, watchPort } = settings.server
const kept = said('WORKDIR').at(-1) ?? ''

const { services, secrets, volumes } = compose.parse(parse(read('compose.yaml'), { merge: true }))
const bots = [services.cerrojo, services['cerrojo-postgres']]
const objects = parseAllDocuments(read('deploy/kubernetes.yaml')).map(each => kubernetes.parse(each.toJS()))
const of = <K extends (typeof objects)[number]['kind']>(kind: K) =>
  objects.filter((each): each is Extract<(typeof objects)[number], { kind: K }> => each.kind === kind)
const [deployment] = of('Deployment')
const pod = deployment?.spec.template.spec
const [container] = pod?.containers ?? []

function settingsOf(text: string) {
  // Whoever installs it says which entity.
  const result = parseSettings(JSON.parse(text.replace('"NIT"', '"999000111"')), 'cerrojo.json', {}, '/')
  if (!result.ok) throw new Error(JSON.stringify(result.mistakes))
  return result.settings
}

describe('the image', () => {
  it('has a Node that the program runs on, the one that it is tried on, in every stage', () => {
    const versions = stages.map(({ base }) => Number(/^node:(\d+)-slim$/.exec(base)?.[1]))
    const [version = 0, ...others] = new Set(versions)
    expect(others).toEqual([])
    expect(version).toBeGreaterThanOrEqual(Number(/^>=(\d+)/.exec(packed.engines.node)?.[1]))
    expect(packed.scripts['check:nodes']?.split(' ')).toContain(String(version))
    expect(/check-nodes\.mjs (\d+)/.exec(read('.ci/run'))?.[1]).toBe(String(version))
  })

  it('has everything that the package has, but what is only read', () => {
    const isRead = (name: string) =>
      name.endsWith('.md') || name === 'docs' || name === '.env.example' || name.startsWith('!')
    const copied = said('COPY').flatMap(rest => readCopy(rest).sources.map(path => path.replace('/opt/cerrojo/', '')))
    const needed = [...packed.files.filter(name => !isRead(name)), 'package.json', 'LICENSE', 'node_modules']
    expect(copied.sort()).toEqual(needed.sort())
  })

  it('is sent what its steps copy, and nothing else of the project', () => {
    const sent = read('.dockerignore')
      .split('\n')
      .flatMap(line => (line.startsWith('!') ? [line.slice(1)] : []))
    const copied = stages.flatMap(({ steps }) =>
      steps.flatMap(({ verb, rest }) => {
        const copy = verb === 'COPY' ? readCopy(String(rest)) : { from: null, sources: [] }
        return copy.from === null ? copy.sources : []
      }),
    )
    expect(sent.sort()).toEqual([...new Set(copied)].sort())
    expect(sent.filter(name => !readdirSync(ROOT).includes(name))).toEqual([])
  })

  it('asks itself at the port where it tells how it is, by an address that the program has', () => {
    const [health = ''] = said('HEALTHCHECK')
    const [, , script = ''] = readHealthcheck(health)
    expect(script).toContain(`'http://127.0.0.1:${watchPort}/live'`)
    expect(said('EXPOSE')).toEqual([`${port} ${watchPort}`])
  })

  it('runs as a user that is not root, by number', () => expect(said('USER')).toEqual(['1000:1000']))
})

describe.each([
  ['Dockerfile', read('Dockerfile'), [...env.keys()]],
  ['compose.yaml', read('compose.yaml'), bots.flatMap(({ environment }) => Object.keys(environment))],
  ['deploy/kubernetes.yaml', read('deploy/kubernetes.yaml'), container?.env.map(({ name }) => name) ?? []],
])('%s', (_, text, set) => {
  it('names no variable that the program does not have', () => {
    const table = [...read('docs/settings.md').matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name = '']) => name)
    const known = new Set(['NODE_ENV', ...table, ...table.map(name => `${name}_FILE`)])
    const named = text.match(/\b(?:CERROJO|SLACK|TEAMS|SMTP|SECOP|DATABASE)_[A-Z_]+\b/g) ?? []
    expect([...set, ...named].filter(name => !known.has(name))).toEqual([])
  })
})

describe('with compose', () => {
  it.each(bots)('a bot keeps what it keeps in the entity’s folder, and ends before it is killed: $profiles', bot => {
    expect(bot.volumes).toEqual([`./entity:${kept}`])
    expect(seconds(bot.stop_grace_period)).toBeGreaterThan(LONGEST_END_MS / 1_000)
    expect(bot.ports).toEqual([`127.0.0.1:${port}:${port}`, `127.0.0.1:${watchPort}:${watchPort}`])
    expect(env.get('CERROJO_CONFIG')).toBe(`${kept}/cerrojo.json`)
  })

  it('every secret is a file that it names and has', () => {
    for (const { environment, secrets: used } of Object.values(services)) {
      const files = Object.entries(environment).flatMap(([name, path]) => (name.endsWith('_FILE') ? [path] : []))
      expect(files.sort()).toEqual(used.map(name => `/run/secrets/${name}`).sort())
      for (const name of used) expect(secrets[name]?.file).toBe(`./secrets/${name}`)
    }
    for (const folder of ['entity/', 'secrets/']) expect(read('.gitignore').split('\n')).toContain(folder)
  })
})

describe('with compose and PostgreSQL', () => {
  const { postgres, cerrojo } = services
  const bot = services['cerrojo-postgres']

  it('it is the same bot, which waits for a database of a version that it knows', () => {
    const { environment, secrets, depends_on, profiles, ...same } = bot
    expect(same).toEqual({ ...cerrojo, environment: undefined, secrets: undefined, profiles: undefined })
    expect({ ...environment, DATABASE_URL_FILE: undefined }).toEqual(cerrojo.environment)
    expect([...profiles, ...postgres.profiles, ...cerrojo.profiles]).toEqual(['postgres', 'postgres', 'files'])
    expect(Object.keys(depends_on ?? {})).toEqual(['postgres'])
    expect(Number(postgres.image.split(':')[1])).toBeGreaterThanOrEqual(15)
    expect(postgres.volumes.map(each => each.split(':')[0])).toEqual(Object.keys(volumes))
  })
})

describe('in Kubernetes', () => {
  it('one process writes, and the next begins when it has ended', () => {
    expect(deployment?.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } })
    expect(pod?.terminationGracePeriodSeconds).toBeGreaterThan(LONGEST_END_MS / 1_000)
  })

  it('it is asked at its ports and addresses, as is told', () => {
    expect(container?.ports).toEqual([
      { name: 'messages', containerPort: port },
      { name: 'watch', containerPort: watchPort },
    ])
    const { startupProbe, livenessProbe, readinessProbe } = container ?? {}
    expect([startupProbe, livenessProbe, readinessProbe].map(probe => probe?.httpGet)).toEqual([
      { path: '/live', port: 'watch' },
      { path: '/live', port: 'watch' },
      { path: '/ready', port: 'watch' },
    ])
  })

  it('its settings are some, the same but for where the lists are', () => {
    const path = container?.env.find(({ name }) => name === 'CERROJO_CONFIG')?.value
    const inside = settingsOf(of('ConfigMap')[0]?.data['cerrojo.json'] ?? '')
    const { people, assignments, entities } = inside
    expect({ ...inside, people: '', assignments: '', entities: [] }).toEqual({
      ...settings,
      people: '',
      assignments: '',
      entities: [],
    })
    expect(entities.map(({ nit }) => nit)).toEqual(settings.entities.map(({ nit }) => nit))
    const mounts = container?.volumeMounts.map(({ mountPath }) => mountPath) ?? []
    const files = container?.env.map(({ value }) => value) ?? []
    for (const file of [path ?? '', people, assignments, ...files])
      expect(mounts).toContain(file.slice(0, file.lastIndexOf('/')))
    expect(mounts).toContain(kept)
  })

  it('only its own user reads what is secret, and every volume is there', () => {
    const { volumes = [] } = pod ?? {}
    expect(volumes.flatMap(({ secret }) => (secret ? [secret.defaultMode] : []))).toEqual([0o440, 0o440])
    expect(volumes.map(({ name }) => name).sort()).toEqual(container?.volumeMounts.map(({ name }) => name).sort())
    const [uid, gid] = said('USER')[0]?.split(':').map(Number) ?? []
    expect(pod?.securityContext).toMatchObject({ runAsUser: uid, runAsGroup: gid, fsGroup: gid })
    expect(of('PersistentVolumeClaim')[0]?.metadata.name).toBe(
      volumes.find(({ name }) => name === 'kept')?.persistentVolumeClaim?.claimName,
    )
  })
})

function seconds(text: string | undefined): number {
  return Number(/^(\d+)s$/.exec(text ?? '')?.[1])
}
