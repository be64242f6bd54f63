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

/** An ARN form with its places as wildcards, taken apart: `*` for the bucket of `arn:${Partition}:s3:::${BucketName}`. */
const readForm = (form: string): ArnFacts | undefined => {
  const known = readForms.get(form)
  if (known !== undefined) return known
  const facts = splitArn(form.replace(/\$\{[^}]*\}/g, '*'))
  readForms.set(form, facts)
  return facts
}

/** Whether some ARN may fit both a form of the catalog and an ARN or pattern. */
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

/** As `globsMeet`, with the common cases told apart first. */
const meets = (wanted: string, found: string): boolean =>
  wanted === '*' || found === '*' || (isPlain(found) ? matchGlob(wanted, found) : globsMeet(wanted, found))

// a bucket's name has no slash: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
const isBucketWithSlash = (form: string, facts: ArnFacts): boolean =>
  form.endsWith(':s3:::${BucketName}') && facts.resource.includes('/')

/** The open places of a policy or of another tool stand for any string. */
const withoutVariables = (arn: string): string => arn.replace(/\$\{[^}]*\}/g, '*')

const readFacts = (arn: string): ArnFacts | undefined => splitArn(withoutVariables(asString(arn, 'arn')))

/** Whether an ARN, or a pattern over ARNs, can name a resource of that type. */
export const fitsResourceType = (type: ResourceTypeFacts, arn: string): boolean => {
  if (!Array.isArray(type?.arns)) refuse(optionForm, 'type', type, { shape: 'what listResourceTypes gives' })
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
  return asString(arn, 'arn') === '*' || facts.resourceTypes.some((type) => fitsResourceType(type, arn))
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

let owners: ReadonlyMap<string, readonly string[]> | undefined

/** By the service of an ARN, the services that define types over it; read off the packed text, of which little is decoded. */
const readOwners = (): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, Set<string>>()
  for (const [prefix, { types }] of packedCatalog().services) {
    for (const form of types === '' ? [] : types.split(';').flatMap((type) => type.split('|')[1]?.split(',') ?? [])) {
      const owner = form.slice(0, form.indexOf(':'))
      // backup names the resources of any service it keeps
      const key = owner === '' ? prefix : owner.includes('<') ? '*' : owner
      found.set(key, (found.get(key) ?? new Set()).add(prefix))
    }
  }
  const open = [...(found.get('*') ?? [])]
  return new Map([...found].map(([service, prefixes]) => [service, [...new Set([...prefixes, ...open])]]))
}

/** The services that define types of resources whose ARNs are of that service. */
const servicesOver = (service: string): readonly string[] => {
  if (service.includes('*') || service.includes('?')) return listServices()
  owners ??= readOwners()
  return owners.get(service) ?? owners.get('*') ?? []
}

/** Whether ARNs of that service are listed: some are of services without actions of their own. */
export const isArnService = (service: string): boolean => {
  owners ??= readOwners()
  return owners.has(service) || isService(service)
}
