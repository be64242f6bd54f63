import { isObject } from '../core/json.js'

/** An argument whose name differs from a known one only in case. */
export interface ArgumentCase {
  /** Its place among the arguments. */
  readonly path: readonly (string | number)[]
  readonly found: string
  readonly right: string
}

/**
 * The arguments that take the place of known ones which are missing, since only the case of letters tells their names apart.
 *
 * @param known - paths: `Delete.Objects[].Key` goes through a list; nothing is known about a path that ends with `<>`
 * @param computes - whether a name may end with `.$`, as in JSONPath if its value is computed
 */
export const argumentCases = (args: unknown, known: readonly string[], computes: boolean): readonly ArgumentCase[] => {
  const found = new Map<string, ArgumentCase>()
  for (const path of known) look(args, path.split('.'), [], computes, found)
  return [...found.values()]
}

const look = (
  value: unknown,
  [step = '', ...rest]: readonly string[],
  path: ArgumentCase['path'],
  computes: boolean,
  found: Map<string, ArgumentCase>,
): void => {
  if (step === '' || !isObject(value)) return
  const [, name = '', many] = /^(\w*)(\[\]|<>)?$/.exec(step) ?? []
  if (Object.hasOwn(value, name)) {
    const inner = value[name]
    if (many !== '[]') look(inner, rest, [...path, name], computes, found)
    else if (Array.isArray(inner))
      for (const [at, each] of inner.entries()) look(each, rest, [...path, name, at], computes, found)
    return
  }
  if (computes && Object.hasOwn(value, `${name}.$`)) return
  for (const key of Object.keys(value)) {
    const said = computes && key.endsWith('.$') ? key.slice(0, -2) : key
    if (said.toLowerCase() !== name.toLowerCase()) continue
    found.set([...path, key].join('/'), { path: [...path, key], found: said, right: name })
  }
}
