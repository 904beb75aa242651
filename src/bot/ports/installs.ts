import type { EntityKey } from './store.js'

/** The app of several workspaces in one of them, or in all of an organisation. */
export interface Install {
  /** The platform's id of the workspace or organisation. */
  readonly place: string
  /** What the platform calls it, or null. Data, never markup. */
  readonly name: string | null
  /** Whose people it has, by the links through which it was installed. */
  readonly entities: readonly EntityKey[]
  /** The links through which it was installed: each leads to one place only. */
  readonly links: readonly string[]
  /** Instant at which it was last installed, ISO 8601 in UTC. */
  readonly at: string
  /** Its tokens, to be opened with the key of the installation only; null once it was taken out. */
  readonly sealed: string | null
  /** Instant from which its token is worth nothing; absent where it is for good. */
  readonly expiresAt?: string
  /** Instant until which somebody is having its token renewed. */
  readonly renewing?: string
  /** Since when and why it is none any more, as a code; absent while it is. */
  readonly gone?: { readonly at: string; readonly why: string }
}

/** Where the app is installed. */
export interface InstallStore {
  /** Every place, those that are gone too. */
  all(): Promise<readonly Install[]>
  /** Changes what there is of a place in one step, nobody coming between; it may be decided more than once. Gives what there is then. */
  change(place: string, change: (before: Install | null) => Install | null): Promise<Install | null>
}
