import type { Partition } from '../partitions.js'

/**
 * The forms of the names of a partition's Regions; a test compares them with the tables that the run time reads. They are
 * written out as constant patterns, since matching one instantiates nothing: computing them from the tables costs 300
 * instantiations in every file that names an ARN.
 */
interface RegionForms extends Record<Partition, string> {
  aws: `${'us' | 'eu' | 'ap' | 'sa' | 'ca' | 'me' | 'af' | 'il' | 'mx'}-${string}-${number}`
  'aws-cn': `cn-${string}-${number}`
  'aws-us-gov': `us-gov-${string}-${number}`
  'aws-iso': `us-iso-${string}-${number}`
  'aws-iso-b': `us-isob-${string}-${number}`
  'aws-iso-e': `eu-isoe-${string}-${number}`
  'aws-iso-f': `us-isof-${string}-${number}`
  'aws-eusc': `eusc-de-${string}-${number}`
}

/** Names that belong to partition `aws` for certain: most ARNs are judged by this alone. */
export type CommonRegion =
  `${'us' | 'eu' | 'ap' | 'sa' | 'ca'}-${'east' | 'west' | 'north' | 'south' | 'central' | 'northeast' | 'southeast'}-${number}`

// `us-gov-west-1` has the form of `us-…` too
type SubRegion = `${'us-gov' | 'us-iso' | 'us-isob' | 'us-isof' | 'eu-isoe'}-${string}-${number}`

/**
 * Whether a Region is one of the partition.
 *
 * @example
 * type A = IsRegionOf<'us-gov-west-1', 'aws'> //=> false
 */
export type IsRegionOf<Region extends string, PartitionName extends Partition> = [Region] extends [
  RegionForms[PartitionName],
]
  ? [PartitionName, Region] extends ['aws', SubRegion]
    ? false
    : true
  : false

/**
 * The partition that a Region belongs to, or `never` for what is no Region's name. Mirrors `partitionOfRegion`. Of several
 * Regions in different partitions all that is known is that it is one of them.
 *
 * @example
 * type A = PartitionOfRegion<'us-east-1'> //=> 'aws'
 * type B = PartitionOfRegion<'us-gov-west-1'> //=> 'aws-us-gov'
 */
export type PartitionOfRegion<Region extends string> = [Region] extends [SubRegion]
  ? [Region] extends [RegionForms['aws-us-gov']]
    ? 'aws-us-gov'
    : [Region] extends [RegionForms['aws-iso']]
      ? 'aws-iso'
      : [Region] extends [RegionForms['aws-iso-b']]
        ? 'aws-iso-b'
        : [Region] extends [RegionForms['aws-iso-e']]
          ? 'aws-iso-e'
          : [Region] extends [RegionForms['aws-iso-f']]
            ? 'aws-iso-f'
            : Partition
  : [Region] extends [RegionForms['aws']]
    ? 'aws'
    : [Region] extends [RegionForms['aws-cn']]
      ? 'aws-cn'
      : [Region] extends [RegionForms['aws-eusc']]
        ? 'aws-eusc'
        : // several Regions, of several partitions
          [Region] extends [RegionForms[Partition]]
          ? Partition
          : never
