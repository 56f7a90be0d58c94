/** Whether the UpCloud account has room for the peerings to be made. */
import type { Draft } from '../draft.ts'
import { finding } from '../findings.ts'
import { type Observed, peeringsOf } from '../model/observed.ts'
import type { Finding } from '../model.ts'

/** `quota` for the drafts without other errors that go beyond the account's limit; the first by name have room. */
export function quotaFindings(drafts: readonly Draft[], observed: Observed): [Draft, Finding][] {
  const used = new Map<string, number>()
  const creating = drafts.filter(
    ({ pair }) =>
      pair?.view.peering === null &&
      pair.decision.steps.some(({ side, action }) => side === 'upcloud' && action === 'create'),
  )
  const byName = creating.sort((a, b) => (a.entry.name < b.entry.name ? -1 : 1))
  return byName.flatMap((draft): [Draft, Finding][] => {
    const { account } = draft.entry.upcloud
    const limit = observed.details.quotas.get(account) ?? null
    const before = used.get(account) ?? peeringsOf(observed, account).length
    used.set(account, before + 1)
    if (limit === null || before < limit) return []
    const text = `The UpCloud account allows ${limit} network peerings, and all are used or planned for. Remove some, or ask UpCloud support for more`
    return [[draft, finding('quota', text, draft.entry.at)]]
  })
}
