import { deepFreeze } from '../../core/freeze.js'
import { setOwn } from '../../core/json.js'
import type { ConditionBlock, OneOrMany, Principal, PrincipalMap, Statement, WrittenPolicy } from '../document.js'
import { documentOf } from '../parse/parse-policy.js'
import type { PolicySource } from '../policy-source.js'
import { listOf, statementsOf, withStatements } from './statements.js'

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Values in order, each once, a single one not in a list; `by` tells which values are equal. */
const values = (list: readonly string[], by: (value: string) => string): OneOrMany<string> => {
  const unique = [...new Map([...list].reverse().map((value) => [by(value), value])).values()].sort(byCodeUnit)
  const [only] = unique
  return unique.length === 1 && only !== undefined ? only : unique
}

const same = (value: string): string => value

// the names of actions are not case-sensitive
const lower = (value: string): string => value.toLowerCase()

const principal = (given: Principal): Principal => {
  if (given === '*') return given
  const result: Record<string, OneOrMany<string>> = {}
  for (const kind of ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const) {
    const named = given[kind]
    if (named !== undefined) result[kind] = values(listOf(named), same)
  }
  // the same keys as the map that was given
  return result as PrincipalMap
}

const condition = (given: ConditionBlock): ConditionBlock => {
  const result: Record<string, Record<string, OneOrMany<string>>> = {}
  for (const operator of Object.keys(given).sort(byCodeUnit)) {
    const keys: Record<string, OneOrMany<string>> = {}
    const block = given[operator] ?? {}
    for (const key of Object.keys(block).sort(byCodeUnit)) {
      // IAM compares booleans and numbers as strings
      setOwn(keys, key, values(listOf(block[key]).map(String), same))
    }
    setOwn(result, operator, keys)
  }
  return result
}

/** A statement in its normal form: elements in AWS's order, lists in order, nothing twice. */
export const normalizeStatement = (statement: Statement): Statement => {
  const { Sid, Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition, ...rest } =
    statement
  // an element that is not handled breaks the build here instead of being lost
  rest satisfies Record<string, never>
  return {
    ...(Sid !== undefined && { Sid }),
    Effect,
    ...(Principal !== undefined && { Principal: principal(Principal) }),
    ...(NotPrincipal !== undefined && { NotPrincipal: principal(NotPrincipal) }),
    ...(Action !== undefined && { Action: values(listOf(Action), lower) }),
    ...(NotAction !== undefined && { NotAction: values(listOf(NotAction), lower) }),
    ...(Resource !== undefined && { Resource: values(listOf(Resource), same) }),
    ...(NotResource !== undefined && { NotResource: values(listOf(NotResource), same) }),
    ...(Condition !== undefined && { Condition: condition(Condition) }),
  }
}

/**
 * The document in its normal form: a list of statements in their given order, elements in AWS's order, values in order and
 * without duplicates, a single value not in a list, condition values as strings. The meaning stays the same, and documents
 * that differ only in these ways become identical.
 *
 * @throws {ArnwrightError} `policy/document` as `parsePolicy`
 */
export const normalizePolicy = (source: PolicySource): WrittenPolicy => {
  const document = documentOf(source)
  return deepFreeze(withStatements(document, statementsOf(document).map(normalizeStatement)))
}

/** The meaning of a statement as a string: the same for statements that differ only in their Sid and their form. */
export const meaningOf = (statement: Statement): string => {
  const { Sid: _, ...rest } = normalizeStatement(statement)
  const text = (list: OneOrMany<string> | undefined): OneOrMany<string> | undefined =>
    list === undefined ? undefined : values(listOf(list).map(lower), lower)
  return JSON.stringify({ ...rest, Action: text(rest.Action), NotAction: text(rest.NotAction) })
}

/**
 * The statements in an order that does not depend on the order they were given in: Deny last, otherwise by their content.
 * @throws {ArnwrightError} `policy/document` as `parsePolicy`
 */
export const orderPolicy = (source: PolicySource): WrittenPolicy => {
  const document = documentOf(source)
  const ordered = statementsOf(document)
    .map((statement) => ({ statement: normalizeStatement(statement), key: meaningOf(statement) }))
    .sort(
      (a, b) =>
        byCodeUnit(a.statement.Effect, b.statement.Effect) ||
        byCodeUnit(a.key, b.key) ||
        byCodeUnit(a.statement.Sid ?? '', b.statement.Sid ?? ''),
    )
  return deepFreeze(
    withStatements(
      document,
      ordered.map(({ statement }) => statement),
    ),
  )
}
