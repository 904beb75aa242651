import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, connect as dial, type Socket } from 'node:net'
import { join } from 'node:path'
import { createSecureContext, TLSSocket } from 'node:tls'

/** Why no certificate can be made for tests, or null. */
export const whyNoCertificate: string | null = spawnSync('openssl', ['version']).status === 0 ? null : 'no openssl'
if (whyNoCertificate !== null) console.warn(`Tests of TLS are skipped: ${whyNoCertificate}`)

/** A key and a certificate of a host, good for a day, which is its own authority. */
export function aCertificate(folder: string, host: string): { readonly key: string; readonly cert: string } {
  const [key, cert] = [join(folder, `${host}.key`), join(folder, `${host}.pem`)]
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1']
  const named = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`]
  const made = spawnSync('openssl', ['req', '-x509', ...kind, ...named, '-keyout', key, '-out', cert])
  if (made.status !== 0) throw new Error(String(made.stderr))
  return { key, cert }
}

/** Stands before a PostgreSQL as one that speaks TLS, and nothing else. */
export class TlsInFront {
  readonly #server
  readonly #sockets = new Set<Socket>()

  constructor(to: URL, { key, cert }: ReturnType<typeof aCertificate>) {
    const secureContext = createSecureContext({ key: readFileSync(key), cert: readFileSync(cert) })
    this.#server = createServer(client => {
      this.#keep(client)
      client.once('data', request => {
        if (!request.equals(ASKS_FOR_TLS)) return client.destroy()
        client.write('S')
        const inside = new TLSSocket(client, { isServer: true, secureContext })
        const server = dial({ host: to.hostname, port: Number(to.port) })
        this.#keep(inside)
        this.#keep(server)
        inside.pipe(server).pipe(inside)
      })
    })
  }

  async listen(): Promise<number> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve))
    const at = this.#server.address()
    return typeof at === 'object' && at ? at.port : 0
  }

  close(): void {
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket)
    socket.on('error', () => socket.destroy())
  }
}

/** The first that a client says who asks for TLS. */
const ASKS_FOR_TLS = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f])
