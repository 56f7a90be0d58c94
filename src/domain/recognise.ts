/**
 * Which UpCloud peering is a pair's own half: evidence in, one verdict out. Pure; plan and apply both ask here.
 *
 * Two things prove it: the label `aiven-vpc`, and that the peering leads to Aiven's own network. A near range
 * proves nothing: it is a guess, which counts only where nothing speaks against it.
 */
import { cidrContains } from './cidr.ts'
import { AIVEN_VPC_KEY, labelOf, labelValue } from './labels.ts'
import type { AivenConnection, AivenVpc, UpcloudPeering } from './model.ts'
import { shownNetworkUuid } from './network-uuid.ts'
import { aivenClass } from './states.ts'
import { connectionsTo, type Halves } from './tables.ts'

/** What an apply knows from its plan. What a plan did not recognise, its apply never recognises. */
export interface PlanMemory {
  /** The peering that the plan recognised; null: none. */
  readonly peering: string | null
  /** Whether the plan saw a peering with this UUID, recognised or not. */
  readonly saw: (uuid: string) => boolean
  /** Whether this run removed the peering with this UUID; where it still shows, the answer is an old one. */
  readonly removed: (uuid: string) => boolean
  /** Aiven's network as this run saw it on the present connection; null: not yet. */
  readonly networkUuid: string | null
}

export interface Evidence {
  readonly vpcId: string
  /** The VPC as Aiven shows it; null: it does not. */
  readonly vpc: AivenVpc | null
  /** The connection of the VPC and the network; null: there is none. */
  readonly connection: AivenConnection | null
  /** The UpCloud peerings of the network. */
  readonly halves: Halves
  /** `aiven.network_uuid` of the spec. */
  readonly specUuid: string | null
  /** Whether a UUID belongs to one of our own things: a network, a router, a server, a peering, a VPC. */
  readonly isOurs: (uuid: string) => boolean
  /** The pair is to go. */
  readonly isLeaving: boolean
  /** A guess must not count: an entry that this run leaves out may mean the same peering. */
  readonly noGuess: boolean
  /** null: the plan is being made. */
  readonly plan: PlanMemory | null
}

/** What speaks against the spec's `aiven.network_uuid`. */
export type Contradiction =
  | { readonly by: 'aiven'; readonly uuid: string }
  | { readonly by: 'own-network' }
  /** The peering that leads there carries the label of another VPC. */
  | { readonly by: 'other-label'; readonly peering: UpcloudPeering }
  /** The peering that carries the VPC's label leads elsewhere. */
  | { readonly by: 'own-half'; readonly peering: UpcloudPeering }

export type Verdict =
  | { readonly kind: 'proven' | 'guess'; readonly peering: UpcloudPeering }
  | { readonly kind: 'several'; readonly peerings: readonly UpcloudPeering[] }
  /** The only candidate is a guess, and may belong to an entry that this run leaves out. */
  | { readonly kind: 'left-out'; readonly peerings: readonly UpcloudPeering[] }
  | { readonly kind: 'mismatch'; readonly contradiction: Contradiction }
  /** In an apply: the half is proven now, and was not when the plan was made. */
  | { readonly kind: 'unplanned'; readonly peering: UpcloudPeering }
  | { readonly kind: 'none' }

export interface Recognition {
  readonly verdict: Verdict
  /** Aiven's own network as Aiven shows it, or did before in this run; null: it does not. */
  readonly shownUuid: string | null
}

/** The one door: which peering is the pair's half, and which network Aiven shows. */
export function recognise(evidence: Evidence): Recognition {
  const { connection, specUuid, isOurs, plan } = evidence
  const shownNow = connection && shownNetworkUuid(connection, (uuid) => isOther(uuid, evidence))
  const shownUuid = shownNow ?? plan?.networkUuid ?? null
  const contradiction = specUuid === null ? null : contradictionOf(specUuid, shownUuid, isOurs)
  const verdict: Verdict = contradiction ? { kind: 'mismatch', contradiction } : judge(evidence, shownUuid)
  return { verdict, shownUuid }
}

/** UUIDs that Aiven may mention and that are not its network. */
function isOther(uuid: string, { vpcId, vpc, halves, isOurs, plan }: Evidence): boolean {
  const isScope = vpc?.scope.kind === 'organization' && vpc.scope.organization.toLowerCase() === uuid
  const isPeer = vpc !== null && connectionsTo(vpc, uuid).length > 0
  const isNewHalf = plan !== null && halves.all.some((half) => half.uuid === uuid)
  return uuid === vpcId || isScope || isPeer || isOurs(uuid) || isNewHalf
}

