export { access } from './access/access.js'
export type { AccessOptions } from './access/options.js'
export type { Access, AccountAccess, Reason, ResourceAccess, RoleAccess, TargetRole, Unknown } from './access/result.js'
export { Account } from './arn/account.js'
export { arn, arnLike } from './arn/arn.js'
export { formatArn } from './arn/format-arn.js'
export { LambdaFunction } from './arn/lambda-function.js'
export { matchArn } from './arn/match-arn.js'
export { parseArn } from './arn/parse-arn.js'
export { type KnownRegion, type Partition, regionsOf } from './arn/partitions.js'
export { qualify } from './arn/qualify.js'
export { escapePattern } from './arn/tokens.js'
export type { Arn, ArnFacts } from './arn/types/arn.js'
export type {
  ActivityArn,
  ExecutionArn,
  KmsKeyArn,
  LambdaFunctionArn,
  LogGroupArn,
  ManagedPolicyArn,
  QualifiedLambdaFunctionArn,
  RoleArn,
  StateMachineArn,
  UserArn,
} from './arn/types/kinds.js'
export { ArnwrightError, isArnwrightError } from './core/error.js'
export type { Finding, Severity } from './core/finding.js'
export type { Json, JsonObject } from './core/json.js'
export type { JsonPointer } from './core/json-pointer.js'
export type { Expression, QueryLanguage, Reference } from './expression/types/expression.js'
export type { LambdaCall, LambdaInvokeResult, LambdaTask } from './integrations/optimized/lambda.js'
export { Task } from './integrations/task.js'
export type { ServiceGuards } from './policy/builders/guards.js'
export type { IdentityPolicy, IdentityStart, WithoutResource } from './policy/builders/identity-policy.js'
export type {
  GuardedGrant,
  ResourcePolicy,
  ResourceStart,
  ServiceGrant,
  WithoutPrincipal,
} from './policy/builders/resource-policy.js'
export type {
  GuardedTrust,
  PrincipalTrust,
  ServiceTrust,
  TrustPolicy,
  TrustStart,
} from './policy/builders/trust-policy.js'
export type { ConditionKey } from './policy/conditions/keys.js'
export type { ConditionOperator } from './policy/conditions/operators.js'
export type {
  ConditionBlock,
  ConditionValues,
  Effect,
  OneOrMany,
  PolicyDocument,
  PolicyVersion,
  Principal,
  PrincipalMap,
  Statement,
  WrittenPolicy,
} from './policy/document.js'
export { Policy } from './policy/policy.js'
export { type PolicyVariable, policyVariable } from './policy/variable.js'
export { Choice } from './states/builders/choice.js'
export { Fail } from './states/builders/fail.js'
export type { Flow, FlowFacts, Sequence } from './states/builders/flow.js'
export { Pass } from './states/builders/pass.js'
export type { Placed } from './states/builders/placed.js'
export type { Retrier } from './states/builders/retry.js'
export type { MachineStart } from './states/builders/start.js'
export { Succeed } from './states/builders/succeed.js'
export { Wait } from './states/builders/wait.js'
export type { StateDefinition, StateMachineDefinition } from './states/definition.js'
export type { ErrorName } from './states/error-names.js'
export type { MachineSettings, StateMachineType } from './states/settings.js'
export { StateMachine } from './states/state-machine.js'
export type { Arrival, Begin } from './states/types/arrivals.js'
export type { MachineContext } from './states/types/flow.js'
export type { WithLanguage, WithType } from './states/types/start.js'
export type { At, Ended, Gone, Lead, Made, PutAt, StateFacts, Unchanged } from './states/types/state.js'

// Named in the types of what is exported: a library that exports its own machine needs them for its declarations.

export type { AccountFactory } from './arn/account.js'
export type { Typed as TypedLambdaFunction } from './arn/lambda-function.js'
export type { ArnOf, CheckArn, CheckArnLike } from './arn/types/read-arn.js'
export type { Accept } from './core/accept.js'
export type { StandardSchema } from './core/standard-schema.js'
export type { AnyFields, Both as BothLanguages, ExcludedBy, ValueOf } from './expression/types/expression.js'
export type { CheckFunction, LambdaTaskFor } from './integrations/optimized/lambda.js'
export type { PolicyFactory } from './policy/policy.js'
export type { ErrorOutput } from './states/builders/caught.js'
export type { AnyFlow } from './states/builders/flow.js'
export type { EncryptionConfiguration, LoggingConfiguration } from './states/settings.js'
export type { StateMachineFactory } from './states/state-machine.js'
export type { StatedPermission } from './states/stated-permission.js'
export type { OutputFor } from './states/types/state.js'
