/**
 * `arnwright/sdk`: Tasks that call any API action that Step Functions calls through the AWS SDK, beside those of
 * `arnwright/tasks`.
 * @see docs/tasks.md
 */

export { sdk } from './integrations/sdk.js'
export { sdkTasks as Task } from './integrations/sdk-tasks.js'
export type { SdkShape } from './integrations/types/sdk.js'
