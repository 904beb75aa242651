/** How long the echo is left alone at first: a pause of its own, so that a test sees whose limits hold. */
export const FIRST_PAUSE_MS = 7_000
