import type { CallPlace } from '../states/need.js'

/** The service, what its ARNs have between it and the resource, and the resource. */
export const shortForm = /^([\w-]+)([:!^%])([\s\S]*)$/

/**
 * An ARN in the place of a call, from its service and its resource: `sqs:Orders`, or `bedrock!foundation-model/x` where the ARN
 * has a Region and no account, `^` where it has
 * an account and no Region, `%` where it has neither. What is an ARN already, and `*`, stays.
 */
export const fullArn = (short: string, { partition, region, account }: CallPlace): string => {
  if (short === '*' || short.startsWith('arn:')) return short
  const [, service, sign, resource = ''] = shortForm.exec(short) ?? []
  // what another tool puts in later may be an ARN
  if (service === undefined) return short
  if (service === 's3') return `arn:${partition}:s3:::${resource}`
  if (service === 'iam') return `arn:${partition}:iam::${account}:${resource}`
  const inRegion = sign === ':' || sign === '!' ? region : ''
  const inAccount = sign === ':' || sign === '^' ? account : ''
  return `arn:${partition}:${service}:${inRegion}:${inAccount}:${resource}`
}
