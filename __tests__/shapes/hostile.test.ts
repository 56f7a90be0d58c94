/** Nothing of anybody's is in a recording, whatever the clouds hold and whatever they answer. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSimulator, SERVER_PASSWORD_CANARY, type SimulatorCore } from '../../simulator/index.ts'
import { AivenClient } from '../../src/clouds/aiven/client.ts'
import { UpcloudClient } from '../../src/clouds/upcloud/client.ts'
import type { HttpRequest, Transport } from '../../src/http/transport.ts'
import { ShapeRecorder } from '../../src/shapes/recorder.ts'
import { clientTools } from '../http/tools.ts'

const AIVEN = 'https://api.aiven.io'
const UPCLOUD = 'https://api.upcloud.com'

/** A transport to the simulated clouds that records, without sockets. */
function recorded(simulator: SimulatorCore, recorder: ShapeRecorder): Transport {
  const send = async ({ method, url, headers, body }: HttpRequest) => {
    const base = url.startsWith(AIVEN) ? AIVEN : UPCLOUD
    const path = url.slice(base.length)
    const request = { method, url: path, headers: { ...headers }, body: body ?? '' }
    const outcome = simulator.handle(base === AIVEN ? 'aiven' : 'upcloud', request)
    if (outcome.kind !== 'response') throw new Error('no answer')
    recorder.add({ method, path, body, answer: outcome.response, at: simulator.options.now() })
    return outcome.response
  }
  return { send, close: () => {} }
}

interface World {
  project: string
  organization: string
  displayName: string
  network: string
  peering: string
  server: string
  labels: { key: string; value: string }[]
  /** Used where a word of the API is expected, as a key and as a value. */
  odd: string
  cidr: string
  /** Bodies that no API should answer with. */
  answer: unknown
}

/** Looks at everything and changes something, as a run does. */
async function record(world: World): Promise<{ text: string; values: string[] }> {
  let now = Date.parse('2026-03-04T05:06:07Z')
  const simulator = createSimulator({
    now: () => now,
    seed: world.project,
    stateInfoKey: world.odd,
    stateInfoType: world.odd,
    stateInfoEchoes: true,
  })
  const { world: sim, tokens } = simulator
  const vpc = sim.addVpc({ project: world.project, cidr: world.cidr })
  const shared = sim.addVpc({ organization: world.organization, displayName: world.displayName })
  const network = sim.addNetwork({ name: world.network, labels: world.labels, servers: 0 })
  const server = sim.addServer({ network, title: world.server, hostname: world.server })
  sim.connect({ vpc: shared, network, name: world.peering, labels: world.labels })
  sim.addZone({ id: world.odd, public: false, parentZone: world.odd })

  const recorder = new ShapeRecorder()
  const tools = { ...clientTools(AIVEN), transport: recorded(simulator, recorder) }
  const aiven = new AivenClient({ ...tools, token: tokens.aiven, credential: 'aiven-token' })
  const credentials = { kind: 'token', token: tokens.upcloud } as const
  const upcloud = new UpcloudClient({ ...tools, baseUrl: UPCLOUD, credentials, credential: 'upcloud-token' })
  const project = { kind: 'project', project: world.project } as const
  const organization = { kind: 'organization', organization: world.organization } as const
  const attempts: (() => Promise<unknown>)[] = [
    () => aiven.listVpcs(project),
    () => aiven.listVpcs(organization),
    () => aiven.getVpc(organization, shared.id),
    () => aiven.createPeering(project, vpc.id, network.uuid),
    async () => {
      now += 5_000
      return aiven.getVpc(project, vpc.id)
    },
    () => upcloud.listNetworks(),
    () => upcloud.listZones(),
    () => upcloud.peeringQuota(),
    () => upcloud.getServer(server.uuid),
    () =>
      upcloud.createPeering({
        name: world.peering,
        network: network.uuid,
        peerNetwork: vpc.networks[0] ?? '',
        configuredStatus: 'active',
        labels: world.labels,
      }),
    () => upcloud.listPeerings(),
    () => aiven.refreshPeerings(project, vpc.id),
    () => aiven.getVpc(project, world.odd),
    () => upcloud.getNetwork(world.network),
    async () => {
      simulator.faults.add({ kind: 'status', status: 200, body: JSON.stringify(world.answer) })
      return upcloud.listNetworks()
    },
  ]
  for (const attempt of attempts) await attempt().catch(() => undefined)
  const own = [
    world.project,
    world.organization,
    world.displayName,
    world.network,
    world.peering,
    world.server,
  ]
  const ids = [vpc.id, shared.id, network.uuid, server.uuid, ...vpc.networks, ...sim.upcloud.peerings.keys()]
  const addresses = [world.cidr, network.ipNetworks[0]?.address ?? '', network.ipNetworks[0]?.gateway ?? '']
  const secrets = [tokens.aiven, tokens.upcloud, SERVER_PASSWORD_CANARY]
  const labels = world.labels.flatMap(({ key, value }) => [key, value])
  return { text: recorder.render(), values: [...own, ...labels, world.odd, ...ids, ...addresses, ...secrets] }
}

