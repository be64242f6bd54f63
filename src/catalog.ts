/**
 * `arnwright/catalog`: AWS's action catalog at run time. Only whoever imports this entry loads it; the builders use nothing
 * but its types.
 * @see docs/catalog.md
 */

export type { ConditionKeyType } from './catalog/condition-key-types.js'
export {
  findConditionKey,
  findGlobalConditionKey,
  listGlobalConditionKeys,
  supportsConditionKey,
} from './catalog/condition-keys.js'
export type {
  AccessLevel,
  ActionFacts,
  ConditionKeyFacts,
  ResourceTypeFacts,
  TargetFacts,
} from './catalog/facts.js'
export {
  actionsOfLevel,
  expandAction,
  findAction,
  isService,
  judgeAction,
  listActions,
  listLevelActions,
  listResourceTypes,
  listServices,
  permissionsManagementActions,
  readActions,
  serviceName,
  taggingActions,
  writeActions,
} from './catalog/lookups.js'
export { actionsOn, actsOn, fitsResourceType, resourceTypesOf } from './catalog/resources.js'
