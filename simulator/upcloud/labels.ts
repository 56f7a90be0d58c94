import { z } from 'zod'
import type { CloudResponse } from '../types.ts'
import type { Label } from '../world/model.ts'
import { failure } from './answers.ts'

/** Labels in a request. */
export const labelsBody = z.array(z.object({ key: z.string(), value: z.string() }))

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
