/**
 * `arnwright/tasks`: a typed Task for every optimized integration of Step Functions. `Task` has all of them; a bundle that
 * imports services by name contains only those.
 * @see docs/tasks.md
 */

export type { ActivityTask } from './integrations/activity.js'
export { activity } from './integrations/activity.js'
export { allTasks as Task, lambdaTasks as lambda } from './integrations/all-tasks.js'
export { apigateway } from './integrations/optimized/apigateway.js'
export { athena } from './integrations/optimized/athena.js'
export { batch } from './integrations/optimized/batch.js'
export { bedrock } from './integrations/optimized/bedrock.js'
export { bedrockagentcore } from './integrations/optimized/bedrockagentcore.js'
export { codebuild } from './integrations/optimized/codebuild.js'
export { databrew } from './integrations/optimized/databrew.js'
export { dynamodb } from './integrations/optimized/dynamodb.js'
export { ecs } from './integrations/optimized/ecs.js'
export { eks } from './integrations/optimized/eks.js'
export { elasticmapreduce } from './integrations/optimized/elasticmapreduce.js'
export { emrContainers } from './integrations/optimized/emr-containers.js'
export { emrServerless } from './integrations/optimized/emr-serverless.js'
export { events } from './integrations/optimized/events.js'
export { glue } from './integrations/optimized/glue.js'
export { http } from './integrations/optimized/http.js'
export { mediaconvert } from './integrations/optimized/mediaconvert.js'
export { sagemaker } from './integrations/optimized/sagemaker.js'
export { sns } from './integrations/optimized/sns.js'
export { sqs } from './integrations/optimized/sqs.js'
export { states } from './integrations/optimized/states.js'
export type {
  CallbackTask,
  ExecutionTask,
  JobOrCallbackTask,
  JobTask,
  ServiceTask,
} from './integrations/types/service-task.js'

// Named in the types of what is exported: a library that exports a Task of its own needs them for its declarations. The one
// module has every type of the arguments and results of services.

export type * from './integrations/generated/task-types.js'
export type * from './integrations/named-types.js'
