import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, openSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join, relative } from 'node:path'
import { codeOf } from '../errors.js'

/*
 * A holder of the data folder listens on a Unix socket in it. Whoever reaches the folder reaches the socket, also from
 * another container where its process has another number or none, and the kernel closes it with the process. Who only wants to know
 * whether it lives says nothing; who wants something done that the holder alone may do says so in a line, and is answered in one.
 */

/** What the address of a Unix socket may be long, with some room: 108 bytes on Linux, 104 elsewhere. */
const LONGEST_ADDRESS = 100

/** `answers`: somebody holds it. `refuses`: whoever did has ended. `unknown`: it is not there, or cannot be asked. */
type KnockAnswer = 'answers' | 'refuses' | 'unknown'

/** What a holder answers to a line. Where it throws, whoever asked gets no answer. */
export type AnswerLine = (line: string) => Promise<string>

/** A socket that is listened on. */
export interface LockSocket {
  readonly name: string
  /** From here on whoever asks something is answered; who asked before has waited for it. */
  answerWith(answer: AnswerLine): void
  close(): void
}

/** For how long a holder waits for a line, and whoever asks for the answer. */
const ASKING_MS = 10_000
/** In characters. */
const LONGEST_LINE = 1 << 24

/** Listens on a new socket in the folder; null where its disk, or the system, has no such thing. */
export async function listenIn(dir: string): Promise<LockSocket | null> {
  if (process.platform === 'win32') return null
  const name = `lock.${randomBytes(4).toString('hex')}.sock`
  const address = addressOf(dir, name)
  if (!address) return null
  const askers = new Set<Socket>()
  let answerWith: (answer: AnswerLine) => void = () => {}
  const answering = new Promise<AnswerLine>(resolve => {
    answerWith = resolve
  })
  const server = createServer(asker => {
    askers.add(asker.unref())
    asker.on('close', () => askers.delete(asker))
    hear(asker, answering)
  })
  try {
    await listening(server, address.path)
  } catch {
    address.release()
    return null
  }
  // So many may ask at once that none of them gets a file: they are answered all the same, by the system.
  server.on('error', () => {}).unref()
  return {
    name,
    answerWith,
    close: () => {
      server.close()
      for (const asker of askers) asker.destroy()
      try {
        rmSync(join(dir, name), { force: true })
      } catch {
        // Nobody listens on it any more; whoever has the folder next removes it.
      }
      address.release()
    },
  }
}

/** Reads one line and answers it. */
function hear(asker: Socket, answering: Promise<AnswerLine>): void {
  let text = ''
  asker
    .setEncoding('utf8')
    .setTimeout(ASKING_MS, () => asker.destroy())
    .on('error', () => {})
    .on('data', (piece: string) => {
      text += piece
      const end = text.indexOf('\n')
      if (end < 0 && text.length <= LONGEST_LINE) return
      asker.removeAllListeners('data').resume()
      if (end < 0) return void asker.destroy()
      answering
        .then(answer => answer(text.slice(0, end)))
        .then(
          said => asker.end(`${said}\n`),
          () => asker.destroy(),
        )
    })
}

/** Says a line to whoever listens on a socket of the folder. Null where nobody does, or says nothing to it. */
export async function askIn(dir: string, name: string, line: string): Promise<string | null> {
  const address = process.platform === 'win32' ? null : addressOf(dir, name)
  if (!address) return null
  const asking = connect(address.path)
  asking.setEncoding('utf8').setTimeout(ASKING_MS, () => asking.destroy())
  try {
    asking.write(`${line}\n`)
    let said = ''
    for await (const piece of asking) said += piece
    return said.endsWith('\n') ? said.slice(0, -1) : null
  } catch {
    return null
  } finally {
    asking.destroy()
    address.release()
  }
}

/** Asks whether anybody listens on a socket of the folder. */
export async function knock(dir: string, name: string): Promise<KnockAnswer> {
  const address = process.platform === 'win32' ? null : addressOf(dir, name)
  if (!address) return 'unknown'
  const asking = connect(address.path)
  try {
    await once(asking, 'connect')
    return 'answers'
  } catch (error) {
    const code = codeOf(error)
    // EAGAIN: so many are asking that they wait in a row.
    if (code === 'EAGAIN') return 'answers'
    return code === 'ECONNREFUSED' ? 'refuses' : 'unknown'
  } finally {
    asking.destroy()
    address.release()
  }
}

async function listening(server: Server, path: string): Promise<void> {
  server.listen(path)
  await once(server, 'listening')
}

/** A way to write where the socket is that is short enough, until it is released; null where there is none. */
function addressOf(dir: string, name: string): { readonly path: string; release(): void } | null {
  const full = join(dir, name)
  const near = relative(process.cwd(), full)
  const path = near.length < full.length ? near : full
  if (Buffer.byteLength(path) <= LONGEST_ADDRESS) return { path, release: () => {} }
  if (process.platform !== 'linux') return null
  const folder = openSync(dir, 'r')
  return { path: `/proc/self/fd/${folder}/${name}`, release: () => closeSync(folder) }
}
