/**
 * The key under which a fragment returns the function that writes it. A registered symbol, so that copies of the package
 * agree.
 */
export const fragmentKey: unique symbol = Symbol.for('arnwright.fragment')

/** The function that writes a fragment; `undefined` if the value is not a fragment. */
export const fragmentOf = (value: unknown): ((flow: unknown) => unknown) | undefined =>
  typeof value === 'object' && value !== null && fragmentKey in value
    ? // only fragments have a value under the key
      (value[fragmentKey] as (flow: unknown) => unknown)
    : undefined
