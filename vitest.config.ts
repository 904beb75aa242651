import { defineConfig } from 'vitest/config'

/** A test that hangs is named in the end. Nothing that goes on, on however busy a machine, comes near it. */
const HANGS_MS = 300_000

const ALONE = ['erase-crash', 'flushes', 'migrate'].map(name => `test/adapters/stores/${name}.test.ts`)

export default defineConfig({
  test: {
    projects: [
      // Tests leave nothing behind in their process; loading the same modules anew for each file was a fifth of the work.
      {
        extends: true,
        test: {
          name: 'shared',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...ALONE, '**/node_modules/**'],
        },
      },
      // But for those that put something in the place of a module.
      { extends: true, test: { name: 'alone', isolate: true, include: ALONE } },
    ],
    // Many wait for a process of their own: one worker for each core, not one less.
    maxWorkers: '100%',
    setupFiles: ['test/support/draws.ts'],
    globalSetup: ['test/support/build.ts', 'test/support/postgres-server.ts'],
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
    expect: { poll: { timeout: HANGS_MS } },
  },
})
