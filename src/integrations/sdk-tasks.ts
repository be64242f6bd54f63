import { allTasks } from './all-tasks.js'
import { sdk } from './sdk.js'

/** The optimized integrations, and calls through the AWS SDK. */
export const sdkTasks = { ...allTasks, sdk } as const