const HARMLESS: World = {
  project: 'AAA',
  organization: 'BBB',
  displayName: 'CCC',
  network: 'DDD',
  peering: 'EEE',
  server: 'FFF',
  labels: [{ key: 'GGG', value: 'HHH' }],
  odd: 'upcloud_network_id',
  cidr: '10.1.0.0/24',
  answer: {},
}

const text = fc.oneof(
  fc.string({ minLength: 5, maxLength: 60 }),
  fc.string({ unit: 'binary', minLength: 5, maxLength: 60 }),
  // What looks like the words of an API.
  fc.stringMatching(/^[a-z]{3,12}([-_][a-z]{3,12}){0,3}$/),
  fc.stringMatching(/^[A-Z]{3,12}(_[A-Z]{3,12}){0,3}$/),
  fc.stringMatching(/^upcloud-[a-z]{2}-[a-z]{3}[1-9]$/),
  fc.uuid(),
  fc.ipV4(),
  fc.ipV6(),
  fc.emailAddress(),
  fc.constantFrom(
    'acme-payments',
    'Müller & Söhne GmbH',
    'ucat_01ABCDEF',
    '192.168.7.0/24',
    '__proto__',
    '<uuid-1>',
  ),
)

const worlds: fc.Arbitrary<World> = fc
  .record({
    project: text,
    organization: text,
    displayName: text,
    network: text,
    peering: text,
    server: text,
    labels: fc.array(fc.record({ key: text, value: text }), { maxLength: 3 }),
    cidr: fc.tuple(fc.nat(255), fc.nat(255)).map(([a, b]) => `10.${a}.${b}.0/24`),
  })
  .chain((world) => {
    const names = [world.project, world.network, world.peering, ...world.labels.map(({ value }) => value)]
    // Somebody's name where the API has a word, or inside one.
    const odd = fc.constantFrom(...names, ...names.map((name) => `peering_${name}`))
    const keys = [
      'state',
      'type',
      'zone',
      'cloud_name',
      'error_code',
      'source',
      'configured_status',
      ...names,
    ]
    const answer = fc.dictionary(
      fc.constantFrom(...keys),
      fc.oneof(odd, fc.array(odd), fc.dictionary(fc.constantFrom(...keys), odd)),
    )
    return fc.record({ odd, answer }).map((more) => ({ ...world, ...more }))
  })

/** The values that a file shows, though a file about a harmless world does not have them. */
function shown(written: string, values: string[], harmless: string): string[] {
  const lower = written.toLowerCase()
  return values.filter((value) => {
    const forms = [value.toLowerCase(), JSON.stringify(value).slice(1, -1).toLowerCase()]
    return value.length >= 5 && forms.some((form) => lower.includes(form) && !harmless.includes(form))
  })
}

it('no name, id, address, label, token or password is in the file', async () => {
  const harmless = (await record(HARMLESS)).text.toLowerCase()
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const { text: written, values } = await record(world)
      expect(shown(written, values, harmless)).toEqual([])
    }),
    { numRuns: 150 },
  )
})

it('what is looked for would be found', async () => {
  const harmless = (await record(HARMLESS)).text.toLowerCase()
  const { text: written, values } = await record({ ...HARMLESS, network: 'Acme "Payments"' })
  expect(written).toContain('GET /1.3/network')
  expect(shown(`${written}acme \\"payments\\"`, values, harmless)).toEqual(['Acme "Payments"'])
})
