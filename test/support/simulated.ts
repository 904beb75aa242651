const { SIMULATE_KILLS } = process.env

/** How many kills `npm run simulate` asks of each test that kills; undefined in `npm test`, where a few are enough. */
export const KILLS_ASKED = SIMULATE_KILLS ? Number(SIMULATE_KILLS) : undefined
