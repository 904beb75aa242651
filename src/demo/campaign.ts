import type { Installation } from '../app/installation.js'
import type { Account } from '../bot/accounts/account.js'
import type { Person } from '../bot/accounts/person.js'
import type { Card } from '../bot/cards/card.js'
import type { EntityContext } from '../bot/context.js'
import type { Outbox } from '../bot/outbox/outbox.js'
import { DEFAULT_SEND_LIMITS, MemoryRateLimiter } from '../bot/outbox/rate-limiter.js'
import type { OutgoingMessage } from '../bot/ports/messenger.js'
import type { Accounting } from '../bot/reminders/accounting.js'
import { collectPlanInput } from '../bot/reminders/collect.js'
import { collectHistory } from '../bot/reminders/collect-history.js'
import { outgoingFor } from '../bot/reminders/compose.js'
import { DEFAULT_CYCLE_TIMING } from '../bot/reminders/cycle-timing.js'
import { type DayPlan, planDay } from '../bot/reminders/plan-day.js'
import type { PlanEntry } from '../bot/reminders/plan-types.js'
import { Reminder } from '../bot/reminders/reminder-cycle.js'
import type { Identities } from '../bot/sync/supervisors.js'
import { sync } from '../bot/sync/sync.js'
import { addDays, type Day, dayInBogota as dayOf, instantAt, isBusinessDay } from '../rules/index.js'
import type { Settings } from '../settings/settings.js'
import type { Language } from '../words/language.js'
import { PLATFORMS } from '../words/platforms.js'
import { closedOn, leftToClose, tellOne } from './campaign-people.js'
import { demoContextOn, demoSnapshot, openDemo } from './demo-context.js'
import { MortalStore, SimulatedChat } from './power-cut.js'

/*
 * The last month of a campaign in the demo, on a clock of its own: what everybody is told every morning, what they do about
 * it, a power cut in the middle of sending, and the count at the end. The same every time.
 */

/** What happens in the play, to be shown. */
export type Scene =
  | { readonly kind: 'begin'; readonly first: Day; readonly last: Day }
  | {
      readonly kind: 'day'
      readonly day: Day
      readonly told: readonly OutgoingMessage[]
      readonly confirmed: number
      readonly open: number
    }
  | { readonly kind: 'card'; readonly to: Person; readonly card: Card }
  | { readonly kind: 'told'; readonly by: Person; readonly card: Card }
  | { readonly kind: 'crash'; readonly sent: number; readonly left: number }
  | { readonly kind: 'recovered'; readonly found: number; readonly sent: number }
  | {
      readonly kind: 'end'
      readonly accounting: Accounting
      readonly messages: number
      readonly doubled: number
      readonly closed: number
      readonly open: number
    }

/** Business days of the month on which something happens, counted from 1. */
const TELLS_ON = 3
const CRASHES_ON = 8
/** Ticks of a morning: until the last of them everybody's hour has come. */
const MORNING = ['08:05', '08:30', '09:00', '09:30', '10:00']

/** Plays the month up to the date of the next campaign that is more than a month away. */
export async function* playCampaign(settings: Settings, now: Date, language: Language): AsyncGenerator<Scene> {
  const last = await campaignDate(settings, now)
  const first = addDays(last, -30)
  const { context, installation, identities } = await openDemo(settings, instantAt(first, '05:00'))
  yield { kind: 'begin', first, last }
  const directory = new Map([...context.directory].map(([id, person]) => [id, { ...person, language }]))
  yield* new July(settings, { ...context, directory, language }, installation, identities, first, last).play()
}

class July {
  readonly #settings: Settings
  #context: EntityContext
  readonly #installation: Installation
  readonly #identities: Identities
  readonly #first: Day
  readonly #last: Day
  readonly #closed = new Map<string, Day>()
  readonly #chat = new SimulatedChat()
  readonly #store: MortalStore
  #now: Date
  #plan: DayPlan | null = null
  #sum: Accounting | null = null
  /** The entries of the day's plans by which somebody was told, by the key of what they were told. */
  readonly #entries = new Map<string, PlanEntry>()
  #wasCut = false

