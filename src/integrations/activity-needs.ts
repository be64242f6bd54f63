import { splitArn } from '../arn/parse-arn.js'
import type { NeedsOf } from '../states/need.js'

/**
 * An activity, by its own ARN as the Resource. Scheduling it needs no permission: its workers poll.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-activities.html
 */
export const activityNeeds: NeedsOf = (state) => {
  const facts = splitArn(String(state['Resource']))
  return facts?.service === 'states' && facts.resource.startsWith('activity:') ? [] : undefined
}
