import { refusal } from '../../../core/refusal.js'
import { eachObject } from '../build-model.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const runtimeErrorHandled = refusal(
  'states/runtime-error-handled',
  '✗ States.Runtime can be neither retried nor caught: expected errors that a Task, Parallel or Map can recover from. Remove the name; correct what makes the data unfit instead',
)

/** `States.Runtime` always fails the execution: nothing retries or catches it. */
export const runtimeErrorHandledRule: Rule = {
  refusal: runtimeErrorHandled,
  severity: 'warning',
  docs: docs.errors,
  check: {
    handlers: ({ handlers, place }, report) => {
      eachObject(handlers, place, ({ ErrorEquals: names }, handlerPlace) => {
        const index = Array.isArray(names) ? names.indexOf('States.Runtime') : -1
        if (index !== -1) report(at(at(handlerPlace, 'ErrorEquals'), index))
      })
    },
  },
}
