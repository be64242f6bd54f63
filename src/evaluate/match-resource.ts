import { matchGlob } from '../arn/match-arn.js'
import { reachesOver } from '../arn/match-resource-arn.js'
import { splitArn } from '../arn/parse-arn.js'
import type { ArnFacts } from '../arn/types/arn.js'
import { holdsLiterals, literalStart, matchPattern, matchPatternAcrossColons } from './pattern.js'
import { countColons, type ReadRequest } from './request.js'
import type { Status } from './status.js'
import { fillTemplate, missingVariables, readTemplate, type Template } from './variables.js'

/** One pattern of `Resource` or `NotResource`. */
interface ResourcePattern {
  readonly any: boolean
  /** `undefined` where the pattern has fewer than six parts. */
  readonly facts: ArnFacts | undefined
  /** The resource part, or the whole string if it has fewer parts. */
  readonly rest: string | Template
  /** Everything before `rest`. */
  readonly head: string
  /**
   * The least number of colons in an ARN for which a `*` at the end of the Region or the account reaches over one: more than
   * the pattern has. `Infinity` if no `*` can.
   */
  readonly crossesFrom: number
  readonly start: string
}

/** The resources of a statement, ready to be compared. */
export interface ResourceMatcher {
  readonly negated: boolean
  readonly written: readonly string[]
  /** ARNs without wildcards. */
  readonly exact: ReadonlySet<string>
  /** All others. */
  readonly patterns: readonly ResourcePattern[]
}

export const compileResources = (written: readonly string[], negated: boolean, variables: boolean): ResourceMatcher => {
  const isExact = (text: string): boolean => splitArn(text) !== undefined && !/[*?]|\$\{/.test(text)
  return {
    negated,
    written,
    exact: new Set(written.filter(isExact)),
    patterns: written.flatMap((text) => (isExact(text) ? [] : [compilePattern(text, variables)])),
  }
}

const compilePattern = (text: string, variables: boolean): ResourcePattern => {
  const facts = splitArn(text)
  const head = facts === undefined ? '' : text.slice(0, text.length - facts.resource.length)
  const tail = text.slice(head.length)
  const rest = variables ? readTemplate(tail) : tail
  const crossesFrom = reachesOver(text)
    ? countColons(typeof rest === 'string' ? text : head) + 1
    : Number.POSITIVE_INFINITY
  const start = isShort(text) ? '' : literalStart(head + (typeof rest === 'string' ? rest : String(rest.parts[0])))
  return { any: text === '*', facts, rest, head, crossesFrom, start }
}

/**
 * Whether a string leaves out everything before the stage of an API, as the policy of that API may.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
 */
export const isShort = (text: string): boolean => text.startsWith('execute-api:/')

/** How a resource compares with one pattern; the last two if one of its variables has no value. */
type Fit = 'fits' | 'differs' | 'missing' | 'invalid'

/**
 * Follows the rule of `matchResourceArn`, with variables in the resource part only. A pattern with a variable that has no
 * value matches nothing, and a `NotResource` with one does not apply: "this might cause the entire statement to be invalid".
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export const matchResource = (matcher: ResourceMatcher, request: ReadRequest): Status => {
  if (matcher.exact.has(request.resource)) return matcher.negated ? 'no' : 'yes'
  let missing = false
  let invalid = false
  for (const pattern of matcher.patterns) {
    const fit = matchOne(pattern, request, matcher.negated)
    if (fit === 'fits') return matcher.negated ? 'no' : 'yes'
    missing ||= fit === 'missing'
    invalid ||= fit === 'invalid'
  }
  if (missing) return 'noUnlessKnown'
  return matcher.negated && !invalid ? 'yes' : 'no'
}

const matchOne = (pattern: ResourcePattern, request: ReadRequest, negated: boolean): Fit => {
  if (pattern.any) return 'fits'
  const found = request.resourceFacts
  const canFit = found !== undefined && request.resource.startsWith(pattern.start)
  // in a `NotResource` a variable without a value counts even if the pattern cannot match: the statement is invalid
  if (!canFit && !negated) return 'differs'
  const { rest } = pattern
  const text = typeof rest === 'string' ? rest : fillTemplate(rest, request.context)
  if (text !== undefined) return canFit && fits(pattern, text, found, request) ? 'fits' : 'differs'
  return typeof rest !== 'string' && missingVariables(rest, request.context).length > 0 ? 'missing' : 'invalid'
}

const fits = (pattern: ResourcePattern, rest: string, found: ArnFacts, request: ReadRequest): boolean =>
  (headFits(pattern, found) && matchPart(rest, found.resource, matchPattern)) ||
  (isShort(rest) &&
    found.service === 'execute-api' &&
    matchPart(rest.slice('execute-api:'.length), found.resource.replace(/^[^/]*/, ''), matchPattern)) ||
  (request.resourceColons >= pattern.crossesFrom && matchPatternAcrossColons(pattern.head + rest, request.resource))

const headFits = ({ facts }: ResourcePattern, found: ArnFacts): boolean =>
  facts !== undefined &&
  facts.service === found.service &&
  matchPart(facts.account, found.account, matchGlob) &&
  matchPart(facts.region, found.region, matchGlob) &&
  matchPart(facts.partition, found.partition, matchGlob)

const matchPart = (wanted: string, found: string, glob: typeof matchGlob): boolean =>
  wanted === '*' || (wanted === found && !holdsLiterals(wanted)) || glob(wanted, found)

/** The variables in the resources that the context does not mention. */
export const missingInResources = (matcher: ResourceMatcher, { context }: ReadRequest): readonly string[] =>
  matcher.patterns.flatMap(({ rest }) => (typeof rest === 'string' ? [] : missingVariables(rest, context)))
