import { Random } from '../../bench/random.js'
import type { Account } from '../../src/bot/accounts/account.js'
import { mailContactOf } from '../../src/bot/accounts/mail.js'
import { NO_LINKS } from '../../src/bot/ledger/chain.js'
import { wantsMail } from '../../src/bot/office/mail-wish.js'
import { MessageHistory } from '../../src/bot/outbox/message-history.js'
import type { FindContact, Outbox } from '../../src/bot/outbox/outbox.js'
import type { Outgoing } from '../../src/bot/outbox/outgoing.js'
import type { Messenger } from '../../src/bot/ports/messenger.js'
import { collectPlanInput } from '../../src/bot/reminders/collect.js'
import { outgoingFor } from '../../src/bot/reminders/compose.js'
import { DEFAULT_CYCLE_TIMING } from '../../src/bot/reminders/cycle-timing.js'
import { type DayPlan, planDay } from '../../src/bot/reminders/plan-day.js'
import { NOTHING_HIDDEN } from '../../src/bot/reminders/plan-types.js'
import { Reminder } from '../../src/bot/reminders/reminder-cycle.js'
import type { Brought } from '../../src/bot/sync/daily-sync.js'
import { addDays, type Contract, type Day, dayInBogota, type Grounds } from '../../src/rules/index.js'
import { VirtualClock } from '../bot/outbox-clock.js'
import { boxOn } from '../bot/outbox-fixture.js'
import { Mortal } from '../bot/outbox-mortal.js'
import { FakePlatform, type Fate } from '../bot/outbox-platform.js'
import { bogota } from '../contracts/deliveries-data.js'
import { Entity, type Size } from './entity.js'

const FIRST: Day = '2027-07-01'
const LAST: Day = '2027-07-31'
const NEVER = Number.POSITIVE_INFINITY
const TICK_MS = 900_000

/** How the platforms are for some hours. */
interface Weather {
  readonly fates: readonly (readonly [Fate, number])[]
  readonly historyAnswers: boolean
}

const CALM: Weather = { fates: [['ok', 1]], historyAnswers: true }
/** Days on which a platform takes nothing, or tells nothing, until the next morning. */
const OUTAGES: readonly (readonly [Weather, number])[] = [
  [{ fates: [['limited', 1]], historyAnswers: true }, 2],
  [{ fates: [['never', 1]], historyAnswers: false }, 1],
  [{ fates: [['lost', 1]], historyAnswers: false }, 1],
]
const WEATHERS: readonly (readonly [Weather, number])[] = [
  [CALM, 6],
  [
    {
      fates: [
        ['ok', 8],
        ['lost', 1],
        ['late', 1],
        ['silent', 1],
        ['limited', 2],
        ['never', 1],
      ],
      historyAnswers: true,
    },
    4,
  ],
  [
    {
      fates: [
        ['limited', 3],
        ['ok', 1],
      ],
      historyAnswers: true,
    },
    1,
  ],
  [{ fates: [['never', 1]], historyAnswers: false }, 1],
  [{ fates: [['lost', 1]], historyAnswers: false }, 1],
  [
    {
      fates: [
        ['silent', 1],
        ['ok', 2],
      ],
      historyAnswers: true,
    },
    1,
  ],
]

/** A month of an invented entity on virtual time: the same for the same seed, on every machine. */
export class July {
  readonly random: Random
  readonly entity: Entity
  readonly clock = new VirtualClock(bogota(FIRST, '04:00:00'))
  readonly platforms: Record<Account['platform'], FakePlatform>
  readonly counts = { crashes: 0, syncsFailed: 0, said: 0, relinked: 0, stormy: 0 }
  /** People with an account now. */
  readonly linked = new Set<string>()
  /** Today the platforms stay away until the next morning, so that not everybody can be told. */
  isBad = false
  #weather = CALM
  #mortal = new Mortal(NEVER)
  #reminder: Reminder
  #told: MessageHistory
  #isDataDown = false

