import { splitArn } from '../arn/parse-arn.js'
import type { NeedsOf } from '../states/need.js'

/**
 * An activity, named by its own ARN as the Resource. Scheduling it needs no permission, except on the key that it is
 * encrypted with: its workers poll.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-activities.html
 */
export const activityNeeds: NeedsOf = (state) => {
  const resource = String(state['Resource'])
  const facts = splitArn(resource)
  return facts?.service === 'states' && facts.resource.startsWith('activity:') ? [{ actions: [], resource }] : undefined
}
