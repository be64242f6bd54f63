/** Freezes a value and everything in it. Only for values the library made itself: a caller's stay untouched. */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    // the keys of a list would be made as texts first
    if (Array.isArray(value)) for (const part of value) deepFreeze(part)
    // in a loop over them, keys are not made at all; what is frozen here has no others than its own
    else for (const key in value) deepFreeze(value[key])
  }
  return value
}
