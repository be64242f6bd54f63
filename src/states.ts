export type { CatchRule } from './states/builders/caught.js'
export type { FlowFacts, Sequence } from './states/builders/flow.js'
export { Fragment } from './states/builders/fragment.js'
export type { GroupState } from './states/builders/group.js'
export {
  ItemReader,
  type S3InventoryItem,
  type S3ListItem,
  type S3Object,
  type S3Prefix,
} from './states/builders/item-reader.js'
export {
  type Batch,
  type ItemScope,
  type MapItem,
  type MapRunResult,
  type MapStart,
  MapState,
} from './states/builders/map.js'
export { Parallel, type ParallelInput } from './states/builders/parallel.js'
export type { ResultWriterOptions } from './states/builders/result-writer.js'
export type { StateMachineType } from './states/settings.js'
export type { Arrival, Begin } from './states/types/arrivals.js'
export type { MachineContext } from './states/types/flow.js'
export type { At, Ended, Gone, Lead, Made, PutAt, StateFacts, Unchanged } from './states/types/state.js'
