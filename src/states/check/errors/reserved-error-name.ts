import { refusal } from '../../../core/refusal.js'
import { eachObject } from '../build-model.js'
import { docs } from '../docs.js'
import { nearest } from '../nearest.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

const reserved = [
  'States.ALL',
  'States.HeartbeatTimeout',
  'States.Timeout',
  'States.TaskFailed',
  'States.Permissions',
  'States.ResultPathMatchFailure',
  'States.ParameterPathFailure',
  'States.QueryEvaluationError',
  'States.BranchFailed',
  'States.NoChoiceMatched',
  'States.IntrinsicFailure',
  'States.ExceedToleratedFailureThreshold',
  'States.ItemReaderFailed',
  'States.ResultWriterFailed',
  'States.DataLimitExceeded',
  'States.Runtime',
  'States.Http.Socket',
]

const isKnown = (name: string): boolean =>
  reserved.includes(name) || /^States\.Http\.StatusCode\.\d{3}$/.test(name) || isUnknown(name)

export const reservedErrorName = refusal(
  'states/reserved-error-name',
  "✗ no error is called '{found}': expected an error name of the States Language{near}, or one that does not begin with States.. Correct the name",
)

/** Names that begin with `States.` are reserved for the errors that the language defines. */
export const reservedErrorNameRule: Rule = {
  refusal: reservedErrorName,
  severity: 'warning',
  docs: docs.specErrors,
  check: {
    handlers: ({ handlers, place }, report) => {
      eachObject(handlers, place, ({ ErrorEquals: names }, handlerPlace) => {
        if (!Array.isArray(names)) return
        for (let index = 0; index < names.length; index++) {
          const name: unknown = names[index]
          if (typeof name === 'string' && name.startsWith('States.') && !isKnown(name)) {
            report(at(at(handlerPlace, 'ErrorEquals'), index), { found: name, near: nearest(name, reserved) })
          }
        }
      })
    },
  },
}
