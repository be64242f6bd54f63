/**
 * The types of condition keys, by the letter that the catalog has for each. For a multivalued key the letter is in lowercase.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html#context_keys_table
 */
export const conditionKeyTypes = {
  S: 'String',
  A: 'ARN',
  B: 'Bool',
  N: 'Numeric',
  D: 'Date',
  I: 'IPAddress',
  X: 'Binary',
} as const

/** The type of the values that a condition key is compared with. */
export type ConditionKeyType = (typeof conditionKeyTypes)[keyof typeof conditionKeyTypes]