function contradictionOf(
  specUuid: string,
  shownUuid: string | null,
  isOurs: Evidence['isOurs'],
): Contradiction | null {
  if (isOurs(specUuid)) return { by: 'own-network' }
  return shownUuid !== null && shownUuid !== specUuid ? { by: 'aiven', uuid: shownUuid } : null
}

function judge(evidence: Evidence, shownUuid: string | null): Verdict {
  const { specUuid, plan } = evidence
  const label = labelValue(evidence.vpcId)
  const known = shownUuid ?? specUuid
  const all = provenHalves(evidence, label, known)
  const proven = plan ? all.filter(({ uuid }) => uuid === plan.peering || !plan.saw(uuid)) : all
  const [peering] = proven
  if (proven.length > 1) return { kind: 'several', peerings: proven }
  const guesses = plan === null && known === null ? guessesOf(evidence) : []
  if (!peering) return all[0] ? { kind: 'unplanned', peering: all[0] } : guessed(guesses, evidence.noGuess)
  const contradiction =
    shownUuid === null && specUuid !== null ? contradictedBy(peering, specUuid, label) : null
  // With Aiven's side gone there is nothing left of what the spec names; what else has the label is another's.
  const isDone = contradiction?.by === 'own-half' && evidence.isLeaving && evidence.connection === null
  if (contradiction) return isDone ? { kind: 'none' } : { kind: 'mismatch', contradiction }
  const alive = isAlive(peering) ? [] : guesses.filter(isAlive)
  return alive.length > 0 ? { kind: 'several', peerings: [peering, ...alive] } : { kind: 'proven', peering }
}

/** The halves that label or network prove to be the pair's, and in an apply the one that its plan recognised. */
function provenHalves(
  { halves, specUuid, plan }: Evidence,
  label: string,
  known: string | null,
): UpcloudPeering[] {
  const leading = known === null ? [] : halves.leadingTo(known)
  // What the spec names decides between several; an apply looks for nothing else.
  const decides = specUuid !== null && (leading.length > 0 || plan !== null)
  const planned = plan ? halves.all.filter(({ uuid }) => uuid === plan.peering) : []
  const found = new Set([...planned, ...(decides ? [] : halves.labelled(label)), ...leading])
  return [...found].filter(({ uuid }) => plan?.removed(uuid) !== true)
}

/** What a half says against the spec's `network_uuid`, which alone names Aiven's network now. */
function contradictedBy(peering: UpcloudPeering, specUuid: string, label: string): Contradiction | null {
  const own = labelOf(peering, AIVEN_VPC_KEY)
  const leads = peering.peer.uuid
  if (leads === specUuid) return own === null || own === label ? null : { by: 'other-label', peering }
  // Where its network is gone, the spec names the one that came after.
  const isSound = leads !== '' && peering.state !== 'deleted-peer-network'
  return isSound ? { by: 'own-half', peering } : null
}

/** Peerings that lie in the VPC's range, where a range may count at all. */
function guessesOf({ vpc, connection, halves, isOurs }: Evidence): UpcloudPeering[] {
  if (!vpc || !connection || aivenClass(connection.state) !== 'active') return []
  return halves.labelled(null).filter((peering) => !isOurs(peering.peer.uuid) && isInside(peering, vpc.cidr))
}

function guessed(guesses: readonly UpcloudPeering[], noGuess: boolean): Verdict {
  const [peering] = guesses
  if (!peering) return { kind: 'none' }
  if (guesses.length > 1) return { kind: 'several', peerings: guesses }
  return noGuess ? { kind: 'left-out', peerings: guesses } : { kind: 'guess', peering }
}

/** Traffic may flow over it. */
function isAlive({ state }: UpcloudPeering): boolean {
  return state === 'active' || state === 'provisioning'
}

/** Ranges of another family than the VPC's are passed over. */
function isInside({ peer }: UpcloudPeering, range: string): boolean {
  const isIpv6 = (cidr: string) => cidr.includes(':')
  const same = peer.cidrs.filter((cidr) => isIpv6(cidr) === isIpv6(range))
  return same.length > 0 && same.every((cidr) => cidrContains(range, cidr))
}
