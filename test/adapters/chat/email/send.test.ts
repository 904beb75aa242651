import pino from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { openEmailPlatform } from '../../../../src/adapters/chat/email/platform.js'
import type { MailRoute } from '../../../../src/adapters/chat/email/smtp.js'
import type { PlatformSetup } from '../../../../src/adapters/chat/platform.js'
import type { Card } from '../../../../src/bot/cards/card.js'
import { MemoryRateLimiter } from '../../../../src/bot/outbox/rate-limiter.js'
import { sendFailureOf } from '../../../../src/bot/outbox/send-failure.js'
import { ANA, COORDINATOR, worldOf } from '../../../support/context.js'
import { type Mood, openMailServer } from './server.js'

const NOW = new Date('2027-07-01T15:00:00Z')
const TO = { platform: 'email', tenant: 'prueba', user: ANA.id } as const
const ADDRESS = 'ana@entidad.example'

const CARD: Card = {
  title: 'Buenos días, Ana',
  summary: 'Tiene 2 contratos por cerrar\r\nBcc: todos@entidad.example',
  parts: [
    { kind: 'text', text: 'Quedan 21 días hábiles.\n<script>alert(1)</script>' },
    {
      kind: 'group',
      title: 'Por cerrar',
      count: 5,
      items: [
        {
          kind: 'contract',
          id: 'CO1.PCCNTR.1',
          reference: 'CPS-1-2026',
          supplier: '<b>ACME</b> & Cía.',
          status: 'Se puede cerrar',
          url: 'https://community.secop.gov.co/1',
          actions: [{ label: 'Cerrar ahora', action: { kind: 'show', question: { kind: 'mine', args: {} } } }],
        },
        {
          kind: 'contract',
          id: 'CO1.PCCNTR.2',
          row: { name: 'CPS-2-2026', who: 'Otra', why: 'falta un dato', value: '$ 5 M' },
          status: 'Falta: ¿ya se liquidó?',
          url: 'https://elsewhere.example/2',
          actions: [],
        },
      ],
    },
    { kind: 'table', title: 'Áreas', columns: [{ label: 'Área' }, { label: 'Faltan' }], rows: [['Obras', '3']] },
    { kind: 'actions', buttons: [{ label: 'Marcar como cerrado', style: 'primary' }] },
  ],
}

async function mailing(mood: Mood = {}, more: Partial<MailRoute> = {}) {
  const server = await openMailServer(mood, more)
  onTestFinished(() => server.close())
  const { context } = await worldOf([])
  const setup: PlatformSetup = {
    contextOf: async () => context,
    encodeFile: () => Promise.reject(new Error('no files')),
    sign: text => `signed ${text.length}`.padEnd(64, '0'),
    clock: () => NOW,
    log: pino({ level: 'silent' }),
  }
  const { messenger, limits } = openEmailPlatform(server.settings, setup)
  const send = (repeated = false) =>
    messenger.send(TO, ADDRESS, { key: 'prueba/ana/2027-07-01/digest', card: CARD, language: 'es', repeated })
  return { ...server, send, messenger, limits }
}

