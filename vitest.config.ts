import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/browser/**'],
    setupFiles: ['test/support/strict.ts'],
    restoreMocks: true,
  },
})
