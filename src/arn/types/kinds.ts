import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { ArnKindName, ArnKinds } from '../kinds.js'
import type { Arn, ArnFacts } from './arn.js'
import type { FactsOf } from './read-arn.js'

/** An IAM role. */
export type RoleArn = Arn<string, 'iam', '', string, `role/${string}`>
/** An IAM user. */
export type UserArn = Arn<string, 'iam', '', string, `user/${string}`>
/** A managed policy. */
export type ManagedPolicyArn = Arn<string, 'iam', '', string, `policy/${string}`>
/** A Lambda function, with or without a version or alias. `Input` and `Output` are the types of its event and its result. */
export type LambdaFunctionArn<Input = unknown, Output = unknown> = Arn<
  string,
  'lambda',
  string,
  string,
  `function:${string}`
> &
  LambdaTypes<Input, Output>
/** A version or alias of a Lambda function: `function:NAME:QUALIFIER`. */
export type QualifiedLambdaFunctionArn<Input = unknown, Output = unknown> = Arn<
  string,
  'lambda',
  string,
  string,
  `function:${string}:${string}`
> &
  LambdaTypes<Input, Output>
/** A Step Functions state machine, with or without a version or alias. */
export type StateMachineArn = Arn<string, 'states', string, string, `stateMachine:${string}`>
/** One execution of a Standard state machine. */
export type ExecutionArn = Arn<string, 'states', string, string, `execution:${string}`>
/** A Step Functions activity. */
export type ActivityArn = Arn<string, 'states', string, string, `activity:${string}`>
/** A CloudWatch Logs log group. */
export type LogGroupArn = Arn<string, 'logs', string, string, `log-group:${string}`>
/** A KMS key. */
export type KmsKeyArn = Arn<string, 'kms', string, string, `key/${string}`>

/** The types of a Lambda function's event and result, carried by its ARN. If both are unknown, nothing is carried. */
export type LambdaTypes<Input, Output> = unknown extends Input & Output
  ? unknown
  : { readonly '~lambda': { readonly input: Input; readonly output: Output } }

/**
 * `Value` if it may be the ARN of that kind, otherwise the sentence that says why not. Unknown facts pass. Mirrors
 * `checkKind`.
 */
export type CheckKind<
  Value,
  Kind extends ArnKindName,
> = ArnKinds[Kind] extends `${infer Service}|${infer Start}|${infer Name}|${infer Shape}`
  ? FactsOf<Value> extends infer Facts
    ? Facts extends { readonly service: Service; readonly resource: `${Start}${string}` }
      ? Value
      : Facts extends ArnFacts
        ? string extends Facts['service'] | Facts['resource']
          ? Value
          : Sentence<typeof refusal.arnKind, { found: TextOf<Value>; kind: Name; shape: Shape }>
        : Facts
    : never
  : never

/** `Value` if it is the ARN of one resource of that kind, otherwise the sentence that says why not. */
export type CheckExactKind<Value, Kind extends ArnKindName> = Value extends `${string}${'*' | '?'}${string}`
  ? Sentence<typeof refusal.arnWildcard, { found: Value }>
  : CheckKind<Value, Kind>

/** A value as a sentence shows it: the literal, or the ARN written from its facts. */
export type TextOf<Value> = Value extends {
  readonly '~arn': ArnFacts<infer Partition, infer Service, infer Region, infer Account, infer Resource>
}
  ? `arn:${Partition}:${Service}:${Region}:${Account}:${Resource}`
  : Value
