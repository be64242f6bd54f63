import { partitionOfRegion, regionPartitions } from '../../arn/partitions.js'
import { oneLetterOff } from '../../core/nearest-names.js'
import type { Problem } from './rule.js'

const listed = Object.keys(regionPartitions)

/** What is wrong with the name of a Region; `undefined` if it is listed. One of the right form may be newer than the list. */
export const regionFault = (region: string): Omit<Problem, 'path'> | undefined => {
  if (listed.includes(region)) return undefined
  const near = oneLetterOff(region, listed)
  if (partitionOfRegion(region) === undefined)
    return {
      message: `'${region}' is not the name of a Region`,
      fix: near === undefined ? "Write one such as 'us-east-1'" : `Perhaps '${near}' is meant`,
    }
  return {
    severity: 'warning',
    message: `AWS lists no Region '${region}'`,
    fix: `Correct it${near === undefined ? '' : ` (the nearest is '${near}')`}, unless the Region is newer than this list`,
  }
}
