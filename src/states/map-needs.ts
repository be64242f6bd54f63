import { differ } from '../arn/differ.js'
import { joinStars } from '../arn/join-stars.js'
import { splitArn } from '../arn/parse-arn.js'
import { colonParts, escapePattern, hasToken, isPattern } from '../arn/tokens.js'
import { isObject } from '../core/json.js'
import * as refusal from '../core/refusals.js'
import type { QueryLanguage } from '../expression/types/expression.js'
import { argumentText } from './argument-text.js'
import { fieldOf } from './arguments.js'
import type { StateDefinition } from './definition.js'
import type { Need, NeedsOf, Report } from './need.js'

/** Whether a state is a Map that starts child executions. */
const isDistributed = (state: StateDefinition): boolean => {
  const processor = state['ItemProcessor']
  const config = isObject(processor) ? processor['ProcessorConfig'] : undefined
  return isObject(config) && config['Mode'] === 'DISTRIBUTED'
}

/**
 * What a distributed Map requires of the machine's execution role: to start and watch its child executions, to read its items
 * and to write its results. An inline Map requires nothing.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/iam-policies-eg-dist-map.html
 */
export const mapNeeds: NeedsOf = (state, { partition, region, account, machineArn, language }, report) => {
  if (state.Type !== 'Map') return undefined
  if (!isDistributed(state)) return []
  const name = colonParts(splitArn(machineArn)?.resource ?? '')[1] ?? '*'
  const executions = `arn:${partition}:states:${region}:${account}:execution:${name}`
  const label = typeof state['Label'] === 'string' ? state['Label'] : '*'
  const why = 'the distributed Map runs its items as executions of the machine'
  return [
    { actions: ['states:StartExecution'], resource: machineArn, why },
    { actions: ['states:DescribeExecution', 'states:StopExecution'], resource: `${executions}:*`, why },
    { actions: ['states:RedriveExecution'], resource: `${executions}/${label}:*`, why },
    ...readerNeeds(partOf(state, 'ItemReader', reading, { partition, language }, report), partition, language),
    ...writerNeeds(partOf(state, 'ResultWriter', writing, { partition, language }, report), partition, language),
  ]
}

const reading = /^s3:(?:getObject|listObjectsV2)$/
const writing = /^s3:putObject$/

/** The part that reads items or writes results, if its Resource and its bucket are right; otherwise a report. */
const partOf = (
  state: StateDefinition,
  field: 'ItemReader' | 'ResultWriter',
  calls: RegExp,
  own: { readonly partition: string; readonly language: QueryLanguage },
  report: Report,
): Readonly<Record<string, unknown>> | undefined => {
  const part = state[field]
  // results that are only formatted are not written anywhere
  if (!isObject(part) || (field === 'ResultWriter' && part['Resource'] === undefined)) return undefined
  const text = part['Resource']
  const facts = typeof text === 'string' ? splitArn(text) : undefined
  // a token may become any ARN
  const isOpen = typeof text === 'string' && text.startsWith('${')
  if (facts !== undefined && differ(facts.partition, own.partition)) {
    const partitions = { partition: facts.partition, own: own.partition }
    report(refusal.accessPartition, `/${field}/Resource`, text, partitions)
  } else if (!isOpen && !(facts?.service === 'states' && calls.test(facts.resource))) {
    report(refusal.accessUnknownResource, `/${field}/Resource`, text)
  } else {
    const name = part['Arguments'] === undefined ? 'Parameters' : 'Arguments'
    const given = part[name]
    const bucket = isObject(given) ? fieldOf(given, 'Bucket', own.language) : undefined
    const literal = bucket !== undefined && 'literal' in bucket ? bucket.literal : undefined
    const at = `/${field}/${name}`
    if (bucket === undefined && typeof given !== 'string') {
      report(refusal.accessArgumentMissing, at, 'Bucket', { name: 'Bucket' })
    } else if (literal !== undefined && typeof literal !== 'string' && !isObject(literal)) {
      report(refusal.accessArgument, `${at}/Bucket`, literal, { name: 'Bucket', shape: 'the name of a bucket' })
    } else return part
  }
  return undefined
}

