/** Loading a spec from text, and its mistakes as `line:column message`. */
import type { Finding, Spec } from '../../src/domain/model.ts'
import { SpecError } from '../../src/errors.ts'
import type { KnownAccounts } from '../../src/spec/entry.ts'
import { loadSpec } from '../../src/spec/load.ts'

export const VPC = '6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f'
export const NETWORK = '03aa11bb-22cc-43dd-84ee-55ff66aa77bb'
export const FILE = 'peering.yml'

export const ACCOUNTS: KnownAccounts = {
  aiven: new Set(['default', 'prod']),
  upcloud: new Set(['default', 'staging']),
}

/** A spec of one complete entry. */
export const GOOD = `version: 1
peerings:
  - name: orders
    aiven: { project: acme-prod, vpc: ${VPC} }
    upcloud: { network: ${NETWORK} }
`

export function load(text: string, accounts: KnownAccounts | null = ACCOUNTS): Spec {
  return loadSpec([{ file: FILE, text }], accounts)
}

/** The mistakes of a text; empty when there are none. Anything but a SpecError is thrown on. */
export function findingsOf(text: string, accounts: KnownAccounts | null = ACCOUNTS): readonly Finding[] {
  return caught(() => load(text, accounts))
}

export function caught(run: () => unknown): readonly Finding[] {
  try {
    run()
    return []
  } catch (error) {
    if (error instanceof SpecError) return error.findings
    throw error
  }
}

export function lines(findings: readonly Finding[]): string[] {
  return findings.map(({ at, message }) => `${at?.line}:${at?.column} ${message}`)
}

export function mistakes(text: string, accounts: KnownAccounts | null = ACCOUNTS): string[] {
  return lines(findingsOf(text, accounts))
}
