/** One pair of a VPC and a network: what is wanted of it, and what both clouds show. Pure; used by plan and apply. */
import type { PairState } from '../decide/decide.ts'
import type { AivenConnection, AivenVpc, UpcloudPeering } from '../model.ts'
import { isMarked, labelValue, sameLabels } from './labels.ts'
import { recognise, type Verdict } from './recognise.ts'
import { halvesOf, labelledFor, liveConnection } from './tables.ts'
import type { PlanMemory, Target } from './target.ts'

export interface PairView {
  readonly connection: AivenConnection | null
  readonly verdict: Verdict
  /** The UpCloud half; null: there is none, or it is not clear which. */
  readonly peering: UpcloudPeering | null
  /** Aiven's own network as Aiven shows it, or did before in this run. */
  readonly shownUuid: string | null
  /** The same, or else as the spec says, or where the half leads. */
  readonly networkUuid: string | null
  readonly state: PairState
}

/** The pair as both clouds show it, by the account's UpCloud peerings; no VPC: it is gone, no plan: it is being made. */
export function viewPair(
  target: Target,
  vpc: AivenVpc | null,
  peerings: readonly UpcloudPeering[],
  plan: PlanMemory | null = null,
): PairView {
  const { aiven, upcloud } = target
  const connection = liveConnection(vpc, upcloud.network)
  const halves = halvesOf(peerings, upcloud.network)
  const { verdict, shownUuid } = recognise({ target, vpc, connection, halves, plan })
  const peering = verdict.kind === 'proven' || verdict.kind === 'guess' ? verdict.peering : null
  const leadsTo = peering?.peer.uuid || null
  // api-facts D6: a peering that UpCloud knows names Aiven's network, unless it says that network is gone.
  const recovered = peering?.state === 'deleted-peer-network' ? null : leadsTo
  const beside = labelledFor(halves, labelValue(aiven.vpc)).filter(({ uuid }) => uuid !== peering?.uuid)
  const half: PairState['upcloud'] = peering && {
    state: peering.state,
    configuredStatus: peering.configuredStatus,
    stale: shownUuid !== null && leadsTo !== null && leadsTo !== shownUuid,
    peerUnknown: shownUuid !== null && leadsTo === null,
    misnamed: peering.name !== target.name,
    mislabelled: !sameLabels(peering.labels, upcloud.labels),
    marked: isMarked(peering, aiven.vpc, target.ownSpecs),
    hasRouter: upcloud.hasRouter,
    going: false,
    flowsBeside: beside.some(({ state }) => state === 'active'),
  }
  return {
    connection,
    verdict,
    peering,
    shownUuid,
    networkUuid: shownUuid ?? aiven.networkUuid ?? recovered,
    state: { desired: target.desired, aiven: connection?.state ?? null, upcloud: half },
  }
}

/** The peerings among which it is not clear which is the pair's half; empty when it is clear. */
export function candidatesOf({ verdict }: PairView): readonly UpcloudPeering[] {
  return 'peerings' in verdict ? verdict.peerings : []
}

/** UUIDs of the peerings that are or could be the pair's half. */
export function halvesIn(view: PairView): string[] {
  return (view.peering ? [view.peering] : candidatesOf(view)).map(({ uuid }) => uuid)
}

/** For people: what each cloud shows, `Aiven ACTIVE, UpCloud none`. */
export function statesText({ connection, peering }: Pick<PairView, 'connection' | 'peering'>): string {
  return `Aiven ${connection?.state ?? 'none'}, UpCloud ${peering?.state ?? 'none'}`
}
