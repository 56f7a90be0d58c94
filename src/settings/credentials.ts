/** Tokens and passwords: where they come from, and that they are masked before anything else happens. */
import * as core from '@actions/core'
import type { UpcloudCredentials } from '../clouds/upcloud/client.ts'
import { formsOf, isHeaderValue } from './secrets.ts'

export interface Credentials {
  /** By account name; `default` is the input `aiven-token`. */
  readonly aiven: ReadonlyMap<string, string>
  readonly upcloud: ReadonlyMap<string, UpcloudCredentials>
  /** Everything that must appear nowhere. */
  readonly secrets: readonly string[]
  /** What is wrong with them, never with a value. */
  readonly problems: readonly string[]
}

/** What is sent in a header as it is. */
const TOKEN_INPUTS = ['aiven-token', 'upcloud-token', 'github-token'] as const
const TOKEN_VARIABLES = ['AIVEN_TOKEN', 'AIVEN_AUTH_TOKEN', 'UPCLOUD_TOKEN'] as const
const SECRET_INPUTS = [...TOKEN_INPUTS, 'upcloud-password', 'review-key'] as const
const SECRET_VARIABLES = [...TOKEN_VARIABLES, 'UPCLOUD_PASSWORD'] as const

/** Reads and masks all credentials. */
export function readCredentials(env: NodeJS.ProcessEnv): Credentials {
  const problems: string[] = []
  const aivenLines = accountLines('aiven-accounts')
  const upcloudLines = accountLines('upcloud-accounts')
  const token = core.getInput('aiven-token') || trimmed(env.AIVEN_TOKEN) || trimmed(env.AIVEN_AUTH_TOKEN)
  const username = core.getInput('upcloud-username') || trimmed(env.UPCLOUD_USERNAME)
  const password = core.getInput('upcloud-password') || trimmed(env.UPCLOUD_PASSWORD)
  const secrets = [
    ...SECRET_INPUTS.map((name) => core.getInput(name)),
    ...SECRET_VARIABLES.map((name) => trimmed(env[name])),
    ...[...aivenLines, ...upcloudLines].flatMap(secretsOf),
    ...(username && password ? [`${username}:${password}`] : []),
  ].filter((secret) => secret !== '')
  for (const form of new Set(secrets.flatMap(formsOf))) core.setSecret(form)
  problems.push(...unsendable(env, [...aivenLines, ...upcloudLines]))

  const upcloud = new Map<string, UpcloudCredentials>(
    [...accountsOf(upcloudLines, problems)].map(([name, token]) => [name, { kind: 'token', token }]),
  )
  const own = upcloudDefault(env, problems)
  addDefault(upcloud, own, 'upcloud', problems)
  const aiven = accountsOf(aivenLines, problems)
  problems.push(...swapped(token, aiven))
  addDefault(aiven, token || null, 'aiven', problems)
  return { aiven, upcloud, secrets, problems }
}

function trimmed(value: string | undefined): string {
  return value?.trim() ?? ''
}

/** What UpCloud's API tokens begin with (api-facts B1); Aiven's never do. */
const UPCLOUD_TOKEN = 'ucat_'

/** A token of UpCloud's where one of Aiven's belongs: the two may be swapped. Named without its value. */
function swapped(token: string, accounts: ReadonlyMap<string, string>): string[] {
  const lines = [...accounts].map(([name, one]) => [`aiven-accounts: the token of ${name}`, one] as const)
  return [['aiven-token', token] as const, ...lines]
    .filter(([, one]) => one.startsWith(UPCLOUD_TOKEN))
    .map(
      ([name]) =>
        `${name} (not shown) is a token of UpCloud: it begins with ${UPCLOUD_TOKEN}. Give Aiven's token there; the two may be swapped`,
    )
}

/** Tokens that cannot be sent, named without their value. */
function unsendable(env: NodeJS.ProcessEnv, lines: readonly AccountLine[]): string[] {
  const tokens: (readonly [string, string])[] = [
    ...TOKEN_INPUTS.map((name) => [name, core.getInput(name)] as const),
    ...TOKEN_VARIABLES.map((name) => [name, trimmed(env[name])] as const),
    ...lines.map(({ input, number, token }) => [`${input}: line ${number}`, token] as const),
  ]
  return tokens
    .filter(([, token]) => !isHeaderValue(token))
    .map(
      ([name]) =>
        `${name} (not shown) has a line break, a control character or a character beyond Latin-1 inside, and no token has; store it anew`,
    )
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

interface AccountLine {
  readonly input: string
  /** Counts from 1. */
  readonly number: number
  readonly text: string
  /** What is before and behind the first `=`, and everything behind it when there is none. */
  readonly name: string
  readonly token: string
}

/** The lines of an input that are not empty, split and not judged. */
function accountLines(input: string): AccountLine[] {
  return core
    .getInput(input)
    .split('\n')
    .map((line, index) => {
      const text = line.trim()
      const split = text.indexOf('=')
      const name = text.slice(0, Math.max(0, split)).trim()
      return { input, number: index + 1, text, name, token: text.slice(split + 1).trim() }
    })
    .filter(({ text }) => text !== '')
}

/** Right or wrong: a token without its name may hold an `=` as well. */
function secretsOf({ text, token }: AccountLine): string[] {
  return isPadding(token) ? [text] : [text, token]
}

/** The end of a token in Base64, and no token. */
function isPadding(token: string): boolean {
  return /^=*$/.test(token)
}

const ACCOUNT_NAME = /^[A-Za-z0-9._-]{1,64}$/

/** Tokens by name. A wrong line is told by its number only: it may be a token. */
function accountsOf(lines: readonly AccountLine[], problems: string[]): Map<string, string> {
  const accounts = new Map<string, string>()
  for (const { input, number, name, token } of lines) {
    const line = `${input}: line ${number}`
    if (!ACCOUNT_NAME.test(name) || isPadding(token))
      problems.push(
        `${line} is not of the form name=token, with a name of 1 to 64 letters, digits, ".", "_" or "-"`,
      )
    else if (accounts.has(name)) problems.push(`${line} names an account a second time`)
    else accounts.set(name, token)
  }
  return accounts
}
