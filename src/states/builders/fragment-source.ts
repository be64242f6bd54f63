/** The key under which a fragment answers with the function that writes it. A registered symbol: copies of the package agree. */
export const fragmentKey: unique symbol = Symbol.for('arnwright.fragment') as never

/** The function that writes a fragment; `undefined` for what is none. */
export const fragmentOf = (value: unknown): ((flow: unknown) => unknown) | undefined =>
  typeof value === 'object' && value !== null && fragmentKey in value
    ? // only fragments answer under the key
      (value[fragmentKey] as (flow: unknown) => unknown)
    : undefined
