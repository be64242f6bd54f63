import { describe, expect, it } from 'vitest'
import { Account } from '../../../src/arn/account.js'
import { arn } from '../../../src/arn/arn.js'
import { parseArn } from '../../../src/arn/parse-arn.js'
import { isPartition, partitionOfRegion, regionPartitions, regionsOf } from '../../../src/arn/partitions.js'
import { codeOf } from '../../refused.ts'
import { partitionFacts } from './partition-facts.ts'

describe('the partitions', () => {
  it('are the eight that botocore lists', () => {
    expect([...new Set(Object.values(regionPartitions))].sort()).toEqual(
      partitionFacts.map(({ partition }) => partition),
    )
  })

  it.each(partitionFacts)('$partition has the Regions that botocore lists', ({ partition, regions }) => {
    expect(isPartition(partition) ? regionsOf(partition) : []).toEqual(regions)
  })

  it.each(['', 'AWS', 'aws-', 'aws-global', 'awscn', 'constructor', '__proto__', 'toString'])('%j is none', (name) => {
    expect(isPartition(name)).toBe(false)
  })
})

describe('the partition of a Region', () => {
  const regions = partitionFacts.flatMap(({ partition, regions }) => regions.map((region) => ({ region, partition })))

  it.each(regions)('$region is in $partition', ({ region, partition }) => {
    expect(partitionOfRegion(region)).toBe(partition)
    expect(Account('111122223333', region).partition).toBe(partition)
    expect(parseArn(`arn:${partition}:lambda:${region}:111122223333:function:Echo`)).toMatchObject({
      partition,
      region,
    })
  })

  it('is no other partition', () => {
    for (const { region, partition } of regions) {
      for (const other of partitionFacts) {
        if (other.partition === partition) continue
        const text = `arn:${other.partition}:lambda:${region}:111122223333:function:Echo`
        expect(codeOf(() => arn(text))).toBe('arn/region-of-another-partition')
      }
    }
  })

  // Regions that may come: the regular expressions of botocore tell whose they would be
  const areas = 'us eu ap sa ca me af il mx cn us-gov us-iso us-isob us-isof eu-isoe eusc-de'.split(' ')
  const coming = areas.flatMap((area) => ['east-1', 'southwest-2', 'central-17'].map((place) => `${area}-${place}`))

  it.each(coming)('%s is where the regular expressions of botocore have it', (region) => {
    const owners = partitionFacts.filter(({ regionRegex }) => regionRegex.test(region))
    expect(owners).toHaveLength(1)
    expect(partitionOfRegion(region)).toBe(owners[0]?.partition)
  })

  it.each([
    '',
    'us',
    'us-east',
    'us-east-',
    'us-east-1a',
    'US-EAST-1',
    ' us-east-1',
    'us-east-1 ',
    'us-east-1\n',
    'xx-east-1',
    'aws-global',
    'constructor-east-1',
    'us_east_1',
    'us-east-1-2',
    'us-foo-bar-1',
    'eusc-east-1',
    'us-gov-east-west-1',
    '*',
  ])('%j has none', (region) => {
    expect(partitionOfRegion(region)).toBeUndefined()
    expect(partitionFacts.filter(({ regionRegex }) => regionRegex.test(region.replace(/\n$/, '!')))).toEqual([])
  })
})
