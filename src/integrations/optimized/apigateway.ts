import { type ApigatewayTasks, apigatewayFacts } from '../generated/tasks/apigateway.js'
import { serviceTasks } from '../service-task.js'
import { apiGatewayNeeds } from './needs.js'

export const apigateway = /* @__PURE__ */ serviceTasks<ApigatewayTasks>(
  { service: 'apigateway', needs: apiGatewayNeeds },
  apigatewayFacts,
)
