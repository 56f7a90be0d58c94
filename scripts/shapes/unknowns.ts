/** What a recording says about each of the unknowns F1–F20 of docs/api-facts.md. */
import type { SimulatorOptions } from '../../simulator/index.ts'
import { VOCABULARIES } from '../../src/shapes/words.ts'
import {
  at,
  connectionsIn,
  items,
  peeringsIn,
  type RecordedCall,
  type SeenConnection,
  type SeenPeering,
  singleOf,
  textAt,
  uuidsOf,
} from './recording.ts'

/** What the simulator would have to be given so that it answers as the recording shows. */
export interface OptionChange {
  readonly option: keyof SimulatorOptions
  readonly value: string | number | boolean
}

/** What was found out about one unknown. */
export interface Answer {
  readonly unknown: string
  /** `confirmed`: as the simulator has it; `refuted`: otherwise; `open`: nothing in the recording tells. */
  readonly verdict: 'confirmed' | 'refuted' | 'open'
  /** In words, for people. */
  readonly seen: string
  readonly changes: readonly OptionChange[]
}

/** A recording, read once. */
interface Story {
  readonly calls: readonly RecordedCall[]
  readonly connections: readonly SeenConnection[]
  readonly peerings: readonly SeenPeering[]
  readonly assumed: SimulatorOptions
}

/** What one unknown's question comes to; null: the run touched nothing of it. */
type Finding = Omit<Answer, 'unknown' | 'changes'> & { readonly changes?: readonly OptionChange[] }
type Question = (story: Story) => Finding | null

const open = (seen: string): Finding => ({ verdict: 'open', seen })
const confirmed = (seen: string): Finding => ({ verdict: 'confirmed', seen })
const refuted = (seen: string, ...changes: OptionChange[]): Finding => ({ verdict: 'refuted', seen, changes })

/** As assumed, or with the option that makes it so. */
function either(seen: string, option: OptionChange, { assumed }: Story): Finding {
  return assumed[option.option] === option.value ? confirmed(seen) : refuted(seen, option)
}

const isOk = ({ status }: RecordedCall): boolean => status !== null && status >= 200 && status < 300

function codeOf({ answer }: RecordedCall): string {
  return textAt(answer, 'error', 'error_code') || textAt(answer, 'error', 'code') || textAt(answer, 'type')
}

