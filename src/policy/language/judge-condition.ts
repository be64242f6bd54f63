import { isAccountId } from '../../arn/parse-arn.js'
import { hasToken, isPattern } from '../../arn/tokens.js'
import { type ConditionKeyType, conditionKeyTypes } from '../../catalog/condition-key-types.js'
import { findConditionKey, findGlobalConditionKey, listGlobalConditionKeys } from '../../catalog/condition-keys.js'
import { decodeService } from '../../catalog/decode-service.js'
import type { ActionFacts } from '../../catalog/facts.js'
import { findAction, isService } from '../../catalog/lookups.js'
import { findOpen } from '../../catalog/open-keys.js'
import { ownKeysOf } from '../../catalog/shapes.js'
import { knownStart, nearestName } from '../../core/nearest-names.js'
import * as refusal from '../../core/refusals.js'
import { refuse } from '../../core/refuse.js'
import { alsoFits } from '../conditions/also-fits.js'
import { exactShapes, fitting, valueShapes } from '../conditions/fitting.js'
import type { AccountKey } from '../conditions/keys.js'
import { conditionOperators } from '../conditions/operators.js'

const prefixOf = (text: string): string => text.slice(0, Math.max(0, text.indexOf(':')))

/** A key of an identity provider has the provider's host before the colon, and is in no list. */
const isProviderKey = (key: string): boolean => prefixOf(key).includes('.')

/**
 * Refuses a key that one of the actions does not support, or that AWS spells differently. A pattern supports the keys of its
 * service. With an operator that also holds without the key, one action that supports it is enough.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists
 */
export const judgeKey = (actions: readonly string[], key: string, operator: string): void => {
  if (hasToken(key) || isProviderKey(key)) return
  const global = findGlobalConditionKey(key)
  if (global !== undefined) judgeSpelling(global.key, key)
  const all = (global === undefined ? actions : []).map((action) => {
    const facts = findAction(action)
    // a pattern supports the keys of its service; `*`, or an action newer than the catalog, those of the service that the key
    // names
    const prefix = facts !== undefined || (isPattern(action) && action !== '*') ? prefixOf(action) : prefixOf(key)
    const service = decodeService(prefix)
    const listed = facts
      ? findOpen(new Map(facts.conditionKeys.map((name) => [name.toLowerCase(), name])), key)
      : service && findOpen(service.conditionKeys, key)?.key
    return { action, facts, prefix, listed, unknown: service === undefined }
  })
  const enough = operator.endsWith('IfExists') && all.some(({ listed, unknown }) => listed !== undefined || unknown)
  for (const { action, facts, prefix, listed, unknown } of all) {
    if (listed !== undefined) judgeSpelling(listed, key)
    else if (!unknown && !enough)
      refuse(refusal.conditionKey, 'key', key, { action, keys: nearKeys(facts, prefix, key) })
  }
}

const nearKeys = (facts: ActionFacts | undefined, prefix: string, key: string): string => {
  const none = `a key of ${prefix}`
  if (key.startsWith('aws:')) return nearGlobalKey(key, none)
  const own = facts && ownKeysOf(facts)
  return own === undefined ? none : own.length === 0 ? 'no key of its own' : nearestName(key, own, key, none)
}

const judgeSpelling = (spelled: string, key: string): void => {
  if (!isSpelled(spelled, key)) refuse(refusal.conditionKeyCase, 'key', key, { key: spelled })
}

/** Whether a key is spelled as in the catalog, whatever takes the place of `*`. */
const isSpelled = (spelled: string, key: string): boolean => {
  const [start = '', end = ''] = spelled.split('*')
  return key.startsWith(start) && key.endsWith(end)
}

/** The one global key that begins like a wrong one and then ends like it. The type of that name finds the same. */
const nearGlobalKey = (key: string, other: string): string => {
  const names = listGlobalConditionKeys().map((facts) => facts.key)
  const start = knownStart(names, key)
  // a prefix of several names, such as `aws:PrincipalTag/` without a tag, singles out none
  if (start === key) return other
  for (let end = key.slice(start.length); start !== 'aws:'; end = end.slice(1)) {
    const near = names.filter(
      (name) => name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end),
    )
    if (near.length > 0) return near.length === 1 ? near.join() : other
  }
  return other
}

