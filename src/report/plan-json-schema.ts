/**
 * The plan file's shape: the one source of its type and of its published JSON Schema. Never part of the bundle,
 * which imports the type only.
 */
import * as z from 'zod/mini'
import {
  ACTIONS,
  DESIRED_STATES,
  ERROR_CODES,
  MODES,
  NOTICE_CODES,
  OUTCOMES,
  RESULTS,
  STATUSES,
  type Status,
  WARNING_CODES,
} from '../domain/model.ts'

const about = (description: string, ...examples: unknown[]) =>
  z.meta(examples.length > 0 ? { description, examples } : { description })

const text = (description: string, ...examples: string[]) => z.string().check(about(description, ...examples))

/** Text that may be missing; `absence` says what null means. */
const maybe = (description: string, absence: string, ...examples: string[]) =>
  z.nullable(z.string()).check(about(`${description} null: ${absence}.`, ...examples))

const count = z.int().check(z.minimum(0))

const place = (description: string) => z.nullable(z.int().check(z.minimum(1))).check(about(description))

const finding = z
  .strictObject({
    code: z
      .enum([...ERROR_CODES, ...WARNING_CODES, ...NOTICE_CODES])
      .check(about('Stable; docs/findings.md explains each.', 'no-router')),
    severity: z.enum(['error', 'warning', 'notice']),
    message: text('What is wrong and what to do: one line of plain text.'),
    file: maybe('Spec file, relative to the workspace.', 'the finding is about no entry', 'peering.yml'),
    line: place('Line in the file, from 1.'),
    column: place('Column in the line, from 1.'),
  })
  .check(about('One thing a person should know.'))

const change = z
  .strictObject({
    side: z.enum(['aiven', 'upcloud']),
    action: z.enum(ACTIONS).check(about('A repair is `delete` followed by `create` on one side.')),
    interrupts: z.boolean().check(about('Traffic that flows now would stop.')),
  })
  .check(about('One wanted write on one side.'))

const aiven = z
  .strictObject({
    project: maybe(
      'Aiven project of the VPC.',
      'it belongs to an organization, or is not known',
      'acme-prod',
    ),
    organization: z.optional(text('Aiven organization of the VPC; only when it belongs to one.')),
    vpc: maybe('Id of the VPC.', 'it was not found'),
    cidr: maybe('Range of the VPC.', 'it was not found', '10.77.8.0/22'),
    state: maybe("State of Aiven's peering connection.", 'there is none', 'ACTIVE'),
    network_uuid: maybe("Aiven's own UpCloud network, which UpCloud's side names.", 'not known yet'),
  })
  .check(about('The Aiven side.'))

const upcloud = z
  .strictObject({
    network: maybe('UUID of the SDN network.', 'it was not found'),
    zone: maybe('Zone of the network.', 'it was not found', 'de-fra1'),
    cidrs: z.array(z.string()).check(about('Ranges of the network.', ['10.9.0.0/24'])),
    peering: maybe('UUID of the UpCloud peering.', 'there is none'),
    state: maybe('State of the UpCloud peering.', 'there is none', 'active'),
  })
  .check(about('The UpCloud side.'))

const peering = z
  .strictObject({
    name: text('Name in the spec; of an unmanaged peering its name at UpCloud, or its network.', 'orders'),
    status: z.enum(STATUSES),
    desired: z.nullable(z.enum(DESIRED_STATES)).check(about('Wanted state. null: not in the spec.')),
    changes: z.array(change),
    aiven,
    upcloud,
    findings: z.array(finding),
    result: z.optional(
      z.nullable(z.enum(RESULTS)).check(about('Only after `apply`. null: the run ended before it.')),
    ),
    error: z.optional(
      maybe('Only after `apply`: why a change failed, one line of text.', 'nothing went wrong'),
    ),
  })
  .check(about('One peering of the spec, or one that exists without an entry (`unmanaged`).'))

/** `result` and `error` exist after `apply`, in every peering, and at no other time. */
const RESULTS_AFTER_APPLY = {
  if: { type: 'object', properties: { mode: { const: 'apply' } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: withPeerings(has('result', 'error')),
  else: withPeerings({ not: { anyOf: [has('result'), has('error')] } }),
}

/** Names the keys under `properties`, too: strict validators want to see them there. */
function has(...keys: readonly string[]): Record<string, unknown> {
  return { type: 'object', required: keys, properties: Object.fromEntries(keys.map((key) => [key, {}])) }
}

function withPeerings(rule: Record<string, unknown>): Record<string, unknown> {
  const items = { type: 'object', ...rule }
  return { type: 'object', properties: { peerings: { type: 'array', items } } }
}

export const planJsonSchema = z
  .strictObject({
    version: z.literal(1).check(about('Version of this file format.')),
    mode: z.enum(MODES),
    outcome: z.enum(OUTCOMES).check(about('`failed` before `blocked`, `applied`, `pending`, `in-sync`.')),
    digest: z
      .string()
      .check(
        z.regex(/^sha256:[0-9a-f]{64}$/),
        about('Digest of the meaning of the planned changes; it moves with nothing else.'),
      ),
    counts: z
      .strictObject({
        'in-sync': count,
        create: count,
        update: count,
        repair: count,
        delete: count,
        waiting: count,
        blocked: count,
        unmanaged: count,
      } satisfies Record<Status, typeof count>)
      .check(about('Peerings of each status.')),
    findings: z.array(finding).check(about('Findings of no single entry.')),
    peerings: z.array(peering),
  })
  .check(about('The plan file of the Aiven–UpCloud VPC peering action.'), z.meta(RESULTS_AFTER_APPLY))

/** The content of the plan file. */
export type PlanJson = z.output<typeof planJsonSchema>
export type PeeringJson = PlanJson['peerings'][number]
export type FindingJson = PlanJson['findings'][number]
