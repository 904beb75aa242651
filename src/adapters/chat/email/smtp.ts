import { Readable } from 'node:stream'
import MailComposer, { type MailComposerOptions } from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { neverLeft, Refused, RetryLater } from '../../../bot/ports/failure.js'

/** One that does not answer is left within the time that a message may take (`sendTimeout`). */
const PATIENCE = { connectionTimeout: 8_000, greetingTimeout: 8_000, dnsTimeout: 8_000, socketTimeout: 20_000 }

/** What a server may say is looked at for these only; its own text may hold the address of a person. */
interface SmtpError extends Error {
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
  readonly command?: string
}

/** Through which mail server letters go, and under whose name. */
export interface MailRoute {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; else it is asked for (STARTTLS), but on this machine. */
  readonly secure: boolean
  readonly auth: { readonly user: string; readonly password: string } | null
  readonly from: { readonly name: string; readonly address: string }
  /** Where the bot's server is reached from outside; null where it is not, or is not known. */
  readonly publicUrl: string | null
}

/** A letter, and whom it is for. */
export interface Envelope {
  readonly from: string
  readonly to: string
}

/**
 * Hands one letter to the server of the settings, over a connection of its own. Throws RetryLater or Refused; `unsent` where
 * nothing of the letter had left, so that only an answer that was lost leaves a doubt.
 */
export async function handOver(
  settings: MailRoute,
  { from, to }: Envelope,
  letter: MailComposerOptions,
  signal?: AbortSignal,
): Promise<void> {
  const bytes = await new MailComposer(letter).compile().build()
  let began = false
  // It is asked for when the server has taken sender and recipient, and not before.
  const content = Readable.from(
    (function* () {
      began = true
      yield bytes
    })(),
  )
  await withServer(settings, signal, connection => {
    return new Promise<void>((resolve, reject) => {
      connection.send({ from, to: [to], size: bytes.length }, content, error => (error ? reject(error) : resolve()))
    })
  }).catch((error: unknown) => {
    throw failureOf(error, began)
  })
}

/** Connects and proves who one is, and nothing else. Throws as above. */
export async function greet(settings: MailRoute): Promise<void> {
  await withServer(settings, undefined, async () => {}).catch((error: unknown) => {
    throw failureOf(error, false)
  })
}

async function withServer(
  { host, port, secure, auth }: MailRoute,
  signal: AbortSignal | undefined,
  work: (connection: SMTPConnection) => Promise<void>,
): Promise<void> {
  // Without TLS from the start it is asked for, but on this machine: a password and people's contracts go through it.
  const isHere = ['localhost', '127.0.0.1', '[::1]', '::1'].includes(host)
  const connection = new SMTPConnection({ ...PATIENCE, host, port, secure, requireTLS: !secure && !isHere })
  const close = () => connection.close()
  signal?.addEventListener('abort', close, { once: true })
  try {
    await new Promise<void>((resolve, reject) => {
      // Where it is lost between two steps, whoever waits hears of it here.
      connection.on('error', reject)
      connection.once('end', () => reject(new Error('the connection was closed')))
      connection.connect(error => {
        if (error) return reject(error)
        const then = () => void work(connection).then(resolve, reject)
        if (!auth) return then()
        connection.login({ user: auth.user, pass: auth.password }, failed => (failed ? reject(failed) : then()))
      })
    })
    connection.quit()
  } finally {
    signal?.removeEventListener('abort', close)
    connection.close()
  }
}

/**
 * What a server's answer means. Up to the recipient, a 4xx is "later" (greylisting too), a 5xx is about the bot; at the
 * recipient, an address that does not exist is about the person, and anything else about either. Never the server's own words.
 */
function failureOf(error: unknown, began: boolean): RetryLater | Refused {
  const {
    code = '',
    responseCode = 0,
    response = '',
    command = '',
  } = (error instanceof Error ? error : {}) as SmtpError
  const place = `the mail server answered ${responseCode || code || 'nothing'}${command ? ` to ${command.split(' ')[0]}` : ''}`
  if (code === 'EAUTH')
    return new Refused({ code: 'refused', message: place, remedy: 'Check SMTP_USER and SMTP_PASSWORD.' })
  if (code === 'ETLS')
    return new Refused({
      code: 'refused',
      message: 'the mail server offers no encryption that holds',
      remedy: 'Check SMTP_URL: smtps:// on port 465, or smtp:// where the server offers STARTTLS.',
    })
  if (responseCode >= 500) {
    if (!command.startsWith('RCPT') && command !== 'DATA')
      return new Refused({
        code: 'refused',
        message: place,
        remedy: 'Check SMTP_FROM, and whether this machine may send.',
      })
    // RFC 3463: 5.1.x is about the address, 5.2.x about the mailbox; 551 and 553 say the same without it.
    const isTheirs = /^\d{3}[ -]5\.[12]\.\d/.test(response) || responseCode === 551 || responseCode === 553
    return isTheirs
      ? new Refused({ code: 'no-mailbox', message: place, remedy: 'Correct the address on the list of people.' })
      : new Refused({ code: 'denied', message: place, remedy: 'Ask whoever runs the mail server why.' })
  }
  const remedy = 'Nothing is to be done: it is tried again.'
  if (responseCode >= 400) return new RetryLater({ code: 'unreachable', message: place, remedy, unsent: true })
  const message = 'the mail server cannot be reached'
  return new RetryLater({ code: 'unreachable', message, remedy, unsent: !began || neverLeft(error) })
}
