/** The action at its defaults beside Terraform or OpenTofu with UpCloud's provider, which makes one of the two sides. */
import { pullRequestEvent, type StepRun } from '../simulator/runner.ts'
import { DELAYS } from './apply.ts'
import { type Figure, figure, median } from './figures.ts'
import { type Tofu, TofuFolder } from './tofu.ts'
import { type BenchWorld, benchWorld } from './world.ts'

const PEERINGS = 100
const APPLIED = 20

/** One measurement of both, in ms, one right after the other. */
interface Pair {
  readonly tofuMs: number
  readonly ourMs: number
  /** With a comment in a pull request; null: not measured. */
  readonly commentedMs: number | null
}

/** All figures of the comparison; the clouds that take seconds do so as in the other applies. */
export async function peerFigures(tofu: Tofu, runs: number): Promise<Figure[]> {
  return [
    ...figuresOf(`plan of ${PEERINGS} in place, 50 VPCs`, tofu, await plans(tofu, 50, runs), 0.45),
    ...figuresOf(
      `plan of ${PEERINGS} in place, a VPC for each`,
      tofu,
      await plans(tofu, PEERINGS, runs),
      0.7,
    ),
    ...figuresOf(`apply of ${APPLIED}, clouds that build at once`, tofu, await applies(tofu, {}, runs)),
    ...figuresOf(`apply of ${APPLIED}, clouds that take seconds`, tofu, await applies(tofu, DELAYS, runs), 1),
  ]
}

async function plans(tofu: Tofu, vpcs: number, runs: number): Promise<Pair[]> {
  const world = await benchWorld(PEERINGS, { vpcs, inPlace: true })
  const folder = await TofuFolder.of(tofu, world.simulator, world.peerings)
  const pairs: Pair[] = []
  for (let number = 1; number <= runs; number++) {
    // A pull request of its own for each run, so that each has a comment to make.
    world.simulator.world.github.addPull({ number })
    const event = pullRequestEvent({ number })
    pairs.push({
      tofuMs: await folder.plan(),
      ourMs: await ours(world, 'in-sync'),
      commentedMs: await ours(world, 'in-sync', { inputs: { comment: 'always' }, event }),
    })
  }
  folder.dispose()
  await world.close()
  return pairs
}

/** Each in a world of its own. */
async function applies(tofu: Tofu, delays: Partial<typeof DELAYS>, runs: number): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (let i = 0; i < runs; i++) {
    const theirs = await benchWorld(APPLIED, { delays })
    const folder = await TofuFolder.of(tofu, theirs.simulator, theirs.peerings)
    const tofuMs = await folder.apply()
    folder.dispose()
    await theirs.close()
    const world = await benchWorld(APPLIED, { delays })
    pairs.push({
      tofuMs,
      ourMs: await ours(world, 'applied', { inputs: { mode: 'apply' } }),
      commentedMs: null,
    })
    await world.close()
  }
  return pairs
}

async function ours({ runner }: BenchWorld, expected: string, step: StepRun = {}): Promise<number> {
  const { elapsedMs, outputs, log } = await runner.run(step)
  if (outputs.outcome !== expected)
    throw new Error(`the outcome was ${outputs.outcome}, not ${expected}:\n${log.slice(-2000)}`)
  return elapsedMs
}

function figuresOf(
  what: string,
  { name }: Tofu,
  pairs: readonly Pair[],
  target: number | null = null,
): Figure[] {
  const commented = pairs.flatMap(({ tofuMs, commentedMs }) =>
    commentedMs === null ? [] : [{ tofuMs, commentedMs }],
  )
  return [
    figure(`${what}, as a ratio to ${name}`, median(pairs.map((one) => one.ourMs / one.tofuMs)), '×', target),
    ...(commented.length === 0
      ? []
      : [
          figure(
            `${what}, with a comment, as a ratio to ${name}`,
            median(commented.map((one) => one.commentedMs / one.tofuMs)),
            '×',
          ),
        ]),
    figure(`${what}: ${name}`, median(pairs.map(({ tofuMs }) => tofuMs)), 'ms'),
    figure(`${what}: wall time`, median(pairs.map(({ ourMs }) => ourMs)), 'ms'),
  ]
}
