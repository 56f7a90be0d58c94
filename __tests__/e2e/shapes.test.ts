/** The recording of what the clouds' answers look like, which a run with step debug logging leaves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compare } from '../../scripts/shapes.ts'
import { type Run, type Stage, stage } from './stage.ts'

const FILE = 'peering-api-shapes.json'
const DEBUG = { env: { RUNNER_DEBUG: '1' } }

const pathOf = (run: Run): string => join(dirname(run.outputs['plan-file'] ?? ''), FILE)
const textOf = (run: Run): string => readFileSync(pathOf(run), 'utf8')

function setUp(s: Stage): void {
  s.world.addServer({ network: s.network, title: 'web-server-1' })
  s.spec({ name: 'orders-peering', labels: { team: 'platform-team' } })
}

describe.concurrent('a run with step debug logging', () => {
  test('leaves what a first peering looked like beside the plan file, without anything of anybody', async () => {
    const s = await stage()
    setUp(s)
    const run = await s.run('apply', {}, DEBUG)
    expect(run.exitCode).toBe(0)
    expect(run.log).toContain(pathOf(run))
    const text = textOf(run)
    for (const part of [
      '"call": "POST /v1/project/{project}/vpcs/{vpc}/peering-connections"',
      '"call": "POST /1.3/network-peering"',
      '"state": "PENDING_PEER"',
      '"state": "active"',
    ])
      expect(text).toContain(part)
    // Which key of state_info holds what UpCloud calls the peer network.
    const found = /"upcloud_network_id": "(<uuid-\d+ 03…>)"/.exec(text)?.[1]
    expect(text).toContain(`"peer_network": { "uuid": "${found}" }`)
    const { tokens } = s.sim
    for (const value of [
      ...[s.vpc.id, s.network.uuid, ...s.vpc.networks, ...s.world.upcloud.peerings.keys()],
      ...['acme-prod', 'app-net', 'orders-peering', 'platform-team', 'web-server-1', 'peering.yml'],
      ...['10.77.8.0', '10.9.0', tokens.aiven, tokens.upcloud, tokens.github, 'canary'],
    ])
      expect(text).not.toContain(value)
  })

  test('settles guesses: the file of one apply confirms those that hold, and names the line of one that does not', async () => {
    const s = await stage()
    setUp(s)
    const asAssumed = compare(textOf(await s.run('apply', {}, DEBUG)))
    for (const unknown of ['F1', 'F2', 'F11', 'F18', 'F19', 'F20'])
      expect(asAssumed).toContainEqual(expect.stringMatching(new RegExp(`^${unknown} +confirmed`)))
    expect(asAssumed.join('\n')).not.toContain('refuted')
    expect(asAssumed.slice(-2)).toEqual(['Keys and types that only one side has', 'nothing'])

    const other = await stage({ stateInfoKey: 'aiven_network', peeringTimestamps: false })
    setUp(other)
    const refuted = compare(textOf(await other.run('apply', {}, DEBUG)))
    expect(refuted).toContainEqual(expect.stringMatching(/^F1 +refuted +.*state_info\.aiven_network/))
    expect(refuted).toContainEqual(expect.stringMatching(/options\.ts:\d+ {2}stateInfoKey: 'aiven_network'/))
    expect(refuted).toContainEqual(expect.stringMatching(/^F19 +refuted/))
  })

  test('leaves it beside a plan file of another place, in modes that write nothing too', async () => {
    const s = await stage()
    setUp(s)
    const run = await s.run('check', { 'plan-file': 'out/plan.json' }, DEBUG)
    expect(pathOf(run)).toBe(join(s.runner.workspace, 'out', FILE))
    expect(textOf(run)).toContain('GET /1.3/network-peering')
    await s.run('export', { 'export-file': 'all.yml', 'plan-file': 'exported/plan.json' }, DEBUG)
    expect(readdirSync(join(s.runner.workspace, 'exported'))).toContain(FILE)
  })

  test('leaves it when a cloud refuses, and when the file cannot be written the run goes on', async () => {
    const s = await stage()
    setUp(s)
    const refused = await s.run('plan', { 'aiven-token': 'wrong-token' }, DEBUG)
    expect(textOf(refused)).toContain('"status": 401')
    s.runner.write(`${FILE}/in-the-way`, '')
    const run = await s.run('plan', { 'plan-file': 'plan.json' }, DEBUG)
    expect(run.exitCode).toBe(0)
    expect(run.log).toContain('The structure of the answers could not be written')
  })

  test('and no other run leaves one', async () => {
    const s = await stage()
    setUp(s)
    expect(existsSync(pathOf(await s.run('apply')))).toBe(false)
  })
})