/** Places of UUIDs in a `state_info`, as `key.inner[]` with the mark. */
function uuidPlaces(value: unknown, place = ''): { place: string; uuid: string; isText: boolean }[] {
  if (typeof value === 'string') {
    return uuidsOf(value).map((uuid) => ({ place, uuid, isText: value.startsWith('<text') }))
  }
  if (Array.isArray(value)) return value.slice(1).flatMap((item) => uuidPlaces(item, `${place}[]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    uuidPlaces(inner, place === '' ? key : `${place}.${key}`),
  )
}

/** Aiven's network: UUIDs of a `state_info` which UpCloud calls the peer of a half of the same network. */
function networkPlaces({ peerings, calls }: Story, connection: SeenConnection) {
  const requested = calls
    .filter(({ call }) => call === 'POST /1.3/network-peering')
    .map(({ request }) => at(request, 'network_peering'))
    .map((body) => ({
      network: uuidsOf(textAt(body, 'network', 'uuid'))[0] ?? '',
      peer: uuidsOf(textAt(body, 'peer_network', 'uuid'))[0] ?? '',
    }))
  const peers = new Set(
    [...peerings, ...requested]
      .filter(({ network }) => network === connection.network)
      .map(({ peer }) => peer),
  )
  return uuidPlaces(connection.info).filter(({ uuid }) => peers.has(uuid))
}

/** Keys whose UUIDs are no network of Aiven's. */
const OWN_KEYS = /(?:^|\.)(?:peer_vpc|project_vpc_id|organization_vpc_id|peering_connection_id)$/

/** UUIDs of a `state_info` that are nothing that the connection itself shows. */
function strangers({ info, vpc, network, id }: SeenConnection): string[] {
  const known = new Set([vpc, network, id])
  const others = uuidPlaces(info).filter(({ uuid, place }) => !known.has(uuid) && !OWN_KEYS.test(place))
  return [...new Set(others.map(({ uuid }) => uuid))]
}

/** Of several UUIDs those that start as UpCloud's networks do. */
function likelyNetworks(connection: SeenConnection): string[] {
  const all = strangers(connection)
  const text = JSON.stringify(connection.info)
  const likely = all.filter((uuid) => text.includes(`${uuid} 03…`))
  return likely.length > 0 ? likely : all
}

const stateInfoKey: Question = (story) => {
  const pending = story.connections.filter(({ state }) => state === 'PENDING_PEER')
  if (pending.length === 0) return null
  const told = pending.filter(({ info }) => typeof info === 'object' && info !== null)
  const found = told.find((connection) => networkPlaces(story, connection).length > 0)
  const first = found ?? told.at(-1)
  if (!first) return open('state_info was null in PENDING_PEER')
  const keys = Object.keys(Object(first.info)).join(', ') || 'no key'
  if (!found) {
    if (uuidPlaces(first.info).length > 0)
      return open(`state_info has ${keys}; no half of the same network was seen to compare its UUIDs with`)
    if (keys === 'no key') return open('state_info was {} in PENDING_PEER')
    return refuted(`state_info has ${keys}, and no UUID`, { option: 'stateInfoPlace', value: 'none' })
  }
  const places = networkPlaces(story, found)
  const [place] = places
  const changes: OptionChange[] = []
  const key = place?.place.replace(/\[\]$/, '') ?? ''
  if (place?.isText) changes.push({ option: 'stateInfoPlace', value: 'message' })
  else if (/[.[]/.test(key)) changes.push({ option: 'stateInfoPlace', value: 'nested' })
  else if (key !== story.assumed.stateInfoKey) changes.push({ option: 'stateInfoKey', value: key })
  const type = textAt(found.info, 'type')
  if (type !== story.assumed.stateInfoType) changes.push({ option: 'stateInfoType', value: type })
  const extra = strangers(found).length - new Set(places.map(({ uuid }) => uuid)).size
  const beside = extra > 0 ? `, beside ${extra} other UUIDs that nothing else shows` : ''
  const seen = `Aiven's network stands in state_info.${place?.place}, type is ${type || 'not there'}${beside}`
  if (extra > 0) return refuted(`${seen} (stateInfoExtraUuids)`, ...changes)
  return changes.length === 0 ? confirmed(seen) : refuted(seen, ...changes)
}

const stateInfoInActive: Question = (story) => {
  const active = story.connections.filter(({ state }) => state === 'ACTIVE')
  if (active.length === 0) return null
  const keeps = active.some(({ info }) => uuidPlaces(info).length > 0)
  const seen = keeps ? 'state_info still has UUIDs in ACTIVE' : 'state_info has no UUID in ACTIVE'
  return either(seen, { option: 'stateInfoInActive', value: keeps }, story)
}

const durations: Question = ({ connections }) => {
  const times = new Map<string, Map<string, number>>()
  for (const { vpc, network, state, second } of connections) {
    const states = times.get(`${vpc} ${network}`) ?? new Map<string, number>()
    times.set(`${vpc} ${network}`, states)
    if (!states.has(state)) states.set(state, second)
  }
  const seen = [...times.values()].flatMap((states) => {
    const [from, to] = [states.get('PENDING_PEER'), states.get('ACTIVE')]
    const begun = states.get('APPROVED')
    return [
      ...(begun !== undefined && from !== undefined ? [`APPROVED to PENDING_PEER ${from - begun} s`] : []),
      ...(from !== undefined && to !== undefined ? [`PENDING_PEER to ACTIVE ${to - from} s`] : []),
    ]
  })
  return seen.length === 0 ? null : open(`measured: ${[...new Set(seen)].join(', ')}. Write it down`)
}

const provisioningWrites: Question = (story) => {
  const states = new Map<string, string>()
  for (const [index, call] of story.calls.entries()) {
    const uuid = uuidsOf(textAt(call.path, 'peering'))[0]
    const isWrite = call.call.startsWith('PATCH') || call.call.startsWith('DELETE')
    if (uuid !== undefined && isWrite && states.get(uuid) === 'provisioning') {
      const refusedIt = call.status === 409
      const seen = `${call.call} while provisioning was answered with ${call.status} ${codeOf(call)}`.trim()
      const value = refusedIt ? 'conflict' : 'allowed'
      return either(seen, { option: 'upcloudPatchWhileProvisioning', value }, story)
    }
    for (const seen of story.peerings) if (seen.index === index) states.set(seen.uuid, seen.state)
  }
  return null
}

const notDisabled: Question = (story) => {
  const found = story.calls.find((call) => codeOf(call) === 'PEERING_NOT_DISABLED')
  if (found?.status == null) return null
  const seen = `PEERING_NOT_DISABLED comes with ${found.status}`
  return either(seen, { option: 'peeringNotDisabledStatus', value: found.status }, story)
}

/** Zones behind an Aiven cloud, as far as names tell. */
function isElsewhere(cloud: string, zone: string): boolean {
  const region = cloud.replace('upcloud-', '')
  return cloud !== '' && zone !== '' && !zone.startsWith('<') && !zone.startsWith(region)
}

const checks: Question = (story) => {
  const zones = new Map(
    story.calls.flatMap(({ answer }) =>
      items(at(answer, 'networks', 'network')).map((network) => [
        uuidsOf(textAt(network, 'uuid'))[0] ?? '',
        textAt(network, 'zone'),
      ]),
    ),
  )
  const far = story.calls.find((call) => codeOf(call) === 'INTERZONE_PEERING_NOT_SUPPORTED')
  if (far) {
    const network = uuidsOf(textAt(far.request, 'network_peering', 'network', 'uuid'))[0] ?? ''
    const clouds = story.connections.filter((one) => one.network === network).map(({ cloud }) => cloud)
    const places = new Set([
      ...clouds.map((cloud) => cloud.replace('upcloud-', '')),
      zones.get(network) ?? '',
    ])
    const seen = `UpCloud refuses a peering between zones when it is created (${[...places].join(', ')})`
    const value = [...places].some((place) => /^(?:us|sg|au)-/.test(place)) ? 'region' : 'zone'
    return refuted(seen, { option: 'upcloudPeeringReach', value })
  }
  const across = story.connections.findLast(
    ({ cloud, network, state }) => isElsewhere(cloud, zones.get(network) ?? '') && state !== 'APPROVED',
  )
  if (across) {
    const value = across.state === 'INVALID_SPECIFICATION' ? 'invalid' : 'allowed'
    const seen = `a network of another zone than the VPC: Aiven shows ${across.state}`
    return either(seen, { option: 'aivenZoneMismatch', value }, story)
  }
  const late = story.connections.some(({ state }) => state === 'INVALID_SPECIFICATION')
  return late ? confirmed('Aiven checks after it has accepted: INVALID_SPECIFICATION') : null
}

const healing: Question = ({ calls, peerings }) => {
  const ill = peerings.find(({ state }) => /^missing-.*-router$/.test(state))
  if (!ill) return null
  const later = peerings.find(
    ({ uuid, index, state }) => uuid === ill.uuid && index > ill.index && state === 'active',
  )
  if (!later) return open(`${ill.state} was not seen to end`)
  const patched = calls
    .slice(ill.index, later.index)
    .some(({ call, path }) => call.startsWith('PATCH') && uuidsOf(textAt(path, 'peering'))[0] === ill.uuid)
  return patched
    ? open(`${ill.state} ended after the peering was changed`)
    : confirmed(`${ill.state} ends by itself`)
}

const whenDisabled: Question = (story) => {
  const halves = story.peerings.filter(({ state }) => state === 'disabled')
  for (const off of halves) {
    const next = story.peerings.find(
      ({ uuid, index, state }) => uuid === off.uuid && index > off.index && state !== 'disabled',
    )
    // What Aiven shows of a connection that was made again says nothing.
    const removal = story.calls.findIndex((call, index) => index > off.index && isRemoval(call))
    const removed = story.calls[removal]?.seconds[0]
    const end = Math.min(next?.second ?? Number.POSITIVE_INFINITY, removed ?? Number.POSITIVE_INFINITY)
    const shown = story.connections.findLast(
      ({ network, lastSecond, state }) =>
        network === off.network &&
        lastSecond > off.second &&
        lastSecond <= end &&
        (state === 'ACTIVE' || state === 'PENDING_PEER'),
    )
    if (!shown) continue
    const seen = `Aiven shows ${shown.state} while UpCloud's half is disabled`
    return either(seen, { option: 'aivenWhenPeerDisabled', value: shown.state }, story)
  }
  return halves.length > 0 ? open('Aiven was not looked at') : null
}

/** Aiven removed a connection. */
function isRemoval(call: RecordedCall): boolean {
  return /^DELETE \/v1\/.*\/(?:peer-vpcs|peering-connections?)\/\{/.test(call.call) && isOk(call)
}

const afterDelete: Question = (story) => {
  for (const [index, call] of story.calls.entries()) {
    if (!isRemoval(call)) continue
    const network = uuidsOf(textAt(call.path, 'network'))[0] ?? uuidsOf(textAt(call.answer, 'peer_vpc'))[0]
    const shown = story.peerings.find(
      (one) => one.index > index && one.network === network && !/^(provisioning|disabled)$/.test(one.state),
    )
    if (!shown) continue
    const seen = `UpCloud shows ${shown.state} after Aiven removed its side`
    return either(seen, { option: 'upcloudAfterAivenDelete', value: shown.state }, story)
  }
  return story.calls.some(isRemoval) ? open('not looked at afterwards') : null
}

const twoCentres: Question = ({ connections }) => {
  const twin = connections.findLast(
    (one) => one.cloud === 'upcloud-fi-hel' && likelyNetworks(one).length > 0 && one.state === 'PENDING_PEER',
  )
  if (!twin)
    return connections.some(({ cloud }) => cloud === 'upcloud-fi-hel') ? open('no UUID was shown') : null
  const count = likelyNetworks(twin).length
  return count === 1
    ? confirmed('one network for upcloud-fi-hel')
    : refuted(`${count} networks for upcloud-fi-hel; in the simulator that is addVpc({ networks: 2 })`)
}

const peerRange: Question = (story) => {
  for (const { network, peer, peerRanges, labelled } of story.peerings) {
    const connection = story.connections.find(
      (one) =>
        one.network === network &&
        (labelled.includes(one.vpc) || networkPlaces(story, one).some(({ uuid }) => uuid === peer)),
    )
    if (!connection || peerRanges.length === 0) continue
    return peerRanges.length === 1 && peerRanges[0] === connection.cidr
      ? confirmed("the peer network's range is the VPC's")
      : refuted("the peer network's range is another one than the VPC's; is it a part of it?")
  }
  return null
}

const organizations: Question = (story) => {
  const gets = (form: string) =>
    story.calls.filter(({ call }) => call === `GET /v1/organization/{organization}/${form}/{vpc}`)
  const posts = story.calls.filter(({ call }) =>
    /^POST \/v1\/organization\/.*\/peering-connections$/.test(call),
  )
  if (gets('vpc').length + gets('vpcs').length === 0) return null
  const changes: OptionChange[] = []
  const form = gets('vpc').some(isOk) ? 'vpc' : gets('vpcs').some(isOk) ? 'vpcs' : null
  if (form === null) return open('no organization VPC could be read')
  if (form !== story.assumed.organizationPathForm)
    changes.push({ option: 'organizationPathForm', value: form })
  const isRefused = posts.some(({ status }) => status === 400)
  if (isRefused) changes.push({ option: 'organizationRefusesUpcloud', value: true })
  const allowed = isRefused ? ', UpCloud is refused' : posts.some(isOk) ? ', UpCloud is allowed' : ''
  const seen = `organization VPCs answer on /${form}/${allowed}`
  return changes.length === 0 ? confirmed(seen) : refuted(seen, ...changes)
}

const duplicates: Question = ({ calls, connections }) => {
  for (const [index, call] of calls.entries()) {
    if (!/^POST \/v1\/organization\/.*\/peering-connections$/.test(call.call)) continue
    const network = uuidsOf(textAt(call.request, 'peer_vpc'))[0]
    const isThere = connections.some(
      (one) =>
        one.index < index && one.isOrganization && one.network === network && !one.state.startsWith('DELET'),
    )
    if (!isThere) continue
    const seen = `asking twice for the same connection of an organization is answered with ${call.status}`
    return isOk(call) ? confirmed(seen) : refuted(seen)
  }
  return null
}

const recreated: Question = (story) => {
  const removals = story.calls.flatMap((call, index) => (isRemoval(call) ? [index] : []))
  if (removals.length === 0) return null
  const shown = story.connections.filter((one) => one.state === 'PENDING_PEER' && strangers(one).length > 0)
  for (const later of shown) {
    const former = shown.find(
      ({ vpc, network, index }) =>
        vpc === later.vpc &&
        network === later.network &&
        removals.some((removal) => removal > index && removal < later.index),
    )
    if (!former) continue
    const old = new Set(strangers(former))
    const isSame = strangers(later).some((uuid) => old.has(uuid))
    const seen = `a connection that was made again has ${isSame ? 'the same' : 'another'} network`
    return either(seen, { option: 'networkOnRecreate', value: isSame ? 'reuse' : 'new' }, story)
  }
  return open('no connection was made again with its network shown')
}

const limits: Question = (story) => {
  const limited = story.calls.filter(({ status }) => status === 429)
  const [first] = limited
  if (!first) return null
  const isAiven = first.call.includes(' /v1/')
  const named = first['retry-after'] !== undefined
  const seen = `${isAiven ? 'Aiven' : 'UpCloud'} limits requests, ${named ? 'with' : 'without'} Retry-After`
  if (isAiven) return either(seen, { option: 'aivenRetryAfterHeader', value: named }, story)
  return named ? confirmed(seen) : refuted(seen)
}

const paging: Question = ({ calls }) => {
  const list = calls.find(({ call }) => call === 'GET /1.3/server')
  return list ? open('servers were listed: compare how many with how many there are') : null
}

const oddStates: Question = ({ connections }) => {
  const odd = connections.find(({ state }) => state === 'APPROVED_PEER_REQUESTED' || state === 'ERROR')
  if (!odd) return null
  const next = connections.find(
    ({ vpc, network, index, state }) =>
      vpc === odd.vpc && network === odd.network && index > odd.index && state !== odd.state,
  )
  return next
    ? confirmed(`${odd.state} was followed by ${next.state}`)
    : open(`${odd.state} was not seen to end`)
}

/** Sources of routes that are known to be something else. */
const OTHER_SOURCES: ReadonlySet<string> = new Set(['router-connected-networks', 'static-route', ''])

const routes: Question = (story) => {
  const firstActive = story.peerings.find(({ state }) => state === 'active')?.index
  const looks = story.calls.filter(
    ({ call, answer }, index) =>
      firstActive !== undefined && index > firstActive && /^GET \/1\.3\/network(\/|$)/.test(call) && answer,
  )
  if (looks.length === 0) return null
  const networks = looks.flatMap(({ answer }) => [
    ...items(at(answer, 'networks', 'network')),
    ...(at(answer, 'network') === undefined ? [] : [at(answer, 'network')]),
  ])
  const sources = networks
    .flatMap((network) => items(at(network, 'effective_routes')))
    .map((route) => textAt(route, 'source'))
  const source = sources.find((one) => !OTHER_SOURCES.has(one))
  if (source === undefined)
    return refuted('no route with a source of its own while a peering is active', {
      option: 'peeringRoutes',
      value: false,
    })
  const seen = `routes of peerings have the source ${source}`
  return source === 'network-peering'
    ? confirmed(seen)
    : refuted(`${seen} (simulator/upcloud/network-shape.ts)`)
}

const peeringAnswers: Question = (story) => {
  if (story.peerings.length === 0) return null
  const changes: OptionChange[] = []
  const seen: string[] = []
  const note = (text: string, option: OptionChange): void => {
    seen.push(text)
    if (story.assumed[option.option] !== option.value) changes.push(option)
  }
  const single = story.calls.find(
    (call) =>
      /^(POST|PATCH|GET) \/1\.3\/network-peering/.test(call.call) && isOk(call) && singleOf(call.answer),
  )
  if (single) {
    const isWrapped = at(single.answer, 'network_peering') !== undefined
    note(isWrapped ? 'wrapped' : 'bare', { option: 'peeringWrapped', value: isWrapped })
    if (single.call.startsWith('POST')) seen.push(`${single.status} for a new one`)
  }
  const one = story.peerings.find(({ shown }) => at(shown, 'name') !== undefined)?.shown
  const labels = at(one, 'labels')
  note(labels === undefined ? 'without labels' : 'with labels', {
    option: 'peeringLabels',
    value: labels !== undefined,
  })
  const isWrapped = labels !== undefined && !Array.isArray(labels)
  if (isWrapped) note('labels inside label', { option: 'labelsWrapped', value: true })
  const hasTimes = at(one, 'created_at') !== undefined
  note(hasTimes ? 'with times' : 'without times', { option: 'peeringTimestamps', value: hasTimes })
  const text = `peerings are ${seen.join(', ')}`
  return changes.length === 0 ? confirmed(text) : refuted(text, ...changes)
}

const novelties: Question = ({ calls }) => {
  const words = unknownWords(calls).filter(({ key }) => key !== 'source')
  if (words.length === 0) return confirmed('no state, zone, cloud or code that is not known')
  return refuted(`not known: ${words.map(({ key, word }) => `${key} ${word}`).join(', ')}`)
}

/** A word of a vocabulary with the key whose value it is. */
export interface Word {
  readonly key: string
  readonly word: string
}

/** Words of closed vocabularies that are not known, each once; `type` of a `state_info` is F1's. */
export function unknownWords(calls: readonly RecordedCall[]): Word[] {
  const found = calls.flatMap(({ answer }) => wordsIn(answer, ''))
  return [...new Map(found.map((one) => [`${one.key} ${one.word}`, one])).values()]
}

function wordsIn(value: unknown, key: string): Word[] {
  if (typeof value === 'string') return isUnknown(key, value) ? [{ key, word: value }] : []
  if (Array.isArray(value)) return value.slice(1).flatMap((item) => wordsIn(item, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    key === 'state_info' && name === 'type' ? [] : wordsIn(inner, name),
  )
}

function isUnknown(key: string, value: string): boolean {
  if (value === '' || value === 'yes' || value === 'no' || value.startsWith('<')) return false
  return VOCABULARIES.get(key)?.known.has(value) === false
}

const QUESTIONS: readonly Question[] = [
  stateInfoKey,
  stateInfoInActive,
  durations,
  provisioningWrites,
  notDisabled,
  checks,
  healing,
  whenDisabled,
  afterDelete,
  twoCentres,
  peerRange,
  organizations,
  duplicates,
  recreated,
  limits,
  paging,
  oddStates,
  routes,
  peeringAnswers,
  novelties,
]

/**
 * What a recording says about each unknown that it touches, F1 first.
 *
 * @param assumed the simulator's options, which are what is assumed now.
 */
export function answersOf(calls: readonly RecordedCall[], assumed: SimulatorOptions): Answer[] {
  const story: Story = { calls, connections: connectionsIn(calls), peerings: peeringsIn(calls), assumed }
  return QUESTIONS.flatMap((question, index) => {
    const found = question(story)
    return found ? [{ changes: [], ...found, unknown: `F${index + 1}` }] : []
  })
}
