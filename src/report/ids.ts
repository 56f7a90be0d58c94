/** What only somebody who digs needs: ids, states and labels of what is in the table, folded away. */
import type { PeeringPlan } from '../domain/model.ts'
import { type Block, block, folded, NOTHING, type View } from './block.ts'
import { cell, code, shorten } from './escape.ts'
import { detailsOf, rowsOf } from './rows.ts'
import type { Detail } from './size.ts'
import { count } from './words.ts'

const LISTED = 200
const LONGEST_NAME = 100

export function idsBlock({ report }: View, detail: Detail): Block {
  const rows = rowsOf(report)
  if (rows.length === 0) return NOTHING
  if (!detail.ids) return block('', 'ids and states')
  const shown = rows.slice(0, LISTED)
  const table = ['| Peering | Aiven | UpCloud |', '| :-- | :-- | :-- |', ...shown.map(line)].join('\n')
  const more = rows.length - shown.length
  return block(
    folded('Ids and states', table),
    ...(more > 0 ? [`ids and states of ${count(more, 'peering')}`] : []),
  )
}

function line(row: PeeringPlan): string {
  const { name, aiven, upcloud } = row
  const left = idList([
    ['VPC', aiven.vpc],
    ['cloud', aiven.cloud],
    ['state', aiven.state],
    ['network', aiven.networkUuid],
  ])
  const right = idList([
    ['network', upcloud.network],
    ['peering', upcloud.peering],
    ['state', upcloud.state],
  ])
  const labels = detailsOf(row, (action) => action === 'relabel').map((one) => `labels ${one}`)
  const cells = [code(shorten(name, LONGEST_NAME), '(no name)'), left, [right, ...labels].join('<br>')]
  return `| ${cells.map(cell).join(' | ')} |`
}

function idList(pairs: readonly (readonly [string, string | null])[]): string {
  return pairs.map(([word, value]) => `${word} ${value === null ? '–' : code(value)}`).join('<br>')
}
