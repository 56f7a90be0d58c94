/** Bugs to seed: each wraps what the product is given, and none has a switch in the product itself. */

import type { AivenVpc, UpcloudPeering } from '../../src/domain/model.ts'
import type { HttpRequest, Transport } from '../../src/http/transport.ts'
import type { AivenPort, Clouds, UpcloudPort } from '../../src/ports.ts'
import type { Promise_ } from './monitor.ts'
import { plainAiven, plainUpcloud } from './ports.ts'
import type { Sabotage } from './run.ts'
import { OWN_SPEC } from './stage.ts'

export interface SeededBug {
  readonly name: string
  /** A fresh one for each run of the product. */
  readonly sabotage: Sabotage
  /** The promises that it breaks; one of them at least must be noticed. */
  readonly breaks: readonly Promise_[]
}

function withPorts(
  { aiven, upcloud }: Clouds,
  change: {
    aiven?: (port: AivenPort) => Partial<AivenPort>
    upcloud?: (port: UpcloudPort) => Partial<UpcloudPort>
  },
): Clouds {
  return {
    aiven: new Map(
      [...aiven].map(([name, port]) => [name, { ...plainAiven(port), ...change.aiven?.(port) }]),
    ),
    upcloud: new Map(
      [...upcloud].map(([name, port]) => [name, { ...plainUpcloud(port), ...change.upcloud?.(port) }]),
    ),
  }
}

const isPost = ({ method, url }: HttpRequest) => method === 'POST' && !url.endsWith('/refresh')

function repeatsPosts(transport: Transport): Transport {
  return {
    close: () => transport.close(),
    send: async (request) => {
      if (!isPost(request)) return transport.send(request)
      try {
        const answer = await transport.send(request)
        return answer.status < 500 ? answer : transport.send(request)
      } catch {
        return transport.send(request)
      }
    },
  }
}

/** Never hears for how long a host wants no requests. */
function missesPauses(transport: Transport): Transport {
  return {
    close: () => transport.close(),
    send: async (request) => {
      const answer = await transport.send(request)
      return answer.status === 429 ? { ...answer, headers: {}, body: '{}' } : answer
    },
  }
}

/** Never sends labels, and shows them all the same. */
function pretendsToMark(clouds: Clouds): Clouds {
  const pretended = new Map<string, UpcloudPeering['labels']>()
  return withPorts(clouds, {
    upcloud: (port) => ({
      modifyPeering: async (uuid, { labels, ...change }) => {
        if (labels) pretended.set(uuid, labels)
        if (Object.keys(change).length > 0) await port.modifyPeering(uuid, change)
      },
      listPeerings: async () =>
        (await port.listPeerings()).map((one) => ({ ...one, labels: pretended.get(one.uuid) ?? one.labels })),
    }),
  })
}

/** Answers each read from memory after it was answered once; after so many times it asks again. */
function remembersReads(clouds: Clouds, times: number): Clouds {
  return withPorts(clouds, {
    aiven: (port) => {
      const vpcs = new Map<string, () => Promise<AivenVpc | null>>()
      return {
        getVpc: (scope, vpc) => {
          const read = vpcs.get(vpc) ?? remembered(() => port.getVpc(scope, vpc), times)
          vpcs.set(vpc, read)
          return read()
        },
      }
    },
    upcloud: (port) => ({ listPeerings: remembered(() => port.listPeerings(), times) }),
  })
}

function remembered<T>(read: () => Promise<T>, times: number): () => Promise<T> {
  let memory: { readonly value: T } | null = null
  let left = times
  return async () => {
    if (memory && left > 0) {
      left -= 1
      return memory.value
    }
    memory = { value: await read() }
    return memory.value
  }
}

/** Another peering of the same network; the same one where there is none. */
async function neighbourOf(uuid: string, port: UpcloudPort): Promise<string> {
  const all = await port.listPeerings()
  const network = all.find((one) => one.uuid === uuid)?.network.uuid
  return all.find((one) => one.uuid !== uuid && one.network.uuid === network)?.uuid ?? uuid
}

function withVpcs(clouds: Clouds, change: (vpc: AivenVpc) => AivenVpc): Clouds {
  return withPorts(clouds, {
    aiven: (port) => ({
      getVpc: async (scope, id) => {
        const vpc = await port.getVpc(scope, id)
        return vpc && change(vpc)
      },
    }),
  })
}

function withPeerings(clouds: Clouds, change: (peering: UpcloudPeering) => UpcloudPeering): Clouds {
  return withPorts(clouds, {
    upcloud: (port) => ({ listPeerings: async () => (await port.listPeerings()).map(change) }),
  })
}

function asActive(vpc: AivenVpc): AivenVpc {
  const connections = vpc.connections.map((one) => ({ ...one, state: 'ACTIVE', stateInfo: null }))
  return { ...vpc, connections }
}

