/** Why a pair is given up, and which failed writes are worth another look and try. */
import type { Finding } from '../domain/model.ts'
import type { Target } from '../domain/pair.ts'
import type { ApiError } from '../errors.ts'

/** A pair that nothing more can be done about in this run; the message is for people. */
export class GiveUp extends Error {
  readonly findings: readonly Finding[]

  constructor(message: string, findings: readonly Finding[] = []) {
    super(message)
    this.findings = findings
  }
}

/** Codes that another try cannot change; everything else that is a conflict or a matter of time can. */
const HOPELESS = new Set(['LOCAL_NETWORK_NO_ROUTER', 'NETWORK_NOT_FOUND', 'PEERING_ACCOUNT_INVALID'])

/** Codes of matters that time or a fresh look may settle. */
const MATTERS_OF_TIME = new Set([
  'PEERING_NOT_DISABLED',
  'PEERING_NOT_FOUND',
  'PEER_NETWORK_NOT_FOUND',
  'PEERING_CONFLICT',
])

/** Whether a failed write may be tried again after a fresh look (codes: api-facts B5). */
export function isWorthAnotherLook({ status, code, transient }: ApiError): boolean {
  if (code !== null && HOPELESS.has(code)) return false
  return transient || status === 409 || (code !== null && MATTERS_OF_TIME.has(code))
}

/**
 * Whether a refusal ends by itself, so that it is no matter of how often one tries. A limit of requests does.
 * Aiven refuses for a while after a VPC was made (api-facts A2). UpCloud may need time to see a network that Aiven itself named (D1); one
 * that a person wrote into the spec may as well be wrong.
 */
export function endsByItself({ status, code, detail }: ApiError, target: Target): boolean {
  if (status === 429) return true
  if (code === 'PEER_NETWORK_NOT_FOUND') return target.aiven.networkUuid === null
  return status === 409 && /not ACTIVE|state APPROVED/i.test(detail)
}
