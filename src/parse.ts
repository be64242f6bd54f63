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
