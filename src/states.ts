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

// Named in the types of what is exported: a library that exports its own machine needs them for its declarations.

export type { Json, JsonObject } from './core/json.js'
export type {
  AnyFields,
  Both as BothLanguages,
  ExcludedBy,
  Expression,
  JsonFields,
  JsonTemplate,
  QueryLanguage,
  Reference,
  ValueOf,
} from './expression/types/expression.js'
export type { CaughtLead, ErrorOutput, LanguagesOfCatch } from './states/builders/caught.js'
export type { AnyFlow, Flow } from './states/builders/flow.js'
export type { FragmentStart } from './states/builders/fragment.js'
export type { CsvFormat } from './states/builders/item-reader.js'
export type { Placed } from './states/builders/placed.js'
export type { ResultFormat, ResultPlace } from './states/builders/result-writer.js'
export type { StateDefinition, StateMachineDefinition } from './states/definition.js'
export type { EncryptionConfiguration, LoggingConfiguration, LogLevel, MachineSettings } from './states/settings.js'
export type { ContextObject } from './states/types/flow.js'
export type { AnyScope } from './states/types/inner.js'
export type { WithType } from './states/types/start.js'
export type { AtPath, Live, OutputFor, Variables } from './states/types/state.js'
