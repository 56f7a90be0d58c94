/** Plays chaos schedules: `npm run chaos -- --runs 20000`, or `--seed S --path P` to see one again. */
import { parseArgs } from 'node:util'
import { type Checked, checkSchedules } from '../__tests__/chaos/check.ts'

/** Schedules that share a seed, so that a long run says where it is and a failure is found again quickly. */
const BATCH = 500

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string' },
    path: { type: 'string' },
  },
})

function wholeNumber(name: string, text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= 0) return value
  console.error(`--${name}: found ${JSON.stringify(text)}; allowed are whole numbers from 0`)
  process.exit(2)
}

function giveUpOn({ failure }: Checked): void {
  if (failure === null) return
  console.error(failure)
  process.exit(1)
}

const runs = wholeNumber('runs', values.runs)
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : wholeNumber('seed', values.seed)

if (values.path !== undefined) {
  giveUpOn(await checkSchedules({ runs: 1, seed, path: values.path }))
  console.log('This schedule keeps every promise now.')
  process.exit(0)
}

const startedAt = Date.now()
const totals = new Map<string, number>()
for (let done = 0; done < runs; done += BATCH) {
  const checked = await checkSchedules({ runs: Math.min(BATCH, runs - done), seed: seed + done / BATCH })
  giveUpOn(checked)
  for (const [what, times] of checked.counts) totals.set(what, (totals.get(what) ?? 0) + times)
  const seconds = Math.round((Date.now() - startedAt) / 1000)
  console.log(
    `${Math.min(done + BATCH, runs)} schedules from seed ${seed} on, every promise kept (${seconds} s)`,
  )
}
console.log('\nWhat took place in them:')
const groups = Map.groupBy([...totals].sort(), ([what]) => what.split(': ')[0] ?? what)
for (const [group, members] of groups) {
  console.log(line(sum(members), group))
  if (members.length > 1)
    for (const [what, times] of members) console.log(line(times, `  ${what.slice(group.length + 2)}`))
}

function sum(counts: readonly (readonly [string, number])[]): number {
  return counts.reduce((all, [, times]) => all + times, 0)
}

function line(times: number, what: string): string {
  return `${String(times).padStart(8)}  ${what}`
}
