// `npm run check:image`: whether what the Dockerfile makes works, on a machine that has no engine to build it. Its steps run one by
// one in clean folders on a real Node of the version it names, on top of this machine's own system; what comes of them
// then runs as the first process of its own namespaces, as the user it names, on a root that nobody can write. It needs root and
// Linux. Not shown: that the base image has what this system has.
import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCopy, readDockerfile, readHealthcheck } from './dockerfile.mjs'
import { nodeBinary } from './node-binary.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const IGNORED = readFileSync(join(ROOT, '.dockerignore'), 'utf8')
const SYSTEM = ['bin', 'etc', 'lib', 'lib64', 'sbin', 'usr'].filter(name => existsSync(`/${name}`))
const PICTURE = `import('/opt/cerrojo/dist/adapters/files/pictures/png.js').then(async ({ pngOf }) => {
  const drawn = text => pngOf('<svg xmlns="http://www.w3.org/2000/svg" width="720" height="90"><text y="60" font-size="50">' + text + '</text></svg>')
  const [some, none] = [await drawn('Cerrojo'), await drawn('')]
  if (some.length - none.length < 1000) throw new Error('no letters')
  console.log(some.length + ' bytes')
})`
const UP_MS = 60_000

const folder = mkdtempSync(join(tmpdir(), 'cerrojo-image-'))
try {
  await check()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function check() {
  const apart = spawnSync('unshare', ['--mount', '--pid', '--net', '--fork', 'true'])
  if (apart.status !== 0) return console.log('SKIPPED: it needs Linux, and to be root')
  const stages = readDockerfile(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'))
  const version = /^node:(\d+)-slim$/.exec(stages.at(-1).base)?.[1]
  const { bin, why } = nodeBinary(version, folder)
  if (!bin) return console.log(`SKIPPED: Node ${version} could not be had: ${why}`)
  const built = new Map()
  let image
  for (const [at, stage] of stages.entries()) {
    image = build(stage, join(folder, `stage-${at}`), bin, built)
    built.set(stage.name, image)
  }
  await run(image)
}

/** Does the steps of a stage. Returns `{ root, env, cwd, user, entry, command, health }`. */
function build(stage, root, bin, built) {
  for (const own of ['opt', 'proc', 'dev', 'tmp', 'root', 'var/lib', 'local-bin'])
    mkdirSync(join(root, own), { recursive: true })
  for (const name of SYSTEM) {
    if (lstatSync(`/${name}`).isSymbolicLink()) symlinkSync(readlinkSync(`/${name}`), join(root, name))
    else mkdirSync(join(root, name))
  }
  cpSync(bin, join(root, 'local-bin/node'))
  const made = { root, env: {}, cwd: '/', user: '0:0' }
  for (const { verb, rest } of stage.steps) {
    if (verb === 'WORKDIR') {
      made.cwd = rest
      mkdirSync(join(root, rest), { recursive: true })
    } else if (verb === 'ENV') Object.assign(made.env, Object.fromEntries(rest.split(' ').map(each => each.split('='))))
    else if (verb === 'USER') made.user = rest
    else if (verb === 'ENTRYPOINT') made.entry = rest
    else if (verb === 'CMD') made.command = rest
    else if (verb === 'HEALTHCHECK') made.health = readHealthcheck(rest)
    else if (verb === 'COPY') copy(readCopy(rest), made, built)
    else if (verb === 'RUN') {
      const began = Date.now()
      const { status, stdout, stderr } = spawnSync(...within(made, ['sh', '-c', rest]), {
        encoding: 'utf8',
        env: { ...process.env },
      })
      if (status !== 0) throw new Error(`RUN ${rest}\n${stdout}${stderr}`)
      console.log(`RUN ${rest} (${Math.round((Date.now() - began) / 1_000)} s)`)
    }
  }
  return made
}

function copy({ from, sources, to }, { root, cwd }, built) {
  const target = resolve(join(root, cwd), to)
  for (const source of sources) {
    const path = from ? join(built.get(from).root, source) : join(ROOT, source)
    const isSent = each => from !== null || !isIgnored(each.slice(ROOT.length))
    cpSync(path, to.endsWith('/') ? join(target, basename(source)) : target, {
      recursive: true,
      filter: isSent,
      verbatimSymlinks: true,
    })
  }
}

/** The last line that fits decides, as in Docker; only the patterns that ours has. */
function isIgnored(path) {
  let ignored = false
  for (const line of IGNORED.split('\n').filter(each => each !== '' && !each.startsWith('#'))) {
    const [, not, pattern] = /^(!?)(.+)$/.exec(line)
    const expression = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')
    if (new RegExp(`^${expression}(/|$)`).test(path)) ignored = not === ''
  }
  return ignored
}

/**
 * The program and arguments that run a command in an image: this machine's system beneath it read-only, the image's own
 * folders on top. With a `user` as that one, without any right, on a root of which only /tmp and `kept` can be written.
 */
function within({ root, cwd, env }, command, { user = null, kept = null, apart = [] } = {}) {
  const lines = ['set -e', 'mount --make-rprivate /', `mount --rbind ${root} ${root}`]
  for (const name of SYSTEM.filter(each => lstatSync(join(root, each)).isDirectory()))
    lines.push(`mount --bind /${name} ${root}/${name}`, `mount -o remount,bind,ro ${root}/${name}`)
  lines.push(`mount --bind ${root}/local-bin ${root}/usr/local/bin`, `mount --rbind /dev ${root}/dev`)
  lines.push(user ? `mount -t proc proc ${root}/proc` : `mount --rbind /proc ${root}/proc`)
  const vars = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', ...env }
  let as = ['env', ...Object.entries(vars).map(([name, value]) => `${name}=${value}`)]
  if (user) {
    const [uid, gid] = user.split(':')
    lines.push(`mount --bind ${kept} ${root}/var/lib/cerrojo`, `mount -t tmpfs tmpfs ${root}/tmp`)
    lines.push(`mount -o remount,bind,ro ${root}/usr/local/bin`)
    lines.push(`mount -o remount,bind,ro ${root}`, 'ip link set lo up')
    const none = ['--clear-groups', '--no-new-privs', '--inh-caps=-all', '--bounding-set=-all']
    as = ['setpriv', '--reuid', uid, '--regid', gid, ...none, 'env', '-i', ...as.slice(1)]
  }
  lines.push(`exec chroot ${root} sh -c 'cd ${cwd} && exec "$@"' sh "$@"`)
  return ['unshare', ['--mount', ...apart, 'sh', '-c', lines.join('\n'), 'sh', ...as, ...command]]
}

/** Runs the bot of an image on the demo's contracts, asks whether it lives, and stops it. */
async function run(image) {
  const kept = join(folder, 'entity')
  const [uid, gid] = image.user.split(':').map(Number)
  spawnSync('install', ['-d', '-m', '700', '-o', uid, '-g', gid, kept].map(String))
  const as = { user: image.user, kept, apart: ['--pid', '--net', '--fork', '--kill-child'] }
  const put = (name, text) =>
    spawnSync('sh', ['-c', `umask 077; cat > ${join(kept, name)}; chown ${uid}:${gid} ${join(kept, name)}`], {
      input: text,
    })
  put('cerrojo.json', readFileSync(join(ROOT, 'deploy/cerrojo.json'), 'utf8').replace('"NIT"', '"999000111"'))
  put('people.csv', readFileSync(join(ROOT, 'demo/people.csv')))
  put('bot', 'xoxb-none')
  put('app', 'xapp-none')
  // Nothing answers there: the bot must live all the same, and go on trying.
  const env = {
    ...image.env,
    SLACK_BOT_TOKEN_FILE: 'bot',
    SLACK_APP_TOKEN_FILE: 'app',
    SLACK_API_URL: 'http://127.0.0.1:9/api/',
  }
  const command = (...args) => within({ ...image, env }, [...image.entry, ...args], as)
  const says = (what, [program, args], wanted) => {
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
    if (status !== 0 || !wanted.test(stdout + stderr))
      throw new Error(`${what}: exit code ${status}\n${stdout}${stderr}`)
    console.log(`${what}: ${wanted.exec(stdout + stderr)[0].trim()}`)
  }
  says(
    'who it is, and what it may write',
    within(
      image,
      [
        'sh',
        '-c',
        'id -u; touch /opt/cerrojo/x 2>&1; touch /usr/local/bin/x 2>&1; touch /var/lib/cerrojo/x /tmp/x && rm /var/lib/cerrojo/x && echo kept',
      ],
      as,
    ),
    /^1000\n.*Read-only.*\n.*Read-only.*\nkept\n$/,
  )
  says(
    'contracts',
    command('import', '/opt/cerrojo/demo/contracts.json', '--as-of', '2026-11-21', '--lang', 'en'),
    /\d+ contracts/,
  )
  says('a question', command('ask', '¿qué contratos debo cerrar?', '--as', '990100011'), /CPS-003-2022 .*/)
  says('a report in Word', command('report', 'campaign', '--as', '990100208', '--format', 'docx'), /\S+\.docx/)
  says('a picture, in the font that is brought along', within(image, ['node', '-e', PICTURE], as), /^\d{4,} bytes$/m)

  const [program, args] = command(...image.command)
  const bot = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  bot.stderr.on('data', bytes => {
    said += bytes
  })
  try {
    await watch(bot, image.health)
  } catch (error) {
    throw new Error(`${error.message}\n${said.slice(-4_000)}`)
  } finally {
    bot.kill('SIGKILL')
  }
}

/** Waits until the bot lives, and stops it as an engine does. */
async function watch(bot, health) {
  const ended = new Promise(done => bot.once('exit', (code, signal) => done({ code, signal })))
  const first = () => readFileSync(`/proc/${bot.pid}/task/${bot.pid}/children`, 'utf8').trim()
  const began = Date.now()
  for (;;) {
    const inside = ['--target', first(), '--mount', '--net', '--root', '--wd', '--', ...health]
    const { status, stderr } = spawnSync('nsenter', inside, { encoding: 'utf8' })
    if (status === 0) break
    if (bot.exitCode !== null || Date.now() - began > UP_MS) throw new Error(`/live never answered: ${stderr}`)
    await new Promise(done => setTimeout(done, 200))
  }
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${first()}/status`, 'utf8'))?.[1]
  console.log(`/live answers after ${Date.now() - began} ms, with ${Math.round(memory / 1_024)} MB of memory`)
  const stopped = Date.now()
  process.kill(Number(first()), 'SIGTERM')
  const { code, signal } = await ended
  if (code !== 0) throw new Error(`stopped with ${code ?? signal}`)
  console.log(`stopped by SIGTERM in ${Date.now() - stopped} ms, exit code 0`)
}
