/**
 * `arnwright/sdk`: Tasks that call any API action which Step Functions can call through the AWS SDK, in addition to those of
 * `arnwright/tasks`.
 * @see docs/tasks.md
 */

export { type SdkTask, sdk, type TypedSdkTask } from './integrations/sdk.js'
export { sdkTasks as Task } from './integrations/sdk-tasks.js'
export type { SdkShape } from './integrations/types/sdk.js'

// Named in the types of what is exported: a library that exports a Task of its own needs them for its declarations. The one
// module has every type of the arguments and results of services.

export type * from './integrations/generated/task-types.js'
export type * from './integrations/named-types.js'
