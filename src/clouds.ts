/** From credentials to clients. */
import { AivenClient } from './adapters/aiven/client.ts'
import { HostGate } from './adapters/gate.ts'
import type { Transport } from './adapters/transport.ts'
import { UpcloudClient } from './adapters/upcloud/client.ts'
import type { SpecEntry } from './domain/model.ts'
import type { Inputs } from './inputs.ts'
import type { AivenPort, Clock, Clouds, Log, UpcloudPort } from './ports.ts'
import type { Redact } from './secrets.ts'

export interface CloudTools {
  readonly transport: Transport
  readonly clock: Clock
  readonly log: Log
  readonly redact: Redact
}

/** The clients of every account that the entries use. */
export function connect(entries: readonly SpecEntry[], inputs: Inputs, tools: CloudTools): Clouds {
  return connectAccounts(
    new Set(entries.map(({ aiven }) => aiven.account)),
    new Set(entries.map(({ upcloud }) => upcloud.account)),
    inputs,
    tools,
  )
}

/** One client for each account that has credentials; all clients of a cloud share its limit of requests in flight. */
export function connectAccounts(
  aivenAccounts: Iterable<string>,
  upcloudAccounts: Iterable<string>,
  inputs: Inputs,
  tools: CloudTools,
): Clouds {
  const { credentials, concurrency, requestTimeoutMs } = inputs
  const common = { ...tools, requestTimeoutMs }
  const aivenGate = new HostGate(concurrency)
  const upcloudGate = new HostGate(concurrency)
  const aiven = new Map<string, AivenPort>()
  const upcloud = new Map<string, UpcloudPort>()
  for (const account of aivenAccounts) {
    const token = credentials.aiven.get(account)
    if (token !== undefined)
      aiven.set(
        account,
        new AivenClient({
          ...common,
          baseUrl: inputs.aivenApiUrl,
          gate: aivenGate,
          token,
          credential: credentialName('aiven', account, 'aiven-token (or AIVEN_TOKEN)'),
        }),
      )
  }
  for (const account of upcloudAccounts) {
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
              ? 'upcloud-token (or UPCLOUD_TOKEN)'
              : 'upcloud-username and upcloud-password',
          ),
        }),
      )
  }
  return { aiven, upcloud }
}

function credentialName(cloud: string, account: string, own: string): string {
  return account === 'default'
    ? `the input ${own}`
    : `${JSON.stringify(account)} in the input ${cloud}-accounts`
}

/** The inputs that the entries' accounts need and that have no value. */
export function missingCredentials(entries: readonly SpecEntry[], { credentials }: Inputs): string[] {
  const missing = new Set<string>()
  for (const { aiven, upcloud } of entries) {
    if (!credentials.aiven.has(aiven.account))
      missing.add(
        aiven.account === 'default' ? 'aiven-token' : `aiven-accounts (${JSON.stringify(aiven.account)})`,
      )
    if (!credentials.upcloud.has(upcloud.account))
      missing.add(
        upcloud.account === 'default'
          ? 'upcloud-token (or upcloud-username and upcloud-password)'
          : `upcloud-accounts (${JSON.stringify(upcloud.account)})`,
      )
  }
  return [...missing]
}
