import { type EmrServerlessTasks, emrServerlessFacts } from '../generated/tasks/emr-serverless.js'
import { serviceTasks } from '../service-task.js'
import { emrServerlessNeeds } from './needs.js'

export const emrServerless = /* @__PURE__ */ serviceTasks<EmrServerlessTasks>(
  { service: 'emr-serverless', needs: emrServerlessNeeds },
  emrServerlessFacts,
)
