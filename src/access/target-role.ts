import { readExactArn } from '../arn/arn.js'
import { splitArn } from '../arn/parse-arn.js'
import { isObject } from '../core/json.js'
import type { QueryLanguage } from '../expression/types/expression.js'
import { patternOf } from '../states/argument-text.js'
import { fieldOf } from '../states/arguments.js'
import type { StateDefinition } from '../states/definition.js'

/** The role that a Task assumes: named, one of those that were declared, or known only when the workflow runs. */
export type AssumedRole =
  | { readonly roleArn: string; readonly expression?: string }
  | { readonly expression: string; readonly pattern: string }

/**
 * The roles that a state may assume; none where it acts as the execution role.
 *
 * @param declared - what a role known only at run time was said to be
 * @param partition - of the machine, since a role cannot be of another
 */
export const assumedRoles = (
  state: StateDefinition,
  declared: readonly string[] | undefined,
  partition: string,
  language: QueryLanguage,
): readonly AssumedRole[] => {
  const credentials = state['Credentials']
  const role = isObject(credentials) ? fieldOf(credentials, 'RoleArn', language) : undefined
  if (role === undefined) return []
  if ('literal' in role) {
    // written by hand, perhaps: a pattern would let the machine assume whatever fits it
    readExactArn(role.literal, '/Credentials/RoleArn')
    return [{ roleArn: String(role.literal) }]
  }
  const { expression } = role
  if (declared !== undefined && declared.length > 0) return declared.map((roleArn) => ({ roleArn, expression }))
  return [{ expression, pattern: rolePattern(expression) ?? `arn:${partition}:iam::*:role/*` }]
}

/** What an expression can give, as a pattern. Only where that is one of roles. */
const rolePattern = (expression: string): string | undefined => {
  const pattern = patternOf(expression)
  const facts = splitArn(pattern)
  return facts?.service === 'iam' && facts.resource.startsWith('role/') ? pattern : undefined
}
