/** What is wanted of one pair of a VPC and a network, and what an apply remembers of its plan. */
import type { Desired, Label, SpecEntry } from '../model.ts'
import type { Others } from './others.ts'

/** Everything that the decisions about a pair need beside what the clouds show. */
export interface Target {
  readonly name: string
  readonly desired: Desired
  /** As the entry says, with the VPC's id. */
  readonly aiven: Omit<SpecEntry['aiven'], 'vpc'> & { readonly vpc: string }
  readonly upcloud: {
    readonly account: string
    readonly network: string
    readonly labels: readonly Label[]
    readonly hasRouter: boolean
  }
  /** `peering-spec` label values that count as this spec's own. */
  readonly ownSpecs: ReadonlySet<string>
  /** Not in the spec: only a peering that carries our own label may be touched. */
  readonly onlyIfOwn: boolean
  readonly others: Others
}

/** What an apply knows from its plan. What a plan did not recognise, its apply never recognises. */
export interface PlanMemory {
  /** UUID of the peering that the plan recognised. */
  readonly peering: string | null
  /** It recognised it by its range alone. Until it has our label, it counts only while that guess holds. */
  readonly isGuess: boolean
  /** Whether the plan saw a peering with this UUID, recognised or not. */
  readonly saw: (uuid: string) => boolean
  /** Whether this run removed the peering with this UUID; where it still shows, the answer is an old one. */
  readonly removed: (uuid: string) => boolean
  /** Aiven's network as this run saw it on the present connection; null: not yet. */
  readonly networkUuid: string | null
}
