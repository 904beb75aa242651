import type { lossEs } from '../words/es/loss.js'

/** Why new data looks like a loss: whatever of it holds, for whoever has to decide whether it is one. */
export interface Loss {
  /** `shrunk`: more than a fifth of the contracts is gone. `vanished`: contracts that were open are gone. */
  readonly why: 'shrunk' | 'vanished'
  /** Contracts of the cut that was kept, and of the one that was not taken. */
  readonly before: number
  readonly after: number
  readonly vanishedOpen: number
  /** Ids of some contracts that are gone: of open ones, where there are any. */
  readonly examples: readonly string[]
}

type LossWords = typeof lossEs

/** That the new data was not taken, every reason, and how to insist. */
export function lossText(loss: Loss, words: LossWords): string {
  return words.kept(lossReasons(loss, words))
}

/** Every reason, a sentence each: who insists accepts them all, so none may go unsaid. */
export function lossReasons({ why, before, after, vanishedOpen, examples }: Loss, words: LossWords): string[] {
  return [
    ...(why === 'shrunk' ? [words.shrunk(before, after)] : []),
    ...(vanishedOpen > 0 ? [words.vanished(vanishedOpen, examples)] : []),
  ]
}
