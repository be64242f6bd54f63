import { arnParts } from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'
import { isUnknown, parseArn } from './parse-arn.js'
import type { Arn, ArnFacts } from './types/arn.js'

/** Joins the five facts of an ARN, unchecked. */
export const joinArn = ({ partition, service, region, account, resource }: ArnFacts): string =>
  `arn:${partition}:${service}:${region}:${account}:${resource}`

/**
 * Writes an ARN from its five facts, with the checks of `parseArn`: parsing the result gives the same facts. Facts of which
 * `parseArn` knew only that a token stands for them give the string that was parsed.
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
  // JavaScript callers may pass anything
  const given: Partial<ArnFacts> = facts ?? {}
  for (const name of factNames) asString(given[name], name)
  const text = isUnknown(facts) ? facts.resource : joinArn(facts)
  const read = parseArn(text, 'facts')
  // a colon in one fact would shift the rest of it into the next
  if (factNames.some((name) => read[name] !== facts[name])) refuse(arnParts, 'facts', text)
  // the brand exists in the types only; the string was just checked
  return text as Arn<Partition, Service, Region, Account, Resource>
}

const factNames = ['partition', 'service', 'region', 'account', 'resource'] as const