function withoutVpcLabel(peering: UpcloudPeering): UpcloudPeering {
  return { ...peering, labels: peering.labels.filter(({ key }) => key !== 'aiven-vpc') }
}

export const SEEDED_BUGS: readonly SeededBug[] = [
  {
    name: 'a POST that was lost is repeated without a look',
    sabotage: { transport: repeatsPosts },
    breaks: ['did-not-look', 'posted-again', 'two-halves'],
  },
  {
    name: 'what was read once is never read again',
    sabotage: { clouds: (clouds) => remembersReads(clouds, Number.POSITIVE_INFINITY) },
    breaks: ['did-not-look', 'said-untruth', 'did-not-converge'],
  },
  {
    name: 'it deletes on the word of the plan, without another look',
    sabotage: { clouds: (clouds) => remembersReads(clouds, 2) },
    breaks: ['did-not-look'],
  },
  {
    name: 'it does not wait, and says that it is done',
    sabotage: { settings: (settings) => ({ ...settings, wait: false }) },
    breaks: ['said-untruth', 'did-not-converge'],
  },
  {
    name: 'the UpCloud side is taken away and made anew although it carries traffic',
    sabotage: {
      clouds: (clouds) =>
        withPorts(clouds, {
          upcloud: (port) => ({
            // Every peering looks broken.
            listPeerings: async () =>
              (await port.listPeerings()).map((peering) =>
                peering.state === 'active' ? { ...peering, state: 'error' } : peering,
              ),
          }),
        }),
    },
    breaks: ['cut-traffic', 'touched-others'],
  },
  {
    name: "another spec's peerings are taken for its own",
    sabotage: {
      clouds: (clouds) =>
        withPorts(clouds, {
          upcloud: (port) => ({
            listPeerings: async () =>
              (await port.listPeerings()).map((peering) => ({
                ...peering,
                labels: peering.labels.map(({ key, value }) => ({
                  key,
                  value: key === 'peering-spec' ? OWN_SPEC : value,
                })),
              })),
          }),
        }),
    },
    breaks: ['touched-others'],
  },
  {
    name: 'a DELETE hits the neighbour',
    sabotage: {
      clouds: (clouds) =>
        withPorts(clouds, {
          aiven: (port) => ({
            deletePeering: async (scope, vpc, connection) => {
              const other = (await port.getVpc(scope, vpc))?.connections.find(
                ({ peerVpc }) => peerVpc !== connection.peerVpc,
              )
              return port.deletePeering(scope, vpc, other ?? connection)
            },
          }),
        }),
    },
    breaks: ['touched-others', 'cut-traffic', 'did-not-look'],
  },
  {
    name: 'a refused or failed write is taken for done',
    sabotage: {
      clouds: (clouds) =>
        withPorts(clouds, {
          upcloud: (port) => ({
            createPeering: (peering) => port.createPeering(peering).catch(() => null),
            modifyPeering: (uuid, change) => port.modifyPeering(uuid, change).catch(() => undefined),
          }),
        }),
    },
    breaks: ['did-not-converge', 'said-untruth'],
  },
  {
    name: 'a pause that a cloud asks for is not heard',
    sabotage: { transport: missesPauses },
    breaks: ['ignored-pause'],
  },
  {
    name: 'a half made by hand is not marked before its Aiven side goes',
    sabotage: { clouds: pretendsToMark },
    breaks: ['not-marked'],
  },
  {
    name: 'a write goes to another half of the network than the plan named',
    sabotage: {
      clouds: (clouds) =>
        withPorts(clouds, {
          upcloud: (port) => ({
            modifyPeering: async (uuid, change) => port.modifyPeering(await neighbourOf(uuid, port), change),
            deletePeering: async (uuid) => port.deletePeering(await neighbourOf(uuid, port)),
          }),
        }),
    },
    breaks: ['beyond-the-plan'],
  },
  {
    name: 'a range is taken for proof beside every state of Aiven',
    sabotage: { clouds: (clouds) => withVpcs(clouds, asActive) },
    breaks: ['touched-others', 'cut-traffic', 'not-marked', 'said-untruth'],
  },
  {
    name: 'the label of another VPC does not count against a range',
    sabotage: {
      clouds: (clouds) =>
        withPeerings(clouds, (peering) =>
          peering.labels.some(({ value }) => value === OWN_SPEC) ? peering : { ...peering, labels: [] },
        ),
    },
    breaks: ['touched-others', 'cut-traffic', 'not-marked', 'said-untruth', 'did-not-converge'],
  },
  {
    name: 'every label of a VPC counts as that of the entry',
    sabotage: { clouds: (clouds) => withPeerings(clouds, withoutVpcLabel) },
    breaks: ['two-halves', 'said-untruth', 'did-not-converge', 'not-marked', 'touched-others'],
  },
  {
    name: 'it waits for an hour',
    sabotage: { settings: (settings) => ({ ...settings, waitTimeoutMs: 3_600_000 }) },
    breaks: ['ran-too-long'],
  },
]
