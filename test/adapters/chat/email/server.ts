import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { MailRoute } from '../../../../src/adapters/chat/email/smtp.js'

/** A real mail server on this machine, which keeps what it took. */
export interface MailServer {
  readonly settings: MailRoute
  /** Whole letters, as they came. */
  readonly letters: { readonly to: string; readonly source: string }[]
  close(): Promise<void>
}

/** What a test has the server do differently. */
export interface Mood {
  /** Refuses a recipient: the code and the server's words. */
  recipient?: (address: string) => readonly [code: number, said: string] | null
  /** Refuses the letter, or takes it and never says so: it breaks off, or is silent. */
  letter?: () => readonly [code: number, said: string] | 'no-answer' | 'hangs' | null
  readonly auth?: { readonly user: string; readonly password: string }
}

/** Opens one; `smtp-server` speaks the protocol. */
export async function openMailServer(mood: Mood = {}, more: Partial<MailRoute> = {}): Promise<MailServer> {
  const letters: MailServer['letters'] = []
  const sockets = new Set<Socket>()
  const refusal = ([code, said]: readonly [number, string]) => Object.assign(new Error(said), { responseCode: code })
  const options: SMTPServerOptions = {
    disabledCommands: mood.auth ? [] : ['AUTH'],
    authOptional: !mood.auth,
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onAuth: ({ username, password }, _, done) =>
      username === mood.auth?.user && password === mood.auth?.password
        ? done(null, { user: username })
        : done(refusal([535, '5.7.8 no'])),
    onRcptTo: ({ address }, _, done) => {
      const refused = mood.recipient?.(address) ?? null
      done(refused && refusal(refused))
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const how = mood.letter?.() ?? null
        if (typeof how === 'object' && how !== null) return done(refusal(how))
        letters.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(','),
          source: Buffer.concat(chunks).toString('utf8'),
        })
        if (how === 'no-answer') for (const socket of sockets) socket.destroy()
        else if (how === null) done()
      })
    },
  }
  const server = new SMTPServer(options)
  server.on('error', () => {})
  server.server.on('connection', socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const settings: MailRoute = {
    host: '127.0.0.1',
    port,
    secure: false,
    auth: null,
    from: { name: 'Cerrojo', address: 'cerrojo@entidad.example' },
    publicUrl: null,
    ...more,
  }
  return { settings, letters, close: () => new Promise(resolve => server.close(() => resolve())) }
}
