/**
 * For each type of condition key, by the letter that the catalog has for it: what the key holds, single-valued and
 * multivalued, and which operators suit it, in the words of a refusal.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const fitting = {
  S: {
    one: 'text',
    several: 'several texts',
    operators:
      'StringEquals, StringNotEquals, StringEqualsIgnoreCase, StringNotEqualsIgnoreCase, StringLike, StringNotLike',
  },
  A: {
    one: 'an ARN',
    several: 'several ARNs',
    operators: 'ArnEquals, ArnLike, ArnNotEquals, ArnNotLike, StringEquals, StringNotEquals',
  },
  B: { one: 'true or false', several: 'several of true and false', operators: 'Bool' },
  N: {
    one: 'a number',
    several: 'several numbers',
    operators:
      'NumericEquals, NumericNotEquals, NumericLessThan, NumericLessThanEquals, NumericGreaterThan, NumericGreaterThanEquals',
  },
  D: {
    one: 'a date',
    several: 'several dates',
    operators: 'DateEquals, DateNotEquals, DateLessThan, DateLessThanEquals, DateGreaterThan, DateGreaterThanEquals',
  },
  I: { one: 'an IP address', several: 'several IP addresses', operators: 'IpAddress, NotIpAddress' },
  X: { one: 'binary data', several: 'several binary data', operators: 'BinaryEquals' },
} as const

/** What the values of each family of operators have to be, in the words of a refusal. */
export const valueShapes = {
  string: 'text',
  numeric: 'a number',
  date: 'a date in ISO 8601, or seconds since 1970',
  bool: 'true or false',
  binary: 'text in base64',
  ip: 'an IP address or a range, as in 203.0.113.0/24',
  arn: 'an ARN',
  null: 'true or false',
  organization: 'the ID of an organization, as in o-a1b2c3d4e5',
} as const

/** What the value of an operator that compares exactly has to be, in the words of a refusal. */
export const exactShapes = {
  arn: 'the ARN of one resource; a pattern goes with ArnLike',
  other: 'plain text; a variable is policyVariable(key)',
} as const
