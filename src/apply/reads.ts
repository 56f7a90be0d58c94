/** Fresh reads shared by all who want the same at the same moment: one request per VPC or account, not per peering. */
import type { AivenScope, AivenVpc, UpcloudPeering } from '../domain/model.ts'
import { aivenKey, type Observed } from '../domain/observed.ts'
import type { Target } from '../domain/pair.ts'
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

  /**
   * A pair's VPC, null when it is gone or not known, and every UpCloud peering of the account. Both are asked
   * for again; what somebody else learns about one of them while the other is still on its way counts too.
   *
   * @throws ApiError when either fails for good.
   */
  async pair({
    aiven,
    upcloud,
  }: Pick<Target, 'aiven' | 'upcloud'>): Promise<[AivenVpc | null, readonly UpcloudPeering[]]> {
    const vpc = aiven.known ? this.#vpc(aiven.account, aiven.scope, aiven.vpc) : null
    const peerings = this.#peeringsOf(upcloud.account)
    const [, asked] = await Promise.all([vpc?.read(), peerings.read()])
    return [vpc?.answer?.value ?? null, peerings.answer?.value ?? asked]
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
  #started = 0
  #answered = 0
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
    const number = ++this.#started
    const value = await this.#read()
    // An answer that a later one overtook tells how things were, not how they are.
    if (number > this.#answered) {
      this.#answered = number
      this.answer = { value }
    }
    return value
  }
}
