import { matchArn } from '../../arn/match-arn.js'
import { asLiteral, asText, holdsLiterals } from '../pattern.js'
import type { Operator } from './operator.js'

/**
 * Compares each of the six parts by itself, with wildcards in any of them; `ArnEquals` and `ArnLike` behave the same.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 */
export const arnLike: Operator<string> = {
  takesVariables: true,
  read: (text) => (asText(text) === '*' || text.startsWith('arn:') ? text : undefined),
  fits: (wanted, found) =>
    holdsLiterals(wanted) ? !holdsLiterals(found) && matchArn(wanted, asLiteral(found)) : matchArn(wanted, found),
}
