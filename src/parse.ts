/**
 * `arnwright/parse`: machines from their definitions.
 * @see docs/checks/states.md
 */
export { StateMachine } from './integrations/state-machine.js'
export type { State, StateMachineDefinition, Workflow } from './states/document.js'
export type { ParsedMachine } from './states/parse/parsed.js'
export type { ReadOptions } from './states/parse/read-definition.js'
