import { isObject } from '../../core/json.js'
import type { StateNode } from './model.js'
import { isUnknown } from './unknown.js'

/** How a Map runs its items; `undefined` if that is not known. */
export const modeOf = ({ value }: StateNode): 'INLINE' | 'DISTRIBUTED' | undefined => {
  const processor = value['ItemProcessor'] ?? value['Iterator']
  if (!isObject(processor) || isUnknown(processor)) return undefined
  const config = processor['ProcessorConfig']
  if (config === undefined) return 'INLINE'
  if (!isObject(config) || isUnknown(config)) return undefined
  const mode = config['Mode'] ?? 'INLINE'
  return mode === 'INLINE' || mode === 'DISTRIBUTED' ? mode : undefined
}
