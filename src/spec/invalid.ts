/** A mistake in the spec. */
import type { Finding, Position } from '../domain/model.ts'

/** A `spec-invalid` error at a place. */
export function invalid(message: string, at: Position): Finding {
  return { code: 'spec-invalid', severity: 'error', message, at }
}
