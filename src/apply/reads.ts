/** Fresh reads shared by all who want the same at the same moment: one request a VPC or account, not a peering. */
import pLimit from 'p-limit'
import { aivenKey, type Observed } from '../domain/model/observed.ts'
import type { AivenVpc, UpcloudPeering } from '../domain/model.ts'
import type { Target } from '../domain/recognise/target.ts'
import { type Clock, type Clouds, portOf } from '../ports.ts'

/** How long ago an answer may have come for a look to be one picture. */
export const LONGEST_AGE_MS = 10_000
/** How often a half that the other half outlived is read again. */
const MORE_READS = 3

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
   * A pair's VPC (null: gone or not known), the account's peerings, and when the older of the two answers came, in ms
   * since the epoch. Both are asked for again; what somebody else learns about one of them while the other is still on
   * its way counts too, and an answer that the other one let grow old is asked for once more. When even that does not
   * help, `at` tells.
   *
   * @param maxAgeMs where the latest answers are younger than this, no request is made.
   * @throws ApiError when either fails for good.
   */
  async pair(target: Target, maxAgeMs: number) {
    const vpc = this.#vpc(target)
    const peerings = this.#peeringsOf(target)
    const halves = [vpc, peerings]
    const ageMs = ({ latest }: Shared<unknown>) =>
      latest ? this.#clock.now() - latest.at : Number.POSITIVE_INFINITY
    let due = halves.some((half) => ageMs(half) >= maxAgeMs) ? halves : []
    for (let reads = 0; due.length > 0 && reads <= MORE_READS; reads++) {
      await Promise.all(due.map((half) => half.read()))
      due = halves.filter((half) => ageMs(half) > LONGEST_AGE_MS)
    }
    if (!vpc.latest || !peerings.latest) throw new Error('Nothing was read')
    const at = Math.min(vpc.latest.at, peerings.latest.at)
    return { vpc: vpc.latest.value, peerings: peerings.latest.value, at }
  }

  #vpc({ aiven: { account, scope, vpc } }: Target): Shared<AivenVpc | null> {
    const key = aivenKey(account, scope)
    const ofScope = this.#vpcs.get(key) ?? new Map<string, Shared<AivenVpc | null>>()
    this.#vpcs.set(key, ofScope)
    return this.#shared(ofScope, vpc, () => portOf(this.#clouds.aiven, account).getVpc(scope, vpc))
  }

  #peeringsOf({ upcloud: { account } }: Target): Shared<readonly UpcloudPeering[]> {
    return this.#shared(this.#peerings, account, () => portOf(this.#clouds.upcloud, account).listPeerings())
  }

  #shared<T>(all: Map<string, Shared<T>>, key: string, read: () => Promise<T>): Shared<T> {
    const shared = all.get(key) ?? new Shared(read, this.#clock)
    all.set(key, shared)
    return shared
  }

  /** What was observed before, brought up to date by the latest answers. */
  refreshed(before: Observed): Observed {
    const aiven = new Map(before.aiven)
    for (const [key, ofScope] of this.#vpcs) {
      const old = aiven.get(key)
      if (!old) continue
      const vpcs = new Map(old.vpcs)
      for (const [id, { latest }] of ofScope) if (latest) vpcs.set(id, { ok: true, value: latest.value })
      aiven.set(key, { ...old, vpcs })
    }
    const upcloud = new Map(before.upcloud)
    for (const [account, { latest }] of this.#peerings) {
      const old = upcloud.get(account)
      if (old && latest) upcloud.set(account, { ...old, peerings: { ok: true, value: latest.value } })
    }
    return { ...before, aiven, upcloud }
  }
}

class Shared<T> {
  /** The latest answer and when it came, in ms since the epoch. */
  latest: { readonly value: T; readonly at: number } | null = null
  /** The request that everybody shares who asks before it leaves. */
  #next: Promise<void> | null = null
  /** Of two requests that are repeated on the way nobody could tell whose answer is the newer one. */
  readonly #oneAtATime = pLimit(1)
  readonly #read: () => Promise<T>
  readonly #clock: Clock

  constructor(read: () => Promise<T>, clock: Clock) {
    this.#read = read
    this.#clock = clock
  }

  /** Asks again; resolves when there is an answer to a request that left after this call. */
  read(): Promise<void> {
    this.#next ??= this.#oneAtATime(async () => {
      // Everybody who wakes at the same tick joins before the request leaves.
      await this.#clock.sleep(0)
      this.#next = null
      const value = await this.#read()
      this.latest = { value, at: this.#clock.now() }
    })
    return this.#next
  }
}
