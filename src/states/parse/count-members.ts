import type { Json } from '../../core/json.js'

/** Tells how many members the objects of a value have, and freezes a value of ours with everything in it. */
export const countMembers = (value: Json, freeze: boolean): number => {
  let members = 0
  const rest: Json[] = [value]
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    if (typeof part !== 'object' || part === null) continue
    const parts: readonly Json[] = Array.isArray(part) ? part : Object.values(part)
    if (!Array.isArray(part)) members += parts.length
    for (const inner of parts) if (typeof inner === 'object' && inner !== null) rest.push(inner)
    if (freeze) Object.freeze(part)
  }
  return members
}
