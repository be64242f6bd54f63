import { type LambdaTasks, lambdaFacts } from '../generated/tasks/lambda.js'
import { serviceTasks } from '../service-task.js'
import { lambdaNeeds } from './lambda-needs.js'

export const lambdaInvoke = /* @__PURE__ */ serviceTasks<LambdaTasks>(
  { service: 'lambda', needs: lambdaNeeds, reaches: ({ FunctionName }) => FunctionName },
  lambdaFacts,
)
