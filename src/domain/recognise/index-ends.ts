/** Lookup tables over the networks and VPCs that can be ends of a peering. */
import { LISTED } from '../findings.ts'
import { matchingVpcs, type UpcloudView } from '../model/observed.ts'
import type { AivenVpc, UpcloudNetwork, VpcSelector } from '../model.ts'

/** Lookup tables over the networks of each account, so that a thousand entries do not scan them each. */
export class NetworkIndex {
  readonly #accounts = new Map<string, NetworkTables>()

  constructor(views: ReadonlyMap<string, UpcloudView>) {
    for (const [account, { networks }] of views) {
      const all = networks.ok ? networks.value : []
      const peerable = all.filter(({ type }) => type === 'private')
      const others = all.filter(({ type }) => type !== 'private')
      this.#accounts.set(account, {
        byUuid: new Map(all.map((network) => [network.uuid, network])),
        byName: new Map([
          ...Map.groupBy(others, ({ name, zone }) => nameKey(name, zone)),
          ...Map.groupBy(peerable, ({ name, zone }) => nameKey(name, zone)),
        ]),
        inZone: Map.groupBy(peerable, ({ zone }) => zone),
        named: Map.groupBy(peerable, ({ name }) => name),
      })
    }
  }

  byUuid(account: string, uuid: string): UpcloudNetwork | null {
    return this.#accounts.get(account)?.byUuid.get(uuid) ?? null
  }

  /** The network as any of the accounts sees it. */
  anywhere(uuid: string): UpcloudNetwork | null {
    for (const { byUuid } of this.#accounts.values()) {
      const network = byUuid.get(uuid)
      if (network) return network
    }
    return null
  }

  has(uuid: string): boolean {
    return this.anywhere(uuid) !== null
  }

  /** Networks of that name in that zone; private ones where there are any, for only those can be meant. */
  byName(account: string, name: string, zone: string): readonly UpcloudNetwork[] {
    return this.#accounts.get(account)?.byName.get(nameKey(name, zone)) ?? []
  }

  /** A few private networks of that name elsewhere, or of another name in that zone. */
  near(account: string, name: string, zone: string): readonly UpcloudNetwork[] {
    const tables = this.#accounts.get(account)
    const first = (networks: readonly UpcloudNetwork[] = []) => networks.slice(0, LISTED + 1)
    return [...first(tables?.named.get(name)), ...first(tables?.inZone.get(zone))]
  }

  all(account: string): Iterable<UpcloudNetwork> {
    return this.#accounts.get(account)?.byUuid.values() ?? []
  }
}

interface NetworkTables {
  readonly byUuid: ReadonlyMap<string, UpcloudNetwork>
  readonly byName: ReadonlyMap<string, readonly UpcloudNetwork[]>
  readonly inZone: ReadonlyMap<string, readonly UpcloudNetwork[]>
  readonly named: ReadonlyMap<string, readonly UpcloudNetwork[]>
}

/** Lookup tables over lists of VPCs. */
export class VpcIndex {
  readonly #lists = new Map<readonly AivenVpc[], ReadonlyMap<string, readonly AivenVpc[]>>()

  /** VPCs of the list that the selector means. */
  matching(selector: Extract<VpcSelector, { kind: 'cloud-cidr' }>, list: readonly AivenVpc[]): AivenVpc[] {
    const byRange = this.#lists.get(list) ?? Map.groupBy(list, rangeKey)
    this.#lists.set(list, byRange)
    return matchingVpcs(selector, byRange.get(rangeKey(selector)) ?? [])
  }
}

function rangeKey({ cloud, cidr }: { readonly cloud: string; readonly cidr: string }): string {
  return `${cloud} ${cidr}`
}

/** Key of a network's name in its zone. */
function nameKey(name: string, zone: string): string {
  return JSON.stringify([name, zone])
}
