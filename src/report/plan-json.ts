/** The plan for programs: the plan file and the `peerings` output. */
import { type Finding, type PeeringPlan, type RunReport, STATUSES, type Status } from '../domain/model.ts'

export interface FindingJson {
  readonly code: string
  readonly severity: string
  readonly message: string
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
}

export interface PeeringJson {
  readonly name: string
  readonly status: string
  /** null: not in the spec. */
  readonly desired: string | null
  readonly changes: readonly {
    readonly side: string
    readonly action: string
    readonly interrupts: boolean
  }[]
  readonly aiven: {
    readonly project: string | null
    /** Only for a VPC of an organization. */
    readonly organization?: string
    readonly vpc: string | null
    readonly cidr: string | null
    readonly state: string | null
    readonly network_uuid: string | null
  }
  readonly upcloud: {
    readonly network: string | null
    readonly zone: string | null
    readonly cidrs: readonly string[]
    readonly peering: string | null
    readonly state: string | null
  }
  readonly findings: readonly FindingJson[]
  /** Only after `apply`. */
  readonly result?: string | null
  readonly error?: string | null
}

export interface PlanJson {
  readonly version: 1
  readonly mode: string
  readonly outcome: string
  readonly digest: string
  readonly counts: Readonly<Record<Status, number>>
  readonly findings: readonly FindingJson[]
  readonly peerings: readonly PeeringJson[]
}

/** The content of the plan file, its keys in the published order. */
export function renderPlanJson(report: RunReport): PlanJson {
  const { mode, outcome, digest, counts } = report
  return {
    version: 1,
    mode,
    outcome,
    digest,
    counts: Object.fromEntries(STATUSES.map((status) => [status, counts[status]])) as Record<Status, number>,
    findings: report.findings.map(findingJson),
    peerings: report.peerings.map((one) => peeringJson(one, mode === 'apply')),
  }
}

function findingJson({ code, severity, message, at }: Finding): FindingJson {
  return {
    code,
    severity,
    message,
    file: at?.file ?? null,
    line: at?.line ?? null,
    column: at?.column ?? null,
  }
}

function peeringJson(peering: PeeringPlan, applied: boolean): PeeringJson {
  const { name, status, desired, changes, aiven, upcloud, findings, result, error } = peering
  const { scope } = aiven
  return {
    name,
    status,
    desired,
    changes: changes.map(({ side, action, interrupts }) => ({ side, action, interrupts })),
    aiven: {
      project: scope?.kind === 'project' ? scope.project : null,
      ...(scope?.kind === 'organization' ? { organization: scope.organization } : {}),
      vpc: aiven.vpc,
      cidr: aiven.cidr,
      state: aiven.state,
      network_uuid: aiven.networkUuid,
    },
    upcloud: {
      network: upcloud.network,
      zone: upcloud.zone,
      cidrs: upcloud.cidrs,
      peering: upcloud.peering,
      state: upcloud.state,
    },
    findings: findings.map(findingJson),
    ...(applied ? { result, error } : {}),
  }
}

/** Larger outputs are refused or cut by GitHub; then the plan file is the place to read. */
const MAX_OUTPUT_BYTES = 256 * 1024

/** The `peerings` output: a JSON array, or an empty string when it would exceed 256 KiB of UTF-8. */
export function renderPeeringsOutput({ peerings }: RunReport): string {
  const text = JSON.stringify(
    peerings.map(({ name, status, aiven, upcloud }) => ({
      name,
      status,
      aiven: { vpc: aiven.vpc, state: aiven.state, network_uuid: aiven.networkUuid },
      upcloud: { network: upcloud.network, peering: upcloud.peering, state: upcloud.state },
    })),
  )
  return Buffer.byteLength(text, 'utf8') > MAX_OUTPUT_BYTES ? '' : text
}
