import { matchGlob } from '../arn/match-arn.js'
import { asString } from '../core/refuse.js'
import { decodeService } from './decode-service.js'
import type { AccessLevel, ActionFacts, ResourceTypeFacts } from './facts.js'
import { packedCatalog } from './packed-catalog.js'

let prefixes: readonly string[] | undefined

/** The prefixes of all services: `s3`, `lambda`, … */
export const listServices = (): readonly string[] => {
  prefixes ??= Object.freeze([...packedCatalog().services.keys()])
  return prefixes
}

/** Whether AWS has a service of that prefix, in any case. Also `false` for a service newer than this release. */
export const isService = (prefix: string): boolean =>
  packedCatalog().services.has(asString(prefix, 'prefix').toLowerCase())

/** The full name of a service, such as `AWS Lambda`; `undefined` if it is not listed. */
export const serviceName = (prefix: string): string | undefined => decodeService(prefix)?.name

/** The actions of a service in AWS's own spelling; `undefined` for a service that is not listed. */
export const listActions = (prefix: string): readonly string[] | undefined => {
  const service = decodeService(prefix)
  return service && [...service.actions.values()].map(({ action }) => action)
}

/** The resource types of a service; `undefined` for a service that is not listed. */
export const listResourceTypes = (prefix: string): readonly ResourceTypeFacts[] | undefined =>
  decodeService(prefix)?.resourceTypes

/** An action by its name in any case; `undefined` if AWS does not list it, or did not yet. */
export const findAction = (action: string): ActionFacts | undefined => {
  const [service, name] = divideAction(action)
  return decodeService(service)?.actions.get(name.toLowerCase())
}

/**
 * Whether AWS lists an action. `unknown-service`: the service is not listed, so nothing is known about its actions;
 * `unknown-action`: the service is listed, and the action is not.
 */
export const judgeAction = (action: string): 'known' | 'unknown-service' | 'unknown-action' =>
  findAction(action) !== undefined ? 'known' : isService(divideAction(action)[0]) ? 'unknown-action' : 'unknown-service'

/**
 * The actions that a pattern matches, in AWS's own spelling and sorted: `s3:Get*`, `*:List*`, `*`. Case does not matter. The
 * service has to be named or `*`, since IAM matches no other pattern in its place. Empty if no listed action matches.
 */
export const expandAction = (pattern: string): readonly string[] => {
  const [prefix = '', name = '*'] = pattern === '*' ? ['*'] : divideAction(asString(pattern, 'pattern').toLowerCase())
  const found: string[] = []
  for (const service of prefix === '*' ? listServices() : [prefix]) {
    for (const [key, { action }] of decodeService(service)?.actions ?? []) if (matchGlob(name, key)) found.push(action)
  }
  // the prefixes are sorted without their colon, which would come after a hyphen
  return prefix === '*' ? found.sort() : found
}

/** Service and name; no service if there is no colon. */
const divideAction = (action: string): readonly [service: string, name: string] => {
  const colon = asString(action, 'action').indexOf(':')
  return [action.slice(0, Math.max(0, colon)), action.slice(colon + 1)]
}

/** The actions of a service with one access level, sorted; `undefined` for a service that is not listed. */
export const actionsOfLevel = (prefix: string, level: AccessLevel): readonly string[] | undefined => {
  const service = decodeService(prefix)
  return (
    service &&
    [...service.actions.values()].filter(({ accessLevel }) => accessLevel === level).map(({ action }) => action)
  )
}

/** The actions of a service that read data. */
export const readActions = (prefix: string): readonly string[] | undefined => actionsOfLevel(prefix, 'Read')
/** The actions of a service that list resources. */
export const listLevelActions = (prefix: string): readonly string[] | undefined => actionsOfLevel(prefix, 'List')
/** The actions of a service that create, change or delete something. */
export const writeActions = (prefix: string): readonly string[] | undefined => actionsOfLevel(prefix, 'Write')
/** The actions of a service that set or remove tags. */
export const taggingActions = (prefix: string): readonly string[] | undefined => actionsOfLevel(prefix, 'Tagging')
/** The actions of a service that grant or revoke permissions. */
export const permissionsManagementActions = (prefix: string): readonly string[] | undefined =>
  actionsOfLevel(prefix, 'Permissions management')
