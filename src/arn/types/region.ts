import type { partitionOfArea, partitionOfSubArea } from '../partitions.js'

type Areas = typeof partitionOfArea
type SubAreas = typeof partitionOfSubArea

/**
 * The partition that a Region belongs to, or `never` for what is no Region's name. Mirrors `partitionOfRegion`.
 *
 * @example
 * type A = PartitionOfRegion<'us-east-1'> //=> 'aws'
 * type B = PartitionOfRegion<'us-gov-west-1'> //=> 'aws-us-gov'
 */
export type PartitionOfRegion<Region extends string> = Region extends `${infer Area}-${infer Next}-${infer Last}`
  ? Last extends `${number}` | `${string}-${number}`
    ? `${Area}-${Next}` extends keyof SubAreas
      ? SubAreas[`${Area}-${Next}`]
      : Area extends keyof Areas
        ? Areas[Area]
        : never
    : never
  : never
