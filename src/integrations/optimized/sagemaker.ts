import { type SagemakerTasks, sagemakerFacts } from '../generated/tasks/sagemaker.js'
import { serviceTasks } from '../service-task.js'
import { sageMakerNeeds } from './needs.js'

export const sagemaker = /* @__PURE__ */ serviceTasks<SagemakerTasks>(
  { service: 'sagemaker', needs: sageMakerNeeds },
  sagemakerFacts,
)
