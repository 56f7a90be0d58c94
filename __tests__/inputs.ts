/** Inputs as a run of the action reads them. */
import type { Credentials } from '../src/settings/credentials.ts'
import { type Inputs, readAllInputs } from '../src/settings/inputs.ts'

/** @throws Error when one is wrong. */
export function readInputs(credentials: Credentials): Inputs {
  const { inputs, problems } = readAllInputs(credentials)
  if (inputs === null) throw new Error(problems.join('. '))
  return inputs
}