  constructor(
    readonly seed: number,
    size: Size,
    /** Whether those who have no account, a third of all, are written to by e-mail. */
    readonly mails = false,
  ) {
    this.random = new Random(seed)
    this.entity = new Entity(this.random, size, mails)
    this.platforms = {
      slack: new FakePlatform('slack', this.clock),
      teams: new FakePlatform('teams', this.clock),
      email: new FakePlatform('email', this.clock),
    }
    for (const platform of Object.values(this.platforms)) {
      platform.fate = () => this.random.pick(this.#weather.fates)
      platform.historyAnswers = () => this.#weather.historyAnswers
      platform.retryAfter = () => this.random.whole(1, 600)
    }
    for (const { id } of this.entity.people) if (this.random.next() < (mails ? 0.67 : 0.85)) this.linked.add(id)
    const { reminder, told } = this.#process()
    this.#reminder = reminder
    this.#told = told
  }

  /** Every day of the month, after it is over. */
  async *days(): AsyncGenerator<Day> {
    await this.entity.commit(addDays(FIRST, -1), this.clock.now())
    for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
      await this.#day(day)
      yield day
    }
  }

  /** The plan as it would be made now, by somebody who only reads. */
  async planNow(): Promise<DayPlan> {
    const context = this.entity.world()
    const told = new MessageHistory(context.store, context.entity.key)
    return planDay(await collectPlanInput(context, this.#outside(told), this.clock.now()))
  }

  async #day(day: Day): Promise<void> {
    const { random, clock } = this
    this.#isDataDown = random.next() < 0.15
    this.entity.live()
    this.isBad = random.next() < 0.12
    const isStormy = this.isBad || random.next() < 0.5
    if (this.isBad) this.#weather = random.pick(OUTAGES)
    this.counts.stormy += Number(isStormy)
    for (let at = bogota(day, '04:30:00'); at <= bogota(day, '20:00:00'); at = new Date(at.getTime() + TICK_MS)) {
      await clock.until(at)
      const hour = (at.getTime() - bogota(day, '00:00:00').getTime()) / 3_600_000
      // From three on nothing happens any more, so that who is due can be told by the evening; but for some bad days.
      if (hour >= 15 && !this.isBad) this.#weather = CALM
      else if (isStormy && !this.isBad && random.next() < 0.3) this.#weather = random.pick(WEATHERS)
      if (hour < 15 && random.next() < 0.2) await this.#somebodySays(day, at)
      await this.#tick(hour < 15 && random.next() < 0.06)
    }
    await clock.until(bogota(day, '23:30:00'))
  }

  /** One tick; the process may die in it, and starts again some time later. */
  async #tick(dies: boolean): Promise<void> {
    if (dies) this.#mortal.dieAfter(this.random.whole(1, 60))
    await this.clock.run(this.#reminder.cycle(this.clock.now()))
    if (!this.#mortal.dead) return this.#mortal.dieAfter(NEVER)
    this.counts.crashes++
    this.#mortal = new Mortal(NEVER)
    const { reminder, told } = this.#process()
    this.#reminder = reminder
    this.#told = told
  }

  #process(): { reminder: Reminder; told: MessageHistory } {
    const { clock, entity, random } = this
    const mortal = this.#mortal
    const deliveries = mortal.within(entity.store.deliveries, ['plan', 'append', 'get', 'open'])
    const store = { ...entity.store, deliveries }
    const messengers: Record<Account['platform'], Messenger> = {
      slack: mortal.within<Messenger>(this.platforms.slack, ['send', 'find']),
      teams: mortal.within<Messenger>(this.platforms.teams, ['send', 'find']),
      email: mortal.within<Messenger>(this.platforms.email, ['send', 'find']),
    }
    const reach: FindContact = async (person, kind) => {
      if (!this.linked.has(person)) {
        const mailed = kind === 'digest' && (await this.#mailed(person))
        return mailed ? { ...mailed, messenger: messengers.email } : { unreachable: 'not-linked' }
      }
      const account = this.accountOf(person)
      return { account, address: null, messenger: messengers[account.platform] }
    }
    const context = entity.world(store)
    const more: Partial<Outbox> = {
      entity: context.entity.key,
      reach,
      random: () => random.next(),
      owner: `run ${this.counts.crashes}`,
    }
    const told = new MessageHistory(store, context.entity.key)
    const reminder = new Reminder({
      context: async () => context,
      sync: now => this.#sync(now),
      plan: (_, now) => this.#plan(now),
      outbox: boxOn(clock, deliveries, this.platforms.slack, more),
      timing: { ...DEFAULT_CYCLE_TIMING, planAgain: 14_000_000, cycle: 600_000 },
    })
    return { reminder, told }
  }

  #mailed(person: string) {
    const context = this.entity.world()
    return mailContactOf(context, context.directory.get(person), dayInBogota(this.clock.now()))
  }

  accountOf(person: string): Account {
    const n = Number(person.slice(2))
    return n % 10 < 7
      ? { platform: 'slack', tenant: 'T1', user: person }
      : { platform: 'teams', tenant: 'T2', user: person }
  }

  async #sync(now: Date): Promise<Brought> {
    if (this.#isDataDown) {
      this.counts.syncsFailed++
      throw new Error('no data today')
    }
    await this.entity.commit(addDays(dayInBogota(now), -1), now)
    return { kind: 'committed' }
  }

