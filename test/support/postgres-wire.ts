import { createServer, connect as dial, type Server, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/*
 * What stands between the program and PostgreSQL, and does what networks, crashes and poolers do. It reads no more of what is said
 * than where a question ends (`Q`, `S` for sync, `c` for the end of a COPY) and where its answer does (`Z`).
 */

/** Where a connection is cut: before a question reaches the server, or after it was answered and before anybody hears of it. */
export interface Cut {
  /** Counted from 1 over all questions since it was set. */
  readonly question: number
  readonly when: 'before' | 'after'
  /** Whether nothing gets through any more from then on, as after the end of a process. */
  readonly dies: boolean
  /** Whether the connection stays and nothing goes through it any more, where it would have been cut. */
  readonly hangs?: boolean
}

/** Puts itself between; `address` leads through it. */
export class CuttingProxy {
  address = ''
  #server: Server | null = null
  readonly #sockets = new Set<Socket>()
  #cut: Cut | null = null
  #questions = 0
  #commits: number[] = []
  #isDead = false

  constructor(readonly to: string) {}

  async open(): Promise<this> {
    const { host, port } = placeOf(this.to)
    this.#server = createServer(PROMPT, client => this.#pass(client, dial({ port, host, ...PROMPT })))
    this.address = await listening(this.#server, this.to)
    return this
  }

  /** From now on questions are counted anew, and one is cut. */
  cutAt(cut: Cut | null): void {
    this.#questions = 0
    this.#commits = []
    this.#isDead = false
    this.#cut = cut
  }

  /** Questions since it was told to count. */
  get questions(): number {
    return this.#questions
  }

  /** Which of them ended a transaction. */
  get commits(): ReadonlySet<number> {
    return new Set(this.#commits)
  }

  close(): void {
    this.#server?.close()
    for (const socket of this.#sockets) socket.destroy()
  }

  #pass(client: Socket, server: Socket): void {
    if (this.#isDead) {
      client.destroy()
      server.destroy()
      return
    }
    /** Numbers of the questions that were not answered yet: several may be on their way. */
    const open: number[] = []
    const both = [client, server]
    let hangs = false
    const cut = () => {
      if (this.#cut?.hangs) {
        hangs = true
        this.#cut = null
        return
      }
      this.#isDead ||= this.#cut?.dies ?? false
      this.#cut = null
      for (const socket of this.#isDead ? this.#sockets : both) socket.destroy()
    }
    for (const socket of both) {
      this.#sockets.add(socket)
      socket.on('error', () => {})
      socket.once('close', () => {
        this.#sockets.delete(socket)
        for (const other of both) other.destroy()
      })
    }
    const asked = messages(true, (kind, bytes) => {
      if (hangs) return
      if (QUESTIONS.has(kind)) {
        // A COPY and its end have one answer.
        if (kind === 'c') open.pop()
        open.push(++this.#questions)
        if (this.#questions === this.#cut?.question && this.#cut.when === 'before') return cut()
      }
      server.write(bytes)
    })
    const answered = messages(false, (kind, bytes) => {
      if (hangs) return
      const question = kind === 'Z' ? open.shift() : undefined
      // Nothing is under way any more: it ended a transaction.
      if (question !== undefined && bytes.at(-1) === IDLE) this.#commits.push(question)
      if (question !== undefined && question === this.#cut?.question) cut()
      else client.write(bytes)
    })
    client.on('data', asked)
    server.on('data', answered)
  }
}

/** Cuts everything that goes through it when it is told to, or lets it take longer. */
export class FlakyProxy {
  address = ''
  /** Milliseconds that everything takes longer, one way. */
  slow = 0
  #server: Server | null = null
  readonly #sockets = new Set<Socket>()

  constructor(readonly to: string) {}

  async open(): Promise<this> {
    const { host, port } = placeOf(this.to)
    this.#server = createServer(PROMPT, client => this.#pass(client, dial({ port, host, ...PROMPT })))
    this.address = await listening(this.#server, this.to)
    return this
  }

  cut(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  close(): void {
    this.#server?.close()
    this.cut()
  }

  #pass(client: Socket, server: Socket): void {
    const both = [client, server] as const
    for (const [from, to] of [both, [server, client] as const]) {
      let last: Promise<unknown> = Promise.resolve()
      this.#sockets.add(from)
      from.on('error', () => {})
      from.on('data', bytes => {
        const slow = this.slow
        last = last.then(() => (slow > 0 ? delay(slow) : undefined)).then(() => to.destroyed || to.write(bytes))
      })
      from.once('close', () => {
        this.#sockets.delete(from)
        to.destroy()
      })
    }
  }
}

/** A pooler in transaction mode: each transaction of anybody on any of a few connections, which forget everything in between. */
export class Pooler {
  address = ''
  #server: Server | null = null
  readonly #free: Backend[] = []
  readonly #all: Backend[] = []

  constructor(readonly to: string) {}

  async open(connections = 3): Promise<this> {
    for (let n = 0; n < connections; n++) this.#all.push(await Backend.open(this.to))
    this.#free.push(...this.#all)
    this.#server = createServer(PROMPT, client => this.#serve(client))
    this.address = await listening(this.#server, this.to)
    return this
  }

  close(): void {
    this.#server?.close()
    for (const { socket } of this.#all) socket.destroy()
  }

  #serve(client: Socket): void {
    let backend: Backend | null = null
    let waiting: Buffer[] = []
    let isWaiting = false
    client.on('error', () => {})
    client.once('close', () => backend && void this.#release(backend, true))
    const take = async () => {
      isWaiting = true
      while (this.#free.length === 0) await delay(1)
      const [taken] = this.#free.splice(Math.floor(Math.random() * this.#free.length), 1)
      if (!taken) return
      backend = taken
      isWaiting = false
      taken.hear = (kind, bytes) => {
        client.write(bytes)
        if (kind !== 'Z' || bytes.at(-1) !== IDLE) return
        backend = null
        void this.#release(taken, false)
      }
      for (const bytes of waiting) taken.socket.write(bytes)
      waiting = []
    }
    client.on(
      'data',
      messages(true, (kind, bytes) => {
        if (kind === 'startup') client.write(this.#all[0]?.greeting ?? '')
        else if (kind === 'X') client.end()
        else if (backend) backend.socket.write(bytes)
        else {
          waiting.push(bytes)
          if (!isWaiting) void take()
        }
      }),
    )
  }

  async #release(backend: Backend, isLeft: boolean): Promise<void> {
    if (isLeft) await backend.ask('ROLLBACK')
    await backend.ask('DISCARD ALL')
    this.#free.push(backend)
  }
}

/** One connection of a pooler to the server. */
class Backend {
  hear: (kind: string, bytes: Buffer) => void = () => {}
  greeting = Buffer.alloc(0)

  private constructor(readonly socket: Socket) {
    socket.on('error', () => {})
    socket.on(
      'data',
      messages(false, (kind, bytes) => this.hear(kind, bytes)),
    )
  }

  static async open(to: string): Promise<Backend> {
    const { host, port, user, database } = placeOf(to)
    const backend = new Backend(dial({ port, host, ...PROMPT }))
    const said: Buffer[] = []
    const ready = new Promise<void>(resolve => {
      backend.hear = (kind, bytes) => {
        said.push(bytes)
        if (kind === 'Z') resolve()
      }
    })
    const startup = Buffer.from(`\0\0\0\0\0\x03\0\0user\0${user}\0database\0${database}\0client_encoding\0UTF8\0\0`)
    startup.writeInt32BE(startup.length)
    backend.socket.write(startup)
    await ready
    backend.greeting = Buffer.concat(said)
    return backend
  }

  async ask(sql: string): Promise<void> {
    const body = Buffer.from(`Q\0\0\0\0${sql}\0`)
    body.writeInt32BE(body.length - 1, 1)
    await new Promise<void>(resolve => {
      this.hear = kind => kind === 'Z' && resolve()
      this.socket.write(body)
    })
    this.hear = () => {}
  }
}

/** Small pieces wait for nothing. */
const PROMPT = { noDelay: true }

/** Where a connection stands when no transaction is open. */
const IDLE = 'I'.charCodeAt(0)

const QUESTIONS = new Set(['Q', 'S', 'c'])

/** Takes bytes as they come and hands on whole messages, each with the letter that it begins with; the first of a client has none. */
function messages(isClient: boolean, take: (kind: string, bytes: Buffer) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  let isStarted = !isClient
  return chunk => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const at = isStarted ? 1 : 0
      if (rest.length < at + 4) return
      const length = at + rest.readInt32BE(at)
      if (rest.length < length) return
      const bytes = rest.subarray(0, length)
      rest = rest.subarray(length)
      take(isStarted ? String.fromCharCode(bytes[0] ?? 0) : 'startup', bytes)
      isStarted = true
    }
  }
}

function placeOf(address: string) {
  const { hostname: host, port, username: user, pathname } = new URL(address)
  return { host, port: Number(port), user, database: pathname.slice(1) }
}

function listening(server: Server, to: string): Promise<string> {
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const own = new URL(to)
      const at = server.address()
      own.host = `127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`
      resolve(own.href)
    })
  })
}
