import { readExactArn } from '../arn/arn.js'
import { differ } from '../arn/differ.js'
import { checkKind } from '../arn/kinds.js'
import { splitArn } from '../arn/parse-arn.js'
import { isObject } from '../core/json.js'
import * as refusal from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import type { QueryLanguage } from '../expression/types/expression.js'
import { patternOf } from '../states/argument-text.js'
import { fieldOf, writtenName } from '../states/arguments.js'
import type { StateDefinition } from '../states/definition.js'

/** The role that a Task assumes: a named one, one of those that were declared, or one known only at run time. */
export type AssumedRole =
  | { readonly roleArn: string; readonly expression?: string }
  | { readonly expression: string; readonly pattern: string }

/**
 * The roles that a state may assume; none if it acts as the execution role.
 *
 * @param declared - what a role known only at run time was declared to be
 * @param partition - that of the machine, since roles in another cannot be assumed
 */
export const assumedRoles = (
  state: StateDefinition,
  declared: readonly string[],
  partition: string,
  language: QueryLanguage,
): readonly AssumedRole[] => {
  const credentials = state['Credentials']
  const role = isObject(credentials) ? fieldOf(credentials, 'RoleArn', language) : undefined
  if (declared.length > 0 && (role === undefined || 'literal' in role)) {
    refuse(refusal.rolesDeclared, '/Credentials/RoleArn', declared.join(', '))
  }
  if (role === undefined) return []
  const place = rolePlace(role, language)
  if ('literal' in role) return [{ roleArn: readRole(role.literal, partition, place) }]
  const { expression } = role
  if (declared.length > 0)
    return declared.map((roleArn) => ({ roleArn: readRole(roleArn, partition, place), expression }))
  return [{ expression, pattern: rolePattern(expression) ?? `arn:${partition}:iam::*:role/*` }]
}

/** Where a state names a role, or the expression that gives one, as the end of a JSON pointer. */
export const rolePlace = (role: object, language: QueryLanguage): string =>
  `/Credentials/${writtenName('RoleArn', role, language)}`

/**
 * A role in the machine's partition. It may be written by hand, and a pattern would let the machine assume whatever matches
 * it.
 */
const readRole = (role: unknown, own: string, place: string): string => {
  const facts = readExactArn(role, place)
  const text = String(role)
  checkKind(facts, 'role', text, place)
  if (differ(facts.partition, own)) refuse(refusal.accessPartition, place, text, { partition: facts.partition, own })
  return text
}

/** What an expression can give, as a pattern, if that is a pattern of roles. */
const rolePattern = (expression: string): string | undefined => {
  const pattern = patternOf(expression)
  const facts = splitArn(pattern)
  return facts?.service === 'iam' && facts.resource.startsWith('role/') ? pattern : undefined
}
