import { isPartition, partitionOfRegion } from '../../../arn/partitions.js'
import { regionFault } from '../region-fault.js'
import { eachStatement, type Rule } from '../rule.js'
import { arnsOf, hasWildcard } from '../texts.js'

export const invalidArnRegion: Rule = eachStatement(function* (statement) {
  for (const { facts, path } of arnsOf(statement)) {
    const { region, partition } = facts
    if (region === '' || hasWildcard(region) || region.includes('${')) continue
    const owner = partitionOfRegion(region)
    if (owner === undefined || (isPartition(partition) && owner !== partition)) {
      yield {
        path,
        message: `'${region}' is not a Region of partition '${partition}'`,
        fix: 'Correct the Region or the partition',
      }
    } else {
      const fault = regionFault(region)
      if (fault !== undefined) yield { path, ...fault }
    }
  }
})
