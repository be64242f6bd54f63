import { deepFreeze } from '../../core/freeze.js'
import type { PolicyDocument, Statement, WrittenPolicy } from '../document.js'
import { documentOf } from '../parse/parse-policy.js'
import type { PolicySource } from '../policy-source.js'
import { actionContains, hasVariable, resourceContains, statementContains } from './containment.js'
import { deduped } from './merge-policies.js'
import { meaningOf, normalizeStatement } from './normalize-policy.js'
import { listOf, statementsOf, withStatements } from './statements.js'

/**
 * A document with fewer statements and shorter lists that decides every request as the given one does:
 *
 * - statements that differ only in their actions, or only in their resources, are joined;
 * - a statement that another one of the same effect includes is removed;
 * - an element of a list that another one covers is removed.
 *
 * A Sid is kept if its statement is not joined with others.
 *
 * @throws {ArnwrightError} `policy/document` as `parsePolicy`
 */
export const minimizePolicy = (source: PolicySource): WrittenPolicy => deepFreeze(minimized(documentOf(source)))

/** {@link minimizePolicy} for a document that was read already. */
export const minimized = (document: PolicyDocument): WrittenPolicy => {
  let statements = statementsOf(deduped(document)).map(normalizeStatement)
  for (let before = 0; before !== statements.length; ) {
    before = statements.length
    statements = joinBy(joinBy(statements, 'Action'), 'Resource')
  }
  return withStatements(document, withoutInner(statements).map(shorten))
}

/** Joins statements that are the same except for one element. */
const joinBy = (statements: readonly Statement[], element: 'Action' | 'Resource'): Statement[] => {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const { [element]: own, ...rest } = statement
    // a statement without this element, or with its `Not…` form, is not joined
    const key = own === undefined ? `${groups.size} alone` : meaningOf(rest)
    groups.set(key, [...(groups.get(key) ?? []), statement])
  }
  return [...groups.values()].map((group) => {
    // no group is empty
    const [first, ...others] = group
    if (first === undefined || others.length === 0) return first as Statement
    const { Sid: _, ...rest } = first
    return normalizeStatement({ ...rest, [element]: group.flatMap((statement) => listOf(statement[element])) })
  })
}

const withoutInner = (statements: readonly Statement[]): readonly Statement[] => {
  const kept: Statement[] = []
  for (const [index, statement] of statements.entries()) {
    const inside = (outer: Statement): boolean =>
      outer !== statement && outer.Effect === statement.Effect && statementContains(outer, statement)
    if (!kept.some(inside) && !statements.slice(index + 1).some(inside)) kept.push(statement)
  }
  return kept
}

const shorten = (statement: Statement): Statement => ({
  ...normalizeStatement({
    ...statement,
    ...(statement.Action !== undefined && { Action: outermost(listOf(statement.Action), actionContains) }),
    ...(statement.NotAction !== undefined && { NotAction: outermost(listOf(statement.NotAction), actionContains) }),
    ...(statement.Resource !== undefined && { Resource: outermost(listOf(statement.Resource), resourceContains) }),
    ...(statement.NotResource !== undefined && {
      // if a variable has no value the whole statement does not apply, so a pattern with one is kept
      NotResource: outermost(
        listOf(statement.NotResource),
        (outer, inner) => !hasVariable(inner) && resourceContains(outer, inner),
      ),
    }),
  }),
})

const outermost = (
  patterns: readonly string[],
  contains: (outer: string, inner: string) => boolean,
): readonly string[] => {
  // equal strings were removed already, so only a pattern can cover another element
  const wild = patterns.filter((pattern) => /[*?]/.test(pattern))
  const dropped = new Set<string>()
  for (const pattern of patterns) {
    if (wild.some((outer) => outer !== pattern && !dropped.has(outer) && contains(outer, pattern))) dropped.add(pattern)
  }
  return patterns.filter((pattern) => !dropped.has(pattern))
}
