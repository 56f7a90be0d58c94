import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createSimulator, type SimulatorCore } from '../../simulator/index.ts'

function get(sim: SimulatorCore, service: 'aiven' | 'upcloud', url: string): string {
  const headers = { authorization: `Bearer ${sim.tokens[service]}` }
  const outcome = sim.handle(service, { method: 'GET', url, headers, body: '' })
  return outcome.kind === 'response' ? outcome.response.body : outcome.kind
}

describe('the simulator without sockets', () => {
  test('gives the same ids for the same seed', () => {
    const ids = (seed: string) => {
      const { world } = createSimulator({ seed })
      const { connection, peering } = world.connect({ vpc: world.addVpc(), network: world.addNetwork() })
      return [connection.id, peering.uuid]
    }
    expect(ids('a')).toEqual(ids('a'))
    expect(ids('a')).not.toEqual(ids('b'))
  })

  test('follows a virtual clock', () => {
    let now = 0
    const { world } = createSimulator({ now: () => now, aivenBuildMs: 1_000 })
    const vpc = world.addVpc()
    const connection = world.addConnection({ vpc, peerVpc: world.addNetwork(), state: 'APPROVED' })
    now = 999
    expect(world.aivenState(connection)).toBe('APPROVED')
    now = 1_000
    expect(world.aivenState(connection)).toBe('PENDING_PEER')
    world.removeConnection(connection)
    now = 5_000
    expect(world.aivenState(connection)).toBe('absent')
  })

  test('tells what has changed', () => {
    const { world } = createSimulator()
    const vpc = world.addVpc()
    const { peering } = world.connect({ vpc, network: world.addNetwork() })
    world.connect({ vpc, network: world.addNetwork() })
    const before = world.snapshot()
    expect(world.snapshot()).toEqual(before)
    peering.name = 'renamed'
    expect(world.snapshot().filter((line) => !before.includes(line))).toHaveLength(1)
  })

  test('lists thousands of networks and peerings', () => {
    const sim = createSimulator()
    const vpc = sim.world.addVpc()
    for (let index = 0; index < 3_000; index += 1) sim.world.connect({ vpc, network: sim.world.addNetwork() })
    expect(get(sim, 'upcloud', '/1.3/network-peering').split('"active",\n')).toHaveLength(6_001)
    expect(get(sim, 'upcloud', '/1.3/network').split('"private"')).toHaveLength(3_001)
    expect(get(sim, 'aiven', `/v1/project/acme-prod/vpcs/${vpc.id}`).split('"ACTIVE"')).toHaveLength(3_002)
  })
})

describe('npm run simulator', () => {
  const main = join(import.meta.dirname, '../../simulator/main.ts')

  test('prints its URLs, answers, and stops when asked', async () => {
    const child = spawn(process.execPath, [main], { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    for await (const chunk of child.stdout) {
      text += String(chunk)
      if (text.includes('Stop with')) break
    }
    const url = /AIVEN_WEB_URL=(\S+)/.exec(text)?.[1]
    expect((await fetch(`${url}/v1/clouds`)).status).toBe(200)
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  })

  test('explains itself, and refuses a wrong port', async () => {
    const run = async (...args: string[]): Promise<[number, string]> => {
      const child = spawn(process.execPath, [main, ...args])
      let text = ''
      child.stdout.on('data', (chunk) => {
        text += String(chunk)
      })
      child.stderr.on('data', (chunk) => {
        text += String(chunk)
      })
      await once(child, 'close')
      return [child.exitCode ?? -1, text]
    }
    expect(await run('--help')).toEqual([0, expect.stringContaining('--port-base')])
    expect(await run('--port-base', 'x')).toEqual([1, expect.stringContaining("not 'x'")])
  })
})
