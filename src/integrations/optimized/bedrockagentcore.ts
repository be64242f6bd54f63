import { type BedrockagentcoreTasks, bedrockagentcoreFacts } from '../generated/tasks/bedrockagentcore.js'
import { serviceTasks } from '../service-task.js'
import { bedrockAgentCoreNeeds } from './needs.js'

export const bedrockagentcore = /* @__PURE__ */ serviceTasks<BedrockagentcoreTasks>(
  { service: 'bedrockagentcore', needs: bedrockAgentCoreNeeds, reaches: ({ HarnessArn }) => HarnessArn },
  bedrockagentcoreFacts,
)
