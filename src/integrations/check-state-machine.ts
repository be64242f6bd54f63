import type { Finding } from '../core/finding.js'
import { asOptions } from '../core/refuse.js'
import { checkDefinition } from '../states/check/check-definition.js'
import type { CheckOptions } from '../states/check/rule.js'
import { integrationTable } from './integration-table.js'

/**
 * Checks a state machine's definition against all rules of the States Language, and the services that it calls
 * against what Step Functions integrates. Gives every finding at once, each with its rule, its severity, the JSON
 * pointer of the place, what is wrong and what to do. Nothing is thrown: a string that is no JSON, a cyclic object or
 * one too deep is a finding too.
 *
 * An `error` is what AWS refuses, or what cannot succeed; a `warning` works until some day it does not; a
 * `suggestion` could be better. Values that a deployment tool puts in later (`${Token}`, `{ Ref: … }`, `{ 'Fn::…': … }`)
 * pass everywhere.
 *
 * @param definition - JSON text, or an object: parsed, built or written by hand
 * @param options - `type` for Express machines, `partition` where it is known, `jsonata` for a full check of JSONata
 * @example
 * import jsonata from 'jsonata'
 * checkStateMachine(definition, { type: 'EXPRESS', jsonata })
 * @see docs/checks/states.md
 */
export const checkStateMachine = (definition: unknown, options: CheckOptions = {}): readonly Finding[] =>
  checkDefinition(definition, asOptions(options, 'type, partition, jsonata, relaxed'), integrationTable)
