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

/** Inputs, and the variables of the environment that stand in for them. Tokens are sent in a header as they are. */
const TOKENS = [
  ['aiven-token', 'AIVEN_TOKEN', 'AIVEN_AUTH_TOKEN'],
  ['upcloud-token', 'UPCLOUD_TOKEN'],
  ['github-token'],
]
const SECRETS = [...TOKENS.flat(), 'upcloud-password', 'UPCLOUD_PASSWORD', 'review-key']

/** The trimmed value of an input or a variable; empty for none. */
type Read = (name: string) => string

/** Reads and masks all credentials. */
export function readCredentials(env: NodeJS.ProcessEnv): Credentials {
  const read: Read = (name) => (/^[A-Z_]+$/.test(name) ? (env[name]?.trim() ?? '') : core.getInput(name))
  const aivenLines = accountLines('aiven-accounts')
  const upcloudLines = accountLines('upcloud-accounts')
  const lines = [...aivenLines, ...upcloudLines]
  const [username, password] = userOf(read)
  const secrets = [
    ...SECRETS.map(read),
    ...lines.flatMap(secretsOf),
    ...(username && password ? [`${username}:${password}`] : []),
  ].filter((secret) => secret !== '')
  for (const form of new Set(secrets.flatMap(formsOf))) core.setSecret(form)
  const problems = unsendable(read, lines)

  const upcloud = new Map<string, UpcloudCredentials>(
    [...accountsOf(upcloudLines, problems)].map(([name, token]) => [name, { kind: 'token', token }]),
  )
  addDefault(upcloud, upcloudDefault(read, problems), 'upcloud', problems)
  const token = read('aiven-token') || read('AIVEN_TOKEN') || read('AIVEN_AUTH_TOKEN')
  const aiven = accountsOf(aivenLines, problems)
  problems.push(...swapped(token, aiven))
  addDefault(aiven, token || null, 'aiven', problems)
  return { aiven, upcloud, secrets, problems }
}

/** User name and password of UpCloud. */
function userOf(read: Read): [string, string] {
  return [
    read('upcloud-username') || read('UPCLOUD_USERNAME'),
    read('upcloud-password') || read('UPCLOUD_PASSWORD'),
  ]
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
function unsendable(read: Read, lines: readonly AccountLine[]): string[] {
  return [
    ...TOKENS.flatMap((names) => names.find((name) => read(name) !== '') ?? []).map(
      (name) => [name, read(name)] as const,
    ),
    ...lines.map(({ input, number, token }) => [`${input}: line ${number}`, token] as const),
  ]
    .filter(([, token]) => !isHeaderValue(token))
    .map(
      ([name]) =>
        `${name} (not shown) has a line break, a control character or a character beyond Latin-1 inside, and no token has; store it anew`,
    )
}

function upcloudDefault(read: Read, problems: string[]): UpcloudCredentials | null {
  const [anyUser, anyPassword] = userOf(read)
  // Inputs win over variables: a token input is not in conflict with a username variable.
  const ways = [
    ['upcloud-token', 'upcloud-username', read('upcloud-username'), read('upcloud-password')],
    ['UPCLOUD_TOKEN', 'UPCLOUD_USERNAME', anyUser, anyPassword],
  ] as const
  for (const [tokenName, userName, username, password] of ways) {
    const token = read(tokenName)
    if (token && username) {
      problems.push(
        `${tokenName} and ${userName} are both set: give either the token, or username and password`,
      )
      return null
    }
    if (token) return { kind: 'token', token }
    if (username && password) return { kind: 'basic', username, password }
  }
  if (!anyUser && !anyPassword) return null
  const [there, missing] = anyUser ? ['username', 'password'] : ['password', 'username']
  problems.push(`upcloud-${missing} is missing: upcloud-${there} needs it (or use upcloud-token alone)`)
  return null
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
