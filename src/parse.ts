/**
 * `arnwright/parse`: makes machines from their definitions.
 * @see docs/states.md
 */
export { StateMachine } from './integrations/state-machine.js'
export type { Flow, FlowFacts, Sequence } from './states/builders/flow.js'
export type { MachineStart } from './states/builders/start.js'
export type { State, StateMachineDefinition, Workflow } from './states/document.js'
export type { ParsedMachine } from './states/parse/parsed.js'
export type { ReadOptions } from './states/parse/read-definition.js'
export type { StateMachineType } from './states/settings.js'
export type { Arrival, Begin } from './states/types/arrivals.js'
export type { MachineContext } from './states/types/flow.js'
export type { WithLanguage, WithType } from './states/types/start.js'
export type { At, Ended, Gone, Lead, Made, PutAt, StateFacts, Unchanged } from './states/types/state.js'

// Named in the types of what is exported: a library that exports its own machine needs them for its declarations.

export type { Finding, Severity } from './core/finding.js'
export type { Json, JsonObject } from './core/json.js'
export type {
  AnyFields,
  Both as BothLanguages,
  Expression,
  QueryLanguage,
  Reference,
  ValueOf,
} from './expression/types/expression.js'
export type { ReadingFactory } from './integrations/state-machine.js'
export type { Placed } from './states/builders/placed.js'
export type { StateDefinition, StateMachineDefinition as WrittenDefinition } from './states/definition.js'
export type * from './states/named-types.js'
export type { EncryptionConfiguration, LoggingConfiguration, LogLevel, MachineSettings } from './states/settings.js'
export type { NamedContext, RunAsContext } from './states/types/start.js'
export type { AtPath, Live, OutputFor } from './states/types/state.js'
