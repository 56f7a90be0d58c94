/** What a run carries from room to room. */

import type { RunReport } from '../domain/model.ts'
import type { GitHubClient } from '../github/client.ts'
import type { GitHubEvent } from '../github/event.ts'
import type { RunLog } from '../log.ts'
import type { Clock } from '../ports.ts'
import type { RunPulls } from '../publish/run-pulls.ts'
import type { Inputs } from '../settings/inputs.ts'
import type { Redact } from '../settings/secrets.ts'

export interface Dependencies {
  readonly env: NodeJS.ProcessEnv
  readonly clock: Clock
  /** Aborted when the runner wants the process to end. */
  readonly stop: AbortSignal
}

/** A report, and the changes it shows as `encodeItems` of domain/review.ts writes them. */
export interface Result {
  readonly report: RunReport
  readonly items: string
}

/** How the action names itself to every API. */
export const USER_AGENT = 'aiven-upcloud-peering/1'

export interface Session extends Dependencies {
  readonly inputs: Inputs
  /** Absolute path of the JSON plan. */
  readonly planFile: string
  /** With what GitHub was asked, as far as it was needed. */
  readonly event: GitHubEvent
  /** The pull requests that the run is about. */
  readonly pulls: RunPulls
  readonly log: RunLog
  readonly redact: Redact
  readonly github: GitHubLink
}

/** What the end of a run has: where the inputs were not readable, less of a session; then nothing is posted. */
export type Ending = Omit<Session, Readable> & { readonly [Key in Readable]: Session[Key] | null }
type Readable = 'inputs' | 'github' | 'pulls'

/** GitHub's client of a run, made when it is first asked for. */
export interface GitHubLink {
  /** Sends nothing. null: no token or no repository, so nothing is posted. Rejects when it cannot be loaded. */
  connect(): Promise<GitHubClient | null>
  close(): Promise<void>
}
