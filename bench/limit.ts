/**
 * What a limit of 120 requests a minute does to a fleet of jobs: `npm run bench:limit` prints a table, and with
 * `--write` puts it into docs/scale.md. Fails when a peering of any fleet fails: under a limit everything only waits.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { between } from './figures.ts'
import { type Fleet, outcomeOf } from './fleet.ts'

const FLEETS: readonly Fleet[] = [
  { mode: 'plan', peerings: 1000, vpcs: 50, jobs: 1, split: 'shard' },
  { mode: 'plan', peerings: 1000, vpcs: 50, jobs: 4, split: 'shard' },
  { mode: 'plan', peerings: 1000, vpcs: 1000, jobs: 1, split: 'shard' },
  { mode: 'plan', peerings: 1000, vpcs: 1000, jobs: 4, split: 'shard' },
  { mode: 'plan', peerings: 10_000, vpcs: 500, jobs: 8, split: 'shard' },
  { mode: 'plan', peerings: 10_000, vpcs: 500, jobs: 8, split: 'spec' },
  { mode: 'plan', peerings: 100_000, vpcs: 1000, jobs: 10, split: 'spec' },
  { mode: 'apply', peerings: 60, vpcs: 20, jobs: 1, split: 'shard' },
  { mode: 'apply', peerings: 300, vpcs: 50, jobs: 1, split: 'shard' },
  { mode: 'apply', peerings: 300, vpcs: 50, jobs: 4, split: 'shard' },
  { mode: 'apply', peerings: 300, vpcs: 50, jobs: 4, split: 'spec' },
  { mode: 'apply', peerings: 1000, vpcs: 100, jobs: 4, split: 'spec' },
]

const HEAD = [
  '| Mode | Peerings | VPCs | Jobs at once | Each has its own | Requests to Aiven | Refused with 429 | Minutes | Failures |',
  '| :-- | --: | --: | --: | :-- | --: | --: | --: | --: |',
]

const rows: string[] = []
let failed = 0
for (const fleet of FLEETS) {
  const { requests, refused, minutes, failures } = await outcomeOf(fleet)
  const count = (n: number) => n.toLocaleString('en')
  const { mode, peerings, vpcs, jobs, split } = fleet
  const cells = [mode, count(peerings), count(vpcs), jobs, jobs === 1 ? '' : split]
  rows.push(
    `| ${[...cells, count(requests), count(refused), minutes.toFixed(1), count(failures)].join(' | ')} |`,
  )
  failed += failures
  // A fleet takes seconds: each is told when it is done.
  console.error(rows.at(-1))
}

const table = [...HEAD, ...rows].join('\n')
console.log(table)
if (failed > 0) process.exitCode = 1
if (process.argv.includes('--write')) {
  const page = join(import.meta.dirname, '..', 'docs', 'scale.md')
  writeFileSync(page, between(readFileSync(page, 'utf8'), 'budget', table))
}
