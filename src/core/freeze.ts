/** Freezes a value and everything in it. Only for values that the library made itself, never for those of a caller. */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    // `for…in` would first create the indexes of an array as strings
    if (Array.isArray(value)) for (const part of value) deepFreeze(part)
    // `for…in` allocates no list of keys; the objects frozen here have no inherited ones
    else for (const key in value) deepFreeze(value[key])
  }
  return value
}
