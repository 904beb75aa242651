import { z } from 'zod'

/** Letters of the mark of a contract: enough that no two contracts of one person have the same. */
export const MARK = 4

/** Letters of what was put off in a round: of 150 contracts. */
export const MOST_PASSED = 150 * MARK

/**
 * Where somebody is in a round through their queue. It rides in the buttons, so that a round can be left and taken up again
 * and nothing of it is stored.
 */
export const queuePlaceSchema = z
  .strictObject({
    /** Which contract of the round this is, from 1. */
    at: z.int().min(1).max(100_000),
    /** Those put off in this round: a few letters for each, one after the other. */
    passed: z.string().max(MOST_PASSED),
    /** A round through those that lack a fact, after those that can be closed. */
    facts: z.literal(true).exactOptional(),
  })
  .readonly()

export type QueuePlace = z.output<typeof queuePlaceSchema>
