/** The labels that mark an UpCloud peering as ours, beside the user's own (contract of the action, UpCloud's limits). */
import { createHash } from 'node:crypto'
import type { Label, LabelChanges, UpcloudPeering } from '../model.ts'

export const MANAGED_BY = { key: 'managed-by', value: 'aiven-upcloud-peering' } as const
export const AIVEN_VPC_KEY = 'aiven-vpc'
export const PEERING_SPEC_KEY = 'peering-spec'

/** Keys of the labels that the action writes itself; a user's label must not use them. */
export const OWN_KEYS = [MANAGED_BY.key, AIVEN_VPC_KEY, PEERING_SPEC_KEY] as const

/** UpCloud takes label values of up to 255 printable characters (api-facts B6). */
const MAX_VALUE = 255
const HASH_LENGTH = 16

/** A text as a label value: unprintable characters percent-encoded; too long ones cut and ended with a hash of the whole. */
export function labelValue(text: string): string {
  const printable = text.replaceAll(/[^\x20-\x7e]+/g, (part) => encodeURIComponent(part.toWellFormed()))
  if (printable.length <= MAX_VALUE) return printable
  const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH)
  return `${printable.slice(0, MAX_VALUE - HASH_LENGTH - 1)}~${hash}`
}

/** Value of the `peering-spec` label: `owner/repo:path`. */
export function specLabel(repository: string, file: string): string {
  return labelValue(`${repository}:${file}`)
}

/** The labels a peering of the spec carries: the user's first, in the order written, then ours. */
export function wantedLabels(user: Readonly<Record<string, string>>, vpc: string, spec: string): Label[] {
  return [
    ...Object.entries(user).map(([key, value]) => ({ key, value })),
    MANAGED_BY,
    { key: AIVEN_VPC_KEY, value: labelValue(vpc) },
    { key: PEERING_SPEC_KEY, value: spec },
  ]
}

/** The value of a label, keys compared without regard to case as UpCloud does; null when it is not there. */
export function labelOf(peering: UpcloudPeering, key: string): string | null {
  return peering.labels.find((label) => label.key.toLowerCase() === key)?.value ?? null
}

/** Whether the peering's label says that it was made for another VPC. */
export function isOfOtherVpc(peering: UpcloudPeering, vpc: string): boolean {
  const own = labelOf(peering, AIVEN_VPC_KEY)
  return own !== null && own !== labelValue(vpc)
}

/** The labels that a peering has, with the mark of ours and of the VPC; whose spec it is stays. */
export function markedLabels(labels: readonly Label[], vpc: string): readonly Label[] {
  const mark = [MANAGED_BY, { key: AIVEN_VPC_KEY, value: labelValue(vpc) }]
  const rest = settableLabels(labels).filter(({ key }) => !mark.some((one) => one.key === key.toLowerCase()))
  return [...rest, ...mark]
}

/** Whether the peering's label says that it is one of these specs' own. */
export function isOfSpec(peering: UpcloudPeering, specs: ReadonlySet<string>): boolean {
  const owner = labelOf(peering, PEERING_SPEC_KEY)
  return owner !== null && specs.has(owner)
}

/** Whether the peering carries all three labels of ours, for this VPC and one of these specs. */
export function isMarked(peering: UpcloudPeering, vpc: string, specs: ReadonlySet<string>): boolean {
  const isManaged = labelOf(peering, MANAGED_BY.key) === MANAGED_BY.value
  return isManaged && labelOf(peering, AIVEN_VPC_KEY) === labelValue(vpc) && isOfSpec(peering, specs)
}

/** Labels people and we can set; UpCloud's own start with `_` and are read-only. */
export function settableLabels(labels: readonly Label[]): readonly Label[] {
  return labels.filter((label) => !label.key.startsWith('_'))
}

/** Whether the peering carries exactly the wanted labels, system labels aside, in any order. */
export function sameLabels(actual: readonly Label[], wanted: readonly Label[]): boolean {
  return String(canonicalLabels(settableLabels(actual))) === String(canonicalLabels(wanted))
}

/** Labels as sorted texts that are equal only for equal labels; keys in lower case. */
export function canonicalLabels(labels: readonly Label[]): string[] {
  // A key may hold any printable character, so no separator would be safe.
  return labels.map(({ key, value }) => JSON.stringify([key.toLowerCase(), value])).sort()
}

/** What relabelling removes, changes and adds, by key; keys compared without regard to case. */
export function labelChanges(actual: readonly Label[], wanted: readonly Label[]): LabelChanges {
  const before = new Map(settableLabels(actual).map(({ key, value }) => [key.toLowerCase(), value]))
  const kept = new Set(wanted.map(({ key }) => key.toLowerCase()))
  const coming = wanted.filter(({ key }) => !before.has(key.toLowerCase()))
  const users = coming.filter(({ key }) => !OWN_KEYS.some((own) => own === key.toLowerCase()))
  return {
    removed: textsOf(settableLabels(actual).filter(({ key }) => !kept.has(key.toLowerCase()))),
    changed: wanted.flatMap(({ key, value: to }) => {
      const from = before.get(key.toLowerCase())
      return from !== undefined && from !== to ? [{ key, from, to }] : []
    }),
    added: textsOf(users),
    marks: coming.length - users.length,
  }
}

function textsOf(labels: readonly Label[]): string[] {
  return labels.map(({ key, value }) => `${key}=${value}`).sort()
}
