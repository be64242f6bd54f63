import { globCovers } from '../../arn/glob-contains.js'
import { globsMeet } from '../../arn/globs-meet.js'
import { reachesOver } from '../../arn/match-resource-arn.js'
import { splitArn } from '../../arn/parse-arn.js'
import { readOperator } from '../check/operator-view.js'
import { isWithin, readIpRange } from '../conditions/ip-range.js'
import type { Statement } from '../document.js'
import { normalizeStatement } from './normalize-policy.js'
import { listOf } from './statements.js'

/** A string with `*` for each of its variables, which may have any value. */
const widened = (text: string): string => text.replace(/\$\{[^}]*\}/g, '*')

/** Whether a pattern contains a policy variable, or an escape, which counts as one. */
export const hasVariable = (text: string): boolean => text.includes('${')

// the service has to be named or `*`: any other pattern in its place matches nothing
const namesNoService = (action: string): boolean => /^[^:]*[*?][^:]*:/.test(action) && !action.startsWith('*:')

/** Whether every action of `inner` is one of `outer`. */
export const actionContains = (outer: string, inner: string): boolean =>
  !namesNoService(outer) && globCovers(outer.toLowerCase(), inner.toLowerCase())

const parts = ['partition', 'service', 'region', 'account', 'resource'] as const

/**
 * Whether `outer` covers every resource that `inner` covers, by the rule of `matchResourceArn`: part by part, and if a `*` of
 * `inner` reaches over a colon, one of `outer` has to as well. A variable in `inner` may have any value; one in `outer`
 * covers only itself.
 */
export const resourceContains = (outer: string, inner: string): boolean => {
  if (outer === '*' || outer === inner) return true
  if (hasVariable(outer)) return false
  const wanted = splitArn(outer)
  if (wanted === undefined) return reachesOver(outer) && beginsAlike(outer, inner)
  const given = splitArn(widened(inner))
  if (given === undefined || /[*?]/.test(wanted.service)) return false
  // neither has a colon before its last `*`, so whatever follows it in `inner` is covered by the `*` of `outer`
  const reaches = (['region', 'account'] as const).every(
    (part) => !given[part].endsWith('*') || wanted[part].endsWith('*'),
  )
  return reaches && parts.every((part) => globCovers(wanted[part], given[part]))
}

/** Whether a pattern begins with all of another one, which ends in its only wildcard, a `*`. */
const beginsAlike = (outer: string, inner: string): boolean =>
  /^[^*?]*\*$/.test(outer) && inner.startsWith(outer.slice(0, -1))

/** Whether two action patterns have an action in common. */
export const actionsMeet = (one: string, other: string): boolean => globsMeet(one.toLowerCase(), other.toLowerCase())

/** Whether two resource patterns may have a resource in common. */
export const resourcesMeet = (one: string, other: string): boolean => {
  if (one === '*' || other === '*') return true
  // if a `*` reaches over a colon, comparing part by part does not tell what the other pattern has there
  if (reachesOver(one) || reachesOver(other)) return globsMeet(widened(one), widened(other))
  const a = splitArn(widened(one))
  const b = splitArn(widened(other))
  if (a === undefined || b === undefined) return one === other
  return parts.every((part) => globsMeet(a[part], b[part]))
}

type Pair = readonly [named: readonly string[] | undefined, left: readonly string[] | undefined]

interface Sorted {
  readonly exact: ReadonlySet<string>
  /** Like `exact`, in lowercase: the names of actions are not case-sensitive. */
  readonly lower: ReadonlySet<string>
  readonly wild: readonly string[]
}

const sorted = new WeakMap<readonly string[], Sorted>()

/**
 * A list with its patterns separated from its plain strings, which cover nothing but themselves. Cached as long as the list
 * lives.
 */
const sort = (list: readonly string[]): Sorted => {
  const known = sorted.get(list)
  if (known !== undefined) return known
  const result = {
    exact: new Set(list),
    lower: new Set(list.map((text) => text.toLowerCase())),
    wild: list.filter((text) => /[*?]/.test(text)),
  }
  sorted.set(list, result)
  return result
}

const someCovers = (
  list: readonly string[],
  pattern: string,
  contains: (outer: string, inner: string) => boolean,
): boolean => {
  const { exact, lower, wild } = sort(list)
  const equal = contains === actionContains ? lower.has(pattern.toLowerCase()) : exact.has(pattern)
  return equal || wild.some((outer) => contains(outer, pattern))
}

const covers = (
  [named, left]: Pair,
  pattern: string,
  contains: (outer: string, inner: string) => boolean,
  meet: (one: string, other: string) => boolean,
): boolean =>
  named !== undefined
    ? someCovers(named, pattern, contains)
    : left !== undefined && !left.some((other) => meet(other, pattern))

/** Whether `outer` covers everything except the patterns of `inner`: it leaves out nothing more, or names `*`. */
const coversRest = (
  [named, left]: Pair,
  inner: readonly string[],
  contains: (outer: string, inner: string) => boolean,
): boolean =>
  named !== undefined
    ? named.includes('*')
    : (left?.every((pattern) => inner.some((outer) => contains(outer, pattern))) ?? false)

