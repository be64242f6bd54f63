import type { ActionFacts } from './facts.js'

const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/**
 * What an action acts on, each as its service and the resource part of its ARN with `*` for a variable: `s3:*`,
 * `lambda:function:*`. In the order in which the types of the catalogue list them, so that a refusal says the same in both.
 */
export const shapesOf = ({ action, resourceTypes }: ActionFacts): readonly string[] => {
  const own = action.slice(0, action.indexOf(':'))
  return [...new Set(resourceTypes.flatMap(({ arns }) => arns.map((arn) => shapeOf(own, arn))))]
    .sort(byCodeUnit)
    .map((shape) => (shape.startsWith('@') ? shape.slice(1) : `${own}:${shape}`).replaceAll('~', '*'))
}

const shapeOf = (own: string, arn: string): string => {
  const [, , owner = '', , , ...rest] = arn.split(':')
  // the name of a bucket has no slash, which the types mark by another sign
  const shape = rest
    .join(':')
    .replace(/\$\{([^}]*)\}/g, (_, variable: string) => (own === 's3' && variable === 'BucketName' ? '~' : '*'))
    .replace(/\*{2,}/g, '*')
  return owner === own ? shape : `@${owner.includes('$') ? '*' : owner}:${shape}`
}

/** The keys of an action beside the global ones, in the order of the types of the catalogue. */
export const ownKeysOf = ({ conditionKeys }: ActionFacts): readonly string[] =>
  conditionKeys.filter((key) => !key.startsWith('aws:')).sort(byCodeUnit)
