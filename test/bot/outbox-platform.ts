import { type Account, accountKey } from '../../src/bot/accounts/account.js'
import { Refused, RetryLater } from '../../src/bot/ports/failure.js'
import type { Messenger, OutgoingMessage, Receipt } from '../../src/bot/ports/messenger.js'
import type { VirtualClock } from './outbox-clock.js'

/** What comes of a message that is sent. */
export type Fate =
  /** It arrives, and the answer too. */
  | 'ok'
  /** It arrives; the answer is lost. */
  | 'lost'
  /** It arrives; nobody ever answers. */
  | 'silent'
  /** It arrives more than a minute after its time-out. */
  | 'late'
  /** It arrives ten minutes after its time-out, later than anybody waits. */
  | 'too-late'
  /** It never arrives, and nobody says so. */
  | 'never'
  /** Nothing is taken: too many. */
  | 'limited'
  /** Nothing is taken from this bot until somebody changes something: a token that was revoked. */
  | 'refused'
  /** Nothing is taken for this one, and nobody knows whether for others. */
  | 'denied'
  /** This person cannot be reached any more. */
  | 'gone'
  /** This message is not taken. */
  | 'not-this'

export interface Arrived {
  readonly account: string
  readonly key: string
  readonly repeated: boolean
  readonly at: Date
}

const failure = { message: 'x', remedy: 'y' }

/** A chat platform that remembers what arrived, by a clock of its own, which is right. But on `slack` nobody can look it up. */
export class FakePlatform implements Messenger {
  readonly arrived: Arrived[] = []
  /** Departures, also of what never arrived. */
  readonly sent: Arrived[] = []
  looks = 0
  /** What comes of the next message; `ok` where nothing is said. */
  fate: (message: OutgoingMessage, to: Account) => Fate = () => 'ok'
  /** Whether history answers. */
  historyAnswers: () => boolean = () => true
  retryAfter: () => number | undefined = () => undefined
  latency = 120

  constructor(
    readonly platform: Account['platform'],
    readonly clock: VirtualClock,
  ) {}

  async send(to: Account, _address: string | null, { key, repeated }: OutgoingMessage): Promise<Receipt> {
    const message = { account: accountKey(to), key, repeated, at: this.clock.right() }
    const fate = this.fate({ key, repeated } as OutgoingMessage, to)
    this.sent.push(message)
    const lands = (ms: number) => this.clock.after(ms, () => this.arrived.push({ ...message, at: this.clock.right() }))
    switch (fate) {
      case 'ok':
        lands(this.latency / 2)
        await this.clock.wait(this.latency)
        return { address: `D-${to.user}`, message: String(this.arrived.length) }
      case 'lost':
        lands(this.latency / 2)
        await this.clock.wait(this.latency)
        throw new RetryLater({ ...failure, code: 'unreachable' })
      case 'silent':
        lands(this.latency)
        return new Promise(() => {})
      case 'late':
        lands(80_000)
        throw new RetryLater({ ...failure, code: 'unreachable' })
      case 'too-late':
        lands(600_000)
        throw new RetryLater({ ...failure, code: 'unreachable' })
      case 'never':
        throw new RetryLater({ ...failure, code: 'unreachable' })
      case 'limited':
        throw new RetryLater({ ...failure, code: 'rate-limited', afterSeconds: this.retryAfter() })
      case 'refused':
        throw new Refused({ ...failure, code: 'refused' })
      case 'denied':
        throw new Refused({ ...failure, code: 'denied' })
      case 'gone':
        throw new Refused({ ...failure, code: 'gone' })
      case 'not-this':
        throw new Refused({ ...failure, code: 'bad-answer' })
    }
  }

  /** Messages that stand as something else by now, by their ids. */
  readonly replaced = new Map<string, string>()

  async copies(to: Account, _address: string | null, key: string): Promise<readonly Receipt[]> {
    await this.clock.wait(this.latency)
    return this.arrived.flatMap((message, n) =>
      message.key === key && message.account === accountKey(to)
        ? [{ address: `D-${to.user}`, message: String(n + 1) }]
        : [],
    )
  }

  async replace(_to: Account, { message }: Receipt, { card }: Omit<OutgoingMessage, 'repeated'>): Promise<void> {
    this.replaced.set(message, card.title)
  }

  async find(
    to: Account,
    _address: string | null,
    key: string,
    since: Date,
  ): Promise<Receipt | 'absent' | 'cannot-tell'> {
    if (this.platform !== 'slack') return 'cannot-tell'
    this.looks++
    await this.clock.wait(this.latency)
    if (!this.historyAnswers()) throw new RetryLater({ ...failure, code: 'unreachable' })
    const found = this.arrived.find(
      message => message.key === key && message.account === accountKey(to) && message.at >= since,
    )
    return found ? { address: `D-${to.user}`, message: 'found' } : 'absent'
  }
}
