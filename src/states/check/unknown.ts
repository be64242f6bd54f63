import { isObject } from '../../core/json.js'
import { hasSubstitution } from '../../expression/syntax/tokens.js'

/**
 * Whether a value is not known yet: a text with a `${…}` of SAM, CloudFormation or Terraform, or an object that is
 * one of CloudFormation's functions. Such a value passes every rule.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export const isUnknown = (value: unknown): boolean => {
  if (typeof value === 'string') return hasSubstitution(value)
  if (!isObject(value)) return false
  const keys = Object.keys(value)
  const only = keys[0]
  return keys.length === 1 && only !== undefined && (only === 'Ref' || only.startsWith('Fn::'))
}
