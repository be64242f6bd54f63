import { splitArn } from '../arn/parse-arn.js'
import { escapePattern } from '../arn/tokens.js'
import { isObject } from '../core/json.js'
import { fieldOf } from './arguments.js'
import type { StateDefinition } from './definition.js'
import type { Need, NeedsOf } from './need.js'

/** Whether a state is a Map that starts executions of its own. */
const isDistributed = (state: StateDefinition): boolean => {
  const processor = state['ItemProcessor']
  const config = isObject(processor) ? processor['ProcessorConfig'] : undefined
  return isObject(config) && config['Mode'] === 'DISTRIBUTED'
}

/**
 * What a distributed Map needs of the machine's execution role: to start and watch its executions, to read its items and to
 * write its results. Nothing for one that runs within the execution.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/iam-policies-eg-dist-map.html
 */
export const mapNeeds: NeedsOf = (state, { partition, region, account, machineArn }) => {
  if (state.Type !== 'Map') return undefined
  if (!isDistributed(state)) return []
  const name = splitArn(machineArn)?.resource.split(':')[1] ?? '*'
  const executions = `arn:${partition}:states:${region}:${account}:execution:${name}`
  const label = typeof state['Label'] === 'string' ? state['Label'] : '*'
  const why = 'the distributed Map runs its items as executions of the machine'
  return [
    { actions: ['states:StartExecution'], resource: machineArn, why },
    { actions: ['states:DescribeExecution', 'states:StopExecution'], resource: `${executions}:*`, why },
    { actions: ['states:RedriveExecution'], resource: `${executions}/${label}:*`, why },
    ...readerNeeds(state['ItemReader'], partition),
    ...writerNeeds(state['ResultWriter'], partition),
  ]
}

/** A text that is written in the definition; `*` for one that is known only when the workflow runs. */
const known = (fields: unknown, name: string): string | undefined => {
  const field = isObject(fields) ? fieldOf(fields, name) : undefined
  if (field === undefined) return undefined
  return 'literal' in field && typeof field.literal === 'string' ? escapePattern(field.literal) : '*'
}

const argumentsOf = (of: Readonly<Record<string, unknown>>): unknown => of['Arguments'] ?? of['Parameters']

const readerNeeds = (reader: unknown, partition: string): readonly Need[] => {
  if (!isObject(reader)) return []
  const given = argumentsOf(reader)
  const config = isObject(reader['ReaderConfig']) ? reader['ReaderConfig'] : {}
  const bucket = `arn:${partition}:s3:::${known(given, 'Bucket') ?? '*'}`
  const why = 'the distributed Map reads its items'
  if (String(reader['Resource']).endsWith(':listObjectsV2')) {
    const list: Need = { actions: ['s3:ListBucket'], resource: bucket, why }
    const objects: Need = {
      actions: ['s3:GetObject'],
      resource: `${bucket}/${known(given, 'Prefix') ?? ''}*`.replace(/\*+$/, '*'),
      why,
    }
    return config['Transformation'] === 'LOAD_AND_FLATTEN' ? [list, objects] : [list]
  }
  // a manifest names further objects, which its text does not tell
  const manifest = config['InputType'] === 'MANIFEST' || config['ManifestType'] !== undefined
  const versioned = known(given, 'VersionId') !== undefined
  return [
    {
      actions: versioned ? ['s3:GetObject', 's3:GetObjectVersion'] : ['s3:GetObject'],
      resource: manifest ? `${bucket}/*` : `${bucket}/${known(given, 'Key') ?? '*'}`,
      why,
    },
  ]
}

const writerNeeds = (writer: unknown, partition: string): readonly Need[] => {
  if (!isObject(writer) || writer['Resource'] === undefined) return []
  const given = argumentsOf(writer)
  const prefix = known(given, 'Prefix')
  const objects = prefix === undefined || prefix === '*' ? '*' : `${prefix.replace(/\/$/, '')}/*`
  return [
    {
      actions: ['s3:PutObject', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
      resource: `arn:${partition}:s3:::${known(given, 'Bucket') ?? '*'}/${objects}`,
      why: 'the distributed Map writes its results',
    },
  ]
}
