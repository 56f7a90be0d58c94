/** The codes of findings are public: people silence them, filter by them and search for them. */
import { expect, it } from 'vitest'
import { ERROR_CODES, NOTICE_CODES, WARNING_CODES } from '../../src/domain/model.ts'

/** Written by hand: adding one is a minor version, removing or renaming one a major one. */
const PROMISED = {
  error: [
    ...['spec-invalid', 'vpc-not-found', 'vpc-not-active', 'vpc-not-upcloud', 'network-not-found'],
    ...['network-not-private', 'no-router', 'zone-mismatch', 'cidr-overlap', 'aiven-network-unknown'],
    ...['ambiguous-peering', 'owned-elsewhere', 'max-deletes', 'quota', 'peer-disabled'],
    ...['missing-peer-router', 'unknown-state', 'not-authorized', 'api-error', 'plan-changed'],
    ...['outdated-spec', 'untrusted-event', 'aiven-network-mismatch'],
  ],
  warning: [
    ...['zone-ambiguous', 'retargeted', 'dhcp-off', 'route-missing', 'stuck', 'unmanaged'],
    ...['upcloud-peering-in-error', 'transitive-overlap'],
  ],
  notice: ['lease-renewal', 'adopted', 'waiting'],
}

it.each([
  ['error', ERROR_CODES],
  ['warning', WARNING_CODES],
  ['notice', NOTICE_CODES],
] as const)('the codes of severity %s are those that were promised', (severity, codes) => {
  expect([...codes].sort()).toEqual(PROMISED[severity].toSorted())
})
