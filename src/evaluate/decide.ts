import type { Decision, Evaluation, Lack, Reason } from './evaluation.js'
import { type Match, matchStatements, missingInMatch } from './match-statement.js'
import { findNearMisses } from './near-miss.js'
import { openFormula } from './open.js'
import { type EvaluationPolicies, readPolicies } from './policies.js'
import { type EvaluationRequest, type ReadRequest, readRequest } from './request.js'
import { type Grant, isAsked, isGrant, type Rule, ruleFor } from './rule.js'
import { placeOf } from './statement-place.js'
import { holds, isOpen } from './status.js'

/** How to evaluate. */
export interface EvaluationOptions {
  /** Also say under which conditions on the keys missing from the context the request is allowed. Default: `false`. */
  readonly open?: boolean
}

/**
 * Decides whether a request is allowed, as IAM does. An explicit deny in any policy wins. Otherwise every kind of policy that
 * limits the request has to allow it, and one that grants permissions has to grant it.
 *
 * Condition keys that are missing from the context are treated as absent. Those that could change the decision are listed in
 * `missingKeys`.
 *
 * @param request - one action of one principal on one resource
 * @param policies - the documents that apply, by kind
 * @throws {ArnwrightError} `evaluate/request`, `evaluate/principal`, `evaluate/policies`, `evaluate/document`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 *
 * @example
 * evaluate(
 *   { principal: 'arn:aws:iam::111122223333:role/R', action: 'lambda:InvokeFunction', resource: echo },
 *   { identity: [{ name: 'invoke', document: policy }] },
 * ).decision //=> 'allowed'
 */
export const evaluate = (
  request: EvaluationRequest,
  policies: EvaluationPolicies,
  options: EvaluationOptions = {},
): Evaluation => {
  const read = readRequest(request)
  const layers = readPolicies(policies).filter(({ kind }) => isAsked(kind, read))
  const rule = ruleFor(read, layers)
  const matches = matchStatements(layers, read)
  const decision = decide(rule, matches, holds, holds)
  const lacks =
    decision === 'implicitDeny' ? [...new Map(lacksOf(rule, matches).map((lack) => [lack.message, lack])).values()] : []
  return Object.freeze({
    decision,
    request: Object.freeze({ principal: read.principal.text, action: read.action, resource: read.resource }),
    because: Object.freeze(deciding(decision, rule, matches).map(reasonOf)),
    lacks: Object.freeze(lacks),
    nearMisses: decision === 'implicitDeny' ? findNearMisses(layers, lacks, read) : none,
    missingKeys: missingKeys(rule, matches, read),
    accountAssumed: read.accountAssumed,
    ...(options.open === true ? { allowedIf: openFormula(rule, matches, read) } : undefined),
  })
}

const none: readonly never[] = Object.freeze([])

type Taken = (status: Match['status']) => boolean

/** The decision, assuming that statements which depend on unknown keys apply, or that they do not. */
const decide = (rule: Rule, matches: readonly Match[], allows: Taken, denies: Taken): Decision => {
  if (matches.some(({ statement, status }) => statement.effect === 'Deny' && denies(status))) return 'explicitDeny'
  return isMet(rule, matches, allows) ? 'allowed' : 'implicitDeny'
}

const isMet = (rule: Rule, matches: readonly Match[], allows: Taken): boolean => {
  if ('grant' in rule) return matches.some((match) => isGrant(rule.grant, match) && allows(match.status))
  if ('all' in rule) return rule.all.every((part) => isMet(part, matches, allows))
  return 'any' in rule && rule.any.some((part) => isMet(part, matches, allows))
}

const deciding = (decision: Decision, rule: Rule, matches: readonly Match[]): readonly Match[] => {
  if (decision === 'implicitDeny') return []
  if (decision === 'explicitDeny') {
    return matches.filter(({ statement, status }) => statement.effect === 'Deny' && holds(status))
  }
  const grants = grantsOf(rule, matches)
  return matches.filter((match) => holds(match.status) && grants.some((grant) => isGrant(grant, match)))
}

/** The grants that satisfy a rule. */
const grantsOf = (rule: Rule, matches: readonly Match[]): readonly Grant[] => {
  if (!isMet(rule, matches, holds)) return []
  if ('grant' in rule) return [rule.grant]
  return ('all' in rule ? rule.all : 'any' in rule ? rule.any : []).flatMap((part) => grantsOf(part, matches))
}

/** What is missing for a rule to be satisfied. */
const lacksOf = (rule: Rule, matches: readonly Match[]): readonly Lack[] => {
  if (isMet(rule, matches, holds)) return []
  if ('grant' in rule) return [rule.grant.lack]
  if ('never' in rule) return [rule.never]
  return ('all' in rule ? rule.all : rule.any).flatMap((part) => lacksOf(part, matches))
}

/** A matching statement, as the result reports it. */
const reasonOf = ({ layer, document, statement, names }: Match): Reason =>
  Object.freeze({
    ...placeOf(layer, document, statement),
    effect: statement.effect,
    ...(names === undefined ? undefined : { names }),
  })

/**
 * The keys that could change the decision. There are none if the decision stays the same whether every open statement counts
 * for the request or against it.
 */
const missingKeys = (rule: Rule, matches: readonly Match[], request: ReadRequest): readonly string[] => {
  if (!matches.some(({ status }) => isOpen(status))) return none
  const surely: Taken = (status) => status === 'yes'
  const possibly: Taken = () => true
  const worst = decide(rule, matches, surely, possibly)
  const best = decide(rule, matches, possibly, surely)
  if (worst === best) return none
  const keys = new Map<string, string>()
  for (const match of matches) {
    for (const key of missingInMatch(match, request)) {
      if (!keys.has(key.toLowerCase())) keys.set(key.toLowerCase(), key)
    }
  }
  return Object.freeze([...keys.values()].sort())
}
