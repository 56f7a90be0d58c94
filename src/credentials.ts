/** Tokens and passwords: where they come from, and that they are masked before anything else happens. */
import * as core from '@actions/core'
import type { UpcloudCredentials } from './adapters/upcloud/client.ts'
import { formsOf } from './secrets.ts'

export interface Credentials {
  /** By account name; `default` is the input `aiven-token`. */
  readonly aiven: ReadonlyMap<string, string>
  readonly upcloud: ReadonlyMap<string, UpcloudCredentials>
  /** Everything that must appear nowhere. */
  readonly secrets: readonly string[]
  /** What is wrong with them, never with a value. */
  readonly problems: readonly string[]
}

const SECRET_INPUTS = [
  'aiven-token',
  'upcloud-token',
  'upcloud-password',
  'github-token',
  'review-key',
] as const
const SECRET_VARIABLES = ['AIVEN_TOKEN', 'AIVEN_AUTH_TOKEN', 'UPCLOUD_TOKEN', 'UPCLOUD_PASSWORD'] as const

/** Reads and masks all credentials. */
export function readCredentials(env: NodeJS.ProcessEnv): Credentials {
  const problems: string[] = []
  const aivenLines = accountLines(core.getInput('aiven-accounts'), 'aiven-accounts', problems)
  const upcloudLines = accountLines(core.getInput('upcloud-accounts'), 'upcloud-accounts', problems)
  const token = core.getInput('aiven-token') || trimmed(env.AIVEN_TOKEN) || trimmed(env.AIVEN_AUTH_TOKEN)
  const username = core.getInput('upcloud-username') || trimmed(env.UPCLOUD_USERNAME)
  const password = core.getInput('upcloud-password') || trimmed(env.UPCLOUD_PASSWORD)
  const secrets = [
    ...SECRET_INPUTS.map((name) => core.getInput(name)),
    ...SECRET_VARIABLES.map((name) => trimmed(env[name])),
    ...aivenLines.values(),
    ...upcloudLines.values(),
    ...(username && password ? [`${username}:${password}`] : []),
  ].filter((secret) => secret !== '')
  for (const form of new Set(secrets.flatMap(formsOf))) core.setSecret(form)

  const upcloud = new Map<string, UpcloudCredentials>(
    [...upcloudLines].map(([name, value]) => [name, { kind: 'token', token: value }]),
  )
  const own = upcloudDefault(env, problems)
  addDefault(upcloud, own, 'upcloud', problems)
  const aiven = new Map(aivenLines)
  addDefault(aiven, token || null, 'aiven', problems)
  return { aiven, upcloud, secrets, problems }
}

function trimmed(value: string | undefined): string {
  return value?.trim() ?? ''
}

/** Inputs win over variables: a token input is not in conflict with a username variable. */
function upcloudDefault(env: NodeJS.ProcessEnv, problems: string[]): UpcloudCredentials | null {
  const fromInputs = pick(
    core.getInput('upcloud-token'),
    core.getInput('upcloud-username'),
    core.getInput('upcloud-password'),
  )
  if (fromInputs.conflict)
    problems.push(
      'upcloud-token and upcloud-username are both set: give either the token, or username and password',
    )
  if (fromInputs.credentials || fromInputs.conflict) return fromInputs.credentials
  const username = core.getInput('upcloud-username') || trimmed(env.UPCLOUD_USERNAME)
  const password = core.getInput('upcloud-password') || trimmed(env.UPCLOUD_PASSWORD)
  const fromEnv = pick(trimmed(env.UPCLOUD_TOKEN), username, password)
  if (fromEnv.conflict)
    problems.push(
      'UPCLOUD_TOKEN and UPCLOUD_USERNAME are both set: give either the token, or username and password',
    )
  if (!fromEnv.conflict && !fromEnv.credentials && (username || password))
    problems.push(
      username
        ? 'upcloud-password is missing: upcloud-username needs it (or use upcloud-token alone)'
        : 'upcloud-username is missing: upcloud-password needs it (or use upcloud-token alone)',
    )
  return fromEnv.credentials
}

function pick(
  token: string,
  username: string,
  password: string,
): { credentials: UpcloudCredentials | null; conflict: boolean } {
  if (token && username) return { credentials: null, conflict: true }
  if (token) return { credentials: { kind: 'token', token }, conflict: false }
  if (username && password) return { credentials: { kind: 'basic', username, password }, conflict: false }
  return { credentials: null, conflict: false }
}

function addDefault<T>(
  accounts: Map<string, T>,
  credentials: T | null,
  cloud: 'aiven' | 'upcloud',
  problems: string[],
): void {
  if (credentials === null) return
  if (accounts.has('default'))
    problems.push(
      `${cloud}-accounts has a line for default, and ${cloud}-token is set too: keep one of the two`,
    )
  accounts.set('default', credentials)
}

/** `name=token` lines. A wrong line is named by its number only: it may hold a token. */
function accountLines(text: string, input: string, problems: string[]): Map<string, string> {
  const accounts = new Map<string, string>()
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const split = line.indexOf('=')
    const name = line.slice(0, Math.max(0, split)).trim()
    const token = line.slice(split + 1).trim()
    if (split < 0 && line.trim()) core.setSecret(line.trim())
    if (split < 1 || name === '' || token === '')
      problems.push(`${input}: line ${index + 1} is not of the form name=token`)
    else if (accounts.has(name)) problems.push(`${input}: line ${index + 1} names an account a second time`)
    else accounts.set(name, token)
  }
  return accounts
}
