/** What an apply of so many peerings takes beside an apply of one, with clouds that take their time. */
import { type Figure, figure, median } from './figures.ts'
import { mostReadsAtOnce } from './waiting.ts'
import { benchWorld, CONCURRENCY } from './world.ts'

/** Still shorter than the real clouds' tens of seconds, so that the benchmark ends. */
export const DELAYS = { aivenBuildMs: 5000, aivenPollMs: 5000, upcloudProvisioningMs: 3000 }
export const POLL_MS = 2000

export interface ApplyTimes {
  readonly peerings: number
  /** Wall time of making them all from nothing, median. */
  readonly ms: number
  /** To both clouds, the plan's included. */
  readonly requests: number
  /** The most that was seen in one look while waiting: reads of one VPC, lists of UpCloud's peerings. */
  readonly vpcReads: number
  readonly lists: number
}

/** Applies as often as told, each time in a world of its own. Throws when a peering is not applied. */
export async function applyOf(peerings: number, runs: number): Promise<ApplyTimes> {
  const all: ApplyTimes[] = []
  for (let i = 0; i < runs; i++) all.push(await applyOnce(peerings))
  return {
    peerings,
    ms: median(all.map(({ ms }) => ms)),
    requests: median(all.map(({ requests }) => requests)),
    vpcReads: Math.max(...all.map(({ vpcReads }) => vpcReads)),
    lists: Math.max(...all.map(({ lists }) => lists)),
  }
}

async function applyOnce(peerings: number): Promise<ApplyTimes> {
  const { simulator, runner, close } = await benchWorld(peerings, { delays: DELAYS })
  const { elapsedMs, outputs, log } = await runner.run({
    inputs: {
      mode: 'apply',
      concurrency: String(CONCURRENCY),
      'poll-interval': `${POLL_MS}ms`,
      comment: 'never',
    },
  })
  await close()
  if (outputs['applied-count'] !== String(peerings))
    throw new Error(`an apply of ${peerings} applied ${outputs['applied-count']}:\n${log.slice(-2000)}`)
  const { requests } = simulator
  const writes = requests.cloudMutations().map(({ at }) => at)
  const most = (path: RegExp) => mostReadsAtOnce(requests.filter({ method: 'GET', path }), writes)
  return {
    peerings,
    ms: elapsedMs,
    requests: requests.entries.length,
    vpcReads: most(/\/vpcs\/[^/]+$/),
    lists: most(/\/network-peering$/),
  }
}

/** The figures of applies; the first is the one that the others are compared with. */
export function applyFigures(applies: readonly ApplyTimes[]): Figure[] {
  const oneMs = applies[0]?.ms ?? Number.NaN
  return applies.flatMap((apply, index) => {
    const what = `apply of ${apply.peerings}`
    const target = apply.peerings === 60 ? 1.3 : null
    const ratio = figure(`${what}, as a ratio to an apply of 1`, apply.ms / oneMs, '×', target)
    return [
      ...(index === 0 ? [] : [ratio]),
      figure(`${what}: reads of one VPC in a look while waiting, at most`, apply.vpcReads, '', 1),
      figure(`${what}: lists of the UpCloud account in a look while waiting, at most`, apply.lists, '', 1),
      figure(`${what}: wall time`, apply.ms / 1000, 's'),
      figure(`${what}: requests to both clouds`, apply.requests, ''),
    ]
  })
}
