/**
 * The partitions of AWS with their Regions. New Regions appear between releases, so a Region is judged by
 * the form of its name, which tells its partition; the lists serve completion.
 *
 * Source: botocore 1.43.67, `data/partitions.json` (`regionRegex` and `regions` of each partition).
 */
export const partitionRegions = {
  aws: [
    'af-south-1',
    'ap-east-1',
    'ap-east-2',
    'ap-northeast-1',
    'ap-northeast-2',
    'ap-northeast-3',
    'ap-south-1',
    'ap-south-2',
    'ap-southeast-1',
    'ap-southeast-2',
    'ap-southeast-3',
    'ap-southeast-4',
    'ap-southeast-5',
    'ap-southeast-6',
    'ap-southeast-7',
    'ca-central-1',
    'ca-west-1',
    'eu-central-1',
    'eu-central-2',
    'eu-north-1',
    'eu-south-1',
    'eu-south-2',
    'eu-west-1',
    'eu-west-2',
    'eu-west-3',
    'il-central-1',
    'me-central-1',
    'me-south-1',
    'mx-central-1',
    'sa-east-1',
    'us-east-1',
    'us-east-2',
    'us-west-1',
    'us-west-2',
  ],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
  'aws-us-gov': ['us-gov-east-1', 'us-gov-west-1'],
  'aws-iso': ['us-iso-east-1', 'us-iso-west-1'],
  'aws-iso-b': ['us-isob-east-1', 'us-isob-west-1'],
  'aws-iso-e': ['eu-isoe-west-1'],
  'aws-iso-f': ['us-isof-east-1', 'us-isof-south-1'],
  'aws-eusc': ['eusc-de-east-1'],
} as const

/** A partition: a group of Regions with its own accounts. Nothing is delegated from one to another. */
export type Partition = keyof typeof partitionRegions

/** The Regions known at the time of this release, for completion. Any other of the same form is accepted. */
export type KnownRegion = (typeof partitionRegions)[Partition][number]

/**
 * The first part of a Region's name tells its partition: `us-…` is `aws`, `cn-…` is `aws-cn`.
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

/** Of names of four parts the first two tell the partition: `us-gov-west-1` is `aws-us-gov`. */
export const partitionOfSubArea = {
  'us-gov': 'aws-us-gov',
  'us-iso': 'aws-iso',
  'us-isob': 'aws-iso-b',
  'us-isof': 'aws-iso-f',
  'eu-isoe': 'aws-iso-e',
  'eusc-de': 'aws-eusc',
} as const

const partitions: ReadonlySet<string> = new Set(Object.values({ ...partitionOfArea, ...partitionOfSubArea }))

/** Tells whether a text is the name of a partition. */
export const isPartition = (text: string): text is Partition => partitions.has(text)

const own = <Table extends object>(table: Table, key: string): Table[keyof Table] | undefined =>
  // `key in table` would find `constructor`; after the check the key is one of the table's
  Object.hasOwn(table, key) ? table[key as keyof Table] : undefined

/** The partition a Region belongs to, by the form of its name; `undefined` for what is no Region's name. */
export const partitionOfRegion = (region: string): Partition | undefined => {
  const parts = /^([a-z]+)-([a-z]+)-([a-z]+-)?\d+$/.exec(region)
  if (parts === null) return undefined
  const [, area = '', next = '', more] = parts
  return more === undefined ? own(partitionOfArea, area) : own(partitionOfSubArea, `${area}-${next}`)
}
