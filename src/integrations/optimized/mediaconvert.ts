import { type MediaconvertTasks, mediaconvertFacts } from '../generated/tasks/mediaconvert.js'
import { serviceTasks } from '../service-task.js'
import { mediaConvertNeeds } from './needs.js'

export const mediaconvert = /* @__PURE__ */ serviceTasks<MediaconvertTasks>(
  { service: 'mediaconvert', needs: mediaConvertNeeds, reaches: ({ Queue }) => Queue },
  mediaconvertFacts,
)
