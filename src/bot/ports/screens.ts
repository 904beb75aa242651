import type { RunsElsewhere } from '../../shared/one-more-run.js'
import type { Account } from '../accounts/account.js'

/** Under what pages are published, one at a time for each user. */
export const HOME_RUNS = 'home'

/** A page that stays on somebody's screen. */
export interface OpenedPage {
  /** Whose it is, and the workspaces that they were named with. */
  readonly of: Account & { readonly tenants?: readonly string[] }
  /** What it shows, as a hash; null where that is not known. */
  readonly digest: string | null
}

/** Pages that people have opened, by their user. No fact: one that is forgotten is renewed when it is opened again. */
export interface OpenedPages {
  /** What it shows just now; where one is being published by another process, that knows better. */
  opened(user: string, page: OpenedPage): Promise<void>
  page(user: string): Promise<OpenedPage | null>
  /** What was published. */
  shows(user: string, digest: string): Promise<void>
  /** Every user who has opened one. */
  users(): Promise<readonly string[]>
}

/** What stays on people's screens, for all replicas: whichever changed something brings it up to date, one of them at a time. */
export interface Screens {
  readonly pages: OpenedPages
  readonly runs: RunsElsewhere
}
