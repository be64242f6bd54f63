import { type BedrockTasks, bedrockFacts } from '../generated/tasks/bedrock.js'
import { serviceTasks } from '../service-task.js'
import { bedrockNeeds } from './needs.js'

export const bedrock = /* @__PURE__ */ serviceTasks<BedrockTasks>(
  { service: 'bedrock', needs: bedrockNeeds },
  bedrockFacts,
)
