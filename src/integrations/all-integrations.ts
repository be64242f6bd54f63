import { mapNeeds } from '../states/map-needs.js'
import type { NeedsOf } from '../states/need.js'
import { activityNeeds } from './activity-needs.js'
import { lambdaNeeds } from './optimized/lambda-needs.js'

const integrations: readonly NeedsOf[] = [mapNeeds, lambdaNeeds, activityNeeds]

/** What tells the needs of any state: for machines that were not built with the library, such as parsed ones. */
export const allIntegrations: NeedsOf = (state, place, report) => {
  for (const needsOf of integrations) {
    const needs = needsOf(state, place, report)
    if (needs !== undefined) return needs
  }
  return undefined
}
