/** Every input, read in one place: text from the environment → checked values, all mistakes told at once. */
import * as core from '@actions/core'
import { parseDuration } from '../domain/duration.ts'
import { type AivenScope, MODES, type Mode } from '../domain/model.ts'
import type { UnmanagedPolicy } from '../domain/plan.ts'
import type { Credentials } from './credentials.ts'

export interface Inputs {
  /** Paths and globs, relative to the workspace. */
  readonly spec: readonly string[]
  readonly mode: Mode
  readonly credentials: Credentials
  readonly githubToken: string | null
  readonly comment: 'auto' | 'always' | 'never'
  /** null: made from the spec paths and the shard. */
  readonly commentKey: string | null
  readonly prNumber: number | null
  readonly reviewedPlan: 'ignore' | 'require'
  readonly reviewKey: string | null
  readonly failOnDrift: boolean
  readonly driftIssue: boolean
  readonly unmanaged: UnmanagedPolicy
  readonly takeOverFrom: string | null
  readonly maxDeletes: number
  readonly wait: boolean
  readonly waitTimeoutMs: number
  readonly pollIntervalMs: number
  readonly requestTimeoutMs: number
  readonly concurrency: number
  readonly shard: { readonly index: number; readonly count: number } | null
  readonly only: string | null
  /** null: in the runner's temporary folder. */
  readonly planFile: string | null
  readonly exportFile: string | null
  /** Projects and organizations that `export` reads; empty: those of the spec. */
  readonly exportScopes: readonly ExportScope[]
  readonly aivenApiUrl: string
  readonly upcloudApiUrl: string
  readonly allowApplyOnPullRequest: boolean
}

export interface ExportScope {
  readonly account: string
  readonly scope: AivenScope
}

/** More than anybody means: GitHub's own runners end a job after six hours. */
const MAX_DURATION_MS = 24 * 3_600_000

const LONGEST_GLOB = 1000

/** Defaults of `action.yml`, for runs in which the runner does not fill them in. */
const DEFAULTS: Readonly<Record<string, string>> = {
  spec: 'peering.yml',
  mode: 'plan',
  comment: 'auto',
  'reviewed-plan': 'ignore',
  'fail-on-drift': 'true',
  'drift-issue': 'false',
  unmanaged: 'report',
  'max-deletes': '3',
  wait: 'true',
  'wait-timeout': '20m',
  'poll-interval': '5s',
  'request-timeout': '30s',
  concurrency: '8',
  'aiven-api-url': 'https://api.aiven.io',
  'upcloud-api-url': 'https://api.upcloud.com',
  'allow-apply-on-pull-request': 'false',
}

/** Whether and where a comment is posted: with one of these wrong, nobody knows which comment it would be. */
const OF_THE_COMMENT = ['spec', 'shard', 'comment', 'pr-number', 'github-token']

export interface ReadInputs {
  /** null: some are wrong. */
  readonly inputs: Inputs | null
  /** Each names the input, the value and what is allowed. */
  readonly problems: readonly string[]
  /** For telling people that inputs are wrong, and for nothing else; null where that could not be told in its place. */
  readonly forReport: Inputs | null
}

/**
 * Reads and checks every input.
 *
 * @param credentials read first, so that everything is masked before anything else happens.
 */
export function readAllInputs(credentials: Credentials): ReadInputs {
  const problems = [...credentials.problems]
  const read = new Reader(problems)
  const inputs: Inputs = {
    spec: read.lines('spec'),
    mode: read.oneOf('mode', MODES),
    credentials,
    githubToken: read.optional('github-token'),
    comment: read.oneOf('comment', ['auto', 'always', 'never']),
    commentKey: read.optional('comment-key'),
    prNumber: read.optionalNumber('pr-number', 1, Number.MAX_SAFE_INTEGER),
    reviewedPlan: read.oneOf('reviewed-plan', ['ignore', 'require']),
    reviewKey: read.optional('review-key'),
    failOnDrift: read.boolean('fail-on-drift'),
    driftIssue: read.boolean('drift-issue'),
    unmanaged: read.oneOf('unmanaged', ['ignore', 'report', 'fail', 'delete']),
    takeOverFrom: read.optional('take-over-from'),
    maxDeletes: read.number('max-deletes', 0, 1_000_000),
    wait: read.boolean('wait'),
    waitTimeoutMs: read.duration('wait-timeout', 0),
    pollIntervalMs: read.duration('poll-interval', 100),
    requestTimeoutMs: read.duration('request-timeout', 1),
    concurrency: read.number('concurrency', 1, 32),
    shard: read.shard('shard'),
    only: read.glob('only'),
    planFile: read.optional('plan-file'),
    exportFile: read.optional('export-file'),
    exportScopes: read.scopes('export-scope'),
    aivenApiUrl: read.url('aiven-api-url'),
    upcloudApiUrl: read.url('upcloud-api-url'),
    allowApplyOnPullRequest: read.boolean('allow-apply-on-pull-request'),
  }
  if (inputs.mode === 'export' && inputs.exportFile === null)
    problems.push('export-file is missing: mode export writes the spec there; give a path in the workspace')
  const isLost = OF_THE_COMMENT.some((name) => problems.some((problem) => problem.startsWith(name)))
  return {
    inputs: problems.length > 0 ? null : inputs,
    problems,
    forReport: isLost ? null : inputs,
  }
}

