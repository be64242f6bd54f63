import { asText, matchPattern } from '../pattern.js'
import type { Operator } from './operator.js'

/**
 * Case-sensitive; a wildcard is a character like any other.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_String
 */
export const stringEquals: Operator<string> = {
  takesVariables: true,
  read: asText,
  fits: (wanted, found) => wanted === found,
}

export const stringEqualsIgnoreCase: Operator<string> = {
  takesVariables: true,
  read: (text) => asText(text).toLowerCase(),
  fits: (wanted, found) => wanted === found.toLowerCase(),
}

export const stringLike: Operator<string> = {
  takesVariables: true,
  read: (text) => text,
  fits: matchPattern,
}
