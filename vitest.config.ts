import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

// What sets the process up for itself (HOME, Wechaty's log) before it imports.
const alone = ['test/wire.test.ts', 'bot/county/*.test.ts', 'bot/channel/*.test.ts']

// Pure, and thousands: another database changes nothing in them.
const pure = process.env.POSTGRES_URL ? ['core/understanding/**', 'core/values/**'] : []

export default defineConfig({
  test: {
    setupFiles: ['test/support/strict.ts'],
    restoreMocks: true,
    // Vitest leaves a core to whoever watches; of two that is half.
    maxWorkers: availableParallelism(),
    // A whole database and a bot are made for a test; a slow machine takes its time, and no test judges it.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'test/browser/**', ...alone, ...pure],
          // Importing everything anew for each file took as long as the tests. No module of ours keeps what a test
          // could see.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
})
