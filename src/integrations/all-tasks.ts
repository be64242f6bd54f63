import { activity } from './activity.js'
import type { LambdaTasks } from './generated/tasks/lambda.js'
import { apigateway } from './optimized/apigateway.js'
import { athena } from './optimized/athena.js'
import { batch } from './optimized/batch.js'
import { bedrock } from './optimized/bedrock.js'
import { bedrockagentcore } from './optimized/bedrockagentcore.js'
import { codebuild } from './optimized/codebuild.js'
import { databrew } from './optimized/databrew.js'
import { dynamodb } from './optimized/dynamodb.js'
import { ecs } from './optimized/ecs.js'
import { eks } from './optimized/eks.js'
import { elasticmapreduce } from './optimized/elasticmapreduce.js'
import { emrContainers } from './optimized/emr-containers.js'
import { emrServerless } from './optimized/emr-serverless.js'
import { events } from './optimized/events.js'
import { glue } from './optimized/glue.js'
import { http } from './optimized/http.js'
import { lambda } from './optimized/lambda.js'
import { lambdaInvoke } from './optimized/lambda-invoke.js'
import { mediaconvert } from './optimized/mediaconvert.js'
import { sagemaker } from './optimized/sagemaker.js'
import { sns } from './optimized/sns.js'
import { sqs } from './optimized/sqs.js'
import { states } from './optimized/states.js'

/** A Lambda function called by its ARN, and the integration called by its arguments. */
export const lambdaTasks: typeof lambda & LambdaTasks = /* @__PURE__ */ Object.assign(
  // a separate function, so that the root's stays unchanged; what it takes and returns is the same
  ((fn: never) => lambda(fn)) as unknown as typeof lambda,
  lambdaInvoke,
)

/** The optimized integrations, by the names that the Resource of a Task has for their services: `emr-serverless` is `emrServerless`. */
export const allTasks = {
  activity,
  apigateway,
  athena,
  batch,
  bedrock,
  bedrockagentcore,
  codebuild,
  databrew,
  dynamodb,
  ecs,
  eks,
  elasticmapreduce,
  emrContainers,
  emrServerless,
  events,
  glue,
  http,
  lambda: lambdaTasks,
  mediaconvert,
  sagemaker,
  sns,
  sqs,
  states,
} as const
