import { isObject, type Json, setOwn } from '../core/json.js'
import type { StateDefinition } from './definition.js'

/** A state of a definition, at any depth. */
export interface PlacedState {
  readonly name: string
  readonly state: StateDefinition
  /** Its place, as the keys from the top of the definition. */
  readonly path: readonly string[]
}

/** A workflow inside a state: a branch of a Parallel, or the processor of a Map. */
export interface HeldFlow {
  readonly flow: Readonly<Record<string, unknown>>
  /** Its place in the state. */
  readonly path: readonly string[]
}

/** The states of one workflow by name, without values that are not objects. */
export const statesOf = (flow: Readonly<Record<string, unknown>>): readonly (readonly [string, StateDefinition])[] =>
  Object.entries(isObject(flow['States']) ? flow['States'] : {}).flatMap(([name, state]) =>
    // it was read as JSON, whatever its fields are
    isObject(state) ? [[name, state as unknown as StateDefinition] as const] : [],
  )

/** The workflows inside a state, in order. */
export const flowsIn = (state: Readonly<Record<string, unknown>>): readonly HeldFlow[] => {
  const held: HeldFlow[] = []
  const hold = (flow: unknown, ...path: readonly string[]): void => {
    if (isObject(flow)) held.push({ flow, path })
  }
  const { Branches: branches } = state
  if (Array.isArray(branches)) for (const [index, flow] of branches.entries()) hold(flow, 'Branches', String(index))
  hold(state['ItemProcessor'], 'ItemProcessor')
  hold(state['Iterator'], 'Iterator')
  return held
}

/** Every state of a definition; nested ones come after the state that contains them. */
export const statesIn = (definition: Readonly<Record<string, unknown>>): readonly PlacedState[] => {
  const found: PlacedState[] = []
  const open: HeldFlow[] = [{ flow: definition, path: [] }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { flow, path } = next
    const inner: HeldFlow[] = []
    for (const [name, state] of statesOf(flow)) {
      const at = [...path, 'States', name]
      found.push({ name, state, path: at })
      for (const held of flowsIn(state)) inner.push({ flow: held.flow, path: [...at, ...held.path] })
    }
    open.push(...inner.reverse())
  }
  return found
}

/** A copy of a JSON value with another part in one place. Everything that is not on the way there is shared. */
export const withPart = (whole: Json, path: readonly string[], part: Json): Json => {
  const holders: Json[] = []
  let at: Json = whole
  for (const key of path) {
    holders.push(at)
    // the path was found in this value
    at = (at as Readonly<Record<string, Json>>)[key] ?? null
  }
  return holders.reduceRight((inner: Json, holder, index) => {
    const copy: Json[] | Record<string, unknown> = Array.isArray(holder) ? [...holder] : ownCopy(holder)
    // an index is set on an array like a key on an object
    setOwn(copy as Record<string, unknown>, path[index] ?? '', inner)
    return Object.freeze(copy) as Json
  }, part)
}

const ownCopy = (holder: Json): Record<string, unknown> => {
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(holder ?? {})) setOwn(copy, key, value)
  return copy
}
