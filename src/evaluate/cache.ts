import { type CompiledPolicy, compilePolicy, type DocumentForm } from './compile.js'

interface Entry {
  readonly policy: CompiledPolicy
  /** The document's content; `undefined` if it is deeply frozen and cannot change. */
  readonly said: unknown
}

/**
 * Documents that were read already, held weakly: once the program forgets a document, so does this cache. One document may be
 * used in places that allow different elements, and is read for each.
 */
const read: Readonly<Record<DocumentForm, WeakMap<object, Entry>>> = {
  identity: /* @__PURE__ */ new WeakMap(),
  resource: /* @__PURE__ */ new WeakMap(),
  trust: /* @__PURE__ */ new WeakMap(),
}

/**
 * A document ready to be compared, from the cache if it still has the same content. A frozen document cannot change; any
 * other is compared with its earlier content, so a change in place is never overlooked.
 */
export const cachedPolicy = (document: unknown, name: string, form: DocumentForm): CompiledPolicy => {
  if (typeof document !== 'object' || document === null) return compilePolicy(document, name, form)
  const cached = read[form].get(document)
  if (cached !== undefined && (cached.said === undefined || saysSame(document, cached.said, depth))) {
    return cached.policy
  }
  const policy = compilePolicy(document, name, form)
  read[form].set(document, { policy, said: isFrozen(document, depth) ? undefined : copy(document, depth) })
  return policy
}

// Document, list of statements, statement, Condition, operator, key, value: nothing deeper is read.
const depth = 7

const isFrozen = (value: unknown, left: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  left === 0 ||
  (Object.isFrozen(value) && Object.values(value).every((part) => isFrozen(part, left - 1)))

const copy = (value: unknown, left: number): unknown => {
  if (typeof value !== 'object' || value === null || left === 0) return value
  if (Array.isArray(value)) return value.map((part) => copy(part, left - 1))
  return new Map(Object.entries(value).map(([key, part]) => [key, copy(part, left - 1)]))
}

const saysSame = (value: unknown, said: unknown, left: number): boolean => {
  if (typeof value !== 'object' || value === null || left === 0) return Object.is(value, said)
  if (Array.isArray(value)) {
    return (
      Array.isArray(said) &&
      said.length === value.length &&
      value.every((part, index) => saysSame(part, said[index], left - 1))
    )
  }
  if (!(said instanceof Map)) return false
  let count = 0
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue
    count++
    // an own key of the object at hand
    if (!saysSame(value[key as keyof typeof value], said.get(key), left - 1)) return false
  }
  return count === said.size
}
