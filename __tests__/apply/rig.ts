/**
 * An apply in this process over two clouds that a script describes second by second, in a time that jumps from one
 * sleeper to the next. For what neither the simulator nor a person could play: states that follow late, by minutes.
 */
import { applyPlan } from '../../src/apply/apply.ts'
import type { Applied } from '../../src/apply/converge.ts'
import { ownThings } from '../../src/domain/model/observed.ts'
import type { AivenConnection, PeeringPlan, SpecEntry, UpcloudPeering } from '../../src/domain/model.ts'
import { ApiError, type ApiFailure } from '../../src/errors.ts'
import type {
  AivenPort,
  Clock,
  NewUpcloudPeering,
  UpcloudModification,
  UpcloudPort,
} from '../../src/ports.ts'
import { MINUTE, NOW, network, plan, vpc, world } from '../domain/factories.ts'

/** How long each request takes, in ms. */
const REQUEST_MS = 50

/** Stands still until everybody sleeps, then jumps to who wakes next. */
class JumpingClock implements Clock {
  #now = NOW
  #isPumping = false
  #sleepers: { readonly due: number; readonly wake: () => void }[] = []

  now(): number {
    return this.#now
  }

  random(): number {
    return 0.5
  }

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => {
      this.#sleepers.push({ due: this.#now + ms, wake })
      void this.#pump()
    })
  }

  async #pump(): Promise<void> {
    if (this.#isPumping) return
    this.#isPumping = true
    while (this.#sleepers.length > 0) {
      // Nothing here waits for anything but promises: one turn of the event loop settles all of them.
      await new Promise((resolve) => setImmediate(resolve))
      const next = Math.min(...this.#sleepers.map(({ due }) => due))
      this.#now = Math.max(this.#now, next)
      const awake = this.#sleepers.filter(({ due }) => due <= this.#now)
      this.#sleepers = this.#sleepers.filter(({ due }) => due > this.#now)
      for (const { wake } of awake) wake()
    }
    this.#isPumping = false
  }
}

export type Write =
  | { readonly what: 'aiven create' | 'aiven delete' }
  | { readonly what: 'upcloud create'; readonly half: NewUpcloudPeering }
  | { readonly what: 'upcloud modify'; readonly uuid: string; readonly change: UpcloudModification }
  | { readonly what: 'upcloud delete'; readonly uuid: string }

/** What was sent so far, for a script to answer by. */
export class Sent {
  readonly #all: { readonly at: number; readonly write: Write }[] = []
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  add(write: Write): void {
    this.#all.push({ at: this.#clock.now(), write })
  }

  /** Every write, as `cloud action`. */
  get all(): readonly Write['what'][] {
    return this.#all.map(({ write }) => write.what)
  }

  has(what: Write['what']): boolean {
    return this.all.includes(what)
  }

  /** Whether so many seconds have passed since the last write of this kind; false: there was none. */
  longAgo(what: Write['what'], seconds: number): boolean {
    return this.#ago(
      seconds,
      this.#all.findLast(({ write }) => write.what === what),
    )
  }

  /** The same for the first one. */
  firstLongAgo(what: Write['what'], seconds: number): boolean {
    return this.#ago(
      seconds,
      this.#all.find(({ write }) => write.what === what),
    )
  }

  #ago(seconds: number, one: { readonly at: number } | undefined): boolean {
    return one !== undefined && this.#clock.now() - one.at >= 1000 * seconds
  }

  /** The halves that were to be made, in order. */
  get halves(): readonly NewUpcloudPeering[] {
    return this.#all.flatMap(({ write }) => (write.what === 'upcloud create' ? [write.half] : []))
  }

  /** The changes of halves, in order, with their time in ms. */
  get changes(): readonly {
    readonly at: number
    readonly uuid: string
    readonly change: UpcloudModification
  }[] {
    return this.#all.flatMap(({ at, write }) =>
      write.what === 'upcloud modify' ? [{ at, uuid: write.uuid, change: write.change }] : [],
    )
  }

  hasDeleted(uuid: string): boolean {
    return this.#all.some(({ write }) => write.what === 'upcloud delete' && write.uuid === uuid)
  }
}