interface Known {
  /** The string as it goes into a policy; a pattern if it is known only later. */
  readonly text: string
  /** When it is known, and what determines it. */
  readonly later?: string
}

const atRunTime = (expression: string): string => `only at run time: ${expression}`

/** A value that is passed to Amazon S3 under a name. */
const known = (of: Readonly<Record<string, unknown>>, name: string, language: QueryLanguage): Known | undefined => {
  const given = of['Arguments'] ?? of['Parameters']
  const field = isObject(given) ? fieldOf(given, name, language) : undefined
  if (field === undefined) {
    return typeof given === 'string' ? { text: '*', later: atRunTime(given) } : undefined
  }
  const said = argumentText({ ...field, at: '' })
  // a CloudFormation function that cannot be written as a string
  if (said === undefined) return { text: '*', later: `only once it is deployed: ${name}` }
  const { text, expression } = said
  // an expression may turn out to be nothing but a string
  if (expression !== undefined && isPattern(text)) return { text, later: atRunTime(expression) }
  return { text: hasToken(text) ? text : escapePattern(text) }
}

/** @param subject - what is known later, if one of the values is */
const unknownOf = (subject: string, ...known: readonly (Known | undefined)[]): { readonly unknown?: string } => {
  const later = new Set(known.flatMap((each) => each?.later ?? []))
  return later.size === 0 ? {} : { unknown: `${subject} is known ${[...later].join(', and ')}` }
}

const items = 'where the items are'

type Part = Readonly<Record<string, unknown>> | undefined

const readerNeeds = (reader: Part, partition: string, language: QueryLanguage): readonly Need[] => {
  if (reader === undefined) return []
  const config = isObject(reader['ReaderConfig']) ? reader['ReaderConfig'] : {}
  const bucketName = known(reader, 'Bucket', language)
  const bucket = `arn:${partition}:s3:::${bucketName?.text ?? '*'}`
  const why = 'the distributed Map reads its items'
  if (String(reader['Resource']).endsWith(':listObjectsV2')) {
    const prefix = known(reader, 'Prefix', language)
    const unknown = unknownOf(items, bucketName, prefix)
    const list: Need = {
      actions: ['s3:ListBucket'],
      resource: bucket,
      why,
      ...unknown,
      ...(prefix === undefined || prefix.text === '*'
        ? undefined
        : { conditions: { StringLike: { 's3:prefix': prefix.text } } }),
    }
    const objects: Need = {
      actions: ['s3:GetObject'],
      resource: joinStars(`${bucket}/${prefix?.text ?? ''}*`),
      why,
      ...unknown,
    }
    return config['Transformation'] === 'LOAD_AND_FLATTEN' ? [list, objects] : [list]
  }
  // a manifest names further objects, which the definition does not reveal
  const manifest = config['InputType'] === 'MANIFEST' || config['ManifestType'] !== undefined
  const key = known(reader, 'Key', language)
  const versioned = known(reader, 'VersionId', language) !== undefined
  return [
    {
      actions: versioned ? ['s3:GetObject', 's3:GetObjectVersion'] : ['s3:GetObject'],
      resource: manifest ? `${bucket}/*` : `${bucket}/${key?.text ?? '*'}`,
      why,
      ...(manifest ? { unknown: 'the manifest names the objects that are read' } : unknownOf(items, bucketName, key)),
    },
  ]
}

const writerNeeds = (writer: Part, partition: string, language: QueryLanguage): readonly Need[] => {
  if (writer === undefined) return []
  const bucket = known(writer, 'Bucket', language)
  const prefix = known(writer, 'Prefix', language)
  const objects = prefix === undefined || prefix.text === '*' ? '*' : `${prefix.text.replace(/\/$/, '')}/*`
  return [
    {
      actions: ['s3:PutObject', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
      resource: joinStars(`arn:${partition}:s3:::${bucket?.text ?? '*'}/${objects}`),
      why: 'the distributed Map writes its results',
      ...unknownOf('where the results go', bucket, prefix),
    },
  ]
}
