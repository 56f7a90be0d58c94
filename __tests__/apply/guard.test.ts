/** The second check of every write: only what the plan covers, and what the run made, reaches a cloud. */
import { describe, expect, it } from 'vitest'
import { guard } from '../../src/apply/guard.ts'
import { boundOf } from '../../src/domain/decide/bound.ts'
import type { Desired } from '../../src/domain/model.ts'
import type { AivenPort, Clouds, NewUpcloudPeering, UpcloudPort } from '../../src/ports.ts'
import {
  connection,
  entry,
  networkId,
  ownLabels,
  pairWorld,
  peeringId,
  plan,
  SCOPE,
  vpcId,
  type WorldParts,
  world,
} from '../domain/factories.ts'

const NEW = peeringId(99)

/** Clouds that note what reaches them. */
function recording(): { clouds: Clouds; sent: string[] } {
  const sent: string[] = []
  const note = async (what: string) => void sent.push(what)
  const refuse = () => Promise.reject(new Error('not asked for'))
  const aiven: AivenPort = {
    listVpcs: refuse,
    getVpc: refuse,
    refreshPeerings: () => note('refresh'),
    createPeering: () => note('aiven create'),
    deletePeering: () => note('aiven delete'),
  }
  const upcloud: UpcloudPort = {
    ...{ listNetworks: refuse, getNetwork: refuse, listPeerings: refuse, getPeering: refuse },
    ...{ listZones: refuse, peeringQuota: refuse, getServer: refuse },
    createPeering: async () => {
      await note('upcloud create')
      return NEW
    },
    modifyPeering: () => note('upcloud modify'),
    deletePeering: () => note('upcloud delete'),
  }
  return { sent, clouds: { aiven: new Map([['default', aiven]]), upcloud: new Map([['default', upcloud]]) } }
}

function guarded(desired: Desired, parts: WorldParts, strict = false) {
  const { clouds, sent } = recording()
  const bounds = plan([entry(1, { desired })], world(parts)).peerings.map((one) => boundOf(one, strict))
  const result = guard(
    clouds,
    bounds.filter((bound) => bound !== null),
  )
  const [aiven, upcloud] = [result.clouds.aiven.get('default'), result.clouds.upcloud.get('default')]
  if (!aiven || !upcloud) throw new Error('no ports')
  return { aiven, upcloud, sent, stopped: result.stopped }
}

type Guarded = ReturnType<typeof guarded>

const half = (vpc: number, network: number): NewUpcloudPeering => ({
  name: 'any',
  network: networkId(network),
  peerNetwork: 'any',
  configuredStatus: 'active',
  labels: ownLabels(vpc),
})

/** Every kind of write, each about the pair of that VPC and network or about that peering. */
const WRITES: Record<string, (ports: Guarded, n: number) => Promise<unknown>> = {
  'aiven create': ({ aiven }, n) => aiven.createPeering(SCOPE, vpcId(n), networkId(n)),
  'aiven delete': ({ aiven }, n) => aiven.deletePeering(SCOPE, vpcId(n), connection(n)),
  'upcloud create': ({ upcloud }, n) => upcloud.createPeering(half(n, n)),
  relabel: ({ upcloud }, n) => upcloud.modifyPeering(peeringId(n), { labels: [] }),
  rename: ({ upcloud }, n) => upcloud.modifyPeering(peeringId(n), { name: 'x' }),
  enable: ({ upcloud }, n) => upcloud.modifyPeering(peeringId(n), { configuredStatus: 'active' }),
  disable: ({ upcloud }, n) => upcloud.modifyPeering(peeringId(n), { configuredStatus: 'disabled' }),
  'upcloud delete': ({ upcloud }, n) => upcloud.deletePeering(peeringId(n)),
}

