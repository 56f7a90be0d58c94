/**
 * Plays chaos schedules: `npm run chaos -- --runs 20000`, or `--seed S --path P` to see one again. `--write` puts the
 * figures into `docs/reliability.md`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Checked, checkSchedules } from '../__tests__/chaos/check.ts'

/** Schedules that share a seed, so that a long run says where it is and a failure is found again quickly. */
const BATCH = 500

const PAGE = join(import.meta.dirname, '../docs/reliability.md')
const [BEGIN, END] = ['<!-- chaos:begin -->', '<!-- chaos:end -->']

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string' },
    path: { type: 'string' },
    write: { type: 'boolean', default: false },
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
if (values.write) {
  const page = readFileSync(PAGE, 'utf8')
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (from < 0 || to < from) throw new Error(`${PAGE} needs the markers ${BEGIN} and ${END}, in this order`)
  writeFileSync(PAGE, `${page.slice(0, from + BEGIN.length)}\n\n${figures()}\n\n${page.slice(to)}`)
  console.log('\ndocs/reliability.md has these figures')
}

/** The figures as a table in Markdown, with the command that gives the same. */
function figures(): string {
  const total = (group: string) => sum(groups.get(group) ?? [])
  const rows: readonly (readonly [string, number])[] = [
    ['Schedules played, every promise kept in each', runs],
    ['Faults survived: lost, refused, garbled, late and slow answers', total('fault')],
    ['Runs killed at a request', total('crash')],
    ['Second runs at the same time', total('second run')],
    ['Deeds of people in between', total('deed')],
    ['Changes of the world between a look and a write', total('race')],
  ]
  return [
    `By \`npm run chaos -- --runs ${runs} --seed ${seed}\`:`,
    '',
    '| What | How often |',
    '| --- | ---: |',
    ...rows.map(([what, times]) => `| ${what} | ${times.toLocaleString('en')} |`),
  ].join('\n')
}

function sum(counts: readonly (readonly [string, number])[]): number {
  return counts.reduce((all, [, times]) => all + times, 0)
}

function line(times: number, what: string): string {
  return `${String(times).padStart(8)}  ${what}`
}
