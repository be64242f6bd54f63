import { globContains } from '../../arn/glob-contains.js'
import { matchGlob } from '../../arn/match-arn.js'
import { matchResourceArn } from '../../arn/match-resource-arn.js'
import { splitArn } from '../../arn/parse-arn.js'
import { isPartition, partitions } from '../../arn/partitions.js'
import type { PolicyDocument, Statement } from '../document.js'
import { documentOf } from '../parse/parse-policy.js'
import type { PolicySource } from '../policy-source.js'
import { actionContains, hasVariable, statementContains, statementsMeet } from './containment.js'
import { normalizeStatement } from './normalize-policy.js'
import { listOf, statementsOf } from './statements.js'

/** A request that one document allows and the other does not. */
export interface SubsetWitness {
  readonly action: string
  readonly resource: string
}

/** `yes` and `no` are proved; `unknown` says why neither could be. */
export type SubsetAnswer =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no'; readonly witness: SubsetWitness }
  | { readonly answer: 'unknown'; readonly reason: string }

/**
 * Whether `outer` allows everything that `inner` allows, considering actions, resources, principals and conditions.
 *
 * - `yes`: every Allow statement of `inner`, taken apart into its actions and resources, lies inside one Allow statement of
 *   `outer`, and is affected by no Deny of `outer` that `inner` does not have itself.
 * - `no`: the witness is a request without any context that one allows and the other does not. It is made up from the
 *   patterns, so AWS need not have its action.
 * - `unknown`: neither is proved; the reason names the statement that prevented it.
 *
 * @throws {ArnwrightError} `policy/document` as `parsePolicy`
 * @example
 * isSubset(onlyGetObject, allOfS3) //=> { answer: 'yes' }
 */
export const isSubset = (innerSource: PolicySource, outerSource: PolicySource): SubsetAnswer => {
  const [inner, outer] = [documentOf(innerSource), documentOf(outerSource)]
  if (inner.Version !== outer.Version && [inner, outer].some(hasVariables)) {
    return { answer: 'unknown', reason: 'the versions differ, and the older one has no policy variables' }
  }
  const open = piecesBeyond(inner, outer)
  if (open.length === 0) return { answer: 'yes' }
  for (const piece of open) {
    const witness = findWitness(piece, inner, outer)
    if (witness !== undefined) return { answer: 'no', witness }
  }
  return {
    answer: 'unknown',
    // there is at least one
    reason: `not proved for the statement ${JSON.stringify(normalizeStatement(open[0] as Statement))}: it depends on conditions, principals, variables or several statements together`,
  }
}

/** The most parts that are told apart; whatever exceeds them counts as not allowed. */
const mostParts = 50_000

/**
 * The parts of what `inner` allows that are not proved to be allowed by `outer`; none if `inner` is a subset. A statement
 * that is allowed as a whole is not taken apart.
 */
export const piecesBeyond = (inner: PolicyDocument, outer: PolicyDocument): readonly Statement[] => {
  const beyond: Statement[] = []
  const rest = [...withEffect(inner, 'Allow')].reverse()
  for (let parts = 0; rest.length > 0; parts++) {
    const statement = rest.pop()
    if (statement === undefined || isAllowedBy(statement, inner, outer)) continue
    const smaller = parts < mostParts ? takenApart(statement) : []
    if (smaller.length === 0) beyond.push(statement)
    else rest.push(...[...smaller].reverse())
  }
  return beyond
}

/** One statement for each of its actions, or else for each of its resources; none if it has only one of each. */
const takenApart = (statement: Statement): readonly Statement[] => {
  for (const element of ['Action', 'Resource'] as const) {
    const list = listOf(statement[element])
    if (list.length > 1) return list.map((value): Statement => ({ ...statement, [element]: value }))
  }
  return []
}

const withEffect = (document: PolicyDocument, effect: 'Allow' | 'Deny'): readonly Statement[] =>
  statementsOf(document).filter(({ Effect }) => Effect === effect)

const hasVariables = (document: PolicyDocument): boolean => JSON.stringify(document).includes('${')

const isAllowedBy = (piece: Statement, inner: PolicyDocument, outer: PolicyDocument): boolean => {
  const own = withEffect(inner, 'Deny')
  if (own.some((deny) => statementContains(deny, piece))) return true
  return (
    withEffect(outer, 'Allow').some((allow) => statementContains(allow, piece)) &&
    withEffect(outer, 'Deny').every(
      (deny) => !statementsMeet(deny, piece) || own.some((same) => statementContains(same, deny)),
    )
  )
}

const isPlain = (statement: Statement): boolean =>
  statement.Condition === undefined && statement.Principal === undefined && statement.NotPrincipal === undefined

/**
 * A request within a piece that `inner` certainly allows and `outer` certainly does not: made of strings that match the piece
 * and, if there are any, do not match the statements of `outer`.
 */
