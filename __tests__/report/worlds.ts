/** The worlds of the approved samples: what is there, what the spec says, and which runs are played in them. */
import type { AddNetwork, AddVpc, Network, SimulatorOptions, Vpc } from '../../simulator/index.ts'
import { pullRequestEvent, pushEvent } from '../../simulator/runner.ts'
import { HOSTILE_NAMES } from './fixtures.ts'
import { type Played, Player, START } from './player.ts'

/** What one played world shows to people. */
export interface Shown {
  /** Of the last run. */
  readonly run: Played
  /** The pull request's comment; null when there is none. */
  readonly comment: string | null
  /** Title and body of the drift issue; null when there is none. */
  readonly issue: string | null
}

const PULL = 7
const HEAD = 'a'.repeat(40)
const MERGE = 'c'.repeat(40)
const DAY = 86_400_000

interface Pair {
  readonly name: string
  readonly vpc: Vpc
  readonly network: Network
}

/** A checkout with a spec that grows entry by entry, in a world where strangers live, too. */
class Scene {
  readonly player: Player
  readonly #entries: { file: string; text: string }[] = []

  constructor(player: Player) {
    this.player = player
    const { world } = player.sim
    world.github.addPull({ number: PULL, headSha: HEAD, title: 'Change the peerings' })
    world.connect({
      vpc: world.addVpc({ project: 'other-team', cidr: '10.200.0.0/24' }),
      network: world.addNetwork({ name: 'stranger-net', cidr: '10.201.0.0/24' }),
      name: 'stranger',
    })
  }

  get world() {
    return this.player.sim.world
  }

  /** A VPC and a network that can be peered. */
  pair(name: string, n: number, more: { vpc?: AddVpc; network?: AddNetwork } = {}): Pair {
    const [high, low] = [Math.floor(n / 64), (n % 64) * 4]
    return {
      name,
      vpc: this.world.addVpc({ cidr: `10.${77 + high}.${low}.0/22`, ...more.vpc }),
      network: this.world.addNetwork({
        name: `${name}-net`,
        cidr: `10.${9 + high}.${n % 64}.0/24`,
        ...more.network,
      }),
    }
  }

