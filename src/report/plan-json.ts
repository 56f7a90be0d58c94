/** The plan for programs: the plan file and the `peerings` output. */
import type { Finding, PeeringPlan, RunReport } from '../domain/model.ts'
import type { FindingJson, PeeringJson, PlanJson } from './plan-json-schema.ts'

/** The content of the plan file, its keys in the published order. */
export function renderPlanJson(report: RunReport): PlanJson {
  const { mode, outcome, digest, counts } = report
  return {
    version: 1,
    mode,
    outcome,
    digest,
    counts,
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
      cidrs: [...upcloud.cidrs],
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
