import type { Json } from '../../core/json.js'

/** Freezes a value of ours and everything in it, and tells how many members its objects have. */
export const freezeAndCount = (value: Json): number => {
  let members = 0
  const rest: Json[] = [value]
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    if (typeof part !== 'object' || part === null) continue
    const parts: readonly Json[] = Array.isArray(part) ? part : Object.values(part)
    if (!Array.isArray(part)) members += parts.length
    for (const inner of parts) if (typeof inner === 'object' && inner !== null) rest.push(inner)
    Object.freeze(part)
  }
  return members
}
