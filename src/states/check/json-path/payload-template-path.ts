import { refusal } from '../../../core/refusal.js'
import { show } from '../../../core/refuse.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

export const payloadTemplatePath = refusal(
  'states/payload-template-path',
  "✗ '{found}' can be neither a path nor an intrinsic function: {why}: expected a path ('$.id'), a path into the context object ('$$.Execution.Id'), a variable ('$total') or a call ('States.UUID()'). Correct the value, or take .$ off the name where the value is meant as it is",
)

/** A field ending in `.$` holds a path or an intrinsic function. */
export const payloadTemplatePathRule: Rule = {
  refusal: payloadTemplatePath,
  severity: 'error',
  docs: docs.payload,
  check: {
    pathText: ({ text, rule, read, place }, report) => {
      if (rule === 'template' && 'fault' in read) {
        report(place, { found: text, why: `${read.fault} (character ${read.at + 1})` })
      }
    },
    templateValue: ({ value, place }, report) => {
      if (!isUnknown(value)) report(place, { found: show(value), why: 'it is not a text' })
    },
  },
}
