import { nothingNamed } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import type { ConditionBlock, Effect, OneOrMany, Principal, Statement } from './document.js'

/** What a statement is made of while it is being written; each part may still be missing. */
export interface StatementParts {
  readonly sid?: string | undefined
  readonly effect: Effect
  readonly principal?: Principal | undefined
  readonly actions: OneOrMany<string>
  readonly resources?: OneOrMany<string> | undefined
  readonly conditions?: ConditionBlock | undefined
}

/** The statement as a document, its keys always in the same order, absent parts left out. */
export const writeStatement = (parts: StatementParts): Statement => ({
  ...(parts.sid === undefined ? undefined : { Sid: parts.sid }),
  Effect: parts.effect,
  ...(parts.principal === undefined ? undefined : { Principal: parts.principal }),
  Action: parts.actions,
  ...(parts.resources === undefined ? undefined : { Resource: parts.resources }),
  ...(parts.conditions === undefined ? undefined : { Condition: parts.conditions }),
})

/**
 * One value as itself, several as a frozen list.
 * @throws {ArnwrightError} `policy/nothing-named` for none: IAM takes no empty list
 */
export const oneOrMany = (values: readonly string[], at = 'list'): OneOrMany<string> => {
  const [first] = values
  if (first === undefined) refuse(nothingNamed, at, 'an empty list')
  return values.length === 1 && first !== undefined ? first : Object.freeze([...values])
}
