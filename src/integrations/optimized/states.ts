import { type StatesTasks, statesFacts } from '../generated/tasks/states.js'
import { serviceTasks } from '../service-task.js'
import { stepFunctionsNeeds } from './needs.js'

export const states = /* @__PURE__ */ serviceTasks<StatesTasks>(
  { service: 'states', needs: stepFunctionsNeeds, reaches: ({ StateMachineArn }) => StateMachineArn },
  statesFacts,
)
