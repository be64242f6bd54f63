import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const jsonataNoInput = refusal(
  'states/jsonata-no-input',
  "✗ '{found}' refers to the document of the expression, and there is none: expected $states.input, $states.context or a variable; $ and plain names inside a filter, a path or a function only. Write $states.input.… for the input of the state; quote what is meant as text",
)

/** An expression has no context document: at its top level, `$`, `$$` and plain names refer to nothing. */
export const jsonataNoInputRule: Rule = {
  refusal: jsonataNoInput,
  severity: 'error',
  docs: docs.jsonata,
  check: {
    jsonata: ({ read, place }, report) => {
      for (const { name } of read.inputless) if (name !== 'States') report(place, { found: name })
    },
  },
}
