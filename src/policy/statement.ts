import type { Writable } from 'type-fest'
import { nothingNamed } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import type { ConditionBlock, Effect, OneOrMany, Principal, Statement, WrittenPolicy } from './document.js'

/** The parts of a statement that is being written; any of them may still be missing. */
export interface StatementParts {
  readonly sid?: string | undefined
  readonly effect: Effect
  readonly principal?: Principal | undefined
  readonly actions: OneOrMany<string>
  readonly resources?: OneOrMany<string> | undefined
  readonly conditions?: ConditionBlock | undefined
  /** The elements that are inverted: `NotPrincipal`, `NotAction`, `NotResource`. */
  readonly not?: Inverted | undefined
}

/** Which elements of a statement are inverted. */
export interface Inverted {
  readonly principal?: boolean
  readonly action?: boolean
  readonly resource?: boolean
}

/** Statements as a policy. The list is frozen with it, so the caller must not use it any longer. */
export const writePolicy = (statements: readonly Statement[]): WrittenPolicy =>
  Object.freeze({ Version: '2012-10-17', Statement: Object.freeze(statements) })

/** The statement as a frozen document, with its keys always in the same order and absent parts left out. */
export const writeStatement = ({
  sid,
  effect,
  principal,
  actions,
  resources,
  conditions,
  not,
}: StatementParts): Statement => {
  // assigned one by one: spreading conditional parts takes three times as long
  const statement: Partial<Writable<Statement>> = {}
  if (sid !== undefined) statement.Sid = sid
  statement.Effect = effect
  if (principal !== undefined) statement[not?.principal ? 'NotPrincipal' : 'Principal'] = principal
  statement[not?.action ? 'NotAction' : 'Action'] = actions
  if (resources !== undefined) statement[not?.resource ? 'NotResource' : 'Resource'] = resources
  if (conditions !== undefined) statement.Condition = conditions
  // `Effect` was just set
  return Object.freeze(statement) as Statement
}

/**
 * A single value as itself, several as a frozen list.
 * @throws {ArnwrightError} `policy/nothing-named` if there is none: IAM accepts no empty list
 */
export const oneOrMany = (values: readonly string[], at = 'list'): OneOrMany<string> => {
  const [first] = values
  if (first === undefined) refuse(nothingNamed, at, 'an empty list')
  return values.length === 1 && first !== undefined ? first : Object.freeze([...values])
}