const optional = (values: string | readonly string[] | undefined): readonly string[] | undefined =>
  values === undefined ? undefined : listOf(values)

const actions = (statement: Statement): Pair => [optional(statement.Action), optional(statement.NotAction)]
const resources = (statement: Statement): Pair =>
  // the policy of a role or a resource may leave out its own resource
  statement.Resource === undefined && statement.NotResource === undefined
    ? [['*'], undefined]
    : [optional(statement.Resource), optional(statement.NotResource)]

const coversSide = (
  outer: Pair,
  [named, left]: Pair,
  contains: (outer: string, inner: string) => boolean,
  meet: (one: string, other: string) => boolean,
): boolean =>
  named !== undefined
    ? named.every((pattern) => covers(outer, pattern, contains, meet))
    : coversRest(outer, left ?? [], contains)

/**
 * Whether `inner` applies only if the variables in the `NotResource` of `outer` have values: if one has none, the statement
 * does not apply at all.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
const hasValuesFor = ([, left = []]: Pair, [, inner = []]: Pair): boolean =>
  left.every((pattern) => !hasVariable(pattern) || inner.includes(pattern))

/** Whether `outer` matches every request that `inner` matches. `false` if that is not proved. */
export const statementContains = (outer: Statement, inner: Statement): boolean =>
  principalContains(outer, inner) &&
  conditionContains(outer, inner) &&
  hasValuesFor(resources(outer), resources(inner)) &&
  coversSide(actions(outer), actions(inner), actionContains, actionsMeet) &&
  coversSide(resources(outer), resources(inner), resourceContains, resourcesMeet)

const sideMeets = (
  one: Pair,
  other: Pair,
  meet: (a: string, b: string) => boolean,
  contains: (a: string, b: string) => boolean,
): boolean => {
  const [named, left] = one
  const [otherNamed, otherLeft] = other
  if (named === undefined && otherNamed === undefined) return true
  if (named !== undefined && otherNamed !== undefined) return named.some((a) => otherNamed.some((b) => meet(a, b)))
  const some = named ?? otherNamed ?? []
  const without = left ?? otherLeft ?? []
  return some.some((pattern) => !without.some((outer) => contains(outer, pattern)))
}

/** Whether some request may match both; `true` unless that is ruled out. Principals and conditions are assumed to agree. */
export const statementsMeet = (one: Statement, other: Statement): boolean =>
  sideMeets(actions(one), actions(other), actionsMeet, actionContains) &&
  sideMeets(resources(one), resources(other), resourcesMeet, resourceContains)

const principalContains = (outer: Statement, inner: Statement): boolean => {
  const [a, b] = [normalizeStatement(outer), normalizeStatement(inner)]
  if (JSON.stringify([a.Principal, a.NotPrincipal]) === JSON.stringify([b.Principal, b.NotPrincipal])) return true
  if (
    a.NotPrincipal !== undefined ||
    b.NotPrincipal !== undefined ||
    a.Principal === undefined ||
    b.Principal === undefined
  )
    return false
  if (a.Principal === '*') return true
  if (b.Principal === '*') return false
  const wanted = a.Principal
  return (['AWS', 'Service', 'Federated', 'CanonicalUser'] as const).every((kind) =>
    listOf(b.Principal === '*' ? undefined : b.Principal?.[kind]).every((value) =>
      listOf(wanted[kind]).includes(value),
    ),
  )
}

interface Asked {
  readonly operator: string
  /** In lowercase. */
  readonly key: string
  readonly values: readonly string[]
}

const conditionsOf = (statement: Statement): readonly Asked[] =>
  Object.entries(statement.Condition ?? {}).flatMap(([operator, block]) =>
    Object.entries(block).map(([key, values]) => ({
      operator,
      key: key.toLowerCase(),
      values: listOf(values).map(String),
    })),
  )

/**
 * Whether the condition of `inner` implies that of `outer`: it has every test of `outer`, with a subset of its values if they
 * are alternatives, or a superset if none of them may match.
 */
const conditionContains = (outer: Statement, inner: Statement): boolean => {
  const given = conditionsOf(inner)
  return conditionsOf(outer).every((asked) => given.some((own) => implies(own, asked)))
}

/** Whether both are IP ranges, and every address of one is in the other. */
const isRangeWithin = (inner: string, outer: string): boolean => {
  const [a, b] = [readIpRange(inner), readIpRange(outer)]
  return a !== undefined && b !== undefined && isWithin(a, b)
}

const implies = (own: Asked, asked: Asked): boolean => {
  if (own.operator !== asked.operator || own.key !== asked.key) return false
  const { negated, qualifier, family } = readOperator(asked.operator)
  const isIn = (values: readonly string[], value: string): boolean =>
    values.includes(value) || (family === 'ip' && values.some((range) => isRangeWithin(value, range)))
  const fewer = own.values.every((value) => isIn(asked.values, value))
  const more = asked.values.every((value) => isIn(own.values, value))
  if (fewer && more) return true
  if (family === undefined || family === 'null' || own.values.length === 0 || asked.values.length === 0) return false
  return negated ? qualifier === undefined && more : fewer
}
