/** `npm run shapes`: what a recording says about the guesses that the simulator is made of. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readRecording } from '../../scripts/shapes/recording.ts'
import { rehearse } from '../../scripts/shapes/rehearsal.ts'
import { differences } from '../../scripts/shapes/structure.ts'
import { answersOf } from '../../scripts/shapes/unknowns.ts'
import { compare } from '../../scripts/shapes.ts'
import { defaultOptions, type SimulatorOptions } from '../../simulator/index.ts'
import { ShapeRecorder } from '../../src/shapes/recorder.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const reference = rehearse()

function answers(options: Partial<SimulatorOptions>) {
  return new Map(answersOf(rehearse(options), defaultOptions()).map((one) => [one.unknown, one]))
}

const expected = new Map(answersOf(reference, defaultOptions()).map((one) => [one.unknown, one]))

/** A recording of a few answers to GETs. */
function recording(...gets: [path: string, body: unknown][]): string {
  const recorder = new ShapeRecorder()
  for (const [path, body] of gets)
    recorder.add({
      method: 'GET',
      path,
      body: null,
      answer: { status: 200, headers: {}, body: JSON.stringify(body) },
      at: 0,
    })
  return recorder.render()
}

describe('a recording of the simulator as it is', () => {
  it('refutes nothing, and has nothing that the simulator does not have', () => {
    expect([...expected.values()].filter(({ verdict }) => verdict === 'refuted')).toEqual([])
    expect(differences(reference, rehearse())).toEqual([])
    const confirmed = [...expected.values()].filter(({ verdict }) => verdict === 'confirmed')
    expect(confirmed.map(({ unknown }) => unknown)).toEqual([
      'F1',
      'F2',
      'F4',
      'F5',
      'F6',
      'F7',
      'F8',
      'F9',
      'F10',
      'F11',
      'F12',
      'F13',
      'F14',
      'F18',
      'F19',
      'F20',
    ])
  })

  it('measures how long states lasted', () => {
    expect(expected.get('F3')).toMatchObject({
      verdict: 'open',
      seen: 'measured: APPROVED to PENDING_PEER 9 s, PENDING_PEER to ACTIVE 6 s. Write it down',
    })
  })
})

/** Options that are another answer to an unknown. */
const REFUTING: [options: Partial<SimulatorOptions>, unknown: string][] = [
  [{ stateInfoKey: 'aiven_network' }, 'F1'],
  [{ stateInfoType: 'pending' }, 'F1'],
  [{ stateInfoPlace: 'message' }, 'F1'],
  [{ stateInfoPlace: 'nested' }, 'F1'],
  [{ stateInfoPlace: 'none' }, 'F1'],
  [{ stateInfoInActive: true }, 'F2'],
  [{ upcloudPatchWhileProvisioning: 'conflict' }, 'F4'],
  [{ peeringNotDisabledStatus: 400 }, 'F5'],
  [{ aivenZoneMismatch: 'invalid' }, 'F6'],
  [{ upcloudPeeringReach: 'region' }, 'F6'],
  [{ upcloudPeeringReach: 'zone' }, 'F6'],
  [{ aivenWhenPeerDisabled: 'PENDING_PEER' }, 'F8'],
  [{ upcloudAfterAivenDelete: 'deleted-peer-network' }, 'F9'],
  [{ upcloudAfterAivenDelete: 'peer-disabled' }, 'F9'],
  [{ organizationPathForm: 'vpcs' }, 'F12'],
  [{ organizationRefusesUpcloud: true }, 'F12'],
  [{ networkOnRecreate: 'new' }, 'F14'],
  [{ peeringRoutes: false }, 'F18'],
  [{ peeringWrapped: false }, 'F19'],
  [{ peeringTimestamps: false }, 'F19'],
  [{ peeringLabels: false }, 'F19'],
  [{ labelsWrapped: true }, 'F19'],
]

