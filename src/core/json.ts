/** A JSON object as this library hands it out: never to be changed in place. */
export interface JsonObject {
  readonly [key: string]: Json
}

/** Any JSON value, deeply readonly. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject

/** Tells a plain object from arrays, `null` and everything that is not an object. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Sets an own property whatever its name. A plain assignment to `__proto__` would change the prototype
 * and lose the field.
 */
export const setOwn = (target: Record<string, unknown>, key: string, value: unknown): void => {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
  } else {
    target[key] = value
  }
}
