import { splitArn } from '../arn/parse-arn.js'
import type { StateDefinition } from '../states/definition.js'
import type { CallPlace, Integration, Need } from './need.js'
import { lambdaNeeds } from './optimized/lambda-needs.js'

// Scheduling an activity needs no permission: its workers poll.
// https://docs.aws.amazon.com/step-functions/latest/dg/concepts-activities.html
const activity: Integration = {
  needs: (state) => {
    const facts = splitArn(String(state['Resource']))
    return facts?.service === 'states' && facts.resource.startsWith('activity:') ? [] : undefined
  },
}

const integrations: readonly Integration[] = [lambdaNeeds, activity]

/** The permissions that a Task needs, or `undefined` where no integration knows its Resource. */
export const needsOf = (state: StateDefinition, place: CallPlace): readonly Need[] | undefined => {
  for (const integration of integrations) {
    const needs = integration.needs(state, place)
    if (needs !== undefined) return needs
  }
  return undefined
}
