/**
 * `arnwright/sdk`: Tasks that call any API action which Step Functions can call through the AWS SDK, in addition to those of
 * `arnwright/tasks`.
 * @see docs/tasks.md
 */

export { sdk } from './integrations/sdk.js'
export { sdkTasks as Task } from './integrations/sdk-tasks.js'
export type { SdkShape } from './integrations/types/sdk.js'
