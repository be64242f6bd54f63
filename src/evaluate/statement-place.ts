import type { CompiledStatement } from './compile.js'
import type { StatementPlace } from './evaluation.js'
import type { Layer } from './policies.js'

/** The place of a statement, as the result reports it; absent parts are left out. */
export const placeOf = (layer: Layer, document: string, { pointer, sid }: CompiledStatement): StatementPlace => ({
  kind: layer.kind,
  ...(layer.level === undefined ? undefined : { level: layer.level }),
  document,
  pointer,
  ...(sid === undefined ? undefined : { sid }),
})
