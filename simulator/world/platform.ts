import { buildNetwork } from './builders.ts'
import { PLATFORM_ACCOUNT } from './model.ts'
import type { World } from './world.ts'

const ZONES = [
  'au-syd1 Sydney #1',
  'de-fra1 Frankfurt #1',
  'dk-cph1 Copenhagen #1',
  'es-mad1 Madrid #1',
  'fi-hel1 Helsinki #1',
  'fi-hel2 Helsinki #2',
  'nl-ams1 Amsterdam #1',
  'no-svg1 Stavanger #1',
  'pl-waw1 Warsaw #1',
  'se-sto1 Stockholm #1',
  'sg-sin1 Singapore #1',
  'uk-lon1 London #1',
  'us-chi1 Chicago #1',
  'us-nyc1 New York #1',
  'us-sjo1 San Jose #1',
]

/** The UUID of a zone's public or utility network, whether or not the list shows it. */
export function platformNetworkUuid(zone: string, type: 'public' | 'utility' | 'public-v6'): string {
  const index = ZONES.findIndex((line) => line.startsWith(`${zone} `)) + 1
  const kind = { public: 1, utility: 2, 'public-v6': 3 }[type]
  return `03000000-0000-4000-800${kind}-0000000000${index.toString(16).padStart(2, '0')}`
}

/** Adds UpCloud's zones and, in each, the public and utility networks that every list shows. */
export function addPlatform(world: World): void {
  for (const [index, line] of ZONES.entries()) {
    const [id = '', ...words] = line.split(' ')
    world.upcloud.zones.set(id, { id, description: words.join(' '), public: true, parentZone: null })
    if (!world.options.platformNetworks) continue
    const common = { account: PLATFORM_ACCOUNT, zone: id }
    const v4 = { ...common, uuid: platformNetworkUuid(id, 'public') }
    const v6 = { ...common, uuid: platformNetworkUuid(id, 'public-v6') }
    const name = `Public ${id} network`
    buildNetwork(world, { ...v4, name, type: 'public', router: null, cidr: `203.0.${index}.0/24` })
    const range = `2001:db8:${index}::/64`
    const gateway = `2001:db8:${index}::1`
    buildNetwork(world, { ...v6, name, type: 'public', router: null, cidr: range, gateway })
    const utility = buildNetwork(world, {
      ...common,
      uuid: platformNetworkUuid(id, 'utility'),
      name: `Utility ${id} network`,
      type: 'utility',
      cidr: '10.3.0.0/22',
      dhcpRoutes: ['10.0.0.0/8'],
    })
    const router = world.upcloud.routers.get(utility.router ?? '')
    if (!router) continue
    router.type = 'service'
    router.name = `Utility network router for zone ${id}`
  }
}
