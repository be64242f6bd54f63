import type { CallPlace } from '../states/need.js'

/** The service, what its ARNs have between it and the resource, and the resource. */
export const shortForm = /^([\w-]+)([:!^%])([\s\S]*)$/

/**
 * The ARN of a resource where a call takes place, from its service and the resource: `sqs:Orders`; with `!` if the ARN has a
 * Region and no account, as in `bedrock!foundation-model/x`, with `^` if it has an account and no Region, with `%` if it has
 * neither. An ARN, and `*`, are returned unchanged.
 */
export const fullArn = (short: string, { partition, region, account }: CallPlace): string => {
  if (short === '*' || short.startsWith('arn:')) return short
  const [, service, sign, resource = ''] = shortForm.exec(short) ?? []
  // a token of another tool may stand for an ARN
  if (service === undefined) return short
  if (service === 's3') return `arn:${partition}:s3:::${resource}`
  if (service === 'iam') return `arn:${partition}:iam::${account}:${resource}`
  const inRegion = sign === ':' || sign === '!' ? region : ''
  const inAccount = sign === ':' || sign === '^' ? account : ''
  return `arn:${partition}:${service}:${inRegion}:${inAccount}:${resource}`
}
