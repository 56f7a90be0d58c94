/** Fresh reads shared by all who want the same at the same moment: one request per VPC or account, not per peering. */

import { aivenKey, type Observed } from '../domain/model/observed.ts'
import type { AivenScope, AivenVpc, UpcloudPeering } from '../domain/model.ts'
import type { Target } from '../domain/recognise/pair.ts'
import { type Clock, type Clouds, portOf } from '../ports.ts'

/** How long ago an answer may have come for a look to be one picture. */
export const LONGEST_AGE_MS = 10_000

/** How often a half that the other half outlived is read again. */
const MORE_READS = 3

/** Both halves of a pair as they were read. */
export interface PairReading {
  /** null: gone or not known. */
  readonly vpc: AivenVpc | null
  /** Every UpCloud peering of the account. */
  readonly peerings: readonly UpcloudPeering[]
  /** When the older of the two answers came, in ms since the epoch. */
  readonly at: number
}

/** Reads that start after they were asked for, joined with others asked for at the same moment. */
export class FreshReads {
  /** By the key of `Observed.aiven`, then by VPC id. */
  readonly #vpcs = new Map<string, Map<string, Shared<AivenVpc | null>>>()
  readonly #peerings = new Map<string, Shared<readonly UpcloudPeering[]>>()
  readonly #clouds: Clouds
  readonly #clock: Clock

  constructor(clouds: Clouds, clock: Clock) {
    this.#clouds = clouds
    this.#clock = clock
  }

  /**
   * A pair's VPC and the account's peerings. Both are asked for again; what somebody else learns about one of
   * them while the other is still on its way counts too, and an answer that the other one let grow old is asked
   * for once more. When even that does not help, `at` tells.
   *
   * @throws ApiError when either fails for good.
   */
  async pair({ aiven, upcloud }: Pick<Target, 'aiven' | 'upcloud'>): Promise<PairReading> {
    const halves = this.#halvesOf({ aiven, upcloud })
    let due: readonly Pick<Shared<unknown>, 'read' | 'at'>[] = halves
    for (let reads = 0; due.length > 0 && reads <= MORE_READS; reads++) {
      await Promise.all(due.map((half) => half.read()))
      const oldest = this.#clock.now() - LONGEST_AGE_MS
      due = halves.filter(({ at }) => at < oldest)
    }
    return this.latest({ aiven, upcloud })
  }

  /**
   * A pair by the latest answers, whoever asked for them, without a request.
   *
   * @throws when it was never read.
   */
  latest(target: Pick<Target, 'aiven' | 'upcloud'>): PairReading {
    const { aiven, upcloud } = target
    const vpc = this.#vpc(aiven.account, aiven.scope, aiven.vpc).value
    const at = Math.min(...this.#halvesOf(target).map((half) => half.at))
    return { vpc, peerings: this.#peeringsOf(upcloud.account).value, at }
  }

  #halvesOf({ aiven, upcloud }: Pick<Target, 'aiven' | 'upcloud'>): Pick<Shared<unknown>, 'read' | 'at'>[] {
    return [this.#vpc(aiven.account, aiven.scope, aiven.vpc), this.#peeringsOf(upcloud.account)]
  }

  #vpc(account: string, scope: AivenScope, id: string): Shared<AivenVpc | null> {
    const key = aivenKey(account, scope)
    const ofScope = this.#vpcs.get(key) ?? new Map<string, Shared<AivenVpc | null>>()
    this.#vpcs.set(key, ofScope)
    return sharedOf(ofScope, id, () => portOf(this.#clouds.aiven, account).getVpc(scope, id), this.#clock)
  }

  #peeringsOf(account: string): Shared<readonly UpcloudPeering[]> {
    return sharedOf(
      this.#peerings,
      account,
      () => portOf(this.#clouds.upcloud, account).listPeerings(),
      this.#clock,
    )
  }

  /** What was observed before, brought up to date by the latest answers. */
  refreshed(before: Observed): Observed {
    const aiven = new Map(before.aiven)
    for (const [key, ofScope] of this.#vpcs) {
      const old = aiven.get(key)
      if (!old) continue
      const vpcs = new Map(old.vpcs)
      for (const [id, read] of ofScope) if (read.isRead) vpcs.set(id, { ok: true, value: read.value })
      aiven.set(key, { ...old, vpcs })
    }
    const upcloud = new Map(before.upcloud)
    for (const [account, read] of this.#peerings) {
      const old = upcloud.get(account)
      if (old && read.isRead) upcloud.set(account, { ...old, peerings: { ok: true, value: read.value } })
    }
    return { ...before, aiven, upcloud }
  }
}

function sharedOf<T>(
  all: Map<string, Shared<T>>,
  key: string,
  read: () => Promise<T>,
  clock: Clock,
): Shared<T> {
  const known = all.get(key)
  if (known) return known
  const made = new Shared(read, clock)
  all.set(key, made)
  return made
}

class Shared<T> {
  #answer: { readonly value: T; readonly at: number } | null = null
  /** The request that is on its way. */
  #current: Promise<T> | null = null
  /** The one after it, which everybody shares who asks meanwhile. */
  #next: Promise<void> | null = null
  readonly #read: () => Promise<T>
  readonly #clock: Clock

  constructor(read: () => Promise<T>, clock: Clock) {
    this.#read = read
    this.#clock = clock
  }

  /** When the latest answer came; long ago when there is none. */
  get at(): number {
    return this.#answer?.at ?? Number.NEGATIVE_INFINITY
  }

  get isRead(): boolean {
    return this.#answer !== null
  }

  /** The latest answer. */
  get value(): T {
    if (this.#answer === null) throw new Error('Nothing was read yet')
    return this.#answer.value
  }

  /** Asks again; resolves when there is an answer to a request that left after this call. */
  read(): Promise<void> {
    this.#next ??= this.#ask()
    return this.#next
  }

  /** One request at a time: of two that are repeated on the way nobody can tell whose answer is the newer one. */
  async #ask(): Promise<void> {
    // Without one on its way: everybody who wakes at the same tick joins before the request leaves.
    await (this.#current?.catch(() => undefined) ?? this.#clock.sleep(0))
    this.#next = null
    const current = this.#read()
    this.#current = current
    try {
      const value = await current
      this.#answer = { value, at: this.#clock.now() }
    } finally {
      if (this.#current === current) this.#current = null
    }
  }
}
