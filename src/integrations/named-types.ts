/**
 * What the types of Tasks are made of. `arnwright/tasks` and `arnwright/sdk` export it all, since a library that exports a Task
 * of its own names these types in its declarations.
 */
export type { ArnFacts } from '../arn/types/arn.js'
export type { CheckKind, TextOf } from '../arn/types/kinds.js'
export type { FactsOf } from '../arn/types/read-arn.js'
export type { Accept } from '../core/accept.js'
export type {
  AnyFields,
  Both as BothLanguages,
  ExcludedBy,
  Expression,
  JsonFields,
  JsonTemplate,
  QueryLanguage,
  Reference,
  ValueOf,
} from '../expression/types/expression.js'
export type { ErrorOutput } from '../states/builders/caught.js'
export type { Placed } from '../states/builders/placed.js'
export type { At, Ended, Gone, Lead, PutAt, StateFacts, Unchanged, Waits } from '../states/types/state.js'
export type { ActivityTask } from './activity.js'
export type { CheckFunction, LambdaCall, LambdaInvokeResult, LambdaTask, LambdaTaskFor } from './optimized/lambda.js'
export type { Argument, Arguments, LanguagesIn, Plain, Untyped } from './types/arguments.js'
export type { HttpResponse, SdkMetadata, Timestamp } from './types/common.js'
export type {
  CallbackTask,
  Calls,
  CallsBack,
  ExecutionTask,
  JobOrCallbackTask,
  JobTask,
  Runs,
  RunsOrCallsBack,
  ServiceTask,
  StartsExecution,
  Unassumed,
} from './types/service-task.js'
