/** What only somebody who digs needs: ids, states and labels of what is in the table, folded away. */
import type { PeeringPlan } from '../domain/model.ts'
import { type Block, block, folded, NOTHING, type View } from './block.ts'
import { cell, code, prose, shorten } from './escape.ts'
import { rowsOf } from './rows.ts'
import type { Detail } from './size.ts'
import { count, isUnread } from './words.ts'

const LISTED = 200
const LONGEST_NAME = 100
const LONGEST_LABELS = 300

export function idsBlock({ report }: View, detail: Detail): Block {
  const rows = rowsOf(report).filter((row) => !isUnread(row))
  if (rows.length === 0) return NOTHING
  if (!detail.extras) return block('', 'IDs and states')
  const shown = rows.slice(0, LISTED)
  const table = ['| Peering | Aiven | UpCloud |', '| :-- | :-- | :-- |', ...shown.map(line)].join('\n')
  const more = rows.length - shown.length
  return block(
    folded('IDs and states', table),
    ...(more > 0 ? [`IDs and states of ${count(more, 'peering')}`] : []),
  )
}

function line(row: PeeringPlan): string {
  const { name, aiven, upcloud } = row
  const left = idList([
    ['VPC', aiven.vpc],
    ['cloud', aiven.cloud],
    ['state', aiven.state],
    ['Aiven network ID', aiven.networkUuid],
  ])
  const right = idList([
    ['network', upcloud.network],
    ['peering', upcloud.peering],
    ['state', upcloud.state],
  ])
  const labels = row.changes.flatMap(({ action, detail }) =>
    action === 'relabel' && detail ? [`labels ${prose(shorten(detail, LONGEST_LABELS))}`] : [],
  )
  const cells = [code(shorten(name, LONGEST_NAME), '(no name)'), left, [right, ...labels].join('<br>')]
  return `| ${cells.map(cell).join(' | ')} |`
}

function idList(pairs: readonly (readonly [string, string | null])[]): string {
  return pairs.map(([word, value]) => `${word} ${value === null ? '–' : code(value)}`).join('<br>')
}
