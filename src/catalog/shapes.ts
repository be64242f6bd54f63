import { joinStars } from '../arn/join-stars.js'
import { scopeOf } from '../arn/scopes.js'
import type { ActionFacts } from './facts.js'

const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/**
 * What an action acts on, as the service and the resource part of each ARN, with `*` for variable parts: `s3:*`,
 * `lambda:function:*`. In the order of the catalog's types, so that a refusal says the same in both worlds.
 */
export const shapesOf = ({ action, resourceTypes }: ActionFacts): readonly string[] => {
  const own = action.slice(0, action.indexOf(':'))
  return [...new Set(resourceTypes.flatMap(({ arns }) => arns.map((arn) => shapeOf(own, arn))))]
    .sort(byCodeUnit)
    .map((shape) => (shape.startsWith('@') ? shape.slice(1) : `${own}:${shape}`).replaceAll('~', '*'))
}

/** The same as patterns of whole ARNs, for people: `arn:aws:s3:::*`, `arn:aws:lambda:*:*:function:*`. */
export const arnsActedOn = (facts: ActionFacts): readonly string[] =>
  shapesOf(facts).map((shape) => {
    const service = shape.slice(0, shape.indexOf(':'))
    const resource = shape.slice(service.length + 1)
    return `arn:aws:${service}:${places[scopeOf(service, resource)]}:${resource}`
  })

/** Region and account of an ARN, by its scope. */
export const places = { regionAndAccount: '*:*', region: '*:', account: ':*', none: ':', any: '*:*' } as const

const shapeOf = (own: string, arn: string): string => {
  const [, , owner = '', , , ...rest] = arn.split(':')
  // the name of a bucket contains no slash, which the types mark with a different character
  const shape = joinStars(
    rest
      .join(':')
      .replace(/\$\{([^}]*)\}/g, (_, variable: string) => (own === 's3' && variable === 'BucketName' ? '~' : '*')),
  )
  return owner === own ? shape : `@${owner.includes('$') ? '*' : owner}:${shape}`
}

/** The keys of an action besides the global ones, in the order of the catalog's types. */
export const ownKeysOf = ({ conditionKeys }: ActionFacts): readonly string[] =>
  conditionKeys.filter((key) => !key.startsWith('aws:')).sort(byCodeUnit)