const letterOf = (type: ConditionKeyType): keyof typeof fitting | undefined =>
  // the keys of the table are the letters
  (Object.keys(conditionKeyTypes) as (keyof typeof conditionKeyTypes)[]).find(
    (letter) => conditionKeyTypes[letter] === type,
  )

/** Refuses an operator that does not suit the type of a key. A key that is not listed accepts every operator. */
export const judgeOperator = (key: string, operator: string): void => {
  const facts = findConditionKey(key)
  const letter = facts && letterOf(facts.type)
  const [, set = '', base = ''] = /^(ForAllValues:|ForAnyValue:)?(.*?)(?:IfExists)?$/.exec(operator) ?? []
  if (facts === undefined || letter === undefined || operator === 'Null' || !isOperator(base)) return
  const { one, several, operators } = fitting[letter]
  const fits = operators.split(', ').includes(base) && facts.multivalued === (set !== '')
  if (fits || (set === '' && alsoFits(key, base))) return
  refuse(
    refusal.operatorOfKey,
    'operator',
    operator,
    facts.multivalued
      ? { key, holds: `holds ${several}`, operators: `ForAllValues: or ForAnyValue: with ${operators}` }
      : { key, holds: `holds ${one}`, operators },
  )
}

const isOperator = (base: string): boolean =>
  Object.values(conditionOperators).some((names) => names.some((name) => name === base))

const accountKeys: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    [
      'aws:SourceAccount',
      'aws:PrincipalAccount',
      'aws:ResourceAccount',
      'aws:VpceAccount',
    ] as const satisfies readonly AccountKey[]
  ).map((key) => key.toLowerCase()),
)

// https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html
const organizationKey = /^aws:(?:Principal|Resource|Source)OrgID$/i

/** Refuses a value that the key never has: under an exact operator the condition would hold for nobody, or for everybody. */
const judgeExact = (key: string, operator: string, value: string): void => {
  const base = operator.replace(/^For\w+:|IfExists$/g, '')
  if (!base.startsWith('String') || base.endsWith('Like') || hasToken(value)) return
  if (isPattern(value) && findConditionKey(key)?.type === 'ARN') {
    refuse(refusal.conditionValue, 'value', value, { operator: base, shape: exactShapes.arn })
  }
  if (organizationKey.test(key) && !value.startsWith('o-')) {
    refuse(refusal.conditionValue, 'value', value, { operator: base, shape: valueShapes.organization })
  }
}

/** Refuses values that the key cannot have, and policy variables that are not condition keys. */
export const judgeValues = (key: string, operator: string, values: readonly unknown[]): void => {
  for (const value of values) {
    if (typeof value !== 'string') continue
    judgeVariables(value)
    judgeExact(key, operator, value)
    if (accountKeys.has(key.toLowerCase()) && operator.includes('String') && !hasToken(value) && !isAccountId(value)) {
      if (!operator.includes('Like') || !isPattern(value)) refuse(refusal.arnAccount, 'value', value)
    }
  }
}

/** Refuses a policy variable that is not closed, has a malformed default, or is not a single-valued condition key. */
export const judgeVariables = (text: string): void => {
  for (let at = text.indexOf('${'); at !== -1; at = text.indexOf('${', at + 2)) {
    const end = text.indexOf('}', at)
    if (end === -1) refuse(refusal.variableOpen, 'value', text)
    judgeVariable(text.slice(at + 2, end))
  }
}

const judgeVariable = (variable: string): void => {
  if (variable === '*' || variable === '?' || variable === '$') return
  const [key = '', rest] = splitOnce(variable, ',')
  if (key.includes('::')) return
  const prefix = prefixOf(key)
  const facts = findConditionKey(key)
  const judged = prefix === 'aws' || isService(prefix)
  // a variable without a colon, or without the prefix of a service, belongs to another tool or to an identity provider
  if (!judged) return
  if (rest !== undefined && !/^ '[^']*'$/.test(rest)) refuse(refusal.variableDefault, 'value', variable)
  if (facts === undefined) refuse(refusal.variableKey, 'value', key)
  if (facts?.multivalued === true) refuse(refusal.variableMultivalued, 'value', key)
}

const splitOnce = (text: string, separator: string): readonly [string, string | undefined] => {
  const at = text.indexOf(separator)
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}