/** What the two clouds answer, by what was sent. */
export interface Script {
  /** The connection of VPC 1 and network 1. */
  readonly aiven: (sent: Sent) => AivenConnection | null
  readonly upcloud: (sent: Sent) => readonly UpcloudPeering[]
  /** The answer to a POST for an UpCloud half: its UUID, or what it throws. Without it the answer names no UUID. */
  readonly created?: (sent: Sent) => string
  /** What becomes of the answer to the removal of Aiven's side: it may throw, although the removal happened. */
  readonly aivenDeleted?: () => void
}

export interface Played {
  readonly planned: PeeringPlan
  readonly result: Applied['result']
  readonly error: string | null
  readonly sent: Sent
  /** How long the apply took, in seconds. */
  readonly seconds: number
}

/** Plans one entry on what the script shows at first, and applies the plan. */
export async function play(
  entry: SpecEntry,
  script: Script,
  {
    wait = true,
    waitTimeoutMs = 20 * MINUTE,
  }: { readonly wait?: boolean; readonly waitTimeoutMs?: number } = {},
): Promise<Played> {
  const clock = new JumpingClock()
  const sent = new Sent(clock)
  const vpcNow = () => {
    const one = script.aiven(sent)
    return vpc(1, { connections: one ? [one] : [] })
  }
  const observed = world({ vpcs: [vpcNow()], networks: [network(1)], peerings: script.upcloud(sent) })
  const { peerings } = plan([entry], observed)
  const things = ownThings(observed)
  const quiet = () => {}
  const applied = await applyPlan(
    peerings,
    (uuid) => things.has(uuid),
    {
      clouds: {
        aiven: new Map([['default', aivenOf(vpcNow, script, sent, clock)]]),
        upcloud: new Map([['default', upcloudOf(script, sent, clock)]]),
      },
      clock,
      log: { debug: quiet, info: quiet, warning: quiet, group: quiet },
    },
    { wait, waitTimeoutMs, pollIntervalMs: 5000, strict: false, stop: new AbortController().signal },
  )
  const [planned, one] = [peerings[0], applied.peerings[0]]
  if (!planned || !one) throw new Error('the plan has no row')
  const { result, error } = one
  return { planned: planned.row, result, error, sent, seconds: (clock.now() - NOW) / 1000 }
}

function aivenOf(
  vpcNow: () => ReturnType<typeof vpc>,
  { aivenDeleted }: Script,
  sent: Sent,
  clock: Clock,
): AivenPort {
  const write = async (what: 'aiven create' | 'aiven delete') => {
    await clock.sleep(REQUEST_MS)
    sent.add({ what })
  }
  return {
    listVpcs: async () => [vpcNow()],
    getVpc: async () => {
      await clock.sleep(REQUEST_MS)
      return vpcNow()
    },
    createPeering: () => write('aiven create'),
    deletePeering: async () => {
      await write('aiven delete')
      aivenDeleted?.()
    },
    refreshPeerings: () => clock.sleep(REQUEST_MS),
  }
}

function upcloudOf({ upcloud, created }: Script, sent: Sent, clock: Clock): UpcloudPort {
  const write = async (one: Write) => {
    await clock.sleep(REQUEST_MS)
    sent.add(one)
  }
  return {
    listNetworks: async () => [network(1)],
    getNetwork: async () => network(1),
    listPeerings: async () => {
      await clock.sleep(REQUEST_MS)
      return [...upcloud(sent)]
    },
    getPeering: async () => null,
    listZones: async () => [],
    peeringQuota: async () => null,
    getServer: async () => null,
    createPeering: async (half) => {
      await write({ what: 'upcloud create', half })
      return created?.(sent) ?? null
    },
    modifyPeering: (uuid, change) => write({ what: 'upcloud modify', uuid, change }),
    deletePeering: (uuid) => write({ what: 'upcloud delete', uuid }),
  }
}

/** UpCloud's refusal of a write. */
export function refused(failure: Pick<ApiFailure, 'status'> & Partial<ApiFailure>): ApiError {
  return new ApiError({
    service: 'upcloud',
    operation: 'make the peering',
    detail: 'no',
    isWrite: true,
    ...failure,
  })
}
