import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lineOf, type Run, type Stage, stage } from './stage.ts'

const VPC = '6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f'
const NETWORK = '03aa11bb-22cc-43dd-84ee-55ff66aa77bb'
const GOOD = `    aiven: { project: acme-prod, vpc: ${VPC} }
    upcloud: { network: ${NETWORK} }
`

/** Runs on this spec and checks what holds for every wrong one. */
async function refused(s: Stage, text: string | null, inputs: Record<string, string> = {}): Promise<Run> {
  if (text !== null) s.runner.write('peering.yml', text)
  const run = await s.run('apply', inputs)
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ outcome: 'failed', drift: 'false', changed: 'false' })
  expect(s.cloudRequests()).toEqual([])
  const errors = run.annotations.filter(({ type }) => type === 'error')
  expect(errors.length).toBeGreaterThan(0)
  expect(errors.every(({ code }) => code === 'spec-invalid')).toBe(true)
  expect(run.codes()).toEqual(['spec-invalid'])
  return run
}

const entry = (name: string, body = GOOD) => `  - name: ${name}\n${body}`

/** Each: what, the spec, the line that is wrong, its column, what the message says. */
const MISTAKES: [what: string, text: string, line: number, col: number, message: RegExp][] = [
  ['a misspelt key at the top', `version: 1\npeering: []\n`, 2, 1, /peerings/],
  ['a misspelt key of an entry', `version: 1\npeerings:\n${entry('a')}    sate: absent\n`, 6, 5, /state/],
  [
    'a misspelt key of a side',
    `version: 1\npeerings:\n  - name: a\n    aiven: { projct: p, vpc: ${VPC} }\n    upcloud: { network: ${NETWORK} }\n`,
    4,
    14,
    /project/,
  ],
  [
    'a duplicate name',
    `version: 1\npeerings:\n${entry('a')}${entry('a', GOOD.replace('03aa', '03ab'))}`,
    6,
    5,
    /"a"/,
  ],
  [
    'two entries for one pair',
    `version: 1\npeerings:\n${entry('a')}${entry('b')}`,
    6,
    5,
    /"a"|peerings\[0\]|line 3/,
  ],
  [
    'a malformed VPC id',
    `version: 1\npeerings:\n${entry('a', GOOD.replace(VPC, 'not-a-uuid'))}`,
    4,
    39,
    /UUID/,
  ],
  [
    'a malformed network UUID',
    `version: 1\npeerings:\n${entry('a', GOOD.replace(NETWORK, '03aa'))}`,
    5,
    25,
    /UUID/,
  ],
  [
    'a malformed CIDR',
    `version: 1\npeerings:\n${entry('a', GOOD.replace(VPC, '{ cloud: upcloud-de-fra, cidr: 10.77.8.0/40 }'))}`,
    4,
    70,
    /CIDR/,
  ],
  ['a wrong version', `version: 2\npeerings: []\n`, 1, 10, /1/],
  ['a missing version', `peerings: []\n`, 1, 1, /version/],
  ['an empty file', ``, 1, 1, /empty/],
  ['a file of comments', `# nothing\n`, 1, 1, /version/],
  ['a custom tag', `version: 1\npeerings: !mine []\n`, 2, 11, /tag/],
  ['a duplicate key', `version: 1\nversion: 1\npeerings: []\n`, 2, 1, /unique|duplicate|twice/i],
  ['a state that does not exist', `version: 1\npeerings:\n${entry('a')}    state: activ\n`, 6, 12, /active/],
  [
    'a code that cannot be silenced',
    `version: 1\npeerings:\n${entry('a')}    silence: [zone-ambigous]\n`,
    6,
    15,
    /zone-ambiguous/,
  ],
  ['an error code in silence', `version: 1\npeerings:\n${entry('a')}    silence: [quota]\n`, 6, 15, /quota/],
  [
    "a label with one of the action's own keys",
    `version: 1\npeerings:\n${entry('a', GOOD.replace(NETWORK, `${NETWORK}, labels: { managed-by: me }`))}`,
    5,
    73,
    /managed-by/,
  ],
  [
    'an account without credentials',
    `version: 1\npeerings:\n${entry('a', GOOD.replace('project', 'account: other, project'))}`,
    4,
    23,
    /aiven-accounts/,
  ],
  [
    'project and organization together',
    `version: 1\npeerings:\n${entry('a', GOOD.replace('project', 'organization: org1, project'))}`,
    4,
    14,
    /organization/,
  ],
  [
    'an entry without a VPC',
    `version: 1\npeerings:\n  - name: a\n    aiven: { project: p }\n    upcloud: { network: ${NETWORK} }\n`,
    4,
    5,
    /vpc/,
  ],
  ['an entry without a name', `version: 1\npeerings:\n  - state: active\n${GOOD}`, 3, 5, /name/],
  ['broken YAML', `version: 1\npeerings: [\n`, 3, 1, /YAML/],
  ['several documents', `version: 1\npeerings: []\n---\nversion: 1\n`, 3, 1, /document/],
  ['a list for a file', `- 1\n`, 1, 1, /mapping/],
]

