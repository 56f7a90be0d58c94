import { z } from 'zod'
import type { CloudResponse, Json } from '../types.ts'
import type { Label } from '../world/model.ts'
import type { World } from '../world/world.ts'
import { failure } from './answers.ts'
import type { UpcloudCall } from './call.ts'

const label = z.object({ key: z.string(), value: z.string() })

/**
 * Labels in a request: a list, the same inside `label` as servers have it, or null for none. Left out in a
 * modification, they stay; null clears them, as UpCloud's Terraform provider asks for it.
 */
export const labelsBody = z.union([
  z.array(label),
  z.object({ label: z.array(label) }).transform((wrapped) => wrapped.label),
  z.null().transform((): Label[] => []),
])

/** The labels that are kept of those that were sent. */
export function sentLabels(call: UpcloudCall, labels: Label[]): Label[] {
  if (!call.world.options.upcloudTrimsLabels) return labels
  return labels.map(({ key, value }) => ({ key, value: value.trim() }))
}

/** Labels of peerings, networks and routers in an answer. */
export function labelsShape(world: World, labels: Label[]): Json {
  return world.options.labelsWrapped ? { label: labelList(labels) } : labelList(labels)
}

/** Labels as every answer lists them. */
export function labelList(labels: Label[]): Json[] {
  return labels.map(({ key, value }) => ({ key, value }))
}

/** System labels start with an underscore and cannot be written. */
const KEY = /^[\x20-\x5e\x60-\x7e][\x20-\x7e]{1,31}$/
const UNPRINTABLE = /\p{Cc}|\p{Cs}/u

/** Why UpCloud would refuse these labels; null when it takes them. */
export function labelProblem(labels: Label[]): CloudResponse | null {
  const seen = new Set<string>()
  for (const { key, value } of labels) {
    if (!KEY.test(key)) return failure(400, 'INVALID_LABEL_KEY', `The label key '${key}' is not valid.`)
    if (value.length > 255 || UNPRINTABLE.test(value)) {
      return failure(400, 'INVALID_LABEL_VALUE', `The value of the label '${key}' is not valid.`)
    }
    if (seen.has(key.toLowerCase())) {
      return failure(400, 'DUPLICATE_LABEL_KEYS', `The label key '${key}' is used more than once.`)
    }
    seen.add(key.toLowerCase())
  }
  return null
}

/** The labels after a PATCH: system labels stay, all others are replaced. */
export function replaceLabels(old: Label[], wanted: Label[]): Label[] {
  const system = old.filter(({ key }) => key.startsWith('_'))
  return [...system, ...wanted.filter(({ key }) => !key.startsWith('_'))]
}
