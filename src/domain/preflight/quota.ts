/** Whether the UpCloud account has room for the peerings to be made. */
import type { Draft } from '../draft.ts'
import { finding } from '../findings.ts'
import type { Observed } from '../model/observed.ts'
import type { Finding } from '../model.ts'

/**
 * `quota` for the creations beyond the account's limit, by index of the draft; the first ones by name have room.
 *
 * @param wanted whether the draft, by index, is free of other errors and would be made.
 */
export function quotaFindings(
  drafts: readonly Draft[],
  wanted: readonly boolean[],
  { upcloud, details }: Observed,
): ReadonlyMap<number, Finding> {
  const used = new Map<string, number>()
  const found = new Map<number, Finding>()
  const byName = [...drafts.entries()].sort(([, a], [, b]) => (a.entry.name < b.entry.name ? -1 : 1))
  for (const [index, { entry, pair }] of byName) {
    const { account } = entry.upcloud
    const limit = details.quotas.get(account) ?? null
    const creates =
      pair?.view.peering === null &&
      pair.decision.steps.some(({ side, action }) => side === 'upcloud' && action === 'create')
    if (limit === null || !creates || !wanted[index]) continue
    const peerings = upcloud.get(account)?.peerings
    const before = used.get(account) ?? (peerings?.ok ? peerings.value.length : 0)
    if (before < limit) used.set(account, before + 1)
    else
      found.set(
        index,
        finding(
          'quota',
          `The UpCloud account allows ${limit} network peerings, and all are used or planned for. Remove some, or ask UpCloud support for more`,
          entry.at,
        ),
      )
  }
  return found
}
