import { splitArn } from '../arn/parse-arn.js'
import { escapePattern, hasToken } from '../arn/tokens.js'
import type { CallPlace } from '../states/need.js'
import { readQueueUrl } from './queue-url.js'
import { fullArn } from './short-arn.js'

/** The names or ARNs that a template reads from an argument; none if the string does not have the form. */
type Reading = (text: string, place: CallPlace) => readonly string[]

const escaped = (text: string): string => (hasToken(text) || text.includes('*') ? text : escapePattern(text))

const afterSlash = (text: string): string => text.slice(text.lastIndexOf('/') + 1)

const s3Uri = /^s3:\/\/([^/]+)(?:\/([\s\S]*))?$/

// https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html: begins with a geography, or `global`
const profile = /^(?:global|us-gov|us|eu|apac|au|ca|jp|sa|me|af|il|mx|uk)\.([\s\S]+)$/

/**
 * Bedrock models by their IDs and ARNs. A profile for several Regions needs its model in each of them.
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
 */
const model: Reading = (text, place) => {
  const id = text.startsWith('arn:') ? (splitArn(text)?.resource ?? '') : text
  const [kind = '', name = ''] = id.includes('/') ? id.split('/') : ['', id]
  const inner = profile.exec(name)?.[1]
  const models = inner === undefined ? [] : [`arn:${place.partition}:bedrock:*::foundation-model/${inner}`]
  if (text.startsWith('arn:')) return kind === 'inference-profile' ? [text, ...models] : [text]
  if (inner === undefined) return [fullArn(`bedrock!foundation-model/${text}`, place)]
  return [fullArn(`bedrock:inference-profile/${text}`, place), ...models]
}

/** How the placeholders of templates read arguments that are not a plain name or ARN. */
export const readings: { readonly [name: string]: Reading } = {
  /** The ARN of a topic. A phone number has none: sending to it can be allowed only on every resource. */
  topic: (text) => (text.startsWith('arn:') || hasToken(text) ? [text] : /^\+?\d[\d -]*$/.test(text) ? ['*'] : []),
  queue: (text, { partition, region }) => {
    const url = readQueueUrl(text)
    return url === undefined ? [] : [`arn:${partition}:sqs:${url.region ?? region}:${url.account}:${url.name}`]
  },
  executions: (text) => {
    const facts = splitArn(text)
    const name = facts?.resource.split(':')[1]
    return facts === undefined || name === undefined
      ? []
      : [`arn:${facts.partition}:states:${facts.region}:${facts.account}:execution:${name}:*`]
  },
  /** All revisions if none is named. */
  revision: (text) => [afterSlash(text).includes(':') || hasToken(afterSlash(text)) ? text : `${text}:*`],
  name: (text) => [afterSlash(text)],
  lower: (text) => [hasToken(text) ? text : text.toLowerCase()],
  /** The ID of a build begins with its project's name, and the name of a report with its group's. */
  project: (text) => [afterSlash(text).split(':')[0] ?? ''],
  bucket: (text, { partition }) => {
    const [, bucket] = s3Uri.exec(text) ?? []
    return bucket === undefined ? [] : [`arn:${partition}:s3:::${bucket}`]
  },
  objects: (text, { partition }) => {
    const [, bucket, prefix = ''] = s3Uri.exec(text) ?? []
    const folder = prefix === '' || prefix.endsWith('/') || prefix.endsWith('*') ? prefix : `${prefix}/`
    return bucket === undefined ? [] : [`arn:${partition}:s3:::${bucket}/${escaped(folder)}*`.replace(/\*+$/, '*')]
  },
  object: (text, { partition }) => {
    const [, bucket, key] = s3Uri.exec(text) ?? []
    return bucket === undefined || key === undefined ? [] : [`arn:${partition}:s3:::${bucket}/${escaped(key)}`]
  },
  /** Media whose location is not written in the form of S3 may be anywhere. */
  media: (text, { partition }) => {
    const [, bucket, key] = s3Uri.exec(text) ?? []
    return [key === undefined ? '*' : `arn:${partition}:s3:::${bucket}/${escaped(key)}`]
  },
  /** The ID of an API is the first label of its host. */
  api: (text) => {
    const [, id] = /^(?:https:\/\/)?(\$\{[^}]*\}|[^./]+)/.exec(text) ?? []
    return id === undefined ? [] : [id]
  },
  path: (text) => [escaped(text.replace(/^\//, ''))],
  model,
  /** The ID of a key; an alias does not reveal it. */
  key: (text) => (text.includes('alias/') ? ['*'] : [text]),
  /** A function without its version or alias, from its name, its ARN or its partial ARN. */
  function: (text) => {
    const [, start = '', name = ''] =
      /^(arn:[^:]*:lambda:[^:]*:[^:]*:function:|\d{12}:function:)?([^:]+)/.exec(text) ?? []
    return name === '' ? [] : [start.startsWith('arn:') ? `${start}${name}` : name]
  },
  /** The sender of a mail: the address or its domain, whichever is verified. */
  sender: (text) => {
    const address = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text
    return [address, address.slice(address.lastIndexOf('@') + 1)]
  },
  /** The name of a secret, to which Secrets Manager adds six characters in the ARN; a full ARN has them already. */
  secret: (text) => [text.startsWith('arn:') ? text : `${text}-??????`],
  /**
   * A document. Those of AWS have no account in their ARN.
   * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/auth-and-access-control-iam-access-control-identity-based.html
   */
  document: (text, { partition, region }) =>
    /^(?:AWS|Amazon)[\w-]*$/.test(text) ? [`arn:${partition}:ssm:${region}::document/${text}`] : [text],
  parameter: (text) => [text.replace(/^\//, '')],
  parameters: (text) => [`${text.replace(/^\/|\/$/g, '')}/*`],
  id: (text) => [text.replace(/^(?:p|h|ou)-/, '')],
  any: (text) => [escaped(text)],
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html, CopySource
  copySource: (text, { partition }) => {
    const [, bucket, key] = /^\/?([^/]+)\/([^?]+)/.exec(text) ?? []
    return text.startsWith('arn:')
      ? [text]
      : key === undefined
        ? []
        : [`arn:${partition}:s3:::${bucket}/${escaped(key)}`]
  },
  /** A base that is a custom model. All of them are in the statement. */
  base: (text) => (text.startsWith('arn:') && splitArn(text)?.resource.startsWith('custom-model/') ? [] : [text]),
  connection: (text) => {
    const name = splitArn(text)?.resource.split('/')[1]
    return name === undefined ? [] : [name]
  },
}

/** The readings that accept any string, and escape what IAM would take for a pattern. */
export const takesAnyText: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'objects',
  'object',
  'media',
  'path',
  'any',
  'copySource',
])
