/** From credentials to clients. */

import type { Spec, SpecEntry } from '../domain/model.ts'
import { HostGate } from '../http/gate.ts'
import type { RestTools } from '../http/rest.ts'
import type { Clouds } from '../ports.ts'
import type { Inputs } from '../settings/inputs.ts'
import { AivenClient } from './aiven/client.ts'
import { UpcloudClient } from './upcloud/client.ts'

type CloudTools = Pick<RestTools, 'transport' | 'clock' | 'log' | 'redact'>

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

/** Beyond `request-timeout`, until a request that hung has made room. */
const A_MOMENT_MS = 1_000

/** However long one request may take: what a write rests on is out of date after that. */
const LONGEST_PATIENCE_MS = 60_000

/** One client for each account that has credentials; all clients of a cloud share its limit of requests in flight. */
export function connect(accounts: Accounts, inputs: Inputs, tools: CloudTools): Clouds {
  const { credentials, concurrency, requestTimeoutMs } = inputs
  const patienceMs = Math.min(requestTimeoutMs + A_MOMENT_MS, LONGEST_PATIENCE_MS)
  const api = (baseUrl: string) => ({
    ...{ ...tools, requestTimeoutMs, baseUrl },
    gate: new HostGate(concurrency, patienceMs),
  })
  const [aivenApi, upcloudApi] = [api(inputs.aivenApiUrl), api(inputs.upcloudApiUrl)]
  return {
    aiven: mapOf(accounts.aiven, credentials.aiven, (token, account) => {
      const credential = credentialName('aiven', account, '`aiven-token` (or `AIVEN_TOKEN`)')
      return new AivenClient({ ...aivenApi, token, credential })
    }),
    upcloud: mapOf(accounts.upcloud, credentials.upcloud, (own, account) => {
      const name =
        own.kind === 'token'
          ? '`upcloud-token` (or `UPCLOUD_TOKEN`)'
          : '`upcloud-username` and `upcloud-password`'
      const credential = credentialName('upcloud', account, name)
      return new UpcloudClient({ ...upcloudApi, credentials: own, credential })
    }),
  }
}

/** Of each name that has something given, what is made of it. */
function mapOf<Given, Made>(
  names: ReadonlySet<string>,
  given: ReadonlyMap<string, Given>,
  make: (one: Given, name: string) => Made,
): Map<string, Made> {
  const made = new Map<string, Made>()
  for (const name of names) {
    const one = given.get(name)
    if (one !== undefined) made.set(name, make(one, name))
  }
  return made
}

function credentialName(cloud: string, account: string, own: string): string {
  return account === 'default' ? own : `${JSON.stringify(account)} in \`${cloud}-accounts\``
}

const OWN_INPUTS = {
  aiven: 'aiven-token',
  upcloud: 'upcloud-token (or upcloud-username and upcloud-password)',
}

/** The inputs that the accounts need and that have no value. */
export function missingCredentials(accounts: Accounts, { credentials }: Inputs): string[] {
  return (['aiven', 'upcloud'] as const).flatMap((cloud) =>
    [...accounts[cloud]]
      .filter((name) => !credentials[cloud].has(name))
      .map((name) =>
        name === 'default' ? OWN_INPUTS[cloud] : `${cloud}-accounts (${JSON.stringify(name)})`,
      ),
  )
}
