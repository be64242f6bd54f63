/**
 * `arnwright/check`: finds what is wrong with a document, offline.
 * @see docs/checks/policy.md
 * @see docs/checks/states.md
 */
export type { Finding, Severity } from './core/finding.js'
export { checkStateMachine } from './integrations/check-state-machine.js'
export { type CheckPolicyOptions, checkPolicy, type Suppression } from './policy/check/check-policy.js'
export type { GrammarCode } from './policy/check/grammar-rules.js'
export type { IssueCode } from './policy/check/issue-codes.js'
export type { PolicyKind } from './policy/kind.js'
export type { CheckOptions } from './states/check/rule.js'
export { type ParsedDefinition, parseDefinition } from './states/parse/parse-definition.js'
export type { ReadOptions } from './states/parse/read-definition.js'

// Named in the types of what is exported: a library that exports a definition needs them for its declarations.

export type { Json, JsonObject } from './core/json.js'
export type { JsonPointer } from './core/json-pointer.js'
export type { Problem } from './policy/check/rule.js'
export type { State, StateMachineDefinition, Workflow } from './states/document.js'
export type * from './states/named-types.js'
