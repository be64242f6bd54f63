import { parseArn } from './parse-arn.js'
import type { Arn, ArnFacts } from './types/arn.js'

/** An ARN written from its five facts, unchecked. */
export const joinArn = ({ partition, service, region, account, resource }: ArnFacts): string =>
  `arn:${partition}:${service}:${region}:${account}:${resource}`

/**
 * Writes an ARN from its five facts, with the checks of `parseArn`.
 * @throws {ArnwrightError} as `parseArn`
 * @example
 * formatArn({ partition: 'aws', service: 'iam', region: '', account: '111122223333', resource: 'role/LambdaRole' })
 * //=> 'arn:aws:iam::111122223333:role/LambdaRole'
 */
export const formatArn = <
  const Partition extends string,
  const Service extends string,
  const Region extends string,
  const Account extends string,
  const Resource extends string,
>(
  facts: ArnFacts<Partition, Service, Region, Account, Resource>,
): Arn<Partition, Service, Region, Account, Resource> => {
  const text = joinArn(facts)
  parseArn(text, 'facts')
  // the brand exists in the types only; the text was just checked
  return text as Arn<Partition, Service, Region, Account, Resource>
}
