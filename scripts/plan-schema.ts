/** The plan file's shape as a zod schema, for its published JSON Schema. Cannot drift from the type that is written. */
import * as z from 'zod/mini'
import {
  ACTIONS,
  DESIRED_STATES,
  ERROR_CODES,
  MODES,
  NOTICE_CODES,
  OUTCOMES,
  STATUSES,
  WARNING_CODES,
} from '../src/domain/model.ts'
import type { PlanJson } from '../src/report/plan-json.ts'

const about = (description: string) => z.meta({ description })

const count = z.int().check(z.minimum(0))

const finding = z.strictObject({
  code: z.enum([...ERROR_CODES, ...WARNING_CODES, ...NOTICE_CODES]),
  severity: z.enum(['error', 'warning', 'notice']),
  message: z.string().check(about('What is wrong and what to do, one line of plain text.')),
  file: z.nullable(z.string()).check(about('Spec file; null for a finding of no entry.')),
  line: z.nullable(z.int()),
  column: z.nullable(z.int()),
})

const change = z.strictObject({
  side: z.enum(['aiven', 'upcloud']),
  action: z.enum(ACTIONS),
  interrupts: z.boolean().check(about('Traffic that flows now would stop.')),
})

const aiven = z.strictObject({
  project: z.nullable(z.string()),
  organization: z.optional(z.string().check(about('Only for a VPC of an organization.'))),
  vpc: z.nullable(z.string()),
  cidr: z.nullable(z.string()),
  state: z.nullable(z.string()).check(about("State of Aiven's peering connection; null: there is none.")),
  network_uuid: z.nullable(z.string()).check(about("Aiven's own network, once it is known.")),
})

const upcloud = z.strictObject({
  network: z.nullable(z.string()),
  zone: z.nullable(z.string()),
  cidrs: z.array(z.string()),
  peering: z.nullable(z.string()),
  state: z.nullable(z.string()).check(about('State of the UpCloud peering; null: there is none.')),
})

const peering = z.strictObject({
  name: z.string(),
  status: z.enum(STATUSES),
  desired: z.nullable(z.enum(DESIRED_STATES)).check(about('null: not in the spec.')),
  changes: z.array(change),
  aiven,
  upcloud,
  findings: z.array(finding),
  result: z.optional(
    z.nullable(z.enum(['applied', 'failed', 'skipped', 'unchanged'])).check(about('Only after apply.')),
  ),
  error: z.optional(z.nullable(z.string()).check(about('Only after apply: one line of text.'))),
})

export const planSchema = z
  .strictObject({
    version: z.literal(1),
    mode: z.enum(MODES),
    outcome: z.enum(OUTCOMES),
    digest: z
      .string()
      .check(z.regex(/^sha256:[0-9a-f]{64}$/), about('Covers the meaning of the changes only.')),
    counts: z.strictObject({
      'in-sync': count,
      create: count,
      update: count,
      repair: count,
      delete: count,
      waiting: count,
      blocked: count,
      unmanaged: count,
    }),
    findings: z.array(finding).check(about('Findings of the run as a whole.')),
    peerings: z.array(peering),
  })
  .check(about('The plan file of the Aiven–UpCloud VPC peering action.'))

type Keys<T> = T extends readonly (infer Item)[] ? Keys<Item> : T extends object ? keyof T : never
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
type Schema = z.output<typeof planSchema>

/** Fails to compile when a key is in one of the two only. */
export const SAME_KEYS: [
  Same<keyof Schema, keyof PlanJson>,
  Same<Keys<Schema['peerings']>, Keys<PlanJson['peerings']>>,
  Same<keyof Schema['peerings'][number]['aiven'], keyof PlanJson['peerings'][number]['aiven']>,
  Same<keyof Schema['peerings'][number]['upcloud'], keyof PlanJson['peerings'][number]['upcloud']>,
  Same<Keys<Schema['findings']>, Keys<PlanJson['findings']>>,
  Same<Keys<Schema['peerings'][number]['changes']>, Keys<PlanJson['peerings'][number]['changes']>>,
] = [true, true, true, true, true, true]
