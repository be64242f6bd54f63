import { type EmrContainersTasks, emrContainersFacts } from '../generated/tasks/emr-containers.js'
import { serviceTasks } from '../service-task.js'
import { emrContainersNeeds } from './needs.js'

export const emrContainers = /* @__PURE__ */ serviceTasks<EmrContainersTasks>(
  { service: 'emr-containers', needs: emrContainersNeeds },
  emrContainersFacts,
)
