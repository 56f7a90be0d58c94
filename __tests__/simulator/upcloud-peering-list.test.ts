import { describe, expect, test } from 'vitest'
import { connected, PEERINGS } from './support.ts'

describe('GET /network-peering', () => {
  test('filters by ends, id and labels, unless filters are ignored', async () => {
    const { sim, network, peering, vpc } = await connected()
    const other = sim.world.addNetwork()
    sim.world.connect({ vpc, network: other })
    const count = async (query: string): Promise<number> =>
      (await sim.upcloud('GET', `${PEERINGS}/?${query}`)).text.split('"configured_status"').length - 1
    expect(await count('')).toBe(2)
    expect(await count(`network_uuid_local=${network.uuid.toUpperCase()}`)).toBe(1)
    expect(await count(`network_uuid_peer=${vpc.networks[0]}`)).toBe(2)
    expect(await count(`uuid=${peering.uuid}`)).toBe(1)
    expect(await count('label=TEAM')).toBe(1)
    expect(await count('label=team%3Dplatform&label=team')).toBe(1)
    expect(await count('label=team%3Dother')).toBe(0)
    sim.options.ignorePeeringFilters = true
    expect(await count('label=team%3Dother')).toBe(2)
  })

  test('shows only this account, and Aiven’s halves where so configured', async () => {
    const { sim, vpc } = await connected()
    sim.world.addUpcloudAccount({ id: 'second', token: 'ucat_second' })
    const theirs = sim.world.addNetwork({ account: 'second' })
    sim.world.connect({ vpc, network: theirs, name: 'theirs' })
    expect((await sim.upcloud('GET', PEERINGS)).text).not.toContain('theirs')
    expect((await sim.upcloud('GET', PEERINGS, undefined, 'Bearer ucat_second')).text).toContain('theirs')
    sim.options.listForeignHalves = true
    expect((await sim.upcloud('GET', PEERINGS)).text).toContain(`aiven-${vpc.id}`)
  })

  test('can answer bare, without labels and without times', async () => {
    const options = { peeringWrapped: false, peeringLabels: false, peeringTimestamps: false }
    const { sim, path, peering } = await connected(options)
    const { body } = await sim.upcloud('GET', path)
    expect(body).toMatchObject({ uuid: peering.uuid, state: 'active' })
    expect(Object.keys(body ?? {})).not.toContain('labels')
    expect(Object.keys(body ?? {})).not.toContain('created_at')
  })
})
