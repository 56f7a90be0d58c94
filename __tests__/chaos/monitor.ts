/**
 * Watches every request of every run at the clouds' end, and says when a promise is broken.
 *
 * It knows what each run was told and when, so that a harm counts only when the run could have known better:
 * neither cloud offers "change it if nobody else did", so between a look and a write the world may move.
 */
import type { Peering } from '../../simulator/index.ts'
import { Acquaintance, type Connections } from './acquaintance.ts'
import type { Actor } from './actor.ts'
import { type Cloud, isMutation, type Meaning } from './calls.ts'
import { Ledger, type PlannedRow } from './ledger.ts'
import type { Settings } from './scenario.ts'
import {
  type Ends,
  halvesOf,
  liveConnections,
  liveState,
  noteIds,
  OTHER_SPEC,
  type Stage,
  type Staged,
} from './stage.ts'
import {
  aivenIsRight,
  areLabelsWrong,
  areRight,
  carries,
  flows,
  type Half,
  halvesNow,
  isAsWritten,
  isRecognisable,
  joinedNow,
  recognisable,
  showableNow,
} from './truth.ts'
import type { Universe } from './universe.ts'

export const PROMISES = {
  'beyond-the-plan': 'a run writes something that its plan does not name',
  'not-marked':
    "a run takes Aiven's side away while the half that its plan recognised has no label of the VPC",
  'posted-again': 'a run posts to Aiven again for an entry that it has seen or made',
  'two-halves': 'a run makes a second UpCloud side for a pair',
  'two-connections': 'there are two Aiven sides for a pair',
  'cut-traffic': 'a side that carries traffic is taken away without being asked for',
  'touched-others': 'a run changes something that is not in the spec',
  'made-unwanted': 'a run makes a side that is to be absent',
  'made-wrong': 'a run makes a side that is not as the spec says',
  'ignored-pause': 'a run sends a request to a host that named a pause which is not over',
  'wrote-while-planning': 'a run writes before its plan is made',
  'did-not-look': 'a run writes without having looked at both sides since its last write',
  'said-untruth': 'a run says of a peering what was not true when it last looked',
  'denied-change': 'a run says that it changed nothing, and it did',
  'ran-too-long': 'a run takes longer than its limits allow',
  threw: 'a run ends with an exception instead of a report',
  'did-not-converge': 'the undisturbed run leaves a peering different, and nothing stands in its way',
  'did-not-rest': 'a run changes something although everything is as wanted',
} as const
export type Promise_ = keyof typeof PROMISES

export interface Violation {
  readonly promise: Promise_
  readonly actor: string
  readonly what: string
}

/** How long ago the answer may have come by which a run decides to write: the other half of a look may take so long. */
const LOOK_MS = 12_000
/** How long a write may wait for its turn behind other requests: as long as one of them that hangs, and a moment. */
const TURN_MS = 31_500

/** What one read showed, by name of the entry; told from the world at the moment of the answer. */
interface VpcLook {
  readonly at: number
  /** When it was asked for, counted in requests: of two looks the run goes by the one it asked for later. */
  readonly order: number
  /** The VPC is no more: a 404 is the truth, and not a path of the wrong form. */
  readonly gone: boolean
  /** Aiven's connections that were not going away, of every pair. */
  readonly live: Connections
  readonly right: ReadonlyMap<string, boolean>
  /** The networks that each entry's Aiven side joined. */
  readonly joined: ReadonlyMap<string, ReadonlySet<string>>
  /** Those of them that Aiven may show. */
  readonly showable: ReadonlyMap<string, ReadonlySet<string>>
}
interface PeeringsLook {
  readonly at: number
  /** When the answer reached the run: how long it was on its way, no run can know. */
  readonly came: number
  readonly order: number
  readonly gone: false
  /** The customer's halves of each entry, and the networks that its Aiven side joined then. */
  readonly shown: ReadonlyMap<string, readonly Half[]>
  readonly joined: ReadonlyMap<string, ReadonlySet<string>>
  /** UUIDs of halves that carried traffic, and of those that another spec owned. */
  readonly carrying: ReadonlySet<string>
  readonly others: ReadonlySet<string>
  /** UUIDs of halves without the label of a VPC. */
  readonly unmarked: ReadonlySet<string>
}