  async *#plan(now: Date): AsyncGenerator<Outgoing> {
    const context = this.entity.world()
    const plan = planDay(await collectPlanInput(context, this.#outside(this.#told), now))
    for (const entry of plan.entries) {
      const outgoing = outgoingFor(context, plan, entry)
      if (outgoing) yield outgoing
    }
  }

  #outside(told: MessageHistory): Parameters<typeof collectPlanInput>[1] {
    return {
      told: ({ id }) => told.of(id),
      reach: ({ id }) => ({ kind: this.linked.has(id) ? 'linked' : 'not-linked' }),
      blind: { ...NOTHING_HIDDEN, heads: { sent: NO_LINKS, said: NO_LINKS, seen: NO_LINKS } },
    }
  }

  /** Somebody tells the bot something, or is linked or unlinked. */
  async #somebodySays(day: Day, at: Date): Promise<void> {
    const { random, entity } = this
    const { store } = entity
    const person = entity.anyPerson()
    const key = `k${this.counts.said++}`
    const said = {
      id: key,
      key,
      by: person.id,
      role: 'supervisor',
      at: at.toISOString(),
      on: day,
      channel: 'slack',
      shown: [],
    } as const
    const contract = entity.anyContract()
    const about = async (statement: Parameters<typeof store.said.append>[2]) => {
      const version = (await store.said.of(contract.entity, [contract.id])).get(contract.id)?.version ?? 0
      await store.said.append(contract.entity, contract.id, statement, version)
    }
    const oneself = async (statement: Parameters<typeof store.people.append>[2]) => {
      const version = (await store.people.of(contract.entity, [person.id])).get(person.id)?.version ?? 0
      await store.people.append(contract.entity, person.id, statement, version)
    }
    switch (random.whole(0, 7)) {
      case 0:
        return about({ ...said, kind: 'snoozed', until: addDays(day, random.whole(1, 20)) })
      case 1:
        return about({ ...said, kind: 'closed-it', closedOn: day, cut: contract.source.cut })
      case 2: {
        const attestation = {
          id: key,
          fact: 'nothingPending',
          value: 'yes',
          by: person.id,
          role: 'supervisor',
          on: day,
          grounds: groundsIn(contract),
        } as const
        return about({ ...said, kind: 'attested', attestation })
      }
      case 3:
        return about({ ...said, kind: 'not-mine' })
      case 4:
        return oneself({ ...said, kind: 'paused', until: addDays(day, random.whole(1, 9)) })
      case 5:
        return oneself({
          ...said,
          kind: 'cadence',
          cadence: random.pick([
            ['daily', 1],
            ['weekly', 1],
            ['important', 1],
          ] as const),
        })
      case 6:
        return oneself({
          ...said,
          kind: 'digest-time',
          time: random.pick([
            ['07:30', 1],
            ['13:30', 1],
          ] as const),
        })
      default:
        if (this.mails && random.next() < 0.4)
          return wantsMail(entity.world(), entity.world().directory.get(person.id) ?? person, random.next() < 0.5, at)
        this.counts.relinked++
        if (!this.linked.delete(person.id)) this.linked.add(person.id)
    }
  }
}

function groundsIn({ supervisors, facts: { state, endsOn = null, value = null } }: Contract): Grounds {
  return { state, endsOn, value, supervisors }
}
