import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, openSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join, relative } from 'node:path'
import { codeOf } from '../errors.js'

/*
 * A holder of the data folder listens on a Unix socket in it. Whoever reaches the folder reaches the socket, also from
 * another container where its process has another number or none, and the kernel closes it with the process.
 */

/** What the address of a Unix socket may be long, with some room: 108 bytes on Linux, 104 elsewhere. */
const LONGEST_ADDRESS = 100

/** `answers`: somebody holds it. `refuses`: whoever did has ended. `unknown`: it is not there, or cannot be asked. */
type KnockAnswer = 'answers' | 'refuses' | 'unknown'

/** A socket that is listened on. */
export interface LockSocket {
  readonly name: string
  close(): void
}

/** Listens on a new socket in the folder; null where its disk, or the system, has no such thing. */
export async function listenIn(dir: string): Promise<LockSocket | null> {
  if (process.platform === 'win32') return null
  const name = `lock.${randomBytes(4).toString('hex')}.sock`
  const address = addressOf(dir, name)
  if (!address) return null
  const server = createServer(asker => asker.on('error', () => {}).destroy())
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
    close: () => {
      server.close()
      try {
        rmSync(join(dir, name), { force: true })
      } catch {
        // Nobody listens on it any more; whoever has the folder next removes it.
      }
      address.release()
    },
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
