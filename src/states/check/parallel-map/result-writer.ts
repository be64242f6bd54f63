import { isObject } from '../../../core/json.js'
import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

const writer = /^arn:[a-z-]+:states:::s3:putObject$/

export const resultWriter = refusal(
  'states/result-writer',
  '✗ a ResultWriter has {found}: expected Resource arn:PARTITION:states:::s3:putObject with a bucket, WriterConfig, or both. Correct the ResultWriter',
)

/** A writer says where the results go, or in what form they are written, or both. */
export const resultWriterRule: Rule = {
  refusal: resultWriter,
  severity: 'error',
  docs: docs.resultWriter,
  check: {
    fields: ({ kind, value, place }, report) => {
      if (kind !== 'ResultWriter' || Object.keys(value).some(isUnknown)) return
      const resource = value['Resource']
      if (resource === undefined) {
        if (value['WriterConfig'] === undefined) report(place, { found: 'neither Resource nor WriterConfig' })
      } else if (typeof resource === 'string' && !isUnknown(resource) && !writer.test(resource)) {
        report(at(place, 'Resource'), { found: `'${resource}'` })
      } else {
        const name = 'Arguments' in value ? 'Arguments' : 'Parameters'
        const given = value[name]
        const named =
          isObject(given) && Object.keys(given).some((key) => /^Bucket(?:\.\$)?$/.test(key) || isUnknown(key))
        // an expression may give all arguments at once
        if (typeof given !== 'string' && !isUnknown(given) && !named)
          report(given === undefined ? place : at(place, name), { found: 'no Bucket' })
      }
    },
  },
}
