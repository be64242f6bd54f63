import { matchGlob } from '../arn/match-arn.js'
import { asString } from '../core/refuse.js'

/** A value by a key in any case, or by one with a variable part: `aws:resourcetag/*` for `aws:ResourceTag/team`. */
export const findOpen = <Value>(keys: ReadonlyMap<string, Value>, key: string): Value | undefined => {
  const wanted = asString(key, 'key').toLowerCase()
  const exact = keys.get(wanted)
  if (exact !== undefined) return exact
  for (const [pattern, value] of keys) {
    // the variable part cannot be empty
    if (pattern.includes('*') && wanted.length >= pattern.length && matchGlob(pattern, wanted)) return value
  }
  return undefined
}
