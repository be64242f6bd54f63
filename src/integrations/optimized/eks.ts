import { type EksTasks, eksFacts } from '../generated/tasks/eks.js'
import { serviceTasks } from '../service-task.js'
import { eksNeeds } from './needs.js'

export const eks = /* @__PURE__ */ serviceTasks<EksTasks>({ service: 'eks', needs: eksNeeds }, eksFacts)
