import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pullRequestEvent } from '../../simulator/runner.ts'
import { ownLabels, type Stage, stage } from './stage.ts'

/** The `peering-spec` label of the file that is exported to. */
const OWN = 'acme/infra:found.yml'

/** A world with two peerings: one of the exported file itself, one made by hand; the spec only names their project. */
async function world(): Promise<Stage> {
  const s = await stage()
  const batch = s.world.addNetwork({ name: 'batch-net', cidr: '10.9.1.0/24' })
  s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc, OWN) })
  s.world.connect({ vpc: s.vpc, network: batch, name: 'clicked', labels: { team: 'shop' } })
  s.spec({ name: 'orders' })
  return s
}

const exported = (s: Stage) => readFileSync(join(s.runner.workspace, 'found.yml'), 'utf8')
const EXPORT = { 'export-file': 'found.yml' }

describe.concurrent('export', () => {
  test('writes a spec of what exists, and to no cloud', async () => {
    const s = await world()

    const run = await s.run('export', EXPORT)

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ drift: 'false', changed: 'false', 'pending-count': '0' })
    expect(s.writes()).toEqual([])
    expect(exported(s)).toContain('orders')
    expect(exported(s)).toContain('clicked')
    expect(exported(s)).toContain('shop')
    expect(exported(s)).toMatch(/^#/m)
  })

  test('gives a spec that is in sync or adopts, and breaks nothing', async () => {
    const s = await world()
    await s.run('export', EXPORT)
    s.sim.requests.clear()

    const plan = await s.run('plan', { spec: 'found.yml' })
    const apply = await s.run('apply', { spec: 'found.yml' })

    expect(plan.exitCode).toBe(0)
    expect(plan.peering('orders').status).toBe('in-sync')
    expect(plan.changes('clicked')).toEqual(['upcloud relabel'])
    expect(apply.exitCode).toBe(0)
    expect(new Set(s.sim.requests.cloudMutations().map(({ method }) => method))).toEqual(new Set(['PATCH']))
  })

  test('annotates an entry at its line of the file, below what was left out', async () => {
    const s = await world()
    s.world.addConnection({ vpc: s.vpc, peerVpc: s.world.addNetwork({ name: 'half', cidr: '10.9.4.0/24' }) })

    const run = await s.run('export', EXPORT)

    const lines = exported(s).split('\n')
    expect(lines.some((line) => line.startsWith('# Left out: '))).toBe(true)
    const at = lines.findIndex((line) => line.includes('clicked')) + 1
    expect(run.log).toContain(`file=found.yml,line=${at},col=5::adopted: clicked`)
  })

  test('of what the spec lacks counts what it has, and warns of none of it', async () => {
    const s = await world()
    s.world.connect({
      vpc: s.vpc,
      network: s.world.addNetwork({ name: 'third-net', cidr: '10.9.3.0/24' }),
      name: 'third',
      labels: ownLabels(s.vpc, 'acme/infra:peering.yml'),
    })

    const run = await s.run('export', EXPORT)

    expect(run.exitCode).toBe(0)
    expect(exported(s)).not.toContain('third')
    expect(run.log).toContain('Left out, since the present spec has them: 1 peering')
    expect(run.annotations.filter(({ type }) => type === 'warning')).toEqual([])
  })

  test("leaves out another spec's peerings and says so", async () => {
    const s = await stage()
    s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'theirs',
      labels: ownLabels(s.vpc, 'acme/other:peering.yml'),
    })
    s.spec({ name: 'orders' })
    const run = await s.run('export', EXPORT)
    expect(run.exitCode).toBe(0)
    expect(exported(s)).not.toContain('name: theirs')
    expect(exported(s)).toContain('acme/other:peering.yml')
    expect(run.annotations.some(({ type }) => type === 'warning')).toBe(true)
  })

  test('keeps paused peerings paused', async () => {
    const s = await stage()
    s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(s.vpc, OWN),
      configured: 'disabled',
    })
    s.spec({ name: 'orders' })
    await s.run('export', EXPORT)
    const run = await s.run('check', { spec: 'found.yml' })
    expect([run.exitCode, run.peering().desired, run.outputs.outcome]).toEqual([0, 'disabled', 'in-sync'])
  })

  test('over the spec itself warns of what is gone', async () => {
    const s = await world()
    const over = await s.run('export', { 'export-file': 'peering.yml' })
    const beside = await s.run('export', EXPORT)

    expect(over.exitCode).toBe(0)
    expect(over.log).toMatch(/::warning::peering\.yml was the spec itself/)
    expect(beside.log).not.toContain('was the spec itself')
  })

  test('is the same twice', async () => {
    const s = await world()
    await s.run('export', EXPORT)
    const first = exported(s)
    await s.run('export', EXPORT)
    expect(exported(s)).toBe(first)
  })

  test('needs a file, inside the workspace', async () => {
    const s = await world()
    const none = await s.run('export')
    expect(none.exitCode).toBe(1)
    expect(none.log).toContain('export-file')
    const outside = await s.run('export', { 'export-file': '../outside.yml' })
    expect(outside.exitCode).toBe(1)
    expect(existsSync(join(s.runner.workspace, '../outside.yml'))).toBe(false)
  })

  test.each([
    ['a symlink to nowhere', 'found.yml', /is a symlink/],
    ['a symlink to a file', 'linked.yml', /is a symlink/],
    ['a folder that leads outside', 'out/deep/found.yml', /inside the workspace/],
    ['a folder that leads nowhere', 'lost/found.yml', /inside the workspace/],
    ['a folder', 'folder', /is not a file/],
  ])('refuses %s before anything is sent or made', async (_, file, reason) => {
    const s = await world()
    const { workspace } = s.runner
    const outside = join(workspace, '..', 'outside')
    mkdirSync(outside)
    mkdirSync(join(workspace, 'folder'))
    symlinkSync(join(outside, 'found.yml'), join(workspace, 'found.yml'))
    symlinkSync(join(workspace, 'peering.yml'), join(workspace, 'linked.yml'))
    symlinkSync(outside, join(workspace, 'out'))
    symlinkSync(join(outside, 'nowhere'), join(workspace, 'lost'))
    const spec = readFileSync(join(workspace, 'peering.yml'), 'utf8')

    const run = await s.run('export', { 'export-file': file })

    expect([run.exitCode, run.outputs.outcome]).toEqual([1, 'failed'])
    expect(run.log).toMatch(/export-file: found/)
    expect(run.log).toMatch(reason)
    expect(readdirSync(outside)).toEqual([])
    expect(readFileSync(join(workspace, 'peering.yml'), 'utf8')).toBe(spec)
    expect(s.cloudRequests()).toEqual([])
  })

  test('tells editors where the schema is, when the action was taken from github.com', async () => {
    const s = await world()
    const action = { GITHUB_ACTION_REPOSITORY: 'acme/aiven-upcloud-peering', GITHUB_ACTION_REF: 'v1' }
    const line = 'yaml-language-server: $schema='
    await s.run('export', EXPORT, { env: action })
    expect(exported(s).split('\n')[0]).toBe(
      `# ${line}https://raw.githubusercontent.com/acme/aiven-upcloud-peering/v1/schema/peering.schema.json`,
    )
    expect((await s.run('plan', { spec: 'found.yml' })).exitCode).toBe(0)
    for (const env of [
      {},
      { ...action, GITHUB_SERVER_URL: 'https://ghe.test' },
      { ...action, GITHUB_ACTION_REF: 'a\nb' },
    ]) {
      await s.run('export', EXPORT, { env })
      expect(exported(s)).not.toContain(line)
    }
  })

  test('makes the folders of its file', async () => {
    const s = await world()
    const run = await s.run('export', { 'export-file': 'a/b/found.yml' })
    expect(run.exitCode).toBe(0)
    expect(readFileSync(join(s.runner.workspace, 'a/b/found.yml'), 'utf8')).toContain('clicked')
  })

  test('of an API that fails is failed and writes no file', async () => {
    const s = await world()
    s.sim.faults.add({ kind: 'status', status: 403, service: 'upcloud' })
    const run = await s.run('export', EXPORT)
    expect([run.exitCode, run.outputs.outcome]).toEqual([1, 'failed'])
    expect(existsSync(join(s.runner.workspace, 'found.yml'))).toBe(false)
  })

  test('copes with names that YAML would read otherwise', async () => {
    const s = await stage()
    const names = ['true', '1e3', '- a: b', 'x # y', 'it\'s "quoted"', '&anchor *alias', '\u202eevil', '%TAG']
    for (const [n, name] of names.entries())
      s.world.connect({
        vpc: s.vpc,
        network: s.world.addNetwork({ cidr: `10.30.${n}.0/24` }),
        name,
        labels: ownLabels(s.vpc, OWN),
      })
    s.spec({ name: 'orders' })
    await s.run('export', EXPORT)
    const run = await s.run('check', { spec: 'found.yml' })
    expect(run.exitCode).toBe(0)
    expect(run.plan.peerings.map(({ name }) => name).sort()).toEqual([...names].sort())
    expect(run.plan.counts['in-sync']).toBe(names.length)
  })
})

