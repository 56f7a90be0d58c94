import { buildNetwork } from './builders.ts'
import { PLATFORM_ACCOUNT } from './model.ts'
import type { Things } from './things.ts'
import { platformNetworkUuid, ZONES } from './zones.ts'

/** Adds UpCloud's zones and, in each, the public and utility networks that every list shows. */
export function addPlatform(world: Things): void {
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
