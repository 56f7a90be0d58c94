import { type AivenOptions, aivenDefaults } from './aiven/options.ts'
import { type GithubOptions, githubDefaults } from './github/options.ts'
import { type UpcloudOptions, upcloudDefaults } from './upcloud/options.ts'

/**
 * Every point at which the real services may differ from what is known of them, and every delay. The object is
 * read at each request, so a test may change a value between two requests.
 */
export interface SimulatorOptions extends AivenOptions, UpcloudOptions, GithubOptions {
  /** Makes all ids; the same seed and the same calls give the same ids. */
  seed: string
  /** Time in milliseconds; chaos tests give a virtual clock. */
  now: () => number
  /** Added to each answer over HTTP, in milliseconds. */
  latencyMs: number
}

/** The defaults: quick enough for tests, with every state still visible. */
export function defaultOptions(): SimulatorOptions {
  return {
    seed: 'simulator',
    now: Date.now,
    latencyMs: 0,
    ...aivenDefaults(),
    ...upcloudDefaults(),
    ...githubDefaults(),
  }
}
