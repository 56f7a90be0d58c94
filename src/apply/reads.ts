/** Fresh reads shared by all who want the same at the same moment: one request per VPC or account, not per peering. */
import type { AivenScope, AivenVpc, UpcloudPeering } from '../domain/model.ts'
import { aivenKey, type Observed } from '../domain/observed.ts'
import { type Clock, type Clouds, portOf } from '../ports.ts'

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

  /** The VPC with its connections; null when it is gone. Rejects with ApiError. */
  vpc(account: string, scope: AivenScope, id: string): Promise<AivenVpc | null> {
    const key = aivenKey(account, scope)
    const ofScope = this.#vpcs.get(key) ?? new Map<string, Shared<AivenVpc | null>>()
    this.#vpcs.set(key, ofScope)
    return sharedOf(
      ofScope,
      id,
      () => portOf(this.#clouds.aiven, account).getVpc(scope, id),
      this.#clock,
    ).read()
  }

  /** Every UpCloud peering of the account. Rejects with ApiError. */
  peerings(account: string): Promise<readonly UpcloudPeering[]> {
    return sharedOf(
      this.#peerings,
      account,
      () => portOf(this.#clouds.upcloud, account).listPeerings(),
      this.#clock,
    ).read()
  }

  /** What was observed before, brought up to date by the latest answers. */
  refreshed(before: Observed): Observed {
    const aiven = new Map(before.aiven)
    for (const [key, ofScope] of this.#vpcs) {
      const old = aiven.get(key)
      if (!old) continue
      const vpcs = new Map(old.vpcs)
      for (const [id, { answer }] of ofScope) if (answer) vpcs.set(id, { ok: true, value: answer.value })
      aiven.set(key, { ...old, vpcs })
    }
    const upcloud = new Map(before.upcloud)
    for (const [account, { answer }] of this.#peerings) {
      const old = upcloud.get(account)
      if (old && answer) upcloud.set(account, { ...old, peerings: { ok: true, value: answer.value } })
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
  answer: { readonly value: T } | null = null
  #next: Promise<T> | null = null
  readonly #read: () => Promise<T>
  readonly #clock: Clock

  constructor(read: () => Promise<T>, clock: Clock) {
    this.#read = read
    this.#clock = clock
  }

  read(): Promise<T> {
    this.#next ??= this.#start()
    return this.#next
  }

  async #start(): Promise<T> {
    // Everybody who wakes at the same tick joins before the request leaves.
    await this.#clock.sleep(0)
    this.#next = null
    const value = await this.#read()
    this.answer = { value }
    return value
  }
}
