/** Why a pair is given up, and which failed writes are worth another look and try. */
import { finding } from '../domain/findings.ts'
import type { Finding } from '../domain/model.ts'
import type { Target } from '../domain/recognise/target.ts'
import type { ApiError } from '../errors.ts'

/** A pair that nothing more can be done about in this run; the message is for people. */
export class GiveUp extends Error {
  readonly findings: readonly Finding[]

  constructor(message: string, findings: readonly Finding[] = []) {
    super(message)
    this.findings = findings
  }
}

/** Refusals that neither time nor another try can change (api-facts B5). */
const FINAL = new Set(['LOCAL_NETWORK_NO_ROUTER', 'NETWORK_NOT_FOUND', 'PEERING_ACCOUNT_INVALID'])

/** Refusals because the two ends are too far apart. */
const TOO_FAR = new Set(['INTERZONE_PEERING_NOT_SUPPORTED', 'NETWORK_ROUTER_ZONE_CONFLICT', 'ZONE_MISMATCH'])

/** Refusals that time or a fresh look may settle, whatever their status. */
const MATTERS_OF_TIME = new Set(['PEERING_NOT_DISABLED', 'PEERING_NOT_FOUND'])

/**
 * What a failed write means: `final`; `later`: refused while something is in progress, which ends by itself, so
 * that the write is due again until the time is up; `soon`: what is in the way must show within a minute; `again`: a fault of
 * the moment, worth a few more tries.
 */
export function meaningOf(error: ApiError, target: Target): 'final' | 'later' | 'soon' | 'again' {
  const { status, code, transient } = error
  if (code === 'PEERING_CONFLICT') return 'soon'
  if (code !== null && (FINAL.has(code) || TOO_FAR.has(code))) return 'final'
  // UpCloud may need time to see a network that Aiven itself named (D1); one that a person wrote may as well be wrong.
  if (code === 'PEER_NETWORK_NOT_FOUND' || code === 'RESOURCE_NOT_FOUND')
    return target.aiven.networkUuid === null ? 'later' : 'again'
  if (status === 409 || status === 423 || status === 429) return 'later'
  if (code !== null && MATTERS_OF_TIME.has(code)) return 'later'
  return transient ? 'again' : 'final'
}

/** The error for people: a peering is in the way that this account does not see, or that the plan did not recognise. */
export function conflict(error: ApiError, { upcloud }: Target): GiveUp {
  return new GiveUp(
    `${error.message}. It does not show as this entry's own. Another account may own it: look at the peerings of network ${upcloud.network} there`,
  )
}

/** The error for people: a refusal that preflight has a finding for is explained like it. */
export function explained(error: ApiError, { aiven, upcloud }: Target): Error {
  if (error.code === null || !TOO_FAR.has(error.code)) return error
  const message = `${error.message}. UpCloud does not peer the zone of network ${upcloud.network} with that of VPC ${aiven.vpc}. Use a VPC or network in the same zone`
  return new GiveUp(message, [finding('zone-mismatch', message, null)])
}
