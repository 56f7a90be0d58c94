/** `action.yml` is what GitHub takes, what the code reads and sets, and what users were promised. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { startSimulator } from '../simulator/index.ts'
import { pullRequestEvent, Runner } from '../simulator/runner.ts'
import { readCredentials } from '../src/settings/credentials.ts'
import type { Inputs } from '../src/settings/inputs.ts'
import { readInputs } from './inputs.ts'

const root = join(import.meta.dirname, '..')
const text = readFileSync(join(root, 'action.yml'), 'utf8')
const action = z.parse(
  z.strictObject({
    name: z.string(),
    description: z.string(),
    author: z.string(),
    branding: z.strictObject({ icon: z.string(), color: z.string() }),
    inputs: z.record(
      z.string(),
      z.strictObject({ description: z.string(), default: z.optional(z.string()) }),
    ),
    outputs: z.record(z.string(), z.strictObject({ description: z.string() })),
    runs: z.strictObject({ using: z.literal('node24'), main: z.literal('dist/index.js') }),
  }),
  parse(text),
)

/** Every input that users may rely on, with its default; null: none. */
const PROMISED: Readonly<Record<string, string | null>> = {
  spec: 'peering.yml',
  mode: 'plan',
  'aiven-token': null,
  'upcloud-token': null,
  'upcloud-username': null,
  'upcloud-password': null,
  'aiven-accounts': null,
  'upcloud-accounts': null,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub
  'github-token': '${{ github.token }}',
  comment: 'auto',
  'comment-key': null,
  'pr-number': null,
  'reviewed-plan': 'ignore',
  'review-key': null,
  'fail-on-drift': 'true',
  'drift-issue': 'false',
  unmanaged: 'report',
  'take-over-from': null,
  'max-deletes': '3',
  wait: 'true',
  'wait-timeout': '20m',
  'poll-interval': '5s',
  'request-timeout': '30s',
  concurrency: '8',
  shard: null,
  only: null,
  'plan-file': null,
  'export-file': null,
  'export-scope': null,
  'aiven-api-url': 'https://api.aiven.io',
  'upcloud-api-url': 'https://api.upcloud.com',
  'allow-apply-on-pull-request': 'false',
}

const PROMISED_OUTPUTS = [
  'outcome',
  'drift',
  'changed',
  'pending-count',
  'applied-count',
  'blocked-count',
  'plan-digest',
  'plan-file',
  'comment-url',
  'issue-url',
  'peerings',
]

describe('action.yml', () => {
  it('has the inputs that were promised, with their defaults', () => {
    const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? null])
    expect(Object.fromEntries(defaults)).toEqual(PROMISED)
  })

  it('has the outputs that were promised', () => {
    expect(Object.keys(action.outputs)).toEqual(PROMISED_OUTPUTS)
  })

  it('has a description that the Marketplace takes, which are fewer than 125 characters', () => {
    expect(action.description.length).toBeLessThan(125)
  })

  it('fits GitHub’s schema of actions', () => {
    expect(complaints(text.replace('using: node24', 'using: node20'))).toEqual([])
  })

  it('uses a Node that the validator’s copy of the schema does not know, which is its only complaint', () => {
    // When this fails, the validator knows node24: validate the file as it is, in the test above.
    expect([...new Set(complaints(text))]).toEqual(['/runs'])
  })
})

/** The paths that action-validator finds fault with. */
function complaints(yaml: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'peering-action-'))
  try {
    writeFileSync(join(folder, 'action.yml'), yaml)
    const cli = join(root, 'node_modules/@action-validator/cli/cli.mjs')
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, join(folder, 'action.yml')], {
      encoding: 'utf8',
    })
    if (status === 0) return []
    const report = z.object({ errors: z.array(z.object({ path: z.string() })) })
    return z.parse(report, JSON.parse(stdout || stderr)).errors.map(({ path }) => path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('the inputs that the code reads', () => {
  const before = process.env
  afterEach(() => {
    process.env = before
  })

  /** Reads all inputs in an environment that has these and no others, and says which were asked for. */
  function readWith(given: Readonly<Record<string, string>>): { inputs: Inputs; asked: Set<string> } {
    const asked = new Set<string>()
    const env = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    )
    process.env = new Proxy<NodeJS.ProcessEnv>(env, {
      get: (target, key) => {
        const [, name] = /^INPUT_(.+)$/.exec(String(key)) ?? []
        if (name !== undefined) asked.add(name.toLowerCase())
        return Reflect.get(target, key)
      },
    })
    return { inputs: readInputs(readCredentials({})), asked }
  }

  it('are those of action.yml, every one', () => {
    expect([...readWith({}).asked].sort()).toEqual(Object.keys(action.inputs).sort())
  })

  it('have the defaults of action.yml when the runner does not fill them in', () => {
    const { 'github-token': _, ...defaults } = Object.fromEntries(
      Object.entries(action.inputs).flatMap(([name, input]) =>
        input.default === undefined ? [] : [[name, input.default]],
      ),
    )
    expect(readWith({}).inputs).toEqual(readWith(defaults).inputs)
  })

  it('mean what was promised when nothing is given', () => {
    const { credentials: _, ...inputs } = readWith({}).inputs
    expect(inputs).toEqual({
      spec: ['peering.yml'],
      mode: 'plan',
      githubToken: null,
      comment: 'auto',
      commentKey: null,
      prNumber: null,
      reviewedPlan: 'ignore',
      reviewKey: null,
      failOnDrift: true,
      driftIssue: false,
      unmanaged: 'report',
      takeOverFrom: null,
      maxDeletes: 3,
      wait: true,
      waitTimeoutMs: 20 * 60_000,
      pollIntervalMs: 5_000,
      requestTimeoutMs: 30_000,
      concurrency: 8,
      shard: null,
      only: null,
      planFile: null,
      exportFile: null,
      exportScopes: [],
      aivenApiUrl: 'https://api.aiven.io',
      upcloudApiUrl: 'https://api.upcloud.com',
      allowApplyOnPullRequest: false,
    })
  })
})

it('the bundle sets the outputs of action.yml, every one and no other', async () => {
  const simulator = await startSimulator()
  const vpc = simulator.world.addVpc({ project: 'acme-prod' })
  const network = simulator.world.addNetwork({})
  simulator.world.github.addPull({ number: 7, headSha: 'a'.repeat(40) })
  const runner = new Runner(simulator, {
    'peering.yml': `version: 1\npeerings:\n  - name: orders\n    aiven: { project: acme-prod, vpc: ${vpc.id} }\n    upcloud: { network: ${network.uuid} }\n`,
  })
  const { outputs } = await runner.run({
    event: pullRequestEvent({ number: 7 }),
    inputs: { mode: 'check', 'drift-issue': 'true' },
  })
  runner.dispose()
  await simulator.close()
  expect(Object.keys(outputs).sort()).toEqual([...PROMISED_OUTPUTS].sort())
  expect(Object.entries(outputs).filter(([, value]) => value === '')).toEqual([])
})
