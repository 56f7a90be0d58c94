/** The whole life of peerings, played to the simulator and recorded as a run of the action records it. */
import { createSimulator, type SimulatorOptions } from '../../simulator/index.ts'
import { ShapeRecorder } from '../../src/shapes/recorder.ts'
import { type RecordedCall, readRecording } from './recording.ts'

type Cloud = 'aiven' | 'upcloud'

/** Times as they may be: long enough to tell each state apart by seconds. */
const TIMES = {
  aivenBuildMs: 8_000,
  aivenPollMs: 600_000,
  aivenDeleteMs: 5_000,
  upcloudProvisioningMs: 5_000,
} as const satisfies Partial<SimulatorOptions>

/**
 * What the simulator answers to everything that the action may send, and to some of what it must not.
 *
 * @param given options of the simulator that differ from its defaults.
 */
export function rehearse(given: Partial<SimulatorOptions> = {}): RecordedCall[] {
  let now = Date.parse('2026-03-04T05:06:07Z')
  const simulator = createSimulator({ ...TIMES, now: () => now, ...given })
  const { world, tokens } = simulator
  const recorder = new ShapeRecorder()
  const pass = (seconds: number): void => {
    now += seconds * 1000
  }
  const call = (
    cloud: Cloud,
    method: string,
    path: string,
    body?: unknown,
    token = tokens[cloud],
  ): number => {
    const text = body === undefined ? null : JSON.stringify(body)
    const headers = { authorization: `Bearer ${token}` }
    const outcome = simulator.handle(cloud, { method, url: path, headers, body: text ?? '' })
    const answer = outcome.kind === 'response' ? outcome.response : null
    recorder.add({ method, path, body: text, answer, at: now })
    return answer?.status ?? 0
  }

  const vpc = world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.77.8.0/22' })
  const far = world.addVpc({ cloud: 'upcloud-nl-ams', cidr: '10.78.0.0/24' })
  const twin = world.addVpc({ cloud: 'upcloud-fi-hel', cidr: '10.79.0.0/24' })
  const shared = world.addVpc({ organization: 'org', cidr: '10.80.0.0/24', displayName: 'shared' })
  const network = world.addNetwork({ name: 'app', zone: 'de-fra1', cidr: '10.9.0.0/24', servers: 1 })
  const second = world.addNetwork({
    name: 'web',
    zone: 'fi-hel1',
    cidr: '10.10.0.0/24',
    dhcpDns: ['10.0.0.2'],
  })
  const abroad = world.addNetwork({ name: 'abroad', zone: 'us-nyc1', cidr: '10.12.0.0/24' })
  const bare = world.addNetwork({ name: 'bare', router: null, cidr: '10.11.0.0/24' })
  const inside = world.addNetwork({ name: 'inside', cidr: '10.77.9.0/24' })

  const vpcs = '/v1/project/acme-prod/vpcs'
  const peerings = '/1.3/network-peering'
  const look = (one = vpc) => call('aiven', 'GET', `${vpcs}/${one.id}`)
  const connect = (to = network, one = vpc) =>
    call('aiven', 'POST', `${vpcs}/${one.id}/peering-connections`, {
      peer_cloud_account: 'upcloud',
      peer_vpc: to.uuid,
    })
  const refresh = () => call('aiven', 'POST', `${vpcs}/${vpc.id}/peering-connections/refresh`)
  const list = () => call('upcloud', 'GET', peerings)
  const own = () => world.peeringsOf(network)[0]?.uuid ?? ''
  const patch = (configured_status: string) =>
    call('upcloud', 'PATCH', `${peerings}/${own()}`, { network_peering: { configured_status } })
  const peer = (local = network, to = vpc) =>
    call('upcloud', 'POST', peerings, {
      network_peering: {
        name: 'orders',
        configured_status: 'active',
        network: { uuid: local.uuid },
        peer_network: { uuid: to.networks[0] },
        labels: [{ key: 'aiven-vpc', value: to.id }],
      },
    })

  // A look around.
  call('aiven', 'GET', vpcs)
  look()
  for (const path of ['network', 'network-peering', 'account', 'zone', 'server']) {
    call('upcloud', 'GET', `/1.3/${path}`)
  }
  call('upcloud', 'GET', `/1.3/network/${network.uuid}`)
  call('upcloud', 'GET', `/1.3/server/${world.upcloud.serversOn(network.uuid)[0]?.uuid}`)

  // A first peering.
  connect()
  look()
  pass(9)
  look()
  peer()
  list()
  patch('active')
  pass(6)
  list()
  call('upcloud', 'GET', `${peerings}/${own()}`)
  refresh()
  look()
  call('upcloud', 'GET', '/1.3/network')

  // What is refused.
  connect()
  peer()
  peer(bare)
  call('upcloud', 'DELETE', `${peerings}/${own()}`)

  // Without a router for a while, and switched off for a while.
  const { router } = network
  world.setRouter(network, null)
  list()
  world.setRouter(network, router)
  list()
  patch('disabled')
  pass(6)
  list()
  pass(2)
  refresh()
  look()
  pass(2)
  patch('active')
  pass(6)
  refresh()
  list()

  // Removed by Aiven, and made again.
  const half = own()
  const end = `peering-connections/peer-accounts/upcloud/peer-vpcs/${network.uuid}`
  call('aiven', 'DELETE', `${vpcs}/${vpc.id}/${end}`)
  look()
  pass(6)
  look()
  list()
  patch('disabled')
  pass(6)
  call('upcloud', 'DELETE', `${peerings}/${half}`)
  call('upcloud', 'GET', `${peerings}/${half}`)
  connect()
  pass(9)
  look()
  peer()
  call('aiven', 'DELETE', `${vpcs}/${vpc.id}/${end.replace(network.uuid, bare.uuid)}`)

  // Ranges that overlap, another zone, a cloud of two data centres.
  connect(inside)
  connect(network, far)
  connect(second, twin)
  connect(abroad, far)
  pass(9)
  for (const one of [vpc, far, twin]) look(one)
  peer(network, far)
  peer(abroad, far)

  // An organization.
  const paths = { vpc: '/v1/organization/org/vpc', vpcs: '/v1/organization/org/vpcs' }
  const form = call('aiven', 'GET', `${paths.vpc}/${shared.id}`) === 200 ? 'vpc' : 'vpcs'
  if (form === 'vpcs') call('aiven', 'GET', `${paths.vpcs}/${shared.id}`)
  const root = `${paths[form]}/${shared.id}`
  call('aiven', 'GET', paths.vpcs)
  const body = { peer_cloud_account: 'upcloud', peer_vpc: network.uuid }
  call('aiven', 'POST', `${root}/peering-connections`, body)
  pass(9)
  call('aiven', 'GET', root)
  call('aiven', 'POST', `${root}/peering-connections`, body)
  call('aiven', 'POST', `${paths.vpcs}/${shared.id}/peering-connections/actions/refresh`)
  const id = world.connectionsOf(shared)[0]?.id ?? 'none'
  const one = form === 'vpc' ? 'peering-connection' : 'peering-connections'
  call('aiven', 'DELETE', `${root}/${one}/${id}`)

  // Wrong names and tokens.
  call('aiven', 'GET', `${vpcs}/none`)
  call('aiven', 'GET', '/v1/project/none/vpcs')
  call('aiven', 'GET', vpcs, undefined, 'wrong')
  call('upcloud', 'GET', '/1.3/network/none')
  call('upcloud', 'GET', peerings, undefined, 'wrong')
  return readRecording(recorder.render())
}
