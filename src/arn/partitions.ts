/** A partition: a group of Regions with accounts of its own. Access is never delegated from one to another. */
export type Partition =
  | 'aws'
  | 'aws-cn'
  | 'aws-us-gov'
  | 'aws-iso'
  | 'aws-iso-b'
  | 'aws-iso-e'
  | 'aws-iso-f'
  | 'aws-eusc'

/** A Region known at the time of this release. Any other name of the same form is accepted, too. */
export type KnownRegion =
  | 'af-south-1'
  | 'ap-east-1'
  | 'ap-east-2'
  | 'ap-northeast-1'
  | 'ap-northeast-2'
  | 'ap-northeast-3'
  | 'ap-south-1'
  | 'ap-south-2'
  | 'ap-southeast-1'
  | 'ap-southeast-2'
  | 'ap-southeast-3'
  | 'ap-southeast-4'
  | 'ap-southeast-5'
  | 'ap-southeast-6'
  | 'ap-southeast-7'
  | 'ca-central-1'
  | 'ca-west-1'
  | 'eu-central-1'
  | 'eu-central-2'
  | 'eu-north-1'
  | 'eu-south-1'
  | 'eu-south-2'
  | 'eu-west-1'
  | 'eu-west-2'
  | 'eu-west-3'
  | 'il-central-1'
  | 'me-central-1'
  | 'me-south-1'
  | 'mx-central-1'
  | 'sa-east-1'
  | 'us-east-1'
  | 'us-east-2'
  | 'us-west-1'
  | 'us-west-2'
  | 'cn-north-1'
  | 'cn-northwest-1'
  | 'us-gov-east-1'
  | 'us-gov-west-1'
  | 'us-iso-east-1'
  | 'us-iso-west-1'
  | 'us-isob-east-1'
  | 'us-isob-west-1'
  | 'eu-isoe-west-1'
  | 'us-isof-east-1'
  | 'us-isof-south-1'
  | 'eusc-de-east-1'

/**
 * The partition of each known Region. New Regions appear between releases, so a Region is judged by the form of its name,
 * which tells its partition; this list only serves completion. The names are written out above as well: derived from the keys
 * of a table each would be a symbol, and from a list of literals an element of a tuple, in the compiler of everyone who
 * imports the root.
 *
 * Source: botocore 1.43.67, `data/partitions.json` (`regionRegex` and `regions` of each partition).
 */
export const regionPartitions = {
  'af-south-1': 'aws',
  'ap-east-1': 'aws',
  'ap-east-2': 'aws',
  'ap-northeast-1': 'aws',
  'ap-northeast-2': 'aws',
  'ap-northeast-3': 'aws',
  'ap-south-1': 'aws',
  'ap-south-2': 'aws',
  'ap-southeast-1': 'aws',
  'ap-southeast-2': 'aws',
  'ap-southeast-3': 'aws',
  'ap-southeast-4': 'aws',
  'ap-southeast-5': 'aws',
  'ap-southeast-6': 'aws',
  'ap-southeast-7': 'aws',
  'ca-central-1': 'aws',
  'ca-west-1': 'aws',
  'eu-central-1': 'aws',
  'eu-central-2': 'aws',
  'eu-north-1': 'aws',
  'eu-south-1': 'aws',
  'eu-south-2': 'aws',
  'eu-west-1': 'aws',
  'eu-west-2': 'aws',
  'eu-west-3': 'aws',
  'il-central-1': 'aws',
  'me-central-1': 'aws',
  'me-south-1': 'aws',
  'mx-central-1': 'aws',
  'sa-east-1': 'aws',
  'us-east-1': 'aws',
  'us-east-2': 'aws',
  'us-west-1': 'aws',
  'us-west-2': 'aws',
  'cn-north-1': 'aws-cn',
  'cn-northwest-1': 'aws-cn',
  'us-gov-east-1': 'aws-us-gov',
  'us-gov-west-1': 'aws-us-gov',
  'us-iso-east-1': 'aws-iso',
  'us-iso-west-1': 'aws-iso',
  'us-isob-east-1': 'aws-iso-b',
  'us-isob-west-1': 'aws-iso-b',
  'eu-isoe-west-1': 'aws-iso-e',
  'us-isof-east-1': 'aws-iso-f',
  'us-isof-south-1': 'aws-iso-f',
  'eusc-de-east-1': 'aws-eusc',
} as const satisfies Readonly<Record<KnownRegion, Partition>>

/** The known Regions of a partition. */
export const regionsOf = (partition: Partition): readonly KnownRegion[] =>
  // the keys of the table are its Regions
  (Object.keys(regionPartitions) as KnownRegion[]).filter((region) => regionPartitions[region] === partition)

/**
 * The first part of a Region's name tells its partition: `us-…` is in `aws`, `cn-…` in `aws-cn`.
 * Source: `regionRegex` of each partition, as above.
 */
export const partitionOfArea = {
  us: 'aws',
  eu: 'aws',
  ap: 'aws',
  sa: 'aws',
  ca: 'aws',
  me: 'aws',
  af: 'aws',
  il: 'aws',
  mx: 'aws',
  cn: 'aws-cn',
} as const

/** In names of four parts the first two tell the partition: `us-gov-west-1` is in `aws-us-gov`. */
export const partitionOfSubArea = {
  'us-gov': 'aws-us-gov',
  'us-iso': 'aws-iso',
  'us-isob': 'aws-iso-b',
  'us-isof': 'aws-iso-f',
  'eu-isoe': 'aws-iso-e',
  'eusc-de': 'aws-eusc',
} as const

/** The names of all partitions. */
export const partitions: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ Object.values({ ...partitionOfArea, ...partitionOfSubArea }),
)

/** Whether a string is the name of a partition. */
export const isPartition = (text: string): text is Partition => partitions.has(text)

const own = <Table extends object>(table: Table, key: string): Table[keyof Table] | undefined =>
  // `key in table` would find `constructor`; after the check the key is one of the table's
  Object.hasOwn(table, key) ? table[key as keyof Table] : undefined

/** The partition of a Region, by the form of its name; `undefined` if the string is not the name of a Region. */
export const partitionOfRegion = (region: string): Partition | undefined => {
  const parts = /^([a-z]+)-([a-z]+)-([a-z]+-)?\d+$/.exec(region)
  if (parts === null) return undefined
  const [, area = '', next = '', more] = parts
  return more === undefined ? own(partitionOfArea, area) : own(partitionOfSubArea, `${area}-${next}`)
}