async function passing(desired: Desired, parts: WorldParts, n: number, strict = false): Promise<string[]> {
  const passed: string[] = []
  for (const [name, write] of Object.entries(WRITES)) {
    const ports = guarded(desired, parts, strict)
    const result = await write(ports, n).then(
      () => 'passed',
      (error: Error) => error.message,
    )
    expect(ports.sent.length).toBe(result === 'passed' ? 1 : 0)
    expect(ports.stopped).toEqual(result === 'passed' ? [] : [result])
    if (result === 'passed') passed.push(name)
    else expect(result).toContain('bug of the action')
  }
  return passed
}

const PLANS: [string, Desired, WorldParts, string, string][] = [
  ['in-sync', 'active', pairWorld(1, 'ACTIVE', 'active'), '', ''],
  ['waiting', 'active', pairWorld(1, 'PENDING_PEER', 'pending-peer'), '', ''],
  ['blocked', 'active', pairWorld(1, 'ACTIVE', 'frozen'), '', ''],
  [
    'create',
    'active',
    pairWorld(1, null, null),
    'aiven create, upcloud create',
    'aiven create, upcloud create',
  ],
  [
    'update',
    'active',
    pairWorld(1, 'ACTIVE', 'active', { peering: { name: 'old' } }),
    'relabel, rename, enable',
    'rename',
  ],
  ['pause', 'disabled', pairWorld(1, 'ACTIVE', 'active'), 'relabel, rename, enable, disable', 'disable'],
  [
    'repair',
    'active',
    pairWorld(1, 'ACTIVE', 'error'),
    'aiven create, aiven delete, upcloud create, relabel, rename, enable, disable, upcloud delete',
    'upcloud create, disable, upcloud delete',
  ],
  [
    'delete',
    'absent',
    pairWorld(1, 'ACTIVE', 'active'),
    'aiven delete, relabel, rename, enable, disable, upcloud delete',
    'aiven delete, disable, upcloud delete',
  ],
]

describe('what a plan covers', () => {
  it.each(PLANS)('%s', async (_what, desired, parts, covered, strict) => {
    expect((await passing(desired, parts, 1)).join(', ')).toBe(covered)
    expect((await passing(desired, parts, 1, true)).join(', ')).toBe(strict)
  })

  it.each(PLANS)('%s: nothing of another pair', async (_what, desired, parts) => {
    expect(await passing(desired, parts, 2)).toEqual([])
  })

  it('nothing of another account, another scope, or a peering that the plan did not recognise', async () => {
    const { aiven, upcloud, sent } = guarded('absent', pairWorld(1, 'ACTIVE', 'active'))
    const elsewhere = { kind: 'project', project: 'another' } as const
    await expect(aiven.deletePeering(elsewhere, vpcId(1), connection(1))).rejects.toThrow('stopped')
    await expect(upcloud.deletePeering(peeringId(7))).rejects.toThrow('stopped')
    expect(sent).toEqual([])
  })

  it('a half is made for the VPC of its label only', async () => {
    const { upcloud, sent } = guarded('active', pairWorld(1, null, null))
    await expect(upcloud.createPeering(half(2, 1))).rejects.toThrow('stopped')
    await expect(upcloud.createPeering({ ...half(1, 1), labels: [] })).rejects.toThrow('stopped')
    expect(sent).toEqual([])
  })

  it('what the run made may be changed and removed', async () => {
    const { aiven, upcloud, sent } = guarded('active', pairWorld(1, null, null))
    await aiven.createPeering(SCOPE, vpcId(1), networkId(1))
    await aiven.deletePeering(SCOPE, vpcId(1), connection(1))
    expect(await upcloud.createPeering(half(1, 1))).toBe(NEW)
    await upcloud.modifyPeering(NEW, { configuredStatus: 'disabled' })
    await upcloud.deletePeering(NEW)
    expect(sent).toHaveLength(5)
  })

  it('a refresh is no change', async () => {
    const { aiven, sent } = guarded('active', pairWorld(1, 'ACTIVE', 'active'))
    await aiven.refreshPeerings(SCOPE, vpcId(1))
    expect(sent).toEqual(['refresh'])
  })
})
