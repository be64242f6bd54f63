import { escapePattern } from '../arn/tokens.js'
import type { ArnFacts } from '../arn/types/arn.js'
import { isObject } from '../core/json.js'
import type { JsonPointer } from '../core/json-pointer.js'
import { fieldOf } from '../integrations/arguments.js'
import type { StateDefinition } from '../states/definition.js'
import type { Grant } from './grants.js'

/** Whether a state is a Map that starts executions of its own. */
export const isDistributed = (state: StateDefinition): boolean => {
  const processor = state['ItemProcessor']
  const config = isObject(processor) ? processor['ProcessorConfig'] : undefined
  return isObject(config) && config['Mode'] === 'DISTRIBUTED'
}

/**
 * What a distributed Map needs of the machine's execution role: to start and watch its executions, to read its items and to
 * write its results.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/iam-policies-eg-dist-map.html
 */
export const mapGrants = (
  state: StateDefinition,
  machineArn: string,
  place: ArnFacts,
  pointer: JsonPointer,
): readonly Grant[] => {
  const { partition, region, account, resource } = place
  const name = resource.split(':')[1] ?? '*'
  const executions = `arn:${partition}:states:${region}:${account}:execution:${name}`
  const label = typeof state['Label'] === 'string' ? state['Label'] : '*'
  const run = 'the distributed Map runs its items as executions of the machine'
  return [
    { actions: ['states:StartExecution'], resource: machineArn, why: run, state: pointer },
    {
      actions: ['states:DescribeExecution', 'states:StopExecution'],
      resource: `${executions}:*`,
      why: run,
      state: pointer,
    },
    { actions: ['states:RedriveExecution'], resource: `${executions}/${label}:*`, why: run, state: pointer },
    ...readerGrants(state['ItemReader'], partition, pointer),
    ...writerGrants(state['ResultWriter'], partition, pointer),
  ]
}

/** A text that is written in the definition; `*` for one that is known only when the workflow runs. */
const known = (fields: unknown, name: string): string | undefined => {
  const field = isObject(fields) ? fieldOf(fields, name) : undefined
  if (field === undefined) return undefined
  return 'literal' in field && typeof field.literal === 'string' ? escapePattern(field.literal) : '*'
}

const argumentsOf = (of: Readonly<Record<string, unknown>>): unknown => of['Arguments'] ?? of['Parameters']

const readerGrants = (reader: unknown, partition: string, state: JsonPointer): readonly Grant[] => {
  if (!isObject(reader)) return []
  const given = argumentsOf(reader)
  const config = isObject(reader['ReaderConfig']) ? reader['ReaderConfig'] : {}
  const bucket = `arn:${partition}:s3:::${known(given, 'Bucket') ?? '*'}`
  const why = 'the distributed Map reads its items'
  if (String(reader['Resource']).endsWith(':listObjectsV2')) {
    const list: Grant = { actions: ['s3:ListBucket'], resource: bucket, why, state }
    const objects: Grant = {
      actions: ['s3:GetObject'],
      resource: `${bucket}/${known(given, 'Prefix') ?? ''}*`.replace(/\*+$/, '*'),
      why,
      state,
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
      state,
    },
  ]
}

const writerGrants = (writer: unknown, partition: string, state: JsonPointer): readonly Grant[] => {
  if (!isObject(writer) || writer['Resource'] === undefined) return []
  const given = argumentsOf(writer)
  const prefix = known(given, 'Prefix')
  const objects = prefix === undefined || prefix === '*' ? '*' : `${prefix.replace(/\/$/, '')}/*`
  return [
    {
      actions: ['s3:PutObject', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
      resource: `arn:${partition}:s3:::${known(given, 'Bucket') ?? '*'}/${objects}`,
      why: 'the distributed Map writes its results',
      state,
    },
  ]
}
