/**
 * The condition operators, by the type of the values they compare.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const conditionOperators = {
  string: [
    'StringEquals',
    'StringNotEquals',
    'StringEqualsIgnoreCase',
    'StringNotEqualsIgnoreCase',
    'StringLike',
    'StringNotLike',
  ],
  numeric: [
    'NumericEquals',
    'NumericNotEquals',
    'NumericLessThan',
    'NumericLessThanEquals',
    'NumericGreaterThan',
    'NumericGreaterThanEquals',
  ],
  date: [
    'DateEquals',
    'DateNotEquals',
    'DateLessThan',
    'DateLessThanEquals',
    'DateGreaterThan',
    'DateGreaterThanEquals',
  ],
  bool: ['Bool'],
  binary: ['BinaryEquals'],
  ip: ['IpAddress', 'NotIpAddress'],
  arn: ['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'],
  null: ['Null'],
} as const satisfies Readonly<Record<string, readonly BaseOperator[]>>

/** An operator without a prefix or suffix. */
export type BaseOperator =
  | `String${'' | 'Not'}${'Equals' | 'EqualsIgnoreCase' | 'Like'}`
  | `${'Numeric' | 'Date'}${'Equals' | 'NotEquals' | `${'LessThan' | 'GreaterThan'}${'' | 'Equals'}`}`
  | `Arn${'' | 'Not'}${'Equals' | 'Like'}`
  | `${'' | 'Not'}IpAddress`
  | 'Bool'
  | 'BinaryEquals'
  | 'Null'

/**
 * A condition operator as a statement writes it. `…IfExists` also holds if the key is absent. `ForAllValues:` and
 * `ForAnyValue:` are for keys with several values.
 */
export type ConditionOperator =
  | BaseOperator
  | `${Exclude<BaseOperator, 'Null'>}IfExists`
  | `${'ForAllValues:' | 'ForAnyValue:'}${Exclude<BaseOperator, 'Null'>}${'' | 'IfExists'}`
