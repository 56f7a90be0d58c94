/** Fresh reads shared by all who want the same at the same moment: one request per VPC or account, not per peering. */
import type { AivenScope, AivenVpc, UpcloudPeering } from '../domain/model.ts'
import { aivenKey } from '../domain/observed.ts'
import type { AivenPort, Clock, UpcloudPort } from '../ports.ts'

/** The ports of every account in use, by name. */
export interface Clouds {
  readonly aiven: ReadonlyMap<string, AivenPort>
  readonly upcloud: ReadonlyMap<string, UpcloudPort>
}

/** Reads that start after they were asked for, joined with others asked for at the same moment. */
export class FreshReads {
  readonly #vpcs = new Map<string, Shared<AivenVpc | null>>()
  readonly #peerings = new Map<string, Shared<readonly UpcloudPeering[]>>()
  readonly #clouds: Clouds
  readonly #clock: Clock

  constructor(clouds: Clouds, clock: Clock) {
    this.#clouds = clouds
    this.#clock = clock
  }

  /** The VPC with its connections; null when it is gone. Rejects with ApiError. */
  vpc(account: string, scope: AivenScope, id: string): Promise<AivenVpc | null> {
    const key = JSON.stringify([aivenKey(account, scope), id])
    return sharedOf(
      this.#vpcs,
      key,
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

  /** The last answers, by the keys of `Observed`. */
  latest(): {
    vpcs: Map<string, AivenVpc | null>
    peerings: Map<string, readonly UpcloudPeering[]>
  } {
    return { vpcs: lastOf(this.#vpcs), peerings: lastOf(this.#peerings) }
  }
}

/** The port of an account. An unknown name is a bug: accounts are checked with the spec. */
export function portOf<Port>(ports: ReadonlyMap<string, Port>, account: string): Port {
  const port = ports.get(account)
  if (!port) throw new Error(`no client for the account ${JSON.stringify(account)}`)
  return port
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

function lastOf<T>(all: ReadonlyMap<string, Shared<T>>): Map<string, T> {
  const last = new Map<string, T>()
  for (const [key, { answer }] of all) if (answer) last.set(key, answer.value)
  return last
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
