import { splitArn } from '../../../arn/parse-arn.js'
import { isPartition } from '../../../arn/partitions.js'
import type { Rule } from '../rule.js'
import { arnsOf } from '../texts.js'

/**
 * Access is never delegated from one partition to another:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export const severalPartitions: Rule = function* (policy) {
  const named = policy.statements
    .flatMap((statement) => [
      ...arnsOf(statement).map(({ facts, path }) => ({ partition: facts.partition, path })),
      ...statement.principals.flatMap(({ value, path }) => {
        const facts = splitArn(value)
        return facts === undefined ? [] : [{ partition: facts.partition, path }]
      }),
    ])
    .filter(({ partition }) => isPartition(partition))
  const [first] = named
  const other = named.find(({ partition }) => partition !== first?.partition)
  if (first !== undefined && other !== undefined)
    yield {
      path: other.path,
      message: `this ARN is in partition '${other.partition}', others are in '${first.partition}'`,
      fix: 'Write a policy for each partition',
    }
}
