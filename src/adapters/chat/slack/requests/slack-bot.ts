import type { Logger } from 'pino'
import type { Account, Platform } from '../../../../bot/accounts/account.js'
import type { EntityContext } from '../../../../bot/context.js'
import type { handleAtEntities } from '../../../../bot/conversation/handle-at-entities.js'
import type { Incoming } from '../../../../bot/conversation/handle-incoming.js'
import type { EncodeFile, Reply } from '../../../../bot/conversation/reply.js'
import { BoundedMap } from '../../../../shared/cache.js'
import type { OneMoreRun } from '../../../../shared/one-more-run.js'
import { chatIn } from '../../../../words/chat.js'
import type { Language } from '../../../../words/language.js'
import { AnswerQueue } from '../../answer-queue.js'
import { failureCard, loggedFailure, newFailureCode } from '../../failure.js'
import { FairShare } from '../../fair-share.js'
import { FileSends } from '../../file-sends.js'
import { TakenElsewhere } from '../../held-answer.js'
import type { PlatformSetup } from '../../platform.js'
import { filesOf } from '../../reply-files.js'
import { Untaken } from '../../shared-arrivals.js'
import { errorNameOf, slackCauseOf } from '../deliver/failure.js'
import type { SlackOutput } from '../deliver/output.js'
import type { Sender } from './payload.js'
import type { Profiles } from './profile.js'

export interface SlackBotSetup {
  readonly out: SlackOutput
  readonly profiles: Profiles
  readonly contextOf: (platform: Platform, tenant: string) => Promise<EntityContext | null>
  /** Whether a workspace is on the list of an entity, which may have no data yet. */
  readonly serves?: PlatformSetup['serves'] | undefined
  readonly renewals: OneMoreRun
  readonly turn: typeof handleAtEntities
  readonly encodeFile: EncodeFile
  readonly clock: () => Date
  readonly logger: Logger
  /** How long an answer may take before a modal says that it is coming. */
  readonly patienceMs: number
}

const MOST = 10_000
/** Slack waits for three seconds to be acknowledged. */
const QUIET_MS = 15

/** Takes what comes in to the bot and knows how to say that something failed. */
export class SlackBot {
  readonly out: SlackOutput
  readonly clock: () => Date
  readonly logger: Logger
  readonly patienceMs: number
  /** Digests being brought up to date, by user. */
  readonly renewals: OneMoreRun
  readonly #setup: SlackBotSetup
  /** The language in which somebody was last answered, for what is said without asking the bot. */
  readonly #languages = new BoundedMap<string, Language>(MOST)
  readonly #running = new Set<Promise<unknown>>()
  readonly #answers = new AnswerQueue(QUIET_MS)
  readonly #shares = new FairShare()
  readonly #files = new FileSends()

  constructor(setup: SlackBotSetup) {
    this.out = setup.out
    this.clock = setup.clock
    this.logger = setup.logger
    this.patienceMs = setup.patienceMs
    this.renewals = setup.renewals
    this.#setup = setup
  }

