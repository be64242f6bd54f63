import type { Finding, Severity } from '../core/finding.js'
import type { JsonPointer } from '../core/json-pointer.js'
import { fill, partsOf, type Refusal } from '../core/refusal.js'

/** A finding in the words of a refusal: the checker reports what a builder throws. */
export const findingOf = (
  refusal: Refusal,
  severity: Severity,
  pointer: JsonPointer,
  facts: Readonly<Record<string, string>>,
  docs: string,
): Finding => {
  const { what, expected, fix } = partsOf(refusal)
  return {
    code: refusal.code,
    severity,
    pointer,
    message: fill(`${what}: expected ${expected}`, facts),
    fix: fill(fix, facts),
    docs,
  }
}
