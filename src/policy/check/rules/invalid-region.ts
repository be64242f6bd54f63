import { partitionOfRegion } from '../../../arn/partitions.js'
import { eachStatement, type Rule } from '../rule.js'
import { hasWildcard } from '../texts.js'

export const invalidRegion: Rule = eachStatement(function* (statement) {
  for (const { name, family, texts } of statement.conditions) {
    if (name !== 'aws:requestedregion' || family !== 'string') continue
    for (const { value, path } of texts) {
      // global services report Regions as well; a pattern is not judged
      if (
        !hasWildcard(value) &&
        !value.includes('${') &&
        partitionOfRegion(value) === undefined &&
        value !== 'aws-global'
      ) {
        yield { path, message: `'${value}' is not the name of a Region`, fix: "Write one such as 'us-east-1'" }
      }
    }
  }
})
