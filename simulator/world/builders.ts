import { zonesOfCloud } from './aiven-machine.ts'
import { addressAt, maskCidr, parseCidr } from './cidr.ts'
import {
  AIVEN_ACCOUNT,
  type Network,
  PLATFORM_ACCOUNT,
  type Server,
  type UpcloudAccount,
  type Vpc,
} from './model.ts'
import type { AddNetwork, AddServer, AddUpcloudAccount, AddVpc } from './recipes.ts'
import type { Things } from './things.ts'
import { platformNetworkUuid } from './zones.ts'

function splitInTwo(cidr: string): string[] {
  const range = parseCidr(cidr)
  if (!range) return [cidr, cidr]
  const prefix = range.prefix + 1
  return [0, 2 ** (32 - prefix)].map((offset) => `${addressAt(cidr, offset)}/${prefix}`)
}

/** Adds a network of Aiven's, with the router that every peered network needs. */
export function addAivenNetwork(world: Things, cidr: string, zone: string, uuid?: string): Network {
  return buildNetwork(world, {
    account: AIVEN_ACCOUNT,
    name: 'aiven-managed',
    zone,
    cidr,
    ...(uuid === undefined ? {} : { uuid }),
  })
}

function aivenNetworks(world: Things, recipe: AddVpc, cidr: string): string[] {
  const zones = zonesOfCloud(recipe.cloud ?? 'upcloud-de-fra')
  const first = zones[0]
  if (first === undefined) return []
  const count = recipe.networks ?? recipe.networkUuids?.length ?? 1
  const ranges = count === 2 ? splitInTwo(cidr) : [cidr]
  return ranges.map(
    (range, index) => addAivenNetwork(world, range, zones[index] ?? first, recipe.networkUuids?.[index]).uuid,
  )
}

/** Makes a VPC with the UpCloud networks behind it. */
export function buildVpc(world: Things, recipe: AddVpc): Vpc {
  const number = world.ids.number('vpc-cidr')
  const cidr = recipe.cidr ?? `10.${Math.floor(number / 256)}.${number % 256}.0/24`
  const now = world.options.now()
  const organization = recipe.organization
  const owner =
    organization === undefined
      ? ({ kind: 'project', name: recipe.project ?? world.defaultProject } as const)
      : ({ kind: 'organization', name: organization } as const)
  if (owner.kind === 'project') world.aiven.projects.add(owner.name)
  else world.aiven.organizations.add(owner.name)
  const vpc: Vpc = {
    id: recipe.id ?? world.ids.uuid('vpc'),
    owner,
    cloud: recipe.cloud ?? 'upcloud-de-fra',
    cidr,
    displayName: recipe.displayName ?? null,
    createdAt: now,
    updatedAt: now,
    activeAt: now + (recipe.buildMs ?? 0),
    deletingSince: null,
    forcedState: recipe.state ?? null,
    pendingBuild: null,
    networks: aivenNetworks(world, recipe, cidr),
    formerPeers: new Set(),
  }
  world.aiven.vpcs.set(vpc.id, vpc)
  return vpc
}

function routerOf(world: Things, recipe: AddNetwork, account: string): string | null {
  const wanted = recipe.router === undefined ? true : recipe.router
  if (wanted === null || wanted === false) return null
  const labels = { labels: [], staticRoutes: [], type: 'normal' as const }
  if (typeof wanted === 'string' && world.upcloud.routers.has(wanted)) return wanted
  const uuid = typeof wanted === 'string' ? wanted : world.ids.uuid('router')
  world.upcloud.routers.set(uuid, { uuid, account, name: `router of ${recipe.name ?? 'network'}`, ...labels })
  return uuid
}

/** Makes a network with its router and, where asked, its servers. */
export function buildNetwork(world: Things, recipe: AddNetwork): Network {
  const account = recipe.account ?? world.defaultAccount
  const uuid = (recipe.uuid ?? world.ids.uuid('network')).toLowerCase()
  const number =
    account === AIVEN_ACCOUNT || account === PLATFORM_ACCOUNT ? 0 : world.ids.number('network-cidr')
  const cidr = recipe.cidr ?? `10.${128 + Math.floor(number / 256)}.${number % 256}.0/24`
  const dhcp = recipe.dhcp ?? true
  const network: Network = {
    uuid,
    account,
    name: recipe.name ?? `network ${number}`,
    zone: recipe.zone ?? 'de-fra1',
    type: recipe.type ?? 'private',
    router: routerOf(world, recipe, account),
    labels: recipe.labels ?? [],
    ipNetworks: [cidr, ...(recipe.moreCidrs ?? [])].map((address) => ({
      address,
      family: address.includes(':') ? 'IPv6' : 'IPv4',
      gateway: recipe.gateway ?? addressAt(maskCidr(address), 1),
      dhcp,
      dhcpDefaultRoute: false,
      dhcpDns: recipe.dhcpDns ?? [],
      dhcpRoutes: recipe.dhcpRoutes ?? [],
      autoPopulation: {
        enabled: false,
        excludeBySource: [],
        filterByDestination: [],
        filterByRouteType: [],
      },
    })),
  }
  world.upcloud.networks.set(uuid, network)
  for (let index = 0; index < (recipe.servers ?? 0); index += 1) {
    buildServer(world, { network, title: `${network.name}-${index + 1}`, account })
  }
  return network
}

/** Makes a server with one private interface, and a public and a utility one before it. */
export function buildServer(world: Things, recipe: AddServer): Server {
  const network = typeof recipe.network === 'string' ? world.upcloud.network(recipe.network) : recipe.network
  if (!network) throw new Error(`There is no network ${String(recipe.network)}`)
  const uuid = recipe.uuid ?? world.ids.uuid('server')
  const number = world.ids.number('address')
  const range = network.ipNetworks[0]?.address ?? '10.0.0.0/24'
  const title = recipe.title ?? `server-${number}`
  const mac = (index: number): string =>
    `de:ff:ff:ff:${(number % 256).toString(16).padStart(2, '0')}:${index.toString(16).padStart(2, '0')}`
  return world.upcloud.addServer({
    uuid,
    account: recipe.account ?? network.account,
    title,
    hostname: recipe.hostname ?? `${title.replaceAll(/[^a-z0-9-]/gi, '-')}.example.com`,
    zone: network.zone,
    state: recipe.state ?? 'started',
    createdAt: recipe.createdAt ?? world.options.now() - 86_400_000,
    labels: recipe.labels ?? [],
    interfaces: [
      {
        index: 1,
        type: 'public',
        network: platformNetworkUuid(network.zone, 'public'),
        mac: mac(1),
        address: '192.0.2.10',
      },
      {
        index: 2,
        type: 'utility',
        network: platformNetworkUuid(network.zone, 'utility'),
        mac: mac(2),
        address: '10.255.0.10',
      },
      {
        index: 3,
        type: 'private',
        network: network.uuid,
        mac: mac(3),
        address: addressAt(range, 10 + (number % 200)),
      },
    ],
  })
}

/** Makes an account; user name and password follow from its id. */
export function buildAccount(recipe: AddUpcloudAccount): UpcloudAccount {
  const { id, token, username = id, password = `${id}-password`, readOnly = false } = recipe
  return { id, token, username, password, readOnly }
}