/** What a run knew when it decided to write. */
interface Knowledge {
  readonly at: number
  readonly vpcs: ReadonlyMap<string, VpcLook>
  readonly peerings: PeeringsLook | null
}
const NOTHING_KNOWN: Knowledge = { at: 0, vpcs: new Map(), peerings: null }

/** unclear: one side changed between the looks at the two, or the labels were on the wrong peering. */
export type Saw = 'yes' | 'no' | 'unclear'

interface Memory {
  readonly acquaintance: Acquaintance
  readonly vpcs: Map<string, VpcLook>
  peerings: PeeringsLook | null
  /** For each pair, when it was last written to, and what was looked at since. */
  readonly written: Map<string, { readonly at: number; readonly looked: Set<Cloud> }>
  /** What was known at the last decision for each write. */
  readonly decisions: Map<string, Knowledge>
  /** Until when each host wants no requests. */
  readonly pauses: Map<Cloud, number>
  /** Pairs that it asked a cloud to change. */
  readonly touched: Set<string>
  /** What its plan names. */
  ledger: Ledger
  /** UUIDs of halves that the plan may have guessed at. */
  guesses: ReadonlySet<string>
  effects: number
}

/** What is known about a request when it leaves. */
export interface Note {
  readonly actor: Actor
  readonly meaning: Meaning
  readonly pair: Ends | null
  readonly order: number
  readonly sentAt: number
  /** What the run knew when it decided to send it, if it is a write. */
  readonly known: Knowledge
}

export class Monitor {
  readonly violations: Violation[] = []
  /** Harms that no run could have avoided: the world moved between its look and its write. */
  races = 0
  readonly #stage: Stage
  readonly #universe: Universe
  readonly #settings: Settings
  #order = 0
  readonly #memories = new Map<Actor, Memory>()

  constructor(stage: Stage, universe: Universe, settings: Settings) {
    this.#stage = stage
    this.#universe = universe
    this.#settings = settings
  }

  broken(promise: Promise_, actor: Actor, what: string): void {
    this.violations.push({ promise, actor: actor.name, what })
  }

