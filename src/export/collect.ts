/** What exists → entries of a spec that describe it. What they would change, the plan says. Pure. */

import { aivenKey, networksOf, type Observed, peeringsOf, scopeText } from '../domain/model/observed.ts'
import type { AivenScope, AivenVpc, PeeringPlan, SpecEntry, UpcloudPeering } from '../domain/model.ts'
import type { Plan } from '../domain/plan.ts'
import { labelOf, OWN_KEYS, PEERING_SPEC_KEY, settableLabels } from '../domain/recognise/labels.ts'
import { networksWithUuid } from '../domain/recognise/tables.ts'
import type { ExportScope } from '../settings/inputs.ts'

/** What of the connections that exist can be written. */
export interface Collection {
  readonly entries: readonly SpecEntry[]
  /** One sentence for each peering that a spec cannot describe as it is. */
  readonly leftOut: readonly string[]
  /** How many peerings the present spec has already: they are left out, too. */
  readonly present: number
}

/**
 * An entry for every connection to UpCloud of the scopes' VPCs whose UpCloud side is recognised, in order of scope, VPC
 * and network.
 *
 * @param presentSpecs `peering-spec` label values of other files of the spec that the run was given.
 * @param plan plans entries of the exported file over what was observed.
 */
export function collect(
  scopes: readonly ExportScope[],
  observed: Observed,
  presentSpecs: ReadonlySet<string>,
  plan: (entries: readonly SpecEntry[]) => Plan,
): Collection {
  const { entries: drafts, leftOut } = draftsOf(scopes, observed)
  const peerings = new Map(
    [...observed.upcloud.keys()].flatMap((account) =>
      peeringsOf(observed, account).map((peering) => [peering.uuid, peering]),
    ),
  )
  const names = new Map<string, number>()
  const entries: SpecEntry[] = []
  let present = 0
  for (const { row, entry } of plan(drafts).peerings) {
    const peering = peerings.get(row.upcloud.peering ?? '')
    if (!entry || !peering) leftOut.push(reasonText(row))
    else if (presentSpecs.has(labelOf(peering, PEERING_SPEC_KEY) ?? '')) present++
    else
      entries.push({
        ...entry,
        name: nameFor(peering.name, names),
        desired: peering.state === 'disabled' ? 'disabled' : 'active',
        upcloud: { ...entry.upcloud, labels: userLabels(peering) },
      })
  }
  return { entries, leftOut, present }
}

/** Whether an apply would change nothing but names and labels. */
export function isSettled({ status, changes }: PeeringPlan): boolean {
  const isWording = changes.every(({ action }) => action === 'relabel' || action === 'rename')
  return status === 'in-sync' || (status === 'update' && isWording)
}

/** Why a peering cannot be written as it is. */
export function reasonText({ aiven, upcloud, status, findings }: PeeringPlan): string {
  const pair = `VPC ${aiven.vpc} of ${aiven.scope ? scopeText(aiven.scope) : ''} and network ${upcloud.network}`
  const states = `Aiven ${aiven.state ?? 'none'}, UpCloud ${upcloud.state ?? 'none'}`
  const what = `${pair}: an entry for it would have the status ${status} (${states})`
  return [what, ...findings.map(({ message }) => message)].join('. ')
}

/** An entry for every connection whose network is seen; what it says of the UpCloud side is not known yet. */
function draftsOf(
  scopes: readonly ExportScope[],
  observed: Observed,
): { entries: SpecEntry[]; leftOut: string[] } {
  const accounts = [...observed.upcloud.keys()]
  const entries: SpecEntry[] = []
  const leftOut: string[] = []
  // Two accounts may see one project.
  const seen = new Set<string>()
  for (const { account, scope } of scopes)
    for (const vpc of vpcsOf(observed, account, scope).filter(({ id }) => !seen.has(id))) {
      seen.add(vpc.id)
      for (const network of peersOf(vpc)) {
        const upcloud = accounts.find(
          (one) => networksWithUuid(networksOf(observed, one), network).length > 0,
        )
        if (upcloud === undefined)
          leftOut.push(
            `VPC ${vpc.id} of ${scopeText(scope)} and network ${network}: no UpCloud account given here sees the network`,
          )
        else
          entries.push({
            name: '',
            desired: 'active',
            // Without a pinned UUID, which would outlive a peering that is made anew.
            aiven: { account, scope, vpc: { kind: 'id', id: vpc.id }, networkUuid: null },
            upcloud: { account: upcloud, network: { kind: 'id', id: network }, labels: {} },
            allowZoneMismatch: false,
            silence: [],
            at: { file: '', line: 1, column: 1 },
          })
      }
    }
  return { entries, leftOut }
}

function vpcsOf({ aiven }: Observed, account: string, scope: AivenScope): AivenVpc[] {
  const reads = aiven.get(aivenKey(account, scope))?.vpcs.values().toArray() ?? []
  return reads
    .flatMap((read) => (read.ok && read.value ? [read.value] : []))
    .toSorted((a, b) => byText(a.id, b.id))
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Networks of the VPC's connections to UpCloud. */
function peersOf({ connections }: AivenVpc): string[] {
  return connections
    .filter(({ peerCloudAccount: cloud, state }) => cloud === 'upcloud' && !/^DELET(?:ED|ING)$/.test(state))
    .map(({ peerVpc }) => peerVpc)
    .toSorted(byText)
}

function userLabels(peering: UpcloudPeering): Record<string, string> {
  const own: ReadonlySet<string> = new Set(OWN_KEYS)
  const labels = settableLabels(peering.labels).filter(({ key }) => !own.has(key.toLowerCase()))
  return Object.fromEntries(labels.map(({ key, value }) => [key, value]))
}

/**
 * Names are unique in a spec; a second one of a name gets a number, and is renamed by the next apply.
 *
 * @param taken names so far, each with the number to try next.
 */
function nameFor(wanted: string, taken: Map<string, number>): string {
  const base = wanted || 'unnamed'
  const stem = [...base].slice(0, 250).join('')
  let name = base
  for (let n = taken.get(stem) ?? 2; taken.has(name); n++) {
    name = `${stem}-${n}`
    taken.set(stem, n + 1)
  }
  taken.set(name, 2)
  return name
}