  /**
   * One turn of the conversation. Null for those who get nothing. What has to be read out of a text first is given as a
   * function: it is not called for whoever is no member.
   */
  async take(from: Sender, said: Incoming | (() => Incoming)): Promise<Reply | null> {
    const { turn, profiles } = this.#setup
    const place = await this.#placeOf(from)
    if (!place) this.logger.warn({ tenant: from.tenant }, 'a workspace that is not on the list was refused')
    if (!place || place === 'no-data') return notServed(place ? 'noDataYet' : 'notHere')
    const { context, account } = place
    const isNew = !this.#languages.has(from.user)
    if (isNew) this.#learn(from, context.language)
    // Slack is asked before it is one's turn, so that nobody else waits for that.
    const profile = await profiles.of(account)
    if (isNew && profile.language) this.#learn(from, profile.language)
    const incoming = typeof said !== 'function' ? said : profile.member ? said() : { text: '' }
    const exceeded = this.#shares.exceededBy(account, incoming, this.languageOf(from), this.clock())
    if (exceeded) return exceeded.reply
    const reply = await this.#answers.run(account, () =>
      turn(context, account, async () => profile, incoming, this.clock()),
    )
    if (reply) this.#learn(from, reply.language)
    return reply
  }

  /** The answer to more than anybody types, of which nothing is read nor looked up. Null for those who get nothing. */
  async tooLong(from: Sender, most: number): Promise<Reply | null> {
    const place = await this.#placeOf(from)
    if (!place || place === 'no-data') return notServed(place ? 'noDataYet' : 'notHere')
    const { member, guest } = await this.#setup.profiles.of(place.account)
    if (!member && !guest) return null
    return this.#shares.tooLong(place.account, most, this.languageOf(from), this.clock())
  }

  /**
   * The entity that somebody belongs to and their account there: by the workspaces that a request names, else by their own,
   * since in Enterprise Grid it may name none of the app's. Null where none is let in.
   */
  async #placeOf({ tenant, tenants = tenant === '' ? [] : [tenant], user }: Sender): Promise<Place | 'no-data' | null> {
    const named = await this.#letIn(tenants, user)
    if (named) return named
    const own = await this.#setup.profiles.teamsOf(user)
    return this.#letIn(
      own.filter(team => !tenants.includes(team)),
      user,
    )
  }

  /** Whether any of the workspaces that a request named is let in; where it named none, it is not known to be elsewhere. */
  async isHere({ tenant, tenants = tenant === '' ? [] : [tenant], user }: Sender): Promise<boolean> {
    return tenants.length === 0 || (await this.#letIn(tenants, user)) !== null
  }

  async #letIn(tenants: readonly string[], user: string): Promise<Place | 'no-data' | null> {
    const { contextOf, serves = async () => false } = this.#setup
    let isListed = false
    for (const tenant of tenants) {
      const context = await contextOf('slack', tenant)
      if (context) return { context, account: { platform: 'slack', tenant, user } }
      isListed ||= await serves('slack', tenant)
    }
    return isListed ? 'no-data' : null
  }

  languageOf({ user }: Account): Language {
    return this.#languages.get(user) ?? 'es'
  }

  /** The files of a reply, in the person's own conversation. */
  async sendFiles(reply: Reply, channel: string, thread: string | null): Promise<void> {
    await this.#files.send(channel, reply.files ?? [], async () => {
      for await (const { kind, name, bytes } of filesOf(reply, this.#setup.encodeFile, this.clock()))
        await this.out.upload(channel, thread, { name, bytes, about: chatIn(reply.language).file[kind] })
    })
  }

  /**
   * Does something for somebody, and tells them courteously when it fails: the code in what they read is also in the log,
   * which says what happened and nothing about the person. Throws after that, so that a repeat is tried again.
   */
  async guarded<T>(
    from: Account,
    what: string,
    tell: (failed: Reply) => Promise<unknown>,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof TakenElsewhere) throw error
      await tell(this.failed(from, what, error)).catch(again => this.#report(what, again, null))
      throw new AlreadyTold()
    }
  }

  /** Writes a failure down and says what the person is told. */
  failed(from: Account, what: string, error: unknown): Reply {
    const code = newFailureCode()
    this.#report(what, error, code)
    const language = this.languageOf(from)
    return { language, personal: true, card: failureCard(slackCauseOf(error), code, language) }
  }

  /** Lets something run on after its request was answered. */
  later(what: string, work: Promise<unknown>): void {
    const running = work
      .catch(error =>
        error instanceof AlreadyTold || error instanceof Untaken ? undefined : this.#report(what, error, null),
      )
      .finally(() => this.#running.delete(running))
    this.#running.add(running)
  }

  /** Resolves when nothing runs any more. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running)
  }

  #report(what: string, error: unknown, code: string | null): void {
    const name = errorNameOf(error)
    const slack = name === null ? {} : { slack: name }
    this.logger.error({ ...loggedFailure(what, error, code), ...slack }, 'something failed in Slack')
  }

  #learn({ user }: Account, language: Language): void {
    this.#languages.set(user, language)
  }
}

interface Place {
  readonly context: EntityContext
  readonly account: Account
}

/** In both languages: nothing is known of who reads it. */
function notServed(word: 'notHere' | 'noDataYet'): Reply {
  const [es, en] = [chatIn('es')[word], chatIn('en')[word]]
  const parts = [{ kind: 'text', text: es } as const, { kind: 'text', text: en } as const]
  return { language: 'es', personal: true, card: { title: 'Cerrojo', summary: es, parts } }
}

/** It failed, was written down and told: nothing is left to do. */
export class AlreadyTold extends Error {
  override readonly name = 'Told'
}
