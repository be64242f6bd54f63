import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const referencePathVariable = {
  code: 'states/reference-path-variable',
  problem: "'{found}' names a variable, which ResultPath cannot write",
  expected: "a reference path into the state's input, or null",
  fix: 'Use Assign to give a variable a value',
} as const

/** A result goes into the data; `Assign` gives variables their values. */
export const referencePathVariableRule: Rule = {
  refusal: referencePathVariable,
  severity: 'error',
  docs: docs.variables,
  check: {
    path: ({ text, path, field, place }, report) => {
      if (field === 'ResultPath' && path.root === 'variable') report(place, { found: text })
    },
  },
}
