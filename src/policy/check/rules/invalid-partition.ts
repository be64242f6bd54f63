import { isPartition } from '../../../arn/partitions.js'
import { eachStatement, type Rule } from '../rule.js'
import { arnsOf, hasWildcard } from '../texts.js'

export const invalidPartition: Rule = eachStatement(function* (statement) {
  for (const { facts, path } of arnsOf(statement)) {
    if (!isPartition(facts.partition) && !hasWildcard(facts.partition) && !facts.partition.includes('${')) {
      yield {
        path,
        message: `'${facts.partition}' is not a partition of AWS`,
        fix: "Write 'aws', or the partition of your Regions",
      }
    }
  }
})