describe.concurrent('a wrong spec is an error at its line and column, and nothing is sent to any cloud', () => {
  test.each(MISTAKES)('%s', async (_what, text, line, col, message) => {
    const s = await stage()

    const run = await refused(s, text)

    const found = run.annotations.filter(({ message: said }) => message.test(said))
    expect(found).toContainEqual(expect.objectContaining({ type: 'error', file: 'peering.yml', line, col }))
  })

  test('all mistakes are told in one run, however many', async () => {
    const s = await stage()
    const bad = Array.from({ length: 15 }, (_, n) =>
      entry(`p${n}`, `    nonsense${n}: 1\n${GOOD.replace('03aa', `03${String(n).padStart(2, '0')}`)}`),
    )
    const text = `version: 1\npeerings:\n${bad.join('')}`

    const run = await refused(s, text)

    const errors = run.annotations.filter(({ type }) => type === 'error')
    expect(errors).toHaveLength(15)
    for (let n = 0; n < 15; n += 1)
      expect(errors.map(({ line }) => line)).toContain(lineOf(text, `nonsense${n}:`))
    expect(run.plan.findings).toHaveLength(15)
  })

  test('a misspelt key does not hide the mistakes of other entries', async () => {
    const s = await stage()
    const run = await refused(
      s,
      `version: 1\ndefault: {}\npeerings:\n${entry('a', GOOD.replace(VPC, 'x'))}  - name: b\n    aiven: 3\n`,
    )
    expect(run.annotations.map(({ line }) => line)).toEqual(expect.arrayContaining([2, 5, 8]))
  })

  test('the summary and the comment say so too', async () => {
    const s = await stage()
    const run = await refused(s, `version: 1\npeering: []\n`)
    expect(run.summary).toContain('peering.yml')
    expect(run.summary).toContain('spec-invalid')
  })
})

describe.concurrent('aliases, tags and sizes', () => {
  test('anchors and aliases are allowed within bounds', async () => {
    const s = await stage()
    const other = s.world.addNetwork({ cidr: '10.9.1.0/24' })
    s.runner.write(
      'peering.yml',
      `version: 1
peerings:
  - name: a
    aiven: &side { project: acme-prod, vpc: ${s.vpc.id} }
    upcloud: { network: ${s.network.uuid} }
  - name: b
    aiven: *side
    upcloud: { network: ${other.uuid} }
`,
    )
    const run = await s.run('plan')
    expect(run.plan.counts.create).toBe(2)
  })

  test('an alias bomb is refused', async () => {
    const s = await stage()
    const levels = 'abcdefghij'.split('')
    const bomb = levels.map((name, n) =>
      n === 0 ? `a: &a [x,x,x,x,x,x,x,x,x]` : `${name}: &${name} [${`*${levels[n - 1]},`.repeat(9)}]`,
    )
    await refused(s, `version: 1\npeerings: []\n${bomb.join('\n')}\n`)
  })

  test('more than 1 MiB is refused', async () => {
    const s = await stage()
    const run = await refused(s, `version: 1\npeerings: []\n# ${'x'.repeat(1024 * 1024)}\n`)
    expect(run.annotations[0]?.message).toMatch(/1048576|1 MiB/)
  })

  test('keys such as __proto__ are only unknown keys', async () => {
    const s = await stage()
    const run = await refused(s, `version: 1\npeerings: []\n__proto__: { state: absent }\nconstructor: 1\n`)
    expect(run.annotations.map(({ line }) => line).sort()).toEqual([3, 4])
  })
})

