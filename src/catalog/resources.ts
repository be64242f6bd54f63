import { splitArn } from '../arn/parse-arn.js'
import type { ArnFacts } from '../arn/types/arn.js'
import { globsMeet } from '../core/globs-meet.js'
import { decodeService } from './decode-service.js'
import type { ActionFacts, ResourceTypeFacts } from './facts.js'
import { catalogData } from './generated/catalog-data.js'
import { findAction } from './lookups.js'

/** An ARN form with its places as wildcards: `arn:*:s3:::*` of `arn:${Partition}:s3:::${BucketName}`. */
const openForm = (form: string): string => form.replace(/\$\{[^}]*\}/g, '*')

/** Whether some ARN may fit both a form of the catalogue and an ARN or pattern. */
const fitsForm = (form: string, facts: ArnFacts): boolean => {
  const wanted = splitArn(openForm(form))
  return (
    wanted !== undefined &&
    globsMeet(wanted.service, facts.service) &&
    globsMeet(wanted.region, facts.region) &&
    globsMeet(wanted.account, facts.account) &&
    globsMeet(wanted.resource, facts.resource) &&
    !isBucketWithSlash(form, facts)
  )
}

// a bucket's name has no slash: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
const isBucketWithSlash = (form: string, facts: ArnFacts): boolean =>
  form.endsWith(':s3:::${BucketName}') && facts.resource.includes('/')

/** The open places of a policy or of another tool stand for any text. */
const withoutVariables = (arn: string): string => arn.replace(/\$\{[^}]*\}/g, '*')

const readFacts = (arn: string): ArnFacts | undefined => splitArn(withoutVariables(arn))

/** Whether an ARN, or a pattern over ARNs, can name a resource of that type. */
export const fitsResourceType = (type: ResourceTypeFacts, arn: string): boolean => {
  if (arn === '*') return true
  const facts = readFacts(arn)
  return facts !== undefined && type.arns.some((form) => fitsForm(form, facts))
}

/**
 * Whether an action can act on an ARN or on something that a pattern matches. `'*'` is always right; an action
 * without resource types takes nothing else. `unknown` for an action that is not listed.
 */
export const actsOn = (action: string, arn: string): boolean | 'unknown' => {
  const facts = findAction(action)
  if (facts === undefined) return 'unknown'
  return arn === '*' || facts.resourceTypes.some((type) => fitsResourceType(type, arn))
}

/**
 * The actions that act on an ARN or on something that a pattern matches, sorted. Services define types of their
 * own over other services' resources (`sts:AssumeRole` acts on an IAM role), so all of them are looked through.
 */
export const actionsOn = (arn: string): readonly string[] => {
  const facts = readFacts(arn)
  if (facts === undefined) return []
  const found: string[] = []
  for (const prefix of servicesOver(facts.service)) {
    const service = decodeService(prefix)
    const types = new Set(
      service?.resourceTypes.filter(({ arns }) => arns.some((form) => fitsForm(form, facts))).map(({ name }) => name),
    )
    if (service === undefined || types.size === 0) continue
    for (const action of service.actions.values()) if (actsOnTypes(action, types)) found.push(action.action)
  }
  return found.sort()
}

const actsOnTypes = (action: ActionFacts, types: ReadonlySet<string>): boolean =>
  action.resourceTypes.some(({ name }) => types.has(name))

/** The resource types that an ARN may be of, with the prefix of the service that defines them. */
export const resourceTypesOf = (arn: string): readonly (ResourceTypeFacts & { readonly service: string })[] => {
  const facts = readFacts(arn)
  if (facts === undefined) return []
  return servicesOver(facts.service).flatMap((prefix) =>
    (decodeService(prefix)?.resourceTypes ?? [])
      .filter(({ arns }) => arns.some((form) => fitsForm(form, facts)))
      .map((type) => ({ ...type, service: prefix })),
  )
}

/** The services whose text names ARNs of that service at all, so that the others need not be decoded. */
const servicesOver = (service: string): readonly string[] =>
  Object.keys(catalogData).filter((prefix) => {
    const text = catalogData[prefix] ?? ''
    return service.includes('*') || text.includes(`}:${service}:`) || text.includes('}:${Vendor}:')
  })
