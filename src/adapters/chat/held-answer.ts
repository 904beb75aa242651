import { AsyncLocalStorage } from 'node:async_hooks'

/** For so long after it was taken nobody else can have what arrived: the store gives it to another one after a minute. */
const SURE_MS = 50_000

/** What arrived is another replica's by now: this one says nothing to it. */
export class TakenElsewhere extends Error {
  override readonly name = 'TakenElsewhere'

  constructor(readonly claim: Claim) {
    super('another replica has taken what is answered')
  }
}

/** What this process is to answer, since when it surely is, and how to find out whether it still is. */
export interface Claim {
  since: Moment
  isEnded: boolean
  readonly isStillOurs: () => Promise<boolean>
}

/** By the time that passes, and by the clock of the wall, which goes on while a machine sleeps. */
interface Moment {
  readonly monotonic: number
  readonly wall: number
}

export function thisMoment(): Moment {
  return { monotonic: performance.now(), wall: Date.now() }
}

const claims = new AsyncLocalStorage<Claim>()

/** Does the work; what is posted in it is posted while this process has the claim. */
export function underClaim<T>(claim: Claim, work: () => Promise<T>): Promise<T> {
  return claims.run(claim, work)
}

/**
 * To be called right before something is posted in answer to what arrived. Asks nobody unless this process stood still for so long that
 * another one may have answered; throws TakenElsewhere where one has, or is at it.
 */
export async function holdAnswer(): Promise<void> {
  const claim = claims.getStore()
  while (claim && !claim.isEnded && !isSure(claim.since)) {
    const asked = thisMoment()
    if (!(await claim.isStillOurs())) throw new TakenElsewhere(claim)
    claim.since = asked
  }
}

function isSure(since: Moment): boolean {
  const now = thisMoment()
  return now.monotonic - since.monotonic < SURE_MS && now.wall - since.wall < SURE_MS
}
