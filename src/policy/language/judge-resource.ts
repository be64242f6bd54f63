import { joinArn } from '../../arn/format-arn.js'
import { parseArn } from '../../arn/parse-arn.js'
import { hasToken } from '../../arn/tokens.js'
import type { ArnFacts } from '../../arn/types/arn.js'
import type { ActionFacts } from '../../catalog/facts.js'
import { expandAction, findAction } from '../../catalog/lookups.js'
import { actsOn } from '../../catalog/resources.js'
import { arnsActedOn } from '../../catalog/shapes.js'
import * as refusal from '../../core/refusals.js'
import { refuse } from '../../core/refuse.js'
import { type Carrier, carriers } from './carriers.js'

/** The actions that a statement's action may stand for; none if that is not known. */
const matched = (action: string): readonly ActionFacts[] =>
  (action.includes('*') || action.includes('?') ? expandAction(action) : [action]).flatMap(
    (name) => findAction(name) ?? [],
  )

/** Whether an action, or one that a pattern matches, acts on a resource. True if the action is not listed. */
const mayActOn = (action: string, resource: string): boolean => {
  if (action === '*') return true
  const facts = matched(action)
  return facts.length === 0 || facts.some((one) => actsOn(one.action, resource) !== false)
}

/**
 * Refuses a resource on which none of the actions acts, an action that acts on none of the resources, and `*` for actions
 * that have resource types.
 */
export const judgeResources = (actions: readonly string[], resources: readonly string[], whole: boolean): void => {
  for (const resource of resources) {
    if (resource === '*') judgeEverything(actions)
    else if (!actions.some((action) => mayActOn(action, resource))) refuseResource(actions[0] ?? '', resource)
  }
  // a list that may still grow is judged when it is complete; an empty one is refused where it is written
  if (!whole || resources.length === 0 || resources.includes('*')) return
  for (const action of actions) {
    if (!resources.some((resource) => mayActOn(action, resource))) refuseResource(action, resources[0] ?? '')
  }
}

const judgeEverything = (actions: readonly string[]): void => {
  for (const action of actions) {
    const found = matched(action).find(({ resourceTypes }) => resourceTypes.length > 0)
    if (action === '*') refuse(refusal.actionOnEverything, 'resource', '*', { action, shapes: 'the ARN of a resource' })
    if (found === undefined) continue
    refuse(refusal.actionOnEverything, 'resource', '*', { action, shapes: arnsActedOn(found).join(', ') })
  }
}

const refuseResource = (action: string, resource: string): never => {
  const facts = matched(action)
  const shapes = [...new Set(facts.flatMap(arnsActedOn))]
  if (shapes.length === 0) refuse(refusal.actionWithoutResource, 'resource', resource, { action })
  return refuse(refusal.actionResource, 'resource', resource, {
    action,
    shapes: facts.length === 1 ? shapes.join(', ') : shapes.slice(0, 8).join(', '),
  })
}

/** Refuses a resource that is neither the one that carries the policy nor a part of it, if policies of its service are judged. */
export const judgeOwnResource = (own: ArnFacts, resource: string): void => {
  if (resource === '*' || !Object.hasOwn(carriers, own.service) || hasToken(own.resource)) return
  // just looked up
  const { parts } = carriers[own.service as Carrier]
  const facts = parseArn(resource, 'resource')
  if (hasToken(facts.resource) || hasToken(facts.service)) return
  const fits =
    facts.service === own.service &&
    (facts.resource === own.resource ||
      (parts !== '' && facts.resource.startsWith(`${own.resource}${parts}`)) ||
      (own.service === 'events' && facts.resource.startsWith('rule/')))
  if (!fits) {
    refuse(refusal.resourceOfOtherService, 'resource', resource, { own: joinArn(own) })
  }
}

/**
 * What a statement of a resource-based policy acts on if it names nothing; `undefined` if such a policy names no resource at all,
 * as those of ECR repositories.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html
 */
export const ownResource = (arn: string, { service, resource }: ArnFacts): string | undefined => {
  if (/^ecr(?:-public)?$/.test(service) && resource.startsWith('repository/')) return undefined
  // just looked up
  return Object.hasOwn(carriers, service) && carriers[service as Carrier].statements === '*' ? '*' : arn
}
