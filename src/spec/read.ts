/** From the `spec` input to the checked spec. */

import type { Spec } from '../domain/model.ts'
import { workspaceOf } from '../run/context.ts'
import type { Session } from '../run/session.ts'
import { readSpecFiles } from './files.ts'

/** Reads and checks the spec files. Rejects with SpecError. */
export async function readSpec({ inputs, event, env }: Session): Promise<Spec> {
  const sources = await readSpecFiles(workspaceOf(env), inputs.spec)
  // A stranger's pull request gets no secrets, so the names of accounts cannot be judged there.
  const blind = event.fork !== false || event.dependabot
  const { loadSpec } = await import('./load.ts')
  return loadSpec(sources, blind ? null : inputs.credentials)
}
