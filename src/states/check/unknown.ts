import { isObject } from '../../core/json.js'
import { hasSubstitution } from '../../expression/syntax/tokens.js'

/**
 * Whether a value is not known yet: a string with a `${…}` of SAM, CloudFormation or Terraform, or an object that is one of
 * CloudFormation's functions. Such a value passes every rule.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export const isUnknown = (value: unknown): boolean => {
  if (typeof value === 'string') return hasSubstitution(value)
  if (!isObject(value)) return false
  let isFunction = false
  // called for nearly every object of a definition, and mostly answered by the first key, so no list of keys is created
  for (const key in value) {
    if (isFunction || (key !== 'Ref' && !key.startsWith('Fn::'))) return false
    isFunction = true
  }
  return isFunction
}
