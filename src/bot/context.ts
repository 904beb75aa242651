import type { Calendar, Options } from '../rules/index.js'
import type { Language } from '../words/language.js'
import type { Account } from './accounts/account.js'
import type { Directory } from './accounts/person.js'
import type { DraftTemplates } from './documents/draft-template.js'
import type { ConversationMemory } from './ports/conversation-memory.js'
import type { Renewal } from './ports/messenger.js'
import type { KeptBack } from './ports/state.js'
import type { EntityKey, Store } from './ports/store.js'

/** What every journey at one entity works with. Nothing in it is a clock: the instant is an argument everywhere. */
export interface EntityContext {
  readonly entity: { readonly key: EntityKey; readonly name: string }
  readonly store: Store
  readonly directory: Directory
  readonly options: Options
  readonly calendar: Calendar
  readonly habits: Habits
  /** What it has said on how it closes; absent where it has said nothing. */
  readonly closing?: Closing
  /** Its own forms for papers; absent where it has none. */
  readonly templates?: DraftTemplates
  /** For people of whom no language is known. */
  readonly language: Language
  /** Whoever is on the entity's list and has no account is written to by e-mail. */
  readonly writesMail?: true
  /** Where the entity keeps its own lists, as a person would type it; absent where it has none. */
  readonly lists?: { readonly people: string; readonly assignments: string }
  /** What conversations were about a moment ago; absent where nothing is remembered. */
  readonly memory?: ConversationMemory
  /** A list of people that was not taken: what it lacks stands, and no link ends for it. */
  readonly keptBack?: KeptBack
  /** The other entities that have the same workspace or tenant; absent where none has. */
  readonly others?: readonly EntityContext[]
  /** At the door of the chat platforms; absent where nobody can come in as a stranger. */
  readonly onboarding?: Onboarding
}

/** Who may close files in SECOP II at an entity. */
export const CLICKS = ['contracting-office', 'ordenador', 'legal-office', 'supervisor'] as const

/** Who signs the record that a file is closed: customs differ. */
export const CLOSING_SIGNERS = ['ordenador', 'supervisor', 'both'] as const

/** How an entity closes its files in SECOP II, as far as it has said. */
export interface Closing {
  readonly instructions: { readonly text: string | null; readonly link: string | null }
  readonly clicks: (typeof CLICKS)[number] | null
  readonly signs: (typeof CLOSING_SIGNERS)[number]
}

/** How somebody who is not known yet can say who they are. Neither a document nor a code is kept. */
export interface Onboarding {
  /** The opaque id that a document number as somebody typed it leads to; null for what is no document number. */
  readonly identify: (typed: string) => string | null
  /** Redeems the code of the first administrator, once; `from` is the account that tries. Throws Refused when it cannot be read. */
  readonly redeem: (code: string, from: Account, now: Date) => Promise<'accepted' | 'wrong' | 'expired' | 'none'>
  /** Somebody is answered although what they see could not be noted: whoever runs the bot is told. */
  readonly notNoted?: (error: unknown) => void
  /** Who administers by the first administrator's code is another from here on. */
  readonly codeRolesChanged?: () => void
  /** Something was written down that is to be told at once: whoever delivers looks now, and need not be waited for. */
  readonly deliverNow?: () => void
  /** Puts a digest in its place at another account than the one that is being answered; need not be waited for. */
  readonly renewElsewhere?: (digest: Renewal) => void
  /** An administrator says that the list of people that was kept back is right; false where it is another one by now. */
  readonly acceptList?: (digest: string) => Promise<boolean>
  /** One says that data which was kept back is right; false where it is other data by now. */
  readonly acceptData?: (cut: string) => Promise<boolean>
}

/** What an entity may set about how the bot behaves. */
export interface Habits {
  /** Contracts of a group shown before "ver todos". */
  readonly shownAtFirst: number
  /** Contracts on a page of a long list. */
  readonly pageSize: number
  /** Hours after which data counts as old. */
  readonly staleAfterHours: number
  /** Business days after which what a supervisor passed on comes back to their list when nobody acts. */
  readonly queueDays: number
}

export const DEFAULT_HABITS: Habits = {
  shownAtFirst: 3,
  pageSize: 7,
  staleAfterHours: 48,
  queueDays: 10,
}

/** The most that may be set; the least is 1. */
export const MOST_OF_HABITS: Habits = {
  shownAtFirst: 50,
  pageSize: 50,
  staleAfterHours: 10_000,
  queueDays: 250,
}
