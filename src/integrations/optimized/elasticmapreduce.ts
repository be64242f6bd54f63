import { type ElasticmapreduceTasks, elasticmapreduceFacts } from '../generated/tasks/elasticmapreduce.js'
import { serviceTasks } from '../service-task.js'
import { emrNeeds } from './needs.js'

export const elasticmapreduce = /* @__PURE__ */ serviceTasks<ElasticmapreduceTasks>(
  { service: 'elasticmapreduce', needs: emrNeeds },
  elasticmapreduceFacts,
)
