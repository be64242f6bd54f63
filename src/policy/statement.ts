import type { Writable } from 'type-fest'
import { nothingNamed } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import type { ConditionBlock, Effect, OneOrMany, Principal, Statement, WrittenPolicy } from './document.js'

/** What a statement is made of while it is being written; each part may still be missing. */
export interface StatementParts {
  readonly sid?: string | undefined
  readonly effect: Effect
  readonly principal?: Principal | undefined
  readonly actions: OneOrMany<string>
  readonly resources?: OneOrMany<string> | undefined
  readonly conditions?: ConditionBlock | undefined
  /** The elements that say what is not meant: `NotPrincipal`, `NotAction`, `NotResource`. */
  readonly not?: Inverted | undefined
}

/** Which elements of a statement are turned round. */
export interface Inverted {
  readonly principal?: boolean
  readonly action?: boolean
  readonly resource?: boolean
}

/** Statements as a policy, frozen with the list: it takes it over. */
export const writePolicy = (statements: readonly Statement[]): WrittenPolicy =>
  Object.freeze({ Version: '2012-10-17', Statement: Object.freeze(statements) })

/** The statement as a frozen document, its keys always in the same order, absent parts left out. */
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
 * One value as itself, several as a frozen list.
 * @throws {ArnwrightError} `policy/nothing-named` for none: IAM takes no empty list
 */
export const oneOrMany = (values: readonly string[], at = 'list'): OneOrMany<string> => {
  const [first] = values
  if (first === undefined) refuse(nothingNamed, at, 'an empty list')
  return values.length === 1 && first !== undefined ? first : Object.freeze([...values])
}
