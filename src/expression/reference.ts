import { referenceInText, referenceSpread } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import { type ExpressionNode, nodeKey, type Root } from './node.js'
import type { Reference } from './types/expression.js'

interface Place {
  readonly root: Root
  readonly path: readonly string[]
}

// A proxy must report its target's own state once that is frozen, so the target is not frozen; the traps see to it that
// nothing reaches it.
const handler: ProxyHandler<Place> = {
  get: ({ root, path }, name) => {
    if (name === nodeKey) return { kind: 'reference', root, path } satisfies ExpressionNode
    if (typeof name === 'string') return reach(root, [...path, name])
    const shown = [root, ...path].join('.')
    // `${input.id}` in a plain string would print nonsense; any other symbol is a question about the object
    if (name === Symbol.toPrimitive) return () => refuse(referenceInText, 'text', shown)
    return name === Symbol.iterator ? refuse(referenceSpread, 'reference', shown) : undefined
  },
  has: (_, name) => name === nodeKey,
  ownKeys: ({ root, path }) => refuse(referenceSpread, 'reference', [root, ...path].join('.')),
  getOwnPropertyDescriptor: () => undefined,
  set: () => false,
  deleteProperty: () => false,
  defineProperty: () => false,
}

const reach = (root: Root, path: readonly string[]): object => new Proxy({ root, path }, handler)

/** A reference to data that starts at `root`. For a variable its name is the first step of the path. */
export const reference = <Value>(root: Root, path: readonly string[] = []): Reference<Value> =>
  // the proxy returns another reference for every field, as the type says
  reach(root, path) as Reference<Value>
