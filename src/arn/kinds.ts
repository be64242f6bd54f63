import * as refusal from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import { isPattern, maskTokens } from './tokens.js'
import type { ArnFacts } from './types/arn.js'

/** A kind of resource: how the compiler and the run time tell its ARNs from others. */
interface ArnKind {
  readonly name: string
  readonly service: string
  /** What the resource part starts with. */
  readonly start: string
  /** The whole resource part. */
  readonly resource: RegExp
  /** An example, for the error. */
  readonly shape: string
}

// Names of Step Functions resources: 1 to 80 characters, none of these.
// https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html
const statesName = '[^\\s?*<>{}\\[\\]"#%\\\\^|~`$&,;:/\\u0000-\\u001f\\u007f-\\u009f]{1,80}'

const kinds = {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
  role: {
    name: 'role',
    service: 'iam',
    start: 'role/',
    resource: /^role\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,64}$/,
    shape: 'arn:aws:iam::111122223333:role/NAME',
  },
  // https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
  lambdaFunction: {
    name: 'Lambda function',
    service: 'lambda',
    start: 'function:',
    resource: /^function:[\w-]{1,140}(?::(?:\$LATEST|[\w-]{1,128}))?$/,
    shape: 'arn:aws:lambda:us-east-1:111122223333:function:NAME, or with a version or alias …:NAME:QUALIFIER',
  },
  stateMachine: {
    name: 'state machine',
    service: 'states',
    start: 'stateMachine:',
    resource: new RegExp(`^stateMachine:${statesName}(?::[\\w.-]{1,80})?$`, 'u'),
    shape: 'arn:aws:states:us-east-1:111122223333:stateMachine:NAME',
  },
  activity: {
    name: 'activity',
    service: 'states',
    start: 'activity:',
    resource: new RegExp(`^activity:${statesName}$`, 'u'),
    shape: 'arn:aws:states:us-east-1:111122223333:activity:NAME',
  },
  // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
  logGroup: {
    name: 'log group',
    service: 'logs',
    start: 'log-group:',
    resource: /^log-group:[\w./#-]{1,512}(?::\*)?$/,
    shape: 'arn:aws:logs:us-east-1:111122223333:log-group:NAME',
  },
  kmsKey: {
    name: 'KMS key',
    service: 'kms',
    start: 'key/',
    resource: /^key\/[\w-]{1,256}$/,
    shape: 'arn:aws:kms:us-east-1:111122223333:key/ID',
  },
} as const satisfies Record<string, ArnKind>

/** The kinds of resources that the library speaks of. */
export type ArnKindName = keyof typeof kinds

/** The table of kinds, for the types that mirror it. */
export type ArnKinds = typeof kinds

const all: readonly ArnKind[] = /* @__PURE__ */ Object.values(kinds)

/** Refuses an ARN that is not of the kind. Parts with a token of another tool are not judged. */
export const checkKind = (facts: ArnFacts, name: ArnKindName, text: string, at: string): void => {
  const kind: ArnKind = kinds[name]
  // a token in the service, or one that stands for the start of the resource, may turn out to be right
  if (facts.service.includes('${') || facts.resource.startsWith('${')) return
  if (facts.service !== kind.service || !kind.resource.test(maskTokens(facts.resource))) {
    refuse(refusal.arnKind, at, text, { kind: kind.name, shape: kind.shape })
  }
}

/**
 * Checks the resource part of an ARN whose kind the library knows, so that a name taken from data cannot say
 * more than a name: `function:Echo:prod` has one qualifier, never two.
 */
export const checkKnownKind = (facts: ArnFacts, text: string, at: string): void => {
  if (isPattern(facts.resource)) return
  for (const kind of all) {
    if (facts.service === kind.service && facts.resource.startsWith(kind.start)) {
      if (!kind.resource.test(maskTokens(facts.resource))) {
        refuse(refusal.arnKind, at, text, { kind: kind.name, shape: kind.shape })
      }
      return
    }
  }
}
