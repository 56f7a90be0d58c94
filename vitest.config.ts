import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    setupFiles: ['__tests__/e2e/take-down.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Loading the modules anew for each file would take as long as half of the tests.
    isolate: false,
    // Tests that stand beside each other have their own clouds and mostly wait.
    maxConcurrency: 8,
    // Half the tests wait for processes that they started, so more workers than cores keep all of these busy.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
  },
})
