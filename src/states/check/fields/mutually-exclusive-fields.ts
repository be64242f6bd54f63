import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { ObjectKind } from '../fields.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

const twins: { readonly [Kind in ObjectKind]?: readonly string[] } = {
  Task: ['TimeoutSeconds', 'HeartbeatSeconds'],
  Map: ['MaxConcurrency', 'ToleratedFailureCount', 'ToleratedFailurePercentage'],
  ReaderConfig: ['MaxItems'],
  ItemBatcher: ['MaxItemsPerBatch', 'MaxInputBytesPerBatch'],
  Fail: ['Error', 'Cause'],
}

export const mutuallyExclusiveFields = refusal(
  'states/mutually-exclusive-fields',
  "✗ both '{field}' and '{twin}' are there: expected one of the two. Remove one",
)

/** A field and its counterpart that reads the value from a path exclude each other. */
export const mutuallyExclusiveFieldsRule: Rule = {
  refusal: mutuallyExclusiveFields,
  severity: 'error',
  docs: docs.specFields,
  check: {
    fields: ({ kind, value, place }, report) => {
      for (const field of twins[kind] ?? []) {
        const twin = `${field}Path`
        if (value[field] !== undefined && value[twin] !== undefined) report(at(place, twin), { field, twin })
      }
    },
  },
}
