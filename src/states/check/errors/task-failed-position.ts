import { refusal } from '../../../core/refusal.js'
import { eachObject } from '../build-model.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const taskFailedPosition = refusal(
  'states/task-failed-position',
  "✗ States.TaskFailed matches '{found}' already: expected States.TaskFailed in an entry of its own, after those that name single errors. Put the single errors into an entry before it",
)

/** `States.TaskFailed` matches every error but a timeout, so later entries only ever get timeouts and what else it leaves. */
export const taskFailedPositionRule: Rule = {
  refusal: taskFailedPosition,
  severity: 'warning',
  docs: docs.errors,
  check: {
    handlers: ({ handlers, place }, report) => {
      let covered = false
      eachObject(handlers, place, ({ ErrorEquals: names }, handlerPlace) => {
        if (!Array.isArray(names)) return
        const here = at(handlerPlace, 'ErrorEquals')
        const special = names.filter((name: unknown) => typeof name === 'string' && !name.startsWith('States.'))
        const hasIt = names.includes('States.TaskFailed')
        if ((hasIt && special.length > 0) || (covered && special.length > 0))
          report(here, { found: special.join(', ') })
        covered ||= hasIt
      })
    },
  },
}
