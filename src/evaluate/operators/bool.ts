import { asText } from '../pattern.js'
import type { Operator } from './operator.js'

/** The boolean that a string stands for, ignoring case; `undefined` for anything but `true` and `false`. */
export const readBool = (text: string): boolean | undefined => {
  const value = text.toLowerCase()
  return value === 'true' ? true : value === 'false' ? false : undefined
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Boolean */
export const bool: Operator<boolean> = {
  takesVariables: true,
  read: (text) => readBool(asText(text)),
  fits: (wanted, found) => readBool(found) === wanted,
}
