import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/browser/**'],
    setupFiles: ['test/support/strict.ts'],
    restoreMocks: true,
    // A whole database and a bot are made for a test; a slow machine takes its time, and no test judges it.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
