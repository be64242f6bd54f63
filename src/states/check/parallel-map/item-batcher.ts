import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

const sizes = [
  'MaxItemsPerBatch',
  'MaxItemsPerBatchPath',
  'MaxInputBytesPerBatch',
  'MaxInputBytesPerBatchPath',
] as const

export const itemBatcher = refusal(
  'states/item-batcher',
  '✗ nothing says how large a batch is: expected MaxItemsPerBatch, MaxInputBytesPerBatch or both, or the path of one in JSONPath. Add one',
)

/** A batcher says how large its batches are. */
export const itemBatcherRule: Rule = {
  refusal: itemBatcher,
  severity: 'error',
  docs: docs.itemBatcher,
  check: {
    fields: ({ kind, value, place }, report) => {
      if (kind !== 'ItemBatcher' || Object.keys(value).some(isUnknown)) return
      if (!sizes.some((field) => value[field] !== undefined)) report(place)
    },
  },
}
