/** What a person must know before a merge (who reaches whom) and do after it (renew leases). */
import type { LeaseRenewal, PeeringPlan } from '../domain/model.ts'
import { aivenRange, cidrList } from './ends.ts'
import { code, label, shortCode, shorten } from './escape.ts'
import { codeLink } from './links.ts'
import { nameOf, namesOf } from './rows.ts'
import type { Detail } from './size.ts'
import { serversOf } from './traits.ts'
import { firstOpen, folded, joined, table, type View } from './view.ts'
import { count, list, number } from './words.ts'

/** More servers than this are folded away. */
const VISIBLE_SERVERS = 10
/** So many peerings are told with their ranges. */
const FEW = 3
const LISTED_RANGES = 4
const LISTED_ADDRESSES = 4

/** Once, when a plan makes networks reachable: nothing filters traffic between them. */
export function reachPart({ report }: View, detail: Detail): string {
  const opened = report.mode === 'plan' ? report.peerings.filter(opens) : []
  if (opened.length === 0) return ''
  const warning = '🔓 **Nothing filters traffic between peered networks.**'
  if (opened.length > FEW)
    return `${warning} Once the ${number(opened.length)} new peerings are up, every host on one side reaches every host on the other.`
  const reach = opened.map(
    (one) =>
      `Once ${nameOf(one, detail)} is up, every host in Aiven ${aivenRange(one)} and every host in UpCloud ${cidrList(reachable(one), LISTED_RANGES)} reach each other.`,
  )
  return opened.length === 1
    ? `${warning} ${reach}`
    : `${warning}\n\n${reach.map((one) => `- ${one}`).join('\n')}`
}

/** The network's ranges of the VPC's IP family only. */
function reachable({ aiven: { cidr }, upcloud: { cidrs } }: PeeringPlan): readonly string[] {
  return cidr === null ? cidrs : cidrs.filter((one) => one.includes(':') === cidr.includes(':'))
}

function opens({ status, desired, changes }: PeeringPlan): boolean {
  return desired === 'active' && (status === 'create' || changes.some(({ action }) => action === 'enable'))
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
export function leasesPart(view: View, detail: Detail, step: string): string {
  const waiting = view.report.peerings.filter(({ leases }) => leases.length > 0)
  if (waiting.length === 0) return ''
  const isAfter = view.report.mode === 'apply'
  const isUp = isAfter && waiting.every(({ upcloud }) => upcloud.state === 'active')
  const when = isUp ? 'Renew' : `${isAfter ? 'Once the peering is up' : 'After the apply'}: renew`
  const title = `🔁 ${step}${when} the DHCP lease on ${count(serversOf(waiting), 'server')}`
  const renewals = renewalsOf(waiting)
  const servers = (some: readonly Renewal[]) => serverTable(some, detail)
  const body = joined([
    introText(waiting, view, detail),
    unreadText(renewals),
    detail.rows === 'full'
      ? firstOpen(renewals, VISIBLE_SERVERS, servers)
      : countsByNetwork(renewals, detail),
    COMMANDS,
  ])
  // Before the apply there is nothing to do yet.
  return isAfter ? `#### ${title}\n\n${body}` : folded(title, body)
}

/** Which servers have no route to where. */
function introText(waiting: readonly PeeringPlan[], { context }: View, detail: Detail): string {
  const [were, have, renew] =
    serversOf(waiting) === 1
      ? ['This server was', 'It has', 'it renews its']
      : ['These servers were', 'They have', 'they renew their']
  const isFew = waiting.length <= FEW
  const names = isFew ? ` ${list(waiting.map((one) => nameOf(one, detail)))}` : ''
  const where = isFew ? `Aiven ${list([...new Set(waiting.map(aivenRange))])}` : 'the VPCs'
  const reason = codeLink('lease-renewal', context, detail.rows === 'full')
  return `${were} there before the ${waiting.length === 1 ? 'peering' : 'peerings'}${names}. ${have} no route to ${where} until ${renew} lease (${reason}).`
}

const COMMANDS = [
  '⚠️ **The address drops for a moment**, and connections over it drop. Use the server console rather than SSH. On each server run:',
  '```sh\nsudo dhclient -r IFACE; sudo dhclient IFACE\n```',
  '`IFACE` is the interface with the MAC address above; `ip -br link` lists them. A reboot renews the lease, too.',
].join('\n\n')

/** One for each interface; those that are not known last. */
function renewalsOf(waiting: readonly PeeringPlan[]): Renewal[] {
  const all = waiting.flatMap((peering) => peering.leases.map((lease) => ({ peering, lease })))
  const groups = Map.groupBy(all, ({ lease }) => `${lease.uuid} ${lease.interface?.index ?? ''}`)
  const renewals = [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const { networkName, network } = first.peering.upcloud
    const peerings = [...new Set([first, ...others].map(({ peering }) => peering))]
    return [{ lease: first.lease, network: networkName ?? network ?? '', peerings }]
  })
  return renewals.sort((a, b) => Number(a.lease.interface === null) - Number(b.lease.interface === null))
}

function unreadText(renewals: readonly Renewal[]): string {
  const n = renewals.filter(({ lease }) => lease.interface === null).length
  if (n === 0) return ''
  const [its, they] = n === 1 ? ['its', 'It is'] : ['their', 'They are']
  return `The details of ${count(n, 'server')} were not read, so ${its} interface is not known. ${they} at the end of the list: find the interface in the UpCloud Control Panel.`
}

function serverTable(renewals: readonly Renewal[], detail: Detail): string {
  const rows = renewals.map(({ lease, network, peerings }) => {
    const names = namesOf(peerings, detail).join(', ')
    return [
      `${shortCode(lease.server || lease.uuid)}<br>in ${label(shorten(network, 80))} for ${names}`,
      interfaceText(lease),
    ]
  })
  return table(['Server', 'Interface'], rows)
}

function interfaceText(lease: LeaseRenewal): string {
  if (!lease.interface) return `not read<br>server ${code(lease.uuid)}`
  const { index, mac, addresses } = lease.interface
  const shown = addresses.slice(0, LISTED_ADDRESSES).map((one) => code(one))
  return [`MAC ${code(mac, 'unknown')}`, ...shown, `interface ${index}`].join('<br>')
}

/** How many servers there are on each network. */
function countsByNetwork(renewals: readonly Renewal[], detail: Detail): string {
  const groups = Map.groupBy(renewals, ({ network }) => network)
  const lines = Array.from(groups, ([network, members]) => {
    const peerings = [...new Set(members.flatMap((one) => one.peerings))]
    const names = namesOf(peerings, detail, VISIBLE_SERVERS).join(', ')
    return `- ${shortCode(network)}: ${count(serversOf(peerings), 'server')}, for ${names}`
  })
  return lines.slice(0, detail.named).join('\n')
}
