import { type AthenaTasks, athenaFacts } from '../generated/tasks/athena.js'
import { serviceTasks } from '../service-task.js'
import { athenaNeeds } from './needs.js'

export const athena = /* @__PURE__ */ serviceTasks<AthenaTasks>({ service: 'athena', needs: athenaNeeds }, athenaFacts)