/** Quoted-printable, undone, and its lines joined. */
function read(source: string): string {
  const bytes = source
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

it('sends a digest as plain text and as HTML, in which the words of a contract are words', async () => {
  const { letters, send } = await mailing()
  await send()
  const [letter] = letters
  expect(letter?.to).toBe(ADDRESS)
  const source = read(letter?.source ?? '')
  const [headers = ''] = source.split('\r\n\r\n')
  expect(headers).toContain('Auto-Submitted: auto-generated')
  expect(headers).not.toMatch(/^Bcc:/im)
  expect(headers).toMatch(/^Subject: =\?UTF-8|^Subject: Entidad de prueba: Tiene 2/m)
  expect(source).toContain('Content-Type: text/plain')
  expect(source).toContain('Content-Type: text/html')
  expect(source).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(source).toContain('&lt;b&gt;ACME&lt;/b&gt; &amp; Cía.')
  expect(source).not.toContain('elsewhere.example')
  expect(source).toContain('https://community.secop.gov.co/1')
  expect(source).not.toContain('Marcar como cerrado')
  expect(source).not.toContain('Cerrar ahora')
  expect(source).toContain('Se muestran 2 de 5')
  // A letter cannot be opened further: it says what is missing.
  expect(source).toContain('CPS-2-2026 · Otra · Falta: ¿ya se liquidó? · $ 5 M')
  expect(source).toContain('Responder a este correo no registra nada')
  // Nobody reaches this machine: whom to ask is said instead.
  expect(headers).not.toContain('List-Unsubscribe')
  expect(source).toContain('dígaselo a')
})

it('sends nobody to themselves to be written to no more', async () => {
  const { letters, messenger } = await mailing()
  const to = { ...TO, user: COORDINATOR.id }
  await messenger.send(to, ADDRESS, { key: 'k', card: CARD, language: 'es', repeated: false })
  expect(read(letters[0]?.source ?? '')).toContain('dígaselo a la oficina de contratación de su entidad')
})

it('offers to stop at a signed address where there is a public one', async () => {
  const { letters, send } = await mailing({}, { publicUrl: 'https://cerrojo.entidad.example' })
  await send()
  const source = read(letters[0]?.source ?? '')
  const url = /List-Unsubscribe: <(https:[^>]+)>/.exec(source.replace(/\r\n /g, ''))?.[1] ?? ''
  expect(url).toContain('https://cerrojo.entidad.example/correo/prueba/ana/')
  expect(source).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(source).toContain('Dejar de recibir estos correos')
})

it('gives the same message the same id, and labels a repeat', async () => {
  const { letters, send, messenger } = await mailing()
  const first = await send()
  const again = await send(true)
  expect(again).toEqual(first)
  expect(first.address).toBe('')
  expect(read(letters[0]?.source ?? '')).not.toContain('ya le haya llegado')
  expect(read(letters[1]?.source ?? '')).toContain('Es posible que este correo ya le haya llegado')
  expect(await messenger.find(TO, ADDRESS, 'k', NOW)).toBe('cannot-tell')
})

const FAILURES: [string, Mood, Partial<MailRoute>, object][] = [
  ['greylists', { recipient: () => [451, '4.7.1 try later'] }, {}, { why: 'unreachable', doubt: false, final: false }],
  ['does not know the address', { recipient: () => [550, '5.1.1 nobody'] }, {}, { why: 'no-mailbox', final: true }],
  ['has a full mailbox', { recipient: () => [552, '5.2.2 full'] }, {}, { why: 'no-mailbox', final: true }],
  ['relays nothing', { recipient: () => [550, '5.7.1 relaying denied'] }, {}, { denied: true, final: false }],
  ['takes it for spam', { letter: () => [554, '5.7.1 spam'] }, {}, { denied: true, doubt: false }],
  ['is busy at the end', { letter: () => [451, '4.3.0 later'] }, {}, { why: 'unreachable', doubt: false }],
  ['takes it and breaks off', { letter: () => 'no-answer' }, {}, { why: 'unreachable', doubt: true }],
  [
    'does not know the bot',
    { auth: { user: 'bot', password: 'right' } },
    { auth: { user: 'bot', password: 'wrong' } },
    { refused: true },
  ],
  ['is not there', {}, { port: 1 }, { why: 'unreachable', doubt: false }],
]

it.each(FAILURES)('a server that %s', async (_, mood, more, expected) => {
  const { send } = await mailing(mood, more)
  const error = await send().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(sendFailureOf(error)).toMatchObject(expected)
  expect(String(error)).not.toContain(ADDRESS)
  expect(JSON.stringify(error)).not.toContain('right')
})

it('signs in where it has to', async () => {
  const auth = { user: 'bot', password: 'right' }
  const { letters, send } = await mailing({ auth }, { auth })
  await send()
  expect(letters).toHaveLength(1)
})

it('goes on while a server that greylists puts off everybody new to it, and rests after ten of them in a row', async () => {
  const { send, limits } = await mailing({ recipient: () => [451, '4.7.1 try later'] })
  const failure = sendFailureOf(await send().catch((thrown: unknown) => thrown))
  let ms = 0
  const wait = async (more: number) => {
    ms += more
  }
  const clock = { now: () => NOW, monotonic: () => ms, wait, random: () => 0 }
  const limiter = new MemoryRateLimiter(clock, { limits: new Map([['email', limits]]) })
  const turns: boolean[] = []
  for (let n = 0; n < 11; n++) {
    const isTurn = await limiter.turn('email:prueba')
    turns.push(isTurn)
    if (isTurn) limiter.went('email:prueba', failure)
  }
  expect(turns).toEqual([...Array(10).fill(true), false])
  // Nobody is told that the server refuses: it is only later.
  expect(limiter.refusals()).toEqual([])
  ms += limits.firstPause
  expect(await limiter.turn('email:prueba')).toBe(true)
})
