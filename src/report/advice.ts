/** What a person must know before a merge (who reaches whom) and do after it (renew leases). */
import type { LeaseRenewal, PeeringPlan } from '../domain/model.ts'
import { type Block, block, folded, NOTHING, type View } from './block.ts'
import { cidrList } from './ends.ts'
import { cell, code, label, shorten } from './escape.ts'
import { codeLink } from './links.ts'
import { nameOf } from './rows.ts'
import type { Detail } from './size.ts'
import { count, list, number } from './words.ts'

/** More servers than this are folded away. */
const VISIBLE_SERVERS = 10
const LONGEST_TITLE = 80
/** So many peerings are told with their ranges. */
const FEW = 3
const LISTED_RANGES = 4
const LISTED_ADDRESSES = 4

/** Once, when a plan makes networks reachable: nothing filters traffic between them. */
export function reachBlock({ report }: View, detail: Detail): Block {
  if (report.mode !== 'plan') return NOTHING
  const opened = report.peerings.filter(opens)
  if (opened.length === 0) return NOTHING
  const warning = '🔓 **Nothing filters traffic between peered networks.**'
  if (opened.length > FEW)
    return block(
      `${warning} Once the ${number(opened.length)} new peerings are up, every host on one side reaches every host on the other.`,
    )
  const reach = opened.map(
    (one) =>
      `Once ${nameOf(one, detail)} is up, every host in Aiven ${aivenRange(one)} and every host in UpCloud ${cidrList(reachable(one), LISTED_RANGES)} reach each other.`,
  )
  return block(
    opened.length === 1
      ? `${warning} ${reach}`
      : `${warning}\n\n${reach.map((one) => `- ${one}`).join('\n')}`,
  )
}

/** With the ranges of the VPC's IP family only. */
function reachable({ aiven, upcloud }: PeeringPlan): Pick<PeeringPlan, 'upcloud'> {
  const isV6 = (range: string) => range.includes(':')
  const cidrs = upcloud.cidrs.filter((one) => aiven.cidr === null || isV6(one) === isV6(aiven.cidr))
  return { upcloud: { ...upcloud, cidrs } }
}

function aivenRange({ aiven }: PeeringPlan): string {
  return aiven.cidr === null ? '?' : code(aiven.cidr)
}

function opens({ status, desired, changes }: PeeringPlan): boolean {
  if (desired !== 'active') return false
  return status === 'create' || changes.some(({ action }) => action === 'enable')
}

/** One interface of one server, and every peering for which it must renew its lease. */
interface Renewal {
  readonly lease: LeaseRenewal
  readonly network: string
  readonly peerings: readonly PeeringPlan[]
}

/** Whether an apply leaves renewals to do that stand open, not folded away. */
export function asksForRenewals({ report }: View): boolean {
  return report.mode === 'apply' && report.peerings.some(({ leases }) => leases.length > 0)
}

/**
 * Servers that must renew their DHCP lease, with the interface and the two commands.
 *
 * @param step the section's number, where another one asks for something, too.
 */
export function leasesBlock(view: View, detail: Detail, step = ''): Block {
  const { report } = view
  const waiting = report.peerings.filter((one) => one.leases.length > 0)
  const renewals = renewalsOf(waiting)
  if (renewals.length === 0) return NOTHING
  const servers = new Set(renewals.map(({ lease }) => lease.uuid)).size
  const isUp = report.mode === 'apply' && waiting.every(({ upcloud }) => upcloud.state === 'active')
  const when = isUp
    ? 'Renew'
    : report.mode === 'apply'
      ? 'Once the peering is up: renew'
      : 'After the apply: renew'
  const title = `🔁 ${step}${when} the DHCP lease on ${count(servers, 'server')}`
  const body = [
    introText(servers, waiting, view, detail),
    ...unreadText(renewals),
    ...(detail.servers ? tables(renewals, detail) : [countsByNetwork(renewals, detail)]),
    COMMANDS,
  ]
  const left = detail.servers ? [] : ['the list of servers']
  // Before the apply there is nothing to do yet.
  if (!isUp && report.mode !== 'apply') return block(folded(title, body.join('\n\n')), ...left)
  return block([`#### ${title}`, ...body].join('\n\n'), ...left)
}