  /** An entry of the spec for a pair. */
  entry(
    { name, vpc, network }: Pair,
    lines: readonly string[] = [],
    file = 'peering.yml',
    upcloud = '',
  ): void {
    this.#entries.push({
      file,
      text: [
        `  - name: ${JSON.stringify(name)}`,
        `    aiven: { project: ${JSON.stringify(vpc.owner.name)}, vpc: ${vpc.id} }`,
        `    upcloud: { network: ${network.uuid}${upcloud} }`,
        ...lines.map((line) => `    ${line}`),
        '',
      ].join('\n'),
    })
  }

  /** A pair that is in place, with its entry. */
  inPlace(name: string, n: number, lines: readonly string[] = [], file = 'peering.yml') {
    const pair = this.pair(name, n)
    this.entry(pair, lines, file)
    return { ...pair, ...this.connect(pair, file) }
  }

  connect({ name, vpc, network }: Pair, file = 'peering.yml', at = START - 30 * DAY) {
    return this.world.connect({ vpc, network, name, labels: own(vpc, file), at })
  }

  forget(): void {
    this.#entries.length = 0
  }

  private writeSpec(): void {
    for (const [file, entries] of Map.groupBy(this.#entries, (one) => one.file))
      this.player.write(file, `version: 1\npeerings:\n${entries.map(({ text }) => text).join('')}`)
  }

  /** A plan in the pull request. */
  async plan(inputs: Record<string, string> = {}, env: Record<string, string> = {}): Promise<Shown> {
    this.writeSpec()
    const event = pullRequestEvent({ number: PULL, head: HEAD })
    return this.shown(await this.player.run({ inputs: { mode: 'plan', ...inputs }, event, env }))
  }

  /** The merge, and the apply of the push that follows. */
  async apply(inputs: Record<string, string> = {}): Promise<Shown> {
    this.world.github.mergePull(PULL, MERGE)
    this.writeSpec()
    const event = pushEvent(MERGE)
    return this.shown(await this.player.run({ inputs: { mode: 'apply', ...inputs }, event }))
  }

  /** The check of a schedule. */
  async check(inputs: Record<string, string> = {}): Promise<Shown> {
    this.writeSpec()
    const event = { name: 'schedule', payload: {} }
    const all = { mode: 'check', 'drift-issue': 'true', ...inputs }
    return this.shown(await this.player.run({ inputs: all, event }))
  }

  shown(run: Played): Shown {
    const { github } = this.world
    const issue = [...github.issues.values()].find(({ pull }) => pull === null)
    return {
      run,
      comment: github.commentsOf(PULL)[0]?.body ?? null,
      issue: issue ? `${issue.title}\n\n${issue.body ?? ''}` : null,
    }
  }
}

/** The labels of what this spec owns. */
function own(vpc: Vpc, file: string): Record<string, string> {
  return { 'managed-by': 'aiven-upcloud-peering', 'aiven-vpc': vpc.id, 'peering-spec': `acme/infra:${file}` }
}

function quiet(scene: Scene, n: number, first = 40): void {
  for (let i = 0; i < n; i += 1) scene.inPlace(`service-${i + 1}`, first + i)
}

/** `n` creations, some with servers that were there before. */
function creations(scene: Scene, n: number, servers: number): void {
  for (let i = 0; i < n; i += 1) {
    const network = { servers: i < 18 ? servers : 0 }
    scene.entry(scene.pair(`service-${String(i + 1).padStart(3, '0')}`, i, { network }))
  }
}

interface World {
  readonly options?: Partial<SimulatorOptions>
  readonly play: (scene: Scene) => Promise<Shown>
}

const APPLIED = { 'wait-timeout': '10m' }

/** By the names of their files. */
export const WORLDS: Readonly<Record<string, World>> = {
  none: {
    play: async (scene) => {
      quiet(scene, 5)
      return scene.plan({ comment: 'always' })
    },
  },
  create: {
    play: async (scene) => {
      scene.entry(scene.pair('orders', 2, { network: { servers: 2 } }))
      quiet(scene, 3)
      return scene.plan()
    },
  },
  behind: {
    play: async (scene) => {
      // The branch itself is checked out, not the merge that GitHub makes of it.
      scene.player.write('.git/HEAD', `${HEAD}\n`)
      const pull = scene.world.github.issues.get(PULL)?.pull ?? fail()
      pull.behindBy = 3
      scene.entry(scene.pair('orders', 2))
      return scene.plan({}, { GITHUB_BASE_REF: 'main' })
    },
  },
  'create-30': {
    play: async (scene) => {
      creations(scene, 30, 3)
      quiet(scene, 2)
      return scene.plan()
    },
  },
  'create-300': {
    options: { peeringQuota: 1_000 },
    play: async (scene) => {
      creations(scene, 300, 2)
      scene.entry(scene.pair('lonely', 310, { network: { router: null } }))
      scene.entry(scene.pair('by-hand', 311, { network: { dhcp: false } }))
      return scene.plan()
    },
  },
  interrupts: {
    play: async (scene) => {
      scene.inPlace('legacy', 1, ['state: absent'])
      scene.inPlace('paused', 2, ['state: disabled'])
      const taken = scene.pair('reports', 3)
      scene.entry(taken, [], 'peering.yml', ', labels: { env: prod }')
      scene.world.connect({
        ...taken,
        name: 'reports-old',
        labels: { owner: 'data-team', 'cost-center': '4711', env: 'old' },
        at: START - 90 * DAY,
      })
      scene.entry(scene.pair('orders', 4))
      quiet(scene, 2)
      return scene.plan()
    },
  },
  repair: {
    play: async (scene) => {
      const analytics = scene.inPlace('analytics', 4)
      scene.world.forceAiven(analytics.connection, 'DELETED_BY_PEER')
      scene.world.forceUpcloud(analytics.peering, 'error')
      const ipv6 = scene.pair('static', 5, { network: { dhcp: false, moreCidrs: ['fd00:9::/64'] } })
      scene.entry(ipv6)
      quiet(scene, 2)
      return scene.plan()
    },
  },
  blocked: {
    play: async (scene) => {
      scene.entry(scene.pair('orders', 2))
      scene.entry(scene.pair('billing', 14, { network: { cidr: '10.77.56.0/24' } }))
      const lonely = scene.pair('search', 21, { network: { router: null } })
      scene.entry(lonely)
      scene.entry({ ...scene.pair('search-eu', 22), network: lonely.network })
      const stuck = scene.inPlace('payments', 23)
      scene.world.forceUpcloud(stuck.peering, 'peer-disabled')
      const old = scene.pair('old-one', 24)
      scene.connect({ ...old, vpc: stuck.vpc })
      quiet(scene, 8)
      return scene.plan()
    },
  },
  unauthorized: {
    play: async (scene) => {
      quiet(scene, 60, 0)
      return scene.plan({ 'aiven-token': 'expired-token' })
    },
  },
  invalid: {
    play: async (scene) => {
      scene.entry(scene.pair('orders', 2))
      await scene.plan()
      scene.forget()
      const { vpc, network } = scene.pair('billing', 3)
      scene.player.write(
        'peering.yml',
        [
          'version: 1',
          'peerings:',
          '  - name: orders',
          `    aiven: { project: acme-prod, vpc: { id: ${vpc.id} } }`,
          `    upcloud: { netwrok: ${network.uuid} }`,
          '  - name: billing',
          '    project: acme-prod',
          '    labels: { env: prod }',
          '    aiven: { vpc: 6f1c0a52, project: acme-prod }',
          `    upcloud: { network: { uuid: ${network.uuid} } }`,
          '',
        ].join('\n'),
      )
      return scene.plan()
    },
  },
  inputs: {
    play: async (scene) => {
      scene.entry(scene.pair('orders', 2))
      await scene.plan()
      return scene.plan({ 'wait-timeout': '20', unmanaged: 'deleted' })
    },
  },
  applied: {
    play: async (scene) => {
      scene.entry(scene.pair('orders', 2, { network: { servers: 2 } }))
      quiet(scene, 12)
      await scene.plan()
      // UpCloud is busy once.
      scene.player.sim.faults.add({
        service: 'upcloud',
        match: { method: 'POST' },
        kind: 'status',
        status: 503,
        times: 1,
      })
      return scene.apply(APPLIED)
    },
  },
  failed: {
    play: async (scene) => {
      scene.entry(scene.pair('orders', 2, { network: { servers: 2 } }))
      scene.inPlace('legacy', 6, ['state: absent'])
      const billing = scene.pair('billing', 3)
      scene.entry(billing)
      quiet(scene, 12)
      await scene.plan()
      scene.player.sim.faults.add({
        service: 'upcloud',
        match: ({ method, body = '' }) => method === 'POST' && String(body).includes(billing.network.uuid),
        kind: 'status',
        status: 403,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          error: {
            error_code: 'ACTION_FORBIDDEN',
            error_message: 'The account may not perform this action.',
          },
        }),
      })
      return scene.apply(APPLIED)
    },
  },
  refused: {
    play: async (scene) => {
      scene.entry(scene.pair('orders', 2))
      await scene.plan()
      scene.entry(scene.pair('billing', 3))
      return scene.apply({ ...APPLIED, 'reviewed-plan': 'require' })
    },
  },
  drift: {
    play: async (scene) => {
      scene.entry(scene.pair('orders', 2))
      const analytics = scene.inPlace('analytics', 4)
      scene.world.forceUpcloud(analytics.peering, 'error')
      const reports = scene.inPlace('reports', 5)
      scene.world.configureUpcloud(reports.peering, 'disabled')
      scene.inPlace('legacy', 6, ['state: absent'])
      const search = scene.inPlace('search', 8)
      scene.world.forceUpcloud(search.peering, 'provisioning')
      scene.world.forceAiven(search.connection, 'PENDING_PEER', { half: 'keep' })
      scene.player.clock.advance(2 * 3_600_000)
      quiet(scene, 9)
      return scene.check()
    },
  },
  skipped: {
    play: async (scene) => {
      scene.entry(scene.pair('orders', 2))
      const event = pullRequestEvent({ number: PULL, head: HEAD, from: 'somebody/infra' })
      await scene.plan({ 'aiven-token': '', 'upcloud-token': '' })
      return scene.shown(
        await scene.player.run({ inputs: { mode: 'plan', 'aiven-token': '', 'upcloud-token': '' }, event }),
      )
    },
  },
  files: {
    play: async (scene) => {
      scene.entry(scene.pair('orders', 2), [], 'team-a/peering.yml')
      scene.entry(scene.pair('billing', 3), [], 'team-a/peering.yml')
      scene.inPlace('search', 4, ['state: absent'], 'team-b/peering.yml')
      scene.inPlace('reports', 5, [], 'team-b/peering.yml')
      return scene.plan({ spec: 'team-a/peering.yml\nteam-b/peering.yml' })
    },
  },
  denied: {
    options: { githubPermissions: { issues: 'read', 'pull-requests': 'read', contents: 'read' } },
    play: async (scene) => {
      const { vpc } = scene.inPlace('orders', 2)
      for (let i = 0; i < 12; i += 1) scene.connect({ ...scene.pair(`loose-${i + 1}`, 20 + i), vpc })
      return scene.plan()
    },
  },
  export: {
    play: async (scene) => {
      for (let i = 0; i < 13; i += 1) {
        const { vpc, network } = scene.pair(`half-${i + 1}`, i)
        scene.world.addConnection({ vpc, peerVpc: network })
      }
      scene.world.connect({ ...scene.pair('orders', 20), at: START - DAY })
      scene.player.write('.gitignore', '')
      const inputs = { mode: 'export', 'export-file': 'found.yml', 'export-scope': 'project:acme-prod' }
      return scene.shown(await scene.player.run({ inputs }))
    },
  },
  servers: {
    play: async (scene) => {
      scene.entry(scene.pair('web', 2, { network: { servers: 150 } }))
      const { sim } = scene.player
      const first = [...scene.world.upcloud.servers.values()].at(-150)
      sim.faults.add({
        service: 'upcloud',
        match: { path: new RegExp(`/server/${first?.uuid}$`) },
        kind: 'status',
        status: 403,
      })
      return scene.plan()
    },
  },
  hostile: {
    play: async (scene) => {
      for (const [i, raw] of HOSTILE_NAMES.entries()) {
        const name = [...raw].slice(0, 250).join('')
        const network = {
          name,
          ...(i % 3 === 0 ? { router: null } : {}),
          ...(i % 3 === 1 ? { servers: 1 } : {}),
        }
        const pair = { ...scene.pair(name, i, { network }), name: `${i} ${name}` }
        scene.entry(pair)
        if (i % 3 === 2)
          scene.world.connect({ ...pair, name, labels: { owner: name.slice(0, 60) }, at: START - DAY })
      }
      await scene.plan()
      return scene.check()
    },
  },
}

function fail(): never {
  throw new Error('the world lacks what it was built with')
}

/** Plays a world from its beginning. */
export async function play(name: string): Promise<Shown> {
  const world = WORLDS[name] ?? fail()
  const player = await Player.start(world.options)
  try {
    return await world.play(new Scene(player))
  } finally {
    await player.close()
  }
}