/** Options that change keys and types only. */
const RESHAPING: [options: Partial<SimulatorOptions>, difference: string][] = [
  [{ projectConnectionId: 'present' }, 'answer.peering_connections[].peering_connection_id is new (string)'],
  [{ stateInfoEchoes: true }, 'answer.peering_connections[].state_info.peer_vpc is new (string)'],
  [{ networkPeerings: true }, 'answer.networks.network[].peerings is new (object)'],
  [{ problemJson: 'all' }, 'answer.type is new (string)'],
  [{ problemJson: 'all', problemResourceNotFound: true }, 'answer.type is new (string)'],
]

/** Options that no answer alone tells: times, credentials, limits, faults, and what lags for a while. */
const NOT_TOLD = new Set(
  `seed now latencyMs aivenToken aivenVpcBuildMs aivenBuildMs aivenPollMs aivenRefreshMs aivenDeleteMs
aivenDeletedShownMs aivenCreateWhileDeleting aivenCreateWhileBuilding aivenListedAfterMs aivenStaleReads stateInfoAfterMs
aivenRateWindowMs upcloudToken upcloudUsername upcloudPassword upcloudProvisioningMs upcloudProvisionOn upcloudPeerVisibleMs
upcloudWriteWhileNetworkProvisions upcloudListedAfterMs upcloudStaleLists upcloudTrimsLabels upcloudRouterInOneZone
ignorePeeringFilters listForeignHalves platformNetworks peeringQuota enforcePeeringQuota upcloudRateWindowMs`.split(
    /\s+/,
  ),
)
/** Told below. */
const ELSEWHERE = ['aivenRateLimit', 'aivenRetryAfterHeader', 'upcloudRateLimit', 'stateInfoExtraUuids']

describe('a recording of a simulator with another option', () => {
  it.each(REFUTING)('%j refutes %s, and the option is named', (options, unknown) => {
    const found = answers(options)
    const [change] = Object.entries(options).map(([option, value]) => ({ option, value }))
    expect(found.get(unknown)).toMatchObject({ verdict: 'refuted', changes: [change] })
    const refuted = [...found.values()].filter(({ verdict }) => verdict === 'refuted')
    expect(refuted.map((one) => one.unknown)).toEqual([unknown])
  })

  it.each(RESHAPING)('%j shows as %s', (options, difference) => {
    expect(differences(rehearse(options), reference).join('\n')).toContain(difference)
  })

  it('with other UUIDs beside the network says so', () => {
    const found = answers({ stateInfoExtraUuids: ['7c9e6679-7425-40de-944b-e07fc1f90ae7'] }).get('F1')
    expect(found).toMatchObject({ verdict: 'refuted' })
    expect(found?.seen).toContain('state_info.upcloud_network_id')
    expect(found?.seen).toContain('1 other UUIDs')
  })

  it.each([
    [{ aivenRateLimit: 5 }, 'confirmed', 'Aiven limits requests, without Retry-After'],
    [
      { aivenRateLimit: 5, aivenRetryAfterHeader: true },
      'refuted',
      'Aiven limits requests, with Retry-After',
    ],
    [{ upcloudRateLimit: 20 }, 'confirmed', 'UpCloud limits requests, with Retry-After'],
  ])('%j tells about F15: %s', (options, verdict, seen) => {
    expect(answers(options).get('F15')).toMatchObject({ verdict, seen })
  })

  it('covers every option of the two clouds, or says why not', () => {
    const covered = [...REFUTING, ...RESHAPING].flatMap(([options]) => Object.keys(options))
    const missing = Object.keys(defaultOptions()).filter(
      (name) =>
        !name.startsWith('github') &&
        !NOT_TOLD.has(name) &&
        !ELSEWHERE.includes(name) &&
        !covered.includes(name),
    )
    expect(missing).toEqual([])
  })
})