/** Which servers have no route to where. */
function introText(
  servers: number,
  peerings: readonly PeeringPlan[],
  { context }: View,
  detail: Detail,
): string {
  const one = servers === 1
  const isFew = peerings.length <= FEW
  const names = isFew
    ? `${peerings.length === 1 ? 'peering' : 'peerings'} ${list(peerings.map((each) => nameOf(each, detail)))}`
    : 'peerings'
  const ranges = [...new Set(peerings.map(aivenRange))]
  const where = isFew ? `Aiven ${list(ranges)}` : 'the VPCs'
  return `${one ? 'This server was' : 'These servers were'} there before the ${names}. ${one ? 'It has' : 'They have'} no route to ${where} until ${one ? 'it renews its' : 'they renew their'} lease (${codeLink('lease-renewal', context, detail.links)}).`
}

const COMMANDS = [
  '⚠️ **The address drops for a moment**, and connections over it drop. Use the server console rather than SSH. On each server run:',
  '```sh\nsudo dhclient -r IFACE; sudo dhclient IFACE\n```',
  '`IFACE` is the interface with the MAC address above; `ip -br link` lists them. A reboot renews the lease, too.',
].join('\n\n')

function renewalsOf(waiting: readonly PeeringPlan[]): Renewal[] {
  const all = waiting.flatMap((peering) => peering.leases.map((lease) => ({ peering, lease })))
  const groups = Map.groupBy(all, ({ lease }) => `${lease.uuid} ${lease.interface?.index ?? ''}`)
  const renewals = [...groups.values()].flatMap((members) => {
    const [first] = members
    if (!first) return []
    const { upcloud } = first.peering
    const peerings = [...new Set(members.map(({ peering }) => peering))]
    return [{ lease: first.lease, network: upcloud.networkName ?? upcloud.network ?? '', peerings }]
  })
  const isKnown = ({ lease }: Renewal) => lease.interface !== null
  return [...renewals.filter(isKnown), ...renewals.filter((one) => !isKnown(one))]
}

function unreadText(renewals: readonly Renewal[]): string[] {
  const n = new Set(renewals.filter(({ lease }) => !lease.interface).map(({ lease }) => lease.uuid)).size
  if (n === 0) return []
  return [
    `The details of ${count(n, 'server')} were not read, so ${n === 1 ? 'its' : 'their'} interface is not known. ${n === 1 ? 'It is' : 'They are'} at the end of the list: find the interface in the UpCloud Control Panel.`,
  ]
}

function tables(renewals: readonly Renewal[], detail: Detail): string[] {
  const rest = renewals.slice(VISIBLE_SERVERS)
  return [
    table(renewals.slice(0, VISIBLE_SERVERS), detail),
    ...(rest.length > 0 ? [folded(`${number(rest.length)} more`, table(rest, detail))] : []),
  ]
}

function table(renewals: readonly Renewal[], detail: Detail): string {
  const rows = renewals.map(({ lease, network, peerings }) => {
    const title = code(shorten(lease.server || lease.uuid, LONGEST_TITLE))
    const where = `in ${label(shorten(network, LONGEST_TITLE))} for ${peerings.map((one) => nameOf(one, detail)).join(', ')}`
    return `| ${cell(`${title}<br>${where}`)} | ${cell(interfaceText(lease))} |`
  })
  return ['| Server | Interface |', '| :-- | :-- |', ...rows].join('\n')
}

function interfaceText(lease: LeaseRenewal): string {
  if (!lease.interface) return `not read<br>server ${code(lease.uuid)}`
  const { index, mac, addresses } = lease.interface
  const shown = addresses.slice(0, LISTED_ADDRESSES).map((one) => code(one))
  return [`MAC ${code(mac, 'unknown')}`, ...shown, `interface ${index}`].join('<br>')
}

/** How many servers there are on each network. */
function countsByNetwork(renewals: readonly Renewal[], detail: Detail): string {
  const groups = [...Map.groupBy(renewals, ({ network }) => network)]
  const lines = groups.slice(0, detail.named).map(([network, members]) => {
    const servers = new Set(members.map(({ lease }) => lease.uuid)).size
    const names = new Set(members.flatMap(({ peerings }) => peerings).map((one) => nameOf(one, detail)))
    return `- ${code(shorten(network, LONGEST_TITLE))}: ${count(servers, 'server')}, for ${[...names].slice(0, VISIBLE_SERVERS).join(', ')}`
  })
  const more = groups.length - lines.length
  return [...lines, ...(more > 0 ? [`- and ${count(more, 'more network')}`] : [])].join('\n')
}
