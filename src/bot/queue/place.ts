/**
 * Where somebody is in a round through their queue. It rides in the buttons, so that a round can be left and taken up again
 * and nothing of it is stored.
 */
export interface QueuePlace {
  /** Which contract of the round this is, from 1. */
  readonly at: number
  /** Those put off in this round: a few letters for each, one after the other. */
  readonly passed: string
  /** A round through those that lack a fact, after those that can be closed. */
  readonly facts?: true
}
