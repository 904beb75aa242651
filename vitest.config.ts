import { defineConfig } from 'vitest/config'

/** A test that hangs is named in the end. Nothing that goes on, on however busy a machine, comes near it. */
const HANGS_MS = 300_000

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
    expect: { poll: { timeout: HANGS_MS } },
  },
})