const findWitness = (piece: Statement, inner: PolicyDocument, outer: PolicyDocument): SubsetWitness | undefined => {
  if (!isPlain(piece) || piece.Action === undefined || piece.Resource === undefined) return undefined
  const [action] = listOf(piece.Action)
  const [resource] = listOf(piece.Resource)
  if (action === undefined || resource === undefined || resource.includes('${')) return undefined
  const others = [...statementsOf(outer), ...withEffect(inner, 'Deny')]
  const actions = actionTexts(
    action,
    others.flatMap((other) => [...listOf(other.Action), ...listOf(other.NotAction)]),
  )
  const resources = resourceTexts(
    resource,
    others.flatMap((other) => [...listOf(other.Resource), ...listOf(other.NotResource)]),
  )
  for (const someAction of actions) {
    for (const someResource of resources) {
      const request = { action: someAction, resource: someResource }
      if (surelyAllows(inner, request) && surelyRefuses(outer, request)) return request
    }
  }
  return undefined
}

/** The most strings that are tried on each side, so that the work is bounded. */
const mostTexts = 24

/** Strings that match a pattern: one for each other pattern that does not cover all of it, and some that match those as well. */
const textsOf = (given: string, others: readonly string[]): readonly string[] => {
  const texts = new Set<string>()
  for (const other of ['', ...others]) {
    const contained = globContains(other, given)
    if (typeof contained === 'object') texts.add(contained.witness)
    if (matchGlob(given, other) && !/[*?]/.test(other)) texts.add(other)
    // a string that matches the other pattern, if one of its plain forms matches this one as well
    for (const fill of ['', 'x']) {
      const filled = other.replace(/\*/g, fill).replace(/\?/g, 'x')
      if (matchGlob(given, filled)) texts.add(filled)
    }
    if (texts.size > mostTexts) break
  }
  // the string of a variable is not one of its values
  return [...texts].filter((text) => text !== '' && !text.includes('${') && matchGlob(given, text))
}

/** Actions that match a pattern, and have the form of an action. */
const actionTexts = (action: string, others: readonly string[]): readonly string[] => {
  const given = action === '*' ? '*:*' : action.toLowerCase()
  const own = given.replaceAll('*', 'x').replaceAll('?', 'x')
  const texts = textsOf(
    given,
    others.map((other) => other.toLowerCase()),
  )
  return [...texts, own].filter((text) => /^[\w-]+:[\w.-]+$/.test(text))
}

/** What is tried first, so that a witness looks like a real request. */
const usualTexts = {
  partition: [...partitions],
  service: [],
  region: ['us-east-1'],
  account: ['111122223333'],
  resource: [],
} as const

const resourceTexts = (resource: string, others: readonly string[]): readonly string[] => {
  if (resource === '*') {
    const filled = others.map((other) => (other === '*' ? '' : other.replace(/\*/g, 'x').replace(/\?/g, 'x')))
    return [
      'arn:aws:xx:xx:111122223333:xx',
      ...filled.filter((text) => isPartition(splitArn(text)?.partition ?? '') && !text.includes('${')),
    ].slice(0, mostTexts)
  }
  const facts = splitArn(resource)
  if (facts === undefined) return []
  const parts = (['partition', 'service', 'region', 'account', 'resource'] as const).map((part) => {
    const own = others.flatMap((other) => splitArn(other)?.[part] ?? [])
    // an empty part is a valid value
    if (facts[part] === '') return ['']
    const usual = usualTexts[part].filter((text) => matchGlob(facts[part], text))
    // no request goes to a partition that does not exist
    if (part === 'partition') return usual
    const texts = textsOf(facts[part], own)
    return [...usual, ...(part === 'resource' ? texts : texts.filter((text) => !text.includes(':')))]
  })
  let texts = ['arn']
  for (const candidates of parts) {
    texts = texts.flatMap((text) => candidates.map((part) => `${text}:${part}`)).slice(0, mostTexts * 4)
  }
  return texts
}

const namesAction = (statement: Statement, action: string): boolean => {
  const fits = (pattern: string): boolean => actionContains(pattern, action)
  return statement.Action !== undefined ? listOf(statement.Action).some(fits) : !listOf(statement.NotAction).some(fits)
}

const namesResource = (statement: Statement, resource: string, open: boolean): boolean => {
  const fits = (pattern: string): boolean =>
    matchResourceArn(open ? pattern.replace(/\$\{[^}]*\}/g, '*') : pattern, resource)
  if (statement.Resource !== undefined) return listOf(statement.Resource).some(fits)
  if (statement.NotResource !== undefined) {
    const left = listOf(statement.NotResource)
    // a request without any context has no value for a variable here, so the statement does not apply
    if (!open && left.some(hasVariable)) return false
    return !left.some((pattern) => matchResourceArn(pattern, resource) && !hasVariable(pattern))
  }
  return true
}

const surelyMatches = (statement: Statement, { action, resource }: SubsetWitness): boolean =>
  isPlain(statement) && namesAction(statement, action) && namesResource(statement, resource, false)

const mayMatch = (statement: Statement, { action, resource }: SubsetWitness): boolean =>
  namesAction(statement, action) && namesResource(statement, resource, true)

const surelyAllows = (document: PolicyDocument, request: SubsetWitness): boolean =>
  withEffect(document, 'Allow').some((statement) => surelyMatches(statement, request)) &&
  !withEffect(document, 'Deny').some((statement) => mayMatch(statement, request))

const surelyRefuses = (document: PolicyDocument, request: SubsetWitness): boolean =>
  !withEffect(document, 'Allow').some((statement) => mayMatch(statement, request)) ||
  withEffect(document, 'Deny').some((statement) => surelyMatches(statement, request))
