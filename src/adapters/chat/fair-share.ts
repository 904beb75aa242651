import { type Account, accountKey } from '../../bot/accounts/account.js'
import type { Incoming } from '../../bot/conversation/handle-incoming.js'
import type { Reply } from '../../bot/conversation/reply.js'
import { BoundedMap } from '../../shared/cache.js'
import { TokenBuckets } from '../../shared/token-buckets.js'
import { chatIn } from '../../words/chat.js'
import type { Language } from '../../words/language.js'

/** Far more than anybody asks who reads the answers. */
const SHARE = { burst: 30, everyMs: 2_000 }
const MOST_ACCOUNTS = 10_000

/**
 * How much of the bot one account may use, so that others are answered meanwhile: questions are counted. What records
 * something is not, and is never turned away.
 */
export class FairShare {
  readonly #buckets = new TokenBuckets(MOST_ACCOUNTS, SHARE)
  /** Who was told already, until they may ask again. */
  readonly #told = new BoundedMap<string, true>(MOST_ACCOUNTS)

  /** Null where this may be asked; else what is answered in its place, a text only once. */
  exceededBy(
    account: Account,
    incoming: Incoming,
    language: Language,
    now: Date,
  ): { readonly reply: Reply | null } | null {
    const isText = 'text' in incoming
    if (!isText && !('pressed' in incoming && incoming.pressed?.kind === 'show')) return null
    const key = accountKey(account)
    if (this.#buckets.take(key, now)) {
      this.#told.delete(key)
      return null
    }
    const isTold = this.#told.has(key)
    this.#told.set(key, true)
    return { reply: isText && isTold ? null : saying(chatIn(language).tooMany, language) }
  }

  /** What is answered to a text of more than `most` characters, which counts like a question; null where nothing is. */
  tooLong(account: Account, most: number, language: Language, now: Date): Reply | null {
    const exceeded = this.exceededBy(account, { text: '' }, language, now)
    return exceeded ? exceeded.reply : saying(chatIn(language).tooLong(most), language)
  }
}

function saying(text: string, language: Language): Reply {
  return { language, personal: true, card: { title: text, summary: text, parts: [] } }
}
