import type { Finding } from '../core/finding.js'
import { asOptions } from '../core/refuse.js'
import { checkDefinition } from '../states/check/check-definition.js'
import type { CheckOptions } from '../states/check/rule.js'
import { integrationTable } from './integration-table.js'

/**
 * Checks the definition of a state machine against all rules of the States Language, and the services it calls against the
 * integrations of Step Functions. Returns every finding at once, each with its rule, its severity, a JSON pointer to the
 * place, what is wrong and what to do. Nothing is thrown: text that is not JSON, or an object that is cyclic or too deep, is
 * a finding, too.
 *
 * An `error` is something AWS refuses, or that cannot succeed; a `warning` is something that may fail one day; a `suggestion`
 * is something that could be better. Values that a deployment tool fills in later (`${Token}`, `{ Ref: … }`,
 * `{ 'Fn::…': … }`) pass everywhere.
 *
 * @param definition - JSON text or an object: parsed, built or written by hand
 * @param options - `type` for Express machines, `partition` if it is known, `jsonata` for a full check of JSONata, `relaxed`
 * for text with comments
 * @example
 * import jsonata from 'jsonata'
 * checkStateMachine(definition, { type: 'EXPRESS', jsonata })
 * @see docs/checks/states.md
 */
export const checkStateMachine = (definition: unknown, options: CheckOptions = {}): readonly Finding[] =>
  checkDefinition(definition, asOptions(options, 'type, partition, jsonata, relaxed'), integrationTable)
