import { type EcsTasks, ecsFacts } from '../generated/tasks/ecs.js'
import { serviceTasks } from '../service-task.js'
import { ecsNeeds } from './needs.js'

export const ecs = /* @__PURE__ */ serviceTasks<EcsTasks>(
  { service: 'ecs', needs: ecsNeeds, reaches: ({ TaskDefinition }) => TaskDefinition },
  ecsFacts,
)
