import { hasToken } from '../arn/tokens.js'

/** What the URL of a queue says about it. */
export interface QueueUrl {
  /** Absent if the host does not tell: that of another tool, or one with a token in place of the Region. */
  readonly region: string | undefined
  readonly account: string
  readonly name: string
}

// the label before or after which the host names its Region; each part may be a token, or a wildcard if it is computed
// https://docs.aws.amazon.com/general/latest/gr/sqs-service.html
const host = /(?:^|\.)sqs(?:-fips)?\.((?:\$\{[^}]*\}|[\w*-])+)\.|^((?:\$\{[^}]*\}|[\w*-])+)\.queue\./

/**
 * The parts of a queue's URL; `undefined` for any other string. The host is that of a Region, with or without FIPS, of an
 * interface endpoint, or a legacy one: REGION.queue.amazonaws.com, or queue.amazonaws.com for us-east-1.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-message-identifiers.html
 */
export const readQueueUrl = (text: string): QueueUrl | undefined => {
  const [scheme, , at = '', account, name, ...more] = text.split('/')
  if (scheme !== 'https:' || account === undefined || name === undefined || name === '' || more.length > 0) {
    return undefined
  }
  const [, after, before] = host.exec(at) ?? []
  const region = at === 'queue.amazonaws.com' ? 'us-east-1' : (after ?? before)
  return { region: region === undefined || hasToken(region) ? undefined : region, account, name }
}
