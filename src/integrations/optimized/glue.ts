import { type GlueTasks, glueFacts } from '../generated/tasks/glue.js'
import { serviceTasks } from '../service-task.js'
import { glueNeeds } from './needs.js'

export const glue = /* @__PURE__ */ serviceTasks<GlueTasks>({ service: 'glue', needs: glueNeeds }, glueFacts)
