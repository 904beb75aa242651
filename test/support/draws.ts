import fc from 'fast-check'

/** One commit draws the same cases wherever CI runs it; anywhere else each run draws its own. */
const seed = process.env.CERROJO_TEST_SEED
if (seed) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number.parseInt(seed, 16) | 0 })
