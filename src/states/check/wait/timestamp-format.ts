import { timestampForm } from '../../../core/refusals.js'
import { isTimestamp } from '../../../expression/syntax/timestamp.js'
import { docs } from '../docs.js'
import { operators } from '../fields.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

const none: readonly string[] = []
const wait: readonly string[] = ['Timestamp']
const comparisons = Object.keys(operators).filter((name) => name.startsWith('Timestamp') && !name.endsWith('Path'))

/** A timestamp follows RFC 3339, with an uppercase T, and a Z or an offset. */
export const timestampFormatRule: Rule = {
  refusal: timestampForm,
  severity: 'error',
  docs: docs.specTimestamps,
  check: {
    fields: ({ kind, value, place, language }, report) => {
      const fields = kind === 'Wait' ? wait : kind === 'ChoiceRule' || kind === 'NestedRule' ? comparisons : none
      for (const field of fields) {
        const text = value[field]
        if (typeof text !== 'string' || isTimestamp(text) || isUnknown(text)) continue
        if (kind === 'Wait' && language !== 'JSONPath' && text.startsWith('{%')) continue
        report(at(place, field), { found: text })
      }
    },
  },
}
