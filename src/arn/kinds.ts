import * as refusal from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import { isPattern, maskTokens } from './tokens.js'
import type { ArnFacts } from './types/arn.js'

// Names of Step Functions resources: 1 to 80 characters, none of these.
// https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html
export const statesName = '[^\\s?*<>{}\\[\\]"#%\\\\^|~`$&,;:/\\u0000-\\u001f\\u007f-\\u009f]{1,80}'

/**
 * The kinds of resources that the library knows: `service|start of the resource part|name|example`. Each is one string, since
 * every field of an object would cost each file that imports the library a symbol in the compiler.
 */
const kinds = {
  role: 'iam|role/|role|arn:aws:iam::111122223333:role/NAME',
  lambdaFunction:
    'lambda|function:|Lambda function|arn:aws:lambda:us-east-1:111122223333:function:NAME, or with a version or alias …:NAME:QUALIFIER',
  stateMachine: 'states|stateMachine:|state machine|arn:aws:states:us-east-1:111122223333:stateMachine:NAME',
  activity: 'states|activity:|activity|arn:aws:states:us-east-1:111122223333:activity:NAME',
  logGroup: 'logs|log-group:|log group|arn:aws:logs:us-east-1:111122223333:log-group:NAME',
  kmsKey: 'kms|key/|KMS key|arn:aws:kms:us-east-1:111122223333:key/ID',
} as const

/** The kinds of resources that the library knows. */
export type ArnKindName = keyof typeof kinds

/** The table of kinds, for the types that mirror {@link checkKind}. */
export type ArnKinds = typeof kinds

/**
 * What can follow the name of a function: a version or an alias.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#lambda-Invoke-request-Qualifier
 */
export const functionQualifier = '(?:\\$LATEST(?:\\.PUBLISHED)?|[\\w-]{1,128})'

/** The whole resource part of each kind. */
const resources: Readonly<Record<ArnKindName, RegExp>> = {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
  role: /^role\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,64}$/,
  // https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
  lambdaFunction: /* @__PURE__ */ new RegExp(`^function:[\\w-]{1,140}(?::${functionQualifier})?$`),
  stateMachine: /* @__PURE__ */ new RegExp(`^stateMachine:${statesName}(?::[\\w.-]{1,80})?$`, 'u'),
  activity: /* @__PURE__ */ new RegExp(`^activity:${statesName}$`, 'u'),
  // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
  logGroup: /^log-group:[\w./#-]{1,512}(?::\*)?$/,
  kmsKey: /^key\/[\w-]{1,256}$/,
}

interface ArnKind {
  readonly service: string
  readonly start: string
  readonly kind: string
  readonly shape: string
  readonly resource: RegExp
}

const readKind = (text: string, resource: RegExp): ArnKind => {
  const [service = '', start = '', kind = '', shape = ''] = text.split('|')
  return { service, start, kind, shape, resource }
}

const all: readonly (readonly [string, ArnKind])[] = /* @__PURE__ */ Object.entries(kinds).map(([name, text]) => [
  name,
  // the keys of the table are the kinds
  readKind(text, resources[name as ArnKindName]),
])

const judge = (facts: ArnFacts, { service, resource, kind, shape }: ArnKind, text: string, at: string): void => {
  if (facts.service !== service || !resource.test(maskTokens(facts.resource))) {
    refuse(refusal.arnKind, at, text, { kind, shape })
  }
}

/** Refuses an ARN that is not of the given kind. Parts that contain a token of another tool are not judged. */
export const checkKind = (facts: ArnFacts, name: ArnKindName, text: string, at: string): void => {
  // a token in place of the service, or of the start of the resource, may turn out to be right
  if (facts.service.includes('${') || facts.resource.startsWith('${')) return
  for (const [known, kind] of all) if (known === name) judge(facts, kind, text, at)
}

/**
 * Checks the resource part of an ARN if the library knows its kind, so that a name taken from data stays a name:
 * `function:Echo:prod` has one qualifier, and never two.
 */
export const checkKnownKind = (facts: ArnFacts, text: string, at: string): void => {
  if (isPattern(facts.resource)) return
  const known = all.find(([, { service, start }]) => facts.service === service && facts.resource.startsWith(start))
  if (known !== undefined) judge(facts, known[1], text, at)
}