class Reader {
  readonly #problems: string[]

  constructor(problems: string[]) {
    this.#problems = problems
  }

  optional(name: string): string | null {
    return this.#text(name) || null
  }

  /** Its time grows with its length. */
  glob(name: string): string | null {
    const text = this.#text(name)
    if (text.length <= LONGEST_GLOB) return text || null
    this.#problem(name, `${text.length} characters`, `globs of up to ${LONGEST_GLOB}`)
    return null
  }

  lines(name: string): string[] {
    return this.#text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  }

  oneOf<const Value extends string>(name: string, allowed: readonly Value[]): Value {
    const text = this.#text(name)
    const value = allowed.find((one) => one === text)
    if (value !== undefined) return value
    this.#wrong(name, text, allowed.join(', '))
    return allowed[0] as Value
  }

  /** The YAML 1.2 core schema's booleans, as `core.getBooleanInput` reads them. */
  boolean(name: string): boolean {
    const text = this.#text(name)
    if (/^(true|True|TRUE)$/.test(text)) return true
    if (!/^(false|False|FALSE)$/.test(text)) this.#wrong(name, text, 'true, false')
    return false
  }

  number(name: string, min: number, max: number): number {
    const text = this.#text(name)
    const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return value
    this.#wrong(name, text, max > 1e9 ? `whole numbers from ${min}` : `whole numbers from ${min} to ${max}`)
    return min
  }

  optionalNumber(name: string, min: number, max: number): number | null {
    return this.#text(name) === '' ? null : this.number(name, min, max)
  }

  /** Milliseconds. */
  duration(name: string, minMs: number): number {
    const text = this.#text(name)
    const value = parseDuration(text)
    if (value !== null && value >= minMs && value <= MAX_DURATION_MS) return value
    const least = minMs > 1 ? `, at least ${minMs}ms` : minMs === 1 ? ', more than 0' : ''
    this.#wrong(name, text, `durations such as 500ms, 30s, 20m, 1h${least}, at most 24h`)
    return minMs
  }

  shard(name: string): Inputs['shard'] {
    const text = this.#text(name)
    if (text === '') return null
    const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text)
    const [index, count] = [Number(match?.[1]), Number(match?.[2])]
    if (index >= 1 && index <= count) return { index, count }
    this.#wrong(name, text, 'i/n with 1 ≤ i ≤ n, such as 2/5')
    return null
  }

  /** `project:NAME` or `organization:ID` a line, `@account` behind it for a named credential. */
  scopes(name: string): ExportScope[] {
    return this.lines(name).flatMap((line): ExportScope[] => {
      const [, kind, what = '', account = 'default'] =
        /^(project|organization):([^@\s]+)(?:@(\S+))?$/.exec(line) ?? []
      if (kind === 'project') return [{ account, scope: { kind, project: what } }]
      if (kind === 'organization') return [{ account, scope: { kind, organization: what } }]
      this.#wrong(
        name,
        line,
        'lines of the form project:NAME or organization:ID, with @ACCOUNT behind it if needed',
      )
      return []
    })
  }

  /** Without a trailing slash. */
  url(name: string): string {
    const text = this.#text(name)
    const url = URL.canParse(text) ? new URL(text) : null
    const isPlain = url && !url.username && !url.password && !/[?#]/.test(text)
    if (isPlain && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))))
      return url.href.replace(/\/+$/, '')
    const allowed = 'https URLs (http on loopback only), without user, password, query and fragment'
    // Each of these may hold a token, which is nothing for a log.
    if (/[@?#]/.test(text)) this.#problem(name, 'a URL with a user, query or fragment (not shown)', allowed)
    else this.#wrong(name, text, allowed)
    return ''
  }

  #text(name: string): string {
    return core.getInput(name) || (DEFAULTS[name] ?? '')
  }

  #wrong(name: string, value: string, allowed: string): void {
    this.#problem(name, JSON.stringify(value), allowed)
  }

  #problem(name: string, found: string, allowed: string): void {
    this.#problems.push(`${name}: found ${found}; allowed are ${allowed}`)
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** How much of the input is not a secret: for the debug log. */
export function describeInputs({ mode, spec, only, shard }: Inputs): string {
  const part = shard ? `, shard ${shard.index}/${shard.count}` : ''
  return `mode ${mode}, spec ${spec.join(' ')}${only === null ? '' : `, only ${only}`}${part}`
}