describe('what no option plays', () => {
  it('a state, a zone, a cloud and a code that are not known are named', () => {
    const text = recording(
      [
        '/v1/project/p/vpcs/v',
        { cloud_name: 'upcloud-xx-new', peering_connections: [{ state: 'HALF_WAY' }] },
      ],
      ['/1.3/zone', { zones: { zone: [{ id: 'xx-new1', public: 'yes' }] } }],
      ['/1.3/network', { error: { error_code: 'BRAND_NEW' } }],
    )
    const [answer] = answersOf(readRecording(text), defaultOptions()).filter(
      ({ unknown }) => unknown === 'F20',
    )
    expect(answer).toMatchObject({
      verdict: 'refuted',
      seen: 'not known: cloud_name upcloud-xx-new, state HALF_WAY, id xx-new1, error_code BRAND_NEW',
    })
  })

  it('two networks for upcloud-fi-hel are F10, and a state with no known meaning is F17', () => {
    const uuids = ['03aa11bb-22cc-43dd-84ee-55ff66aa77bb', '03bb22cc-33dd-44ee-85ff-66aa77bb88cc']
    const vpc = (state: string, state_info: unknown) => ({
      project_vpc_id: 'c0a80101-0000-4000-8000-000000000001',
      cloud_name: 'upcloud-fi-hel',
      peering_connections: [{ peer_vpc: '03cc33dd-44ee-45ff-86aa-77bb88cc99dd', state, state_info }],
    })
    const text = recording(
      ['/v1/project/p/vpcs/v', vpc('APPROVED_PEER_REQUESTED', null)],
      ['/v1/project/p/vpcs/v', vpc('PENDING_PEER', { networks: uuids })],
    )
    const found = new Map(answersOf(readRecording(text), defaultOptions()).map((one) => [one.unknown, one]))
    expect(found.get('F10')).toMatchObject({ verdict: 'refuted' })
    expect(found.get('F17')?.seen).toBe('APPROVED_PEER_REQUESTED was followed by PENDING_PEER')
    expect(found.get('F1')).toMatchObject({ verdict: 'open' })
  })
})

describe('npm run shapes', () => {
  function run(text: string) {
    const folder = mkdtempSync(join(tmpdir(), 'shapes-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'peering-api-shapes.json')
    writeFileSync(file, text)
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/shapes.ts', file], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }

  it('names the line to change', () => {
    const text = recording([
      '/1.3/network-peering/u',
      {
        name: 'orders',
        network: { uuid: '03aa11bb-22cc-43dd-84ee-55ff66aa77bb' },
        peer_network: { uuid: '03bb22cc-33dd-44ee-85ff-66aa77bb88cc' },
        labels: [],
        state: 'active',
        created_at: '2026-01-10T09:00:00Z',
      },
    ])
    const { status, stdout } = run(text)
    expect(status).toBe(0)
    expect(stdout).toMatch(/F19 {2}refuted {4}peerings are bare/)
    const [, file = '', line = ''] = /(simulator\/\S+):(\d+) {2}peeringWrapped: false/.exec(stdout) ?? []
    const shown = execFileSync('sed', ['-n', `${line}p`, file], { cwd: ROOT, encoding: 'utf8' })
    expect(shown.trim()).toBe('peeringWrapped: true,')
    const fact = /(docs\/api-facts\.md):(\d+)\n/.exec(stdout)
    expect(fact).not.toBeNull()
    expect(stdout).toContain('GET /1.3/network-peering/{peering} → 200: answer.name is new (string)')
    expect(stdout).toContain('Not touched: F1, F2')
  })

  it.each([
    ['{', 'It is not JSON'],
    ['{"version": 2, "calls": []}', 'It is no recording of shapes (at version'],
  ])('refuses %s', (text, reason) => {
    const { status, stderr } = run(text)
    expect(status).toBe(1)
    expect(stderr).toContain(reason)
  })

  it('compares what it was given', () => {
    expect(compare(recording())[0]).toBe('0 different answers to 0 calls.')
  })
})
