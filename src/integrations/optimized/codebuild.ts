import { type CodebuildTasks, codebuildFacts } from '../generated/tasks/codebuild.js'
import { serviceTasks } from '../service-task.js'
import { codeBuildNeeds } from './needs.js'

export const codebuild = /* @__PURE__ */ serviceTasks<CodebuildTasks>(
  { service: 'codebuild', needs: codeBuildNeeds, reaches: ({ ProjectName }) => ProjectName },
  codebuildFacts,
)
