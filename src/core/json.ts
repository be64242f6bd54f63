/** A JSON object as this library returns it: never changed in place. */
export interface JsonObject {
  readonly [key: string]: Json
}

/** Any JSON value, deeply readonly. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject

/** Whether a value is an object and neither an array nor `null`. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Sets an own property, whatever its name. A plain assignment to `__proto__` would change the prototype and lose the member. */
export const setOwn = (target: Record<string, unknown>, key: string, value: unknown): void => {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
  } else {
    target[key] = value
  }
}
