/** From credentials to clients. */

import type { Spec, SpecEntry } from '../domain/model.ts'
import { HostGate } from '../http/gate.ts'
import type { Transport } from '../http/transport.ts'
import type { AivenPort, Clock, Clouds, Log, UpcloudPort } from '../ports.ts'
import type { Inputs } from '../settings/inputs.ts'
import type { Redact } from '../settings/secrets.ts'
import { AivenClient } from './aiven/client.ts'
import { UpcloudClient } from './upcloud/client.ts'

export interface CloudTools {
  readonly transport: Transport
  readonly clock: Clock
  readonly log: Log
  readonly redact: Redact
}

/** Names of accounts, by cloud. */
export interface Accounts {
  readonly aiven: ReadonlySet<string>
  readonly upcloud: ReadonlySet<string>
}

/** The accounts that the entries use. */
export function accountsOf(entries: readonly SpecEntry[]): Accounts {
  return {
    aiven: new Set(entries.map(({ aiven }) => aiven.account)),
    upcloud: new Set(entries.map(({ upcloud }) => upcloud.account)),
  }
}

/** The accounts that an export reads: those of `export-scope` and every UpCloud account, else those of the spec. */
export function accountsOfExport(spec: Spec | null, { exportScopes, credentials }: Inputs): Accounts {
  if (exportScopes.length === 0) return accountsOf(spec?.entries ?? [])
  return {
    aiven: new Set(exportScopes.map(({ account }) => account)),
    upcloud: new Set(credentials.upcloud.size > 0 ? credentials.upcloud.keys() : ['default']),
  }
}

/** The clients of every account that the entries use. */
export function connect(entries: readonly SpecEntry[], inputs: Inputs, tools: CloudTools): Clouds {
  return connectAccounts(accountsOf(entries), inputs, tools)
}

/** Beyond `request-timeout`, until a request that hung has made room. */
const A_MOMENT_MS = 1_000

/** However long one request may take: what a write rests on is out of date after that. */
const LONGEST_PATIENCE_MS = 60_000

/** One client for each account that has credentials; all clients of a cloud share its limit of requests in flight. */
export function connectAccounts(accounts: Accounts, inputs: Inputs, tools: CloudTools): Clouds {
  const { credentials, concurrency, requestTimeoutMs } = inputs
  const common = { ...tools, requestTimeoutMs }
  const patienceMs = Math.min(requestTimeoutMs + A_MOMENT_MS, LONGEST_PATIENCE_MS)
  const aivenGate = new HostGate(concurrency, patienceMs)
  const upcloudGate = new HostGate(concurrency, patienceMs)
  const aiven = new Map<string, AivenPort>()
  const upcloud = new Map<string, UpcloudPort>()
  for (const account of accounts.aiven) {
    const token = credentials.aiven.get(account)
    if (token !== undefined)
      aiven.set(
        account,
        new AivenClient({
          ...common,
          baseUrl: inputs.aivenApiUrl,
          gate: aivenGate,
          token,
          credential: credentialName('aiven', account, '`aiven-token` (or `AIVEN_TOKEN`)'),
        }),
      )
  }
  for (const account of accounts.upcloud) {
    const own = credentials.upcloud.get(account)
    if (own)
      upcloud.set(
        account,
        new UpcloudClient({
          ...common,
          baseUrl: inputs.upcloudApiUrl,
          gate: upcloudGate,
          credentials: own,
          credential: credentialName(
            'upcloud',
            account,
            own.kind === 'token'
              ? '`upcloud-token` (or `UPCLOUD_TOKEN`)'
              : '`upcloud-username` and `upcloud-password`',
          ),
        }),
      )
  }
  return { aiven, upcloud }
}

function credentialName(cloud: string, account: string, own: string): string {
  return account === 'default' ? own : `${JSON.stringify(account)} in \`${cloud}-accounts\``
}

/** The inputs that the accounts need and that have no value. */
export function missingCredentials({ aiven, upcloud }: Accounts, { credentials }: Inputs): string[] {
  const without = (
    names: ReadonlySet<string>,
    given: { has(name: string): boolean },
    cloud: string,
    own: string,
  ) =>
    [...names]
      .filter((name) => !given.has(name))
      .map((name) => (name === 'default' ? own : `${cloud}-accounts (${JSON.stringify(name)})`))
  return [
    ...without(aiven, credentials.aiven, 'aiven', 'aiven-token'),
    ...without(
      upcloud,
      credentials.upcloud,
      'upcloud',
      'upcloud-token (or upcloud-username and upcloud-password)',
    ),
  ]
}