describe.concurrent('export with export-scope', () => {
  const SCOPED = { ...EXPORT, 'export-scope': 'project:acme-prod' }

  test('needs no spec', async () => {
    const s = await stage()
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc, OWN) })
    const run = await s.run('export', SCOPED)
    expect(run.exitCode).toBe(0)
    expect(exported(s)).toContain('orders')
  })

  test('writes a project that two accounts see once', async () => {
    const s = await world()
    const run = await s.run('export', {
      ...EXPORT,
      'aiven-accounts': `again=${s.sim.tokens.aiven}`,
      'export-scope': 'project:acme-prod\nproject:acme-prod@again',
    })
    expect(run.exitCode).toBe(0)
    expect(exported(s).match(/- name:/g)).toHaveLength(2)
  })

  test('leaves out what no spec may say, and writes the rest', async () => {
    const s = await world()
    const network = s.world.addNetwork({ name: 'odd-net', cidr: '10.9.5.0/24' })
    s.world.connect({ vpc: s.vpc, network, name: 'odd', labels: { team: 'shop', TEAM: 'shop' } })
    const run = await s.run('export', SCOPED)
    expect(run.exitCode).toBe(0)
    expect(exported(s)).toMatch(/# Left out: VPC .+: a spec cannot have it\. .*TEAM/)
    expect(exported(s).match(/- name:/g)).toHaveLength(2)
  })

  test("asks no cloud for a fork's pull request under pull_request_target", async () => {
    const s = await world()
    const event = pullRequestEvent({ from: 'mallory/infra', author: 'mallory' }, 'pull_request_target')
    const run = await s.run('export', SCOPED, { event })
    expect([run.exitCode, run.outputs.outcome]).toEqual([1, 'failed'])
    expect(run.codes()).toEqual(['untrusted-event'])
    expect(s.cloudRequests()).toEqual([])
    expect(existsSync(join(s.runner.workspace, 'found.yml'))).toBe(false)
  })

  test('names every credential that is missing', async () => {
    const s = await stage()
    const missing = { 'aiven-token': '', 'upcloud-token': '' }
    const run = await s.run('export', {
      ...SCOPED,
      ...missing,
      'export-scope': 'project:acme-prod\nproject:team@team',
    })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(
      'set the inputs aiven-token, aiven-accounts ("team"), upcloud-token (or upcloud-username and upcloud-password)',
    )
    expect(s.cloudRequests()).toEqual([])
  })

  test('is skipped without credentials for a fork', async () => {
    const s = await stage()
    const event = pullRequestEvent({ from: 'mallory/infra', author: 'mallory' })
    const run = await s.run('export', { ...SCOPED, 'aiven-token': '', 'upcloud-token': '' }, { event })
    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'skipped'])
  })
})
