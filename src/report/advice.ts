/** What a person must know before a merge (who reaches whom) and do after it (renew leases). */
import type { LeaseRenewal, PeeringPlan } from '../domain/model.ts'
import { type Block, block, NOTHING, type View } from './block.ts'
import { aivenEnd, upcloudEnd } from './ends.ts'
import { cell, code, shorten } from './escape.ts'
import type { Detail } from './size.ts'
import { count } from './words.ts'

const LONGEST_TITLE = 80
const LISTED_ADDRESSES = 4

/** Once, when a plan makes networks reachable: nothing filters traffic between them. */
export function reachBlock({ report }: View, detail: Detail): Block {
  if (report.mode !== 'plan') return NOTHING
  const opened = report.peerings.filter(opens)
  if (opened.length === 0) return NOTHING
  const warning =
    '**Nothing filters traffic between peered networks.** Once peered, every host on one side reaches every host on the other'
  if (detail.reach === 0) return block(`${warning}.`, 'the ranges that become reachable')
  const pairs = [...new Set(opened.map((one) => `Aiven ${aivenEnd(one)} ↔ UpCloud ${upcloudEnd(one)}`))]
  const shown = pairs.slice(0, detail.reach).map((pair) => `- ${pair}`)
  const more = pairs.length - shown.length
  const rest = more > 0 ? [`- and ${count(more, 'more pair')}, as in the table`] : []
  return block(`${warning}:\n\n${[...shown, ...rest].join('\n')}`)
}

function opens({ status, desired, changes }: PeeringPlan): boolean {
  if (desired !== 'active') return false
  return status === 'create' || changes.some(({ action }) => action === 'enable')
}

/** Servers that must renew their DHCP lease, with the interface and the two commands. */
export function leasesBlock({ report }: View, detail: Detail): Block {
  const waiting = report.peerings.filter((one) => one.leases.length > 0)
  const leases = uniqueLeases(waiting)
  if (leases.length === 0) return NOTHING
  const servers = `servers to renew the DHCP lease on (${leases.length})`
  if (detail.leases === 0) return block('', servers)
  const shown = leases.slice(0, detail.leases)
  const areUp = waiting.every(({ upcloud }) => upcloud.state === 'active')
  const when = areUp ? 'Run' : 'Once the peering is up, run'
  const text = [
    `#### 🔁 Renew the DHCP lease on ${count(leases.length, 'server')}`,
    `${leases.length === 1 ? 'It was' : 'They were'} there before the peering and will not learn the new route by ${leases.length === 1 ? 'itself' : 'themselves'} (${code('lease-renewal')}).`,
    table(shown),
    `${when} these two commands on each server. **The address drops for a moment** in between, and connections over it with it: come in by another way. \`IFACE\` is the interface with that MAC address; \`ip -br link\` shows its name.`,
    '```sh\nsudo dhclient -r IFACE\nsudo dhclient IFACE\n```',
    'A reboot does it, too, and so does whatever renews leases where there is no `dhclient`.',
  ].join('\n\n')
  return block(
    text,
    ...(shown.length < leases.length
      ? [`${count(leases.length - shown.length, 'server')} of the lease list`]
      : []),
  )
}

function uniqueLeases(peerings: readonly PeeringPlan[]): LeaseRenewal[] {
  const all = peerings.flatMap(({ leases }) => leases)
  return [...new Map(all.map((one) => [`${one.uuid} ${one.index}`, one])).values()]
}

function table(leases: readonly LeaseRenewal[]): string {
  const rows = leases.map(({ server, uuid, index, mac, addresses }) => {
    const shown = addresses.slice(0, LISTED_ADDRESSES).map((one) => code(one))
    const which = [
      `no. ${index}, MAC ${code(mac, 'unknown')}`,
      ...(shown.length > 0 ? [shown.join(', ')] : []),
    ]
    return `| ${cell(code(shorten(server || uuid, LONGEST_TITLE)))} | ${cell(which.join('<br>'))} |`
  })
  return ['| Server | Interface |', '| :-- | :-- |', ...rows].join('\n')
}
