import { globsMeet } from '../arn/globs-meet.js'
import { matchGlob } from '../arn/match-arn.js'
import { splitArn } from '../arn/parse-arn.js'
import type { ArnFacts } from '../arn/types/arn.js'
import { optionForm } from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'
import { decodeService } from './decode-service.js'
import type { ActionFacts, ResourceTypeFacts } from './facts.js'
import { findAction, isService, listServices } from './lookups.js'
import { packedCatalog } from './packed-catalog.js'

const readForms = new Map<string, ArnFacts | undefined>()

/**
 * The format of an ARN with wildcards for its placeholders, taken apart: `*` for the bucket of
 * `arn:${Partition}:s3:::${BucketName}`.
 */
const readForm = (form: string): ArnFacts | undefined => {
  const known = readForms.get(form)
  if (known !== undefined) return known
  const facts = splitArn(form.replace(/\$\{[^}]*\}/g, '*'))
  readForms.set(form, facts)
  return facts
}

/** Whether some ARN may match both a format of the catalog and an ARN or a pattern. */
const fitsForm = (form: string, facts: ArnFacts): boolean => {
  const wanted = readForm(form)
  return (
    wanted !== undefined &&
    meets(wanted.service, facts.service) &&
    meets(wanted.region, facts.region) &&
    meets(wanted.account, facts.account) &&
    meets(wanted.resource, facts.resource) &&
    !isBucketWithSlash(form, facts)
  )
}

const isPlain = (text: string): boolean => !text.includes('*') && !text.includes('?')

/** Like `globsMeet`, with a shortcut for the common cases. */
const meets = (wanted: string, found: string): boolean =>
  wanted === '*' || found === '*' || (isPlain(found) ? matchGlob(wanted, found) : globsMeet(wanted, found))

// a bucket's name has no slash: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
const isBucketWithSlash = (form: string, facts: ArnFacts): boolean =>
  form.endsWith(':s3:::${BucketName}') && facts.resource.includes('/')

/** The variables of a policy, and the tokens of other tools, stand for any string. */
const withoutVariables = (arn: string): string => arn.replace(/\$\{[^}]*\}/g, '*')

const readFacts = (arn: string): ArnFacts | undefined => splitArn(withoutVariables(asString(arn, 'arn')))

/** Whether an ARN, or a pattern of ARNs, can name a resource of that type. */
export const fitsResourceType = (type: ResourceTypeFacts, arn: string): boolean => {
  if (!Array.isArray(type?.arns)) refuse(optionForm, 'type', type, { shape: 'what listResourceTypes gives' })
  if (arn === '*') return true
  const facts = readFacts(arn)
  return facts !== undefined && type.arns.some((form) => fitsForm(form, facts))
}

/**
 * Whether an action can act on an ARN, or on something that matches a pattern. `'*'` is always right, and is all that an
 * action without resource types accepts. `unknown` for an action that is not listed.
 */
export const actsOn = (action: string, arn: string): boolean | 'unknown' => {
  const facts = findAction(action)
  if (facts === undefined) return 'unknown'
  return asString(arn, 'arn') === '*' || facts.resourceTypes.some((type) => fitsResourceType(type, arn))
}

/**
 * The actions that act on an ARN, or on something that matches a pattern, sorted. Services define resource types for other
 * services' resources (`sts:AssumeRole` acts on an IAM role), so those are searched as well.
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

let owners: ReadonlyMap<string, readonly string[]> | undefined

/**
 * For the service of an ARN, the services that define resource types for it; read from the packed table, very little of which
 * has to be decoded for that.
 */
const readOwners = (): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, Set<string>>()
  for (const [prefix, { types }] of packedCatalog().services) {
    for (const form of types === '' ? [] : types.split(';').flatMap((type) => type.split('|')[1]?.split(',') ?? [])) {
      const owner = form.slice(0, form.indexOf(':'))
      // AWS Backup lists the resources of any service that it backs up
      const key = owner === '' ? prefix : owner.includes('<') ? '*' : owner
      found.set(key, (found.get(key) ?? new Set()).add(prefix))
    }
  }
  const open = [...(found.get('*') ?? [])]
  return new Map([...found].map(([service, prefixes]) => [service, [...new Set([...prefixes, ...open])]]))
}

/** The services that define resource types whose ARNs belong to that service. */
const servicesOver = (service: string): readonly string[] => {
  if (service.includes('*') || service.includes('?')) return listServices()
  owners ??= readOwners()
  return owners.get(service) ?? owners.get('*') ?? []
}

/** Whether ARNs of that service are listed. Some belong to services without actions of their own. */
export const isArnService = (service: string): boolean => {
  owners ??= readOwners()
  return owners.has(service) || isService(service)
}
