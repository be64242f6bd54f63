import { type HttpTasks, httpFacts } from '../generated/tasks/http.js'
import { serviceTasks } from '../service-task.js'
import { httpNeeds } from './needs.js'

export const http = /* @__PURE__ */ serviceTasks<HttpTasks>({ service: 'http', needs: httpNeeds }, httpFacts)
