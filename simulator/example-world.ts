import type { World } from './world/world.ts'

/** What `npm run simulator` starts with. */
export interface ExampleWorld {
  project: string
  /** The id of a VPC to try requests on. */
  vpc: string
  /** What it is, its id, and what is the matter with it. */
  rows: [what: string, id: string, note: string][]
}

/** Builds a small world: a peering in place, one that waits for its other half, and networks without one. */
export function buildExampleWorld(world: World): ExampleWorld {
  const orders = world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.77.8.0/22' })
  const search = world.addVpc({ cloud: 'upcloud-fi-hel1', cidr: '10.78.0.0/24' })
  const reports = world.addVpc({ cloud: 'upcloud-nl-ams', cidr: '10.79.0.0/24' })
  const shared = world.addVpc({ organization: 'org1a2b3c4d5e6', cidr: '10.80.0.0/24', displayName: 'shared' })
  const app = world.addNetwork({ name: 'app-net', zone: 'de-fra1', cidr: '10.9.0.0/24', servers: 2 })
  const web = world.addNetwork({ name: 'web-net', zone: 'fi-hel1', cidr: '10.10.0.1/24', servers: 1 })
  const batch = world.addNetwork({ name: 'batch-net', zone: 'nl-ams1', cidr: '10.11.0.0/24', dhcp: false })
  const lonely = world.addNetwork({ name: 'lonely-net', zone: 'de-fra1', cidr: '10.12.0.0/24', router: null })
  const { peering } = world.connect({ vpc: orders, network: app, name: 'orders' })
  const waiting = world.addConnection({ vpc: reports, peerVpc: batch })
  world.github.addPull({ number: 7, title: 'Peer web-net with search' })
  return {
    project: world.defaultProject,
    vpc: orders.id,
    rows: [
      ['VPC orders', orders.id, `${orders.cloud} ${orders.cidr}`],
      ['VPC search', search.id, `${search.cloud} ${search.cidr}`],
      ['VPC reports', reports.id, `${reports.cloud} ${reports.cidr}`],
      ['Organization', shared.owner.name, ''],
      ['Organization VPC shared', shared.id, `${shared.cloud} ${shared.cidr}`],
      ['Network app-net', app.uuid, 'de-fra1 10.9.0.0/24, two servers'],
      ['Network web-net', web.uuid, 'fi-hel1 10.10.0.1/24, not peered yet'],
      ['Network batch-net', batch.uuid, 'nl-ams1 10.11.0.0/24, without DHCP'],
      ['Network lonely-net', lonely.uuid, 'de-fra1 10.12.0.0/24, without a router'],
      ['Peering orders', peering.uuid, 'app-net with VPC orders, in place'],
      ['Connection of reports', waiting.id, `PENDING_PEER, waits for ${batch.name}`],
      ['Pull request', '7', 'open, for comments'],
    ],
  }
}
