import { parseArn } from '../../arn/parse-arn.js'
import { hasToken, isPattern } from '../../arn/tokens.js'
import { conditionOperator, conditionValue } from '../../core/refusals.js'
import { refuse } from '../../core/refuse.js'
import { exactShapes, valueShapes } from './fitting.js'
import { readIpRange } from './ip-range.js'
import { conditionOperators } from './operators.js'

type Family = keyof typeof conditionOperators

const families: ReadonlyMap<string, Family> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries(conditionOperators).flatMap(([family, names]) =>
    // the entries of a table whose keys are the families
    names.map((name): [string, Family] => [name, family as Family]),
  ),
)

const iso8601 = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/
// programs disagree about what a leading zero means: https://www.rfc-editor.org/rfc/rfc6943#section-3.1.1
const isIpRange = (text: string): boolean => !/(?:^|[./])0\d/.test(text) && readIpRange(text) !== undefined

/** What each family of operators accepts. */
const accepts: Readonly<Record<Family, (text: string) => boolean>> = {
  string: () => true,
  numeric: (text) => text.trim() !== '' && Number.isFinite(Number(text)),
  date: (text) => iso8601.test(text) || /^\d+$/.test(text),
  bool: (text) => text === 'true' || text === 'false',
  binary: (text) => /^[A-Za-z0-9+/]+={0,2}$/.test(text),
  ip: isIpRange,
  arn: (text) => text === '*' || text.startsWith('arn:'),
  null: (text) => text === 'true' || text === 'false',
}

/**
 * The values of a condition as strings, checked against the operator. A string that contains a policy variable is refused:
 * `policyVariable(…)` says that one is meant, so that data cannot become one. `ArnEquals` matches wildcards, too; they are
 * refused there, since `ArnLike` says that they are meant.
 */
export const readValues = (operator: string, values: unknown): string | readonly string[] => {
  const base = operator.replace(/^For(?:AllValues|AnyValue):/, '').replace(/IfExists$/, '')
  const family = families.get(base)
  // `Null` has neither a prefix nor a suffix
  if (family === undefined || (family === 'null' && base !== operator)) {
    return refuse(conditionOperator, 'operator', operator)
  }
  if (Array.isArray(values) && values.length === 0) {
    refuse(conditionValue, 'value', values, { operator, shape: 'at least one value' })
  }
  return Array.isArray(values)
    ? Object.freeze(values.map((value) => readValue(base, family, value)))
    : readValue(base, family, values)
}

const readValue = (operator: string, family: Family, value: unknown): string => {
  if (typeof value === 'object' && value !== null) {
    if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString()
    if ('~policyVariable' in value && typeof value['~policyVariable'] === 'string' && takesVariables(family)) {
      return value['~policyVariable']
    }
  }
  // as text a number may have lost what it began with: an account's ID its zeros
  if (
    typeof value !== 'string' &&
    (takesVariables(family) || (typeof value !== 'number' && typeof value !== 'boolean'))
  ) {
    return refuse(conditionValue, 'value', value, { operator, shape: valueShapes[family] })
  }
  const text = String(value)
  if (!accepts[family](text) && !hasToken(text)) {
    refuse(conditionValue, 'value', text, { operator, shape: valueShapes[family] })
  }
  const exact = hasToken(text) || (family === 'arn' && operator.endsWith('Equals'))
  if (exact && !operator.endsWith('Like') && isPattern(text)) {
    refuse(conditionValue, 'value', text, { operator, shape: exactShape(family) })
  }
  if (family === 'arn' && text !== '*') parseArn(text, 'value')
  return text
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-wheretouse
const takesVariables = (family: Family): boolean => family === 'string' || family === 'arn'

const exactShape = (family: Family): string => (family === 'arn' ? exactShapes.arn : exactShapes.other)
