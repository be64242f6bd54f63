import { type SnsTasks, snsFacts } from '../generated/tasks/sns.js'
import { serviceTasks } from '../service-task.js'
import { snsNeeds } from './needs.js'

export const sns = /* @__PURE__ */ serviceTasks<SnsTasks>(
  { service: 'sns', needs: snsNeeds, reaches: ({ TopicArn, TargetArn }) => TopicArn ?? TargetArn },
  snsFacts,
)
