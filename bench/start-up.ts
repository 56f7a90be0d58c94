/** How long the bundle takes to fail on missing inputs, beside an empty script; and how large it is. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { BUNDLE } from '../simulator/runner.ts'
import { type Figure, figure, median } from './figures.ts'

export interface StartUp {
  /** A script with nothing in it, in ms. */
  readonly emptyMs: number
  /** The bundle that fails on missing inputs, in ms. */
  readonly bundleMs: number
  /** The same with an event file, as every run on GitHub has one: zod is loaded for it. */
  readonly withEventMs: number
  /** The second as a ratio to the first, pair by pair. */
  readonly ratio: number
}

/** Medians of interleaved pairs, so that what else the machine does meets both. */
export function startUp(pairs: number): StartUp {
  const folder = mkdtempSync(join(tmpdir(), 'peering-bench-'))
  const empty = join(folder, 'empty.js')
  writeFileSync(empty, '')
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' }, sender: { login: 'dev' } }))
  const withEvent = { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: event }
  const times = Array.from(
    { length: pairs },
    () => [runMs(empty, folder), runMs(BUNDLE, folder), runMs(BUNDLE, folder, withEvent)] as const,
  )
  rmSync(folder, { recursive: true })
  return {
    emptyMs: median(times.map(([ms]) => ms)),
    bundleMs: median(times.map(([, ms]) => ms)),
    withEventMs: median(times.map(([, , ms]) => ms)),
    ratio: median(times.map(([emptyMs, bundleMs]) => bundleMs / emptyMs)),
  }
}

/** Wall time of one run of a script without inputs, in ms. */
function runMs(script: string, folder: string, more: NodeJS.ProcessEnv = {}): number {
  const env = {
    PATH: process.env.PATH,
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: folder,
    GITHUB_REPOSITORY: 'acme/infra',
    ...more,
  }
  const startedAt = performance.now()
  spawnSync(process.execPath, [script], { env })
  return performance.now() - startedAt
}

/** The figures of the start-up, and of what there is to load. */
export function startUpFigures({ emptyMs, bundleMs, withEventMs, ratio }: StartUp): Figure[] {
  const sizes = scriptSizes()
  const all = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
  return [
    figure('start-up, failing on missing inputs, as a ratio to an empty script', ratio, '×', 3.2),
    figure('an empty script', emptyMs, 'ms'),
    figure('start-up, failing on missing inputs', bundleMs, 'ms'),
    figure('the same with an event file', withEventMs, 'ms'),
    figure('size of the bundle', all / 1024, 'KiB'),
    figure(
      'size of `index.js`, the part of it that every run loads',
      (sizes.get('index.js') ?? 0) / 1024,
      'KiB',
    ),
  ]
}

/** Bytes of each script that the action consists of. */
function scriptSizes(): Map<string, number> {
  const folder = dirname(BUNDLE)
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
  return new Map(scripts.map((name) => [name, statSync(join(folder, name)).size]))
}
