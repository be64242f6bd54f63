import { type JsonPointer, jsonPointer } from '../../core/json-pointer.js'

/** A place in the definition. Its pointer is written only for a finding. */
export interface Place {
  readonly parent: Place | undefined
  readonly key: string | number
}

export const root: Place = { parent: undefined, key: '' }

export const at = (parent: Place, key: string | number): Place => ({ parent, key })

export const pointerOf = (place: Place): JsonPointer => {
  const path: (string | number)[] = []
  for (let step = place; step.parent !== undefined; step = step.parent) path.push(step.key)
  return jsonPointer(path.reverse())
}