  constructor(
    settings: Settings,
    context: EntityContext,
    installation: Installation,
    identities: Identities,
    first: Day,
    last: Day,
  ) {
    this.#settings = settings
    this.#installation = installation
    this.#identities = identities
    this.#first = first
    this.#last = last
    this.#store = new MortalStore(installation.store)
    this.#context = { ...context, store: this.#store.store }
    this.#now = instantAt(first, '05:00')
  }

  async *play(): AsyncGenerator<Scene> {
    let reminder = this.#reminder()
    let businessDay = 0
    for (let day = this.#first; day <= this.#last; day = addDays(day, 1)) {
      this.#context = { ...(await demoContextOn(this.#settings, this.#context, day)), store: this.#store.store }
      const works = isBusinessDay(this.#context.calendar, day)
      if (works) businessDay++
      const before = this.#chat.messages.length
      this.#now = instantAt(day, '05:30')
      await reminder.cycle(this.#now)
      if (works && businessDay === CRASHES_ON) this.#chat.dieAfter = before + 5
      this.#chat.died = () => this.#store.kill()
      for (const hour of MORNING) {
        this.#now = instantAt(day, hour)
        const wasSent = this.#chat.messages.length
        const left = new Set(await this.#left())
        const { delivered } = await reminder.cycle(this.#now)
        if (this.#wasCut) {
          // Whose hour came meanwhile was not left over by the power cut.
          const sentNow = this.#chat.messages.slice(wasSent)
          const sent = sentNow.filter(({ key }) => left.has(key)).length
          yield { kind: 'recovered', found: delivered.sent - sentNow.length, sent }
        }
        this.#wasCut = this.#store.isDead
        if (!this.#wasCut) continue
        yield { kind: 'crash', sent: this.#chat.messages.length - before, left: (await this.#left()).length }
        this.#store.revive()
        reminder = this.#reminder()
      }
      const isLast = works && !isBusinessDayAfter(this.#context, day, this.#last)
      if (isLast) {
        // By the evening everything that was due has gone out: that is the sum of the campaign's last day.
        this.#now = instantAt(day, '18:00')
        await reminder.cycle(this.#now)
        this.#sum = this.#plan?.accounting ?? null
      }
      const told = this.#chat.messages.slice(before)
      if (works || told.length > 0) yield await this.#summary(day, told)
      yield* this.#cards(told, businessDay, day)
      if (works && businessDay === TELLS_ON) {
        const said = await tellOne(this.#context, this.#now)
        if (said) yield { kind: 'told', ...said }
      }
      // SECOP's data shows it the next morning.
      if (works) for (const id of await closedOn(this.#context, day)) this.#closed.set(id, day)
    }
    yield await this.#end()
  }

  /** Keys of what has not ended. */
  #left(): Promise<readonly string[]> {
    return this.#installation.store.deliveries.open(this.#context.entity.key)
  }

  #reminder(): Reminder {
    const now = () => this.#now
    const wait = async () => {}
    const times = { now, monotonic: () => this.#now.getTime(), wait, random: () => 0.5 }
    const outbox: Outbox = {
      entity: this.#context.entity.key,
      store: this.#store.store,
      reach: async person => ({ account: accountOf(person), address: null, messenger: this.#chat }),
      rateLimiter: new MemoryRateLimiter(times, {
        limits: new Map(PLATFORMS.map(name => [name, DEFAULT_SEND_LIMITS])),
      }),
      // Nobody waits for a real platform here.
      timing: { sendTimeout: 0, settle: 60_000, firstPause: 1, longestPause: 1, giveUp: 1e9, grace: 0 },
      owner: 'demo',
      ...times,
      wait: (_, signal) => new Promise(resolve => signal?.addEventListener('abort', () => resolve(), { once: true })),
    }
    return new Reminder({
      context: async () => this.#context,
      sync: instant => this.#sync(instant),
      plan: (context, instant) => this.#planned(context, instant),
      outbox,
      timing: { ...DEFAULT_CYCLE_TIMING, alertFrom: '08:00' },
    })
  }

  #sync(now: Date) {
    const { store } = this.#installation
    const registerState = demoSnapshot(dayOf(now), this.#first, this.#closed)
    return sync({ store, entity: this.#context.entity.key, identities: this.#identities, registerState, now })
  }

  async *#planned(context: EntityContext, now: Date) {
    const known = await collectHistory(context, now)
    const plan = planDay(
      await collectPlanInput(
        context,
        { ...known, reach: ({ listed }) => ({ kind: listed ? 'linked' : 'not-linked' }) },
        now,
      ),
    )
    this.#plan = plan
    for (const entry of plan.entries) {
      const outgoing = outgoingFor(context, plan, entry)
      // A later plan of the day knows no reason any more for what was told by then.
      if (outgoing && !this.#entries.has(outgoing.key)) this.#entries.set(outgoing.key, entry)
      if (outgoing) yield outgoing
    }
  }

  async #summary(day: Day, told: readonly OutgoingMessage[]): Promise<Scene> {
    const { contracts } = this.#installation.store
    const changes = await contracts.changes(this.#context.entity.key)
    const confirmed = changes.filter(({ kind }) => kind === 'closed').length
    return { kind: 'day', day, told, confirmed, open: await leftToClose(this.#context, dayOf(this.#now)) }
  }

  /** A few of the cards whole: the first morning, whoever is told of an escalation, the last business day. */
  *#cards(told: readonly OutgoingMessage[], businessDay: number, day: Day): Generator<Scene> {
    const isLast = !isBusinessDayAfter(this.#context, day, this.#last)
    for (const { key, card } of told) {
      const entry = this.#entries.get(key)
      if (!entry) continue
      const { person, own } = entry.recipient
      const what =
        businessDay === 1 && isBusy(own.contracts)
          ? 'first'
          : isLast && person.roles.includes('admin')
            ? 'last'
            : entry.reasons.find(reason => reason === 'escalated' || reason === 'team-escalated')
      // One of each is enough to see how it reads.
      if (what === undefined || this.#shown.has(what)) continue
      this.#shown.add(what)
      yield { kind: 'card', to: person, card }
    }
  }

  readonly #shown = new Set<string>()

  async #end(): Promise<Scene> {
    const { messages } = this.#chat
    return {
      kind: 'end',
      accounting: this.#sum ?? NOBODY_TOLD,
      messages: messages.length,
      doubled: messages.length - new Set(messages.map(({ key }) => key)).size,
      closed: this.#closed.size,
      open: await leftToClose(this.#context, dayOf(this.#now)),
    }
  }
}

const NOBODY_TOLD: Accounting = {
  eligible: 0,
  sent: 0,
  waiting: 0,
  today: 0,
  failed: 0,
  paused: 0,
  byMail: 0,
  notLinked: 0,
  nothingToSay: 0,
}

async function campaignDate(settings: Settings, now: Date): Promise<Day> {
  const { context } = await openDemo(settings, now)
  const today = dayOf(now)
  // A month has to lie before it: else the next one is played.
  const dates = context.options.campaigns.map(({ before }) => before).filter(before => before > addDays(today, 31))
  const [next] = dates.sort()
  if (!next) throw new Error('no campaign comes')
  return next
}

function isBusinessDayAfter({ calendar }: EntityContext, day: Day, last: Day): boolean {
  for (let next = addDays(day, 1); next <= last; next = addDays(next, 1)) if (isBusinessDay(calendar, next)) return true
  return false
}

const isBusy = (contracts: number) => contracts > 100

function accountOf(person: string): Account {
  return { platform: 'slack', tenant: 'demo', user: person }
}
