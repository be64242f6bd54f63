import { type BatchTasks, batchFacts } from '../generated/tasks/batch.js'
import { serviceTasks } from '../service-task.js'
import { batchNeeds } from './needs.js'

export const batch = /* @__PURE__ */ serviceTasks<BatchTasks>(
  { service: 'batch', needs: batchNeeds, reaches: ({ JobQueue }) => JobQueue },
  batchFacts,
)
