import { type DatabrewTasks, databrewFacts } from '../generated/tasks/databrew.js'
import { serviceTasks } from '../service-task.js'
import { dataBrewNeeds } from './needs.js'

export const databrew = /* @__PURE__ */ serviceTasks<DatabrewTasks>(
  { service: 'databrew', needs: dataBrewNeeds },
  databrewFacts,
)
