import { jsonPointer } from '../core/json-pointer.js'
import type { OpenCondition, OpenFormula } from './evaluation.js'
import { matchCondition, missingInCondition } from './match-condition.js'
import { matchResource, missingInResources } from './match-resource.js'
import type { Match } from './match-statement.js'
import type { ReadRequest } from './request.js'
import { isGrant, type Rule } from './rule.js'
import { isOpen } from './status.js'

const always: OpenFormula = Object.freeze({ all: Object.freeze([]) })
const never: OpenFormula = Object.freeze({ any: Object.freeze([]) })

const isAlways = (formula: OpenFormula): boolean => 'all' in formula && formula.all.length === 0
const isNever = (formula: OpenFormula): boolean => 'any' in formula && formula.any.length === 0

const all = (parts: readonly OpenFormula[]): OpenFormula => {
  if (parts.some(isNever)) return never
  const left = parts.filter((part) => !isAlways(part))
  const [only] = left
  return left.length === 1 && only !== undefined ? only : Object.freeze({ all: Object.freeze(left) })
}

const any = (parts: readonly OpenFormula[]): OpenFormula => {
  if (parts.some(isAlways)) return always
  const left = parts.filter((part) => !isNever(part))
  const [only] = left
  return left.length === 1 && only !== undefined ? only : Object.freeze({ any: Object.freeze(left) })
}

const not = (part: OpenFormula): OpenFormula => {
  if (isAlways(part)) return never
  return isNever(part) ? always : Object.freeze({ not: part })
}

/** The conditions, on keys that the context does not mention, under which the request is allowed. */
export const openFormula = (rule: Rule, matches: readonly Match[], request: ReadRequest): OpenFormula => {
  const denies = matches.filter(({ statement }) => statement.effect === 'Deny')
  return all([...denies.map((match) => not(conditionsOf(match, request))), formulaOf(rule, matches, request)])
}

const formulaOf = (rule: Rule, matches: readonly Match[], request: ReadRequest): OpenFormula => {
  if ('never' in rule) return never
  if ('all' in rule) return all(rule.all.map((part) => formulaOf(part, matches, request)))
  if ('any' in rule) return any(rule.any.map((part) => formulaOf(part, matches, request)))
  return any(matches.filter((match) => isGrant(rule.grant, match)).map((match) => conditionsOf(match, request)))
}

/** The conditions of a statement that cannot be decided. */
const conditionsOf = ({ document, statement, status }: Match, request: ReadRequest): OpenFormula => {
  if (!isOpen(status)) return always
  const { pointer, resources, conditions } = statement
  const open: OpenFormula[] = []
  if (resources !== undefined && isOpen(matchResource(resources, request))) {
    const keys = missingInResources(resources, request)
    const element = resources.negated ? 'NotResource' : 'Resource'
    open.push(leaf({ document, pointer: `${pointer}/${element}`, keys, values: resources.written }))
  }
  for (const condition of conditions) {
    if (!isOpen(matchCondition(condition, request))) continue
    const { operator, values, path } = condition
    const keys = missingInCondition(condition, request)
    open.push(leaf({ document, pointer: pointer + jsonPointer(path), operator, keys, values }))
  }
  return all(open)
}

const leaf = (condition: OpenCondition): OpenFormula =>
  Object.freeze({ condition: Object.freeze({ ...condition, keys: Object.freeze([...condition.keys]) }) })
