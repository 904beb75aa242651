import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openStore } from '../src/adapters/stores/files/open-store.js'
import { endOf } from '../src/bot/outbox/delivery-event.js'
import { demoRows } from '../src/demo/demo.js'
import { addDays, type Day } from '../src/rules/index.js'
import { type Mood, openMailServer } from './adapters/chat/email/server.js'
import { playedSlack } from './support/played-slack.js'
import { runProgram, start } from './support/programs.js'
import { running } from './support/running.js'

/*
 * E-mail as it is installed: the built bot before a real mail server that greylists everybody, takes a letter and is heard no more,
 * and knows the bot's password no longer; and one of the people gets an account. Every letter arrives once, the one in doubt once more.
 */

const NIT = '999000111'
const MONDAY: Day = '2027-07-19'
const NEXT_MONDAY: Day = '2027-07-26'
const MINUTE = 60_000
/** Supervisors of the demo's contracts, of whom the last is in Slack from the second week on. The administrator is from the first. */
const SUPERVISORS = ['990100011', '990100026', '990100034']
const mailOf = (document: string) => `p${document}@entidad.example`
/** Slower machines take longer. */
const WAIT = { timeout: 30_000 }
const ADMIN = 'olga@entidad.example'
const PEOPLE = [
  'document,name,email,role',
  ...SUPERVISORS.map(document => `${document},Persona ${document},${mailOf(document)},supervisor`),
  `990100099,Olga Peña,${ADMIN},admin`,
  '',
].join('\n')
const LINKED = mailOf(SUPERVISORS.at(-1) ?? '')

it('brings every letter once through greylisting, kills and a wrong password, and stops where somebody has an account', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'cerrojo-mail-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const inSlack = [ADMIN]
  const slack = await playedSlack(inSlack)
  const mood: Mood = { auth: { user: 'bot', password: 'right' } }
  const mail = await openMailServer(mood)
  onTestFinished(() => mail.close())
  writeFileSync(join(dir, 'rows.json'), JSON.stringify(demoRows(MONDAY)))
  writeFileSync(join(dir, 'people.csv'), PEOPLE)
  const source = { baseUrl: 'http://127.0.0.1:9', timeoutSeconds: 1 }
  writeFileSync(
    join(dir, 'cerrojo.json'),
    JSON.stringify({ entities: [{ nit: NIT }], source, server: { port: 0, watchPort: 0 } }),
  )
  const envAt = (day: Day, time: string, password = 'right') => ({
    CERROJO_CONFIG: join(dir, 'cerrojo.json'),
    CERROJO_DATA: join(dir, 'data'),
    SLACK_BOT_TOKEN: 'xoxb-1-prueba',
    SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
    SLACK_API_URL: `${slack.url}/api/`,
    SMTP_URL: `smtp://127.0.0.1:${mail.settings.port}`,
    SMTP_USER: 'bot',
    SMTP_PASSWORD: password,
    SMTP_FROM: 'Cerrojo <cerrojo@entidad.example>',
    WAITS_SHORTER: '20',
    CLOCK_MOVED: String(Date.parse(`${day}T${time}:00-05:00`) - Date.now()),
  })
  const imported = ['import', join(dir, 'rows.json'), '--as-of', addDays(MONDAY, -1)]
  const done = await runProgram('cli', imported, { cwd: dir, env: envAt(MONDAY, '06:00'), movable: true })
  expect(done).toMatchObject({ code: 0 })
  const bot = (day: Day, time: string, password?: string) =>
    running(start('cli', ['serve'], { cwd: dir, env: envAt(day, time, password), movable: true }))
  const stopped = async ({ child, exited }: ReturnType<typeof running>) => {
    child.kill('SIGTERM')
    expect(await exited).toEqual([0, null])
  }
  /** Time goes by, cycle after cycle, until it is so. */
  const until = async ({ child, heard }: ReturnType<typeof running>, isSo: (cycle: string) => boolean) => {
    for (let tries = 0; tries < 40; tries++) {
      if (isSo(await heard('"msg":"cycle"'))) return
      child.send({ still: 6 * MINUTE })
    }
    throw new Error('it never was')
  }
  const allWent = (letters: number) => (cycle: string) => cycle.includes('"open":0') && mail.letters.length >= letters

  /** The sum of a day, as the bot told it last. */
  const sumOf = async (day: Day) => {
    const store = await openStore({ dir: join(dir, 'data'), readOnly: true })
    const counted = (await store.state.blindness.read(NIT))?.counted
    await store.close()
    expect(counted?.day).toBe(day)
    if (!counted) throw new Error('nobody was counted')
    const { eligible, today: _, ...places } = counted.accounting
    expect(Object.values(places).reduce((sum, n) => sum + n, 0)).toBe(eligible)
    return { byMail: places.byMail, inChat: places.sent + places.waiting }
  }
  const lettersTo = (address: string) => mail.letters.filter(({ to }) => to === address)

  // The server puts off everybody whom it does not know yet.
  const known = new Set<string>()
  mood.recipient = address => {
    if (known.has(address)) return null
    known.add(address)
    return [451, '4.7.1 greylisted, try again later']
  }
  const first = bot(MONDAY, '08:05')
  await until(first, allWent(SUPERVISORS.length))
  await stopped(first)
  expect([...known].sort()).toEqual(SUPERVISORS.map(mailOf).sort())
  for (const address of known) expect(lettersTo(address)).toHaveLength(1)
  expect(await sumOf(MONDAY)).toEqual({ byMail: SUPERVISORS.length, inChat: 1 })

  // A week later one of them is in Slack, and the server no longer takes the password: whoever administers is told there.
  inSlack.push(LINKED)
  const wrong = bot(NEXT_MONDAY, '08:05', 'wrong')
  const alert = () => slack.posted.find(({ key }) => key.endsWith('refused-email'))
  await until(wrong, () => alert() !== undefined)
  expect(alert()?.said).toContain('El servidor de correo no recibe nada de Cerrojo')
  await stopped(wrong)
  expect(mail.letters).toHaveLength(SUPERVISORS.length)

  // It takes a letter, and the bot is killed before it hears so; once more, while it repeats that letter.
  mood.letter = () => 'hangs'
  for (const [time, taken] of [
    ['09:05', 1],
    ['09:20', 2],
  ] as const) {
    const killed = bot(NEXT_MONDAY, time)
    await expect.poll(() => mail.letters.length, WAIT).toBe(SUPERVISORS.length + taken)
    await killed.kill()
  }
  mood.letter = () => null
  const last = bot(NEXT_MONDAY, '09:40')
  await until(last, allWent(2 * SUPERVISORS.length))
  await stopped(last)

  const [doubtful = ''] = mail.letters.slice(SUPERVISORS.length).map(({ to }) => to)
  for (const address of known) {
    const [, ...letters] = lettersTo(address).map(({ source }) => /ya le haya lleg/.test(source))
    expect(letters).toEqual(address === LINKED ? [] : address === doubtful ? [false, true] : [false])
  }
  expect(slack.posted.filter(({ key }) => key.endsWith(`/${NEXT_MONDAY}/digest`))).toHaveLength(2)
  expect(await sumOf(NEXT_MONDAY)).toEqual({ byMail: SUPERVISORS.length - 1, inChat: 2 })
  const store = await openStore({ dir: join(dir, 'data'), now: new Date(`${NEXT_MONDAY}T15:00:00.000Z`) })
  for await (const delivery of store.deliveries.day(NIT, NEXT_MONDAY))
    if (delivery.outgoing.kind === 'digest') expect(endOf(delivery)).not.toBeNull()
  await store.close()
}, 120_000)
