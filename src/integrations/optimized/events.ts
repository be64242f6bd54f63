import { isObject } from '../../core/json.js'
import { type EventsTasks, eventsFacts } from '../generated/tasks/events.js'
import { serviceTasks } from '../service-task.js'
import { eventBridgeNeeds } from './needs.js'

/** The bus of the first event that names one by its ARN. */
const busOf = (entries: unknown): unknown =>
  Array.isArray(entries)
    ? entries
        .map((entry: unknown) => (isObject(entry) ? entry['EventBusName'] : undefined))
        .find((bus) => typeof bus === 'string' && bus.startsWith('arn:'))
    : undefined

export const events = /* @__PURE__ */ serviceTasks<EventsTasks>(
  { service: 'events', needs: eventBridgeNeeds, reaches: ({ Entries }) => busOf(Entries) },
  eventsFacts,
)
