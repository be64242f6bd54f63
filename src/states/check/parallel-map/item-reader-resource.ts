import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

export const itemReaderResource = refusal(
  'states/item-reader-resource',
  "✗ '{found}' is not what a Map can read from: expected arn:PARTITION:states:::s3:getObject or arn:PARTITION:states:::s3:listObjectsV2. Correct the Resource",
)

/** A distributed Map reads from Amazon S3. */
export const itemReaderResourceRule: Rule = {
  refusal: itemReaderResource,
  severity: 'error',
  docs: docs.itemReader,
  check: {
    fields: ({ kind, value, place }, report) => {
      const resource = value['Resource']
      if (kind !== 'ItemReader' || typeof resource !== 'string' || isUnknown(resource)) return
      if (!/^arn:[a-z-]+:states:::s3:(?:getObject|listObjectsV2)$/.test(resource)) {
        report(at(place, 'Resource'), { found: resource })
      }
    },
  },
}