  /** A request leaves a run. */
  sent(actor: Actor, cloud: Cloud, meaning: Meaning): Note {
    const memory = this.#memory(actor)
    const left = (memory.pauses.get(cloud) ?? 0) - this.#universe.now
    if (left > 0) this.broken('ignored-pause', actor, `${meaning.does} to ${cloud}, ${left} ms early`)
    const pair = this.#pairOf(meaning)
    this.#order += 1
    const note: Note = {
      actor,
      meaning,
      pair,
      order: this.#order,
      sentAt: this.#universe.now,
      known: memory.decisions.get(decisionOf(meaning, pair)) ?? NOTHING_KNOWN,
    }
    if (!isMutation(meaning)) return note
    if (actor.phase !== 'applying') this.broken('wrote-while-planning', actor, meaning.does)
    if (!pair) return note
    const key = keyOf(pair)
    memory.touched.add(key)
    if (meaning.does === 'aiven-post') memory.acquaintance.posts(key)
    const looked = memory.written.get(key)?.looked ?? new Set()
    if (looked.size < 2)
      this.broken(
        'did-not-look',
        actor,
        `${meaning.does} of ${key} after a look at ${[...looked].join() || 'nothing'}`,
      )
    memory.written.set(key, { at: this.#universe.now, looked: new Set() })
    return note
  }

  /** The run has an answer or knows that none will come. */
  settled({ actor, meaning, pair }: Note, isRefused: boolean): void {
    if (!pair) return
    const { acquaintance } = this.#memory(actor)
    if (meaning.does === 'aiven-post') acquaintance.settles(keyOf(pair))
    if (meaning.does === 'aiven-delete' && !isRefused) acquaintance.asksToRemove(keyOf(pair))
  }

  /** A run decides to write. What it learns while the request waits for its turn comes too late. */
  decides(actor: Actor, write: string): void {
    const { acquaintance, decisions, vpcs, peerings } = this.#memory(actor)
    decisions.set(write, { at: this.#universe.now, vpcs: new Map(vpcs), peerings })
    const [does, key = ''] = write.split(' ')
    if (does !== 'aiven-post') return
    if (acquaintance.knows(key)) this.broken('posted-again', actor, key)
  }

  /** The run was told to leave a host alone for a while. */
  toldToPause(actor: Actor, cloud: Cloud, ms: number): void {
    const { pauses } = this.#memory(actor)
    pauses.set(cloud, Math.max(pauses.get(cloud) ?? 0, this.#universe.now + ms))
  }

  /** A run goes from planning to applying: what it saw so far was for the plan. `plan` is its plan file's rows. */
  applying(actor: Actor, plan: readonly PlannedRow[]): void {
    actor.phase = 'applying'
    const memory = this.#memory(actor)
    memory.ledger = new Ledger(plan)
    memory.guesses = this.#guessesNow()
    for (const pair of this.#pairs())
      this.#memory(actor).written.set(keyOf(pair), { at: this.#universe.now, looked: new Set() })
  }

  /**
   * Halves that a plan may guess at: unlabelled, near, beside an Aiven side that is ACTIVE, or was a moment ago, and shows
   * no network. That such a one may be a stranger's is what the contract accepts; everything else is a harm.
   */
  #guessesNow(): ReadonlySet<string> {
    const { simulator, staged } = this.#stage
    const { world, options } = simulator
    if (options.stateInfoInActive) return new Set()
    const joined = staged.filter((one) =>
      liveConnections(this.#stage, one).some((each) =>
        ['ACTIVE', 'DELETED_BY_PEER'].includes(world.aivenState(each)),
      ),
    )
    const unlabelled = joined.flatMap(({ network }) =>
      world.peeringsOf(network).filter(({ labels }) => labels.every(({ key }) => key !== 'aiven-vpc')),
    )
    return new Set(unlabelled.map(({ uuid }) => uuid))
  }

  /** Runs the request, as the cloud does it, and looks at what it did. */
  carriedOut<T>(note: Note, handle: () => T): T {
    if (!isMutation(note.meaning)) return handle()
    const { world } = this.#stage.simulator
    const half = 'peering' in note.meaning ? world.upcloud.peerings.get(note.meaning.peering) : undefined
    const before = {
      carried: half !== undefined && carries(this.#stage, half),
      flowed: note.pair !== null && flows(this.#stage, note.pair),
      others: half ? isOthers(half) : false,
      connections: this.#connectionsOf(note.pair),
      ...this.#signatures(),
    }
    this.#judgeByPlan(note)
    const uuids = new Set(this.#stage.simulator.world.upcloud.peerings.keys())
    const result = handle()
    for (const uuid of this.#stage.simulator.world.upcloud.peerings.keys())
      if (!uuids.has(uuid)) this.#memory(note.actor).ledger.made(uuid)
    noteIds(this.#stage)
    const after = this.#signatures()
    if (after.outside !== before.outside) {
      if (this.#memory(note.actor).guesses.has(half?.uuid ?? '')) this.races += 1
      else this.broken('touched-others', note.actor, JSON.stringify(note.meaning))
    }
    if (after.inside === before.inside) return result
    const memory = this.#memory(note.actor)
    if (note.meaning.does === 'aiven-delete' && note.pair) {
      memory.acquaintance.asksToRemove(keyOf(note.pair), before.connections)
      for (const other of this.#memories.values()) other.acquaintance.otherRemoved(before.connections)
    }
    memory.effects += 1
    this.#judge(note, half, before)
    return result
  }

  /** By the plan file alone: what the world is like does not matter. */
  #judgeByPlan(note: Note): void {
    const { actor, meaning } = note
    const { ledger } = this.#memory(actor)
    const peers = this.#stage.peersOf
    if (!ledger.covers(meaning, (which) => peers.get(which) ?? which))
      this.broken('beyond-the-plan', actor, JSON.stringify(meaning))
    if (meaning.does !== 'aiven-delete') return
    const half = ledger.halfOf(meaning.vpc, peers.get(meaning.which) ?? meaning.which)
    const labels = half === null ? null : this.#stage.simulator.world.upcloud.peerings.get(half)?.labels
    if (labels?.every(({ key, value }) => key !== 'aiven-vpc' || value !== meaning.vpc))
      this.#harm('not-marked', note, !note.known.peerings?.unmarked.has(half ?? ''))
  }

  #judge(
    note: Note,
    half: Peering | undefined,
    before: { carried: boolean; flowed: boolean; others: boolean },
  ): void {
    const { meaning, pair } = note
    const staged = pair ? this.#stagedOf(pair) : undefined
    if (meaning.does === 'aiven-post') this.#judgeNewConnection(note, staged)
    if (meaning.does === 'upcloud-post') this.#judgeNewHalf(note, staged)
    if (meaning.does === 'aiven-delete' && before.flowed && !this.#mayRemove(pair))
      this.#harm('cut-traffic', note, !halvesKnown(note, staged).some(({ state }) => state === 'active'))
    if (!half || (meaning.does !== 'upcloud-patch' && meaning.does !== 'upcloud-delete')) return
    if (before.others) this.#harm('touched-others', note, !note.known.peerings?.others.has(half.uuid))
    const isPause = meaning.does === 'upcloud-patch' && meaning.configured === 'disabled'
    const isAsked = this.#mayRemove(pair) || (isPause && staged?.entry.desired === 'disabled')
    if (before.carried && (isPause || meaning.does === 'upcloud-delete') && !isAsked)
      this.#harm('cut-traffic', note, !note.known.peerings?.carrying.has(half.uuid))
  }

  #judgeNewConnection({ actor, pair }: Note, staged: Staged | undefined): void {
    if (staged?.entry.desired === 'absent') this.broken('made-unwanted', actor, staged.entry.name)
    if (pair && liveConnections(this.#stage, pair).length > 1)
      this.broken('two-connections', actor, keyOf(pair))
  }

  #judgeNewHalf(note: Note, staged: Staged | undefined): void {
    const { actor, meaning, pair } = note
    if (meaning.does !== 'upcloud-post') return
    const made = this.#stage.simulator.world.upcloud.peeringBetween(meaning.network, meaning.peer)
    if (!staged || !pair || !made) {
      this.broken('touched-others', actor, `made a peering from ${meaning.network} to ${meaning.peer}`)
      return
    }
    const { desired, name } = staged.entry
    if (desired === 'absent') this.broken('made-unwanted', actor, name)
    if (!isAsWritten(made, staged) || made.configured !== desired) this.broken('made-wrong', actor, name)
    const count = recognisable(this.#stage, pair).length
    if (count > 1) this.#harm('two-halves', note, halvesKnown(note, staged).length === 0)
  }

  /** A harm; excused when a fresh look said that there would be none. */
  #harm(promise: Promise_, { actor, meaning, pair, sentAt, known }: Note, unaware: boolean): void {
    const { at, peerings } = known
    const age = sentAt - (peerings?.came ?? 0)
    const isFresh = at - (peerings?.came ?? 0) <= LOOK_MS && sentAt - at <= TURN_MS
    if (unaware && isFresh) this.races += 1
    else {
      const said = unaware ? `, ${age} ms after it last looked` : ''
      this.broken(promise, actor, `${meaning.does} of ${pair ? keyOf(pair) : 'nobody'}${said}`)
    }
  }

  /** An answer that can be understood arrived. `look` was made when the cloud answered. */
  answered({ actor, meaning, pair, order }: Note, look: VpcLook | PeeringsLook | null): void {
    const memory = this.#memory(actor)
    if (meaning.does === 'aiven-post' && pair)
      memory.acquaintance.made(keyOf(pair), [...this.#connectionsOf(pair), `post ${order}`])
    if (meaning.does === 'read-vpc' && look && 'live' in look) sawVpc(memory, meaning.vpc, { ...look, order })
    if (meaning.does === 'read-peerings' && look && 'carrying' in look)
      sawPeerings(memory, { ...look, order, came: this.#universe.now })
  }

  /** What a read shows at this moment. */
  look(meaning: Meaning): VpcLook | PeeringsLook | null {
    const at = this.#universe.now
    const { staged, simulator } = this.#stage
    if (meaning.does === 'read-vpc') {
      const connections = simulator.world.connectionsOf(meaning.vpc)
      const live = connections.filter((one) => liveState(this.#stage, one) !== null)
      return {
        at,
        order: 0,
        gone: !simulator.world.aiven.vpcs.has(meaning.vpc),
        live: new Map(
          [...Map.groupBy(live, ({ peerVpc }) => `${meaning.vpc}|${peerVpc}`)].map(([pair, ones]) => [
            pair,
            new Set(ones.map(({ id }) => id)),
          ]),
        ),
        right: new Map(staged.map((one) => [one.entry.name, aivenIsRight(this.#stage, one)])),
        joined: new Map(staged.map((one) => [one.entry.name, joinedNow(this.#stage, one)])),
        showable: new Map(staged.map((one) => [one.entry.name, showableNow(this.#stage, one)])),
      }
    }
    if (meaning.does !== 'read-peerings') return null
    const halves = [...simulator.world.upcloud.peerings.values()]
    return {
      at,
      came: at,
      order: 0,
      gone: false,
      shown: new Map(staged.map((one) => [one.entry.name, halvesNow(this.#stage, one)])),
      joined: new Map(staged.map((one) => [one.entry.name, joinedNow(this.#stage, one)])),
      carrying: new Set(halves.filter((half) => carries(this.#stage, half)).map(({ uuid }) => uuid)),
      others: new Set(halves.filter(isOthers).map(({ uuid }) => uuid)),
      unmarked: new Set(
        halves.filter(({ labels }) => labels.every(({ key }) => key !== 'aiven-vpc')).map(({ uuid }) => uuid),
      ),
    }
  }

  /** Whether the run saw, when it last looked at each side, that the entry is as wanted. */
  sawRight(actor: Actor, one: Staged): Saw {
    const { vpcs, peerings } = this.#memory(actor)
    const { name, desired } = one.entry
    const look = vpcs.get(one.vpc.id)
    // A VPC that is gone has no sides; one that is named by its range is then not even asked for.
    const isGone = look?.gone ?? !this.#stage.simulator.world.aiven.vpcs.has(one.vpc.id)
    if (!(isGone && desired === 'absent') && look?.right.get(name) !== true) return 'no'
    const halves = peerings?.shown.get(name)
    if (!halves) return 'no'
    // The Aiven side may have been removed, or made anew with another network, between the two looks.
    const joined = [look, peerings].map((each) => each?.joined.get(name) ?? new Set<string>())
    if (joined.some((each) => areLabelsWrong(halves, each))) return 'unclear'
    const atBoth = joined.map((each) => areRight(one, halves, each))
    return atBoth[0] === atBoth[1] ? (atBoth[0] ? 'yes' : 'no') : 'unclear'
  }

  /** Names of entries whose half was `peer-disabled` when the run last looked, since its other side was gone. */
  sawDisabled(actor: Actor): ReadonlySet<string> {
    const shown = [...(this.#memory(actor).peerings?.shown ?? [])]
    const isOrphan = ({ state, agreed }: Half) => state === 'peer-disabled' && !agreed
    return new Set(shown.flatMap(([name, halves]) => (halves.some(isOrphan) ? [name] : [])))
  }

  /** Whether the run asked a cloud to change this pair. */
  touched(actor: Actor, one: Staged): boolean {
    return this.#memory(actor).touched.has(keyOf(one))
  }

  /** Writes of a run that took effect so far. */
  effectsOf(actor: Actor): number {
    return this.#memory(actor).effects
  }

  #memory(actor: Actor): Memory {
    const known = this.#memories.get(actor)
    if (known) return known
    const made = {
      acquaintance: new Acquaintance(),
      vpcs: new Map(),
      peerings: null,
      written: new Map(),
      touched: new Set<string>(),
      ledger: new Ledger([]),
      guesses: new Set<string>(),
      decisions: new Map(),
      pauses: new Map(),
      effects: 0,
    }
    this.#memories.set(actor, made)
    return made
  }

  /** Ids of Aiven's connections of a pair that are not going away. */
  #connectionsOf(pair: Ends | null): string[] {
    return pair ? liveConnections(this.#stage, pair).map(({ id }) => id) : []
  }

  #pairs(): readonly Ends[] {
    return [...this.#stage.staged, ...this.#stage.orphans]
  }

  #stagedOf(ends: Ends): Staged | undefined {
    return this.#stage.staged.find((one) => keyOf(one) === keyOf(ends))
  }

  /** The pair was to go. */
  #mayRemove(pair: Ends | null): boolean {
    if (!pair) return false
    const staged = this.#stagedOf(pair)
    return staged ? staged.entry.desired === 'absent' : this.#settings.unmanaged === 'delete'
  }

  #pairOf(meaning: Meaning): Ends | null {
    const { networksOf } = this.#stage
    const find = (fits: (ends: Ends) => boolean) => this.#pairs().find(fits) ?? null
    switch (meaning.does) {
      case 'aiven-post':
        return find(({ vpc, network }) => vpc.id === meaning.vpc && network.uuid === meaning.network)
      case 'aiven-delete': {
        const peer = this.#stage.peersOf.get(meaning.which) ?? meaning.which
        return find(({ vpc, network }) => vpc.id === meaning.vpc && network.uuid === peer)
      }
      case 'upcloud-post':
        return find(
          ({ vpc, network }) =>
            network.uuid === meaning.network && networksOf.get(vpc.id)?.has(meaning.peer) === true,
        )
      case 'upcloud-patch':
      case 'upcloud-delete':
        return find((ends) => halvesOf(this.#stage, ends).some(({ uuid }) => uuid === meaning.peering))
      default:
        return null
    }
  }

  /** What entries ask for and what none does, as text; states aside, since they move by themselves. */
  #signatures(): { inside: string; outside: string } {
    const { world } = this.#stage.simulator
    // What is long gone goes first.
    for (const vpc of world.aiven.vpcs.values()) world.connectionsOf(vpc)
    const pairs = this.#pairs().filter((ends) => this.#stagedOf(ends) || this.#mayRemove(ends))
    const keys = new Set(pairs.map(keyOf))
    const halves = new Set(pairs.flatMap((ends) => halvesOf(this.#stage, ends)))
    const inside: string[] = []
    const outside: string[] = []
    for (const { id, vpcId, peerVpc, deletingSince } of world.aiven.connections.values())
      (keys.has(`${vpcId}|${peerVpc}`) ? inside : outside).push(`${id} ${deletingSince}`)
    for (const half of world.upcloud.peerings.values())
      if (half.account === world.defaultAccount)
        (halves.has(half) ? inside : outside).push(
          `${half.uuid} ${half.name} ${half.configured} ${JSON.stringify(half.labels)}`,
        )
    for (const { account, uuid, name, router } of world.upcloud.networks.values())
      if (account === world.defaultAccount) outside.push(`${uuid} ${name} ${router}`)
    return { inside: inside.join('\n'), outside: outside.join('\n') }
  }
}

function sawVpc({ acquaintance, vpcs, written }: Memory, vpc: string, look: VpcLook): void {
  if (look.order >= (vpcs.get(vpc)?.order ?? 0)) vpcs.set(vpc, look)
  acquaintance.sees(look.live)
  for (const [key, { at, looked }] of written) if (key.startsWith(vpc) && look.at >= at) looked.add('aiven')
}

function sawPeerings(memory: Memory, look: PeeringsLook): void {
  if (look.order >= (memory.peerings?.order ?? 0)) memory.peerings = look
  for (const { at, looked } of memory.written.values()) if (look.at >= at) looked.add('upcloud')
}

/** The halves of an entry that the run could know as such: by what it was told of both clouds when it decided. */
function halvesKnown({ known: { vpcs, peerings } }: Note, staged: Staged | undefined): Half[] {
  if (!staged) return []
  const { vpc, entry } = staged
  const shown = vpcs.get(vpc.id)?.showable.get(entry.name) ?? new Set<string>()
  return (peerings?.shown.get(entry.name) ?? []).filter((half) => isRecognisable(half, shown))
}

function isOthers({ labels }: Peering): boolean {
  return labels.some(({ key, value }) => key === 'peering-spec' && value === OTHER_SPEC)
}

/** The name of a write as `decides` is told of it. */
function decisionOf(meaning: Meaning, pair: Ends | null): string {
  if ('peering' in meaning) return `${meaning.does} ${meaning.peering}`
  if (meaning.does === 'upcloud-post') return `${meaning.does} ${meaning.network}|${meaning.peer}`
  return `${meaning.does} ${pair ? keyOf(pair) : ''}`
}

function keyOf({ vpc, network }: Ends): string {
  return `${vpc.id}|${network.uuid}`
}
