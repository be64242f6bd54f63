import type { Finding, Severity } from '../core/finding.js'
import type { JsonPointer } from '../core/json-pointer.js'
import { fill, type Refusal } from '../core/refusal.js'

/** A finding in the words of a refusal: what a builder throws, the checker reports. */
export const findingOf = (
  refusal: Refusal,
  severity: Severity,
  pointer: JsonPointer,
  facts: Readonly<Record<string, string>>,
  docs: string,
): Finding => ({
  code: refusal.code,
  severity,
  pointer,
  message: fill(`${refusal.problem}: expected ${refusal.expected}`, facts),
  fix: fill(refusal.fix, facts),
  docs,
})
