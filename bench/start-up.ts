/** How long the bundle takes to fail on missing inputs, beside an empty script. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { BUNDLE } from '../simulator/runner.ts'
import { median } from './figures.ts'

/** Medians of interleaved pairs, in ms, and the median of their ratios. */
export function startUp(pairs: number): { emptyMs: number; bundleMs: number; ratio: number } {
  const folder = mkdtempSync(join(tmpdir(), 'peering-bench-'))
  const empty = join(folder, 'empty.js')
  writeFileSync(empty, '')
  const env = {
    PATH: process.env.PATH,
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: folder,
    GITHUB_REPOSITORY: 'acme/infra',
  }
  const once = (script: string) => {
    const startedAt = performance.now()
    spawnSync(process.execPath, [script], { env })
    return performance.now() - startedAt
  }
  const times = Array.from({ length: pairs }, () => [once(empty), once(BUNDLE)] as const)
  rmSync(folder, { recursive: true })
  return {
    emptyMs: median(times.map(([ms]) => ms)),
    bundleMs: median(times.map(([, ms]) => ms)),
    ratio: median(times.map(([emptyMs, bundleMs]) => bundleMs / emptyMs)),
  }
}

/** Bytes of all JavaScript that the action consists of. */
export function bundleBytes(): number {
  const folder = dirname(BUNDLE)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}