describe.concurrent('the file', () => {
  test('that is missing is named', async () => {
    const s = await stage()
    const run = await refused(s, null, { spec: 'nowhere.yml' })
    expect(run.annotations[0]).toMatchObject({ file: 'nowhere.yml' })
  })

  test('outside the workspace is refused, by path or by symlink', async () => {
    const s = await stage()
    const folder = join(s.runner.workspace, '..', 'outside')
    mkdirSync(folder)
    writeFileSync(join(folder, 'peering.yml'), s.text({ name: 'orders' }))
    symlinkSync(join(folder, 'peering.yml'), join(s.runner.workspace, 'link.yml'))

    await refused(s, null, { spec: join(folder, 'peering.yml') })
    await refused(s, null, { spec: '../../../../etc/passwd' })
    const run = await refused(s, null, { spec: 'link.yml' })

    expect(run.annotations[0]?.message).toContain('outside')
  })

  test('whose symlink stays inside is fine', async () => {
    const s = await stage()
    s.runner.write('real/peering.yml', s.text({ name: 'orders' }))
    symlinkSync(join(s.runner.workspace, 'real/peering.yml'), join(s.runner.workspace, 'peering.yml'))

    const run = await s.run('plan')

    expect(run.exitCode).toBe(0)
  })

  test('a glob without a match is an error', async () => {
    const s = await stage()
    const run = await refused(s, null, { spec: 'peerings/*.yml' })
    expect(run.annotations[0]?.message).toContain('match')
  })
})

describe.concurrent('what a spec may say', () => {
  test('with defaults under every entry, and an entry that wins', async () => {
    const s = await stage()
    const other = s.world.addNetwork({ cidr: '10.9.1.0/24' })
    s.runner.write(
      'peering.yml',
      `# yaml-language-server: $schema=./schema/peering.schema.json
version: 1
defaults:
  state: disabled
  aiven: { project: acme-prod, vpc: ${s.vpc.id} }
  upcloud: { labels: { team: platform, env: dev } }
peerings:
  - name: a
    upcloud: { network: ${s.network.uuid}, labels: { env: prod } }
  - name: b
    state: active
    upcloud: { network: ${other.uuid} }
`,
    )

    const run = await s.run('apply')

    expect(run.exitCode).toBe(0)
    const [a] = s.world.peeringsOf(s.network)
    const [b] = s.world.peeringsOf(other)
    expect(a?.configured).toBe('disabled')
    expect(b?.configured).toBe('active')
    const labels = (list = a?.labels) => list?.map(({ key, value }) => `${key}=${value}`)
    expect(labels()).toEqual(expect.arrayContaining(['team=platform', 'env=prod']))
    expect(labels(b?.labels)).toEqual(expect.arrayContaining(['team=platform', 'env=dev']))
  })

  test('with the line ends and the byte order mark of Windows, lines counted right', async () => {
    const s = await stage()
    const text = s.text({ name: 'orders' }, { name: 'gone', vpc: VPC })
    s.runner.write('peering.yml', `\ufeff${text.replaceAll('\n', '\r\n')}`)
    const run = await s.run('plan')
    expect(run.peering('orders').status).toBe('create')
    expect(run.finding('vpc-not-found')).toMatchObject({ line: lineOf(text, 'gone'), column: 5 })
  })

  test('no peerings at all', async () => {
    const s = await stage()
    s.spec()
    const run = await s.run('check', { unmanaged: 'delete' })
    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'in-sync'])
  })
})
