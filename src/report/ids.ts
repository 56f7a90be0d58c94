/** What only somebody who digs needs: ids, states and labels of what is in the table, folded away. */
import type { LabelChanges, PeeringPlan } from '../domain/model.ts'
import { code, prose, shorten } from './escape.ts'
import { nameOf } from './rows.ts'
import type { Detail } from './size.ts'
import { isUnread, rowsOf } from './traits.ts'
import { folded, table, type View } from './view.ts'

const LONGEST_LABELS = 300

export function idsPart({ report }: View, detail: Detail): string {
  const rows = rowsOf(report).filter((row) => !isUnread(row))
  if (rows.length === 0 || !detail.extras) return ''
  const lines = rows.map((row) => [nameOf(row, detail), aivenIds(row), upcloudIds(row)])
  return folded('IDs and states', table(['Peering', 'Aiven', 'UpCloud'], lines))
}

function aivenIds({ aiven }: PeeringPlan): string {
  const { vpc, cloud, state, networkUuid } = aiven
  return idList({ VPC: vpc, cloud, state, 'Aiven network ID': networkUuid })
}

function upcloudIds({ upcloud, changes }: PeeringPlan): string {
  const { network, peering, state } = upcloud
  const labels = changes.flatMap((change) => (change.labels ? labelTexts(change.labels) : []))
  const text = labels.length > 0 ? [`labels ${prose(shorten(labels.join(' '), LONGEST_LABELS))}`] : []
  return [idList({ network, peering, state }), ...text].join('<br>')
}

function labelTexts({ removed, changed, added }: LabelChanges): string[] {
  const after = [...added, ...changed.map(({ key, to }) => `${key}=${to}`)]
  const before = [...removed, ...changed.map(({ key, from }) => `${key}=${from}`)]
  return [...after.map((text) => `+${text}`), ...before.map((text) => `-${text}`)]
}

function idList(ids: Readonly<Record<string, string | null>>): string {
  const lines = Object.entries(ids).map(([word, id]) => `${word} ${id === null ? '–' : code(id)}`)
  return lines.join('<br>')
}
